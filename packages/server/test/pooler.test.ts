import { setTimeout as pause } from 'node:timers/promises'
import { print } from 'graphql'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { unavailabilityOf } from '../src/store/database/failure.ts'
import { openPostgres, postgresStore } from '../src/store/open/open-postgres.ts'
import { encodeId } from '../src/store/records/global-id.ts'
import type { Store } from '../src/store/store.ts'
import { inLane } from '../src/store/work.ts'
import { openStream, serve } from './events.ts'
import { giveKey } from './keys.ts'
import { hasPgBouncer, startPgBouncer } from './pgbouncer.ts'
import { connectTo, createDatabase, dropDatabase } from './postgres-databases.ts'
import { readQueries } from './read-queries.ts'
import { written } from './write.ts'

const template = inject('template')

describe.runIf(template && hasPgBouncer)('behind a pooler in transaction mode', () => {
  let url: string
  let bouncer: Awaited<ReturnType<typeof startPgBouncer>>
  let direct: pg.Client
  const stores: Store[] = []
  beforeAll(async () => {
    url = await createDatabase(template, template)
    direct = await connectTo(url)
    const { pathname } = new URL(url)
    // Whatever the database would do by itself.
    for (const setting of [`datestyle TO 'SQL, DMY'`, `timezone TO 'Asia/Bangkok'`])
      await direct.query(`ALTER DATABASE ${pathname.slice(1)} SET ${setting}`)
    bouncer = await startPgBouncer(url)
    for (let i = 0; i < 2; i++) stores.push(postgresStore(bouncer.url, { sessionUrl: url }))
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
    await direct.end()
    await bouncer.stop()
    await dropDatabase(url)
  })

  const register = (store: Store, nameEn: string) =>
    written(
      store,
      'registerSisterCity',
      {
        reason: 'To change something.',
        nameEn,
        level: 'CITY',
        country: 'CZ',
        sources: [encodeId('Source', 'seed-phuket-2016')],
      },
      { selection: 'sisterCity { id }' },
    )
  const underWay = async (text: string): Promise<number> => {
    const { rows } = await direct.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state <> 'idle' AND query LIKE $1`,
      [`%${text}%`],
    )
    return rows[0].n
  }
  const until = async (count: number, text: string): Promise<void> => {
    for (let left = 250; (await underWay(text)) !== count; left--) {
      if (left === 0) throw new Error(`${await underWay(text)} statements are under way, not ${count}`)
      await pause(20)
    }
  }
  const ask = async (server: { url: string }, body: object): Promise<string> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
    return response.text()
  }

  it('every question that the client ships is answered as without one, however many ask', async () => {
    const usual = postgresStore(url)
    const servers = await Promise.all([usual, stores[0]!].map(store => serve(store)))
    const questions = (
      await Promise.all(
        // Of those that do not tell the time.
        (
          await readQueries()
        )
          .filter(({ name }) => name !== 'RateLimit')
          .map(async ({ name, document, variables }) =>
            (
              await variables(usual)
            ).map((given, i) => ({
              name: `${name} ${i}`,
              body: { query: print(document), variables: given },
            })),
          ),
      )
    ).flat()
    try {
      const [expected, found] = await Promise.all(
        servers.map(async (server, rounds) => {
          const answers: Record<string, string> = {}
          for (let round = 0; round <= rounds; round++)
            for (const [name, text] of await Promise.all(
              questions.map(async each => [each.name, await ask(server, each.body)] as const),
            ))
              answers[name] = text
          return answers
        }),
      )
      expect(found).toEqual(expected)
      expect(Object.values(found!).filter(text => text.startsWith('{"data":{')).length).toBeGreaterThan(30)
      const typo = { query: '{ search(text: "Xiamem", first: 3) { nodes { ... on Agreement { title } } } }' }
      expect(await ask(servers[1]!, typo)).toContain('Xiamen')
    } finally {
      for (const server of servers) await server.stop()
      await usual.close()
    }
  })

  it('every transaction has the settings of the server, and leaves none of them to others', async () => {
    const settings = `SELECT current_setting('statement_timeout') || current_setting('TimeZone') || current_setting('jit')
      || current_setting('pg_trgm.word_similarity_threshold') AS answer`
    const [store] = stores as [Store]
    const found = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        i % 2
          ? store.readJson({ name: `n${i % 4}`, text: settings, values: [] })
          : store.db.$transaction(async tx => (await tx.$queryRawUnsafe<{ answer: string }[]>(settings))[0]!.answer),
      ),
    )
    expect(new Set(found)).toEqual(new Set(['8sUTCoff0.4']))
    const other = await connectTo(bouncer.url)
    for (let i = 0; i < 12; i++) {
      const { rows } = await other.query(`SELECT current_setting('statement_timeout') || current_setting('jit') AS kept,
        (SELECT count(*)::int FROM pg_prepared_statements) AS plans`)
      expect(rows).toEqual([{ kept: '0on', plans: 0 }])
    }
    await other.end()
  })

  it('a transaction chooses its isolation', async () => {
    const level = await stores[0]!.db.$transaction(
      async tx => {
        await tx.$queryRaw`SELECT 1`
        return (await tx.$queryRaw<{ level: string }[]>`SELECT current_setting('transaction_isolation') AS level`)[0]
      },
      { isolationLevel: 'RepeatableRead' },
    )
    expect(level).toEqual({ level: 'repeatable read' })
  })

  it('what nobody waits for is cancelled at the database, and nothing else is', async () => {
    const [store] = stores as [Store]
    const sleep = (seconds: number, mark: string) =>
      store.db.$queryRawUnsafe<unknown[]>(`SELECT pg_sleep(${seconds})::text, '${mark}'`)
    const others = Promise.all(Array.from({ length: 60 }, () => inLane('export', () => sleep(0.03, 'other'))))
    for (let i = 0; i < 5; i++) {
      const leaving = new AbortController()
      const outcome = inLane('read', () => sleep(30, 'abandoned'), leaving.signal).catch(error => error)
      await until(1, 'abandoned')
      leaving.abort(new Error('The client left'))
      expect(String(await outcome)).toContain('The client left')
      await until(0, 'abandoned')
    }
    expect((await others).flat()).toHaveLength(60)
    const leaving = new AbortController()
    const write = inLane(
      'write',
      () =>
        store.db.$transaction(async tx => {
          await tx.$executeRaw`UPDATE province SET name_en = 'Nowhere' WHERE id = 'TH-83'`
          await sleep(0, 'beside')
          await tx.$queryRaw`SELECT pg_sleep(30)::text, 'half-way'`
        }),
      leaving.signal,
    ).catch(error => error)
    await until(1, 'half-way')
    leaving.abort(new Error('The client left'))
    expect(await write).toBeInstanceOf(Error)
    await store.db.$executeRaw`UPDATE province SET name_th = name_th WHERE id = 'TH-83'`
    expect((await store.db.province.findUniqueOrThrow({ where: { id: 'TH-83' } })).nameEn).toBe('Phuket')
  })

  it('what one server writes, the followers and kept answers of another have at once', async () => {
    const [one, other] = stores as [Store, Store]
    const key = await giveKey(one, ['read', 'subscribe:changes'])
    const server = await serve(other, { answerCacheBytes: 2 ** 20 })
    while (!other.hears()) await pause(10)
    const stream = await openStream(server.url, key, 'subscription { changes { revision } }')
    await pause(300)
    const revisions: number[] = []
    const events = stream.take(8)
    const revisionOn = async () =>
      JSON.parse(await ask(server, { query: '{ register { revision } }' })).data.register.revision
    for (let i = 0; i < 4; i++) {
      const both = await Promise.all([register(one, `First ${'abcd'[i]}`), register(one, `Second ${'abcd'[i]}`)])
      revisions.push(...both.map(({ revision }) => revision))
      const begun = Date.now()
      while ((await revisionOn()) < Math.max(...revisions)) expect(Date.now() - begun).toBeLessThan(2_000)
    }
    expect((await events).map(({ data }) => data.data.changes.revision)).toEqual(revisions.sort((a, b) => a - b))
    stream.leave()
    await server.stop()
  })

  it('fails what is asked while the pooler is gone, and serves when it is back', async () => {
    const second = await startPgBouncer(url)
    const store = postgresStore(second.url, { sessionUrl: url })
    await store.ready()
    await second.kill()
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        error => unavailabilityOf(error)?.code ?? error,
      )
    expect(await codeOf(store.db.$queryRaw`SELECT 1`)).toBe('DATABASE_UNAVAILABLE')
    await second.restart()
    await store.ready()
    await store.close()
    await second.stop()
  })

  it('both addresses have to lead to the register', async () => {
    const empty = await createDatabase(template, template)
    const { pathname } = new URL(empty)
    const beside = Object.assign(new URL(bouncer.url), { pathname }).href
    const store = await openPostgres(beside, () => {}, { sessionUrl: empty })
    expect(await store.db.province.count()).toBe(77)
    await store.close()
    await expect(openPostgres(bouncer.url, () => {}, { sessionUrl: empty })).rejects.toThrow(
      'DATABASE_URL and DATABASE_SESSION_URL lead to different registers',
    )
    await expect(openPostgres(bouncer.url, () => {}, { sessionUrl: 'postgresql://127.0.0.1:1/x' })).rejects.toThrow(
      'Cannot use the database in DATABASE_SESSION_URL: nothing listens at that host and port.',
    )
    await dropDatabase(empty)
  })
})
