// Checked by tsc, never run.
import { expectTypeOf } from 'vitest'
import {
  Agreement,
  AgreementHistory,
  Agreements,
  type AgreementsQuery,
  type At,
  type Client,
  Conflicts,
  type Doc,
  InForce,
  items,
  type NodeAt,
  Province,
  pages,
} from './index.ts'

declare const client: Client

// The nodes of the one connection, as selected.
for await (const agreement of items(client, Agreements, { filter: { kind: ['LOI'] } })) {
  expectTypeOf(agreement).toEqualTypeOf<AgreementsQuery['agreements']['nodes'][number]>()
  // @ts-expect-error not selected
  void agreement.engagements
}
for await (const page of pages(client, InForce)) {
  expectTypeOf(page.totalCount).toEqualTypeOf<number>()
  expectTypeOf(page.nodes[0]!.signedOn).toEqualTypeOf<string | null>()
}

// Below a record that may not be there; moments are dates.
for await (const change of items(client, AgreementHistory, { slug: 'phuket-xiamen' }))
  expectTypeOf(change.at).toEqualTypeOf<Date>()
// @ts-expect-error whose history?
void items(client, AgreementHistory)

// Documents without a connection, or with several, have nothing to page through.
// @ts-expect-error one record
void items(client, Agreement, { slug: 'phuket-xiamen' })
// @ts-expect-error a list, but no connection
void items(client, Conflicts)
// @ts-expect-error several lists
void pages(client, Province, { code: 'phuket' })

// A document of one's own, once it says where its connection is.
declare const Mine: Doc<
  {
    place: { visits: { nodes: { id: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | null
  },
  { after?: string | null }
>
for await (const visit of items(client, { ...Mine, page: 'place.visits' } as const))
  expectTypeOf(visit).toEqualTypeOf<{ id: number }>()
// @ts-expect-error it does not say so
void items(client, Mine)

// @ts-expect-error There is nothing at place.visit.
void items(client, { ...Mine, page: 'place.visit' } as const)
// @ts-expect-error At place are no nodes.
void pages(client, { ...Mine, page: 'place' } as const)
declare const Fixed: Doc<{
  visits: { nodes: { id: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}>
// @ts-expect-error The document does not take $after.
void items(client, { ...Fixed, page: 'visits' } as const)

type Data = { a: { b: { c: 1 } | null } | { d: 2 } | null }
expectTypeOf<At<Data, 'a.b.c'>>().toEqualTypeOf<1>()
expectTypeOf<At<Data, 'a.d'>>().toEqualTypeOf<2>()
expectTypeOf<At<Data, 'a.x'>>().toBeNever()
expectTypeOf<NodeAt<Data, 'a.b'>>().toBeNever()
