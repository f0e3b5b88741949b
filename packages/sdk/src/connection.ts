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

/** The connection at a path of a result, unless something above it is null. */
export const connectionAt = (data: unknown, path: string): Connection | undefined =>
  path.split('.').reduce((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data) as
    | Connection
    | undefined
