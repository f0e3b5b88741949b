import { z } from 'zod'
import { PlaceLevel } from '../../../generated/prisma/enums.ts'
import { countryCode, list, maybe, names, provinceId, slug, sources, text } from './fields.ts'

const wikidataId = z.string().regex(/^Q[1-9]\d*$/, 'is not a Wikidata id, such as Q42')
const location = {
  latitude: maybe(z.number().min(-90).max(90)),
  longitude: maybe(z.number().min(-180).max(180)),
}
const isWhole = (place: { latitude: number | null; longitude: number | null }) =>
  (place.latitude === null) === (place.longitude === null)
const half = { error: 'is one coordinate of two', path: ['latitude'] }

export const country = z.strictObject({ code: countryCode, ...names })

export const province = z
  .strictObject({
    id: provinceId,
    slug,
    nameEn: text,
    nameTh: text,
    aliases: list(text),
    regionEn: text,
    regionTh: text,
    ...location,
    locationOf: maybe(text),
    wikidataId: maybe(wikidataId),
    geonamesId: maybe(z.int().positive()),
    sources,
  })
  .refine(isWhole, half)

export const municipality = z
  .strictObject({
    id: slug,
    nameEn: text,
    nameTh: maybe(text),
    aliases: list(text),
    provinceId,
    ...location,
    wikidataId: maybe(wikidataId),
    note: maybe(text),
    sources,
  })
  .refine(isWhole, half)

export const sisterCity = z
  .strictObject({
    id: slug,
    ...names,
    aliases: list(text),
    level: z.enum(PlaceLevel),
    countryCode: countryCode.refine(code => code !== 'TH', 'is in Thailand'),
    ...location,
    locationOf: maybe(text),
    wikidataId: maybe(wikidataId),
    successorId: maybe(slug),
    note: maybe(text),
    sources,
  })
  .refine(isWhole, half)
