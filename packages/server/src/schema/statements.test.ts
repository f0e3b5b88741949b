import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, byResolvers, dataOf, statementsOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'

// How many SQL statements a query costs: one where it is compiled. Of the resolvers, the number depends on what is asked, never on how many records answer.

/** What is asked, how it is asked for so many parents, and the statements for one parent and for fifty. */
const lists: [title: string, query: (first: number) => string, one: number, fifty: number][] = [
  ['a count', () => '{ provinces { totalCount } }', 1, 1],
  ['a page without its nodes', n => `{ agreements(first: ${n}) { pageInfo { hasNextPage endCursor } } }`, 1, 1],
  ['columns', n => `{ provinces(first: ${n}) { nodes { code name names { aliases } location { latitude } } } }`, 2, 2],
  [
    'edges and nodes of one page',
    n => `{ provinces(first: ${n}) { edges { cursor node { code } } nodes { name } } }`,
    2,
    2,
  ],
  [
    'relations',
    n =>
      `{ provinces(first: ${n}) { nodes { municipalities { name } consulates { kind country { name } } organizations { name } } } }`,
    2,
    2,
  ],
  [
    'relations of relations',
    n => `{
      agreements(first: ${n}) {
        nodes {
          province { name }
          sisterCity { name country { name } }
          basedOn { title sources { title } }
          leadsTo { title }
          renews { title }
          renewedBy { title }
          supersedes { title }
          supersededBy { title }
          approvals { body }
          events { kind sources { title } }
          sources { title }
          sectors { name }
          term { expiresOn noticeBy }
          partnership { relationship }
        }
      }
    }`,
    2,
    2,
  ],
  [
    'what is derived from events, the events, and the status of two days: one more for each day',
    n =>
      `{ agreements(first: ${n}) { nodes { a: status(asOf: "2016-07-26") b: status(asOf: "2020-01-01") inForceFrom missing events { kind } } } }`,
    5,
    5,
  ],
  [
    'everything about engagements',
    n => `{
      engagements(first: ${n}) {
        nodes { province { name } sisterCities { name country { code } } countries { name } leaders { name posts { title } } agreements { title } sectors { name } sources { title } }
      }
    }`,
    2,
    2,
  ],
  [
    'a connection under a connection',
    n => `{ provinces(first: ${n}) { nodes { partnerships { nodes { relationship } } } } }`,
    4,
    4,
  ],
  [
    'connections three deep, with counts',
    n => `{
      provinces(first: ${n}) {
        nodes {
          partnerships(first: 3) {
            totalCount
            nodes { agreements(first: 2) { totalCount counts { countries } nodes { title engagements { totalCount nodes { title } } } } }
          }
        }
      }
    }`,
    11,
    // That of the one has no engagements to be read.
    12,
  ],
  [
    'the standing of ties',
    n => `{
      partnerships(first: ${n}) {
        nodes { since lastEngagementOn(asOf: "2020-01-01") dormant(asOf: "2020-01-01") sectors { name } province { name } sisterCity { name } }
      }
    }`,
    6,
    6,
  ],
  [
    'a union: one more statement for each type in it',
    n =>
      `{ partnerships(first: ${n}, filter: { province: ["phuket"] }) { nodes { thaiParty { ... on Province { name municipalities { name } } ... on Municipality { name province { name } } } } } }`,
    3,
    4,
  ],
  [
    'a union behind a relation',
    n =>
      `{ agreements(first: ${n}, filter: { province: ["phuket"] }) { nodes { thaiParty { ... on Province { name } ... on Municipality { name } } } } }`,
    3,
    4,
  ],
  [
    'facts with all that hangs on them',
    n =>
      `{ provinces(first: ${n}, filter: { region: ["South"] }) { nodes { facts { quote source { title } statedBy { name posts { title } } conflict { topic facts { quote } } } } } }`,
    3,
    4,
  ],
  [
    'the subject of facts, an interface: one more statement for each type in it',
    n =>
      `{ facts(first: ${n}) { nodes { subject { id ... on Province { name } ... on Agreement { title sisterCity { name } } } } } }`,
    3,
    7,
  ],
  [
    'the country of places, which is always the same for Thai ones',
    n =>
      `{ provinces(first: ${n}) { nodes { country { name } municipalities { country { name consulates { kind } } } } } }`,
    3,
    4,
  ],
  [
    'memberships of a province and of its municipalities',
    n =>
      `{ provinces(first: ${n}) { nodes { memberships(asOf: "2020-01-01") { role network { name } facts { quote } sources { title } } municipalities { name } } } }`,
    2,
    2,
  ],
  [
    'one relation twice with different arguments: read once more',
    n =>
      `{ sisterCities(first: ${n}) { nodes { a: memberships(asOf: "2010-01-01") { role } b: memberships(asOf: "2020-01-01") { role } } } }`,
    3,
    3,
  ],
  [
    'one connection twice with different arguments: a page and its rows more',
    n =>
      `{ provinces(first: ${n}) { nodes { a: agreements(first: 1) { nodes { slug } } b: agreements(first: 2, orderBy: TITLE_ASC) { nodes { title } } } } }`,
    6,
    6,
  ],
  [
    'fragments',
    n => `query { provinces(first: ${n}) { nodes { ...a ... on Province { partnerships { nodes { ...b } } } ...c } } }
    fragment a on Province { name partnerships { nodes { relationship } totalCount } }
    fragment b on Partnership { sisterCity { name } since }
    fragment c on Place { country { name } partnerships { nodes { ...b ... on Partnership { province { name } } } } }`,
    7,
    7,
  ],
  [
    'nothing for what is left out',
    n =>
      `{ provinces(first: ${n}) { nodes { name partnerships @skip(if: true) { nodes { since } } facts @include(if: false) { quote } ... on Province @include(if: true) { slug } } } }`,
    2,
    2,
  ],
]

