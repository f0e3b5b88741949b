import { ReadError } from '../../read-error.ts'
import { type Sql, sql } from '../../sql.ts'
import { wasHeld } from '../engagement-stage.ts'
import { standing } from '../standing.ts'

/** @throws ReadError BAD_INPUT unless `months` is 1 to 1200 */
export const assertSilence = (months: number): void => {
  if (months < 1 || months > 1200) throw new ReadError('BAD_INPUT', `A silence of ${months} months: ask for 1 to 1200.`)
}

/**
 * The condition that partnership `p` is dormant at `asOf`: an agreement is in force, the partnership is older than
 * `months`, and there was no meeting in that time. It looks at engagements alone; contact.ts at all contact. The same rule as `dormant` in register/dormancy.ts.
 * @throws ReadError BAD_INPUT unless `months` is 1 to 1200
 */
export const isDormant = (months: number, asOf: string): Sql => {
  assertSilence(months)
  const day = sql`${asOf}::text::date`
  const since = sql`(${day} - make_interval(months => ${months}::int))::date`
  return sql`(
    EXISTS (SELECT FROM agreement a ${standing(asOf)} WHERE a.partnership_id = p.id AND standing.status = 'IN_FORCE')
    AND coalesce(
      (SELECT min(signed_latest) FROM agreement WHERE partnership_id = p.id AND signed_earliest <= ${day}), '-infinity'
    ) < ${since}
    AND NOT EXISTS (
      SELECT FROM partnership_engagement e
      WHERE e.partnership_id = p.id AND ${wasHeld(sql`e`, day)}
        AND coalesce(e.ends_latest, e.starts_latest) >= ${since}
    )
  )`
}
