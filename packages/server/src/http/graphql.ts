import type { DocumentNode, GraphQLSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Account, RateLimit } from '../access/budget/account.ts'
import type { Admit, Caller } from '../access/budget/admit.ts'
import { trustedDocument } from '../access/trusted-documents.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Language } from '../register/messages/say.ts'
import { schemaHash } from '../schema/register/schema-hash.ts'
import type { Edition } from '../store/read/views/edition.ts'
import { useBodyLimit } from './body-limit.ts'
import { withCache } from './cache.ts'
import { type Cacheability, trackViewerAccess, useCacheability } from './cacheability.ts'
import { withCompression } from './compression.ts'
import { createDocumentCache } from './document-cache.ts'
import { useDocumentLimits } from './document-limits.ts'
import { type ErrorContext, useErrors } from './errors.ts'
import { useGetParameterErrors } from './get-parameter-errors.ts'
import { languageOf } from './language.ts'
import { negotiated, notAcceptable } from './negotiate.ts'
import { defaultOperationCostLimit, type Priced, useOperationCost } from './operation-cost.ts'
import { refusal } from './refusal.ts'
import { useResponseSizeLimit } from './response-size.ts'
import { isEventStream } from './sse/event-stream.ts'
import { defaultPace, type Pace } from './sse/pace.ts'
import { useSharedEvents } from './sse/share-events.ts'
import type { SharedConnection } from './sse/shared-connection.ts'
import { sharedConnections } from './sse/shared-connections.ts'
import type { StreamState } from './sse/stream-state.ts'
import { useEventStreams } from './sse/use-event-streams.ts'
import { defaultTimeLimit } from './time-limit.ts'
import type { Tracing } from './tracing/tracing.ts'
import { useTracing } from './tracing/use-tracing.ts'
import { useTrustedDocuments } from './trusted-documents.ts'
import { useBudget } from './use-budget.ts'
import { useCompiledReads } from './use-compiled-reads.ts'
import { type Compressibility, useCompressibility } from './use-compression.ts'
import { useConcurrencyLimit } from './use-concurrency-limit.ts'
import { useErrorPropagation } from './use-error-propagation.ts'
import { useFairTurns } from './use-fair-turns.ts'
import { useInputErrors } from './use-input-errors.ts'
import { useIntrospectionCache } from './use-introspection-cache.ts'
import { useRequestNotes } from './use-request-notes.ts'
import { useTimeLimit } from './use-time-limit.ts'
import { withViewer } from './viewer.ts'

export interface GraphQLOptions {
  schema: GraphQLSchema
  admit: Admit
  /** Creates the context of a request. */
  context: (
    requestId: string,
    viewer: Viewer,
    lastEventId: string | null,
    rateLimit: (() => RateLimit) | undefined,
    language: Language,
  ) => object
  /** The latest revision of the register */
  edition: () => Promise<Edition>
  /** Maximum cost of one operation, see docs/guides/limits.md */
  operationCostLimit?: number
  /** Ends open event streams on shutdown */
  stopping?: AbortSignal
  pace?: Pace
  /** Maximum execution time of one operation, in ms */
  timeLimit?: number | undefined
  /** Told of documents that were answered by one statement */
  learn?: (text: string, document: DocumentNode) => void
  /** Without it, operations are not traced */
  tracing?: Tracing | undefined
}

/**
 * GraphQL over HTTP at `/graphql`: queries by GET or POST, mutations by POST, bodies in JSON, subscriptions by either
 * as server-sent events, or as Apollo Client's multipart form of them. At `/graphql/stream` several subscriptions can share a connection.
 *
 * Form and plain-text bodies are refused because a browser sends them to other origins without a preflight request.
 * There is no CSRF plugin: it would refuse plain GET, which caches and pages of other origins need.
 */
