import { builder } from '../builder.ts'
import { correctedOfEvent, positionOfEvent, recordedAtOfEvent, sourcesOfEvent } from '../event.ts'
import { labelOf } from '../label.ts'

const stages = {
  REQUESTED: { description: 'One side asked for it, and the other has not answered.' },
  ACCEPTED: { description: 'The other side agreed; nothing is planned yet.' },
  DECLINED: { description: 'The other side declined. It does not take place.' },
  PLANNED: { description: 'It is agreed when it is to be.' },
  HELD: { description: 'It takes place or took place. Only then is it counted, as contact between the two sides.' },
  CANCELLED: { description: 'It was called off, or did not take place. It is kept, but never counted.' },
} as const

export const EngagementStage = builder.enumType('EngagementStage', {
  description: 'Where an engagement stands, from the request to its end.',
  values: stages,
})

const EngagementEventKind = builder.enumType('EngagementEventKind', {
  description: 'A stage that an engagement reached, or a correction of the record.',
  values: {
    ...stages,
    CORRECTED: {
      description: 'The record was wrong and has been corrected; the reason says how. It is no stage.',
    },
  } as const,
})

export const EngagementEvent = builder.prismaObject('EngagementEvent', {
  description:
    'A stage that an engagement reached. Events are only ever added; the stage on a day is derived from them.',
  select: { id: true },
  fields: t => ({
    position: t.exposeInt('position', positionOfEvent),
    kind: t.expose('kind', { type: EngagementEventKind, description: 'Which stage, or CORRECTED.' }),
    kindLabel: t.string(labelOf(t.arg, 'kind', 'EngagementEventKind')),
    on: t.expose('on', { type: 'PartialDate', description: 'When it was reached.' }),
    recordedAt: t.expose('recordedAt', recordedAtOfEvent),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'What the officer says about it: how it is known where no source shows it, why it was declined, what was wrong. Null when nothing was said.',
    }),
    corrected: t.boolean(correctedOfEvent),
    sources: t.relation(
      'sources',
      sourcesOfEvent('The sources that show it. Empty when it rests on the word of the officer.'),
    ),
  }),
})
