import type { Socket } from 'node:net'
import type pg from 'pg'
import { nextTurn } from '../turns.ts'
import { currentWork, type Lane, type Work } from '../work.ts'
import { cancelStatement } from './cancel.ts'
import { carried, failureOfDriver, noAnswer, notConnected } from './failure.ts'
import type { LaneUse } from './lane-readings.ts'
import { createLanes } from './lanes.ts'
import { sharesOf } from './shares.ts'
import { unlessForgotten } from './unless-forgotten.ts'

export interface Statement {
  readonly text: string
}

/** A connection lent out for one statement or one transaction: the part of the driver's that Prisma uses. */
export interface Lent {
  query(statement: Statement | string): Promise<pg.QueryResult>
  on(event: 'error', listener: (error: Error) => void): unknown
  removeListener(event: 'error', listener: (error: Error) => void): unknown
  release(error?: unknown): void
}

/** What Prisma takes for the driver's pool. */
export interface Connections {
  query(statement: Statement | string): Promise<pg.QueryResult>
  connect(): Promise<Lent>
  use(): Record<Lane, LaneUse>
}

/** A statement that the server itself ends after `statementTimeout` is waited for so much longer. */
const grace = 2_000

/**
 * Values beyond which a result has a turn of its own: what is made of it is made at once, and of several that arrive together
 * nobody else would be served until the last.
 */
const longResult = 200

/** How long a statement may take to stop. */
const cancelPatience = 1_000

/**
 * Lends the connections of a pool by lane, and stops what nobody waits for any more.
 *
 * A connection that was told to cancel, that gave no answer, or that ends in the middle of a transaction is closed and never
 * lent again: a cancellation that comes late would hit the next user's statement.
 */
export const laneConnections = (
  pool: pg.Pool,
  { total, statementTimeout }: { total: number; statementTimeout: number },
): Connections => {
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
          const lent = lentClient(client, work, longest, leave)
          if (!signal?.aborted) return resolve(lent)
          lent.release()
          // It may have been aborted before anybody listened.
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

  const queryInTurn = async (statement: Statement | string): Promise<pg.QueryResult> => {
    const lent = await lend(false)
    try {
      const result = await lent.query(statement)
      // Before the connection is let go of: or the next results would arrive faster than anything is made of these.
      if (result.rows.length * result.fields.length > longResult) await nextTurn()
      return result
    } finally {
      lent.release()
    }
  }

  return {
    use: lanes.use,
    connect: () => lend(true),
    // Here already, so that Prisma makes no errors of what nobody waits for.
    query: statement => unlessForgotten(currentWork(), queryInTurn(statement)),
  }
}

const lentClient = (client: pg.PoolClient, { signal, tally }: Work, longest: number, leave: () => void): Lent => {
  /** Closed instead of lent again */
  let spoiled = false
  let open = false
  /** Settles when nothing is under way any more */
  let stopped: Promise<unknown> = Promise.resolve()
  const ignore = () => {}
  client.on('error', ignore)

  const send = (statement: Statement | string, stop: AbortSignal | undefined): Promise<pg.QueryResult> =>
    new Promise((resolve, reject) => {
      tally.statements += 1
      const answer = client.query(statement as string) as Promise<pg.QueryResult>
      const end = () => {
        clearTimeout(watch)
        stop?.removeEventListener('abort', onAbort)
      }
      const onAbort = () => {
        end()
        spoiled = true
        stopped = stopStatement(client, answer)
        reject(carried(stop?.reason))
      }
      const watch = setTimeout(() => {
        end()
        spoiled = true
        destroy(client)
        reject(carried(noAnswer()))
      }, longest)
      stop?.addEventListener('abort', onAbort)
      answer.then(
        result => {
          end()
          resolve(result)
        },
        error => {
          end()
          const failure = failureOfDriver(error)
          if (failure?.code === 'DATABASE_UNAVAILABLE') spoiled = true
          reject(failure ? carried(failure) : error)
        },
      )
    })

  return {
    on: (event, listener) => client.on(event, listener),
    removeListener: (event, listener) => client.removeListener(event, listener),
    query: async statement => {
      const text = typeof statement === 'string' ? statement : statement.text
      if (text === 'ROLLBACK') {
        // Closing the connection rolls back too, and does not wait for a statement that is being stopped.
        if (spoiled) return nothing
        const result = await send(statement, undefined)
        open = false
        return result
      }
      if (signal?.aborted) throw carried(signal.reason)
      if (spoiled) throw carried(noAnswer())
      if (text === 'BEGIN') open = true
      // Nobody could say whether a commit that is stopped half-way was carried out.
      const result = await send(statement, text === 'COMMIT' ? undefined : signal)
      if (text === 'COMMIT') open = false
      return result
    },
    release: error => {
      void stopped.finally(() => {
        client.removeListener('error', ignore)
        client.release(error !== undefined || spoiled || open)
        leave()
      })
    },
  }
}

const nothing = { rows: [], fields: [], rowCount: 0, command: 'ROLLBACK', oid: 0 } satisfies pg.QueryResult

/** Waits until the statement has ended, and closes the connection under it when it does not. */
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

/** Closes the socket without a farewell, which a server that hangs would not take. */
export const destroy = (client: pg.ClientBase): void => {
  ;(client as unknown as { connection: { stream: Socket } }).connection.stream.destroy()
}
