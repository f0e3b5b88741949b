import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { currentWork, inLane, type Tally } from '../store/work.ts'
import type { Observation, Report, RequestNotes } from './observation.ts'
import { isEventStream } from './sse/event-stream.ts'
import type { RequestTrace, TraceStart, Tracing } from './tracing/tracing.ts'

/** Requests in progress, and the events that were sent so far on all streams. */
export interface UnderWay {
  requests: number
  streams: number
  events: number
}

/** Of an attempt whose client left before there was an answer. */
export const LEFT = 'left'

/** The status of what was answered; null when it was not. */
export type Outcome = number | typeof LEFT | null

const storage = new AsyncLocalStorage<RequestNotes>()

/** Adds to the observation of the current request. */
export const addNotes = (notes: RequestNotes): void => {
  Object.assign(storage.getStore() ?? {}, notes)
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])

/** What is noted of the current request so far. */
export const currentNotes = (): Readonly<RequestNotes> => storage.getStore() ?? {}

/** Watches requests from their arrival until the last byte has been sent or the connection is gone. */
export const createObserver = (reports: readonly Report[], tracing?: Tracing) => {
  let requests = 0
  let eventsOfEnded = 0
  const streams = new Set<Tally>()

  /** Begins to watch a request; what is returned ends that, once. */
  const watch = (
    {
      requestId,
      method: given,
      route,
      parent,
    }: Pick<Observation, 'requestId' | 'method' | 'route'> & Pick<TraceStart, 'parent'>,
    connection: ServerResponse | undefined,
  ) => {
    const method = methods.has(given) ? given : 'OTHER'
    const begun = performance.now()
    const notes: RequestNotes = {}
    const socket = connection?.socket
    const sentBefore = socket?.bytesWritten ?? 0
    const seen: { status: number | null } = { status: null }
    requests += 1

    const leave = (): void => {
      requests -= 1
    }
    const end = (tally: Tally): void => {
      const { statements, events = 0, slowest, tooSlow } = tally
      leave()
      if (streams.delete(tally)) eventsOfEnded += events
      const observation: Observation = {
        ...notes,
        requestId,
        method,
        route,
        status: seen.status,
        statements,
        ...(slowest && { slowest }),
        ...(tooSlow && { limit: 'slow_reader' }),
        events,
        ms: Math.round(performance.now() - begun),
        bytes: socket ? socket.bytesWritten - sentBefore : null,
        aborted: connection ? !connection.writableFinished : false,
      }
      for (const report of reports) report(observation)
      trace?.end(observation)
    }
    let trace: RequestTrace | undefined
    const startTrace = (tally: Tally): void => {
      if (!tracing) return
      trace = tracing.request({ method, route, parent }, tally)
      notes.trace = trace.id
    }
    return { notes, seen, end, leave, startTrace }
  }

  type Watched = Parameters<typeof watch>[0]

  const observe = (
    request: Watched,
    answer: () => Promise<Response>,
    connection: ServerResponse | undefined,
  ): Promise<Response> => {
    const { notes, seen, end, startTrace } = watch(request, connection)
    return storage.run(notes, () =>
      inLane('read', async () => {
        const { tally } = currentWork()
        startTrace(tally)
        connection?.once('close', () => end(tally))
        const response = await answer()
        seen.status = response.status
        if (connection && !connection.closed && isEventStream(response)) {
          streams.add(tally)
        }
        if (!connection) end(tally)
        return response
      }),
    )
  }

  /**
   * The same for an attempt, which is not reported when it comes to nothing: somebody else answers then. It is handed
   * what it is to fill, since most attempts are over before a context for them would be made.
   */
  const observeAttempt = async (
    request: Watched,
    attempt: (seen: { readonly notes: RequestNotes; readonly tally: Tally }) => Promise<Outcome>,
    connection: ServerResponse,
  ): Promise<boolean> => {
    const { notes, seen, end, leave, startTrace } = watch(request, connection)
    const tally: Tally = { statements: 0 }
    startTrace(tally)
    const outcome = await attempt({ notes, tally })
    if (typeof outcome === 'number') seen.status = outcome
    if (outcome === null) leave()
    else if (connection.closed || outcome === LEFT) end(tally)
    else connection.once('close', () => end(tally))
    return outcome !== null
  }
  const underWay = (): UnderWay => {
    let events = eventsOfEnded
    for (const tally of streams) events += tally.events ?? 0
    return { requests, streams: streams.size, events }
  }
  return { observe, observeAttempt, underWay, tracing }
}

export type Observer = ReturnType<typeof createObserver>
