import { type Day, dateOf, type Sql, sql, texts } from '../sql.ts'

// The status of commitments on a day, for lists. The rule is `commitmentStatusAt` in register/commitment-status.ts; a property
// test holds the two equal.

/** The status of the commitment `c` on a day. */
export const commitmentStatus = (asOf: Day): Sql => {
  const day = dateOf(asOf)
  return sql`CASE
    WHEN c.agreed_earliest > ${day} THEN 'NOT_YET'
    WHEN c.done_latest <= ${day} THEN 'DONE'
    WHEN c.dropped_latest <= ${day} THEN 'DROPPED'
    WHEN c.due_latest < ${day} THEN 'OVERDUE'
    WHEN c.started_earliest <= ${day} THEN 'STARTED'
    ELSE 'AGREED'
  END`
}

export const hasCommitmentStatus = (statuses: readonly string[], asOf: Day): Sql =>
  sql`${commitmentStatus(asOf)} = ANY (${texts(statuses)})`

/** The commitment `c` was there on the day. */
export const wasAgreed = (asOf: Day): Sql => sql`coalesce(c.agreed_earliest <= ${dateOf(asOf)}, TRUE)`

/** The commitment `c` was there and neither done nor dropped on the day. */
export const isOpen = (asOf: Day): Sql => {
  const day = dateOf(asOf)
  // As the index on it has it.
  return sql`${wasAgreed(day)} AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > ${day}`
}

/**
 * The date on which the commitment `parent.id` was done, as its event has it. Null while it is not done; with a day, also when
 * it was not done for certain by then.
 */
export const doneOn = (asOf: string | null): Sql => sql`(
  SELECT e."on" FROM commitment c JOIN commitment_event e ON e.commitment_id = c.id
  WHERE c.id = parent.id AND e.kind = 'DONE' AND e.corrected_by_id IS NULL
    AND ${asOf === null ? sql`TRUE` : sql`c.done_latest <= ${dateOf(asOf)}`}
)`

/** The date on which the commitment `parent.id` was agreed, as its event has it. */
export const agreedOn = sql`(
  SELECT e."on" FROM commitment_event e
  WHERE e.commitment_id = parent.id AND e.kind = 'AGREED' AND e.corrected_by_id IS NULL
)`
