import { type Day, dateOf, type Sql, sql } from '../sql.ts'

/**
 * The condition that an agreement was there on the day. `agreement` is the alias of its row; where its status is asked
 * for too, use `there` of `standing`.
 */
export const wasThere = (agreement: Sql, asOf: Day): Sql =>
  // Once it is there, it stays.
  sql`EXISTS (SELECT FROM agreement_span s WHERE s.agreement_id = ${agreement}.id AND s.there AND s.starts <= ${dateOf(asOf)})`
