import type { Doc } from './document.ts'
import type { ErrorInfo } from './errors.ts'
import { withKey } from './idempotency.ts'
import { type RetryOptions, retrying } from './retry.ts'
import { reviveDates } from './scalars.ts'
import { send } from './send.ts'
import { within } from './within.ts'

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
  /**
   * The key of an officer or a partner, sent as `Authorization: Bearer`. A function is asked before each attempt, so a
   * key that was rotated in the meantime is picked up. Reading what is public needs none.
   */
  token?: string | (() => string | Promise<string>)
  /** How long one attempt may take until its answer is read, in milliseconds. Default: 30 000. */
  timeoutMs?: number
  /** How often and how long a request is tried. */
  retry?: RetryOptions
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
 * Makes a client. Nothing is sent before the first request.
 *
 * What failed on the way is sent again as {@link RetryOptions} say, as far as that is safe: queries are, and so are
 * mutations with an idempotency key, which the client adds to any input that has none. Any other mutation is sent again
 * only when the server has refused it and said when to come back.
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
      given?: unknown,
      { signal, timeoutMs = options.timeoutMs ?? 30_000 }: RequestOptions = {},
    ): Promise<Data> {
      const { name, text, dates } = document
      const { variables, idempotencyKey } = withKey(document, given)
      const body = JSON.stringify({ query: text, operationName: name, variables })
      const data = await retrying(document, options.retry, signal, (attempts, msLeft) => {
        const info: ErrorInfo = { operation: name, attempts, ...(idempotencyKey && { idempotencyKey }) }
        return within(Math.min(timeoutMs, msLeft), signal, info, limit => send(options, body, limit, info))
      })
      if (dates) reviveDates(data, dates)
      return data as Data
    },
  }
}
