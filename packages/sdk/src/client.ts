import type { Doc } from './document.ts'
import { codeOf, type ErrorInfo, type GraphQLErrorInfo, RegistryError } from './errors.ts'
import { reviveDates } from './scalars.ts'

/**
 * How to reach the register.
 *
 * @example
 * ```ts
 * import type { ClientOptions } from '@sister-city-graph/sdk'
 *
 * const options: ClientOptions = { endpoint: 'http://localhost:4000/graphql', timeoutMs: 5_000 }
 * ```
 */
export interface ClientOptions {
  /** Address of the GraphQL endpoint. */
  endpoint: string
  /** Sends the requests. Default: the `fetch` of the runtime. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>
  /** How long a request may take until its answer is read, in milliseconds. Default: 30 000. */
  timeoutMs?: number
  /** Sent with every request. */
  headers?: Record<string, string>
}

/**
 * What can be said about a single request.
 *
 * @example
 * ```ts
 * import { createClient, Register } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * await client.request(Register, {}, { signal: AbortSignal.timeout(1_000) })
 * ```
 */
export interface RequestOptions {
  /** Ends the request with ABORTED. */
  signal?: AbortSignal
  /** Instead of the client's `timeoutMs`. */
  timeoutMs?: number
}

/**
 * Sends documents to one endpoint.
 *
 * @example
 * ```ts
 * import { type Client, Province } from '@sister-city-graph/sdk'
 *
 * const nameOf = async (client: Client, code: string) => (await client.request(Province, { code })).province?.name
 * ```
 */
export interface Client {
  /**
   * Sends one operation and returns its data. Variables may be left out when none is required.
   *
   * @throws RegistryError whenever the data is not complete; what could be read is in its `info.data`
   */
  request<Data, Variables>(
    document: Doc<Data, Variables>,
    ...rest: Record<string, never> extends Variables
      ? [variables?: NoInfer<Variables>, options?: RequestOptions]
      : [variables: NoInfer<Variables>, options?: RequestOptions]
  ): Promise<Data>
}

/**
 * Makes a client. Nothing is sent before the first request, and nothing is sent twice.
 *
 * @example
 * ```ts
 * import { createClient, InForce } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * const { agreements } = await client.request(InForce, { province: 'phuket', asOf: '2018-01-01' })
 * for (const { title, signedOn } of agreements.nodes) console.log(signedOn, title)
 * ```
 */
export function createClient(options: ClientOptions): Client {
  return {
    async request<Data>(
      document: Doc<Data, never>,
      variables?: unknown,
      { signal, timeoutMs = options.timeoutMs ?? 30_000 }: RequestOptions = {},
    ): Promise<Data> {
      const info: ErrorInfo = { operation: document.name }
      const body = JSON.stringify({ query: document.text, operationName: document.name, variables })
      const limit = timeLimit(timeoutMs, signal)
      try {
        const response = await (options.fetch ?? fetch)(options.endpoint, {
          method: 'POST',
          headers: { ...options.headers, 'content-type': 'application/json', accept: ACCEPT },
          body,
          signal: limit.signal,
        })
        info.status = response.status
        const requestId = response.headers.get('x-request-id')
        if (requestId) info.requestId = requestId
        const data = dataOf(response, await response.text(), info)
        if (document.dates) reviveDates(data, document.dates)
        return data as Data
      } catch (cause) {
        if (cause instanceof RegistryError) throw cause
        if (signal?.aborted) throw new RegistryError('ABORTED', 'aborted by the caller', info, { cause })
        if (limit.signal.aborted)
          throw new RegistryError('TIMEOUT', `no answer within ${timeoutMs} ms`, info, { cause })
        throw new RegistryError('NETWORK', 'the connection failed', info, { cause })
      } finally {
        limit.release()
      }
    },
  }
}

/** With the first of them, what is wrong with a request comes with a status to match. */
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9'

/** The data of a complete answer. Anything else throws, with what the server said and nothing of what was sent. */
function dataOf({ ok, status }: Response, text: string, info: ErrorInfo): object {
  let answer: { data?: unknown; errors?: unknown } | null
  try {
    answer = JSON.parse(text)
  } catch (cause) {
    throw new RegistryError(codeOf(status, undefined), `the answer is not JSON (HTTP ${status})`, info, { cause })
  }
  const data = answer?.data
  const errors = errorsIn(answer?.errors)
  if (ok && !errors && typeof data === 'object' && data) return data
  if (data) info.data = data
  if (errors) info.errors = errors
  const said = errors?.map(({ message }) => message).join(' ') ?? `the answer has no data (HTTP ${status})`
  throw new RegistryError(codeOf(status, errors), said, info)
}

/** Undefined when there are none. What stands between the client and the API may call other things errors. */
const errorsIn = (errors: unknown): GraphQLErrorInfo[] | undefined =>
  Array.isArray(errors) && errors.length > 0
    ? errors.map(error => (typeof error?.message === 'string' ? error : { message: 'an error without a message' }))
    : undefined

/**
 * A signal for when the time is up or the caller aborts. Not `AbortSignal.any` with `AbortSignal.timeout`: their timer
 * and listener outlive the request.
 */
function timeLimit(ms: number, caller: AbortSignal | undefined): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController()
  const abort = () => controller.abort(caller?.reason)
  // A timer of more than 31 bits fires at once.
  const timer = setTimeout(abort, Math.min(ms, 2 ** 31 - 1))
  if (caller?.aborted) abort()
  else caller?.addEventListener('abort', abort)
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', abort)
    },
  }
}
