import { z } from 'zod'
import { MemberRole, OrganizationKind, SectorCode } from '../../../generated/prisma/enums.ts'
import { id, inOrder, list, maybe, partialDate, provinceId, slug, sources, text } from './fields.ts'

/** A post with its time; both may be unknown. */
export const held = {
  personId: slug,
  postEn: maybe(text),
  postTh: maybe(text),
  from: maybe(partialDate),
  until: maybe(partialDate),
}

export const inTime = { error: 'is before from', path: ['until'] }

const member = z
  .strictObject({ ...held, role: z.enum(MemberRole), sources })
  .refine(({ from, until }) => inOrder(from, until), inTime)

export const organization = z.strictObject({
  id: slug,
  kind: z.enum(OrganizationKind),
  nameEn: text,
  nameTh: maybe(text),
  provinceId,
  parentId: maybe(slug),
  openedOn: maybe(partialDate),
  address: maybe(text),
  openingHours: maybe(text),
  members: z.array(member).default([]),
  sources,
})

const post = z
  .strictObject({ titleEn: text, titleTh: maybe(text), from: maybe(partialDate), until: maybe(partialDate), sources })
  .refine(({ from, until }) => inOrder(from, until), inTime)

export const person = z.strictObject({
  id: slug,
  nameEn: text,
  nameTh: maybe(text),
  posts: z.array(post).min(1, 'has no public role'),
})

export const responsibility = z
  .strictObject({
    id,
    organizationId: slug,
    personId: slug,
    sector: maybe(z.enum(SectorCode)),
    partnershipId: maybe(id),
    from: partialDate,
    until: maybe(partialDate),
    note: maybe(text),
    sources: list(slug),
  })
  .refine(({ from, until }) => inOrder(from, until), inTime)
  .refine(({ sector, partnershipId }) => sector !== null || partnershipId !== null, {
    error: 'is for nothing: needs sector, partnershipId or both',
    path: ['sector'],
  })
