import { z } from 'zod'
import { countryCode, id, inOrder, maybe, names, partialDate, provinceId, slug, sources, text } from './fields.ts'

const membership = z
  .strictObject({
    id,
    provinceId: maybe(provinceId),
    municipalityId: maybe(slug),
    sisterCityId: maybe(slug),
    outsideNameEn: maybe(text),
    outsideCountryCode: maybe(countryCode),
    role: maybe(text),
    joinedOn: maybe(partialDate),
    leftOn: maybe(partialDate),
    note: maybe(text),
    sources,
  })
  .refine(
    ({ provinceId, municipalityId, sisterCityId, outsideNameEn }) =>
      [provinceId, municipalityId, sisterCityId, outsideNameEn].filter(member => member !== null).length === 1,
    'needs exactly one of provinceId, municipalityId, sisterCityId and outsideNameEn',
  )
  .refine(({ outsideNameEn, outsideCountryCode }) => outsideNameEn !== null || outsideCountryCode === null, {
    error: 'goes with outsideNameEn',
    path: ['outsideCountryCode'],
  })
  .refine(({ joinedOn, leftOn }) => inOrder(joinedOn, leftOn), { error: 'is before joinedOn', path: ['leftOn'] })

export const network = z.strictObject({
  id: slug,
  ...names,
  acronym: maybe(text),
  foundedOn: maybe(partialDate),
  note: maybe(text),
  memberships: z.array(membership),
  sources,
})
