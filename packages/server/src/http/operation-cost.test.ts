import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import type { Store } from '../store/store.ts'

const page = (inside: string) => `agreements(first: 100) { nodes { ${inside} } }`
/** From a province to its agreements and back, so many times. */
const backAndForth = (times: number): string =>
  `{ province(code: "TH-10") { ${Array.from({ length: times }).reduce<string>(
    (inside, _, i) => page(i === 0 ? 'title' : `province { ${inside} }`),
    '',
  )} } }`

describe('the cost of an operation', () => {
  let store: Store
  let fetch: (request: Request) => Promise<Response>
  beforeAll(async () => {
    store = await openTestStore()
    fetch = createApp(store).fetch
  })
  afterAll(() => store.close())

  const ask = async (query: string, { variables = {}, accept = 'application/graphql-response+json' } = {}) => {
    const headers = { 'content-type': 'application/json', accept }
    const body = JSON.stringify({ query, variables })
    const response = await fetch(new Request('http://register.test/graphql', { method: 'POST', headers, body }))
    const { data, errors } = (await response.json()) as {
      data?: unknown
      errors?: { message: string; extensions: Record<string, unknown> }[]
    }
    return { status: response.status, data, error: errors?.[0] }
  }

  it('does not bound lists in variables, which are bounded by themselves', async () => {
    const query = 'query ($f: AgreementFilter) { agreements(first: 0, filter: $f) { totalCount } }'
    const named = (count: number) => ({ variables: { f: { province: Array(count).fill('phuket') } } })
    expect(await ask(query, named(300))).toMatchObject({ status: 200, data: { agreements: {} } })
    const { status, error } = await ask(query, named(301))
    expect(status).toBe(400)
    expect(error?.extensions).toMatchObject({ code: 'TOO_COMPLEX' })
    expect(error?.message).toContain('a list of 301 items, and at most 300 are allowed')
  })

  it('does not bound how long a text is that is looked for: one that is too long is not looked at', async () => {
    const fields = Array.from({ length: 10 }, (_, i) => `a${i}: search(text: $text) { totalCount }`)
    const query = `query ($text: String!) { ${fields.join(' ')} agreements(filter: { text: $text }) { totalCount } }`
    for (const text of ['\u0E33'.repeat(80_000), '\u0300'.repeat(40_000) + '\u0316'.repeat(40_000)]) {
      const { error } = await ask(query, { variables: { text } })
      expect(error?.extensions).toMatchObject({ code: 'BAD_INPUT' })
      expect(error?.message).toContain('longer than 200 characters')
    }
  })

  it('is refused above the limit before anything is read, with the way there and what would fit', async () => {
    const statements: string[] = []
    const stop = store.onStatement(sql => statements.push(sql))
    const { status, data, error } = await ask(backAndForth(3))
    stop()
    expect(status).toBe(400)
    expect(data).toBeUndefined()
    expect(error?.extensions).toMatchObject({
      code: 'TOO_COMPLEX',
      limit: 50_000,
      path: 'province.agreements.nodes.province.agreements.nodes.province.agreements',
    })
    expect(error?.extensions['requested']).toBeGreaterThan(2_000_000)
    expect(error?.message).toMatch(/ask for first: \d+ in each list on this path\.$/)
    expect(statements).toEqual([])
  })

  it('fits when one does what the error says', async () => {
    const { error } = await ask(backAndForth(3))
    const [, first] = /first: (\d+)/.exec(error?.message ?? '') ?? []
    expect((await ask(backAndForth(3).replaceAll('first: 100', `first: ${first}`))).error).toBeUndefined()
  })

  it('fits when the last list is made as short as the error says', async () => {
    const query = (first: number) =>
      `{ provinces(first: 77) { nodes { agreements(first: ${first}) { nodes { title events { kind } } } } } }`
    const { error } = await ask(query(100))
    const [, first] =
      /provinces\.nodes\.agreements\.nodes\.events: .*first: (\d+) there\.$/.exec(error?.message ?? '') ?? []
    expect(Number(first)).toBeGreaterThan(0)
    expect((await ask(query(Number(first)))).error).toBeUndefined()
    expect((await ask(query(Number(first) + 1))).error?.extensions).toMatchObject({ code: 'TOO_COMPLEX' })
  })

  it('counts page sizes from variables and their defaults, and leaves out what is skipped', async () => {
    const query = `query ($first: Int = 100, $skip: Boolean = false) { province(code: "TH-10") { agreements(first: $first) @skip(if: $skip) {
      nodes { province { agreements(first: $first) { nodes { province { agreements(first: $first) { nodes { title } } } } } } } } } }`
    expect((await ask(query)).error?.extensions).toMatchObject({ code: 'TOO_COMPLEX' })
    expect((await ask(query, { variables: { first: 1 } })).error).toBeUndefined()
    expect((await ask(query, { variables: { skip: true } })).error).toBeUndefined()
  })

  it('is told for GET and with the older media type too', async () => {
    const query = encodeURIComponent(backAndForth(3))
    const response = await fetch(new Request(`http://register.test/graphql?query=${query}`))
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_COMPLEX' } }] })
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const older = await ask(backAndForth(3), { accept: 'application/json' })
    expect(older.error?.extensions).toMatchObject({ code: 'TOO_COMPLEX' })
  })

  it('of repeated fragments is reckoned without growing with their number', async () => {
    const chain = Array.from({ length: 18 }, (_, i) => `fragment f${i} on Province { ...f${i + 1} ...f${i + 1} }`)
    const query = `{ provinces(first: 1) { nodes { ...f0 } } } ${chain.join(' ')} fragment f18 on Province { facts { quote } }`
    expect((await ask(query)).error?.extensions).toMatchObject({ code: 'TOO_COMPLEX' })
  })

  it.each([
    [
      '100 searches',
      `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: search(text: "ภูเก็ต ${i}") { totalCount }`).join(' ')} }`,
    ],
    [
      '80 tables of coverage',
      `{ ${Array.from({ length: 80 }, (_, i) => `a${i}: coverage { cells { lastEngagementOn } }`).join(' ')} }`,
    ],
    ['101 aliases', `{ register { ${Array.from({ length: 101 }, (_, i) => `a${i}: revision`).join(' ')} } }`],
    ['500 fields of one name', `{ register { ${'revision '.repeat(500)} } }`],
  ])('or the form of the document refuses %s', async (_, query) => {
    expect(await ask(query)).toMatchObject({ status: 400, error: { extensions: { code: 'TOO_COMPLEX' } } })
  })

  it('or validation refuses the schema that is asked for through its own types', async () => {
    const types = (levels: number): string => (levels === 0 ? 'name' : `name fields { type { ${types(levels - 1)} } }`)
    expect((await ask(`{ __schema { types { ${types(3)} } } }`)).status).toBe(400)
    expect((await ask(`{ __type(name: "Query") { ${types(1)} } }`)).error).toBeUndefined()
  })

  it('says nothing of operations that do not run', async () => {
    expect(
      (await ask('query ($first: Int!) { agreements(first: $first) { totalCount } }')).error?.extensions,
    ).toMatchObject({ code: 'BAD_INPUT' })
    expect((await ask('{ agreements(first: 101) { totalCount } }')).error?.extensions).toMatchObject({
      code: 'PAGE_SIZE_TOO_LARGE',
    })
  })
})
