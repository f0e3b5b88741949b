import type { Results } from '@electric-sql/pglite'
import { sending } from '../../statement-watch.ts'
import { Unavailable } from '../../unavailable.ts'
import { currentWork, type Lane } from '../../work.ts'
import type { LaneUse } from '../lane-readings.ts'
import type { Fence } from '../lock/fence.mjs'
import { type Connection, type Ending, openConnection } from './connection.ts'
import { deferred } from './deferred.ts'
import { createLaneQueue } from './lane-queue.ts'
import type { Calls, Method, Origin } from './protocol.ts'

/** The connection, lent exclusively: no other caller's statement runs before `finish` or `release`. */
export interface Loan {
  /** Counts as a statement of the current work, and is not sent when that has been cancelled. */
  call<M extends Method>(method: M, ...args: Parameters<Calls[M]>): Promise<ReturnType<Calls[M]>>
  /** Ends the transaction, even if its work has been cancelled, and releases the connection. */
  finish(statement: 'COMMIT' | 'ROLLBACK'): Promise<Results | undefined>
  release(): void
}

/** PostgreSQL in a thread of its own. Statements wait for the connection in the lane of the current work. */
export interface EmbeddedDatabase {
  /** One statement */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Results<Row>>
  /** Any number of statements, in one transaction unless they contain transaction commands */
  exec(sql: string): Promise<Results[]>
  /** @param limit for each statement, in ms */
  lend(limit?: number): Promise<Loan>
  /**
   * Calls `listener` for each NOTIFY on a channel that the session listens to, and when notifications may have been
   * lost.
   */
  listen(channel: string, listener: () => void): void
  use(): Record<Lane, LaneUse>
  dumpDataDir(compression: 'none' | 'gzip' | 'auto'): Promise<Blob>
  close(): Promise<void>
  /** Resolves when the database cannot be used any more and will not be reopened */
  readonly gone: Promise<Ending>
}

export interface DatabaseOptions extends Origin {
  /** Statements that every session runs first */
  readonly settings: string
  readonly fence?: Fence | undefined
  /** Receives messages about a thread that died and the reopening of the database, a line each */
  readonly report?: ((line: string) => void) | undefined
}

/**
 * If the thread dies more often than this within a minute, the cause is not accidental: opening the database again
 * would only repeat it.
 */
const mostDeaths = 3

export const openDatabase = async ({
  settings,
  fence,
  report,
  ...origin
}: DatabaseOptions): Promise<EmbeddedDatabase> => {
  const queue = createLaneQueue()
  const listeners = new Map<string, Set<() => void>>()
  const gone = deferred<Ending>()
  const deaths: number[] = []

  const open = async (): Promise<Connection> => {
    const connection = await openConnection({ ...origin, fence, settings }, ring)
    void connection.ended.then(replace)
    return connection
  }

  const ring = (channel: string): void => {
    for (const listener of listeners.get(channel) ?? []) listener()
  }

  /**
   * Opens the database again in a new thread, if it is stored in a folder: an in-memory database is lost with its
   * thread. The database recovers as after a crash.
   */
  const replace = (ending: Ending): void => {
    deaths.push(performance.now())
    const recent = deaths.filter(time => time > performance.now() - 60_000).length
    if (ending.kind === 'lost' || origin.dataDir === undefined || recent > mostDeaths) {
      giveUp(ending)
      return
    }
    report?.(`${ending.error.message} Opening the register again …`)
    current = ending.exited.then(open)
    current.then(
      () => {
        report?.('The register is open again.')
        for (const channel of listeners.keys()) ring(channel)
      },
      () => giveUp(ending),
    )
  }

  const giveUp = (ending: Ending): void => {
    current = refusal(ending.error)
    gone.resolve(ending)
  }

  let current: Promise<Connection> = Promise.resolve(await open())

  const lend: EmbeddedDatabase['lend'] = async limit => {
    const work = currentWork()
    const release = await queue.enter(work)
    try {
      const connection = await current
      const call: Loan['call'] = (method, ...args) => {
        const ended = sending(textOf(args[0]), work)
        const answer = connection.call(method, args, limit)
        answer.then(
          () => ended(false),
          () => ended(true),
        )
        return answer
      }
      return {
        call: async (method, ...args) => {
          work.signal?.throwIfAborted()
          return call(method, ...args)
        },
        finish: async statement => {
          try {
            return (await call('exec', statement))[0]
          } finally {
            release()
          }
        },
        release,
      }
    } catch (error) {
      release()
      throw error
    }
  }

  const once = async <M extends Method>(method: M, ...args: Parameters<Calls[M]>): Promise<ReturnType<Calls[M]>> => {
    const loan = await lend()
    try {
      return await loan.call(method, ...args)
    } finally {
      loan.release()
    }
  }

  return {
    query: <Row>(sql: string, values: readonly unknown[] = []) => once('query', sql, values) as Promise<Results<Row>>,
    exec: sql => once('exec', sql),
    lend,
    listen: (channel, listener) => {
      const known = listeners.get(channel)
      if (known) known.add(listener)
      else listeners.set(channel, new Set([listener]))
    },
    use: queue.use,
    dumpDataDir: compression => once('dump', compression),
    close: async () => {
      const connection = await current.catch(() => undefined)
      current = refusal(new Unavailable('DATABASE_UNAVAILABLE', 'The register is closed.', 30))
      await connection?.close()
    },
    gone: gone.promise,
  }
}

const textOf = (argument: string | { readonly sql: string } | undefined): string =>
  typeof argument === 'object' ? argument.sql : (argument ?? '')

const refusal = (error: Error): Promise<never> => {
  const refused = Promise.reject(error)
  // Each caller gets the rejection; without any, it must not count as unhandled.
  refused.catch(() => {})
  return refused
}
