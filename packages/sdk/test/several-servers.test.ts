import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { applyMigrations } from '../../server/src/store/database/migrate/apply.ts'
import { readMigrations } from '../../server/src/store/database/migrate/migrations.ts'
import { postgresSession } from '../../server/src/store/database/transaction.ts'
import { postgresStore } from '../../server/src/store/open/open-postgres.ts'
import { encodeId } from '../../server/src/store/records/global-id.ts'
import type { Store } from '../../server/src/store/store.ts'
import { freePort } from '../../server/test/debian.ts'
import { hasHaproxy, startHaproxy } from '../../server/test/haproxy.ts'
import { connectTo, createDatabase, dropDatabase } from '../../server/test/postgres-databases.ts'
import { program } from '../../server/test/programs.ts'
import { Changed, type Client, createClient, SetTerm, subscribe } from '../src/index.ts'
import { keyTo } from './key.ts'

// Several servers on one PostgreSQL, behind a balancer: processes that are killed and replaced under load.

const template = inject('template')
const redis = process.env['TEST_REDIS_URL']

describe.runIf(template && redis && hasHaproxy)('several servers behind a balancer', () => {
  let url: string
  let store: Store
  let token: string
  let proxy: Awaited<ReturnType<typeof startHaproxy>>
  let ports: number[]
  const servers: ChildProcess[] = []

  const start = async (i: number): Promise<void> => {
    const { PATH, HOME } = process.env
    const env = {
      PATH,
      HOME,
      DATABASE_URL: url,
      REDIS_URL: redis,
      PORT: String(ports[i]),
      LOG: 'errors',
      DRAIN_SECONDS: '3',
      PROXY_HOPS: '2',
    }
    const server = spawn(process.execPath, program('main'), { env, stdio: ['ignore', 'ignore', 'inherit'] })
    servers[i] = server
    const origin = `http://127.0.0.1:${ports[i]}`
    for (;;) {
      const response = await fetch(`${origin}/health/ready`).catch(() => null)
      if (response?.status === 200) return
      if (server.exitCode !== null) throw new Error('The server ended.')
      await pause(20)
    }
  }
  const end = async (i: number, signal: NodeJS.Signals): Promise<void> => {
    const server = servers[i]!
    if (server.exitCode !== null || server.signalCode !== null) return
    const exit = once(server, 'exit')
    server.kill(signal)
    await exit
  }

  beforeAll(async () => {
    url = await createDatabase(template, template)
    store = postgresStore(url)
    token = await keyTo(store, 'Phuket office', 'write:registry', 'subscribe:changes')
    ports = await Promise.all([0, 1, 2].map(freePort))
    await Promise.all(ports.map((_, i) => start(i)))
    proxy = await startHaproxy(ports)
  })
  afterAll(async () => {
    await proxy?.stop()
    await Promise.all(servers.map((_, i) => end(i, 'SIGKILL')))
    await store?.close()
    await dropDatabase(url)
  })

  // An address of its own, since budgets of other tests are counted in this Redis too.
  const from = `198.51.${randomInt(256)}.${randomInt(256)}`
  const post = async (origin: string, query: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ query }),
    })
    return { status: response.status, text: await response.text() }
  }
  const revisionAt = async (origin: string): Promise<number> =>
    JSON.parse((await post(origin, '{ register { revision } }')).text).data.register.revision

  /** Officers and followers at work through the balancer, until they are told to stop. */
  const load = async () => {
    const clientWith = (token: string): Client =>
      createClient({ endpoint: `${proxy.url}/graphql`, token, retry: { attempts: 100, baseMs: 50, maxMs: 200 } })
    const before = await revisionAt(proxy.url)
    const acknowledged: number[] = []
    let stop = false
    onTestFinished(() => {
      stop = true
    })
    const writing = ['phuket-xiamen', 'phuket-zhanjiang', 'phuket-suining', 'phuket-hainan'].map(async slug => {
      const client = clientWith(await keyTo(store, 'Phuket office', 'write:registry'))
      const { id, ...at } = await store.db.agreement.findFirstOrThrow({ where: { slug } })
      for (let months = 12; !stop; months += 1) {
        const input = {
          agreement: encodeId('Agreement', id),
          expectedVersion: at.version,
          term: { kind: 'FIXED' as const, months: 12 + (months % 500) },
          reason: 'The text has come to light.',
        }
        const { setTerm } = await client.request(SetTerm, { input })
        if (setTerm.__typename !== 'SetTermSuccess') throw new Error(JSON.stringify(setTerm))
        acknowledged.push(setTerm.revision)
        at.version += 1
      }
    })
    const closing = new AbortController()
    const heard = Array.from({ length: 4 }, () => [] as number[])
    const following = heard.map(async revisions => {
      const stream = subscribe(
        clientWith(token),
        Changed,
        {},
        { signal: closing.signal, retry: { baseMs: 50, maxMs: 200 } },
      )
      for await (const { changes } of stream) revisions.push(changes.revision)
    })
    const statuses: (number | 'cut off')[] = []
    const reading = Array.from({ length: 3 }, async () => {
      while (!stop) {
        const query = '{ register { revision } agreements(first: 5) { nodes { title } } }'
        const answer = await post(proxy.url, query).catch(() => ({ status: 'cut off' as const }))
        statuses.push(answer.status)
        // Or their budget, which is that of all who ask without a key from here, does not last.
        await pause(60)
      }
    })
    /** Until so many writes more were acknowledged. However busy the machine is, this is how far the work has come. */
    const further = async (writes: number): Promise<void> => {
      const least = acknowledged.length + writes
      // Budgets are those of a minute, and on a busy machine a writer may have to wait for the next.
      for (let left = 2_000; acknowledged.length < least; left--) {
        if (left === 0) throw new Error(`Only ${acknowledged.length} of ${least} writes were acknowledged`)
        await pause(50)
      }
    }
    // All of them follow before the first of them is cut off.
    await further(4)
    await pause(300)
    return {
      further,
      acknowledged,
      statuses,
      heard,
      finish: async () => {
        stop = true
        await Promise.all([...writing, ...reading])
        const { revision: newest } = await store.db.change.findFirstOrThrow({ orderBy: { revision: 'desc' } })
        for (let left = 100; left > 0 && heard.some(each => each.at(-1) !== newest); left--) await pause(100)
        closing.abort()
        await Promise.allSettled(following)
        return { before, newest }
      },
    }
  }

  /** What has to hold whatever happened to the servers. */
  const expectNothingLost = async (work: Awaited<ReturnType<typeof load>>, before: number, newest: number) => {
    const rows = await store.db.change.findMany({ orderBy: { revision: 'asc' }, where: { revision: { gt: before } } })
    const revisions = rows.map(({ revision }) => revision)
    expect(revisions).toEqual(Array.from(revisions, (_, i) => before + 1 + i))
    expect([...new Set(work.acknowledged)].sort((a, b) => a - b)).toEqual(revisions)
    for (const heard of work.heard) {
      // It began with the first that came after it had begun.
      const from = heard[0]!
      expect(heard).toEqual(Array.from({ length: newest - from + 1 }, (_, i) => from + i))
    }
    // Kept answers too, on each of them, and again for each.
    for (const port of [...ports, ...ports]) expect(await revisionAt(`http://127.0.0.1:${port}`)).toBe(newest)
  }

  it('count the budget of a caller together', { timeout: 30_000 }, async () => {
    const remainingAt = async (port: number): Promise<number> => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from, authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ __typename }' }),
      })
      const text = await response.text()
      expect(text, `HTTP ${response.status}`).toContain('"cost"')
      return JSON.parse(text).extensions.cost.remaining
    }
    const figures = async () => {
      const remaining: number[] = []
      for (const port of [...ports, ...ports]) remaining.push(await remainingAt(port))
      return remaining.map(each => (remaining[0]! - each) / (remaining[0]! - remaining[1]!))
    }
    // Each counts by itself until it has found the Redis, and a minute may begin between two questions.
    await vi.waitFor(async () => expect(await figures()).toEqual([0, 1, 2, 3, 4, 5]), {
      timeout: 20_000,
      interval: 250,
    })
  })

  it('lose no write and no event when one of them is killed', { timeout: 180_000 }, async () => {
    const work = await load()
    await end(0, 'SIGKILL')
    await work.further(12)
    await start(0)
    await work.further(8)
    const { before, newest } = await work.finish()
    await expectNothingLost(work, before, newest)
  })

  it('are replaced by those of a newer release without a gap', { timeout: 240_000 }, async () => {
    const work = await load()
    const session = await connectTo(url)
    const sql = `ALTER TABLE agreement ADD COLUMN colour TEXT; ALTER TABLE change ADD COLUMN device TEXT;
      ALTER TABLE agreement_event ADD COLUMN colour TEXT NOT NULL DEFAULT ''; CREATE TABLE festival (id TEXT PRIMARY KEY)`
    const migrations = [...(await readMigrations()), { name: '20990101000000_more', sql }]
    await applyMigrations(postgresSession(session), () => {}, migrations)
    await session.end()
    await work.further(4)
    for (const i of [1, 2]) {
      const ending = end(i, 'SIGTERM')
      await pause(300)
      const origin = `http://127.0.0.1:${ports[i]}`
      const ready = await fetch(`${origin}/health/ready`)
      expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }])
      expect((await post(origin, '{ __typename }')).status).toBe(200)
      await ending
      await start(i)
      // The balancer looks every half second.
      await pause(1_000)
      await work.further(4)
    }
    const { before, newest } = await work.finish()
    await expectNothingLost(work, before, newest)
    expect(work.statuses.length).toBeGreaterThan(20)
    expect(work.statuses.filter(status => status !== 200)).toEqual([])
  })
})
