import type { GraphQLResolveInfo } from 'graphql'
import { type PeriodBounds, runsOn } from '../register/period.ts'
import { isBy } from '../register/presence.ts'
import { dayOrNull } from '../store/day.ts'
import type { Context } from './context.ts'
import { asOfDay, dayAt } from './day.ts'

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

export const endColumns = { until: true, untilEarliest: true } as const

/** When it ended; null when that was after the day. */
export const endBy = (
  { until, untilEarliest }: { readonly until: string | null; readonly untilEarliest: Date | null },
  { asOf }: Asked,
  context: Context,
  info: GraphQLResolveInfo,
): string | null => (isBy(dayOrNull(untilEarliest), dayAt(context, info, asOf)) ? until : null)

export const runningDescription =
  'The day to answer for. Default: the day of the list or view around it, else today in Bangkok. On the day on which somebody ends, they are gone; those of unknown beginning are included until they are certain to have ended.'
