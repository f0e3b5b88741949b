/** What the client reads of a connection. */
export interface Connection {
  readonly nodes: readonly unknown[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/**
 * What stands at a path like `province.agreements` of a result.
 *
 * @example
 * ```ts
 * import type { At } from '@sister-city-graph/sdk'
 *
 * const answer = { province: { name: 'Phuket' } }
 * const name: At<typeof answer, 'province.name'> = 'Phuket'
 * ```
 */
export type At<Data, Path extends string> = Data extends object
  ? Path extends `${infer Key}.${infer Rest}`
    ? Key extends keyof Data
      ? At<Data[Key], Rest>
      : never
    : Path extends keyof Data
      ? NonNullable<Data[Path]>
      : never
  : never

/**
 * A node of the connection of a document.
 *
 * @example
 * ```ts
 * import type { AgreementsQuery, NodeAt } from '@sister-city-graph/sdk'
 *
 * const line = ({ signedOn, title }: NodeAt<AgreementsQuery, 'agreements'>) => `${signedOn ?? 'undated'}  ${title}`
 * ```
 */
export type NodeAt<Data, Path extends string> =
  At<Data, Path> extends { readonly nodes: readonly (infer Node)[] } ? Node : never

/**
 * A path that leads to a connection of a document which its variable `after` pages through; for any other, what is wrong
 * with it.
 */
export type PathIn<Data, Variables, Path extends string> = 'after' extends (
  string extends keyof Variables
    ? never
    : keyof Variables
)
  ? [At<Data, Path>] extends [never]
    ? `There is nothing at ${Path}.`
    : At<Data, Path> extends Connection
      ? Path
      : `At ${Path} are no nodes with pageInfo { hasNextPage endCursor }.`
  : 'The document does not take $after.'

/** The connection at a path of a result; null when something on the way is, undefined when there is no such path. */
export const connectionAt = (data: unknown, path: string): Connection | null | undefined =>
  path.split('.').reduce((value, key) => value && (value as Record<string, unknown>)[key], data) as
    | Connection
    | null
    | undefined
