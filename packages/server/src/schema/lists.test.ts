import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf, statementsOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'

// Whole answers of the lists at the root and of their filters. That the filters hold for every row, and the orders for
// every page, is tested in store/read/lists.

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const id = encodeId

  it('municipalities, with what they signed and where they are members', async () => {
    const data = await dataOf(
      store,
      `{
        municipalities(filter: { text: "ภูเก็ต", province: ["phuket"] }) {
          totalCount
          pageInfo { hasNextPage }
          nodes {
            slug
            name(lang: TH)
            agreements(orderBy: TITLE_TH_DESC) { totalCount counts { countries } nodes { slug status(asOf: "2020-01-01") } }
            engagements(first: 2, orderBy: STARTS_ON_ASC) { totalCount nodes { slug } }
            memberships(asOf: "2026-11-22") { network { slug } role }
            sources { slug }
          }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot()
  })

  it('organizations', async () => {
    const data = await dataOf(
      store,
      `{
        organizations(filter: { kind: [OFFICE], text: "ความสัมพันธ์" }, orderBy: NAME_TH_ASC) {
          totalCount
          nodes { slug kind name nameTh: name(lang: TH) province { slug } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot()
  })

  it('consulates, by a word of their kind and the Thai name of the country', async () => {
    const data = await dataOf(
      store,
      `{
        consulates(filter: { province: ["phuket"], text: "กงสุลกิตติมศักดิ์" }, orderBy: COUNTRY_TH_ASC, first: 4) {
          totalCount
          pageInfo { hasNextPage }
          nodes { kind country { name(lang: TH) } closedOn }
        }
        ofAustria: consulates(filter: { text: "honorary consulate of austria" }) { nodes { country { code } } }
        closed: consulates(filter: { closed: true }) { totalCount }
      }`,
    )
    expect(data).toMatchInlineSnapshot()
  })

  it('people, by a post in Thai', async () => {
    const data = await dataOf(
      store,
      `{
        people(filter: { text: "ผู้ว่าราชการจังหวัดภูเก็ต" }, orderBy: NAME_TH_ASC, first: 3) {
          totalCount
          nodes { slug name(lang: TH) posts { title(lang: TH) } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot()
  })

  it('sources, latest first', async () => {
    const data = await dataOf(
      store,
      `{
        sources(filter: { kind: [OFFICIAL], language: ["th"] }, first: 3) {
          totalCount
          nodes { slug kind language publishedOn title }
        }
        aboutXiamen: sources(filter: { text: "เซี่ยเหมิน" }, orderBy: TITLE_ASC, first: 2) { totalCount nodes { slug } }
      }`,
    )
    expect(data).toMatchInlineSnapshot()
  })

  it('partnerships and sister cities by the status of their agreements, and by relationship and level', async () => {
    const data = await dataOf(
      store,
      `{
        partnerships(
          filter: { province: ["phuket"], relationship: [SISTER_CITY], status: [IN_FORCE], asOf: "2018-01-01" }
          orderBy: SINCE_ASC
        ) {
          totalCount
          nodes { since sisterCity { slug level } }
        }
        sisterCities(
          filter: { province: ["phuket"], level: [CITY], status: [IN_FORCE], asOf: "2018-01-01" }
          orderBy: NAME_TH_ASC
        ) {
          totalCount
          nodes { slug name(lang: TH) sources { slug } }
        }
        none: sisterCities(filter: { status: [] }) { totalCount }
      }`,
    )
    expect(data).toMatchInlineSnapshot()
  })

  it('facts by source, speaker and rank, and open contradictions', async () => {
    const data = await dataOf(
      store,
      `query ($source: ID, $statedBy: ID) {
        said: facts(statedBy: $statedBy, orderBy: AS_OF_DESC, first: 2) { totalCount nodes { property statedBy { slug } } }
        stated: facts(source: $source, rank: [NORMAL], first: 2) { totalCount nodes { property rank source { slug } } }
        preferred: facts(rank: [PREFERRED]) { totalCount }
        open: conflicts(resolved: false, orderBy: ID_DESC) { topic resolved }
        settled: conflicts(resolved: true) { topic resolved }
      }`,
      { source: id('Source', 'seed-phuket-2016'), statedBy: id('Person', 'saranyu-sema') },
    )
    expect(data).toMatchInlineSnapshot()
  })

  it('countries and networks by Thai name', async () => {
    const data = await dataOf(
      store,
      `query ($after: ID) {
        countries(orderBy: NAME_TH_DESC) { code }
        networks(orderBy: NAME_EN_DESC) { slug }
        backwards: networks(orderBy: ID_DESC, first: 1) { slug }
        next: networks(orderBy: NAME_EN_DESC, first: 1, after: $after) { slug }
      }`,
      { after: id('Network', 'itop') },
    )
    const codes = data.countries.map(({ code }: { code: string }) => code)
    expect(codes).toHaveLength(await store.db.country.count())
    expect({ ...data, countries: codes.slice(0, 3) }).toMatchInlineSnapshot()
  })

  it('refuses the id of another type, and a network that is gone', async () => {
    const messages = async (query: string, variables: Record<string, string>) =>
      (await ask(store, query, variables)).errors?.map(({ message }) => message)
    const province = id('Province', 'TH-83')
    expect(await messages('query ($id: ID) { facts(source: $id) { totalCount } }', { id: province })).toEqual([
      '"source" is the id of a province: give that of a source.',
    ])
    expect(await messages('query ($id: ID) { facts(statedBy: $id) { totalCount } }', { id: id('Agreement', 'x') })).toEqual([
      '"statedBy" is the id of an agreement: give that of a person.',
    ])
    expect(
      await messages('query ($id: ID) { networks(orderBy: NAME_TH_ASC, after: $id) { slug } }', {
        id: id('Network', 'gone'),
      }),
    ).toEqual(['There is no network with the id in "after": start again without it.'])
    expect(await messages('{ consulates(filter: { province: ["Atlantis"] }) { totalCount } }', {})).toEqual([
      expect.stringContaining('"Atlantis" is no province'),
    ])
  })

  it.each([
    ['organizations', 'kind province { name } sources { slug }', 2],
    ['consulates', 'country { name } province { name } sources { slug }', 2],
    ['people', 'posts { title sources { slug } }', 2],
    ['sources', 'title facts(first: 2) { nodes { quote } }', 4],
    [
      'municipalities',
      'agreements { totalCount nodes { title } } engagements { totalCount nodes { title } } memberships { role } sources { slug }',
      8,
    ],
  ])('%s cost as many statements for one as for many', async (field, selection, statements) => {
    for (const first of [1, 50])
      expect([
        first,
        (await statementsOf(store, () => dataOf(store, `{ ${field}(first: ${first}) { nodes { ${selection} } } }`)))
          .length,
      ]).toEqual([first, statements])
  })

  it('a filter and an order by name are part of the statement for the page', async () => {
    const query = '{ people(filter: { text: "ภูเก็ต" }, orderBy: NAME_TH_DESC) { totalCount nodes { name } } }'
    expect(await statementsOf(store, () => dataOf(store, query))).toHaveLength(3)
  })
})
