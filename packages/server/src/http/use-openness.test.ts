import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../../sdk/trusted-documents.json' with { type: 'json' }
import { attacker } from '../../test/security/attacker.ts'

type Attacker = Awaited<ReturnType<typeof attacker>>

describe('a server for the SDK alone', () => {
  let caller: Attacker
  beforeAll(async () => {
    caller = await attacker({ openness: { operations: 'trusted', introspection: false, graphiql: false } })
  })
  afterAll(() => caller.close())

  const [id, text] = Object.entries(manifest).find(([, text]) => text.startsWith('query Register'))!

  it('answers what the SDK sends, by its id and by its text', async () => {
    for (const question of [{ documentId: id }, { query: text }])
      expect((await caller.post(question)).json.data.register).toBeDefined()
    expect((await caller.get({ documentId: id })).json.data.register).toBeDefined()
  })

  it.each([
    '{ __typename }',
    getIntrospectionQuery(),
    `${text} `,
    'mutation { removeRecord(input: {}) { __typename } }',
    'not a document',
  ])('answers nothing else, and reads nothing for it: %s', async query => {
    const sent = await caller.statements(async () => {
      const { status, json } = await caller.post({ query })
      expect(status).toBe(400)
      expect(json.data).toBeUndefined()
      expect(json.errors[0].extensions.code).toBe('DOCUMENT_NOT_TRUSTED')
    })
    expect(sent).toEqual([])
  })

  it('opens no stream for it either', async () => {
    const body = JSON.stringify({ query: 'subscription { changes { revision } }' })
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
    for (const path of ['/graphql', '/graphql/stream'])
      expect((await caller.request(path, { method: 'POST', headers, body })).text).toContain('DOCUMENT_NOT_TRUSTED')
  })

  it('has no page, no files for one, and no schema', async () => {
    const accept = { headers: { accept: 'text/html' } }
    expect((await caller.request('/graphql', accept)).text).not.toContain('<html')
    for (const path of ['/', '/schema.graphql', '/graphiql/graphiql.js'])
      expect((await caller.request(path, accept)).status).toBe(404)
  })
})

describe('a server that does not tell its schema', () => {
  let caller: Attacker
  beforeAll(async () => {
    caller = await attacker({ openness: { operations: 'any', introspection: false, graphiql: true } })
  })
  afterAll(() => caller.close())

  it('answers questions, but none about the schema, alone or beside others', async () => {
    const { json } = await caller.post({ query: '{ province(code: "TH-83") { __typename name } }' })
    expect(json.data.province).toEqual({ __typename: 'Province', name: 'Phuket' })
    for (const query of [
      getIntrospectionQuery(),
      '{ province(code: "TH-83") { name } a: __type(name: "Query") { name } }',
    ]) {
      const { json } = await caller.post({ query })
      expect(json.data).toBeUndefined()
      expect(json.errors[0].message).toContain('introspection')
    }
  })

  it('says what is wrong with a name, and not what it may have meant', async () => {
    const { json } = await caller.post({
      query: '{ provinc(code: "TH-83") { name } agreements(frist: 1) { nodes { titel } } ... on Qery { __typename } }',
    })
    expect(json.errors.length).toBeGreaterThan(2)
    for (const { message, locations } of json.errors) {
      expect(message).not.toMatch(/did you mean/i)
      expect(locations).toHaveLength(1)
    }
  })
})
