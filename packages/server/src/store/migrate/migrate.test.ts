import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { describe, expect, inject, it } from 'vitest'
import { createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { databases } from '../../../test/stores.ts'
import { openPGlite, PGliteAdapter } from '../pglite.ts'
import { openPool, PostgresAdapter } from '../postgres.ts'
import { type Store, StoreError } from '../store.ts'
import { applyMigrations, type Query, unapplied } from './apply.ts'
import { prismaFolder, readMigrations } from './migrations.ts'
import { newMigration } from './new.ts'

interface Empty {
  adapter: SqlMigrationAwareDriverAdapterFactory
  query: Query
  drop(): Promise<void>
}

const emptyDatabase = async (kind: Store['kind']): Promise<Empty> => {
  if (kind === 'PGlite') {
    const database = await openPGlite()
    return {
      adapter: new PGliteAdapter(database),
      query: async sql => (await database.query<Record<string, unknown>>(sql)).rows,
      drop: () => database.close(),
    }
  }
  const url = await createDatabase(inject('template'))
  const pool = openPool(url, { statementTimeout: 0 })
  return {
    adapter: new PostgresAdapter(pool),
    query: async sql => (await pool.query(sql)).rows,
    drop: async () => {
      await pool.end()
      await dropDatabase(url)
    },
  }
}

describe('the committed migrations', () => {
  it('lead exactly to schema.prisma, so there is no new one to write', async () => {
    const before = await readdir(join(prismaFolder, 'migrations'))
    const path = await newMigration('nothing')
    const pending = path && (await readFile(path, 'utf8'))
    if (path) await rm(dirname(path), { recursive: true })
    expect(pending).toBeNull()
    expect(await readdir(join(prismaFolder, 'migrations'))).toEqual(before)
  })
})

describe.each(databases)('%s', kind => {
  it('gets each migration once, in order', async () => {
    const names = (await readMigrations()).map(({ name }) => name)
    expect(names).toEqual([...names].sort())
    const { adapter, query, drop } = await emptyDatabase(kind)

    expect(await unapplied(query)).toEqual(names)
    expect(await applyMigrations(adapter)).toEqual(names)
    expect(await unapplied(query)).toEqual([])
    expect(await applyMigrations(adapter)).toEqual([])
    const [count] = await query('SELECT count(*)::int AS rows FROM _prisma_migrations')
    expect(count).toEqual({ rows: names.length })
    await drop()
  })

  it('gets a migration whole or not at all, and the mended one at the next start', async () => {
    const whole = { name: '20000101000000_whole', sql: 'CREATE TABLE whole (id int);' }
    const broken = {
      name: '20000102000000_broken',
      sql: `CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$; -- a comment; with a stop
        CREATE TABLE half (id int DEFAULT one()); INSERT INTO half (nonsense) VALUES (1);`,
    }
    const mended = { ...broken, sql: broken.sql.replace('nonsense', 'id') }
    const { adapter, query, drop } = await emptyDatabase(kind)
    const tables = () => query(`SELECT to_regclass('whole')::text AS whole, to_regclass('half')::text AS half`)

    for (let start = 1; start <= 2; start++) {
      const error = await applyMigrations(adapter, [whole, broken]).catch(error => error)
      expect(error).toBeInstanceOf(StoreError)
      expect(error.message).toBe(
        'The database cannot be migrated: 20000102000000_broken: column "nonsense" of relation "half" does not exist.',
      )
      expect(await tables()).toEqual([{ whole: 'whole', half: null }])
    }
    expect(await applyMigrations(adapter, [whole, mended])).toEqual([mended.name])
    expect(await tables()).toEqual([{ whole: 'whole', half: 'half' }])
    await drop()
  })
})
