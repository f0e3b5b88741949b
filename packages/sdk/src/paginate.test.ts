import { describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import type { Doc } from './document.ts'
import { RegistryError } from './errors.ts'
import { items, pages } from './paginate.ts'
import { fakeFetch, fixture } from './testing.ts'

type Visits = { nodes: { id: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
type Variables = { after?: string | null; first?: number; slug?: string }
const Listing: Doc<{ place: { visits: Visits } | null }, Variables> = {
  kind: 'query',
  name: 'Listing',
  text: 'query Listing{…}',
}
const Paged = { ...Listing, page: 'place.visits' } as const

/** A server that has these pages, by the cursor that leads to each. */
const having = (byCursor: Record<string, Visits | null>) => {
  const fetch = fakeFetch([
    fixture(Listing, ({ after }) => {
      const visits = byCursor[after ?? '']
      return { place: visits ? { visits } : null }
    }),
  ])
  return { fetch, client: createClient({ endpoint: '/graphql', fetch }) }
}
const page = (ids: number[], next?: string): Visits => ({
  nodes: ids.map(id => ({ id })),
  pageInfo: { hasNextPage: next !== undefined, endCursor: next ?? null },
})
const three = { '': page([1, 2], 'a'), a: page([], 'b'), b: page([3]) }

const idsOf = async (nodes: AsyncIterable<{ id: number }>) => {
  const ids: number[] = []
  for await (const { id } of nodes) ids.push(id)
  return ids
}

describe('items', () => {
  it('come from page after page, with the same variables', async () => {
    const { client, fetch } = having(three)
    expect(await idsOf(items(client, Paged, { slug: 'xiamen', first: 2 }))).toEqual([1, 2, 3])
    expect(fetch.requests.map(({ variables }) => variables)).toEqual([
      { slug: 'xiamen', first: 2 },
      { slug: 'xiamen', first: 2, after: 'a' },
      { slug: 'xiamen', first: 2, after: 'b' },
    ])
  })

  it('begin behind a cursor', async () => {
    const { client } = having(three)
    expect(await idsOf(items(client, Paged, { after: 'a' }))).toEqual([3])
  })

  it('are fetched only as far as they are taken', async () => {
    const { client, fetch } = having(three)
    for await (const { id } of items(client, Paged)) if (id === 2) break
    expect(fetch.requests).toHaveLength(1)
  })

  it('end when the caller aborts', async () => {
    const { client } = having(three)
    const controller = new AbortController()
    const taken: number[] = []
    const reading = (async () => {
      for await (const { id } of items(client, Paged, {}, { signal: controller.signal })) {
        taken.push(id)
        controller.abort()
      }
    })()
    await expect(reading).rejects.toMatchObject({ code: 'ABORTED' })
    expect(taken).toEqual([1, 2])
  })
})

it('pages come whole', async () => {
  const { client } = having(three)
  const lengths: number[] = []
  for await (const { nodes } of pages(client, Paged)) lengths.push(nodes.length)
  expect(lengths).toEqual([2, 0, 1])
})

describe('a listing that cannot be read to its end says so', () => {
  it.each<[string, Record<string, Visits | null>, string]>([
    ['a page that leads to itself', { '': page([1], 'a'), a: page([2], 'a') }, 'BAD_RESPONSE'],
    ['pages in a circle', { '': page([1], 'a'), a: page([2], 'b'), b: page([3], 'a') }, 'BAD_RESPONSE'],
    [
      'a page that leads nowhere',
      { '': { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } } },
      'BAD_RESPONSE',
    ],
    ['a record that is not there', { '': null }, 'NOT_FOUND'],
    ['a list that does not tell of further pages', { '': { nodes: [] } as never }, 'BAD_INPUT'],
  ])('%s', async (_, byCursor, code) => {
    const { client } = having(byCursor)
    const error = await idsOf(items(client, Paged)).catch(error => error)
    expect(error).toBeInstanceOf(RegistryError)
    expect([error.code, error.info.operation]).toEqual([code, 'place.visits'])
  })
})

it('a path that leads nowhere is not taken for a record that is not there', async () => {
  const { client } = having(three)
  const wrong = { ...Listing, page: 'place.visit' } as never as typeof Paged
  const error = await idsOf(items(client, wrong)).catch(error => error)
  expect([error.name, error.code]).toEqual(['RegistryError', 'BAD_INPUT'])
})
