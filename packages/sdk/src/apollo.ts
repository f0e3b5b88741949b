import { withoutId } from './caches.ts'
import { lists } from './generated/cache.ts'

export { possibleTypes } from './generated/cache.ts'

/** A list as it stands in the cache of Apollo Client. */
export interface CachedList {
  readonly nodes?: readonly unknown[]
  readonly edges?: readonly unknown[]
  readonly pageInfo?: Readonly<Record<string, unknown>>
  /** How many nodes lie before each cursor that ended a page. */
  readonly ends?: Readonly<Record<string, number>>
}

/** How Apollo Client keeps a list: its pages together, apart from those of other filters and orders. */
export interface ListPolicy {
  /** The arguments that make another list. */
  keyArgs: string[]
  merge(existing: CachedList | undefined, incoming: CachedList, options: ListArguments): CachedList
}

/** What Apollo Client hands to `merge`, as far as it is used here. */
export interface ListArguments {
  readonly args: Readonly<Record<string, unknown>> | null
}

/** How Apollo Client keeps the values of a type. */
export interface TypePolicy {
  merge?: boolean
  fields?: Record<string, ListPolicy>
}

/**
 * A policy for a list that pages through with `after`, for lists of your own schema as well. Unlike `relayStylePagination`
 * it also keeps `nodes`. A page that is fetched again replaces what came of it, and what lay behind it.
 *
 * @example
 * ```ts
 * import { listPolicy } from '@sister-city-graph/sdk/apollo'
 *
 * const { keyArgs } = listPolicy(['filter', 'orderBy'])
 * console.log(keyArgs) // [ 'filter', 'orderBy' ]
 * ```
 */
export function listPolicy(keyArgs: readonly string[]): ListPolicy {
  return {
    keyArgs: [...keyArgs],
    merge(existing, incoming, { args }) {
      const after = args?.['after']
      const before = typeof after === 'string' ? existing?.ends?.[after] : undefined
      const join = (name: 'nodes' | 'edges') => {
        const [old, more] = [existing?.[name], incoming[name]]
        if (!more) return {}
        return { [name]: before === undefined || !old ? more : [...old.slice(0, before), ...more] }
      }
      const joined: CachedList = { ...existing, ...incoming, ...join('nodes'), ...join('edges') }
      const length = (joined.nodes ?? joined.edges ?? []).length
      const { endCursor } = incoming.pageInfo ?? {}
      const kept = before === undefined ? {} : existing!.ends
      return {
        ...joined,
        ...(before !== undefined && {
          pageInfo: { ...existing!.pageInfo, ...incoming.pageInfo, ...startOf(existing!.pageInfo) },
        }),
        ends: typeof endCursor === 'string' ? { ...kept, [endCursor]: length } : { ...kept },
      }
    },
  }
}

/** Where the whole list begins, as its first page said it. */
const startOf = (pageInfo: CachedList['pageInfo'] = {}): object =>
  Object.fromEntries(
    ['startCursor', 'hasPreviousPage'].flatMap(name => (name in pageInfo ? [[name, pageInfo[name]]] : [])),
  )

/**
 * What the cache of Apollo Client has to know about the register: which lists have pages, and which values have no id of
 * their own. Give it together with {@link possibleTypes}; without those, the cache drops every record that is selected in a
 * fragment on an interface or a union.
 *
 * @example
 * ```ts
 * import { possibleTypes, typePolicies } from '@sister-city-graph/sdk/apollo'
 *
 * // new InMemoryCache({ possibleTypes, typePolicies })
 * console.log(typePolicies['Query']?.fields?.['agreements']?.keyArgs.includes('filter')) // true
 * console.log(possibleTypes['SearchResult']?.includes('Agreement')) // true
 * ```
 */
export const typePolicies: Record<string, TypePolicy> = {
  ...Object.fromEntries(withoutId.map((name): [string, TypePolicy] => [name, { merge: true }])),
  ...Object.fromEntries(
    Object.entries(lists).map(([type, fields]): [string, TypePolicy] => [
      type,
      {
        ...(withoutId.includes(type) && { merge: true }),
        fields: Object.fromEntries(Object.entries(fields).map(([field, args]) => [field, listPolicy(args)])),
      },
    ]),
  ),
}
