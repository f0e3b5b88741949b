import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { sourcesQuery } from '../source/order.ts'

const AgreementEventKind = builder.enumType('AgreementEventKind', {
  description: 'What happened to an agreement.',
  values: {
    REPORTED: { description: 'A source lists it, without a dated signature. Changes no status.' },
    PROPOSED: { description: 'Proposed, discussed or announced.' },
    SUBMITTED: { description: 'Submitted for approval.' },
    APPROVED: { description: 'Approved for signature.' },
    SIGNED: { description: 'Signed; the date is that of the last signature.' },
    ENTERED_INTO_FORCE: { description: 'Entered into force, where that is a step of its own.' },
    AMENDED: { description: 'Changed in its text. Changes no status.' },
    RENEWED: { description: 'Renewed or prolonged.' },
    NOTICE_GIVEN: { description: 'One side gave notice.' },
    TERMINATED: { description: 'Ended before its term.' },
    SUPERSEDED: { description: 'Replaced by a later agreement.' },
    ABANDONED: { description: 'Given up before it was signed.' },
    CORRECTED: { description: 'The record was mistaken and was put right; the reason says how. Changes no status.' },
  } as const,
})

export const AgreementEvent = builder.prismaObject('AgreementEvent', {
  description: 'One thing that happened to an agreement. Events are only ever added; the status is derived from them.',
  select: { id: true },
  fields: t => ({
    position: t.exposeInt('position', { description: 'Its place in the order of recording, from 1.' }),
    kind: t.expose('kind', { type: AgreementEventKind, description: 'What happened.' }),
    on: t.expose('on', { type: 'PartialDate', nullable: true, description: 'When. Null when no source says.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it came onto the register.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, or on what ground. Null when nobody said.' }),
    corrected: t.boolean({
      description: 'Whether a later CORRECTED event withdrew it. Then it counts no more, and is kept for the record.',
      select: { correctedById: true },
      resolve: ({ correctedById }) => correctedById !== null,
    }),
    sources: t.relation('sources', {
      query: sourcesQuery,
      description: 'What it rests on, where that is more than the sources of the agreement.',
      extensions: priced({ atMost: largestLists.sources }),
    }),
  }),
})
