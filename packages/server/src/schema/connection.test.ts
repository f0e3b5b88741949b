import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import type { Store } from '../store/store.ts'

interface Page {
  readonly nodes: readonly { readonly slug: string }[]
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly slug: string } }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly endCursor: string | null
  }
}

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const codeOf = async (query: string, variables = {}): Promise<unknown> =>
    ((await ask(store, query, variables)).errors?.[0]?.originalError as { code?: string } | undefined)?.code

  it('pages through the list of a parent and misses nothing', async () => {
    const query = `query ($first: Int, $after: String) {
      province(code: "TH-10") {
        agreements(first: $first, after: $after, orderBy: TITLE_ASC) {
          nodes { slug }
          edges { cursor node { slug } }
          pageInfo { hasNextPage hasPreviousPage endCursor }
        }
      }
    }`
    const slugs = (page: Page) => page.nodes.map(({ slug }) => slug)
    const pageOf = async (first: number, after?: string): Promise<Page> =>
      (await dataOf(store, query, { first, after })).province.agreements
    const all = slugs(await pageOf(100))
    expect(all.length).toBeGreaterThan(10)

    const walked: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await pageOf(4, after)
      expect(page.edges.map(({ node }) => node.slug)).toEqual(slugs(page))
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor)
      walked.push(...slugs(page))
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor!
    }
    expect(walked).toEqual(all)
  })

  it('goes on behind one cursor in the lists of many parents', async () => {
    const { provinces } = await dataOf(
      store,
      '{ provinces(first: 77) { nodes { code partnerships(first: 2) { nodes { id } edges { cursor } } } } }',
    )
    const bangkok = provinces.nodes.find(({ code }: { code: string }) => code === 'TH-10')
    const after = bangkok.partnerships.edges[0].cursor
    const next = await dataOf(
      store,
      'query ($after: String) { provinces(first: 77) { nodes { code partnerships(first: 1, after: $after) { nodes { id } } } } }',
      { after },
    )
    const again = next.provinces.nodes.find(({ code }: { code: string }) => code === 'TH-10')
    expect(again.partnerships.nodes[0]).toEqual(bangkok.partnerships.nodes[1])
  })

  it('misses and repeats nothing of a filtered list while rows come and go', async () => {
    const query = `query ($after: String) {
      sisterCities(filter: { country: ["JP"] }, first: 3, after: $after) {
        totalCount
        nodes { slug }
        pageInfo { hasNextPage endCursor }
      }
    }`
    const add = (slug: string, sortEn: string, countryCode = 'JP') =>
      store.db.sisterCity.create({ data: { id: slug, slug, nameEn: slug, level: 'CITY', countryCode, sortEn } })
    const remove = (...slugs: string[]) => store.db.sisterCity.deleteMany({ where: { slug: { in: slugs } } })
    const before: string[] = (
      await dataOf(store, '{ sisterCities(filter: { country: ["JP"] }, first: 100) { nodes { slug } } }')
    ).sisterCities.nodes.map(({ slug }: { slug: string }) => slug)

    const walked: string[] = []
    let after: string | null = null
    for (let page = 0; ; page += 1) {
      const { sisterCities } = await dataOf(store, query, { after })
      walked.push(...sisterCities.nodes.map(({ slug }: { slug: string }) => slug))
      if (page === 0) {
        await add('aaa-in-front', 'aaa')
        await add('zzz-behind', 'zzz')
        await add('zzz-elsewhere', 'zzz', 'CN')
      }
      if (page === 1) await remove('aaa-in-front')
      if (!sisterCities.pageInfo.hasNextPage) break
      after = sisterCities.pageInfo.endCursor
    }
    await remove('aaa-in-front', 'zzz-behind', 'zzz-elsewhere')
    expect(walked).toEqual([...before, 'zzz-behind'])
  })

  it('goes on behind a cursor whose row was deleted', async () => {
    const data = { slug: 'mmm', nameEn: 'mmm', level: 'CITY', countryCode: 'JP', sortEn: 'mmm' } as const
    await store.db.sisterCity.create({ data: { id: 'mmm', ...data } })
    const all = await dataOf(store, '{ sisterCities(first: 100) { edges { cursor node { slug } } } }')
    const slugs: string[] = all.sisterCities.edges.map(({ node }: Page['edges'][number]) => node.slug)
    const at = slugs.indexOf('mmm')
    await store.db.sisterCity.delete({ where: { id: 'mmm' } })
    const { sisterCities } = await dataOf(
      store,
      'query ($after: String) { sisterCities(first: 1, after: $after) { nodes { slug } } }',
      { after: all.sisterCities.edges[at].cursor },
    )
    expect(sisterCities.nodes).toEqual([{ slug: slugs[at + 1] }])
  })

  it('refuses a cursor of another order, of another list, or made up', async () => {
    const { byDate, cities } = await dataOf(
      store,
      '{ byDate: agreements(first: 1) { pageInfo { endCursor } } cities: sisterCities(first: 1) { pageInfo { endCursor } } }',
    )
    for (const after of [byDate.pageInfo.endCursor, cities.pageInfo.endCursor, 'v1.bm8', 'yesterday', '']) {
      expect(
        await codeOf(
          'query ($after: String) { agreements(first: 1, after: $after, orderBy: TITLE_ASC) { nodes { slug } } }',
          {
            after,
          },
        ),
      ).toBe('BAD_CURSOR')
    }
    expect(
      await codeOf(
        'query ($before: String) { provinces(first: 2) { nodes { partnerships(before: $before) { totalCount pageInfo { hasNextPage } } } } }',
        {
          before: byDate.pageInfo.endCursor,
        },
      ),
    ).toBe('BAD_CURSOR')
  })

  it('refuses more than 100 at a time, at the root and below', async () => {
    for (const args of ['first: 101', 'last: 101', 'first: 1, last: 1000000'])
      for (const query of [
        `{ agreements(${args}) { nodes { slug } } }`,
        `{ province(code: "TH-83") { partnerships(${args}) { pageInfo { hasNextPage } } } }`,
      ])
        expect(await codeOf(query), query).toBe('PAGE_SIZE_TOO_LARGE')
    expect(await codeOf('{ agreements(first: -1) { nodes { slug } } }')).toBe('BAD_INPUT')
    expect((await ask(store, '{ agreements(first: 100) { nodes { slug } } }')).errors).toBeUndefined()
    expect((await dataOf(store, '{ agreements(first: 0) { nodes { slug } } }')).agreements.nodes).toEqual([])
  })

  it('counts the whole list whatever the page, with the same filter', async () => {
    const { agreements } = await dataOf(
      store,
      '{ agreements(filter: { country: ["CN"] }, last: 2) { totalCount __typename counts { agreements } nodes { slug } } }',
    )
    expect(agreements.totalCount).toBe(agreements.counts.agreements)
    expect(agreements.nodes).toHaveLength(2)
    expect(agreements.totalCount).toBe(
      await store.db.agreement.count({ where: { partnership: { sisterCity: { countryCode: 'CN' } } } }),
    )
  })
})
