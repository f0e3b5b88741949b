import { z } from 'zod'
import { CommitmentEventKind, OwedBy, SectorCode } from '../../../generated/prisma/enums.ts'
import { areInOrder, id, inOrder, maybe, partialDate, slug, sources, text } from './fields.ts'

/** What happened rests on a source, or on a note that says how it is known. */
const event = z
  .strictObject({
    kind: z.enum(CommitmentEventKind).exclude(['CORRECTED']),
    on: maybe(partialDate),
    note: maybe(text),
    sources: sources.or(z.array(slug).max(0)).default([]),
  })
  .refine(({ kind, on }) => kind === 'AGREED' || on !== null, { error: 'has no date', path: ['on'] })
  .refine(({ kind, note }) => kind !== 'DROPPED' || note !== null, { error: 'does not say why', path: ['note'] })
  .refine(({ sources, note }) => sources.length > 0 || note !== null, { error: 'has no source', path: ['sources'] })

export const commitment = z
  .strictObject({
    id: slug,
    partnershipId: id,
    agreementId: maybe(slug),
    engagementId: maybe(slug),
    followUpOfId: maybe(slug),
    textEn: text,
    textTh: maybe(text),
    sector: maybe(z.enum(SectorCode)),
    owedBy: z.enum(OwedBy),
    organizationId: maybe(slug),
    personId: maybe(slug),
    dueOn: maybe(partialDate),
    note: maybe(text),
    events: z.array(event),
    sources,
  })
  .refine(({ events }) => events[0]?.kind === 'AGREED', { error: 'do not begin with AGREED', path: ['events'] })
  .refine(({ events }) => new Set(events.map(({ kind }) => kind)).size === events.length, {
    error: 'have one kind twice',
    path: ['events'],
  })
  .refine(({ events }) => events.slice(0, -1).every(({ kind }) => kind !== 'DONE' && kind !== 'DROPPED'), {
    error: 'go on after the end',
    path: ['events'],
  })
  .refine(({ events }) => areInOrder(events.map(({ on }) => on)), {
    error: 'are not in the order of their dates',
    path: ['events'],
  })
  .refine(({ events, dueOn }) => inOrder(events[0]?.on ?? null, dueOn), {
    error: 'is before it was agreed',
    path: ['dueOn'],
  })
