import { z } from 'zod'
import { OrganizationKind } from '../../../generated/prisma/enums.ts'
import { inOrder, maybe, partialDate, provinceId, slug, sources, text } from './fields.ts'

export const organization = z.strictObject({
  id: slug,
  kind: z.enum(OrganizationKind),
  nameEn: text,
  nameTh: maybe(text),
  provinceId,
  openedOn: maybe(partialDate),
  address: maybe(text),
  openingHours: maybe(text),
  sources,
})

const post = z
  .strictObject({ titleEn: text, titleTh: maybe(text), from: maybe(partialDate), until: maybe(partialDate), sources })
  .refine(({ from, until }) => inOrder(from, until), { error: 'is before from', path: ['until'] })

export const person = z.strictObject({
  id: slug,
  nameEn: text,
  nameTh: maybe(text),
  posts: z.array(post).min(1, 'has no public role'),
})
