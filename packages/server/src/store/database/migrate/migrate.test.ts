import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dropRawDatabases, rawDatabase } from '../../../../test/raw-database.ts'
import { databases } from '../../../../test/stores.ts'
import { StoreError } from '../../store.ts'
import type { Session } from '../transaction.ts'
import { applyMigrations, unapplied } from './apply.ts'
import { schemaEngine } from './engine.ts'
import { filters, type Migration, migrationsList, prismaFolder, readMigrations, readSchema } from './migrations.ts'
import { newMigration } from './new.ts'
import { makeRecordTable, recordFinished } from './record.ts'
import { structureOf } from './structure.ts'

afterEach(dropRawDatabases)

const apply = (session: Session, migrations?: readonly Migration[]) => applyMigrations(session, () => {}, migrations)

const committed = await readMigrations()
const names = committed.map(({ name }) => name)

/** As the runner of earlier releases began a migration. */
const begin = (session: Session, { name }: Migration) =>
  session.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES (gen_random_uuid()::text, 'x', $1, '')`,
    [name],
  )

describe('the committed migrations', () => {
  it('lead exactly to schema.prisma, so there is no new one to write', async () => {
    const before = await readdir(join(prismaFolder, 'migrations'))
    const path = await newMigration('nothing')
    const pending = path && (await readFile(path, 'utf8'))
    if (path) await rm(dirname(path), { recursive: true })
    expect(pending).toBeNull()
    expect(await readdir(join(prismaFolder, 'migrations'))).toEqual(before)
  })

  // On PostgreSQL up to 16 such a value may not be used before it is committed, and a restore loads rows in the transaction
  // that makes their tables.
  it('add no value to an enum: they make the type anew', () => {
    expect(committed.filter(({ sql }) => /ADD VALUE/i.test(sql.replace(/--.*/g, ''))).map(({ name }) => name)).toEqual(
      [],
    )
  })

  it('are in the order of their names', () => {
    expect(names).toEqual([...names].sort())
  })
})

describe.each(databases)('%s', kind => {
  it('gets each migration once, in order, and Prisma’s own engine finds nothing to object to', async () => {
    const empty = await rawDatabase(kind)
    const { query, adapter } = empty
    expect(await unapplied(query)).toEqual(names)
    expect(await apply(empty)).toEqual(names)
    expect(await unapplied(query)).toEqual([])
    expect(await apply(empty)).toEqual([])
    const rows = await query('SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at')
    expect(rows.map(({ name }) => name)).toEqual(names)

    const engine = await schemaEngine(await readSchema(), adapter)
    const list = { migrationsList: migrationsList(committed), filters }
    expect(await engine.diagnoseMigrationHistory({ ...list, optInToShadowDatabase: false })).toMatchObject({
      hasMigrationsTable: true,
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
    })
    expect((await engine.applyMigrations(list)).appliedMigrationNames).toEqual([])
  })

  it('gets all of them or none, and the mended ones at the next start', async () => {
    const whole = { name: '20000101000000_whole', sql: 'CREATE TABLE whole (id int);' }
    const broken = {
      name: '20000102000000_broken',
      sql: `CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$; -- a comment; with a stop
        CREATE TABLE half (id int DEFAULT one()); INSERT INTO half (nonsense) VALUES (1);`,
    }
    const mended = { ...broken, sql: broken.sql.replace('nonsense', 'id') }
    const empty = await rawDatabase(kind)
    const tables = () => empty.query(`SELECT to_regclass('whole')::text AS whole, to_regclass('half')::text AS half`)

    for (let start = 1; start <= 2; start++) {
      const error = await apply(empty, [whole, broken]).catch(error => error)
      expect(error).toBeInstanceOf(StoreError)
      expect(error.message).toBe(
        'The database cannot be migrated: 20000102000000_broken: column "nonsense" of relation "half" does not exist.',
      )
      expect(await tables()).toEqual([{ whole: null, half: null }])
    }
    expect(await apply(empty, [whole, mended])).toEqual([whole.name, mended.name])
    expect(await tables()).toEqual([{ whole: 'whole', half: 'half' }])
  })

  it('refuses a migration that ends the transaction', async () => {
    const empty = await rawDatabase(kind)
    await expect(apply(empty, [{ name: '1_ends', sql: 'CREATE TABLE early (id int); COMMIT; BEGIN' }])).rejects.toThrow(
      'The database cannot be migrated: 1_ends begins or ends a transaction, which it must not.',
    )
  })

  it('that a restore left without its record says what to do', async () => {
    const empty = await rawDatabase(kind)
    await empty.script('CREATE TABLE left_over (id int)')
    await expect(apply(empty, [{ name: '1_init', sql: 'CREATE TABLE left_over (id int)' }])).rejects.toThrow(
      'The database cannot be migrated: 1_init: relation "left_over" already exists, as a restore leaves it that did not end: ' +
        'start on an empty database, or restore into one.',
    )
  })

  describe('what an earlier release began and did not record', { timeout: 120_000 }, () => {
    let usual: string[]
    beforeAll(async () => {
      const fresh = await rawDatabase(kind)
      await apply(fresh)
      usual = [...(await structureOf(fresh.query))].sort()
      await dropRawDatabases()
    })

    const states = [
      { name: names[0]!, committed: true, attempts: 2 },
      { name: names[1]!, committed: false, attempts: 1 },
      { name: names[2]!, committed: true, attempts: 1 },
      { name: names[4]!, committed: true, attempts: 1 },
    ].slice(kind === 'PGlite' ? -1 : 0)

    it.each(states)('$name, done: $committed, begun $attempts times', async ({ name, committed: done, attempts }) => {
      const empty = await rawDatabase(kind)
      const before = committed.slice(0, names.indexOf(name))
      const migration = committed[before.length]!
      await makeRecordTable(empty)
      for (const each of before) {
        await empty.script(each.sql)
        await recordFinished(empty, each, '2026-11-23', 1)
      }
      await begin(empty, migration)
      if (done) await empty.script(migration.sql)
      if (attempts === 2) {
        // The next start took it for one that had failed, tried it again and met "already exists".
        await empty.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL')
        await begin(empty, migration)
      }

      expect(await apply(empty)).toEqual(names.slice(before.length))
      expect(await unapplied(empty.query)).toEqual([])
      expect([...(await structureOf(empty.query))].sort()).toEqual(usual)
      const engine = await schemaEngine(await readSchema(), empty.adapter)
      const list = { migrationsList: migrationsList(committed), filters }
      expect(await engine.diagnoseMigrationHistory({ ...list, optInToShadowDatabase: false })).toMatchObject({
        history: null,
        failedMigrationNames: [],
        editedMigrationNames: [],
      })
    })

    it('is refused where only some of it is there', async () => {
      const empty = await rawDatabase(kind)
      await makeRecordTable(empty)
      await begin(empty, committed[0]!)
      await empty.script('CREATE TABLE country (code TEXT NOT NULL)')
      await expect(apply(empty)).rejects.toThrow(
        /^The database cannot be migrated: 20261122000000_init was begun before, and \d+ of the \d+ things that it changes are as it leaves them, but not ".+": restore a backup into an empty database\.$/,
      )
    })

    if (kind === 'PostgreSQL')
      it.each(['COMMIT', 'ROLLBACK'])('is waited for while it goes on without its client: %s', async end => {
        const empty = await rawDatabase(kind)
        await makeRecordTable(empty)
        await begin(empty, committed[0]!)
        const orphan = await empty.other()
        await orphan.script(`BEGIN; ${committed[0]!.sql}`)
        const applied = apply(empty)
        const waits = async () =>
          (
            await orphan.query(
              `SELECT count(*)::int AS waits FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
            )
          )[0]!['waits']
        while ((await waits()) === 0) await new Promise(done => setTimeout(done, 20))
        await orphan.script(end)
        expect(await applied).toEqual(names)
        expect(await unapplied(empty.query)).toEqual([])
      })
  })
})
