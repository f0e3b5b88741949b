import type pg from 'pg'
import { ofPrimaryMark } from '../sql.ts'
import type { Reading, Store } from '../store.ts'
import { currentWork, inLane, isQuery, type Tally } from '../work.ts'
import {
  type ChosenConnections,
  type Connections,
  destroy,
  type Lent,
  laneConnections,
  type Send,
} from './connections.ts'
import { unavailabilityOf } from './failure.ts'
import { keepConnection } from './kept-connection.ts'
import type { Query } from './migrate/record.ts'
import { openPool } from './postgres.ts'
import { assertReady } from './ready.ts'
import { sharesOf } from './shares.ts'
import { postgresSession } from './transaction.ts'
import { unlessForgotten } from './unless-forgotten.ts'

// A hot standby answers queries. It is behind the primary, usually by milliseconds. So it is asked only once it has the
// newest state of the register that this process knows of, as is looked up after each commit. Whenever it cannot be asked,
// or fails, the primary answers.

export interface StandbyOptions {
  readonly url: string
  readonly total: number
  readonly statementTimeout: number
  readonly pooled: boolean
  readonly send?: Send | undefined
  readonly primary: ChosenConnections
  readonly feed: Pick<Store, 'onChange' | 'hears'>
  /** Told why, each time that the standby can no longer be asked */
  readonly onLost?: ((error: unknown) => void) | undefined
}

export interface Standby extends Pick<Connections, 'query'> {
  readonly found: NonNullable<Store['found']>
  readings(): Reading[]
  close(): Promise<void>
}

/** A state of the primary. */
interface State {
  readonly revision: number
  readonly identity: string
  /** How far its log had been written, in bytes: also what changes no revision is in there */
  readonly wal: number
}

const stateOfPrimary = `
  SELECT coalesce(last.revision, 0)::int AS revision, coalesce(last.identity, seed.identity, repeat('0', 32)) AS identity,
    CASE WHEN pg_is_in_recovery() THEN 0 ELSE pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') END::float8 AS wal
  FROM (VALUES (TRUE)) AS always
  LEFT JOIN (SELECT revision, identity FROM change ORDER BY revision DESC LIMIT 1) AS last ON TRUE
  LEFT JOIN dataset AS seed ON TRUE`

/**
 * Whether the database has a state, and whether it is at a later one: that of a commit not heard of yet, or one that the primary
 * gave up when it was taken back to an earlier moment.
 */
const hasState = `
  SELECT EXISTS (SELECT FROM change WHERE revision > $1::int) AS ahead,
    coalesce(
      (SELECT identity FROM change WHERE revision = $1::int),
      (SELECT previous FROM change WHERE revision = $1::int + 1),
      (SELECT identity FROM dataset WHERE $1::int = 0),
      repeat('0', 32)
    ) = $2::text
    AND (NOT pg_is_in_recovery() OR pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0') >= $3::float8) AS has`

/** How long a standby that lags is left in peace, in ms. */
const rest = 100

/** How long it may take to tell whether it is one, in ms. */
const readyPatience = 3_000

