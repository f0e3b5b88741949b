import type { Typed } from './document.ts'
import type { ErrorInfo, GraphQLErrorInfo, RegistryError } from './errors.ts'
import { withKey } from './idempotency.ts'
import { messageFor } from './message.ts'
import { pause, type RetryOptions, waitAfter } from './retry.ts'
import { reviveDates } from './scalars.ts'
import { send } from './send.ts'
import { docOf } from './text.ts'
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
  /** Address of the GraphQL endpoint, without a query. */
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
  /** Instead of the client's `retry`. */
  retry?: RetryOptions
  /** Beside the client's `headers`. */
  headers?: Record<string, string>
}

/**
 * What could be read, and why the rest could not.
 *
 * @example
 * ```ts
 * import { createClient, Register } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * const { data, errors } = await client.request(Register, {}, { partial: true })
 * if (errors.length === 0) console.log(data.register.revision)
 * ```
 */
export interface Partially<Data> {
  /** Has null where something nullable could not be read. */
  data: Data
  /** Empty when nothing is missing. */
  errors: readonly GraphQLErrorInfo[]
}

/** Variables and options, of which the variables may be left out when none is required. */
export type Rest<Variables, Options> =
  Record<string, never> extends Variables
    ? [variables?: NoInfer<Variables>, options?: Options]
    : [variables: NoInfer<Variables>, options?: Options]

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
  /** What the client was made with. */
  readonly options: ClientOptions
  /**
   * Sends one operation and returns its data. Variables may be left out when none is required.
   *
   * @throws RegistryError whenever the data is not complete; what could be read is in its `info.data`
   */
  request<Data, Variables>(document: Typed<Data, Variables>, ...rest: Rest<Variables, RequestOptions>): Promise<Data>
  /**
   * Sends one operation and returns what of its data could be read, with the errors that stand for the rest.
   *
   * @throws RegistryError when there is no data at all
   */
  request<Data, Variables>(
    document: Typed<Data, Variables>,
    variables: NoInfer<Variables>,
    options: RequestOptions & { partial: true },
  ): Promise<Partially<Data>>
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
export function createClient(client: ClientOptions): Client {
  const unknown = new Set<string | undefined>()
  let wrote = false
  return {
    options: client,
    async request(typed: Typed<unknown, never>, given?: object, own: RequestOptions & { partial?: boolean } = {}) {
      const document = docOf(typed)
      const { kind, name, dates = [] } = document
      const { variables, idempotencyKey } = withKey(document, given)
      const { signal, timeoutMs = client.timeoutMs ?? 30_000 } = own
      const retry = own.retry ?? client.retry ?? {}
      const deadline = performance.now() + (retry.deadlineMs ?? 90_000)
      // Whether the next key shall be another than the last: undefined until one was refused.
      let refresh: boolean | undefined
      let known = true
      wrote ||= kind === 'mutation'
      for (let attempts = 1; ; ) {
        const info: ErrorInfo = { operation: name, attempts, idempotencyKey }
        const message = messageFor(client, document, variables, unknown, wrote)
        try {
          const answer = await within(Math.min(timeoutMs, deadline - performance.now()), signal, info, limit =>
            send(client, message, own, refresh, limit, info),
          )
          reviveDates(answer.data, dates)
          return (own.partial ? answer : answer.data) as never
        } catch (error) {
          const code = info.errors?.[0]?.extensions?.code
          if (code === 'PERSISTED_QUERY_NOT_FOUND' && known) {
            known = false
            unknown.add(document.id)
          } else if (info.status === 401 && !message.anonymous && refresh == null && typeof client.token === 'function')
            refresh = true
          else {
            const wait = waitAfter(error as RegistryError, kind === 'query' || idempotencyKey !== undefined, retry)
            if (wait === undefined || performance.now() + wait >= deadline) throw error
            await pause(wait, signal, info)
            attempts++
            refresh &&= false
          }
        }
      }
    },
  }
}
