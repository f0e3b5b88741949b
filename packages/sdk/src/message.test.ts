import { describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import type { Doc } from './document.ts'
import type { ClientOptions } from './options.ts'

const Province: Doc<{ done: boolean }, { code?: string }> = {
  id: 'sha256:abc',
  kind: 'query',
  name: 'Province',
  text: 'query Province($code:String){done}',
  public: true,
}
const { public: _, ...Viewer } = { ...Province, name: 'Viewer' } as const
const Rename: Doc<{ done: boolean }, { code?: string }> = { ...Viewer, kind: 'mutation', name: 'Rename' }
const { id: __, ...OneOff } = Viewer

interface Sent {
  method: string
  url: string
  body: unknown
  headers: Record<string, string>
}

/** A server that knows these ids. */
const server = (ids: string[], options?: Partial<ClientOptions>) => {
  const sent: Sent[] = []
  const fetch = async (url: string, { method = 'GET', body, headers }: RequestInit) => {
    const parsed = body ? JSON.parse(String(body)) : undefined
    sent.push({ method, url: decodeURIComponent(url), body: parsed, headers: Object.fromEntries(headers as Headers) })
    const id = parsed?.documentId ?? new URL(url).searchParams.get('documentId')
    return !id || ids.includes(id)
      ? Response.json({ data: { done: true } })
      : Response.json(
          { errors: [{ message: 'Unknown.', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
          { status: 404 },
        )
  }
  const client = createClient({ endpoint: 'https://register.test/graphql', fetch, token: 'scg_key', ...options })
  return { client, sent, take: () => sent.splice(0) }
}

const accept = 'application/graphql-response+json'
const post = { accept, 'content-type': 'application/json' }
const authorization = 'Bearer scg_key'

describe('a public query', () => {
  it('is a GET of its id, without the key or anything that a browser would ask about first', async () => {
    const { client, sent } = server(['sha256:abc'])
    expect(await client.request(Province, { code: 'ภูเก็ต' })).toEqual({ done: true })
    expect(sent).toEqual([
      {
        method: 'GET',
        url: 'https://register.test/graphql?documentId=sha256:abc&variables={"code":"ภูเก็ต"}',
        body: undefined,
        headers: { accept },
      },
    ])
  })

  it('is posted when its variables make the address too long', async () => {
    const { client, sent } = server(['sha256:abc'])
    const variables = { code: 'x'.repeat(2048) }
    await client.request(Province, variables)
    expect(sent).toEqual([
      {
        method: 'POST',
        url: 'https://register.test/graphql',
        body: { documentId: 'sha256:abc', variables },
        headers: post,
      },
    ])
  })

  it('goes out as text when the server does not know the id, and from then on', async () => {
    const { client, take } = server([])
    const text = { query: Province.text, variables: {} }
    expect(await client.request(Province)).toEqual({ done: true })
    expect(take().map(({ method, body, headers }) => [method, body, headers])).toEqual([
      ['GET', undefined, { accept }],
      ['POST', text, post],
    ])
    await client.request(Province)
    expect(take().map(({ body }) => body)).toEqual([text])
  })
})

it('who has written reads past the caches, still without the key', async () => {
  const { client, take } = server(['sha256:abc'])
  await client.request(Rename)
  take()
  await client.request(Province)
  expect(take().map(({ method, body, headers }) => [method, body, headers])).toEqual([
    ['POST', { documentId: 'sha256:abc', variables: {} }, post],
  ])
})

describe('anything else', () => {
  it.each([
    ['a personal query', Viewer],
    ['a mutation', Rename],
  ])('%s is posted with its id and the key', async (_, document) => {
    const { client, sent } = server(['sha256:abc'])
    await client.request(document, { code: 'TH-83' })
    expect(sent).toEqual([
      {
        method: 'POST',
        url: 'https://register.test/graphql',
        body: { documentId: 'sha256:abc', variables: { code: 'TH-83' } },
        headers: { ...post, authorization },
      },
    ])
  })

  it('a mutation that the server does not know by its id was not carried out, so its text follows', async () => {
    const { client, sent } = server([], { retry: { attempts: 1 } })
    expect(await client.request(Rename)).toEqual({ done: true })
    expect(sent).toHaveLength(2)
  })

  it.each([
    ["a document of one's own", OneOff],
    ['a string that carries types', new String(OneOff.text) as unknown as typeof OneOff],
  ])('%s is posted as text with the key', async (_, document) => {
    const { client, sent } = server([])
    await client.request(document, { code: 'TH-83' })
    expect(sent.map(({ body, headers }) => [body, headers])).toEqual([
      [
        { query: OneOff.text, variables: { code: 'TH-83' } },
        { ...post, authorization },
      ],
    ])
  })
})

it('without trust in ids, everything is posted as text with the key', async () => {
  const { client, sent } = server(['sha256:abc'], { trusted: false })
  await client.request(Province, {})
  expect(sent).toEqual([
    {
      method: 'POST',
      url: 'https://register.test/graphql',
      body: { query: Province.text, variables: {} },
      headers: { ...post, authorization },
    },
  ])
})
