import { anniversaryStretches } from '../../../register/anniversary.ts'
import { and, dateOf, type Sql, sql, texts } from '../../sql.ts'
import { hasNoContact, lastContactDay, silenceFrom } from '../contacts.ts'
import { isInSpan, standing } from '../standing.ts'
import { eachOf, first, itsStanding, ofPart, type WorklistOptions } from './worklist.ts'

// What the work list says of contact. The rules are in register/contact.ts and register/anniversary.ts.

/** That the partnership has an agreement that was there, with one of these statuses. */
export const hasAgreement = (tie: Sql, asOf: string, statuses: Sql): Sql => sql`(
  SELECT TRUE FROM agreement a ${standing(asOf)}
  WHERE a.partnership_id = ${tie} AND standing.there AND standing.status IN (${statuses}) LIMIT 1
)`

/**
 * Ties in force that are dormant by contact, the longest silence first. `contact_latest`, which the writes keep, is the last
 * contact on record: unless it may be after the day, it is the last by the day too.
 */
export const dormantTies = (options: WorklistOptions): Sql => {
  const { dormantMonths, asOf, province } = options
  const from = silenceFrom(dormantMonths, asOf)
  const of = (last: Sql, where: Sql): Sql => sql`(
      SELECT p.id, last.day FROM partnership p CROSS JOIN LATERAL (${last}) AS last
      WHERE ${and([
        province !== null && sql`p.province_id = ${province}`,
        where,
        sql`last.day < ${from}`,
        hasAgreement(sql`p.id`, asOf, sql`'IN_FORCE'`),
      ])}
      ORDER BY last.day, p.id ${first}
    )`
  return sql`
    SELECT id FROM (
      ${of(sql`SELECT p.contact_latest AS day`, sql`p.contact_latest <= ${dateOf(asOf)}`)}
      UNION ALL ${of(sql`${lastContactDay(sql`p.id`, dateOf(asOf))} OFFSET 0`, sql`p.contact_latest > ${dateOf(asOf)}`)}
    ) AS silent
    ORDER BY day, id ${first}`
}

/**
 * Ties that are held to be alive, by a paper or by a source that lists them, and of which no contact is on record. Those in
 * force first.
 */
export const unprovenTies = (options: WorklistOptions): Sql => {
  const day = dateOf(options.asOf)
  // No paper of such a tie is signed by the day. What is in force all the same entered into force, which few did by a step of
  // its own; and few are still reported.
  return sql`
    SELECT alive.id
    FROM (
      SELECT a.partnership_id AS id, min(CASE standing.status WHEN 'REPORTED' THEN 1 ELSE 0 END) AS rank
      FROM (
        SELECT s.agreement_id AS id FROM agreement_span s WHERE s.status = 'REPORTED' AND s.there AND ${isInSpan(sql`s`, options.asOf)}
        UNION SELECT agreement_id FROM agreement_event WHERE kind = 'ENTERED_INTO_FORCE'
      ) AS held ${eachOf(sql`held`)} ${itsStanding(options)}
      WHERE ${and([ofPart(options), sql`coalesce(a.signed_earliest, 'infinity') > ${day}`])}
        AND standing.there AND standing.status IN ('IN_FORCE', 'SIGNED', 'REPORTED')
      GROUP BY a.partnership_id OFFSET 0
    ) AS alive
    WHERE ${hasNoContact(sql`alive.id`, options.asOf)}
    ORDER BY alive.rank, alive.id ${first}`
}

export interface AnniversaryRow {
  readonly id: string
  readonly years: number
  /** 'YYYY-MM-DD' */
  readonly on: string
}

/**
 * The anniversaries from the day on, and within the period, of signatures whose day is known, the next first. The paper
 * itself may be over by its term or by a later one, while the tie is in force; not one that was terminated or given up.
 */
export const anniversaries = (options: WorklistOptions): Sql => {
  const day = dateOf(options.asOf)
  const stretches = anniversaryStretches(options.asOf, options.withinDays)
  const on = sql`(a.signed_earliest + make_interval(years => stretch.years))::date`
  return sql`
    SELECT next.id, next.years, next."on"
    FROM unnest(
      ${stretches.map(({ years }) => years)}::int[], ${texts(stretches.map(({ from }) => from))}::date[],
      ${texts(stretches.map(({ to }) => to))}::date[]
    ) AS stretch (years, starts, ends)
    CROSS JOIN LATERAL (
      SELECT a.id, stretch.years, ${on} AS "on"
      FROM (
        SELECT id FROM agreement a WHERE ${and([ofPart(options), sql`a.signed_earliest BETWEEN stretch.starts AND stretch.ends`])}
        ORDER BY a.signed_earliest, a.id OFFSET 0
      ) AS signed ${eachOf(sql`signed`)} CROSS JOIN LATERAL (SELECT a.partnership_id AS id) AS tie ${itsStanding(options)}
      WHERE a.signed_earliest = a.signed_latest AND ${on} BETWEEN ${day} AND ${day} + ${options.withinDays}::int
        AND standing.status NOT IN ('TERMINATED', 'ABANDONED') AND ${hasAgreement(sql`tie.id`, options.asOf, sql`'IN_FORCE'`)}
      ${first}
    ) AS next
    ORDER BY next."on", next.id, next.years ${first}`
}
