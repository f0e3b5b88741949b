import { today } from '../../register/today.ts'
import { type Day, dateOf, isEnum, type Sql, sql } from '../sql.ts'
import { Unavailable } from '../unavailable.ts'

// The status of an agreement on a day. The rule is in register/spans.ts; here its answers are looked up, which `keepSpans`
// writes with whatever they follow from.

/** The condition that the day is in the span `s`. */
export const isInSpan = (s: Sql, asOf: Day): Sql => {
  const day = dateOf(asOf)
  return sql`${s}.starts <= ${day} AND coalesce(${s}.ends, 'infinity') > ${day}`
}

/** Joins the span that the day is in of agreement `a`, as `standing`, with `status` and `there`. */
export const standing = (asOf: Day): Sql =>
  sql`JOIN agreement_span standing ON standing.agreement_id = a.id AND ${isInSpan(sql`standing`, asOf)}`

/** The condition that `standing` has one of these statuses. NOT_YET is none that a listed agreement can have. */
export const hasStatus = (statuses: readonly string[]): Sql =>
  isEnum(
    sql`standing.status`,
    statuses.filter(status => status !== 'NOT_YET'),
  )

/**
 * The status of the agreement `parent.id` on a day, NOT_YET when it was not there; without a day, the status today, there or
 * not.
 */
export const statusOn = (asOf: string | null): Sql => {
  const status = asOf === null ? sql`s.status::text` : sql`CASE WHEN s.there THEN s.status::text ELSE 'NOT_YET' END`
  // Spans have no gaps: the last that has begun is the one that the day is in.
  return sql`(
    SELECT ${status} FROM agreement_span s
    WHERE s.agreement_id = parent.id AND s.starts <= ${dateOf(asOf ?? today())} ORDER BY s.starts DESC LIMIT 1
  )`
}

/**
 * What `statusOn` gave of an agreement.
 * @throws Unavailable when the agreement has no span: then they are lost or still to be made, as `ready` says
 */
export const knownStatus = <Status>(status: Status | null): Status => {
  if (status !== null) return status
  const message =
    'The statuses of agreements are missing just now: try again in a minute, or tell whoever runs this server.'
  throw new Unavailable('DATABASE_UNAVAILABLE', message, 60)
}
