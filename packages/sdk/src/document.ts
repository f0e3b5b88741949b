/**
 * Whatever carries the types of an operation in the place where `ResultOf` and `VariablesOf` of other tools look, and
 * has its text: as a {@link Doc}, or else from `toString()`, as the documents of graphql-codegen's client preset in
 * its `documentMode: 'string'`.
 */
export interface Typed<Data, Variables> {
  /** Never there: it only carries the types. */
  readonly __apiType?: (variables: Variables) => Data
}

/**
 * A GraphQL operation as plain data: what to send, and how to read what comes back.
 *
 * The package exports one for each of its operations. A bundler drops those that are not imported.
 *
 * @example
 * ```ts
 * import { Provinces } from '@sister-city-graph/sdk'
 *
 * console.log(Provinces.kind, Provinces.name, Provinces.page) // query Provinces provinces
 * ```
 */
export interface Doc<Data, Variables = Record<string, never>> extends Typed<Data, Variables> {
  /** `sha256:` and the SHA-256 of `text`, by which the API knows the document. One's own documents have none. */
  readonly id?: string
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** The operation's name, in `text` and in the messages of errors. */
  readonly name: string
  /** What goes over the wire, to the letter. */
  readonly text: string
  /** Where the result holds moments in time, like `agreement.events.*.recordedAt`; `*` stands for each of a list. */
  readonly dates?: readonly string[]
  /** A query that anybody may send. It goes out by GET and without the key, so that caches can answer it for all. */
  readonly public?: boolean
  /** Where the result holds the one connection that the variable `after` pages through. */
  readonly page?: string
  /** A mutation whose variable `input` takes an idempotency key: sent again with the same one, it is carried out once. */
  readonly keyed?: boolean
}

/**
 * A document with exactly one connection that its variable `after` pages through, so that `items` and `pages` can read it.
 *
 * @example
 * ```ts
 * import { Agreements } from '@sister-city-graph/sdk'
 *
 * const path: 'agreements' = Agreements.page
 * ```
 */
export interface PagedDoc<Data, Variables, Page extends string> extends Doc<Data, Variables> {
  readonly page: Page
}
