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
export interface Doc<Data, Variables = Record<string, never>> {
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** The operation's name, in `text` and in the messages of errors. */
  readonly name: string
  /** What goes over the wire, to the letter. */
  readonly text: string
  /** Where the result holds moments in time, like `agreement.events.*.recordedAt`; `*` stands for each of a list. */
  readonly dates?: readonly string[]
  /** Where the result holds the one connection that the variable `after` pages through. */
  readonly page?: string
  /** A mutation whose variable `input` takes an idempotency key: sent again with the same one, it is carried out once. */
  readonly keyed?: boolean
  /** Carries the types and is never there, in the place where `ResultOf` and `VariablesOf` of other tools look. */
  readonly __apiType?: (variables: Variables) => Data
}
