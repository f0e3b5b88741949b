import type { Authenticate } from '../access/authenticate.ts'
import { admission } from '../access/budget/admit.ts'
import type { Budgets } from '../access/budget/budgets.ts'
import { ExportRefusal } from '../feed/exports/export-refusal.ts'
import { unavailabilityOf } from '../store/database/failure.ts'
import { inLane } from '../store/work.ts'
import { chargedExport } from './charged-exports.ts'
import { allowAnyOrigin, preflight } from './cors.ts'
import { apology } from './errors.ts'
import { graphiqlFiles, graphiqlPage, wantsPage } from './graphiql.ts'
import { type GraphQLOptions, graphqlEndpoint } from './graphql.ts'
import { live, readiness } from './health.ts'
import { logFailure } from './log.ts'
import { logUnavailable } from './log-unavailable.ts'
import { refusal } from './refusal.ts'
import { REQUEST_ID, requestId } from './request-id.ts'
import { secured } from './security-headers.ts'
import { defaultTimeLimit, withinTime } from './time-limit.ts'
import { unavailableResponse } from './unavailable.ts'
import { withCaller } from './viewer.ts'

type Handler = (request: Request, requestId: string, connection?: string) => Response | Promise<Response>

/** What the server in front of the routes knows beside the request. */
interface Incoming {
  readonly req?: { readonly socket: { readonly remoteAddress?: string | undefined } }
}

export interface RoutesOptions extends Omit<GraphQLOptions, 'admit'> {
  authenticate: Authenticate
  /** Without them nobody is charged for anything */
  budgets?: Budgets | undefined
  /** Throws while the server cannot answer queries. */
  ready: () => Promise<void>
  /** Answers what lies below `/export/`; throws an ExportRefusal for what cannot be given. Without it nothing does. */
  exports?: (request: Request) => Promise<Response>
}

/** Every path the server answers, as one function from request to response. */
export function createRoutes({
  ready,
  exports,
  authenticate,
  budgets,
  timeLimit = defaultTimeLimit,
  ...graphqlOptions
}: RoutesOptions) {
  const admit = admission(authorization => withinTime('health', timeLimit, () => authenticate(authorization)), budgets)
  const { graphql, stream } = graphqlEndpoint({ ...graphqlOptions, timeLimit, admit })
  const routes = new Map<string, Handler>(
    Object.entries({
      '/graphql': (request, id, from) => (wantsPage(request) ? graphiqlPage() : graphql(request, id, from)),
      '/graphql/stream': stream,
      '/health/live': readOnly(live),
      '/health/ready': readOnly(readiness(ready)),
    } satisfies Record<string, Handler>),
  )
  const download =
    exports &&
    readOnly(
      withCaller(admit, (request, _, { account }) =>
        refusing(() => inLane('export', () => chargedExport(request, account, exports))),
      ),
    )
  const paths = [...routes.keys(), ...(download ? ['/export/'] : [])].join(', ')
  for (const [path, file] of Object.entries(graphiqlFiles)) routes.set(path, readOnly(file))

  const answer: Handler = async (request, id, connection) => {
    if (!URL.canParse(request.url)) return refusal(400, 'BAD_REQUEST', 'The Host header is not an address.')
    const { pathname } = new URL(request.url)
    const handler = routes.get(pathname) ?? (/^\/export(\/|$)/.test(pathname) ? download : undefined)
    if (handler) return request.method === 'OPTIONS' ? preflight() : handler(request, id, connection)
    const vary = 'accept'
    if (pathname === '/' && wantsPage(request))
      return new Response(null, { status: 302, headers: { location: '/graphql', vary } })
    return refusal(404, 'NOT_FOUND', `There is nothing at this path. The server answers at ${paths}.`, {
      headers: { vary },
    })
  }

  return async (request: Request, { req }: Incoming = {}): Promise<Response> => {
    const id = requestId(request)
    let response: Response
    try {
      response = await inLane('read', () => answer(request, id, req?.socket.remoteAddress), leaving(request))
    } catch (error) {
      response = failed(error, request, id)
    }
    response.headers.set(REQUEST_ID, id)
    return secured(allowAnyOrigin(response))
  }
}

/** Aborted when the client leaves: a signal of Node's own, which the server's adapter does not give. */
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
  // Who leaves early ends what was under way. That is no failure of ours.
  if (!request.signal.aborted) logFailure({ requestId: id, error })
  return refusal(500, 'INTERNAL_SERVER_ERROR', apology(id), { requestId: id })
}

const readOnly =
  (handler: Handler): Handler =>
  (request, id, connection) =>
    request.method === 'GET' || request.method === 'HEAD'
      ? handler(request, id, connection)
      : refusal(405, 'METHOD_NOT_ALLOWED', 'This path is for reading: use GET.', { headers: { allow: 'GET, HEAD' } })

const refusing = async (answer: () => Promise<Response>): Promise<Response> => {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof ExportRefusal)) throw error
    const { status, code, message, headers, extensions: more } = error
    return refusal(status, code, message, { headers, more })
  }
}
