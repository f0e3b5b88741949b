import {
  type Contact,
  type ContactState,
  type ContactWeight,
  contactWeights,
  sharedEvents,
} from '../../register/contact.ts'
import { and, type Day, dateOf, isEnum, or, type Sql, sql } from '../sql.ts'
import { wasHeld } from './engagement-stage.ts'
import { assertSilence } from './lists/dormancy.ts'

// The contacts of a tie by a day, as register/contact.ts has them.
//
// Signatures are read from the columns of the agreement, which hold its signature that counts, and are found by
// `agreement (partnership_id, signed_earliest, …)`. Renewals and amendments are events, and few: the partial index
// `agreement_event_renewed` has them alone.

/** A contact as SQL gives it, with the place of its weight in `contactWeights`. */
export interface ContactRow extends Omit<Contact, 'weight'> {
  readonly weight: number
}

export const contactOf = (row: ContactRow): Contact => ({ ...row, weight: contactWeights[row.weight]! })

/**
 * The events of agreement `a` beside signatures that are contacts, without those that a correction withdrew: the partial index
 * has the same. A renewal by a paper of its own is known from its signature.
 */
const renewals = sql`v.kind IN ('RENEWED', 'AMENDED') AND v.corrected_by_id IS NULL AND (
  v.kind = 'AMENDED' OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
)`

const isShared = (engagement: Sql): Sql => isEnum(sql`${engagement}.kind`, sharedEvents)

/** The condition that engagement `e` counts by the day, and weighs enough. Papers do in any case. */
const hasBegun = (day: Sql, atLeast: ContactWeight): Sql =>
  and([wasHeld(sql`e`, day), atLeast === 'PAPER' && sql`FALSE`, atLeast === 'MEETING' && sql`NOT ${isShared(sql`e`)}`])

/** The contacts of the partnership `tie` that had begun by the day, as `ContactRow` with their bounds. */
const contactsOf = (tie: Sql, asOf: Day, atLeast: ContactWeight): Sql => {
  const day = dateOf(asOf)
  return sql`
    SELECT CASE WHEN a.renews_id IS NULL THEN 'SIGNATURE' ELSE 'RENEWAL' END AS kind, 0 AS weight, a.signed_on AS "on",
      a.signed_earliest AS earliest, a.signed_latest AS latest, a.id
    FROM agreement a WHERE a.partnership_id = ${tie} AND a.signed_earliest <= ${day}
    UNION ALL
    SELECT CASE v.kind WHEN 'RENEWED' THEN 'RENEWAL' ELSE 'SIGNATURE' END, 0, v."on", v.earliest, v.latest, a.id
    FROM agreement a JOIN agreement_event v ON v.agreement_id = a.id
    WHERE a.partnership_id = ${tie} AND ${renewals} AND v.earliest <= ${day}
    UNION ALL
    SELECT 'ENGAGEMENT', CASE WHEN ${isShared(sql`e`)} THEN 2 ELSE 1 END, e.starts_on,
      e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
    FROM partnership_engagement e WHERE e.partnership_id = ${tie} AND ${hasBegun(day, atLeast)}`
}

/** The last contact of the partnership `parent.id`, as the row of a statement; none when there is none. */
export const lastContactRow = (asOf: string, atLeast: ContactWeight): Sql => sql`
  SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
  FROM (${contactsOf(sql`parent.id`, asOf, atLeast)}) AS c
  ORDER BY least(c.latest, ${dateOf(asOf)}) DESC, c.weight, c.earliest DESC, c.kind COLLATE "C", c.id COLLATE "C"
  LIMIT 1`

/** The same as a value, null when there is none. */
export const lastContactValue = (asOf: string, atLeast: ContactWeight): Sql =>
  sql`(SELECT row_to_json(last) FROM (${lastContactRow(asOf, atLeast)}) AS last)`

/** How the contacts of a tie are looked at: after how many months it is dormant, and what counts as one. */
export interface Silence {
  readonly months: number
  readonly atLeast: ContactWeight
}

/**
 * The condition that the contact of partnership `p` is in one of these states.
 * @throws ReadError BAD_INPUT unless `months` is 1 to 1200
 */
export const isInContactState = (states: readonly ContactState[], { months, atLeast }: Silence, asOf: string): Sql => {
  const from = silenceFrom(months, asOf)
  const last = sql`(SELECT max(c.latest) FROM (${contactsOf(sql`p.id`, asOf, atLeast)}) AS c)`
  const conditions: Record<ContactState, Sql> = {
    ACTIVE: sql`last.day >= ${from}`,
    DORMANT: sql`last.day < ${from}`,
    NO_EVIDENCE: sql`last.day IS NULL`,
  }
  if (states.length === 0) return sql`FALSE`
  return sql`(SELECT coalesce(${or(states.map(state => conditions[state]))}, FALSE) FROM (SELECT ${last} AS day) AS last)`
}

/** The first day of the months up to the day: what was last heard of before it is silent. */
export const silenceFrom = (months: number, asOf: string): Sql => {
  assertSilence(months)
  return sql`(${dateOf(asOf)} - make_interval(months => ${months}::int))::date`
}

/** The last possible day of the last contact of partnership `tie` by the day, as a query of `day`: null when there is none. */
export const lastContactDay = (tie: Sql, asOf: Day): Sql =>
  sql`SELECT max(c.latest) AS day FROM (${contactsOf(tie, asOf, 'EVENT')}) AS c`

/** The condition that partnership `tie` has no contact by the day. */
export const hasNoContact = (tie: Sql, asOf: string): Sql =>
  sql`(SELECT TRUE FROM (${contactsOf(tie, asOf, 'EVENT')}) AS c LIMIT 1) IS NULL`
