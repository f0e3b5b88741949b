import { expect, it } from 'vitest'
import { createClient } from './client.ts'
import { Agreements, Register } from './generated/documents.ts'
import { infiniteQueryOptions, queryOptions } from './tanstack.ts'
import { fakeFetch, fixture } from './testing.ts'

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
