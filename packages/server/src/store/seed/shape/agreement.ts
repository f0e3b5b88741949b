import { z } from 'zod'
import * as enums from '../../../generated/prisma/enums.ts'
import { areInOrder, day, id, inOrder, list, maybe, partialDate, provinceId, slug, sources, text } from './fields.ts'

const months = z.int().positive()

export const partnership = z.strictObject({
  id,
  provinceId,
  municipalityId: maybe(slug),
  sisterCityId: slug,
  relationship: z.enum(enums.Relationship),
  note: maybe(text),
})

const event = z
  .strictObject({
    kind: z.enum(enums.AgreementEventKind),
    on: maybe(partialDate),
    until: maybe(partialDate),
    reason: maybe(text),
    sources,
  })
  .refine(({ kind, until }) => until === null || kind === 'RENEWED' || kind === 'NOTICE_GIVEN', {
    error: 'only a renewal or a notice leads to an end',
    path: ['until'],
  })

const approval = z
  .strictObject({
    body: z.enum(enums.ApprovalBody),
    nameEn: maybe(text),
    nameTh: maybe(text),
    legalBasisEn: maybe(text),
    legalBasisTh: maybe(text),
    outcome: z.enum(enums.ApprovalOutcome),
    dueOn: maybe(day),
    askedOn: maybe(partialDate),
    decidedOn: maybe(partialDate),
    reference: maybe(text),
    note: maybe(text),
    sources: list(slug),
  })
  .refine(({ askedOn, decidedOn }) => inOrder(askedOn, decidedOn), { error: 'is before askedOn', path: ['decidedOn'] })
  .refine(({ outcome, askedOn, decidedOn }) => outcome !== 'PLANNED' || (askedOn === null && decidedOn === null), {
    error: 'is planned: nobody was asked, and nothing decided',
    path: ['outcome'],
  })

const signatory = z.strictObject({
  side: z.enum(enums.OwedBy).exclude(['BOTH']),
  personId: slug,
  postEn: maybe(text),
  postTh: maybe(text),
  onBehalfOf: maybe(text),
  note: maybe(text),
  sources,
})

export const agreement = z
  .strictObject({
    id: slug,
    partnershipId: id,
    kind: z.enum(enums.AgreementKind),
    titleEn: text,
    titleTh: maybe(text),
    titleLocal: maybe(text),
    sectors: list(z.enum(enums.SectorCode)),
    sectorsBasis: maybe(z.enum(enums.SectorsBasis)),
    otherSector: maybe(text),
    signedOn: maybe(partialDate),
    signedOnBasis: maybe(z.string().regex(/^(stated|derived: .+)$/, 'is neither "stated" nor "derived: …"')),
    signedAt: maybe(text),
    thaiSignatory: maybe(text),
    partnerSignatory: maybe(text),
    awaitsEntry: z.boolean().default(false),
    termKind: z.enum(enums.TermKind).default('UNKNOWN'),
    termMonths: maybe(months),
    expiresOn: maybe(partialDate),
    renewalMonths: maybe(months),
    noticeMonths: maybe(months),
    basedOnId: maybe(slug),
    renewsId: maybe(slug),
    supersededById: maybe(slug),
    confidence: z.enum(enums.Confidence),
    note: maybe(text),
    events: z.array(event).min(1, 'has no event'),
    approvals: z.array(approval).default([]),
    signatories: z.array(signatory).default([]),
    sources,
  })
  .refine(({ sectors, otherSector }) => sectors.includes('OTHER') === (otherSector !== null), {
    error: 'goes with the sector OTHER and with no other',
    path: ['otherSector'],
  })
  .refine(({ sectors, sectorsBasis }) => sectors.length > 0 === (sectorsBasis !== null), {
    error: 'goes with sectors',
    path: ['sectorsBasis'],
  })
  .refine(({ signedOn, signedOnBasis }) => (signedOn === null) === (signedOnBasis === null), {
    error: 'goes with signedOn',
    path: ['signedOnBasis'],
  })
  .refine(({ signedOn, expiresOn }) => inOrder(signedOn, expiresOn), {
    error: 'is before signedOn',
    path: ['expiresOn'],
  })
  .refine(({ signedOn, events }) => (events.find(({ kind }) => kind === 'SIGNED')?.on ?? null) === signedOn, {
    error: 'is not the day of the event SIGNED',
    path: ['signedOn'],
  })
  .refine(({ events }) => events.every(({ kind, on }) => kind !== 'SIGNED' || on !== null), {
    error: 'an event SIGNED without a date proves nothing; use REPORTED',
    path: ['events'],
  })
  .refine(({ events }) => areInOrder(events.map(({ on }) => on)), {
    error: 'are not in the order of their dates',
    path: ['events'],
  })
  .refine(hasWholeTerm, {
    error: 'FIXED needs expiresOn or termMonths, AUTO_RENEWING needs renewalMonths, OPEN_ENDED has no end',
    path: ['termKind'],
  })

function hasWholeTerm(term: {
  termKind: enums.TermKind
  termMonths: number | null
  expiresOn: string | null
  renewalMonths: number | null
}): boolean {
  const hasEnd = term.expiresOn !== null || term.termMonths !== null
  switch (term.termKind) {
    case 'FIXED':
      return hasEnd && term.renewalMonths === null
    case 'OPEN_ENDED':
      return !hasEnd && term.renewalMonths === null
    case 'AUTO_RENEWING':
      return term.renewalMonths !== null
    case 'UNKNOWN':
      return term.renewalMonths === null
  }
}
