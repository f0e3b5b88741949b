import { answerIn } from './answer.ts'
import type { Typed } from './document.ts'
import { apiCode, type GraphQLErrorInfo, type RegistryError } from './errors.ts'
import type { ClientOptions, RequestOptions } from './options.ts'
import { revive } from './scalars.ts'
import { docOf } from './text.ts'
import { type Message, transport } from './transport.ts'

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
 * @throws RegistryError BAD_INPUT for an endpoint that is no address, and a number that is negative or none
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
  // For what it checks.
  transport(client, {}, { operation: 'createClient' })
  const { endpoint, trusted = true } = client
  const unknown: Record<string, true> = {}
  let wrote = false
  return {
    options: client,
    async request(
      typed: Typed<unknown, never>,
      given: { input?: { idempotencyKey?: string | null } } | null = {},
      own: RequestOptions & { partial?: boolean } = {},
    ) {
      const document = docOf(typed)
      const mutation = document.kind === 'mutation'
      const anonymous = trusted && document.public
      // The caller's, or else a new one where the input is known to take one. Not `crypto.randomUUID`: a browser has that only
      // on pages that came over TLS.
      const idempotencyKey = mutation
        ? given?.input?.idempotencyKey ||
          (document.keyed ? crypto.getRandomValues(new Uint32Array(4)).join('-') : undefined)
        : undefined
      const variables = idempotencyKey ? { ...given, input: { ...given?.input, idempotencyKey } } : given
      const [attempt, recover] = transport(
        client,
        own,
        { operation: document.name, idempotencyKey },
        anonymous,
        mutation && !idempotencyKey,
      )
      // What the server does not know by its id is sent as text, from then on.
      let documentId = trusted && !unknown[document.id!] ? document.id : undefined
      wrote ||= mutation
      const message = (): Message => {
        const url = `${endpoint}?documentId=${documentId}&variables=${encodeURIComponent(JSON.stringify(variables))}`
        // Proxies and servers differ in how long an address they take. All take 2,048 characters.
        if (documentId && anonymous && !wrote && url.length <= 2_048) return [url]
        return [endpoint, JSON.stringify({ documentId, query: documentId ? undefined : document.text, variables })]
      }
      for (;;)
        try {
          return (await attempt(async (send, info) => {
            const response = await send(message)
            const answer = answerIn(await response.text(), own.partial, info)
            for (const path of document.dates ?? []) revive(answer.data, path.split('.'))
            return own.partial ? answer : answer.data
          })) as never
        } catch (error) {
          if (documentId && apiCode((error as RegistryError).info)?.startsWith('PERSISTED')) {
            unknown[documentId] = true
            documentId = undefined
          } else await recover(error)
        }
    },
  }
}
