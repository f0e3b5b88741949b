import type { RetryOptions } from './retry.ts'

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
  /** Address of the GraphQL endpoint: http, https, or a path on the server of the page. Without a query. */
  endpoint: string
  /** Sends the requests. Default: the `fetch` of the runtime. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>
  /**
   * The key of an officer or a partner, sent as `Authorization: Bearer` with all but public queries. A function is asked
   * before each attempt, so a key that was rotated in the meantime is picked up; after a refusal (HTTP 401) it is asked
   * once more, with `refresh`, for a key other than the last.
   */
  token?: string | ((ask: { refresh: boolean }) => string | Promise<string>)
  /** How long one attempt may take until its answer is read, in milliseconds. Default: 30 000. */
  timeoutMs?: number
  /** How often and how long a request is tried. */
  retry?: RetryOptions
  /** Sent with every request. From a page of another origin, the browser asks the server first whether it may. */
  headers?: Record<string, string>
  /**
   * Whether the package's own documents go out by their id, public queries by GET. Default: true. Their text follows
   * when the server does not know an id. With false, every document goes out as text by POST.
   */
  trusted?: boolean
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
  /** Over the client's `retry`, option by option. */
  retry?: RetryOptions
  /** Beside the client's `headers`. */
  headers?: Record<string, string>
}

/**
 * What can be said about a stream.
 *
 * @example
 * ```ts
 * import type { StreamOptions } from '@sister-city-graph/sdk'
 *
 * const impatient: StreamOptions = { idleMs: 15_000, retry: { attempts: 4 } }
 * ```
 */
export interface StreamOptions extends Omit<RequestOptions, 'timeoutMs'> {
  /** How long the connection may be silent until it counts as lost, in milliseconds. Default: 45 000. */
  idleMs?: number
  /** Called with each answer before it is read. What it throws ends the stream. */
  onResponse?: (response: Response) => void
}
