import { createSchema } from 'graphql-yoga'
import { describe, expect, it } from 'vitest'
import { anonymous } from '../access/viewer.ts'
import { createRoutes } from './routes.ts'
import { listen } from './serve.ts'

let bumped = 0
const fetch = createRoutes({
  schema: createSchema({
    typeDefs: 'type Query { length(text: String): Int } type Mutation { bump: Int }',
    resolvers: {
      Query: { length: (_: unknown, { text }: { text: string }) => text.length },
      Mutation: { bump: () => ++bumped },
    },
  }),
  authenticate: async () => anonymous,
  context: () => ({}),
  edition: async () => ({ revision: 0, identity: '', since: new Date(0) }),
  ready: async () => {},
})

const request = (path: string, init?: RequestInit) => fetch(new Request(`http://register.test${path}`, init))
const asJson = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
const post = (body: BodyInit, headers: Record<string, string> = asJson) =>
  request('/graphql', { method: 'POST', headers, body, ...(body instanceof ReadableStream && { duplex: 'half' }) })
const get = (query: string) => request(`/graphql?query=${encodeURIComponent(query)}`)

const firstError = async (response: Response) => {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[]
  }
  return { status: response.status, code: errors[0]?.extensions.code, message: errors[0]?.message }
}
const withText = (length: number) =>
  JSON.stringify({ query: 'query ($text: String) { length(text: $text) }', variables: { text: 'x'.repeat(length) } })
/** A body whose length nobody has announced. */
const streamed = (text: string) =>
  new ReadableStream({
    start(controller) {
      const bytes = new TextEncoder().encode(text)
      for (let at = 0; at < bytes.length; at += 16_384) controller.enqueue(bytes.slice(at, at + 16_384))
      controller.close()
    },
  })

describe('a body', () => {
  it('may have 250 KB', async () => {
    expect(await (await post(withText(250_000))).json()).toEqual({ data: { length: 250_000 } })
  })

  it('of more than 256 KB is refused by its announced length', async () => {
    const body = withText(270_000)
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
    expect(await firstError(await post(body, headers))).toMatchObject({
      status: 413,
      code: 'REQUEST_TOO_LARGE',
    })
  })

  it('of more than 256 KB is refused when its length was not announced', async () => {
    expect(await firstError(await post(streamed(withText(270_000))))).toMatchObject({
      status: 413,
      code: 'REQUEST_TOO_LARGE',
    })
  })

  it('of more than 256 KB is answered, not cut off, over a real connection', async () => {
    const listener = await listen({ host: '127.0.0.1', port: 0 })
    listener.serve(fetch)
    const url = `${listener.url}/graphql`
    for (const body of [withText(270_000), streamed(withText(270_000))])
      expect(
        (await globalThis.fetch(url, { method: 'POST', headers: asJson, body, duplex: 'half' } as RequestInit)).status,
      ).toBe(413)
    await listener.stop()
  })

  it('that is not JSON is refused', async () => {
    expect(await firstError(await post('{'))).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  })

  it.each([
    ['application/x-www-form-urlencoded', 'query=mutation{bump}'],
    ['text/plain', '{"query":"mutation { bump }"}'],
    ['application/graphql', 'mutation { bump }'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--'],
  ])('of type %s is refused and not executed', async (type, body) => {
    bumped = 0
    expect(await firstError(await post(body, { 'content-type': type }))).toEqual({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Send the request as JSON: content-type: application/json, {"query": "{ … }", "variables": {}}.',
    })
    expect(bumped).toBe(0)
  })
})

describe('an operation', () => {
  it('that writes is refused by GET', async () => {
    bumped = 0
    const response = await get('mutation { bump }')
    expect(response.headers.get('allow')).toBe('POST')
    expect(await firstError(response)).toMatchObject({ status: 405 })
    expect(bumped).toBe(0)
  })

  it('comes alone', async () => {
    const response = await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]')
    expect(await firstError(response)).toMatchObject({ status: 400, message: 'Batching is not supported.' })
  })

  it('with hundreds of unknown arguments is told of ten of them', async () => {
    const wrong = Array.from({ length: 650 }, (_, i) => `a${i}: 1`).join(', ')
    const { errors } = await (await get(`{ length(text: "x", ${wrong}) }`)).json()
    expect(errors).toHaveLength(11)
    expect(errors.at(-1).message).toMatch(/^Too many validation errors/)
  })

  it('of 1,000 aliases is refused before it is validated', async () => {
    const query = `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: nobody`).join(' ')} }`
    expect(await firstError(await post(JSON.stringify({ query })))).toEqual({
      status: 400,
      code: 'TOO_COMPLEX',
      message: 'The document has more than 2000 tokens; send it in several requests.',
    })
  })

  it.each([
    [`{ length(text: "x") }${'#\n'.repeat(501)}`, '500 comments'],
    [`{ length(text: "${'x'.repeat(100_000)}") }`, '100000 characters'],
  ])('is refused for its length, comments included', async (query, over) => {
    expect(await firstError(await post(JSON.stringify({ query })))).toEqual({
      status: 400,
      code: 'TOO_COMPLEX',
      message: `The document has more than ${over}; send it in several requests.`,
    })
  })

  it('with broken variables in the address is refused', async () => {
    const response = await request('/graphql?query={__typename}&variables=nonsense')
    expect(await firstError(response)).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  })
})

describe('a path', () => {
  it('that does not exist names those that do', async () => {
    expect(await firstError(await request('/api'))).toEqual({
      status: 404,
      code: 'NOT_FOUND',
      message:
        'There is nothing at this path. The server answers at /graphql, /graphql/stream, /schema.graphql, /health/live, /health/ready.',
    })
  })

  it('takes a browser from / to GraphiQL', async () => {
    const response = await request('/', { headers: { accept: 'text/html,*/*' } })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql'])
  })

  it('takes only the methods it has', async () => {
    expect(await firstError(await request('/graphql', { method: 'DELETE' }))).toMatchObject({ status: 405 })
    expect(await firstError(await request('/health/live', { method: 'POST' }))).toMatchObject({ status: 405 })
  })

  it('that needs a media type we do not speak says which we do', async () => {
    const response = await request('/graphql?query={__typename}', { headers: { accept: 'image/png' } })
    expect(await firstError(response)).toMatchObject({ status: 406, code: 'NOT_ACCEPTABLE' })
  })
})

describe('another origin', () => {
  it('reads without asking first', async () => {
    const response = await request('/graphql?query={__typename}', { headers: { origin: 'https://elsewhere.test' } })
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.has('access-control-allow-credentials')).toBe(false)
  })

  it('may send JSON after asking', async () => {
    const response = await request('/graphql', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.test' } })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type')
  })
})

describe('the request id', () => {
  it('is on every response', async () => {
    for (const path of ['/graphql?query={__typename}', '/health/live', '/nowhere', '/graphiql/favicon.svg'])
      expect((await request(path)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is kept when a proxy gave one, and replaced when it is not fit for a log', async () => {
    const idFor = async (id: string) =>
      (await request('/health/live', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await idFor('edge-7f3a.19')).toBe('edge-7f3a.19')
    expect(await idFor('"}, {"level')).not.toContain('level')
  })
})
