import { authenticator } from './access/authenticate.ts'
import { sharedFollowing } from './changes/shared-following.ts'
import { keptAnswers } from './http/direct/kept-answers.ts'
import { createDocuments } from './http/documents/documents.ts'
import { createExports } from './http/exports/exports.ts'
import { logFailure } from './http/log.ts'
import type { Report } from './http/observation.ts'
import { createObserver } from './http/observe.ts'
import { createRoutes, type RoutesOptions } from './http/routes.ts'
import type { Tracing } from './http/tracing/tracing.ts'
import { createContext } from './schema/context.ts'
import { schema } from './schema/index.ts'
import { schemaHash } from './schema/register/schema-hash.ts'
import type { FileStore } from './store/files/file-store.ts'
import { readEdition } from './store/read/views/edition.ts'
import type { Reading, Store } from './store/store.ts'
import { inLane } from './store/work.ts'

type AppOptions = Pick<
  RoutesOptions,
  'stopping' | 'draining' | 'pace' | 'timeLimit' | 'budgets' | 'operationCostLimit' | 'build' | 'openness'
> & {
  /** Where the files of the exports go; without it, a folder that ends with the process */
  exportFolder?: string | undefined
  /** Where the bytes of documents are; without it, none are taken or given out */
  files?: FileStore | null
  /** How many bytes one document may have */
  documentBytes?: number | undefined
  /** Scheme, host and port under which the server is known */
  publicUrl?: string | undefined
  /** Told of each request when it is over */
  reports?: readonly Report[]
  /** Without it, requests are not traced */
  tracing?: Tracing | undefined
  /** How many bytes of answers are kept in memory; none by default */
  answerCacheBytes?: number | undefined
}

/**
 * The whole HTTP surface as one function: no port, no signal, no file but exports. Tests call `fetch` in process. Without
 * `budgets` nobody is charged for anything.
 */
export const createApp = (
  store: Store,
  {
    exportFolder,
    publicUrl,
    reports = [],
    tracing,
    answerCacheBytes,
    files = null,
    documentBytes,
    ...options
  }: AppOptions = {},
) => {
  const edition = async () => {
    const newest = await readEdition(store)
    store.found?.(newest)
    return newest
  }
  const observer = createObserver(reports, tracing)
  const kept = answerCacheBytes === undefined ? undefined : keptAnswers(store, answerCacheBytes)
  const exports = createExports({
    store,
    edition,
    schemaHash: () => schemaHash(schema),
    folder: exportFolder,
    publicUrl,
    stopping: options.stopping,
    onFailure: error => logFailure({ requestId: 'export', error }),
  })
  return {
    fetch: createRoutes({
      ...options,
      observer,
      schema,
      authenticate: authenticator(store),
      context: (...request) => createContext(store, ...request),
      edition,
      ready: () => store.ready(),
      kept,
      exports: exports.serve,
      documents: createDocuments({ store, files, ...(documentBytes && { largest: documentBytes }) }),
    }),
    /** How things are just now, for metrics. What cannot be read is left out. */
    readings: async (): Promise<Reading[]> => {
      const current = await inLane('health', edition).catch(() => null)
      const { requests, streams, events } = observer.underWay()
      return [
        ...(store.readings?.() ?? []),
        ...(kept?.readings() ?? []),
        ...(options.budgets?.readings() ?? []),
        ...exports.readings(),
        ...sharedFollowing(store).tail.readings(current?.revision ?? null),
        ...(current
          ? [{ name: 'register_revision', help: 'The newest revision of the register', value: current.revision }]
          : []),
        { name: 'http_requests_in_flight', help: 'Requests under way', value: requests },
        { name: 'event_streams_open', help: 'Event streams that are open', value: streams },
        { name: 'event_stream_events_total', help: 'Events sent on streams', kind: 'counter', value: events },
      ]
    },
  }
}
