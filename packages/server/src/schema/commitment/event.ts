import { builder } from '../builder.ts'
import { correctedOfEvent, positionOfEvent, recordedAtOfEvent, sourcesOfEvent } from '../event.ts'
import { labelOf } from '../label.ts'
import { CommitmentEventKind } from './enums.ts'

export const CommitmentEvent = builder.prismaObject('CommitmentEvent', {
  description: 'One thing that happened to a commitment. Events are only ever added; the status is derived from them.',
  select: { id: true, earliest: true },
  fields: t => ({
    position: t.exposeInt('position', positionOfEvent),
    kind: t.expose('kind', { type: CommitmentEventKind, description: 'What happened.' }),
    kindLabel: t.string(labelOf(t.arg, 'kind', 'CommitmentEventKind')),
    on: t.expose('on', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it happened. Null only where it was agreed and no source says when.',
    }),
    recordedAt: t.expose('recordedAt', recordedAtOfEvent),
    note: t.exposeString('note', {
      nullable: true,
      description:
        'What the officer says about it: how it is known where no source shows it, why it was dropped, what was wrong. Null when nothing was said.',
    }),
    corrected: t.boolean(correctedOfEvent),
    sources: t.relation(
      'sources',
      sourcesOfEvent('The sources that show it. Empty when it rests on the word of the officer.'),
    ),
  }),
})
