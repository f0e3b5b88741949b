import type { initGraphQLTada } from 'gql.tada'
import type { introspection } from '../introspection.d.ts'
import { docOf } from './text.ts'

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada'

/** What gql.tada has to know. Moments are strings here: which of them to parse is known of the package's own documents only. */
export interface Setup {
  introspection: introspection
  disableMasking: true
  scalars: {
    Date: string
    DateTime: string
    JSON: unknown
    PartialDate: string
    URL: string
  }
}

/** A document, or fragments for one, as {@link graphql} makes them. */
interface Parts {
  readonly parts: readonly string[]
}

/**
 * Types a query by the schema of the register while it is written: no generator, no plugin. Needs the package `gql.tada`
 * for its types; nothing of it runs.
 *
 * Fragments are passed in a list behind the text, and are not masked.
 *
 * @example
 * ```ts
 * import { createClient } from '@sister-city-graph/sdk'
 * import { graphql } from '@sister-city-graph/sdk/tada'
 *
 * const TiesOf = graphql(`
 *   query TiesOf($code: String!) {
 *     province(code: $code) {
 *       partnerships(first: 3) { totalCount nodes { since sisterCity { name } } }
 *     }
 *   }
 * `)
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * const { province } = await client.request(TiesOf, { code: 'TH-83' })
 * for (const { since, sisterCity } of province?.partnerships.nodes ?? []) console.log(since, sisterCity.name)
 * ```
 */
export const graphql: initGraphQLTada<Setup> = ((text: string, fragments: readonly Parts[] = []) => {
  // A fragment that two others need is sent once.
  const parts = [...new Set([text.trim(), ...fragments.flatMap(fragment => fragment.parts)])]
  return { ...docOf({ toString: () => parts.join('\n') } as object), parts }
}) as never
