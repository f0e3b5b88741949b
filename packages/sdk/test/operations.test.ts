import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/src/app.ts'
import type { Store } from '../../server/src/store/store.ts'
import { openTestStore } from '../../server/test/stores.ts'
import * as documents from '../src/generated/documents.ts'
import {
  type AgreementsQuery,
  type AgreementsQueryVariables,
  type Client,
  createClient,
  type Doc,
  items,
} from '../src/index.ts'
import { makeKey } from './key.ts'
import { queryVariables } from './query-variables.ts'

const {
  Agreement,
  Agreements,
  Coverage,
  InForce,
  Partnerships,
  Province,
  Provinces,
  Register,
  RegisterGap,
  Search,
  SisterCities,
  WhoSaidWhat,
} = documents

let store: Store
let client: Client
beforeAll(async () => {
  store = await openTestStore()
  const app = createApp(store)
  client = createClient({
    endpoint: 'http://register.test/graphql',
    fetch: (url, init) => app.fetch(new Request(url, init)),
    // Only for `Keys` and what an office keeps for itself: all else is public.
    token: await makeKey(store, 'Whoever gives out keys', ['admin:keys', 'read:office'], ['TH-83']),
  })
})
afterAll(() => store.close())

// Mutations are carried out in mutations.test.ts, and the subscription in subscribe.test.ts.
describe('every query answers', () => {
  const each = Object.values(documents)
    .filter(({ kind }) => kind === 'query')
    .flatMap(document =>
      queryVariables[document.name as keyof typeof queryVariables].map(
        variables => [document.name, variables, document] as const,
      ),
    )
  it.each(each)('%s %j', async (name, variables, document) => {
    const data = await client.request<object, unknown>(document as Doc<object, unknown>, variables)
    const [answer, ...others] = Object.values(data)
    expect(answer).toBeTruthy()
    // All tables of a report are read at once. One may be empty.
    if (name === 'FiscalYear') expect([answer, ...others].flat().length).toBeGreaterThan(0)
    else expect(others).toEqual([])
    if (Array.isArray(answer) && name !== 'FiscalYear') expect(answer.length).toBeGreaterThan(0)
    // What looks like a moment in time has become one, by the document's own paths.
    expect(stringsIn(data).filter(text => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text))).toEqual([])
  })

  const stringsIn = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value ? Object.values(value).flatMap(stringsIn) : []
  }
})

