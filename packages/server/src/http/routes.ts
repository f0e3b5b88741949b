import type { ServerResponse } from 'node:http'
import type { Authenticate } from '../access/authenticate.ts'
import { admission } from '../access/budget/admit.ts'
import type { Budgets } from '../access/budget/budgets.ts'
import { anonymous } from '../access/viewer.ts'
import { ExportRefusal } from '../exports/export-refusal.ts'
import type { Context } from '../schema/context.ts'
import { schemaHash } from '../schema/register/schema-hash.ts'
import { unavailabilityOf } from '../store/database/failure.ts'
import { inLane } from '../store/work.ts'
import { coalesce } from './coalesce.ts'
import { allowAnyOrigin, preflight } from './cors.ts'
import { directReads } from './direct/direct-reads.ts'
import type { KeptAnswers } from './direct/kept-answers.ts'
import { knownDocuments } from './direct/known-documents.ts'
import type { Documents } from './documents/documents.ts'
import { apology } from './errors.ts'
import type { ChargeChanges } from './exports/charge.ts'
import { chargedExport } from './exports/charged-exports.ts'
import { graphiqlFiles, graphiqlPage, wantsHtml } from './graphiql.ts'
import { type GraphQLOptions, graphqlEndpoint } from './graphql.ts'
import { live, readiness } from './health.ts'
import { logFailure } from './log.ts'
import { logUnavailable } from './log-unavailable.ts'
import { asPreferred } from './negotiate.ts'
import { createObserver, type Observer } from './observe.ts'
import { refusal } from './refusal.ts'
import { REQUEST_ID, requestId } from './request-id.ts'
import { routeName } from './route-names.ts'
import { schemaFile } from './schema-file.ts'
import { secured } from './security-headers.ts'
import { defaultTimeLimit, withTimeout } from './time-limit.ts'
import type { TraceParent } from './tracing/tracing.ts'
import { unavailableResponse } from './unavailable.ts'
import { openToAll } from './use-openness.ts'
import { type Build, version } from './version.ts'
import { withCaller } from './viewer.ts'

type Handler = (request: Request, requestId: string, connection?: string) => Response | Promise<Response>

/** Node's objects for the request. */
interface Incoming {
  readonly req?: { readonly socket: { readonly remoteAddress?: string | undefined } }
  /** The response that the answer is sent on */
  readonly res?: ServerResponse
}

export interface RoutesOptions extends Omit<GraphQLOptions, 'admit' | 'learn' | 'tracing'> {
  /** Answers that are kept; without it, every query goes the ordinary way */
  kept?: KeptAnswers | undefined
  authenticate: Authenticate
  /** Without it, requests are not charged */
  budgets?: Budgets | undefined
  /** Rejects while the server cannot answer queries. */
  ready: () => Promise<void>
  /**
   * Answers paths below `/export/`; throws an ExportRefusal for a refused request. Without it these paths do not exist.
   */
  exports?: (request: Request, charge: ChargeChanges) => Promise<Response>
  /** Answers `/documents` and the paths below. Without it they do not exist. */
  documents?: Documents
  /** The content of `/version`. Without it the path does not exist. */
  build?: Build
  /** Aborted when this server is going to stop soon */
  draining?: AbortSignal | undefined
  observer?: Observer
}

/** The fixed paths, of the API and of GraphiQL. */
export const routeTable = ({
  ready,
  build,
  draining,
  authenticate,
  budgets,
  timeLimit = defaultTimeLimit,
  learn,
  ...graphqlOptions
}: RoutesOptions & Pick<GraphQLOptions, 'learn' | 'tracing'>) => {
  const admit = admission(authorization => withTimeout('health', timeLimit, () => authenticate(authorization)), budgets)
  const { graphql, stream } = graphqlEndpoint({ ...graphqlOptions, timeLimit, admit, ...(learn && { learn }) })
  const { schema, edition, openness = openToAll } = graphqlOptions
  const { graphiql, introspection } = openness
  // Shared by several requests, so it is not cancelled when the first of them disconnects.
  const currentEdition = coalesce(() => inLane('health', edition, null))
  const apiRoutes: Record<string, Handler> = {
    '/graphql': (request, id, from) => (graphiql && wantsHtml(request) ? graphiqlPage() : graphql(request, id, from)),
    '/graphql/stream': stream,
    ...(introspection && { '/schema.graphql': readOnly(schemaFile(schema)) }),
    '/health/live': readOnly(live),
    '/health/ready': readOnly(readiness(coalesce(ready), draining)),
    ...(build && {
      '/version': readOnly(version({ build, schemaHash: () => schemaHash(schema), edition: currentEdition })),
    }),
  }
  const pageRoutes = Object.entries(graphiql ? graphiqlFiles : {}).map(
    ([path, file]) => [path, readOnly(file)] as const,
  )
  return { admit, apiRoutes, all: new Map<string, Handler>([...Object.entries(apiRoutes), ...pageRoutes]) }
}

