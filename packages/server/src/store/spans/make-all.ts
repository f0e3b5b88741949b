import { spanRules } from '../../register/spans.ts'
import type { Ask } from '../ask.ts'
import { changeChannel } from '../database/change-signal.ts'
import { areSpansStale } from '../database/stale-spans.ts'
import { assertNotTooNew } from '../database/too-new.ts'
import { askOn, inTransaction, type Session } from '../database/transaction.ts'
import { sql } from '../sql.ts'
import { writerLock } from '../writer-lock.ts'
import { agreementsAtATime, writeSpans } from './keep.ts'
import { makeContacts } from './keep-contacts.ts'

/** Makes the spans of all agreements, in place of those that there are, and the last contacts. `onBatch` gets how many are done. */
export const makeSpans = async (ask: Ask, onBatch: (done: number) => void = () => {}): Promise<number> => {
  await ask(sql`DELETE FROM agreement_span`)
  let done = 0
  for (let after = ''; ; ) {
    const rows = await ask<{ id: string }>(
      sql`SELECT id FROM agreement WHERE id > ${after} ORDER BY id LIMIT ${agreementsAtATime}::int`,
    )
    if (rows.length === 0) break
    const ids = rows.map(({ id }) => id)
    await writeSpans(ask, ids)
    done += ids.length
    onBatch(done)
    after = ids.at(-1)!
  }
  await makeContacts(ask)
  return done
}

/** Agreements for each line of progress */
const linesEach = 10_000

/**
 * Makes the spans anew where those that there are are of other rules, or `always`; returns of how many agreements, and
 * null when there was nothing to do. All in one transaction in the turn of a writer: whoever is killed leaves the spans
 * as they were, and of several servers that start at once, one makes them and the others wait.
 */
export const renewSpans = async (
  session: Session,
  report: (line: string) => void,
  always = false,
): Promise<number | null> => {
  if (!always && !(await areSpansStale(session.query))) return null
  const ask = askOn(session)
  return inTransaction(session, async () => {
    await session.script('SET LOCAL statement_timeout TO 0')
    await session.query('SELECT pg_advisory_xact_lock($1)', [writerLock])
    await assertNotTooNew(session.query)
    if (!always && !(await areSpansStale(session.query))) return null
    const [row] = await ask<{ count: number }>(sql`SELECT count(*)::int AS count FROM agreement`)
    const all = row!.count
    if (all > 0) report(`Deriving the statuses of ${all} agreements …`)
    const done = await makeSpans(ask, count => {
      if (count % linesEach === 0 && count < all) report(`  ${count} of ${all}`)
    })
    // The tallies are of the statuses of before.
    await ask(sql`UPDATE dataset SET span_rules = ${spanRules}::int, tallied_revision = NULL`)
    // Or plans would be those for an empty table until the database looks by itself.
    await session.script('ANALYZE agreement_span, agreement, partnership')
    // A server that runs beside this one keeps answers with the statuses of before.
    await session.query('SELECT pg_notify($1, $2)', [changeChannel, ''])
    return done
  })
}
