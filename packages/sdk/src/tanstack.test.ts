import { dehydrate, hydrate, InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/query-core'
import { expect, it } from 'vitest'
import { createClient } from './client.ts'
import { Agreements, Register } from './generated/documents.ts'
import { infiniteQueryOptions, queryOptions } from './tanstack.ts'
import { failing, fakeFetch, fixture } from './testing.ts'

const register = {
  revision: 7,
  schemaHash: 'x',
  updatedAt: new Date('2026-11-22T08:00:00Z'),
  license: 'CC',
  counts: { agreements: 1, sisterCities: 1, countries: 1 },
}
const client = createClient({ endpoint: '/graphql', fetch: fakeFetch([fixture(Register, { register })]) })
const signal = new AbortController().signal

it('one document has other keys for an answer than for pages of them', () => {
  const one = queryOptions(client, Agreements, { first: 5 }).queryKey
  const pages = infiniteQueryOptions(client, Agreements, { first: 5 }).queryKey
  expect(one).not.toEqual(pages)
  expect(one.slice(0, 3)).toEqual(pages.slice(0, 3))
  expect(queryOptions(client, Agreements, { first: 5 }).queryKey).toEqual(one)
})

it('moments are dates also when the answer came as JSON with the page of a server', async () => {
  const { queryFn, select } = queryOptions(client, Register)
  const answer = await queryFn({ signal })
  const hydrated = JSON.parse(JSON.stringify(answer))
  expect(select(hydrated)).toEqual({ register })
  expect(select(answer)).toEqual({ register })
  // The cache is the library's.
  expect(typeof hydrated.register.updatedAt).toBe('string')
})

it('one cache holds an answer and pages of one document side by side', async () => {
  const agreements = {
    totalCount: 0,
    counts: { agreements: 0, sisterCities: 0, countries: 0 },
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  }
  const asked = createClient({ endpoint: '/graphql', fetch: fakeFetch([fixture(Agreements, { agreements })]) })
  const cache = new QueryClient()
  const one = queryOptions(asked, Agreements, { first: 5 })
  const many = infiniteQueryOptions(asked, Agreements, { first: 5 })
  await cache.fetchQuery(one)
  await cache.fetchInfiniteQuery(many)
  expect(cache.getQueryData(one.queryKey)).toEqual({ agreements })
  expect(cache.getQueryData(many.queryKey)).toEqual({ pages: [{ agreements }], pageParams: [null] })
  await cache.refetchQueries()
  expect(new InfiniteQueryObserver(cache, many).getCurrentResult().data?.pages).toEqual([{ agreements }])
})

it('moments are dates for who observes a cache that another has dehydrated', async () => {
  const server = new QueryClient()
  await server.prefetchQuery(queryOptions(client, Register))
  const page = new QueryClient()
  hydrate(page, JSON.parse(JSON.stringify(dehydrate(server))))
  const { data } = new QueryObserver(page, queryOptions(client, Register)).getCurrentResult()
  expect(data).toEqual({ register })
})

it('a failure is thrown as it is, after no more attempts than those of the client', async () => {
  const fetch = fakeFetch([failing(Register, 'UNAVAILABLE', { status: 503 })])
  const busy = createClient({ endpoint: '/graphql', fetch, retry: { attempts: 2, baseMs: 1 } })
  await expect(new QueryClient().fetchQuery(queryOptions(busy, Register))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  })
  expect(fetch.requests).toHaveLength(2)
})

it('what a component gets stays the same while the cache does, though each render makes options anew', async () => {
  const hydrated = JSON.parse(JSON.stringify({ register }))
  const first = queryOptions(client, Register).select(hydrated)
  expect(queryOptions(client, Register).select(hydrated)).toBe(first)
})