/** All routes as one function from request to response. */
export function createRoutes({ exports, documents, observer = createObserver([]), ...options }: RoutesOptions) {
  const queries = knownDocuments()
  const { apiRoutes, all, admit } = routeTable({ ...options, learn: queries.learn, tracing: observer.tracing })
  const known = new Set(['/', ...all.keys(), ...(documents ? ['/documents'] : [])])
  const download =
    exports &&
    readOnly(
      withCaller(admit, (request, _, { account }) =>
        withRefusals(() => inLane('export', () => chargedExport(request, account, exports))),
      ),
    )
  const upload = documents && withCaller(admit, (...request) => withRefusals(() => documents.upload(...request)))
  const document =
    documents && readOnly(withCaller(admit, (...request) => withRefusals(() => documents.download(...request))))
  const paths = [
    ...Object.keys(apiRoutes),
    ...(download ? ['/export/'] : []),
    ...(documents ? ['/documents'] : []),
  ].join(', ')
  const handlerOf = (pathname: string): Handler | undefined => {
    if (pathname === '/documents') return upload && onlyPost(upload)
    if (pathname.startsWith('/documents/')) return document
    return all.get(pathname) ?? (/^\/export(\/|$)/.test(pathname) ? download : undefined)
  }

  const answer = async (request: Request, id: string, pathname: string | null, from?: string): Promise<Response> => {
    if (pathname === null) return refusal(400, 'BAD_REQUEST', 'The Host header is invalid.')
    const handler = handlerOf(pathname)
    if (handler) return request.method === 'OPTIONS' ? preflight() : handler(request, id, from)
    const vary = 'accept'
    if (pathname === '/' && (options.openness ?? openToAll).graphiql && wantsHtml(request))
      return new Response(null, { status: 302, headers: { location: '/graphql', vary } })
    return refusal(404, 'NOT_FOUND', `There is nothing at this path. The server answers at ${paths}.`, {
      headers: { vary },
    })
  }

  const answerOrFail = async (...[request, id, ...more]: Parameters<typeof answer>): Promise<Response> => {
    try {
      return await inLane('read', () => answer(request, id, ...more), leaving(request))
    } catch (error) {
      return failed(error, request, id)
    }
  }

  const { schema, context, edition, kept, timeLimit = defaultTimeLimit } = options
  const direct =
    kept &&
    directReads({
      schema,
      admit,
      observer,
      documents: queries,
      kept,
      timeLimit,
      edition,
      context: id => context(id, anonymous, null, undefined, 'en') as Context,
    })

  const fetch = (request: Request, { req, res }: Incoming = {}): Promise<Response> => {
    const id = requestId(request)
    const pathname = URL.canParse(request.url) ? new URL(request.url).pathname : null
    const route = pathname === null ? 'other' : routeName(pathname, known)
    return observer.observe(
      { requestId: id, method: request.method, route, ...(observer.tracing && { parent: parentOf(request) }) },
      async () => {
        const response = await answerOrFail(request, id, pathname, req?.socket.remoteAddress)
        response.headers.set(REQUEST_ID, id)
        return secured(allowAnyOrigin(isGraphQL(pathname) ? asPreferred(request, response) : response))
      },
      res,
    )
  }
  return Object.assign(fetch, { direct })
}

const parentOf = ({ headers }: Request): TraceParent => ({
  traceparent: headers.get('traceparent') ?? undefined,
  tracestate: headers.get('tracestate') ?? undefined,
})

const isGraphQL = (pathname: string | null): boolean => pathname === '/graphql' || pathname === '/graphql/stream'

/** A native AbortSignal for the disconnection of the client; that of the server adapter is not native. */
const leaving = (request: Request): AbortSignal => {
  const controller = new AbortController()
  const leave = () => controller.abort(request.signal.reason)
  if (request.signal.aborted) leave()
  else request.signal.addEventListener('abort', leave, { once: true })
  return controller.signal
}

const failed = (error: unknown, request: Request, id: string): Response => {
  const unavailability = unavailabilityOf(error)
  if (unavailability) {
    logUnavailable(id, unavailability)
    return unavailableResponse(unavailability)
  }
  // When the client has disconnected, its work was cancelled; that is not a failure to log.
  if (!request.signal.aborted) logFailure({ requestId: id, error })
  return refusal(500, 'INTERNAL_SERVER_ERROR', apology(id), { requestId: id })
}

const readOnly =
  (handler: Handler): Handler =>
  (request, id, connection) =>
    request.method === 'GET' || request.method === 'HEAD'
      ? handler(request, id, connection)
      : refusal(405, 'METHOD_NOT_ALLOWED', 'This path is read-only: use GET.', { headers: { allow: 'GET, HEAD' } })

const onlyPost =
  (handler: Handler): Handler =>
  (request, id, connection) =>
    request.method === 'POST'
      ? handler(request, id, connection)
      : refusal(405, 'METHOD_NOT_ALLOWED', 'Send a document here by POST; each is at /documents/ and its SHA-256.', {
          headers: { allow: 'POST' },
        })

const withRefusals = async (answer: () => Promise<Response>): Promise<Response> => {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof ExportRefusal)) throw error
    const { status, code, message, headers, extensions: more } = error
    return refusal(status, code, message, { headers, more })
  }
}
