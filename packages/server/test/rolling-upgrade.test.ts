import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, inject, it, onTestFinished } from 'vitest'
import { applyMigrations } from '../src/store/database/migrate/apply.ts'
import { schemaEngine } from '../src/store/database/migrate/engine.ts'
import {
  filters,
  type Migration,
  migrationsList,
  readMigrations,
  readSchema,
} from '../src/store/database/migrate/migrations.ts'
import { migrationStatus } from '../src/store/open/migration-status.ts'
import { openPostgres } from '../src/store/open/open-postgres.ts'
import { encodeId } from '../src/store/records/global-id.ts'
import type { Store } from '../src/store/store.ts'
import { openStream, serve } from './events.ts'
import { giveKey } from './keys.ts'
import { dropRawDatabases, rawDatabase } from './raw-database.ts'
import { written } from './write.ts'

// This release beside a newer one on one database: what the newer one adds disturbs nobody, and what would is refused in
// words. The newer release is one of this that has more migrations.

afterEach(dropRawDatabases)

const own = await readMigrations()

/** What a newer release may add, to the tables that are read and written most. */
const additive: Migration = {
  name: '20990101000000_more',
  sql: `ALTER TABLE agreement ADD COLUMN colour TEXT, ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sister_city ADD COLUMN motto TEXT;
    ALTER TABLE change ADD COLUMN device TEXT;
    ALTER TABLE api_key ADD COLUMN colour TEXT;
    ALTER TABLE agreement_span ADD COLUMN note TEXT NOT NULL DEFAULT '';
    ALTER TABLE dataset ADD COLUMN colour TEXT;
    CREATE TABLE festival (id TEXT PRIMARY KEY, agreement_id TEXT REFERENCES agreement(id) ON DELETE CASCADE);
    CREATE INDEX agreement_colour ON agreement (colour);`,
}
const contract: Migration = {
  name: '20990201000000_less',
  sql: `-- needs: 20990101000000_more\nALTER TABLE agreement DROP COLUMN note;`,
}

