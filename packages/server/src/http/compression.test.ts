import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveKey } from '../../test/keys.ts'
import { openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import { schema } from '../schema/index.ts'
import { printedSchema } from '../schema/register/schema-hash.ts'
import type { Store } from '../store/store.ts'
import { compressed } from './compression.ts'

const unpack = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Uint8Array) => bytes }

let store: Store
let fetch: ReturnType<typeof createApp>['fetch']
beforeAll(async () => {
  store = await openTestStore()
  fetch = createApp(store).fetch
})
afterAll(() => store.close())

const open = async (response: Response) => {
  const coding = (response.headers.get('content-encoding') ?? 'none') as keyof typeof unpack
  const bytes = Buffer.from(await response.arrayBuffer())
  const length = response.headers.get('content-length')
  if (length !== null) expect(Number(length)).toBe(bytes.length)
  return { coding, bytes: bytes.length, text: Buffer.from(unpack[coding](bytes)).toString() }
}
const ask = (query: string, headers: Record<string, string>, method: 'GET' | 'POST' = 'GET') =>
  fetch(
    method === 'GET'
      ? new Request(`http://register.test/graphql?query=${encodeURIComponent(query)}`, { headers })
      : new Request('http://register.test/graphql', {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query }),
        }),
  )

const long = '{ provinces(first: 77) { nodes { id name nameTh: name(lang: TH) } } }'
const browser = 'gzip, deflate, br, zstd'

describe('a long answer', () => {
  it.each([
    ['br', browser],
    ['br', 'gzip, br'],
    ['br', '*'],
    ['gzip', 'gzip'],
    ['gzip', 'br;q=0.5, gzip'],
    ['gzip', 'br;q=0, *'],
    ['none', ''],
    ['none', 'identity'],
    ['none', 'identity, gzip;q=0.5'],
    ['none', 'gzip;q=0, br;q=0'],
    ['none', 'deflate'],
  ])('comes as %s for "%s", by GET and by POST, and is the same', async (coding, acceptEncoding) => {
    const plain = await open(await ask(long, {}))
    expect([plain.coding, plain.text]).toEqual(['none', expect.stringContaining('ภูเก็ต')])
    for (const method of ['GET', 'POST'] as const) {
      const response = await ask(long, { 'accept-encoding': acceptEncoding }, method)
      expect(response.headers.get('vary')).toBe('accept, accept-encoding, authorization')
      const answer = await open(response)
      expect([answer.coding, answer.text]).toEqual([coding, plain.text])
      if (coding !== 'none') expect(answer.bytes).toBeLessThan(plain.bytes / 2)
    }
  })

  it.each(['gzip', 'br', 'identity'])('is not sent again to who has it, in %s', async acceptEncoding => {
    const first = await ask(long, { 'accept-encoding': acceptEncoding })
    const etag = first.headers.get('etag')!
    expect(etag).toMatch(/^W\//)
    const again = await ask(long, { 'accept-encoding': acceptEncoding, 'if-none-match': etag })
    expect([again.status, again.headers.get('etag'), again.headers.get('vary')]).toEqual([
      304,
      etag,
      first.headers.get('vary'),
    ])
  })
})

describe('as it is comes', () => {
  it('a short answer', async () => {
    expect((await open(await ask('{ register { revision } }', { 'accept-encoding': browser }))).coding).toBe('none')
  })

  it('the answer of a mutation, which may have a key beside what was sent', async () => {
    const authorization = `Bearer ${await giveKey(store, ['admin:keys'])}`
    const make = (name: string) =>
      `mutation { createKey(input: { name: "${name}", scopes: ["read"], reason: "${'It is needed. '.repeat(100)}" }) {
        ... on CreateKeySuccess { secret key { name ${'abcdefgh'.replaceAll(/./g, '$&: name ')} } } } }`
    const answer = await open(
      await ask(make('Long '.repeat(39)), { authorization, 'accept-encoding': browser }, 'POST'),
    )
    expect(answer.text).toMatch(/"secret":"scg_/)
    expect(answer.bytes).toBeGreaterThan(1024)
    expect(answer.coding).toBe('none')
  })

  it('a stream', async () => {
    const authorization = `Bearer ${await giveKey(store, ['subscribe:changes'])}`
    const accept = 'text/event-stream'
    for (const query of [long, 'subscription { changes { cursor } }']) {
      const response = await ask(query, { authorization, accept, 'accept-encoding': browser })
      expect(response.headers.get('content-type')).toMatch(accept)
      expect(response.headers.has('content-encoding')).toBe(false)
      await response.body!.cancel()
    }
  })

  it('what comes while enough is being compressed', async () => {
    const bytes = Buffer.alloc(9 * 1024 * 1024, 'x')
    const all = await Promise.all([compressed(bytes, 'br'), compressed(bytes, 'br')])
    expect(all.map(one => one?.coding)).toEqual(['br', undefined])
    expect((await compressed(bytes, 'br'))?.coding).toBe('br')
  })
})

it('whatever is compressed is what was there before', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1_000, maxLength: 2_000 }),
    fc.constant('ก'.repeat(30_000)),
  )
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('br', 'gzip'), async (text, coding) => {
      const bytes = Buffer.from(text)
      const small = await compressed(bytes, coding)
      if (small) expect(unpack[small.coding](small.bytes).equals(bytes)).toBe(true)
      else expect(bytes.length).toBeLessThan(1024)
    }),
    { numRuns: 30 },
  )
})

describe('the schema', () => {
  const query = getIntrospectionQuery()

  it('is the same for whoever introspects it, compressed or not', async () => {
    const answers = []
    for (const acceptEncoding of ['identity', 'br', 'gzip']) {
      const answer = await open(await ask(query, { 'accept-encoding': acceptEncoding }, 'POST'))
      answers.push(JSON.parse(answer.text))
      expect(answer.bytes < 100_000).toBe(acceptEncoding !== 'identity')
    }
    expect(answers[0].data.__schema.types.length).toBeGreaterThan(100)
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it.each(['br', 'gzip', 'identity'])('has an address, where it is text, in %s', async acceptEncoding => {
    const get = (headers = {}, method = 'GET') =>
      fetch(
        new Request('http://register.test/schema.graphql', {
          method,
          headers: { 'accept-encoding': acceptEncoding, ...headers },
        }),
      )
    const response = await get()
    const { headers } = response
    expect([response.status, headers.get('content-type'), headers.get('cache-control'), headers.get('vary')]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'public, max-age=300',
      'accept-encoding',
    ])
    const answer = await open(response)
    expect(answer.coding).toBe(acceptEncoding === 'identity' ? 'none' : acceptEncoding)
    expect(answer.text).toBe(printedSchema(schema))
    const etag = headers.get('etag')!
    expect((await get({ 'if-none-match': etag })).status).toBe(304)
    const head = await get({}, 'HEAD')
    expect([head.headers.get('etag'), head.headers.get('content-length'), await head.text()]).toEqual([
      etag,
      headers.get('content-length'),
      '',
    ])
    const other = await get({ 'accept-encoding': acceptEncoding === 'br' ? 'gzip' : 'br' })
    expect(other.headers.get('etag')).not.toBe(etag)
    await other.body!.cancel()
    expect((await get({}, 'POST')).status).toBe(405)
  })
})
