import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { forged, giveKey, idOf, send } from '../../test/keys.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import type { Store } from '../store/store.ts'
import { authenticator } from './authenticate.ts'
import { makeSecret } from './secret.ts'
import { anonymous } from './viewer.ts'

const bearer = (key: string) => `Bearer ${key}`
const who = '{ viewer { name anonymous } }'

describe.each(databases)('%s', kind => {
  let store: Store
  let fetch: ReturnType<typeof createApp>['fetch']
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
  })
  afterAll(() => store.close())
  afterEach(() => vi.restoreAllMocks())

  it('takes no header for nobody in particular', async () => {
    const { status, headers, data } = await send(fetch, {}, who)
    expect([status, data]).toEqual([200, { viewer: { name: 'anonymous', anonymous: true } }])
    expect(headers.get('vary')).toBe('accept, accept-encoding, authorization')
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('knows a key, and keeps the answer out of shared caches', async () => {
    const key = await giveKey(store, ['read'], { name: 'สำนักงานจังหวัดภูเก็ต' })
    for (const authorization of [bearer(key), `bearer  ${key}`]) {
      const { status, headers, data } = await send(fetch, { authorization }, who)
      expect([status, data]).toEqual([200, { viewer: { name: 'สำนักงานจังหวัดภูเก็ต', anonymous: false } }])
      expect(headers.get('vary')).toBe('accept, accept-encoding, authorization')
      expect(headers.get('cache-control')).toBe('private, no-store')
    }
  })

  const refusals: [what: string, authorization: () => Promise<string>, message: RegExp][] = [
    ['a key that nobody has made', async () => bearer(makeSecret().text), /^This is not a key of this register/],
    ['a forged key', async () => bearer(forged(await giveKey(store, ['read']))), /^This is not a key of this register/],
    [
      'a forged key of the id of a revoked one, whose state is not told',
      async () => bearer(forged(await giveKey(store, ['read'], { revokedAt: new Date() }))),
      /^This is not a key of this register/,
    ],
    ['what is no key', async () => 'Bearer secret', /^This is not a key of this register/],
    [
      'two keys',
      async () => `${bearer(await giveKey(store, ['read']))}, ${bearer(await giveKey(store, ['read']))}`,
      /takes a key, as "Authorization: Bearer scg_…", and nothing else/,
    ],
    [
      'an expired key',
      async () => bearer(await giveKey(store, ['read'], { expiresAt: new Date('2021-01-01') })),
      /^The key "Test" expired at 2021-01-01T00:00:00.000Z: ask/,
    ],
    [
      'a revoked key',
      async () => bearer(await giveKey(store, ['read'], { revokedAt: new Date('2021-01-01') })),
      /^The key "Test" was revoked at 2021-01-01T00:00:00.000Z: ask/,
    ],
    ['another scheme', async () => 'Basic b2ZmaWNlOmh1bnRlcjI=', /takes a key, as "Authorization: Bearer scg_…"/],
    ['a key without its scheme', () => giveKey(store, ['read']), /takes a key, as "Authorization: Bearer scg_…"/],
    ['nothing at all', async () => '', /takes a key, as "Authorization: Bearer scg_…"/],
  ]

  it.each(refusals)('refuses %s', async (_, given, message) => {
    const authorization = await given()
    const { status, headers, data, errors } = await send(fetch, { authorization }, who)
    expect([status, data]).toEqual([401, undefined])
    expect(errors).toEqual([{ message: expect.stringMatching(message), extensions: { code: 'UNAUTHENTICATED' } }])
    expect(errors![0]!.message).toMatch(/Without the header you can read public data\.$/)
    expect(errors![0]!.message).not.toContain(authorization || 'Basic')
    expect(headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('refuses before it looks at the request', async () => {
    const request = new Request('http://register.test/graphql', {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'text/plain' },
      body: 'nonsense',
    })
    expect((await fetch(request)).status).toBe(401)
    expect(request.bodyUsed).toBe(false)
  })

  it('lets a browser of another origin send a key', async () => {
    const response = await fetch(new Request('http://register.test/graphql', { method: 'OPTIONS' }))
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization')
  })

  it('notes the use of a key, at most once a minute', async () => {
    const key = await giveKey(store, ['read'])
    const lastUsed = async () =>
      (await store.db.apiKey.findUniqueOrThrow({ where: { id: idOf(key) } })).lastUsedAt?.toISOString()
    const useAt = (time: string) => authenticator(store, () => new Date(time))(bearer(key))

    await useAt('2026-01-01T10:00:00.000Z')
    await vi.waitFor(async () => expect(await lastUsed()).toBe('2026-01-01T10:00:00.000Z'))
    await useAt('2026-01-01T10:00:59.000Z')
    await useAt('2026-01-01T10:01:01.000Z')
    await vi.waitFor(async () => expect(await lastUsed()).toBe('2026-01-01T10:01:01.000Z'))
  })

  it('writes once when a key is used much', async () => {
    const key = await giveKey(store, ['read'])
    const writes: string[] = []
    const stop = store.onStatement(sql => sql.startsWith('UPDATE') && writes.push(sql))
    const authenticate = authenticator(store)
    await Promise.all(Array.from({ length: 20 }, () => authenticate(bearer(key))))
    await vi.waitFor(() => expect(writes.length).toBeGreaterThan(0))
    await authenticate(bearer(key))
    stop()
    expect(writes).toHaveLength(1)
  })

  it('answers when the use cannot be noted', async () => {
    const key = await giveKey(store, ['read'])
    const failing = vi.spyOn(store.db.apiKey, 'updateMany').mockRejectedValue(new Error('permission denied'))
    const { status, data } = await send(fetch, { key }, who)
    expect([status, data.viewer.anonymous]).toEqual([200, false])
    expect(failing).toHaveBeenCalledOnce()
  })

  it('is no reason to pass when the keys cannot be read', async () => {
    const key = await giveKey(store, ['read'])
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(store, 'readJson').mockRejectedValue(new Error('the connection broke'))
    const { status, data, errors } = await send(fetch, { key }, who)
    expect([status, data, errors![0]!.extensions.code]).toEqual([500, undefined, 'INTERNAL_SERVER_ERROR'])
    expect(log.mock.calls.join()).not.toContain(key)
  })

  it('reads a key for those who ask at once by one statement, and for each after it came', async () => {
    const keys = await Promise.all([giveKey(store, ['read']), giveKey(store, ['read', 'publish'])])
    const authenticate = authenticator(store)
    const scopesOf = async (key: string) => (await authenticate(bearer(key))).scopes
    await Promise.all(keys.map(scopesOf))
    const statements: string[] = []
    const stop = store.onStatement(sql => sql.startsWith('SELECT') && statements.push(sql))
    const first = scopesOf(keys[0]!)
    // While that one is read, so that they have to be read again.
    await vi.waitFor(() => expect(statements).toHaveLength(1), { interval: 0 })
    const others = Promise.all([...keys, ...keys].map(scopesOf))
    expect(await first).toEqual(['read'])
    expect(await others).toEqual([['read'], ['read', 'publish'], ['read'], ['read', 'publish']])
    stop()
    expect(statements).toHaveLength(2)
  })

  it('asks the database nothing about those who have no key', async () => {
    const statements: string[] = []
    const stop = store.onStatement(sql => statements.push(sql))
    expect(await authenticator(store)(null)).toBe(anonymous)
    stop()
    expect(statements).toEqual([])
  })
})
