import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { giveKey, send } from '../../test/keys.ts'
import { connectTo, createDatabase, dropDatabase } from '../../test/postgres-databases.ts'
import { databases } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import { postgresStore } from '../store/open/open-postgres.ts'
import type { Store } from '../store/store.ts'

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

describe.runIf(databases.includes('PostgreSQL'))('the API on PostgreSQL', { timeout: 120_000 }, () => {
  let url: string
  let store: Store
  let fetch: ReturnType<typeof createApp>['fetch']
  let key: string
  let other: pg.Client
  let watcher: pg.Client
  beforeAll(async () => {
    url = await createDatabase(inject('template'), inject('template'))
    store = postgresStore(url)
    fetch = createApp(store).fetch
    key = await giveKey(store, ['read', 'write:registry', 'write:facts', 'publish'])
    other = await connectTo(url)
    // One of its own, because a transaction sees the same activity all along.
    watcher = await connectTo(Object.assign(new URL(url), { pathname: '/postgres' }).href)
  })
  afterAll(async () => {
    await other.end()
    await watcher.end()
    await store.close()
    await dropDatabase(url)
  })

  const quick = '{ country(code: "CN") { name } }'
  const ask = (query: string, signal: AbortSignal | null = null) =>
    fetch(new Request(`http://register.test/graphql?query=${encodeURIComponent(query)}`, { signal }))
  const register = (i: number) => ({
    title: `Lighthouse keepers meet ${i}`,
    url: `https://gazette.example/${i}`,
    publisher: 'The Cape Gazette',
    kind: 'NEWS',
    retrievedOn: '2019-04-01',
    language: 'en',
    reason: 'It was read today.',
    idempotencyKey: `lanes-${i}`,
  })
  const write = (i: number) =>
    send(
      fetch,
      { key },
      'mutation ($input: RegisterSourceInput!) { registerSource(input: $input) { __typename ... on RegisterSourceSuccess { revision source { title } } } }',
      { input: register(i) },
    )
  const written = async (i: number) => (await store.db.source.findMany({ where: { url: register(i).url } })).length

  /** Statements that wait for a lock of `other`. */
  const waiting = async (): Promise<number> => {
    const { rows } = await watcher.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`,
      [new URL(url).pathname.slice(1)],
    )
    return rows[0].n
  }
  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    for (const start = Date.now(); !(await condition()); await pause(20))
      if (Date.now() - start > 10_000) throw new Error('It did not come to that')
  }
  const behind = async (lock: string, work: () => Promise<void>): Promise<void> => {
    await other.query('BEGIN')
    await other.query(lock)
    try {
      await work()
    } finally {
      await other.query('ROLLBACK')
    }
  }
  const writerLock = 'SELECT pg_advisory_xact_lock(20170511)'

  it('writers who wait for another keep nobody else waiting, and write once each', async () => {
    const numbers = Array.from({ length: 15 }, (_, i) => i)
    let answers: ReturnType<typeof write>[] = []
    await behind(writerLock, async () => {
      answers = numbers.map(write)
      await until(async () => (await waiting()) > 0)
      expect((await ask(quick)).status).toBe(200)
      expect((await send(fetch, { key }, '{ viewer { name } }')).status).toBe(200)
      expect((await ask('{ coverage(provinces: ["phuket"]) { province { name } } }')).status).toBe(200)
      expect((await fetch(new Request('http://register.test/health/ready'))).status).toBe(200)
    })
    for (const [i, answer] of (await Promise.all(answers)).entries()) {
      if (answer.status === 200) expect(answer.data.registerSource.source.title).toBe(register(i).title)
      else expect(answer.errors?.[0]?.extensions.code).toBe('OVERLOADED')
    }
    for (const i of numbers) {
      expect((await write(i)).data.registerSource).toMatchObject({ __typename: 'RegisterSourceSuccess' })
      expect(await written(i)).toBe(1)
    }
  })

  it('a writer who waits too long is told that nothing was written, and how to go on', async () => {
    await behind(writerLock, async () => {
      const { status, headers, errors } = await write(100)
      expect([status, headers.get('retry-after')]).toEqual([503, '5'])
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/^"registerSource" wrote nothing\. .*idempotencyKey.* the same one\.$/),
          extensions: { code: 'OVERLOADED' },
        },
      ])
    })
    expect(await written(100)).toBe(0)
    expect((await write(100)).data.registerSource.__typename).toBe('RegisterSourceSuccess')
    expect(await written(100)).toBe(1)
  })

  it('a mutation whose client leaves before the commit is rolled back as a whole, and can be sent again', async () => {
    await behind(writerLock, async () => {
      const leaving = new AbortController()
      const request = new Request('http://register.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({
          query: 'mutation ($input: RegisterSourceInput!) { registerSource(input: $input) { __typename } }',
          variables: { input: register(101) },
        }),
        signal: leaving.signal,
      })
      const answer = fetch(request)
      await until(async () => (await waiting()) === 1)
      leaving.abort()
      await answer
      await until(async () => (await waiting()) === 0)
    })
    await pause(300)
    expect(await written(101)).toBe(0)
    await write(101)
    expect(await written(101)).toBe(1)
  })

  it('eighty views at once keep no query waiting, and their statements end when the client leaves', async () => {
    // A lock on the view alone: the probe looks into the tables.
    await behind('ALTER VIEW partnership_engagement SET (security_barrier = false)', async () => {
      const leaving = new AbortController()
      const briefing = '{ briefing(province: "phuket", sisterCity: "xiamen") { engagements { title } } }'
      const answers = Array.from({ length: 80 }, () => ask(briefing, leaving.signal))
      await until(async () => (await waiting()) > 0)
      expect((await ask(quick)).status).toBe(200)
      expect((await fetch(new Request('http://register.test/health/ready'))).status).toBe(200)
      leaving.abort()
      await Promise.all(answers)
      await until(async () => (await waiting()) === 0)
      await pause(300)
      expect(await waiting()).toBe(0)
    })
  })

  it('of the largest queries that are allowed two are worked on at once, and small ones pass them', async () => {
    await behind('LOCK TABLE agreement IN ACCESS EXCLUSIVE MODE', async () => {
      const leaving = new AbortController()
      const large =
        '{ provinces(first: 77) { nodes { agreements(first: 60) { nodes { title kind status missing sisterCity { name country { name } } } } } } }'
      const answers = Array.from({ length: 8 }, () => ask(large, leaving.signal))
      await until(async () => (await waiting()) >= 2)
      await pause(300)
      expect(await waiting()).toBe(2)
      const small = ask('{ agreement(slug: "x") { id } }', leaving.signal)
      await until(async () => (await waiting()) === 3)
      const said = await Promise.all(answers.map(async answer => (await answer).json()))
      const codes = said.map(({ errors }) => errors[0].extensions.code)
      expect(new Set(codes)).toEqual(new Set(['TIMEOUT', 'OVERLOADED']))
      leaving.abort()
      await small
    })
  })

  it('a statement that runs out of time is 503, though its field may be null and others are there', async () => {
    await behind('LOCK TABLE agreement IN ACCESS EXCLUSIVE MODE', async () => {
      const response = await ask('{ agreement(slug: "x") { id } country(code: "CN") { name } }')
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] })
    })
  })

  it('a database that is away is 503 for everybody, and the server comes back with it', async () => {
    const name = new URL(url).pathname.slice(1)
    await watcher.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await watcher.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> $2', [
      name,
      (other as unknown as { processID: number }).processID,
    ])
    const codeOf = async (response: Response) => [response.status, (await response.json()).errors?.[0].extensions.code]
    const away = [503, 'DATABASE_UNAVAILABLE']
    expect(await codeOf(await ask(quick))).toEqual(away)
    const withKey = await send(fetch, { key }, quick)
    expect([withKey.status, withKey.errors?.[0]?.extensions.code]).toEqual(away)
    const posted = await send(fetch, {}, quick)
    expect([posted.status, posted.errors?.[0]?.extensions.code]).toEqual(away)
    expect(await codeOf(await fetch(new Request('http://register.test/export/latest/manifest.json')))).toEqual(away)
    expect((await fetch(new Request('http://register.test/health/ready'))).status).toBe(503)
    expect((await fetch(new Request('http://register.test/health/live'))).status).toBe(200)

    await watcher.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    expect((await ask(quick)).status).toBe(200)
    expect((await send(fetch, { key }, quick)).status).toBe(200)
  })
})