/** Queries whose records are given: what they cost. */
const views: [title: string, query: string, statements: number][] = [
  [
    'one record with relations',
    '{ sisterCity(slug: "xiamen") { name country { name } successor { name } memberships(asOf: "2020-01-01") { role } } }',
    1,
  ],
  [
    'a connection on one record',
    '{ sisterCity(slug: "xiamen") { agreements { totalCount nodes { title } pageInfo { hasNextPage } } } }',
    4,
  ],
  ['an empty list', '{ agreements(filter: { text: "no such words" }) { nodes { title sources { title } } } }', 1],
  ['a page of no rows', '{ agreements(first: 0) { nodes { title } } }', 1],
  [
    'the count under a parent, with a filter',
    '{ province(code: "TH-83") { agreements(filter: { kind: [MOU] }) { __typename totalCount } } }',
    2,
  ],
  [
    'networks and their members',
    '{ networks { name memberships(asOf: "2020-01-01") { member { ... on Province { name } ... on Municipality { name } ... on SisterCity { name } ... on OutsideMember { name country { name } } } facts { quote } sources { title } } } }',
    5,
  ],
  [
    'countries',
    '{ countries { name sisterCities(first: 3) { totalCount nodes { name } } consulates { province { name } } } }',
    4,
  ],
  ['sectors', '{ sectors { name agreements(first: 3) { totalCount nodes { title } } } }', 3],
  [
    'conflicts',
    '{ conflicts { topic subject { ... on Province { name } ... on Agreement { title } } facts { quote source { title } } } }',
    5,
  ],
  [
    'a search: one more statement for each type found',
    '{ search(text: "phuket", first: 100) { nodes { ... on Province { name partnerships { totalCount } } ... on Agreement { title sisterCity { name } } ... on Source { title } } } }',
    10,
  ],
  [
    'the graph',
    '{ graph { places { name country { name } ... on Province { municipalities { name } } ... on SisterCity { memberships(asOf: "2020-01-01") { role } } } partnerships { sisterCity { name } thaiParty { ... on Province { name } } } } }',
    9,
  ],
  ['the graph, ties alone', '{ graph { partnerships { relationship } } }', 2],
  [
    'the coverage of all 77 provinces',
    '{ coverage(asOf: "2020-01-01") { province { name partnerships { totalCount } } cells { counts { agreements } lastEngagementOn sector { name } } } }',
    3,
  ],
  [
    'the worklist',
    '{ worklist(asOf: "2026-06-30") { overdue { title sources { title } } dormant { sisterCity { name } lastEngagementOn(asOf: "2026-06-30") } stalled { agreement { title partnership { since } } } incomplete { title missing } } }',
    11,
  ],
  [
    'the register gap',
    '{ registerGap(province: "TH-83", asOf: "2026-06-30") { recorded claims { quote statedBy { name } source { title } } } }',
    2,
  ],
  [
    'a timeline',
    `{ timeline(subject: "${encodeId('Province', 'TH-83')}") { label subject { ... on Agreement { title } ... on Engagement { title sisterCities { name } } } } }`,
    6,
  ],
  ['statistics', '{ stats(by: COUNTRY, filter: { asOf: "2020-01-01" }) { label counts { agreements } } }', 1],
  ['the register', '{ register { revision counts { agreements } schemaHash } }', 1],
]

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
    // The names of provinces are read for the first query that has one, whichever it is.
    await ask(store, '{ worklist(province: "phuket") { __typename } }')
  })
  afterAll(() => store.close())

  /** The statements of the resolvers; what is compiled is one statement, whatever is asked. */
  const cost = async (query: string): Promise<number> => {
    expect(await statementsOf(store, () => dataOf(store, query))).toHaveLength(1)
    const statements = await statementsOf(store, async () => {
      expect((await byResolvers(store, query)).errors).toBeUndefined()
    })
    return statements.length
  }

  it.each(lists)('lists: %s', async (_, query, one, fifty) => {
    expect([await cost(query(1)), await cost(query(50))]).toEqual([one, fifty])
  })

  it.each(views)('views: %s', async (_, query, statements) => {
    expect(await cost(query)).toBe(statements)
  })

  it('keeps apart what members of a union ask under one name', async () => {
    const data = await dataOf(
      store,
      `{
        search(text: "phuket", first: 100) {
          nodes {
            __typename
            ... on Province { x: partnerships(first: 100) { nodes { sisterCity { slug } when: since y: agreements(first: 1) { nodes { z: slug } totalCount } } } }
            ... on Municipality { x: partnerships(first: 100) { nodes { sisterCity { slug } when: lastEngagementOn(asOf: "2026-06-30") y: agreements(first: 0) { nodes { z: title } totalCount } } } }
          }
        }
      }`,
    )
    type Tie = { sisterCity: { slug: string }; when: string | null; y: { nodes: { z: string }[]; totalCount: number } }
    const tieOf = (type: string): Tie =>
      data.search.nodes
        .find(({ __typename }: { __typename: string }) => __typename === type)
        .x.nodes.find(({ sisterCity }: Tie) => sisterCity.slug === 'penang-island')
    expect(tieOf('Province')).toEqual({
      sisterCity: { slug: 'penang-island' },
      when: '2014-09-18',
      y: { nodes: [{ z: 'phuket-city-penang-island' }], totalCount: 1 },
    })
    expect(tieOf('Municipality')).toEqual({
      sisterCity: { slug: 'penang-island' },
      when: null,
      y: { nodes: [], totalCount: 1 },
    })
  })

  it('plans repeated and nested fragments without growing with their number', async () => {
    const chain = Array.from(
      { length: 16 },
      (_, i) => `fragment f${i} on Province { ...f${i + 1} ... on Province { ...f${i + 1} } }`,
    )
    const query = `{ provinces { nodes { ...f0 } } } ${chain.join(' ')} fragment f16 on Province { name municipalities { name } }`
    const started = performance.now()
    expect(await cost(query)).toBe(2)
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(await cost(`{ provinces { nodes { ${'partnerships { nodes { since } } '.repeat(100)} } } }`)).toBe(5)
  })

  it('costs a page and its rows for each alias, and no more', async () => {
    const aliases = Array.from(
      { length: 10 },
      (_, i) => `a${i}: partnerships(first: ${i + 1}) { nodes { relationship } }`,
    )
    expect(await cost(`{ provinces(first: 77) { nodes { ${aliases.join(' ')} } } }`)).toBe(2 + 2 * 10)
  })

  it('asks the database nothing when a query is refused', async () => {
    const statements = await statementsOf(store, () =>
      ask(store, '{ agreements(first: 101) { nodes { title } totalCount2 } }'),
    )
    expect(statements).toEqual([])
  })
})
