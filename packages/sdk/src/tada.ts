import type { $tada, DocumentDecoration, initGraphQLTada } from 'gql.tada'
import type { introspection } from '../introspection.d.ts'
import type { Facts, Problems } from './tada/problems.ts'
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

declare const typed: initGraphQLTada<Setup>

/** A fragment that {@link graphql} has made. */
interface Part extends DocumentDecoration<unknown> {
  readonly parts: readonly string[]
  readonly [$tada.definition]?: { fragment: string; on: string; masked: boolean }
  readonly __facts?: unknown
}

type FactsOf<Fragments extends readonly Part[]> = NonNullable<Fragments[number]['__facts']>

/** A text as it stands. For one that is only known when the program runs, the name under which gql.tada knows no document. */
type Literal<Text extends string> = Text extends unknown ? (string extends Text ? '__cacheDisabled' : Text) : never

type Made<Text extends string, Fragments extends readonly Part[]> = ReturnType<
  typeof typed<Literal<Text>, Fragments>
> & {
  readonly parts: readonly string[]
  /** Never there: it only carries types. */
  readonly __facts?: Facts<Text, FactsOf<Fragments>>
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
export const graphql: <const Text extends string, const Fragments extends readonly Part[] = readonly Part[]>(
  text: [Problems<Text, FactsOf<Fragments>>] extends [never] ? Text : `GraphQL: ${Problems<Text, FactsOf<Fragments>>}`,
  fragments?: Fragments,
) => Made<Text, Fragments> = ((text: string, fragments: readonly Part[] = []) => {
  // A fragment that two others need is sent once.
  const parts = [...new Set([text.trim(), ...fragments.flatMap(fragment => fragment.parts)])]
  return { ...docOf({ toString: () => parts.join('\n') } as object), parts }
}) as never