describe('the register answers', () => {
  it('who said 3 and who said 4 letters of intent', async () => {
    const { facts } = await client.request(WhoSaidWhat, { property: 'LOI_CITY_COUNT' })
    expect(
      facts.nodes.map(({ quantity, statedBy, capacity, quote, asOf }) => [
        quantity?.value,
        statedBy?.name,
        capacity,
        quote,
        asOf,
      ]),
    ).toEqual([
      [4, 'Chamroen Tipayapongtada', 'Governor of Phuket', 'LOI อีก 4 เมือง', '2016-07-26'],
      [3, 'Saranyu Sema', 'Head of the Phuket Provincial Office', 'ลงนาม LOI อีก 3 เมือง', '2016-07-26'],
    ])
    const [first, second] = facts.nodes
    expect(first?.conflict).toMatchObject({ resolved: false })
    expect(first?.conflict).toEqual(second?.conflict)
    expect(first?.source).toMatchObject({ publishedOn: '2016-07-26', language: 'th' })
    expect(first?.subject).toMatchObject({ __typename: 'Province', name: 'Phuket', nameTh: 'ภูเก็ต' })
  })

  it('how far the claims are from what can be proved', async () => {
    const { registerGap } = await client.request(RegisterGap, { province: 'phuket', asOf: '2016-12-31' })
    const letters = registerGap.find(({ property }) => property === 'LOI_CITY_COUNT')
    expect(letters).toMatchObject({ recorded: 0, unexplained: { value: 3, max: 4, precision: 'RANGE' } })
    expect(letters?.claims.map(({ quantity }) => quantity?.value)).toEqual([4, 3])
  })

  it("which of Phuket's agreements were in force on New Year's Day 2018", async () => {
    const { agreements } = await client.request(InForce, { province: 'phuket', asOf: '2018-01-01' })
    expect(agreements.counts).toEqual({ agreements: 8, sisterCities: 8, countries: 5 })
    expect(agreements.nodes.map(({ slug, signedOn, status }) => `${signedOn} ${slug} ${status}`)).toEqual([
      '1989 phuket-nice IN_FORCE',
      '2005-06-29 phuket-port-blair IN_FORCE',
      '2005-09 phuket-hainan IN_FORCE',
      '2006-09 phuket-nakhodka IN_FORCE',
      '2014-09-18 phuket-city-penang-island IN_FORCE',
      '2016-07-18 phuket-zhanjiang IN_FORCE',
      '2017-05-11 phuket-xiamen IN_FORCE',
      '2017-06-27 phuket-suining IN_FORCE',
    ])
  })

  it('the same through a filter, with the status of another day beside it', async () => {
    const filter = { province: ['TH-83'], status: ['IN_FORCE' as const], asOf: '2018-01-01' }
    const { agreements } = await client.request(Agreements, { filter, asOf: '2017-01-01' })
    expect(agreements.nodes.map(({ slug, status }) => `${slug} ${status}`).slice(0, 3)).toEqual([
      'phuket-suining NOT_YET',
      'phuket-xiamen PROPOSED',
      'phuket-zhanjiang IN_FORCE',
    ])
  })

  it('by one day: `asOf` chooses what is kept and what is shown of it', async () => {
    const asOf = '2018-01-01'
    const inForce = { province: ['TH-83'], status: ['IN_FORCE' as const] }
    const { agreements } = await client.request(Agreements, { filter: inForce, asOf })
    expect(agreements.totalCount).toBe(8)
    expect(new Set(agreements.nodes.map(({ status }) => status))).toEqual(new Set(['IN_FORCE']))

    const dormant = { dormantMonths: 24 }
    const { partnerships } = await client.request(Partnerships, { filter: dormant, asOf, first: 100 })
    const both = await client.request(Partnerships, { filter: { ...dormant, asOf }, asOf, first: 100 })
    expect(partnerships).toEqual(both.partnerships)
    expect(partnerships.totalCount).not.toBe(
      (await client.request(Partnerships, { filter: dormant })).partnerships.totalCount,
    )
  })

  it('a page of one day goes on on that day', async () => {
    const filter = { status: ['IN_FORCE' as const] }
    const slugs: string[] = []
    for await (const { slug } of items(client, Agreements, { filter, asOf: '2018-01-01', first: 7 })) slugs.push(slug)
    const { agreements } = await client.request(Agreements, { filter, asOf: '2018-01-01', first: 100 })
    expect(slugs).toEqual(agreements.nodes.map(({ slug }) => slug))
  })

  it("which other Thai provinces hold ties with Phuket's sister cities", async () => {
    const { sisterCities } = await client.request(SisterCities, { filter: { province: ['phuket'] }, first: 100 })
    expect(sisterCities.nodes).toHaveLength(17)
    const others = sisterCities.nodes.flatMap(({ name, partnerships }) =>
      partnerships.nodes
        .filter(({ province }) => province.slug !== 'phuket')
        .map(({ province }) => `${name}: ${province.name}`),
    )
    expect(others).toEqual(['Penang Island: Bangkok', 'Zhanjiang: Phang Nga'])
  })

  it('which provinces have no tie', async () => {
    const { provinces } = await client.request(Provinces, { filter: { hasPartnership: false }, first: 100 })
    expect(provinces.totalCount).toBe(37)
    expect(provinces.nodes).toHaveLength(37)
    expect(new Set(provinces.nodes.map(({ partnerships }) => partnerships.totalCount))).toEqual(new Set([0]))
    expect(provinces.nodes.map(({ slug }) => slug)).toContain('phrae')
  })

  it('where 77 provinces stand in nine sectors', async () => {
    const { coverage } = await client.request(Coverage, { asOf: '2018-01-01' })
    expect(coverage).toHaveLength(77)
    expect(new Set(coverage.map(({ cells }) => cells.map(({ sector }) => sector.code).join(' ')))).toEqual(
      new Set(['TRADE INVESTMENT EDUCATION CULTURE ARTS TOURISM ENVIRONMENT TECHNOLOGY OTHER']),
    )
    const phuket = coverage.find(({ province }) => province.slug === 'phuket')
    expect(phuket?.cells.find(({ sector }) => sector.code === 'TRADE')?.counts.agreements).toBeGreaterThan(0)
  })

  it('a search in Thai', async () => {
    const { search } = await client.request(Search, { text: 'สำนักงานภูเก็ต' })
    expect(search.nodes.map(({ __typename }) => __typename)).toEqual(['Engagement', 'Organization', 'Source'])
    const [province] = (await client.request(Search, { text: 'เชียงใหม่', first: 1 })).search.nodes
    expect(province).toMatchObject({ __typename: 'Province', code: 'TH-50', nameTh: 'เชียงใหม่' })
  })

  it('the next page of a filtered list', async () => {
    const variables: AgreementsQueryVariables = { filter: { country: ['CN'] }, orderBy: 'TITLE_ASC', first: 10 }
    const whole = await client.request(Agreements, { ...variables, first: 100 })
    const titles: string[] = []
    let after: string | null = null
    do {
      const { agreements }: AgreementsQuery = await client.request(Agreements, { ...variables, after })
      titles.push(...agreements.nodes.map(({ title }) => title))
      after = agreements.pageInfo.hasNextPage ? agreements.pageInfo.endCursor : null
    } while (after)
    expect(titles).toHaveLength(whole.agreements.totalCount)
    expect(titles).toEqual(whole.agreements.nodes.map(({ title }) => title))
  })

  it('when it last changed, as a date', async () => {
    const { register } = await client.request(Register)
    expect(register.updatedAt).toBeInstanceOf(Date)
    const { agreement } = await client.request(Agreement, { slug: 'phuket-xiamen' })
    for (const { recordedAt } of agreement?.events ?? []) expect(recordedAt).toBeInstanceOf(Date)
    // A calendar day is no moment: it would become another day in another time zone.
    expect(agreement?.signedOn).toBe('2017-05-11')
  })

  it('null for what is not there', async () => {
    expect(await client.request(Province, { code: 'TH-99' })).toEqual({ province: null })
    expect(await client.request(Agreement, { slug: 'phuket-atlantis' })).toEqual({ agreement: null })
  })
})

