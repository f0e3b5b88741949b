import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { currentWork, inLane } from '../store/work.ts'
import { isEventStream } from './sse/event-stream.ts'

/** What is logged of a finished request. Of its content, only the name of the operation. */
export interface Observation extends RequestNotes {
  readonly requestId: string
  /** One of those the server knows, or OTHER */
  readonly method: string
  /** The kind of path, like `/export/:revision/:file` */
  readonly route: string
  /** Null when the client left before there was an answer */
  readonly status: number | null
  /** Statements sent to the database */
  readonly statements: number
  /** Events sent on a stream */
  readonly events: number
  readonly ms: number
  /** Bytes sent, headers included; null without a connection */
  readonly bytes: number | null
  /** The client left, or was cut off, before it had the whole answer */
  readonly aborted: boolean
}

/** What plugins add while the request is processed. */
export interface RequestNotes {
  keyId?: string | null
  /** The name of the operation, at most 100 letters, digits and `_` */
  operation?: string
  kind?: 'query' | 'mutation' | 'subscription'
  /** The beginning of the SHA-256 of the document, 16 hexadecimal digits */
  hash?: string
  /** The document is one that a release of the client has sent */
  trusted?: boolean
  cost?: number
  /** Of the errors in the answer, each once */
  codes?: readonly string[]
}

export type Report = (observation: Observation) => void

/** Requests in progress. */
export interface UnderWay {
  requests: number
  streams: number
}

const storage = new AsyncLocalStorage<RequestNotes>()

/** Adds to the observation of the current request. */
export const addNotes = (notes: RequestNotes): void => {
  Object.assign(storage.getStore() ?? {}, notes)
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])

/** Watches requests from their arrival until the last byte has been sent or the connection is gone. */
export const createObserver = (reports: readonly Report[]) => {
  const underWay: UnderWay = { requests: 0, streams: 0 }

  const observe = (
    { requestId, method, route }: Pick<Observation, 'requestId' | 'method' | 'route'>,
    answer: () => Promise<Response>,
    connection: ServerResponse | undefined,
  ): Promise<Response> => {
    const begun = performance.now()
    const notes: RequestNotes = {}
    const socket = connection?.socket
    const sentBefore = socket?.bytesWritten ?? 0
    let status: number | null = null
    let isStream = false
    underWay.requests += 1

    const end = (statements: number, events: number): void => {
      underWay.requests -= 1
      if (isStream) underWay.streams -= 1
      const observation: Observation = {
        ...notes,
        requestId,
        method: methods.has(method) ? method : 'OTHER',
        route,
        status,
        statements,
        events,
        ms: Math.round(performance.now() - begun),
        bytes: socket ? socket.bytesWritten - sentBefore : null,
        aborted: connection ? !connection.writableFinished : false,
      }
      for (const report of reports) report(observation)
    }

    return storage.run(notes, () =>
      inLane('read', async () => {
        const { tally } = currentWork()
        const ended = () => end(tally.statements, tally.events ?? 0)
        connection?.once('close', ended)
        const response = await answer()
        status = response.status
        if (connection && !connection.closed && isEventStream(response)) {
          isStream = true
          underWay.streams += 1
        }
        if (!connection) ended()
        return response
      }),
    )
  }
  return { observe, underWay }
}

export type Observer = ReturnType<typeof createObserver>
