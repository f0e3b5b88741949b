import { afterAll, describe, expect, it } from 'vitest'
import { encodeId } from '../../src/store/records/global-id.ts'
import { attacker, many } from './attacker.ts'

// The lines of OWASP's cheat sheet for GraphQL, in its order. What takes a server of its own is tested elsewhere: timeouts in
// http/late-requests.test.ts and http/causes.test.ts, rates in http/budget.test.ts, and who may call what, over the whole
// schema, in access/guard.test.ts and test/private-layer.test.ts.

const { store, request, post, statements, close } = await attacker()
afterAll(close)

const injections = [
  `' OR '1'='1`,
  `'; DROP TABLE agreement; --`,
  `") UNION SELECT secret FROM api_key --`,
  '%_\\',
  '$(id)',
  '{{7*7}}',
  '\r\nSet-Cookie: a=b',
  '<img src=x onerror=alert(1)>',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data',
]

const everywhere = `query ($text: String!, $names: [String!]) {
  search(text: $text) { totalCount }
  agreements(first: 1, filter: { text: $text }) { totalCount }
  node(id: $text) { id }
  province(code: $text) { name }
  agreement(slug: $text) { title }
  coverage(provinces: $names) { province { code } }
}`.replace('node(id: $text)', 'node(id: "x")')

describe('Input Validation', () => {
  it.each([
    ['a kind that is none', '{ agreements(filter: { kind: [NONE] }) { totalCount } }'],
    ['a day that is none', '{ coverage(asOf: "2026-02-30") { province { code } } }'],
    ['a page of minus one', '{ agreements(first: -1) { totalCount } }'],
    ['a number that is too large', '{ agreements(first: 99999999999) { totalCount } }'],
    ['a cursor that nobody was given', '{ agreements(first: 1, after: "%00") { nodes { slug } } }'],
  ])('General Practices: only valid values are let in: %s', async (_, query) => {
    const sent = await statements(async () => {
      const { json } = await post({ query })
      expect(json.errors[0].message.length).toBeGreaterThan(10)
    })
    expect(sent.filter(sql => /agreement/.test(sql))).toEqual([])
  })

  it.each(injections)('Injection Prevention: %j reaches the database as a value alone', async text => {
    const sent = await statements(() => post({ query: everywhere, variables: { text, names: [text] } }))
    expect(sent.filter(sql => sql.includes(text))).toEqual([])
    expect(await store.db.agreement.count()).toBeGreaterThan(100)
  })

  it('Process Validation: control characters and half surrogates are refused, and Thai comes back as it went', async () => {
    for (const text of ['\u0000', '\ud800'])
      expect((await post({ query: everywhere, variables: { text, names: [] } })).status).toBeLessThan(500)
    const { json } = await post({ query: '{ province(code: "TH-83") { name(lang: TH) } }' })
    expect(json.data.province.name).toBe('ภูเก็ต')
  })
})

describe('DoS Prevention', () => {
  it('Query Limiting (Depth): a query that goes back and forth is refused before anything is read', async () => {
    const deep = `${'province { agreements(first: 1) { nodes { '.repeat(12)} title ${'} } } '.repeat(12)}`
    const sent = await statements(async () => {
      const { json } = await post({ query: `{ agreements(first: 1) { nodes { ${deep} } } }` })
      expect(json.errors[0].extensions.code).toBe('TOO_COMPLEX')
    })
    expect(sent).toEqual([])
  })

  it('Query Limiting (Amount) and Pagination: a list gives a hundred at a time', async () => {
    const { json } = await post({ query: '{ agreements(first: 101) { nodes { slug } } }' })
    expect(json.errors[0].extensions.code).toBe('PAGE_SIZE_TOO_LARGE')
  })

  it('Query Cost Analysis: the answer says what it cost, and the limit is told', async () => {
    const { json } = await post({
      query: `{ ${many(30, i => `a${i}: agreements(first: 100) { nodes { province { name } } }`)} }`,
    })
    expect(json.errors[0].message).toMatch(/[\d,]+/)
    expect(json.errors[0].extensions.code).toBe('TOO_COMPLEX')
  })

  it('Server-side Batching and Caching: a page of agreements with all that belongs to it is one statement', async () => {
    const query =
      '{ agreements(first: 50) { nodes { title sisterCity { name country { name } } province { name } sources { title } } } }'
    await post({ query })
    expect(await statements(() => post({ query }))).toHaveLength(1)
  })
})

describe('Access Control', () => {
  it('General Practices: who has no key may write nothing, and is told so', async () => {
    const input = { record: encodeId('Agreement', 'phuket-xiamen'), expectedVersion: 1, reason: 'Why not.' }
    const query =
      'mutation ($input: RemoveRecordInput!) { removeRecord(input: $input) { __typename ... on WriteError { code message } } }'
    const { json } = await post({ query, variables: { input } })
    expect(json.data.removeRecord).toMatchObject({ __typename: 'ForbiddenError', code: 'UNAUTHENTICATED' })
    expect(await store.db.agreement.findUnique({ where: { id: 'phuket-xiamen' } })).not.toBeNull()
  })

  it('Query Access (Data Fetching): ids of other types and of the private layer give nothing', async () => {
    for (const type of ['ApiKey', 'OfficeNote', 'OfficeContact', 'Change', 'Dataset', 'toString', '__proto__']) {
      const id = Buffer.from(`${type}:1`).toString('base64')
      const { json } = await post({ query: 'query ($id: ID!) { node(id: $id) { __typename id } }', variables: { id } })
      expect(json.data?.node ?? null).toBeNull()
    }
  })

  it('Introspection + GraphiQL: nothing is to be found that a query could not be asked for', async () => {
    const { json } = await post({ query: '{ __type(name: "ApiKey") { fields { name } } }' })
    const names = (json.data.__type?.fields ?? []).map(({ name }: { name: string }) => name)
    expect(names).not.toContain('secret')
    expect(names).not.toContain('hash')
  })
})

describe('Batching Attacks', () => {
  it('Mitigating Batching Attacks: a document has one mutation’s worth of work, not a hundred guesses', async () => {
    const guesses = many(
      60,
      i => `m${i}: removeRecord(input: { record: "x", expectedVersion: 1, reason: "Guess ${i}" }) { __typename }`,
    )
    const { json } = await post({ query: `mutation { ${guesses} }` })
    expect(json.data ?? null).toBeNull()
  })

  it('a key cannot be guessed in a document: it stands in a header, and one wrong key ends the request', async () => {
    const { status, json } = await post({ query: '{ viewer { name } }' }, { authorization: 'Bearer scg_wrong' })
    expect(status).toBe(401)
    expect(json.data).toBeUndefined()
  })
})

describe('Secure Configurations', () => {
  it('Don’t Return Excessive Errors: the cause of a failure is in the log alone', async () => {
    const { text } = await request('/graphql?query=%7B%20province(code:%20%22TH-83%22)%20%7B%20nam%20%7D%20%7D')
    expect(text).not.toMatch(/prisma|postgres|pglite|select |node_modules|\/src\//i)
  })

  it('Headers: no page may frame, sniff or be told of it', async () => {
    const { headers } = await post({ query: '{ __typename }' })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
  })
})
