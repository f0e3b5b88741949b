import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addChanges } from '../../test/add-changes.ts'
import { statementsOf } from '../../test/ask.ts'
import { cursorAt } from '../../test/cursor-at.ts'
import { forged, giveKey } from '../../test/keys.ts'
import { oneDatabase, openTestStore } from '../../test/stores.ts'
import { type BudgetOptions, createBudgets } from '../access/budget/budgets.ts'
import { defaultPolicies, type Policies } from '../access/budget/policy.ts'
import { makeSecret } from '../access/secret.ts'
import { createApp } from '../app.ts'
import type { KeyTier } from '../generated/prisma/client.ts'
import { readEdition } from '../store/read/views/edition.ts'
import type { Store } from '../store/store.ts'

const limits = (points: number, rest: Partial<Policies> = {}): Policies => ({
  ...defaultPolicies,
  callers: { ...defaultPolicies.callers, anonymous: { name: 'anonymous', limit: points, streams: 2 } },
  ...rest,
})

describe.each(oneDatabase)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  /** A server whose clock stands still until it is moved. */
  const serverWith = (options: BudgetOptions) => {
    const clock = { now: Date.parse('2026-11-24T05:00:00.000Z') }
    const app = createApp(store, { budgets: createBudgets({ now: () => clock.now, ...options }) })
    const from = (address: string) => ({ req: { socket: { remoteAddress: address } } })
    const ask = async (
      query: string,
      {
        get = false,
        address = '192.0.2.1',
        ...headers
      }: { get?: boolean; address?: string; [name: string]: unknown } = {},
    ) => {
      const url = `http://register.test/graphql${get ? `?query=${encodeURIComponent(query)}` : ''}`
      const init = get
        ? { headers: { accept: 'application/json', ...headers } as Record<string, string> }
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
            body: JSON.stringify({ query }),
          }
      const response = await app.fetch(new Request(url, init), from(address))
      return {
        status: response.status,
        headers: response.headers,
        // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its query has
        body: (await response.json().catch(() => null)) as any,
      }
    }
    const fetch = (path: string, init: RequestInit = {}, address = '192.0.2.1') =>
      app.fetch(new Request(`http://register.test${path}`, init), from(address))
    return { clock, ask, fetch }
  }
  const bearer = (key: string) => `Bearer ${key}`
  const typename = '{ __typename }'

  it('an answer says what it cost, in its extensions, its headers and the query for it', async () => {
    const { ask } = serverWith({ policies: limits(500) })
    const query = '{ rateLimit { cost limit remaining resetAt } }'
    const { status, headers, body } = await ask(query)
    const standing = { limit: 500, remaining: 450, resetAt: '2026-11-24T05:01:00.000Z' }
    expect(status).toBe(200)
    expect(body).toEqual({
      data: { rateLimit: { cost: 50, ...standing } },
      extensions: { cost: { requested: 50, ...standing } },
    })
    expect(headers.get('ratelimit')).toBe('"anonymous";r=450;t=60')
    expect(headers.get('ratelimit-policy')).toBe('"anonymous";q=500;w=60')
    expect(headers.get('access-control-expose-headers')).toMatch(/ratelimit, ratelimit-policy/)
  })

  it('over the budget nothing is carried out, and after Retry-After the same request passes', async () => {
    const { clock, ask } = serverWith({ policies: limits(150) })
    clock.now += 250
    for (const left of [100, 50, 0]) expect((await ask(typename)).body.extensions.cost.remaining).toBe(left)
    clock.now += 3_600
    let over!: Awaited<ReturnType<typeof ask>>
    const key = bearer(await giveKey(store, ['read']))
    const statements = await statementsOf(store, async () => {
      over = await ask('{ provinces { totalCount } }')
    })
    expect(statements).toEqual([])
    expect([over.status, over.headers.get('retry-after'), over.headers.get('cache-control')]).toEqual([
      429,
      '57',
      'no-store',
    ])
    expect(over.body.errors).toEqual([
      {
        message: expect.stringMatching(/used up its budget.* 0 of 150 points per minute are left\. Try again in 57 s/),
        extensions: { code: 'RATE_LIMITED' },
      },
    ])
    expect(over.body).not.toHaveProperty('data')
    expect((await ask(typename, { address: '192.0.2.2' })).status).toBe(200)
    expect((await ask(typename, { authorization: key })).status).toBe(200)
    clock.now += 56_000
    expect((await ask(typename)).status).toBe(429)
    clock.now += 1_000
    expect((await ask(typename)).status).toBe(200)
  })

  it('who is refused is told what the operation costs in all', async () => {
    const { ask } = serverWith({ policies: limits(300) })
    const query = '{ agreements(first: 100) { nodes { id sectors { code } } } }'
    const { body } = await ask(query, { authorization: bearer(await giveKey(store, ['read'])) })
    expect(body.extensions.cost.requested).toBeGreaterThan(300)
    const refused = await ask(query)
    expect(refused.body.errors[0].message).toContain(`this costs ${body.extensions.cost.requested} points`)
  })

  it('who has too little left to ask anything is told how the budget stands', async () => {
    const { ask } = serverWith({ policies: limits(70) })
    await ask(typename)
    const { status, headers } = await ask(typename)
    expect([status, headers.get('ratelimit'), headers.get('ratelimit-policy')]).toEqual([
      429,
      '"anonymous";r=20;t=60',
      '"anonymous";q=70;w=60',
    ])
  })

  it('a flood without a key costs the database nothing, whatever it asks for', async () => {
    const { ask, fetch } = serverWith({ policies: limits(50) })
    await ask(typename)
    const statements = await statementsOf(store, async () => {
      for (const get of [true, false])
        for (const query of [typename, '{ provinces { totalCount } }', '{ nonsense'])
          expect((await ask(query, { get })).status).toBe(429)
      for (const path of [
        '/export/',
        '/export/latest/manifest.json',
        '/export/changes.jsonl?after=x',
        '/graphql/stream',
      ])
        expect((await fetch(path)).status).toBe(429)
    })
    expect(statements).toEqual([])
    for (const path of ['/health/live', '/health/ready']) expect((await fetch(path)).status).not.toBe(429)
  })

  it('a public answer is the same for all: a cache hands on no figures', async () => {
    const { ask } = serverWith({ policies: limits(500) })
    const [one, other] = [await ask(typename, { get: true }), await ask(typename, { get: true, address: '192.0.2.2' })]
    await ask(typename, { get: true })
    expect(one.headers.get('cache-control')).toMatch(/^public/)
    expect(one.body.extensions).toEqual({ cost: { requested: 50, limit: 500 } })
    expect(other.body).toEqual(one.body)
    expect([one.headers.get('ratelimit'), one.headers.get('ratelimit-policy')]).toEqual([
      null,
      '"anonymous";q=500;w=60',
    ])
    const own = await ask('{ rateLimit { remaining } }', { get: true })
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect([own.body.data.rateLimit.remaining, own.headers.get('ratelimit')]).toEqual([350, '"anonymous";r=350;t=60'])
  })

  it('304 costs a little', async () => {
    const { ask } = serverWith({ policies: limits(1000) })
    const etag = (await ask(typename, { get: true })).headers.get('etag')!
    const again = await ask(typename, { get: true, 'if-none-match': etag })
    expect([again.status, again.headers.has('ratelimit')]).toEqual([304, false])
    expect((await ask(typename)).body.extensions.cost.remaining).toBe(850)
  })

  it.each<[KeyTier | undefined, number]>([
    [undefined, 600_000],
    ['PARTNER', 1_500_000],
    ['OFFICE', 3_000_000],
  ])('a key of tier %s has %i points, wherever it is used', async (tier, limit) => {
    const { ask } = serverWith({})
    const key = await giveKey(store, ['read'], tier && { tier })
    for (const [address, left] of [
      ['192.0.2.1', limit - 50],
      ['192.0.2.2', limit - 100],
    ] as const)
      expect((await ask(typename, { authorization: bearer(key), address })).body.extensions.cost).toMatchObject({
        limit,
        remaining: left,
      })
  })

  it('a key that is over its budget costs no statement either', async () => {
    const policies = {
      ...defaultPolicies,
      callers: { ...defaultPolicies.callers, STANDARD: { name: 'standard', limit: 50, streams: 1 } },
    }
    const { ask } = serverWith({ policies })
    // Used a moment ago, so that its use is not noted behind the answer.
    const authorization = bearer(await giveKey(store, ['read'], { lastUsedAt: new Date() }))
    await ask(typename, { authorization })
    expect(
      await statementsOf(store, async () => {
        const { status, body } = await ask(typename, { authorization })
        expect([status, body.errors[0].message]).toEqual([
          429,
          expect.stringMatching(/^This key has used up its budget/),
        ])
      }),
    ).toEqual([])
  })

  it('keys can be tried only so often from an address, whose good keys go on working', async () => {
    const { clock, ask } = serverWith({
      policies: limits(100_000, { unknownKeys: { name: 'unknown-keys', limit: 5 } }),
    })
    const good = bearer(await giveKey(store, ['read']))
    expect((await ask(typename, { authorization: good })).status).toBe(200)
    for (let i = 0; i < 4; i++)
      expect(
        (await ask(typename, { authorization: bearer(i % 2 ? makeSecret().text : forged(good.slice(7))) })).status,
      ).toBe(401)
    const statements = await statementsOf(store, async () => {
      for (let i = 0; i < 20; i++) {
        const { status, headers, body } = await ask(typename, { authorization: bearer(makeSecret().text) })
        expect([status, headers.get('retry-after'), body.errors[0].extensions.code]).toEqual([
          429,
          '60',
          'RATE_LIMITED',
        ])
      }
    })
    expect(statements).toEqual([])
    expect((await ask(typename, { authorization: good })).status).toBe(200)
    expect((await ask(typename)).status).toBe(200)
    clock.now += 60_000
    expect((await ask(typename, { authorization: bearer(makeSecret().text) })).status).toBe(401)
  })

  it('a key that was good before and is revoked is looked up once, then tried like any other', async () => {
    const { ask } = serverWith({ policies: limits(100_000, { unknownKeys: { name: 'unknown-keys', limit: 2 } }) })
    const key = await giveKey(store, ['read'])
    const authorization = bearer(key)
    expect((await ask(typename, { authorization })).status).toBe(200)
    await store.db.apiKey.update({ where: { id: key.slice(4, 16) }, data: { revokedAt: new Date('2020-01-02') } })
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) statuses.push((await ask(typename, { authorization })).status)
    expect(statuses).toEqual([401, 401, 429, 429])
  })

  it('exports, calendars and changes are charged, a 304 as little as possible, and what is not there too', async () => {
    const { fetch, ask } = serverWith({ policies: limits(20_000) })
    const spent = async () => 20_000 - 50 - (await ask('{ rateLimit { remaining } }')).body.data.rateLimit.remaining
    let before = await spent()
    const costs = async (path: string, headers = {}) => {
      const response = await fetch(path, { headers })
      await response.text()
      const after = await spent()
      const cost = after - before - 50
      before = after
      return { cost, status: response.status, etag: response.headers.get('etag') ?? '', headers: response.headers }
    }
    const manifest = await costs('/export/latest/manifest.json')
    expect(manifest).toMatchObject({ status: 200, cost: 100 })
    expect([manifest.headers.get('ratelimit'), manifest.headers.get('ratelimit-policy')]).toEqual([
      null,
      '"anonymous";q=20000;w=60',
    ])
    expect(await costs('/export/latest/manifest.json', { 'if-none-match': manifest.etag })).toMatchObject({
      status: 304,
      cost: 50,
    })
    expect(await costs('/export/latest/agreements.jsonl')).toMatchObject({ status: 200, cost: 2_000 })
    expect(await costs('/export/calendar/TH-83.ics')).toMatchObject({ status: 200, cost: 1_000 })
    expect(await costs('/export/')).toMatchObject({ status: 200, cost: 100 })
    expect(await costs('/export/nothing')).toMatchObject({ status: 404, cost: 50 })
  })

  it('an export over the budget is refused like a query, with nothing made', async () => {
    const { fetch } = serverWith({ policies: limits(250) })
    const response = await fetch('/export/latest/agreements.jsonl')
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    expect(response.headers.get('ratelimit')).toBe('"anonymous";r=200;t=60')
  })

  it('an export with a key is charged to the key', async () => {
    const { fetch, ask } = serverWith({ policies: limits(50) })
    const authorization = bearer(await giveKey(store, ['read'], { tier: 'PARTNER' }))
    const response = await fetch('/export/latest/manifest.json', { headers: { authorization } })
    expect(response.status).toBe(200)
    // A cache gives it to everybody.
    expect([response.headers.get('ratelimit'), response.headers.get('ratelimit-policy')]).toEqual([null, null])
    const own = await ask('{ rateLimit { limit remaining } }', { authorization })
    expect(own.body.data.rateLimit).toEqual({ limit: 1_500_000, remaining: 1_500_000 - 100 - 50 })
    expect(own.headers.get('ratelimit-policy')).toBe('"partner";q=1500000;w=60')
    expect((await ask(typename)).status).toBe(200)
  })

  it('downloads of one address are counted until they are taken or left', async () => {
    const { fetch } = serverWith({ policies: limits(100_000) })
    const file = () => fetch('/export/latest/agreements.jsonl')
    const [one, other] = [await file(), await file()]
    const over = await file()
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '30'])
    expect(await over.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    const elsewhere = await fetch('/export/latest/agreements.jsonl', {}, '192.0.2.2')
    expect(elsewhere.status).toBe(200)
    await Promise.all([one.text(), elsewhere.text()])
    const third = await file()
    expect(third.status).toBe(200)
    await third.body!.cancel()
    const fourth = await file()
    expect(fourth.status).toBe(200)
    await Promise.all([other.text(), fourth.text()])
  })

  it('the changes behind a cursor are charged by their number', async () => {
    const { fetch, ask } = serverWith({ policies: limits(20_000) })
    const { revision } = await readEdition(store)
    await addChanges(store, 250)
    const left = async () => (await ask('{ rateLimit { remaining } }')).body.data.rateLimit.remaining
    const costs = async (from: number) => {
      const before = await left()
      const answer = await fetch(`/export/changes.jsonl?after=${await cursorAt(store, from)}`)
      expect((await answer.text()).match(/"kind":"change"/g)?.length ?? 0).toBe(revision + 250 - from)
      return before - 50 - (await left())
    }
    expect(await costs(revision)).toBe(350)
    expect(await costs(revision + 249)).toBe(101)
    expect(await costs(revision + 250)).toBe(100)
  })

  /** Of 250 changes the budget has room for one hundred, and is full again in half a second of the clock. */
  const changesBeyondBudget = async () => {
    const { clock, fetch, ask } = serverWith({ policies: limits(250) })
    const { revision } = await readEdition(store)
    await addChanges(store, 250)
    await ask(typename)
    clock.now += 59_500
    return { clock, ask, answer: await fetch(`/export/changes.jsonl?after=${await cursorAt(store, revision)}`) }
  }

  it('changes beyond the budget come when it is full again', async () => {
    const { clock, answer } = await changesBeyondBudget()
    let over = false
    const text = answer.text().finally(() => {
      over = true
    })
    await new Promise(done => setTimeout(done, 500))
    expect(over).toBe(false)
    clock.now += 1_000
    const kinds = (await text)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).kind)
    expect(kinds.filter(kind => kind === 'change')).toHaveLength(250)
    expect(kinds.at(-1)).toBe('end')
  })

  it('who leaves while changes wait for the budget pays for no more', async () => {
    const { clock, ask, answer } = await changesBeyondBudget()
    const reader = answer.body!.getReader()
    void reader.read()
    await new Promise(done => setTimeout(done, 500))
    await reader.cancel()
    clock.now += 1_000
    expect((await ask('{ rateLimit { remaining } }')).body.data.rateLimit.remaining).toBe(200)
    await new Promise(done => setTimeout(done, 1_000))
    expect((await ask('{ rateLimit { remaining } }')).body.data.rateLimit.remaining).toBe(150)
  })

  it('without budgets nothing is said and nothing is refused', async () => {
    const { fetch } = createApp(store)
    const body = JSON.stringify({ query: '{ rateLimit { limit remaining } }' })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(new Request('http://register.test/graphql', { method: 'POST', headers, body }))
    expect(response.headers.has('ratelimit-policy')).toBe(false)
    expect(await response.json()).toEqual({ data: { rateLimit: { limit: 2147483647, remaining: 2147483647 } } })
  })
})
