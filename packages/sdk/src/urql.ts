import { withId, withoutId } from './caches.ts'
import { lists } from './generated/cache.ts'

export { possibleTypes } from './generated/cache.ts'

/**
 * For `keys` of urql's normalized cache: records go by their id, and what has none, or was selected without it, belongs to the
 * record in which it stands.
 *
 * @example
 * ```ts
 * import { keys, possibleTypes } from '@sister-city-graph/sdk/urql'
 *
 * // cacheExchange({ keys, possibleTypes })
 * console.log(keys['PageInfo']?.({}), keys['Province']?.({ id: 'x' }), possibleTypes['WriteError']?.length) // null x 4
 * ```
 */
export const keys: Record<string, (record: { readonly id?: unknown }) => string | null> = Object.fromEntries(
  [...withId, ...withoutId].map(name => [
    name,
    ({ id }) => (typeof id === 'string' && withId.includes(name) ? id : null),
  ]),
)

/**
 * For `resolvers` of urql's normalized cache: each list with pages gets what you give, usually `relayPagination()`, which also
 * keeps `nodes`.
 *
 * @example
 * ```ts
 * import { listResolvers } from '@sister-city-graph/sdk/urql'
 *
 * // cacheExchange({ resolvers: listResolvers(() => relayPagination()) })
 * console.log(Object.keys(listResolvers(() => 'a resolver')['Change'] ?? {}).length) // 0
 * ```
 */
export const listResolvers = <Resolver>(resolver: () => Resolver): Record<string, Record<string, Resolver>> =>
  Object.fromEntries(
    Object.entries(lists).map(([type, fields]) => [
      type,
      Object.fromEntries(Object.keys(fields).map(field => [field, resolver()])),
    ]),
  )
