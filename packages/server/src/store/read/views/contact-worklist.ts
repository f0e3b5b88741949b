import { celebratedYears } from '../../../register/anniversary.ts'
import { and, dateOf, type Sql, sql } from '../../sql.ts'
import { hasNoContact, lastContactDays, silenceFrom } from '../contacts.ts'
import { standing } from '../standing.ts'
import { longestWorklist, ofPart, type WorklistOptions } from './worklist.ts'

// What the work list says of contact. The rules are in register/contact.ts and register/anniversary.ts.

/** That the partnership has an agreement that was there, with one of these statuses. */
export const hasAgreement = (tie: Sql, asOf: string, statuses: Sql): Sql => sql`(
  SELECT TRUE FROM agreement a ${standing(asOf)}
  WHERE a.partnership_id = ${tie} AND standing.there AND standing.status IN (${statuses}) LIMIT 1
)`

/** Ties in force that are dormant by contact, the longest silence first. */
export const dormantTies = (options: WorklistOptions): Sql => {
  const from = silenceFrom(options.dormantMonths, options.asOf)
  // In their order first, so that the statuses are looked up for as many as are shown, and not for all.
  return sql`
    SELECT last.id
    FROM (${lastContactDays(options.asOf, options.province)} ORDER BY day, p.id OFFSET 0) AS last
    WHERE last.day < ${from} AND ${hasAgreement(sql`last.id`, options.asOf, sql`'IN_FORCE'`)}
    LIMIT ${longestWorklist}::int`
}

/**
 * Ties that are held to be alive, by a paper or by a source that lists them, and of which no contact is on record. Those in
 * force first.
 */
export const unprovenTies = (options: WorklistOptions): Sql => {
  const day = dateOf(options.asOf)
  // No paper of such a tie is signed by the day, and few are not: only of those the rest is looked up.
  return sql`
    SELECT alive.id
    FROM (
      SELECT a.partnership_id AS id, min(CASE standing.status WHEN 'REPORTED' THEN 1 ELSE 0 END) AS rank
      FROM agreement a ${standing(options.asOf)}
      WHERE ${and([ofPart(options), sql`coalesce(a.signed_earliest, 'infinity') > ${day}`])}
        AND standing.there AND standing.status IN ('IN_FORCE', 'SIGNED', 'REPORTED')
      GROUP BY a.partnership_id OFFSET 0
    ) AS alive
    WHERE ${hasNoContact(sql`alive.id`, options.asOf)}
    ORDER BY alive.rank, alive.id LIMIT ${longestWorklist}::int`
}

export interface AnniversaryRow {
  readonly id: string
  readonly years: number
  /** 'YYYY-MM-DD' */
  readonly on: string
}

/** Signatures are not older than this. */
const firstYear = 1

/**
 * The anniversaries from the day on, and within the period, of signatures whose day is known, the next first. The paper
 * itself may be over by its term or by a later one, while the tie is in force; not one that was terminated or given up.
 */
export const anniversaries = (options: WorklistOptions): Sql => {
  const day = dateOf(options.asOf)
  const most = Number(options.asOf.slice(0, 4)) - firstYear + Math.ceil(options.withinDays / 365)
  const back = sql`make_interval(years => celebrated.years)`
  return sql`
    SELECT next.id, next.years, next."on"
    FROM (
      SELECT signed.id, signed.partnership_id, celebrated.years, (signed.day + ${back})::date AS "on"
      FROM unnest(${celebratedYears(most)}::int[]) AS celebrated (years)
      CROSS JOIN LATERAL (
        SELECT a.id, a.partnership_id, a.signed_earliest AS day
        FROM agreement a
        WHERE coalesce(a.signed_earliest, 'infinity') BETWEEN (${day} - ${back})::date
            AND (${day} + ${options.withinDays}::int - ${back})::date + 1
          AND ${and([ofPart(options), sql`a.signed_earliest = a.signed_latest`, sql`a.signed_earliest <= ${day}`])}
        OFFSET 0
      ) AS signed
      WHERE signed.day + ${back} BETWEEN ${day} AND ${day} + ${options.withinDays}::int
      ORDER BY "on", signed.id, celebrated.years OFFSET 0
    ) AS next
    WHERE ${hasAgreement(sql`next.partnership_id`, options.asOf, sql`'IN_FORCE'`)} AND (
      SELECT standing.status NOT IN ('TERMINATED', 'ABANDONED')
      FROM (SELECT next.id AS id) AS a ${standing(options.asOf)}
    )
    LIMIT ${longestWorklist}::int`
}
