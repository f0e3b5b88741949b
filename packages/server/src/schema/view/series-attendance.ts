import { largestAnswers } from '../../store/read/largest-lists.ts'
import { type Attendance, seriesAttendanceView } from '../../store/read/views/series-attendance.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { asOfDay } from '../day.ts'
import { refOf } from '../nodes.ts'
import { foundField, viewField } from '../reads/view-field.ts'
import { Consulate, Engagement } from '../refs.ts'
import { storable } from '../storable.ts'
import { periodFrom } from './period.ts'

const SeriesAttendance = builder.objectRef<Attendance>('SeriesAttendance').implement({
  description: 'How often one consulate attended the meetings of a series in a period.',
  fields: t => ({
    consulate: t.field({
      type: Consulate,
      description: 'The consulate.',
      ...foundField<Attendance>([{ type: 'Consulate', keys: sql`SELECT v.consulate FROM v` }], ({ consulate }) =>
        refOf('Consulate', consulate),
      ),
    }),
    held: t.exposeInt('held', { description: 'How many meetings of the series were held in the period.' }),
    attended: t.exposeInt('attended', {
      description: 'How many of them the consulate attended: those that name it among their hosts or visitors.',
    }),
    meetings: t.field({
      type: [Engagement],
      description: `The meetings that it attended, latest first. At most ${largestAnswers.meetings}.`,
      ...foundField<Attendance>(
        [{ type: 'Engagement', keys: sql`SELECT json_array_elements_text(to_json(v.meetings)) FROM v` }],
        ({ meetings }) => meetings.map(id => refOf('Engagement', id)),
        priced({ atMost: largestAnswers.meetings }),
      ),
    }),
  }),
})

interface Arguments {
  series: string
  from?: string | null | undefined
  to?: string | null | undefined
}

builder.queryField('seriesAttendance', t =>
  t.field({
    type: [SeriesAttendance],
    nullable: true,
    args: {
      series: t.arg.string({ required: true, description: 'The slug of the series.' }),
      from: t.arg({
        type: 'Date',
        description: 'Leave out meetings that were over before this day. Default: from the first on.',
      }),
      to: t.arg({
        type: 'Date',
        description: 'Leave out meetings that began later. Default: today, in Bangkok.',
      }),
    },
    description: `Which consulates attended which meetings of a series: those in its province that may have been open in the period, also when they attended none, and others that attended. The most regular first, at most ${largestAnswers.attendance}. Null when there is no such series, or no consulate that could have attended.`,
    ...viewField({
      sql: ({ series, ...period }: Arguments) => {
        const { from, to } = periodFrom(period.from, period.to)
        return seriesAttendanceView(storable(series), { from, to: asOfDay(to) })
      },
      of: (rows: readonly Attendance[]) => (rows.length > 0 ? rows : null),
      extensions: priced({ atMost: largestAnswers.attendance, once: 100 }),
    }),
  }),
)