describe('a mistake has a code', () => {
  it.each([
    ['BAD_CURSOR', { after: 'from an old bookmark' }],
    ['PAGE_SIZE_TOO_LARGE', { first: 101 }],
    ['BAD_INPUT', { asOf: '2561-01-01' }],
  ])('%s', async (code, variables) => {
    await expect(client.request(InForce, variables)).rejects.toMatchObject({
      code,
      info: { operation: 'InForce', requestId: expect.stringMatching(/^[\w.-]{8,}$/) },
    })
  })

  it('a year of the Buddhist Era comes with the right one', async () => {
    await expect(client.request(InForce, { asOf: '2561-01-01' })).rejects.toThrow('use 2018-01-01')
  })

  it('TOO_COMPLEX', async () => {
    const text = `query Long{${Array.from({ length: 700 }, (_, index) => `a${index}:register{revision}`).join(' ')}}`
    const Long: Doc<object> = { kind: 'query', name: 'Long', text }
    await expect(client.request(Long)).rejects.toMatchObject({ code: 'TOO_COMPLEX' })
  })

  it('NOT_FOUND at a wrong address says where to go', async () => {
    const lost = createClient({
      endpoint: 'http://register.test/api',
      fetch: (url, init) => createApp(store).fetch(new Request(url, init)),
    })
    await expect(lost.request(Register)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('/graphql'),
    })
  })
})