describe.runIf(inject('template'))('a server on a database that a newer release has migrated', () => {
  const register = (store: Store, nameEn: string) => {
    const sources = [encodeId('Source', 'seed-phuket-2016')]
    const input = { reason: 'To change something.', nameEn, level: 'CITY', country: 'CZ', sources }
    return written(store, 'registerSisterCity', input, { selection: 'sisterCity { id }' })
  }
  const open = async () => {
    const database = await rawDatabase('PostgreSQL', true)
    const store = await openPostgres(database.url!, () => {})
    onTestFinished(() => store.close())
    const upgrade = (...newer: Migration[]) => applyMigrations(database, () => {}, [...own, ...newer])
    return { ...database, store, upgrade, options: { databaseUrl: database.url!, dataDir: '' } }
  }

  it('goes on reading, writing and telling its followers, and starts again', { timeout: 60_000 }, async () => {
    const { store, upgrade, url, options } = await open()
    const key = await giveKey(store, ['read', 'subscribe:changes'])
    const server = await serve(store, { answerCacheBytes: 2 ** 20 })
    onTestFinished(() => server.stop())
    const stream = await openStream(server.url, key, 'subscription { changes { revision type after } }')
    const body = JSON.stringify({
      query:
        '{ agreements(first: 30) { totalCount nodes { title status sisterCity { name } } } register { revision } }',
    })
    const headers = { 'content-type': 'application/json' }
    const post = async () => (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).json()
    let stop = false
    const failures: unknown[] = []
    const reading = Array.from({ length: 4 }, async () => {
      while (!stop) {
        const { errors, data } = await post()
        if (errors || data.agreements.nodes.length !== 30) failures.push(errors ?? data)
        await pause(10)
      }
    })
    const letters = 'abcdefghijkl'
    const writing = (async () => {
      for (const [i, letter] of [...letters].entries()) {
        await register(store, `Side by side ${letter}`)
        if (i === 5) expect(await upgrade(additive)).toEqual([additive.name])
      }
    })()
    const events = await stream.take(letters.length)
    await writing
    stop = true
    await Promise.all(reading)
    stream.leave()
    expect(failures).toEqual([])
    expect(events.map(({ data }) => data.data.changes.revision)).toEqual(Array.from(letters, (_, i) => i + 1))
    await store.ready()
    expect((await migrationStatus(options)).every(({ applied }) => applied)).toBe(true)

    const lines: string[] = []
    const again = await openPostgres(url!, line => lines.push(line))
    onTestFinished(() => again.close())
    await again.ready()
    expect(lines).toEqual([])
    expect((await register(again, 'After a start')).revision).toBe(letters.length + 1)
  })

  it('refuses one that leaves its release behind, and says what to do', async () => {
    const { store, upgrade, url, options, adapter } = await open()
    await upgrade(additive, contract)
    // Prisma's own tools do not mind what is written beside the names.
    const engine = await schemaEngine(await readSchema(), adapter)
    const list = { migrationsList: migrationsList([...own, additive, contract]), filters }
    expect(await engine.diagnoseMigrationHistory({ ...list, optInToShadowDatabase: false })).toMatchObject({
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
    })
    const refusal =
      'A newer release has changed this database so that this server cannot work on it: its migration 20990201000000_less is ' +
      'for servers that know 20990101000000_more. Start the newer release, or restore a backup of before into another database for this one.'
    await expect(store.ready()).rejects.toThrow(refusal)
    await expect(openPostgres(url!, () => {})).rejects.toThrow(refusal)
    await expect(migrationStatus(options)).rejects.toThrow(refusal)
    const server = await serve(store)
    onTestFinished(() => server.stop())
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503)
  })

  it('serves while a newer one needs no more than it knows', async () => {
    const { store, upgrade } = await open()
    const sql = `-- needs: ${own.at(-1)!.name}\nALTER TABLE agreement ADD COLUMN colour TEXT;`
    await upgrade({ name: '20990101000000_known', sql })
    await store.ready()
  })

  it('never takes back statuses, search entries or open data of a newer release', async () => {
    const { store, query, url } = await open()
    const content = () =>
      query(
        `SELECT version, digest, span_rules, entry_rules, (SELECT max(xmin::text) FROM agreement_span) FROM dataset`,
      )
    await query(`UPDATE dataset SET version = '2099-01-01', digest = 'of a newer release'`)
    let before = await content()
    const lines: string[] = []
    await (await openPostgres(url!, line => lines.push(line))).close()
    expect(lines).toEqual([expect.stringMatching(/^The register has the open data set of 2099-01-01, so that of /)])
    expect(await content()).toEqual(before)
    for (const [column, what] of [
      ['span_rules', 'statuses by day'],
      ['entry_rules', 'search entries'],
    ]) {
      await query(`UPDATE dataset SET ${column} = ${column} + 1`)
      before = await content()
      const refusal = new RegExp(
        `^A newer release .*: its ${what} are by rules \\d+, and this server has rules \\d+\\.`,
      )
      await expect(store.ready()).rejects.toThrow(refusal)
      await expect(openPostgres(url!, () => {})).rejects.toThrow(refusal)
      expect(await content()).toEqual(before)
      await query(`UPDATE dataset SET ${column} = ${column} - 1`)
    }
  })

  it('lets readers by while it waits for a table that a backup reads', { timeout: 30_000 }, async () => {
    const { store, upgrade, other } = await open()
    const backup = await other()
    await backup.script('BEGIN; SELECT count(*) FROM agreement')
    let done = false
    const upgrading = upgrade(additive).finally(() => {
      done = true
    })
    let longest = 0
    const end = Date.now() + 4_500
    while (Date.now() < end) {
      const begun = Date.now()
      expect(await store.db.agreement.count()).toBeGreaterThan(0)
      longest = Math.max(longest, Date.now() - begun)
      await pause(20)
    }
    expect(done).toBe(false)
    // It did wait for the table in between.
    expect(longest).toBeGreaterThan(200)
    expect(longest).toBeLessThan(2_500)
    await backup.script('COMMIT')
    expect(await upgrading).toEqual([additive.name])
  })
})
