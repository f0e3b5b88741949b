import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { statementsOf } from '../../test/ask.ts'
import { giveKey } from '../../test/keys.ts'
import { office } from '../../test/office.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { written } from '../../test/write.ts'
import { createApp } from '../app.ts'
import type { Store } from '../store/store.ts'
import { listen } from './serve.ts'

const KEPT_BY_NOBODY = 'private, no-store'
const provinces = '{ provinces(first: 1) { nodes { name } } }'
const accept = 'application/graphql-response+json, application/json;q=0.9'

describe.each(databases)('%s', kind => {
  let store: Store
  let fetch: ReturnType<typeof createApp>['fetch']
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
  })
  afterAll(() => store.close())
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  const itIs = (time: string) => vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] })

  const address = (query: string) => `http://register.test/graphql?query=${encodeURIComponent(query)}`
  const get = (query: string, headers = {}) => fetch(new Request(address(query), { headers: { accept, ...headers } }))
  const tagOf = async (query: string, headers = {}) => (await get(query, headers)).headers.get('etag')!
  const again = (etag: string, query = provinces) => get(query, { 'if-none-match': etag })

  let sources = 0
  const writeSomething = () => {
    const title = `Lighthouse keepers meet ${++sources}`
    const url = `https://gazette.example/${sources}`
    const publisher = 'The Cape Gazette'
    const rest = { kind: 'NEWS', retrievedOn: '2019-04-01', language: 'en', reason: 'It was read today.' }
    const input = { title, publisher, url, ...rest }
    return written(store, 'registerSource', input, { viewer: office, selection: '' })
  }

  describe('a public answer', () => {
    it('may be kept by caches, for half a minute without asking', async () => {
      itIs('2026-11-23T12:00:00+07:00')
      const { status, headers } = await get(provinces)
      expect([status, headers.get('cache-control'), headers.get('vary')]).toEqual([
        200,
        'public, max-age=0, s-maxage=30, stale-if-error=43170',
        'accept, accept-encoding, authorization',
      ])
      expect(headers.get('etag')).toMatch(/^W\/"\d+-[\w-]{22}"$/)
    })

    it.each([
      ['23:59:50.000', 's-maxage=10, stale-if-error=0'],
      ['23:59:59.999', 's-maxage=0, stale-if-error=0'],
      ['00:00:00.000', 's-maxage=30, stale-if-error=86370'],
    ])('at %s in Bangkok has %s: nothing outlives the day', async (time, lifetime) => {
      itIs(`2026-11-23T${time}+07:00`)
      expect((await get(provinces)).headers.get('cache-control')).toBe(`public, max-age=0, ${lifetime}`)
    })

    it('is not sent again to who has it, and costs one statement', async () => {
      const etag = await tagOf(provinces)
      let response: Response | undefined
      const statements = await statementsOf(store, async () => {
        response = await again(etag)
      })
      expect(statements).toHaveLength(1)
      expect([response!.status, await response!.text(), response!.headers.get('content-type')]).toEqual([304, '', null])
      const repeated = ['etag', 'vary', 'access-control-allow-origin', 'access-control-expose-headers']
      const { headers } = await get(provinces)
      for (const name of repeated) expect([name, response!.headers.get(name)]).toEqual([name, headers.get(name)])
      expect(response!.headers.get('cache-control')).toMatch(/^public/)
      expect(response!.headers.has('x-request-id')).toBe(true)
    })

    it('is recognised among others, and by a strong tag', async () => {
      const etag = await tagOf(provinces)
      expect((await again(`"a", ${etag}, W/"b"`)).status).toBe(304)
      expect((await again(etag.slice(2))).status).toBe(304)
      for (const other of ['W/"a"', etag.slice(3, -1), '*', '', '"']) expect((await again(other)).status).toBe(200)
    })

    it('has another tag after a write, and is sent anew', async () => {
      const before = await tagOf(provinces)
      expect(await tagOf(provinces)).toBe(before)
      await writeSomething()
      const response = await again(before)
      expect(response.status).toBe(200)
      expect(response.headers.get('etag')).not.toBe(before)
      expect((await again(response.headers.get('etag')!)).status).toBe(304)
    })

    it('begins its tag with the revision', async () => {
      const { revision } = await writeSomething()
      expect(await tagOf(provinces)).toMatch(`W/"${revision}-`)
    })

    it('has another tag when the register was restored and then written to', async () => {
      await writeSomething()
      const before = await tagOf(provinces)
      const last = await store.db.change.findFirstOrThrow({ orderBy: { revision: 'desc' } })
      vi.spyOn(store.db, '$queryRaw').mockResolvedValueOnce([{ revision: last.revision, since: new Date(0) }])
      expect(await tagOf(provinces)).not.toBe(before)
    })

    it('has another tag the day after', async () => {
      itIs('2026-11-23T23:59:59+07:00')
      const before = await tagOf(provinces)
      itIs('2026-11-24T00:00:00+07:00')
      expect((await again(before)).status).toBe(200)
    })

    it('has a tag of its own for each request', async () => {
      const typename = '{ __typename }'
      const tags = [
        await tagOf(typename),
        await tagOf(`${typename}&variables={"a":1}`),
        await tagOf(typename, { accept: 'application/json' }),
        await tagOf(provinces),
      ]
      expect(new Set(tags).size).toBe(tags.length)
    })

    it('has the same tag on each server', async () => {
      const elsewhere = await createApp(store).fetch(
        new Request(address(provinces).replace('register.test', '10.0.0.7:4000'), { headers: { accept } }),
      )
      expect(elsewhere.headers.get('etag')).toBe(await tagOf(provinces))
    })

    it('is made from no older a register than its tag says', async () => {
      const query = '{ register { revision } }'
      const read = store.db.$queryRaw.bind(store.db)
      vi.spyOn(store.db, '$queryRaw').mockImplementationOnce((async (statement: never) => {
        const edition = await read(statement)
        await writeSomething()
        return edition
      }) as never)
      const response = await get(query)
      const { data } = (await response.json()) as { data: { register: { revision: number } } }
      const etag = response.headers.get('etag')!
      expect(etag).toMatch(`W/"${data.register.revision - 1}-`)
      expect((await again(etag, query)).status).toBe(200)
    })
  })

  describe('kept by nobody is', () => {
    const keeps = ({ status, headers }: Response) => [status, headers.get('cache-control'), headers.has('etag')]

    it('an answer to a POST', async () => {
      const body = JSON.stringify({ query: provinces })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(new Request('http://register.test/graphql', { method: 'POST', headers, body }))
      expect(keeps(response)).toEqual([200, KEPT_BY_NOBODY, false])
    })

    it('an answer to a key, whatever it asks and whatever it has', async () => {
      const etag = await tagOf(provinces)
      const authorization = `Bearer ${await giveKey(store, ['read'])}`
      const response = await get(provinces, { authorization, 'if-none-match': etag })
      expect(keeps(response)).toEqual([200, KEPT_BY_NOBODY, false])
      expect(response.headers.get('vary')).toBe('accept, accept-encoding, authorization')
    })

    it('a key that opens nothing', async () => {
      const etag = await tagOf(provinces)
      const response = await get(provinces, { authorization: 'Bearer x', 'if-none-match': etag })
      expect(keeps(response)).toEqual([401, 'no-store', false])
    })

    it.each([
      ['who asks', '{ viewer { name } provinces { totalCount } }'],
      ['what nobody without a key may do', '{ keys { name } }'],
    ])('an answer about %s', async (_, query) => {
      expect(keeps(await get(query))).toEqual([200, KEPT_BY_NOBODY, false])
    })

    it.each([
      ['no GraphQL', '{', 400],
      ['not in the schema', '{ nobody }', 400],
      ['more than a page', '{ provinces(first: 101) { totalCount } }', 200],
      ['not a cursor', '{ provinces(after: "x") { nodes { name } } __typename }', 200],
    ])('an error: %s', async (_, query, status) => {
      expect(keeps(await get(query))).toEqual([status, KEPT_BY_NOBODY, false])
      expect(keeps(await get(query, { accept: 'application/json' })).slice(1)).toEqual([KEPT_BY_NOBODY, false])
    })

    it.each(['text/event-stream', 'multipart/mixed'])('a stream (%s)', async stream => {
      const response = await get(provinces, { accept: stream })
      await response.text()
      expect(keeps(response)).toEqual([200, expect.stringContaining('no-store'), false])
    })

    it('a failure on our side', async () => {
      vi.spyOn(console, 'error').mockImplementation(() => {})
      vi.spyOn(store.db, '$queryRaw').mockRejectedValue(new Error('the connection broke'))
      expect(keeps(await get(provinces))).toEqual([500, 'no-store', false])
    })

    it('a refusal before GraphQL', async () => {
      expect(keeps(await get(provinces, { accept: 'image/png' }))).toEqual([406, 'no-store', false])
      expect(keeps(await fetch(new Request('http://register.test/nowhere')))).toEqual([404, 'no-store', false])
    })
  })

  it('over a real connection, 304 has its headers and no body', async () => {
    const listener = await listen({ host: '127.0.0.1', port: 0 })
    listener.serve(fetch)
    const url = `${listener.url}/graphql?query=${encodeURIComponent(provinces)}`
    const first = await globalThis.fetch(url, { headers: { accept } })
    await first.text()
    const etag = first.headers.get('etag')!
    const second = await globalThis.fetch(url, { headers: { accept, 'if-none-match': etag } })
    expect([second.status, await second.text(), second.headers.get('etag')]).toEqual([304, '', etag])
    expect(second.headers.has('date')).toBe(true)
    await listener.stop()
  })
})
