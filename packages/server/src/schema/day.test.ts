import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'

// Xiamen was proposed in October 2015 and signed on 11 May 2017; of Aichi, sources say since 2013 that there is a tie.

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const slugs = ({ nodes }: { nodes: { slug: string }[] }) => nodes.map(({ slug }) => slug)

  const of1950 = `
    agreements(filter: { asOf: "1950-01-01" }) { totalCount counts { agreements } nodes { slug } }
    reported: agreements(filter: { asOf: "1950-01-01", status: [REPORTED, PROPOSED, NOT_YET] }) { totalCount }
    partnerships(filter: { asOf: "1950-01-01" }) { totalCount }
    graph(filter: { asOf: "1950-01-01" }) { places { id } partnerships { id } }
    stats(by: STATUS, filter: { asOf: "1950-01-01" }) { key }
    worklist(asOf: "1950-01-01") { incomplete { id } stalled { monthsWaiting } overdue { id } dormant { id } }
    province(code: "phuket") { agreements(filter: { asOf: "1950-01-01" }) { totalCount } }`

  it('nothing that came later was there: not listed, not counted', async () => {
    expect(await dataOf(store, `{ ${of1950} }`)).toEqual({
      agreements: { totalCount: 0, counts: { agreements: 0 }, nodes: [] },
      reported: { totalCount: 0 },
      partnerships: { totalCount: 0 },
      graph: { places: [], partnerships: [] },
      stats: [],
      worklist: { incomplete: [], stalled: [], overdue: [], dormant: [] },
      province: { agreements: { totalCount: 0 } },
    })
  })

  it('a tie that is only reported is there from its first source', async () => {
    const on = async (day: string) => {
      const { agreements } = await dataOf(
        store,
        'query ($day: Date) { agreements(filter: { sisterCity: ["aichi"], asOf: $day }) { nodes { slug status } } }',
        { day },
      )
      return agreements.nodes
    }
    expect(await on('2012-12-31')).toEqual([])
    expect(await on('2016-09-01')).toEqual([{ slug: 'bangkok-aichi', status: 'REPORTED' }])
  })

  it('a list of a day is of that day throughout', async () => {
    const data = await dataOf(
      store,
      `{
        agreements(filter: { sisterCity: ["xiamen"], province: ["phuket"], asOf: "2016-01-01" }) {
          nodes {
            status signedOn signedOnBasis signedIn signedAt inForceFrom events { kind } today: status(asOf: "2026-06-30")
            laterSignedOn: signedOn(asOf: "2018-01-01")
            partnership { since sectors { code } lastEngagementOn agreements { totalCount nodes { signedOn } } }
          }
        }
        partnerships(filter: { province: ["phuket"], country: ["CHN"], asOf: "2016-01-01" }) {
          nodes { sisterCity { slug } since agreements { nodes { slug signedOn status } } }
        }
        signed: agreements(filter: { sisterCity: ["xiamen"], signedFrom: "2017-01-01", asOf: "2016-01-01" }) { totalCount }
        years: stats(by: SIGNED_YEAR, filter: { sisterCity: ["xiamen"], province: ["phuket"], asOf: "2016-01-01" }) { key }
      }`,
    )
    expect(data.agreements.nodes).toMatchObject([
      {
        status: 'PROPOSED',
        signedOn: null,
        signedOnBasis: null,
        signedIn: null,
        signedAt: null,
        inForceFrom: null,
        events: [{ kind: 'PROPOSED' }],
        today: 'IN_FORCE',
        laterSignedOn: '2017-05-11',
        partnership: { since: null, agreements: { totalCount: 1, nodes: [{ signedOn: null }] } },
      },
    ])
    for (const tie of data.partnerships.nodes)
      for (const { signedOn } of tie.agreements.nodes) expect(signedOn === null || signedOn < '2016-01-02').toBe(true)
    expect(
      data.partnerships.nodes.map(({ sisterCity }: { sisterCity: { slug: string } }) => sisterCity.slug),
    ).toContain('xiamen')
    expect(data.signed.totalCount).toBe(0)
    expect(data.years).toEqual([{ key: 'UNKNOWN' }])
  })

  it('one that was not there is NOT_YET, however it is reached', async () => {
    const data = await dataOf(
      store,
      `query ($id: ID!) {
        agreement(slug: "phuket-xiamen") { status(asOf: "2015-09-30") signedOn(asOf: "2015-09-30") since: inForceFrom(asOf: "2015-09-30") }
        node(id: $id) { ... on Agreement { status(asOf: "1950-01-01") now: status } }
        aichi: sisterCity(slug: "aichi") {
          partnerships { nodes { since(asOf: "1950-01-01") agreements { nodes { status(asOf: "1950-01-01") } } } }
        }
      }`,
      { id: encodeId('Agreement', 'phuket-xiamen') },
    )
    expect(data.agreement).toEqual({ status: 'NOT_YET', signedOn: null, since: null })
    expect(data.node).toEqual({ status: 'NOT_YET', now: 'IN_FORCE' })
    expect(data.aichi.partnerships.nodes).toContainEqual({
      since: null,
      agreements: { nodes: [{ status: 'NOT_YET' }] },
    })
  })

  it('pages of a day in order of signature go by what was signed by then', async () => {
    const page = (after: string | null) =>
      dataOf(
        store,
        `query ($after: String) {
          agreements(filter: { asOf: "2016-06-01" }, orderBy: SIGNED_ON_ASC, first: 20, after: $after) {
            totalCount nodes { slug signedOn } pageInfo { endCursor hasNextPage }
          }
        }`,
        { after },
      )
    const days: (string | null)[] = []
    const found: string[] = []
    let total = 0
    for (let after: string | null = null, more = true; more; ) {
      const { agreements } = await page(after)
      days.push(...agreements.nodes.map(({ signedOn }: { signedOn: string | null }) => signedOn))
      found.push(...slugs(agreements))
      total = agreements.totalCount
      after = agreements.pageInfo.endCursor
      more = agreements.pageInfo.hasNextPage
    }
    expect(new Set(found).size).toBe(total)
    const dated = days.filter(day => day !== null)
    expect(days.slice(0, dated.length)).toEqual(dated)
    expect(dated.filter(day => day > '2016-06-01')).toEqual([])
    expect(dated.length).toBeLessThan(total)
  })

  it('without a day, all that is on record is listed', async () => {
    const data = await dataOf(
      store,
      '{ agreements { totalCount } now: agreements(filter: { asOf: "2026-11-29" }) { totalCount } register { counts { agreements } } }',
    )
    expect(data.agreements.totalCount).toBe(data.register.counts.agreements)
    expect(data.now.totalCount).toBe(data.register.counts.agreements)
  })
})
