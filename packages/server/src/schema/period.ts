import type { GraphQLResolveInfo } from 'graphql'
import { type PeriodBounds, runsOn } from '../register/period.ts'
import { isBy } from '../register/presence.ts'
import { dayOrNull } from '../store/day.ts'
import type { Arg } from './builder.ts'
import type { Context } from './context.ts'
import { asOfDay, dayAt, onRecordDescription } from './day.ts'

// What the fields with the time of a post, or of a responsibility, have in common.

interface Asked {
  readonly asOf?: string | null | undefined
}

/** The columns by which a row is held to be of a day. */
export const boundColumns = { fromEarliest: true, untilLatest: true } as const

/** Those of the rows that run on the day of the field, of what is around it, or today. */
export const runningOn = <Row extends PeriodBounds>(
  rows: readonly Row[],
  { asOf }: Asked,
  context: Context,
  info: GraphQLResolveInfo,
): Row[] => {
  const day = asOfDay(dayAt(context, info, asOf))
  return rows.filter(row => runsOn(row, day))
}

const endColumns = { until: true, untilEarliest: true } as const

/** When it ended; null when that was after the day. */
const endBy = (
  { until, untilEarliest }: { readonly until: string | null; readonly untilEarliest: Date | null },
  { asOf }: Asked,
  context: Context,
  info: GraphQLResolveInfo,
): string | null => (isBy(dayOrNull(untilEarliest), dayAt(context, info, asOf)) ? until : null)

/** The end of a post or a responsibility; `meaning` says what is so on that day. */
export const endField = (arg: Arg, meaning: string) => ({
  type: 'PartialDate' as const,
  nullable: true as const,
  args: { asOf: arg({ type: 'Date', description: onRecordDescription }) },
  description: `Until when: ${meaning}. Null while no end is on record, and when it ended after the day \`asOf\`.`,
  select: endColumns,
  resolve: endBy,
})

export const runningDescription =
  'The day to answer for. Default: the day of the list or view around it, else today in Bangkok. On the day on which somebody ends, they are gone; those of unknown beginning are included until they are certain to have ended.'