/** The connections of the primary, and beside them those of a standby for queries. */
export const withStandby = ({
  url,
  total,
  statementTimeout,
  pooled,
  send,
  primary,
  feed,
  onLost = () => {},
}: StandbyOptions): Standby => {
  const { read, view } = sharesOf(total)
  const pool = openPool(url, { statementTimeout, max: read + view, pooled })
  const open = new Set<pg.ClientBase>()
  pool.on('connect', client => void open.add(client)).on('remove', client => void open.delete(client))
  const { queryIf } = laneConnections(pool, { total, statementTimeout, ...(send && { send }) })

  let isUp = false
  let isFirst = true
  /** Gives up what was asked of the standby, for when it is lost: the primary answers instead of waiting for it */
  const giveUps = new Set<() => void>()
  const connection = keepConnection(url, {
    begin: async client => {
      const { query }: { query: Query } = postgresSession(client)
      await assertReady(query, readyPatience)
      isUp = true
      isFirst = false
    },
    onLost: error => {
      for (const giveUp of giveUps) giveUp()
      open.forEach(destroy)
      if (isUp || isFirst) onLost(error)
      isUp = false
      isFirst = false
    },
  })
  connection.open()

  /** What the standby has to have. Null from a change on until the primary was asked. */
  let known: State | null = null
  let changes = 0
  const forget = (): void => {
    known = null
    changes += 1
  }
  const unsubscribe = feed.onChange(forget)

  /** Asks the primary, and returns what it has now. */
  const learn = async (): Promise<State> => {
    const before = changes
    const { rows } = await primary.queryIf(stateOfPrimary, always).then(result => result!)
    const state = rows[0] as State
    if (known?.revision === state.revision && known.identity === state.identity) return known
    if (before === changes) known = state
    return state
  }
  let learning = false
  const learnSoon = (): void => {
    if (learning) return
    learning = true
    inLane('health', learn, null)
      .catch(() => {})
      .finally(() => {
        learning = false
      })
  }

  /** Who has a key may have written through another process, of which nothing was heard yet: what is newest is asked for. */
  const newest = new WeakMap<Tally, Promise<State>>()
  const newestFor = (tally: Tally): Promise<State> => {
    const asked = newest.get(tally) ?? inLane('health', learn)
    newest.set(tally, asked)
    return asked
  }

  const confirmed = new WeakMap<object, State>()
  let restsUntil = 0
  const has =
    (state: State) =>
    async (lent: Lent): Promise<boolean> => {
      if (confirmed.get(lent.connection) === state) return true
      const values = [state.revision, state.identity, state.wal]
      const { rows } = await lent.query({ text: hasState, values } as never)
      const [{ has, ahead }] = rows
      // Once the primary is found to have that too, it can be asked.
      if (ahead) learnSoon()
      if (!has || ahead) {
        restsUntil = Date.now() + rest
        return false
      }
      confirmed.set(lent.connection, state)
      return true
    }

  let answered = 0
  /** The answer of the standby; null when the primary has to give it. */
  const ofStandby: (statement: Parameters<Connections['query']>[0]) => Promise<pg.QueryResult | null> =
    async statement => {
      const { tally, signal } = currentWork()
      if (!isUp || !feed.hears() || tally.ofPrimary || tally.written || Date.now() < restsUntil) return null
      try {
        const state = tally.hasKey ? await newestFor(tally) : known
        if (!state) {
          learnSoon()
          return null
        }
        const result = await new Promise<pg.QueryResult | null>((resolve, reject) => {
          const giveUp = () => resolve(null)
          giveUps.add(giveUp)
          queryIf(statement, has(state))
            .then(resolve, reject)
            .finally(() => giveUps.delete(giveUp))
        })
        if (result) answered += 1
        return result
      } catch (error) {
        const code = unavailabilityOf(error)?.code
        if (signal?.aborted || code === 'TIMEOUT' || code === 'OVERLOADED') throw error
        // Its connection is gone, it stopped the statement to catch up, or it lacks what a migration brought.
        return null
      }
    }

  const ofEither = async (statement: Parameters<Connections['query']>[0]): Promise<pg.QueryResult> => {
    const result = await ofStandby(statement)
    if (result) return result
    currentWork().tally.ofPrimary = true
    return (await primary.queryIf(statement, always))!
  }

  return {
    query: statement => {
      const work = currentWork()
      const text = typeof statement === 'string' ? statement : statement.text
      if (!isQuery(work) || text.includes(ofPrimaryMark)) return primary.query(statement)
      return unlessForgotten(work, ofEither(statement))
    },
    found: ({ revision, identity }) => {
      if (known && (known.revision !== revision || known.identity !== identity)) forget()
    },
    readings: () => [
      { name: 'database_standby_up', help: 'Whether the standby can be asked, 0 or 1', value: isUp ? 1 : 0 },
      { name: 'database_standby_statements', help: 'Statements that the standby has answered', value: answered },
    ],
    close: async () => {
      unsubscribe()
      connection.close()
      open.forEach(destroy)
      await pool.end()
    },
  }
}

const always = async (): Promise<boolean> => true
