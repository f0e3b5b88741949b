import { randomBytes } from 'node:crypto'
import type { Result } from './distinct-connection.ts'
import { resultsOf } from './distinct-connection.ts'
import type { Blocks } from './event-stream.ts'
import { completeEvent, isFailure, nextEvent, tooSlow } from './events.ts'

const maxOperations = 50

/** Characters of results waiting to be read, on one connection and on all. A single waiting result may be longer. */
const maxWaiting = 2 ** 20
const maxWaitingInAll = 64 * 2 ** 20

/**
 * One connection for several operations: the "single connection mode" of GraphQL over Server-Sent Events.
 *
 * An operation computes its next result when its last one has been read, so at most one event per operation waits here.
 */
export interface SharedConnection extends Blocks {
  /** Characters that wait here */
  readonly length: number
  /** The key that reserved it; no other may use it */
  readonly keyId: string
  opened: boolean
  /** Why an operation with this id cannot be run, or null. */
  refuses(operation: string): 'taken' | 'full' | null
  run(operation: string, result: Result): void
  stop(operation: string): void
}

const createSharedConnection = (keyId: string, inAll: InAll, onEnd: () => void): SharedConnection => {
  const operations = new Map<string, AsyncIterator<unknown>>()
  const waiting: { readonly text: string; readonly taken: () => void }[] = []
  let length = 0
  let wake = () => {}
  let over = false

  const put = (text: string): Promise<void> =>
    new Promise(taken => {
      if (over) return taken()
      waiting.push({ text, taken })
      count(text.length)
      wake()
    })
  const count = (more: number): void => {
    length += more
    inAll.waiting += more
  }
  const hasRoom = (text: string): boolean => {
    if (length > 0 && length + text.length > maxWaiting) return false
    if (inAll.waiting + text.length > maxWaitingInAll) inAll.endLargest(connection)
    return !over && inAll.waiting + text.length <= maxWaitingInAll
  }

  const pump = async (operation: string, results: AsyncIterator<Parameters<typeof nextEvent>[0]>): Promise<void> => {
    const isMine = () => operations.get(operation) === results
    for (;;) {
      const { done, value } = await results.next()
      if (!isMine()) return void results.return?.()
      if (done) break
      const text = nextEvent(value, operation)
      if (!hasRoom(text)) {
        // The result is dropped; the client learns that it has to subscribe again.
        void put(nextEvent(tooSlow(null), operation))
        void results.return?.()
        break
      }
      await put(text)
      // Stopped meanwhile, and its id may belong to another operation by now.
      if (!isMine()) return void results.return?.()
      if (isFailure(value)) {
        void results.return?.()
        break
      }
    }
    operations.delete(operation)
    // Not awaited, or the last result would stay in memory until this is read.
    void put(completeEvent(operation))
  }

  const connection: SharedConnection = {
    keyId,
    get length() {
      return length
    },
    opened: false,
    refuses: operation => (operations.has(operation) ? 'taken' : operations.size >= maxOperations ? 'full' : null),
    run: (operation, result) => {
      const results = resultsOf(result)
      if (over) return void results.return?.()
      operations.set(operation, results)
      // A failure here cannot be reported; without closing the connection, the client would wait forever.
      pump(operation, results).catch(() => {
        if (operations.get(operation) === results) connection.return()
      })
    },
    stop: operation => {
      const results = operations.get(operation)
      operations.delete(operation)
      void results?.return?.()
    },
    next: async () => {
      while (waiting.length === 0 && !over)
        await new Promise<void>(resolve => {
          wake = resolve
        })
      const first = waiting.shift()
      if (!first || over) return { done: true, value: undefined }
      count(-first.text.length)
      first.taken()
      return { done: false, value: first.text }
    },
    return: () => {
      if (over) return
      over = true
      for (const operation of [...operations.keys()]) connection.stop(operation)
      for (const { taken } of waiting.splice(0)) taken()
      count(-length)
      wake()
      onEnd()
    },
    keepAlive: () => ':\n\n',
    tooSlow: () => [...operations.keys()].map(name => nextEvent(tooSlow(null), name) + completeEvent(name)).join(''),
  }
  return connection
}

interface InAll {
  /** Characters that wait on all connections */
  waiting: number
  /** Ends the connection on which most waits, unless it is this one. */
  endLargest(own: SharedConnection): void
}

/** How long a reserved connection may stay unopened, in ms. */
const reservationMs = 30_000

/** The shared connections of one server, by their secret tokens. */
export const createConnections = () => {
  const connections = new Map<string, SharedConnection>()
  const inAll: InAll = {
    waiting: 0,
    endLargest: own => {
      const largest = [...connections.values()].reduce((one, other) => (other.length > one.length ? other : one), own)
      if (largest !== own) largest.return()
    },
  }
  return {
    /** The token of a new connection. */
    reserve: (keyId: string, onEnd: () => void = () => {}): string => {
      const token = randomBytes(24).toString('base64url')
      const connection = createSharedConnection(keyId, inAll, () => {
        connections.delete(token)
        onEnd()
      })
      connections.set(token, connection)
      setTimeout(() => connection.opened || connection.return(), reservationMs).unref()
      return token
    },
    find: (token: string, keyId: string | null): SharedConnection | undefined => {
      const connection = connections.get(token)
      return connection?.keyId === keyId ? connection : undefined
    },
  }
}
