import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import { Unavailable } from '../../unavailable.ts'
import { deferred } from './deferred.ts'
import type { Call, Calls, Failure, Message, Method, WorkerData } from './protocol.ts'

/** An error of the database, with the fields of PostgreSQL's protocol. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  /** SQLSTATE */
  declare readonly code: string
  declare readonly severity: string
  declare readonly detail?: string
  declare readonly constraint?: string
}

/** A running worker thread with an open database. */
export interface Connection {
  /**
   * Calls are answered in order.
   * @param limit in ms: a call that takes longer ends the thread, because SQL running in WebAssembly cannot be stopped
   * otherwise
   */
  call<M extends Method>(method: M, args: Parameters<Calls[M]>, limit?: number): Promise<ReturnType<Calls[M]>>
  /** Writes the database's state to its files, and ends the thread. */
  close(): Promise<void>
  /** Resolves when the thread ends without `close`, before the pending calls are rejected. */
  readonly ended: Promise<Ending>
}

export interface Ending {
  /**
   * - `died`: it crashed, or was ended because of a statement over its limit
   * - `lost`: another process has taken the folder
   */
  readonly kind: 'died' | 'lost'
  readonly error: Unavailable
  /** Resolves when the thread has stopped completely */
  readonly exited: Promise<void>
}

interface Pending {
  resolve(value: unknown): void
  reject(error: unknown): void
}

const worker = new URL('./worker.mjs', import.meta.url)

/** In ms: the limit for closing a database. A database that is ended before recovers from its log when opened again. */
const closingTime = 5_000

// The optimising compiler takes hundreds of megabytes for the largest functions of PostgreSQL. One at a time, so that less is
// left in the memory of its threads, which is not given back.
setFlagsFromString('--wasm-num-compilation-tasks=1')

/** Opens a database in a thread of its own. */
export const openConnection = async (
  data: WorkerData,
  onNotification: (channel: string) => void,
): Promise<Connection> => {
  // The loader for TypeScript and other options of this process are of no use to the thread and slow its start.
  const thread = new Worker(worker, { workerData: data, execArgv: [], name: 'embedded database' })
  const pending = new Map<number, Pending>()
  const ready = deferred<void>()
  const exited = new Promise<void>(resolve => thread.once('exit', () => resolve()))
  const ended = deferred<Ending>()
  let ending: Ending | undefined
  let closing = false
  let calls = 0

  const end = (kind: Ending['kind'], error: Unavailable): void => {
    if (ending) return
    ending = { kind, error, exited }
    if (!closing) ended.resolve(ending)
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
    ready.reject(error)
    void thread.terminate()
  }

  /** Without pending calls, the thread does not keep the process running. */
  const settle = (id: number): Pending | undefined => {
    const call = pending.get(id)
    pending.delete(id)
    if (pending.size === 0) thread.unref()
    return call
  }

  const hear = {
    ready: () => ready.resolve(),
    unopened: ({ failure }: Of<'unopened'>) => ready.reject(errorOf(failure)),
    answer: ({ id, value }: Of<'answer'>) => settle(id)?.resolve(value),
    failure: ({ id, failure }: Of<'failure'>) => settle(id)?.reject(errorOf(failure)),
    notification: ({ channel }: Of<'notification'>) => onNotification(channel),
    lost: () => end('lost', away('Another process has taken the register')),
  }
  thread.on('message', (message: Message) => (hear[message.type] as (message: Message) => void)(message))
  thread.on('error', cause => end('died', away('The embedded database stopped', cause)))
  thread.on('exit', () => end('died', away('The embedded database stopped')))

  try {
    await ready.promise
  } catch (error) {
    await thread.terminate()
    throw error
  }
  thread.unref()

  const call: Connection['call'] = (method, args, limit) =>
    new Promise((resolve, reject) => {
      if (ending) return reject(ending.error)
      const id = calls++
      const timer = limit === undefined ? undefined : setTimeout(() => end('died', tooLong(limit)), limit)
      const forget = (): void => clearTimeout(timer)
      pending.set(id, {
        resolve: value => {
          forget()
          resolve(value as ReturnType<Calls[typeof method]>)
        },
        reject: error => {
          forget()
          reject(error)
        },
      })
      thread.ref()
      thread.postMessage({ id, method, args } satisfies Call)
    })

  return {
    call,
    ended: ended.promise,
    close: async () => {
      if (closing || ending) return
      closing = true
      await call('close', [], closingTime).catch(() => {})
      await thread.terminate()
    },
  }
}

type Of<T extends Message['type']> = Extract<Message, { type: T }>

const errorOf = (failure: Failure): Error => {
  if (failure.kind === 'adapter') return new DriverAdapterError(failure.cause)
  const { name: _, ...fields } = failure.fields
  return failure.kind === 'database'
    ? Object.assign(new DatabaseError(failure.message), fields)
    : new Error(failure.message)
}

const away = (what: string, cause?: unknown): Unavailable =>
  new Unavailable('DATABASE_UNAVAILABLE', `${what}: ask again in a few seconds.`, 5, { cause })

const tooLong = (limit: number): Unavailable =>
  new Unavailable('TIMEOUT', `A statement took longer than ${limit / 1000} s and was ended: ask for less.`, 30)
