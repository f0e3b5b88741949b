// Checked by tsc, never run. What the other entries of the package give.
import { expectTypeOf } from 'vitest'
import {
  Agreements,
  type AgreementsQuery,
  type Client,
  Province,
  type ProvinceQuery,
  type RegistryError,
} from './index.ts'
import { graphql, type ResultOf, type VariablesOf } from './tada.ts'
import { infiniteQueryOptions, queryOptions } from './tanstack.ts'
import { failing, fakeFetch, fixture } from './testing.ts'

declare const client: Client

// graphql: typed by the schema while it is written.
const Line = graphql(`fragment Line on Agreement { title kind signedOn status(asOf: "2018-01-01") }`)
const Ties = graphql(
  `query Ties($code: String!, $after: String) {
    province(code: $code) { agreements(after: $after) { nodes { ...Line } pageInfo { hasNextPage endCursor } } }
  }`,
  [Line],
)
expectTypeOf<VariablesOf<typeof Ties>>().toEqualTypeOf<{ code: string; after?: string | null }>()
const { province } = await client.request(Ties, { code: 'TH-83' })
const line = province!.agreements.nodes[0]!
expectTypeOf(line.title).toEqualTypeOf<string>()
expectTypeOf(line.signedOn).toEqualTypeOf<string | null>()
expectTypeOf(line.kind).extract<'LOI'>().toEqualTypeOf<'LOI'>()
expectTypeOf<ResultOf<typeof Line>['title']>().toEqualTypeOf<string>()
// @ts-expect-error not selected
void line.slug
// @ts-expect-error without the code
void client.request(Ties)

// TanStack Query: the types go through.
expectTypeOf(queryOptions(client, Province, { code: 'TH-83' }).queryFn).returns.resolves.toEqualTypeOf<ProvinceQuery>()
// @ts-expect-error without the code
void queryOptions(client, Province)
const infinite = infiniteQueryOptions(client, Agreements, { first: 5 })
declare const cache: import('@tanstack/query-core').QueryClient
const ofPhuket = queryOptions(client, Province, { code: 'TH-83' })
expectTypeOf(cache.getQueryData(ofPhuket.queryKey)).toEqualTypeOf<ProvinceQuery | undefined>()
expectTypeOf(cache.getQueryData(infinite.queryKey)?.pages[0]).toEqualTypeOf<AgreementsQuery | undefined>()
expectTypeOf(cache.getQueryState(ofPhuket.queryKey)?.error).toEqualTypeOf<RegistryError | null | undefined>()
expectTypeOf(cache.fetchQuery(ofPhuket)).resolves.toEqualTypeOf<ProvinceQuery>()
// @ts-expect-error not what the operation answers
cache.setQueryData(ofPhuket.queryKey, { province: 'Phuket' })
expectTypeOf(infinite.getNextPageParam).parameter(0).toEqualTypeOf<AgreementsQuery>()
// @ts-expect-error one record
void infiniteQueryOptions(client, Province, { code: 'TH-83' })

// Fixtures: the type of the answer.
fakeFetch([fixture(Province, { province: null }), failing(Agreements, 'RATE_LIMITED', { status: 429 })])
// @ts-expect-error incomplete
void fixture(Province, {})
// @ts-expect-error there is no such code
void failing(Province, 'BUSY')
void fixture(Province, ({ code }) => {
  expectTypeOf(code).toEqualTypeOf<string>()
  return { province: null }
})