export function graphqlEndpoint({
  schema,
  admit,
  context,
  edition,
  operationCostLimit = defaultOperationCostLimit,
  stopping = new AbortController().signal,
  pace = defaultPace,
  timeLimit = defaultTimeLimit,
  learn,
  tracing,
}: GraphQLOptions) {
  type ServerContext = ErrorContext &
    Priced & {
      viewer: Viewer
      account: Account | null
      cacheability: Cacheability
      compressibility: Compressibility
      stream: StreamState
      shared?: SharedConnection | undefined
    }
  const yoga = createYoga<ServerContext>({
    schema,
    graphqlEndpoint: '/graphql{/stream}?',
    context: ({ request, requestId, viewer, account, cacheability }) =>
      context(
        requestId,
        viewer,
        request.headers.get('last-event-id') || null,
        account ? rateLimitState(account, cacheability) : undefined,
        languageOf(request),
      ),
    plugins: [
      useErrors(),
      useResponseSizeLimit(),
      useCacheability(),
      useCompressibility(),
      useBodyLimit(),
      useGetParameterErrors(),
      useFairTurns(),
      useTrustedDocuments(trustedDocument),
      useDocumentLimits(),
      useInputErrors(),
      useOperationCost(operationCostLimit),
      useBudget(),
      useIntrospectionCache(),
      useErrorPropagation(),
      // Before the limits of time and of queries at once, which apply to it too.
      useCompiledReads(learn),
      // Before the time limit, which applies to the whole start of a subscription.
      useSharedEvents(),
      useTimeLimit(timeLimit),
      // After the time limit: the time of a query starts when it leaves the queue.
      useConcurrencyLimit(operationCostLimit),
      useEventStreams(pace, stopping),
      useRequestNotes(id => trustedDocument(id) !== undefined),
      ...(tracing ? [useTracing(tracing)] : []),
    ],
    parserAndValidationCache: { documentCache: createDocumentCache(), errorCache: createDocumentCache() },
    maxRequestBodySize: false,
    multipart: false,
    maskedErrors: false,
    logging: false,
    cors: false,
    graphiql: false,
    landingPage: false,
  })

  const run = async (
    request: Request,
    requestId: string,
    { viewer, account }: Caller,
    cacheability: Cacheability,
    shared?: SharedConnection,
  ): Promise<Response> => {
    if (request.method === 'POST' && !isJson(request.headers.get('content-type'))) {
      const message = 'Send the request as JSON: content-type: application/json, {"query": "{ … }", "variables": {}}.'
      return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', message)
    }
    const stream: StreamState = { position: null }
    const compressibility: Compressibility = { query: false }
    const response = await yoga.fetch(request, {
      requestId,
      viewer: trackViewerAccess(viewer, () => {
        cacheability.personal = true
      }),
      account,
      cacheability,
      compressibility,
      stream,
      shared,
    })
    if (response.status !== 406) return compressibility.query ? withCompression(request, response) : response
    account?.endStreams()
    if (stream.position)
      return refusal(
        406,
        'NOT_ACCEPTABLE',
        'A subscription is answered as server-sent events, accept: text/event-stream, or to Apollo Client as multipart/mixed;subscriptionSpec=1.0.',
      )
    return notAcceptable()
  }

  const caching = { edition, schemaHash: () => schemaHash(schema) }
  const cached = withCache(caching, run)
  const streams = { pace, stopping }
  return {
    graphql: negotiated(withViewer(admit, async (...request) => withoutEventCaching(await cached(...request)))),
    stream: negotiated(
      withViewer(
        admit,
        sharedConnections(streams, async (request, requestId, caller, shared) =>
          withoutEventCaching(await run(request, requestId, caller, { personal: true, complete: false }, shared)),
        ),
      ),
    ),
  }
}

/** The state of the budget; marks the answer as personal. */
const rateLimitState = (account: Account, cacheability: Cacheability) => (): RateLimit => {
  cacheability.personal = true
  return account.state()
}

/** Proxies that cache or compress events would delay them. */
const withoutEventCaching = (response: Response): Response => {
  if (isEventStream(response)) response.headers.set('cache-control', 'no-store, no-transform')
  return response
}

const isJson = (contentType: string | null) => contentType?.split(';')[0]?.trim() === 'application/json'
