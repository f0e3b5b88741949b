import { z } from 'zod'
import { FactProperty, FactRank, Precision, SourceKind } from '../../../generated/prisma/enums.ts'
import { isWebAddress } from '../../../register/web-address.ts'
import { day, id, maybe, partialDate, provinceId, slug, text } from './fields.ts'

/** In characters. Longer quotes would reproduce the source instead of referring to a passage. */
const longestQuote = 120

/** The types that a fact or a conflict may be about, with the file of each. */
export const subjects = {
  Province: 'provinces',
  Municipality: 'municipalities',
  SisterCity: 'sisterCities',
  Partnership: 'partnerships',
  Agreement: 'agreements',
  Engagement: 'engagements',
  Consulate: 'consulates',
  Network: 'networks',
  Organization: 'organizations',
} as const
const subject = {
  subjectType: z.enum(Object.keys(subjects) as (keyof typeof subjects)[]),
  subjectId: z.union([provinceId, id]),
}

export const fact = z
  .strictObject({
    id: slug,
    ...subject,
    property: z.enum(FactProperty),
    value: maybe(z.number()),
    max: maybe(z.number()),
    unit: maybe(text),
    precision: maybe(z.enum(Precision)),
    text: maybe(text),
    date: maybe(partialDate),
    asOf: maybe(partialDate),
    statedById: maybe(slug),
    capacity: maybe(text),
    sourceId: slug,
    quote: maybe(text.max(longestQuote, `is longer than ${longestQuote} characters`)),
    rank: z.enum(FactRank).default('NORMAL'),
    rankReason: maybe(text),
    conflictId: maybe(slug),
    membershipId: maybe(id),
    note: maybe(text),
  })
  .refine(
    fact => fact.value !== null || fact.text !== null || fact.date !== null,
    'says nothing: no value, text or date',
  )
  .refine(
    ({ value, unit, precision }) => (value === null) === (unit === null) && (value === null) === (precision === null),
    {
      error: 'value, unit and precision go together',
      path: ['value'],
    },
  )
  .refine(
    ({ value, max, precision }) =>
      max === null ? precision !== 'RANGE' : precision === 'RANGE' && value !== null && max > value,
    {
      error: 'goes with RANGE, which needs one above its value',
      path: ['max'],
    },
  )
  .refine(({ rank, rankReason }) => rank === 'NORMAL' || rankReason !== null, {
    error: 'any rank but NORMAL needs a reason',
    path: ['rankReason'],
  })
  .refine(({ statedById, capacity }) => statedById === null || capacity !== null, {
    error: 'a statement needs the post in which it was made',
    path: ['capacity'],
  })

export const conflict = z.strictObject({
  id: slug,
  ...subject,
  topic: text,
  resolution: maybe(text),
  note: maybe(text),
})

export const source = z.strictObject({
  id: slug,
  kind: z.enum(SourceKind),
  title: text,
  publisher: maybe(text),
  publishedOn: maybe(partialDate),
  retrievedOn: maybe(day),
  url: maybe(z.string().refine(isWebAddress, 'is no address of the web, such as https://www.phuket.go.th')),
  language: z.string().regex(/^[a-z]{2}$/, 'is not an ISO 639-1 code'),
  note: maybe(text),
})
