import { addDays, today } from '../../register/today.ts'
import type { Ask } from '../ask.ts'
import { askOn, inTransaction, type Session } from '../database/transaction.ts'
import { sql } from '../sql.ts'
import type { Store } from '../store.ts'
import { asWork } from '../work.ts'
import { writerLock } from '../writer-lock.ts'
import { keepTallies, makeTallies } from './keep.ts'

/** Of which revision and day the tallies are, and of which the register is. */
interface State {
  readonly revision: number
  readonly tallied: number | null
  readonly on: string | null
}

/** Null in a database without a register. */
const stateOf = async (ask: Ask): Promise<State | null> => {
  const [state] = await ask<State>(sql`
    SELECT coalesce((SELECT max(revision) FROM change), 0)::int AS revision, tallied_revision AS tallied, tallied_on::text AS "on" FROM dataset`)
  return state ?? null
}

const isCurrent = (state: State | null, day: string): boolean =>
  state === null || (state.tallied === state.revision && state.on === day)

/** With fewer agreements it takes no second. */
const worthSaying = 10_000

/** Brings the tallies to the day, in a transaction in the turn of a writer; makes them anew when they are of another revision. */
const bringUpToDate = async (ask: Ask, day: string, report: (line: string) => void = () => {}): Promise<void> => {
  await ask(sql`SELECT pg_advisory_xact_lock(${writerLock})::text`)
  const state = await stateOf(ask)
  if (state === null || isCurrent(state, day)) return
  const { revision, tallied } = state
  if (tallied === revision) await keepTallies(ask, [], { from: revision, to: revision, day })
  else {
    const [row] = await ask<{ count: number }>(sql`SELECT count(*)::int AS count FROM agreement`)
    if (row!.count >= worthSaying) report(`Counting ${row!.count} agreements by country, province, sector and status …`)
    await makeTallies(ask, day)
  }
}

/** Brings the tallies up to date where they are not, before the register is opened. */
export const renewTallies = async (session: Session, report: (line: string) => void): Promise<void> => {
  const ask = askOn(session)
  const day = today()
  if (isCurrent(await stateOf(ask), day)) return
  await inTransaction(session, async () => {
    await session.script('SET LOCAL statement_timeout TO 0')
    await bringUpToDate(ask, day, report)
  })
}

/** The same in an open register. Of several servers, one does it, and the others find it done. */
const rollTallies = ({ db }: Store): Promise<void> =>
  asWork({ lane: 'write', tally: { statements: 0 } }, () =>
    db.$transaction(
      async tx => {
        await tx.$executeRawUnsafe(`SET LOCAL statement_timeout TO ${longestRoll}`)
        await bringUpToDate(statement => tx.$queryRaw(statement), today())
      },
      { maxWait: 15_000, timeout: longestRoll },
    ),
  )

/** In ms */
const longestRoll = 60_000
const afterMidnight = 1_000

/** Rolls the tallies to each new day, as it begins in Bangkok, until `stopping` is aborted. Until it is done, readers count. */
export const rollEveryDay = (store: Store, stopping: AbortSignal, onFailure: (error: unknown) => void): void => {
  const midnight = Date.parse(`${addDays(today(), 1)}T00:00:00+07:00`)
  const timer = setTimeout(
    async () => {
      await rollTallies(store).catch(error => {
        if (!stopping.aborted) onFailure(error)
      })
      if (!stopping.aborted) rollEveryDay(store, stopping, onFailure)
    },
    midnight - Date.now() + afterMidnight,
  ).unref()
  stopping.addEventListener('abort', () => clearTimeout(timer), { once: true })
}
