import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connectTo, createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { databases } from '../../../test/stores.ts'
import { postgresStore } from '../open/open-postgres.ts'
import type { Store } from '../store.ts'
import { inLane, type Lane } from '../work.ts'
import { laneConnections } from './connections.ts'
import { unavailabilityOf } from './failure.ts'
import { sharesOf } from './shares.ts'

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

describe.runIf(databases.includes('PostgreSQL'))('connections to PostgreSQL', () => {
  let url: string
  let store: Store
  let watcher: pg.Client
  beforeAll(async () => {
    url = await createDatabase(inject('template'), inject('template'))
    store = postgresStore(url)
    watcher = await connectTo(url)
  })
  afterAll(async () => {
    await watcher.end()
    await store.close()
    await dropDatabase(url)
  })

  /** Statements under way that look like `text`. */
  const underWay = async (text: string): Promise<number> => {
    const { rows } = await watcher.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND query LIKE $1`,
      [`%${text}%`],
    )
    return rows[0].n
  }
  /** Waits until so many are under way. A machine under load takes its time, so the bound is generous. */
  const until = async (count: number, text: string): Promise<void> => {
    const start = Date.now()
    while ((await underWay(text)) !== count) {
      if (Date.now() - start > 5_000) throw new Error(`${await underWay(text)} statements are under way, not ${count}`)
      await pause(20)
    }
  }
  const sleep = (seconds: number, mark: string) =>
    store.db.$queryRawUnsafe<unknown[]>(`SELECT pg_sleep(${seconds})::text, '${mark}'`)
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      error => unavailabilityOf(error)?.code ?? error,
    )

  it('a connection keeps no more plans than the database has memory for', async () => {
    const kept = `SELECT coalesce(sum(length(statement)), 0)::text || ' ' || count(*) AS answer FROM pg_prepared_statements`
    let most = 0
    for (let at = 0; at < 120; at++) {
      const text = `SELECT '${String(at).padEnd(20_000)}'::text AS answer`
      expect((await store.readJson({ name: `long_${at}`, text, values: [] }))?.trim()).toBe(String(at))
      // On the connection that was just released.
      const [characters, count] = (await store.readJson({ name: '', text: kept, values: [] }))!.split(' ').map(Number)
      most = Math.max(most, characters!)
      expect(count).toBeGreaterThan(0)
    }
    expect(most).toBeGreaterThan(200_000)
    expect(most).toBeLessThan(500_000)
  })

  it.each(Object.keys(sharesOf(16)) as Lane[])(
    'work in the lane %s takes its share and leaves the others theirs',
    async lane => {
      const leaving = new AbortController()
      const work = Array.from({ length: 40 }, () =>
        codeOf(inLane(lane, () => sleep(30, `full-${lane}`), leaving.signal)),
      )
      await until(sharesOf(16)[lane], `full-${lane}`)
      for (const other of Object.keys(sharesOf(16)) as Lane[])
        if (other !== lane) expect(await inLane(other, () => store.db.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }])
      leaving.abort(new Error('left'))
      await Promise.all(work)
      await until(0, `full-${lane}`)
    },
  )

  it('who finds a lane full for five seconds is told so', { timeout: 20_000 }, async () => {
    const leaving = new AbortController()
    const work = Array.from({ length: 10 }, () => codeOf(inLane('view', () => sleep(30, 'long'), leaving.signal)))
    const outcome = await Promise.race(work)
    expect(outcome).toBe('OVERLOADED')
    leaving.abort(new Error('left'))
    await Promise.all(work)
  })

  it('work ends when its client leaves, at whatever moment that is', async () => {
    for (let steps = 0; steps < 100; steps++) {
      const leaving = new AbortController()
      const work = codeOf(inLane('read', () => sleep(0, 'soon'), leaving.signal))
      for (let step = 0; step < steps; step++) await null
      leaving.abort(new Error('left'))
      await work
    }
  })

  it('a statement is cancelled at the database when nobody waits for it, and no other is', {
    timeout: 60_000,
  }, async () => {
    const others = Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        const rows = await inLane(i % 2 ? 'read' : 'export', () => sleep(0.05, 'other'))
        return rows.length
      }),
    )
    for (let i = 0; i < 10; i += 1) {
      const leaving = new AbortController()
      const work = inLane('read', () => sleep(30, 'abandoned'), leaving.signal)
      const outcome = codeOf(work)
      await until(1, 'abandoned')
      leaving.abort(new Error('The client left'))
      expect(await outcome).not.toBe('done')
      await until(0, 'abandoned')
    }
    expect(new Set(await others)).toEqual(new Set([1]))
  })

  it('a statement of whoever has left already is not sent', async () => {
    await expect(
      inLane('read', () => sleep(0, 'gone'), AbortSignal.abort(new Error('The client left'))),
    ).rejects.toThrow('The client left')
  })

  it('a transaction is rolled back when whoever began it leaves, and its locks are gone', async () => {
    const leaving = new AbortController()
    const work = inLane(
      'write',
      () =>
        store.db.$transaction(
          async tx => {
            await tx.$executeRaw`UPDATE province SET name_en = 'Nowhere' WHERE id = 'TH-83'`
            await tx.$queryRaw`SELECT pg_sleep(30)::text, 'half-way'`
          },
          { timeout: 60_000 },
        ),
      leaving.signal,
    )
    const outcome = codeOf(work)
    await until(1, 'half-way')
    leaving.abort(new Error('The client left'))
    expect(await outcome).not.toBe('done')
    await store.db.$executeRaw`UPDATE province SET name_th = name_th WHERE id = 'TH-83'`
    expect((await store.db.province.findUniqueOrThrow({ where: { id: 'TH-83' } })).nameEn).toBe('Phuket')
  })

  it('a transaction that is left between two statements is not committed', async () => {
    const leaving = new AbortController()
    const work = inLane(
      'write',
      () =>
        store.db.$transaction(async tx => {
          await tx.$executeRaw`UPDATE province SET name_en = 'Nowhere' WHERE id = 'TH-83'`
          leaving.abort(new Error('The client left'))
        }),
      leaving.signal,
    )
    await expect(work).rejects.toThrow()
    await store.db.$executeRaw`UPDATE province SET name_th = name_th WHERE id = 'TH-83'`
    expect((await store.db.province.findUniqueOrThrow({ where: { id: 'TH-83' } })).nameEn).toBe('Phuket')
  })

  it('what two requests look up in the same tick is not joined: one may leave', async () => {
    const leaving = new AbortController()
    const find = (id: string) => () => store.db.province.findUnique({ where: { id } })
    const one = inLane('read', find('TH-83'), leaving.signal)
    const other = inLane('health', find('TH-10'))
    leaving.abort(new Error('The client left'))
    await expect(one).rejects.toThrow('The client left')
    expect(await other).toMatchObject({ nameEn: 'Bangkok' })
  })

  it('a statement that runs out of time says so, and so does a connection that is ended', {
    timeout: 30_000,
  }, async () => {
    expect(await codeOf(sleep(20, 'too-long'))).toBe('TIMEOUT')
    const work = codeOf(sleep(20, 'killed'))
    await until(1, 'killed')
    await watcher.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%killed%' AND pid <> pg_backend_pid()`,
    )
    expect(await work).toBe('DATABASE_UNAVAILABLE')
    expect(await sleep(0, 'again')).toHaveLength(1)
  })

  it('statements are counted for the request that sends them', async () => {
    const { currentWork } = await import('../work.ts')
    const count = await inLane('read', async () => {
      await store.db.province.findUnique({ where: { id: 'TH-83' } })
      await inLane('view', () => store.db.$queryRaw`SELECT 1`)
      await store.db.$transaction(async tx => {
        await tx.$queryRaw`SELECT 1`
      })
      return currentWork().tally.statements
    })
    // A transaction begins and is committed.
    expect(count).toBe(5)
  })
})

it('of several long results that come at once, each has a turn of its own', async () => {
  let arrive = (_: pg.QueryResult) => {}
  const arrival = new Promise<pg.QueryResult>(resolve => (arrive = resolve))
  const client = { query: () => arrival, on: () => {}, removeListener: () => {}, release: () => {} }
  const pool = { connect: async () => client } as unknown as pg.Pool
  const { query } = laneConnections(pool, { total: 16, statementTimeout: 5_000 })
  const turns: string[] = []
  const all = Promise.all(
    Array.from({ length: 4 }, () =>
      inLane('read', () => query({ text: 'SELECT' } as never)).then(() => void turns.push('result')),
    ),
  )
  let done = false
  const others = (async () => {
    while (!done) {
      await new Promise(resolve => setImmediate(resolve))
      turns.push('other')
    }
  })()
  await pause(10)
  const rows = Array.from({ length: 100 }, () => ({}))
  arrive({ rows, fields: Array.from({ length: 10 }), rowCount: 100, command: 'SELECT', oid: 0 } as never)
  await all
  done = true
  await others
  expect(turns.filter(turn => turn === 'result')).toHaveLength(4)
  expect(turns.join(' ')).not.toContain('result result')
})
