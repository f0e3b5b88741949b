import { EVENT_LABELS } from '../../register/labels.ts'
import type { Label } from '../../register/vocabulary/label.ts'
import { hasTimeline, longestTimeline, type TimelineRow, timelineView } from '../../store/read/views/timeline.ts'
import { ReadError } from '../../store/read-error.ts'
import { decodeId, type NodeType } from '../../store/records/global-id.ts'
import { recordTypes } from '../../store/records/index.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { refOf } from '../nodes.ts'
import { foundField, viewField } from '../reads.ts'

const words: Record<string, Label> = {
  ...EVENT_LABELS,
  JOINED: { en: 'Joined', th: 'เข้าร่วม' },
  LEFT: { en: 'Left', th: 'ออกจาก' },
  OPENED: { en: 'Opened', th: 'เปิด' },
  CLOSED: { en: 'Closed', th: 'ปิด' },
  FOUNDED: { en: 'Founded', th: 'ก่อตั้ง' },
}

const consulate: Label = { en: 'consulate of', th: 'สถานกงสุล' }

/** "Signed: Sister-city agreement between Phuket and Xiamen" */
const labelOf = ({ what, type, en, th }: TimelineRow): { en: string | null; th: string | null } => {
  const verb = words[what]
  const name = type === 'Consulate' ? { en: `${consulate.en} ${en}`, th: `${consulate.th}${th ?? en}` } : { en, th }
  if (!verb) return name
  return { en: name.en && `${verb.en}: ${name.en}`, th: name.th && `${verb.th}: ${name.th}` }
}

const TimelineEntry = builder.objectRef<TimelineRow>('TimelineEntry').implement({
  description: 'Something that happened on a date.',
  fields: t => ({
    on: t.expose('on', { type: 'PartialDate', description: 'When, as precise as the source.' }),
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
        ({ type, id }) => refOf(type as NodeType, id),
      ),
    }),
  }),
})

interface Asked {
  readonly subject: string
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
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
    },
    description:
      'Everything with a date about one record, oldest first: events of agreements, visits, memberships, consulates, offices. At most 1000 entries.',
    ...viewField({
      sql: ({ subject, from, to }: Asked) => {
        const { typename: type, id } = decodeId(subject)
        if (!hasTimeline(type))
          throw new ReadError(
            'BAD_INPUT',
            `A ${type} has no timeline: give the id of a place, a partnership or a network.`,
          )
        return timelineView({ type, id }, { from: from ?? null, to: to ?? null })
      },
      of: (rows: readonly TimelineRow[]) => rows,
      extensions: priced({ atMost: longestTimeline, once: 100 }),
    }),
  }),
)
