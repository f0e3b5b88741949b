import type { Socket } from 'node:net'
import type pg from 'pg'
import type { Ask } from '../ask.ts'
import { nextTurn } from '../event-loop.ts'
import type { Sql } from '../sql.ts'
import { statementHash } from '../statement-hash.ts'
import { sending } from '../statement-watch.ts'
import { currentWork, type Lane, type Work } from '../work.ts'
import { cancelStatement } from './cancel.ts'
import { carried, failureOfDriver, noAnswer, notConnected, transactionOver } from './failure.ts'
import { firstFailure } from './first-failure.ts'
import type { LaneUse } from './lane-readings.ts'
import { createLanes } from './lanes.ts'
import { sharesOf } from './shares.ts'
import { unlessForgotten } from './unless-forgotten.ts'

export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
  /** By which the connection keeps its plan */
  readonly name?: string
}

/** A connection lent for one statement or one transaction: the part of the driver's interface that Prisma uses. */
export interface Lent {
  /** The same each time it is lent */
  readonly connection: object
  query(statement: Statement | string): Promise<pg.QueryResult>
  on(event: 'error', listener: (error: Error) => void): unknown
  removeListener(event: 'error', listener: (error: Error) => void): unknown
  release(error?: unknown): void
}

/** The part of the driver's pool that Prisma uses. */
export interface Connections {
  query(statement: Statement | string): Promise<pg.QueryResult>
  connect(): Promise<Lent>
  use(): Record<Lane, LaneUse>
}

/** Connections that can be refused when they are lent. */
export interface ChosenConnections extends Connections {
  /** Null when `isFit` refuses the connection. Rejects, unlike `query`, also when the work is forgotten. */
  queryIf(statement: Statement | string, isFit: (lent: Lent) => Promise<boolean>): Promise<pg.QueryResult | null>
}

/** Sends a statement on a connection; `isInside`: as part of a transaction that was begun, or to begin it. */
export type Send = (client: pg.ClientBase, statement: Statement | string, isInside: boolean) => Promise<pg.QueryResult>

/** In ms. The server itself ends a statement after `statementTimeout`; the client waits this much longer. */
const grace = 2_000

/**
 * Number of values beyond which a result is handed over in a turn of its own. Prisma converts a result synchronously;
 * if several long results arrive together, all other requests would wait until the last one is converted.
 */
const longResult = 200

/** How long a cancelled statement may take to stop, in ms. */
const cancelPatience = 1_000

/**
 * Lends the connections of a pool by lane, and cancels statements whose request was cancelled.
 *
 * A connection on which a cancel request was sent, that gave no answer, or that is released in the middle of a
 * transaction is closed and never lent again: a late cancel request would cancel the statement of the next caller.
 */
export const laneConnections = (
  pool: pg.Pool,
  { total, statementTimeout, send = withPlans }: { total: number; statementTimeout: number; send?: Send },
): ChosenConnections => {
  const lanes = createLanes(sharesOf(total))
  const longest = statementTimeout + grace

  const lend = async (transaction: boolean): Promise<Lent> => {
    const work = currentWork()
    const leave = await lanes.enter(work.lane, transaction, work).catch(error => {
      throw carried(error)
    })
    return new Promise((resolve, reject) => {
      const { signal } = work
      const onAbort = () => reject(carried(signal?.reason))
      signal?.addEventListener('abort', onAbort)
      pool.connect().then(
        client => {
          signal?.removeEventListener('abort', onAbort)
          const lent = lentClient(client, work, longest, leave, send)
          if (!signal?.aborted) {
            if (transaction) work.onTransaction?.(askOf(lent))
            return resolve(lent)
          }
          lent.release()
          // The signal may have been aborted before the listener was added.
          onAbort()
        },
        error => {
          signal?.removeEventListener('abort', onAbort)
          leave()
          reject(carried(notConnected(error)))
        },
      )
    })
  }

  const queryIf: ChosenConnections['queryIf'] = async (statement, isFit) => {
    const lent = await lend(false)
    try {
      if (!(await isFit(lent))) return null
      const result = await lent.query(statement)
      // Before the connection is released: otherwise further results would arrive faster than they are converted.
      if (result.rows.length * result.fields.length > longResult) await nextTurn()
      return result
    } finally {
      lent.release()
    }
  }

  const queryInTurn = async (statement: Statement | string): Promise<pg.QueryResult> =>
    (await queryIf(statement, always))!

  return {
    queryIf,
    use: lanes.use,
    connect: () => lend(true),
    // Here too, so that Prisma does not create an error for each query of a cancelled request.
    query: statement => unlessForgotten(currentWork(), queryInTurn(statement)),
  }
}

const always = async (): Promise<boolean> => true

const askOf =
  (lent: Lent): Ask =>
  async <Row>({ text, values }: Sql) =>
    (await lent.query({ text, values })).rows as Row[]

