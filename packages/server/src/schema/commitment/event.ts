import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { labelOf } from '../label.ts'
import { sourcesQuery } from '../source/order.ts'
import { CommitmentEventKind } from './enums.ts'

export const CommitmentEvent = builder.prismaObject('CommitmentEvent', {
  description: 'One thing that happened to a commitment. Events are only ever added; the status is derived from them.',
  select: { id: true, earliest: true },
  fields: t => ({
    position: t.exposeInt('position', { description: 'Its position in the order of recording, starting at 1.' }),
    kind: t.expose('kind', { type: CommitmentEventKind, description: 'What happened.' }),
    kindLabel: t.string(labelOf(t.arg, 'kind', 'CommitmentEventKind')),
    on: t.expose('on', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it happened. Null only where it was agreed and no source says when.',
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
    note: t.exposeString('note', {
      nullable: true,
      description:
        'What the officer says about it: how it is known where no source shows it, why it was dropped, what was wrong. Null when nothing was said.',
    }),
    corrected: t.boolean({
      description: 'Whether a later CORRECTED event withdrew it. It then no longer counts, but stays on record.',
      select: { correctedById: true },
      resolve: ({ correctedById }) => correctedById !== null,
    }),
    sources: t.relation('sources', {
      query: sourcesQuery,
      description: 'The sources that show it. Empty when it rests on the word of the officer.',
      extensions: priced({ atMost: largestLists.sources }),
    }),
  }),
})
