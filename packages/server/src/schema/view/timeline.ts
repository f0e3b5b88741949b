import type { Label } from '../../register/vocabulary/label.ts'
import { type TimelineKind as Kind, TIMELINE_LABELS } from '../../register/vocabulary/timeline.ts'
import { hasTimeline, longestTimeline, type TimelineRow, timelineView } from '../../store/read/views/timeline.ts'
import { ReadError } from '../../store/read-error.ts'
import { decodeId, type NodeType } from '../../store/records/global-id.ts'
import { recordTypes } from '../../store/records/index.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { type Ref, refOf } from '../nodes.ts'
import { foundField, viewField } from '../reads/view-field.ts'

const consulate: Label = { en: 'consulate of', th: 'สถานกงสุล' }

const refOfRow = ({ type, id }: TimelineRow): Ref => refOf(type as NodeType, id)

/** "Signed: Sister-city agreement between Phuket and Xiamen" */
const labelOf = ({ what, type, en, th }: TimelineRow): { en: string | null; th: string | null } => {
  const verb = what === 'ENGAGEMENT' ? undefined : TIMELINE_LABELS[what]
  const name = type === 'Consulate' ? { en: `${consulate.en} ${en}`, th: `${consulate.th}${th ?? en}` } : { en, th }
  if (!verb) return name
  return { en: name.en && `${verb.en}: ${name.en}`, th: name.th && `${verb.th}: ${name.th}` }
}

const TimelineKind = builder.enumType('TimelineKind', {
  description: 'What an entry of a timeline tells.',
  values: {
    REPORTED: { description: 'A source listed an agreement, without a dated signature.' },
    PROPOSED: { description: 'An agreement was proposed, discussed or announced.' },
    SUBMITTED: { description: 'An agreement was submitted for approval.' },
    APPROVED: { description: 'An agreement was approved for signature.' },
    SIGNED: { description: 'An agreement was signed.' },
    ENTERED_INTO_FORCE: { description: 'An agreement entered into force, where that is a separate step.' },
    AMENDED: { description: 'The text of an agreement was changed.' },
    RENEWED: { description: 'An agreement was renewed or extended.' },
    NOTICE_GIVEN: { description: 'One side gave notice of an agreement.' },
    EXPIRED: { description: 'The last day in force of an agreement whose term, or notice, ran out.' },
    TERMINATED: { description: 'An agreement was ended before its term.' },
    SUPERSEDED: { description: 'An agreement was replaced by a later one.' },
    ABANDONED: { description: 'An agreement was given up before it was signed.' },
    COMMITMENT_AGREED: { description: 'The sides agreed to do something.' },
    COMMITMENT_STARTED: { description: 'A commitment was begun.' },
    COMMITMENT_DUE: { description: 'A commitment is, or was, due.' },
    COMMITMENT_DONE: { description: 'A commitment was done.' },
    COMMITMENT_DROPPED: { description: 'A commitment was given up.' },
    ENGAGEMENT: { description: 'A visit, exchange or event began.' },
    JOINED: { description: 'A place joined a network.' },
    LEFT: { description: 'A place left a network.' },
    OPENED: { description: 'A consulate or office opened.' },
    CLOSED: { description: 'A consulate closed.' },
    FOUNDED: { description: 'A network was founded.' },
  } satisfies Record<Kind, { description: string }>,
})

const TimelineEntry = builder.objectRef<TimelineRow>('TimelineEntry').implement({
  description: 'Something that happened on a date.',
  fields: t => ({
    on: t.expose('on', { type: 'PartialDate', description: 'When, as precise as the source.' }),
    kind: t.field({ type: TimelineKind, description: 'What happened, for programs.', resolve: ({ what }) => what }),
    label: t.string({
      args: langArgs(t.arg),
      description: 'What happened, in one line.',
      resolve: (row, { lang }) => nameIn(labelOf(row), lang),
    }),
    subject: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The record that it happened to.',
      ...foundField<TimelineRow>(
        recordTypes.map(type => ({ type, keys: sql`SELECT v.id FROM v WHERE v.type = ${type}` })),
        refOfRow,
      ),
    }),
  }),
})

interface Asked {
  readonly subject: string
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly asOf?: string | null | undefined
}

builder.queryField('timeline', t =>
  t.field({
    type: [TimelineEntry],
    args: {
      subject: t.arg.id({
        required: true,
        description:
          'The id of a province, municipality, sister city, partnership, agreement, country, network or organization.',
      }),
      from: t.arg({ type: 'Date', description: 'Leave out what was over before this day.' }),
      to: t.arg({ type: 'Date', description: 'Leave out what began after this day.' }),
      asOf: t.arg({
        type: 'Date',
        description:
          'Only what had happened by this day: beginnings from their first possible day, ends from their last. Default: everything on record, and what has expired by today.',
      }),
    },
    description:
      'Everything with a date about one record, oldest first: events of agreements and the day on which their term ran out, visits, commitments, memberships, consulates, offices. At most 1000 entries.',
    ...viewField({
      sql: ({ subject, from, to, asOf }: Asked) => {
        const { typename: type, id } = decodeId(subject)
        if (!hasTimeline(type))
          throw new ReadError(
            'BAD_INPUT',
            `A ${type} has no timeline: give the id of a place, a partnership or a network.`,
          )
        return timelineView({ type, id }, { from: from ?? null, to: to ?? null, asOf: asOf ?? null })
      },
      of: (rows: readonly TimelineRow[]) => rows,
      named: { field: 'subject', ref: refOfRow },
      extensions: priced({ atMost: longestTimeline, once: 100 }),
    }),
  }),
)