const lentClient = (client: pg.PoolClient, work: Work, longest: number, leave: () => void, query: Send): Lent => {
  const { signal } = work
  /** The connection must be closed instead of being lent again */
  let spoiled = false
  let open = false
  /** A late statement would be outside of the transaction, or in that of the next caller */
  let over = false
  /** Settles when no statement is running on the connection any more */
  let stopped: Promise<unknown> = Promise.resolve()
  const failures = firstFailure()
  const ignore = () => {}
  client.on('error', ignore)

  const send = (statement: Statement | string, stop: AbortSignal | undefined): Promise<pg.QueryResult> =>
    new Promise((resolve, reject) => {
      const ended = sending(textOf(statement), work)
      const leave = open ? held(client) : undefined
      const answer = query(client, statement, open)
      // A savepoint leaves with the statement that it is for, which is usually sent in the same turn of the event loop.
      if (leave) (textOf(statement).startsWith('SAVEPOINT') ? setImmediate : process.nextTick)(leave)
      const end = (failed: boolean) => {
        ended(failed)
        clearTimeout(watch)
        stop?.removeEventListener('abort', onAbort)
      }
      const onAbort = () => {
        end(true)
        spoiled = true
        stopped = stopStatement(client, answer)
        reject(carried(stop?.reason))
      }
      const watch = setTimeout(() => {
        end(true)
        spoiled = true
        destroy(client)
        reject(carried(noAnswer()))
      }, longest)
      stop?.addEventListener('abort', onAbort)
      answer.then(
        result => {
          end(false)
          if (textOf(statement).startsWith('ROLLBACK TO')) failures.forget()
          resolve(result)
        },
        error => {
          end(true)
          const failure = failureOfDriver(error)
          if (failure?.code === 'DATABASE_UNAVAILABLE') spoiled = true
          reject(failures.of(error, failure ? carried(failure) : error))
        },
      )
    })

  return {
    connection: client,
    on: (event, listener) => client.on(event, listener),
    removeListener: (event, listener) => client.removeListener(event, listener),
    query: async statement => {
      const text = textOf(statement)
      if (text === 'ROLLBACK') {
        over = true
        // Closing the connection rolls back too, without waiting for a statement that is being cancelled.
        if (spoiled) return nothing
        const result = await send(statement, undefined)
        open = false
        return result
      }
      if (over) throw transactionOver()
      if (signal?.aborted) throw carried(signal.reason)
      if (spoiled) throw carried(noAnswer())
      if (text === 'BEGIN') open = true
      if (text === 'COMMIT') over = true
      // A COMMIT is never cancelled: the outcome of a cancelled COMMIT is unknown.
      const result = await send(statement, text === 'COMMIT' ? undefined : signal)
      if (text === 'COMMIT') {
        open = false
        // So it is answered, without an error, when a statement had failed.
        if (result.command === 'ROLLBACK') throw failures.reason
      }
      return result
    },
    release: error => {
      over = true
      void stopped.finally(() => {
        client.removeListener('error', ignore)
        client.release(error !== undefined || spoiled || open)
        leave()
      })
    },
  }
}

const textOf = (statement: Statement | string): string => (typeof statement === 'string' ? statement : statement.text)

/**
 * A statement with a name is planned once on each connection. Those of transactions have names too: there are not many, and
 * the database takes longer to plan most of them than to carry them out.
 */
const withPlans: Send = (client, statement, isInside) => {
  if (typeof statement === 'string') return client.query(statement)
  const { name, text, values = [] } = statement
  if (name === undefined && !(isInside && values.length > 0)) return client.query(statement as pg.QueryConfig)
  return client.query({ ...statement, name: planName(client, name, text) } as pg.QueryConfig)
}

/**
 * How long all statements may be together whose plans a connection keeps: anybody can send documents of any shape, and
 * for each character the database takes about 100 bytes.
 */
const longestPlans = 400_000

interface Plans {
  /** By the name that is given, or the text of a statement without one */
  readonly names: Map<string, string>
  characters: number
  /** Part of the names: what was sent under an earlier one may still be on its way when that is forgotten */
  readonly generation: number
}

const plans = new WeakMap<pg.ClientBase, Plans>()

/**
 * The name of a statement on this connection, which is made to forget its plans when they are too many. What it is asked next
 * waits until that is done.
 */
const planName = (client: pg.ClientBase, given: string | undefined, text: string): string => {
  let known = plans.get(client) ?? { names: new Map(), characters: 0, generation: 0 }
  const key = given ?? text
  const found = known.names.get(key)
  if (found !== undefined) return found
  if (known.names.size > 0 && known.characters + text.length > longestPlans) {
    const { connection } = client as unknown as { connection: { parsedStatements: Record<string, string> } }
    connection.parsedStatements = {}
    known = { names: new Map(), characters: 0, generation: known.generation + 1 }
    client.query('DEALLOCATE ALL').catch(() => {})
  }
  const name = `${given ?? statementHash(text)}${known.generation}`
  known.names.set(key, name)
  known.characters += text.length
  plans.set(client, known)
  return name
}

const nothing = { rows: [], fields: [], rowCount: 0, command: 'ROLLBACK', oid: 0 } satisfies pg.QueryResult

/** Cancels the statement and waits until it has ended; closes the connection if it does not end in time. */
const stopStatement = async (client: pg.ClientBase, answer: Promise<unknown>): Promise<void> => {
  const ended = answer.then(
    () => {},
    () => {},
  )
  await cancelStatement(client, cancelPatience)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(resolve => {
    timer = setTimeout(() => {
      destroy(client)
      resolve()
    }, cancelPatience)
  })
  await Promise.race([ended, late])
  clearTimeout(timer)
}

/**
 * Holds back what is sent from now on, so that what a transaction sends at once leaves in one message: each is work for the
 * system. Returns the function that lets it go, with all that was held back before.
 */
const held = (client: pg.ClientBase): (() => void) => {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  return () => {
    while (stream.writableCorked > 0) stream.uncork()
  }
}

/** Closes the socket without the protocol's termination message, which a server that hangs would not read. */
export const destroy = (client: pg.ClientBase): void => {
  ;(client as unknown as { connection: { stream: Socket } }).connection.stream.destroy()
}
