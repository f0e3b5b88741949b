import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { postgresStore } from '../src/store/open/open-postgres.ts'
import { encodeId } from '../src/store/records/global-id.ts'
import type { Store } from '../src/store/store.ts'
import { type Cluster, copyDatabase, hasClusters, makeCluster, makeStandby } from './clusters.ts'
import { serve } from './events.ts'
import { giveKey } from './keys.ts'
import { connectTo } from './postgres-databases.ts'
import { written } from './write.ts'

const template = inject('template')

describe.runIf(template && hasClusters)('with a hot standby', () => {
  let primary: Cluster
  let standby: Cluster
  let url: string
  let replicaUrl: string
  let onPrimary: pg.Client
  let onStandby: pg.Client
  let writer: Store
  let reader: Store
  let server: Awaited<ReturnType<typeof serve>>
  let key: string
  const losses: unknown[] = []

  beforeAll(async () => {
    primary = await makeCluster()
    await primary.start()
    url = await copyDatabase(template, primary.url)
    onPrimary = await connectTo(url)
    standby = await makeStandby(primary.url)
    await standby.start()
    replicaUrl = Object.assign(new URL(standby.url), { pathname: new URL(url).pathname }).href
    onStandby = await connectTo(replicaUrl)
    writer = postgresStore(url)
    reader = postgresStore(url, { replicaUrl, onReplicaLost: error => losses.push(error) })
    key = await giveKey(writer, ['read'])
    server = await serve(reader)
    await until(() => isUp())
  })
  afterAll(async () => {
    await server?.stop()
    await reader?.close()
    await writer?.close()
    await onPrimary?.end().catch(() => {})
    await onStandby?.end().catch(() => {})
    await standby?.remove()
    await primary?.remove()
  })

  const reading = (name: string) => reader.readings!().find(each => each.name === name)!.value
  const isUp = () => reading('database_standby_up') === 1
  const until = async (holds: () => boolean | Promise<boolean>, patience = 10_000) => {
    const end = Date.now() + patience
    while (!(await holds())) {
      if (Date.now() > end) throw new Error('It did not come to pass.')
      await pause(10)
    }
  }
  const register = async (store: Store, nameEn: string): Promise<number> => {
    const sources = [encodeId('Source', 'seed-phuket-2016')]
    const input = { reason: 'To change something.', nameEn, level: 'CITY', country: 'CZ', sources }
    return (await written(store, 'registerSisterCity', input, { selection: 'sisterCity { id }' })).revision
  }
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its query has
  const ask = async (query: string, authorization?: string): Promise<any> => {
    const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) }
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    return response.json()
  }
  const revision = async (authorization?: string): Promise<number> =>
    (await ask('{ register { revision } }', authorization)).data.register.revision
  /** How many statements the standby answered meanwhile. */
  const answeredIn = async (work: () => Promise<unknown>): Promise<number> => {
    const before = reading('database_standby_statements')
    await work()
    return reading('database_standby_statements') - before
  }
  /** Until the standby is asked again, after a change. */
  const untilAsked = () => until(async () => (await answeredIn(() => revision())) > 0)

  it('it answers queries, and nothing else', async () => {
    await untilAsked()
    const queries = ['{ agreements(first: 5) { nodes { title status } } }', '{ search(text: "xiamen") { totalCount } }']
    expect(await answeredIn(() => Promise.all(queries.map(query => ask(query))))).toBe(2)
    expect(await answeredIn(() => ask('{ provinces(first: 2) { nodes { name } } }', `Bearer ${key}`))).toBe(1)
    expect(await answeredIn(() => register(reader, 'By the reader'))).toBe(0)
    expect(await answeredIn(() => fetch(`${server.url}/health/ready`))).toBe(0)
  })

  it('whoever wrote reads what was written, while it follows and while it does not', async () => {
    for (const [round, replay] of ['resume', 'pause', 'resume'].entries()) {
      await onStandby.query(`SELECT pg_wal_replay_${replay}()`)
      for (let i = 0; i < 5; i++) {
        const written = await register(reader, `Round ${'abc'[round]} ${'abcde'[i]}`)
        const found = await Promise.all(Array.from({ length: 8 }, () => revision()))
        expect(Math.min(...found)).toBeGreaterThanOrEqual(written)
      }
      if (replay === 'pause') expect(await answeredIn(() => revision())).toBe(0)
    }
    await untilAsked()
  })

  it('whoever has a key reads at once what another server wrote', async () => {
    for (let i = 0; i < 10; i++) {
      if (i === 5) await onStandby.query('SELECT pg_wal_replay_pause()')
      const written = await register(writer, `By another ${'abcdefghij'[i]}`)
      expect(await revision(`Bearer ${key}`)).toBeGreaterThanOrEqual(written)
    }
    await onStandby.query('SELECT pg_wal_replay_resume()')
    await untilAsked()
    expect(await answeredIn(() => revision(`Bearer ${key}`))).toBe(1)
  })

  it('what another server wrote is read as soon as it was heard of, and nobody goes back', async () => {
    await onStandby.query('SELECT pg_wal_replay_pause()')
    const written = await register(writer, 'Heard of')
    const begun = Date.now()
    await until(async () => (await revision()) >= written)
    expect(Date.now() - begun).toBeLessThan(2_000)
    for (let i = 0; i < 20; i++) expect(await revision()).toBeGreaterThanOrEqual(written)
    await onStandby.query('SELECT pg_wal_replay_resume()')
    await untilAsked()
  })

  /** A write by another server of which nobody is told: as in the moment before its notification arrives. */
  const registerUnheard = async (nameEn: string): Promise<number> => {
    await onPrimary.query('ALTER TABLE change DISABLE TRIGGER change_wakes_followers')
    try {
      return await register(writer, nameEn)
    } finally {
      await onPrimary.query('ALTER TABLE change ENABLE TRIGGER change_wakes_followers')
    }
  }

  it('an answer never has an ETag of after it', async () => {
    for (const key of ['a', 'b', 'c']) {
      await untilAsked()
      await onStandby.query('SELECT pg_wal_replay_pause()')
      const written = await registerUnheard(`Tagged ${key}`)
      const response = await fetch(`${server.url}/graphql?query={register{revision}}`)
      const { data } = await response.json()
      expect([data.register.revision, response.headers.get('etag')?.split('-')[0]]).toEqual([written, `W/"${written}`])
      await onStandby.query('SELECT pg_wal_replay_resume()')
    }
  })

  it('before a write of another server is heard of, only who has a key is sure to read it', async () => {
    await untilAsked()
    const before = await revision()
    await onStandby.query('SELECT pg_wal_replay_pause()')
    const written = await registerUnheard('Unheard')
    expect([await revision(), await revision(`Bearer ${key}`)]).toEqual([before, written])
    expect(await revision()).toBe(written)
    await onStandby.query('SELECT pg_wal_replay_resume()')
  })

  it('a change without a revision is waited for as well', async () => {
    await onStandby.query('SELECT pg_wal_replay_pause()')
    await onPrimary.query(`UPDATE province SET name_en = 'Elsewhere' WHERE id = 'TH-11'; NOTIFY register_change`)
    const name = async () => (await ask('{ province(code: "TH-11") { name } }')).data.province.name
    await until(async () => (await name()) === 'Elsewhere', 2_000)
    for (let i = 0; i < 10; i++) expect(await name()).toBe('Elsewhere')
    await onPrimary.query(`UPDATE province SET name_en = 'Samut Prakan' WHERE id = 'TH-11'; NOTIFY register_change`)
    await onStandby.query('SELECT pg_wal_replay_resume()')
    await untilAsked()
  })

  it('a position in the log is known, also while it lags', async () => {
    await untilAsked()
    await onStandby.query('SELECT pg_wal_replay_pause()')
    await registerUnheard('In the log')
    const last = '{ changes(first: 1, orderBy: REVISION_DESC) { pageInfo { endCursor } } }'
    const cursor = (await (await serveOnce(writer, last)).json()).data.changes.pageInfo.endCursor
    const { errors, data } = await ask(`{ changes(first: 1, after: "${cursor}") { nodes { revision } } }`)
    expect([errors, data]).toEqual([undefined, { changes: { nodes: [] } }])
    await onStandby.query('SELECT pg_wal_replay_resume()')
  })

  const serveOnce = async (store: Store, query: string): Promise<Response> => {
    const other = await serve(store)
    try {
      const headers = { 'content-type': 'application/json' }
      return await fetch(`${other.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    } finally {
      await other.stop()
    }
  }

  it('nobody notices that it dies under load, and when it is back it is asked again', { timeout: 60_000 }, async () => {
    await untilAsked()
    let stop = false
    let asked = 0
    const failures: unknown[] = []
    const readers = Array.from({ length: 6 }, async () => {
      let last = 0
      while (!stop) {
        const { data, errors } = await ask('{ register { revision } agreements(first: 20) { totalCount } }')
        asked += 1
        if (errors || data.register.revision < last) failures.push({ errors, data, last })
        else last = data.register.revision
      }
    })
    await pause(200)
    await onStandby.end()
    const writing = register(writer, 'Meanwhile')
    await standby.kill()
    await until(() => !isUp())
    expect(losses).toHaveLength(1)
    await writing
    const before = asked
    await until(() => asked > before + 50)
    await standby.start()
    await until(isUp, 30_000)
    await untilAsked()
    onStandby = await connectTo(replicaUrl)
    await register(reader, 'Afterwards')
    stop = true
    await Promise.all(readers)
    expect(failures).toEqual([])
  })

  it('one that hangs delays nobody for long', { timeout: 60_000 }, async () => {
    const { stallingProxy } = await import('./stalling-proxy.ts')
    const proxy = await stallingProxy(replicaUrl)
    const store = postgresStore(url, { replicaUrl: proxy.url })
    const other = await serve(store)
    try {
      const query = JSON.stringify({ query: '{ provinces { totalCount } }' })
      const headers = { 'content-type': 'application/json' }
      const post = async () => (await fetch(`${other.url}/graphql`, { method: 'POST', headers, body: query })).json()
      const answered = () => store.readings!().find(({ name }) => name === 'database_standby_statements')!.value
      await until(async () => (await post()) && answered() > 0)
      proxy.stall()
      const begun = Date.now()
      const answers = await Promise.all(Array.from({ length: 10 }, post))
      expect(answers.map(({ data }) => data)).toEqual(answers.map(() => ({ provinces: { totalCount: 77 } })))
      expect(Date.now() - begun).toBeLessThan(7_000)
    } finally {
      await other.stop()
      await store.close()
      proxy.close()
    }
  })

  it('one that has what the primary gave up, as after a recovery, is not asked', { timeout: 60_000 }, async () => {
    const files = join(primary.folder, 'main')
    const replace = (from: string, to: string) => promisify(execFile)('cp', ['-a', from, to])
    await onPrimary.end()
    await primary.kill()
    await replace(files, `${files}.then`)
    await primary.start()
    await until(() => isUp())
    await until(async () => (await ask('{ register { revision } }')).data !== null)
    const before = await revision()
    await register(writer, 'Given up')
    const newest = 'SELECT coalesce(max(revision), 0)::int AS newest FROM change'
    await until(async () => (await onStandby.query(newest)).rows[0].newest > before)

    await primary.kill()
    await rm(files, { recursive: true })
    await replace(`${files}.then`, files)
    await primary.start()
    await until(async () => (await ask('{ register { revision } }')).data !== null, 30_000)
    for (let i = 0; i < 40; i++) {
      expect(await revision()).toBe(before)
      await pause(50)
    }
  })
})
