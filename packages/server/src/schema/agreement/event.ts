import { builder } from '../builder.ts'
import { correctedOfEvent, positionOfEvent, recordedAtOfEvent, sourcesOfEvent } from '../event.ts'
import { labelOf } from '../label.ts'

const AgreementEventKind = builder.enumType('AgreementEventKind', {
  description: 'What happened to an agreement.',
  values: {
    REPORTED: { description: 'A source lists it, without a dated signature. Does not change the status.' },
    PROPOSED: { description: 'Proposed, discussed or announced.' },
    SUBMITTED: { description: 'Submitted for approval.' },
    APPROVED: { description: 'Approved for signature.' },
    SIGNED: { description: 'Signed; the date is that of the last signature.' },
    ENTERED_INTO_FORCE: { description: 'Entered into force, where that is a separate step.' },
    AMENDED: { description: 'Its text was changed. Does not change the status.' },
    RENEWED: { description: 'Renewed or extended.' },
    NOTICE_GIVEN: { description: 'One side gave notice.' },
    TERMINATED: { description: 'Ended before its term.' },
    SUPERSEDED: { description: 'Replaced by a later agreement.' },
    ABANDONED: { description: 'Given up before it was signed.' },
    CORRECTED: {
      description: 'The record was wrong and has been corrected; the reason says how. Does not change the status.',
    },
  } as const,
})

export const AgreementEvent = builder.prismaObject('AgreementEvent', {
  description: 'One thing that happened to an agreement. Events are only ever added; the status is derived from them.',
  select: { id: true, earliest: true },
  fields: t => ({
    position: t.exposeInt('position', positionOfEvent),
    kind: t.expose('kind', { type: AgreementEventKind, description: 'What happened.' }),
    kindLabel: t.string(labelOf(t.arg, 'kind', 'AgreementEventKind')),
    on: t.expose('on', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it happened. Null when no source says.',
    }),
    until: t.expose('until', {
      type: 'PartialDate',
      nullable: true,
      description:
        'The end that it brings about: of the new period with RENEWED, of the agreement with NOTICE_GIVEN. Null with any other kind, or when there is none.',
    }),
    recordedAt: t.expose('recordedAt', recordedAtOfEvent),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The reason or the grounds for it. Null when none was given.',
    }),
    corrected: t.boolean(correctedOfEvent),
    sources: t.relation(
      'sources',
      sourcesOfEvent('Its own sources, beyond those of the agreement. Empty when it has none.'),
    ),
  }),
})
