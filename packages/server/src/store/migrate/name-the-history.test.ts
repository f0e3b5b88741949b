import { expect, inject, it } from 'vitest'
import { createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { databases } from '../../../test/stores.ts'
import { openPGlite } from '../pglite.ts'
import { openPool } from '../postgres.ts'
import type { Store } from '../store.ts'
import { onEmbedded, postgresSession } from '../transaction.ts'
import { applyMigrations } from './apply.ts'
import { type Migration, readMigrations } from './migrations.ts'

const name = '20261124120000_name_the_history'

const open = async (kind: Store['kind']) => {
  if (kind === 'PGlite') {
    const database = await openPGlite()
    return {
      apply: (migrations: readonly Migration[]) =>
        onEmbedded(database, session => applyMigrations(session, () => {}, migrations)),
      query: async (sql: string) => (await database.query<Record<string, unknown>>(sql)).rows,
      drop: () => database.close(),
    }
  }
  const url = await createDatabase(inject('template'))
  const pool = openPool(url, { statementTimeout: 0 })
  const client = await pool.connect()
  return {
    apply: (migrations: readonly Migration[]) => applyMigrations(postgresSession(client), () => {}, migrations),
    query: async (sql: string) => (await pool.query(sql)).rows as Record<string, unknown>[],
    drop: async () => {
      client.release()
      await pool.end()
      await dropDatabase(url)
    },
  }
}

/** The log of a register that was written to before the migration, as the migration leaves it. */
const migrated = async (kind: Store['kind'], changes: number) => {
  const { apply, query, drop } = await open(kind)
  const all = await readMigrations()
  await apply(all.filter(each => each.name < name))
  await query(`INSERT INTO dataset (version, digest, loaded_at) VALUES ('1', 'abc', '2026-11-22T08:00:00Z')`)
  await query(
    `INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, after)
     SELECT i, '2026-11-23T08:00:00Z', 'CREATED', 'Source', 's' || i, '{TH-83}', 'Test', '{"titleTh":"ข่าว"}'
     FROM generate_series(1, ${changes}) AS i`,
  )
  await apply(all.filter(each => each.name <= name))
  await query(
    `INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, after)
     VALUES (${changes + 1}, now(), 'CREATED', 'Source', 'new', '{}', 'Test', '{}')`,
  )
  const [dataset] = await query('SELECT identity FROM dataset')
  const rows = await query('SELECT identity, previous FROM change ORDER BY revision')
  await expect(query(`UPDATE change SET actor = 'Somebody'`)).rejects.toThrow('append-only')
  await drop()
  return { seed: dataset!['identity'], rows }
}

it.each(databases)(
  'a register of before gets a history that its backups have too, on %s',
  { timeout: 120_000 },
  async kind => {
    const register = await migrated(kind, 5)
    const identities = [register.seed, ...register.rows.map(({ identity }) => identity)]
    expect(new Set(identities).size).toBe(7)
    expect(register.rows.map(({ previous }) => previous)).toEqual(identities.slice(0, -1))

    const backup = await migrated(kind, 3)
    expect(backup.seed).toBe(register.seed)
    expect(backup.rows.slice(0, 3)).toEqual(register.rows.slice(0, 3))
    // Written after the backup was restored.
    expect(backup.rows[3]!['identity']).not.toBe(register.rows[3]!['identity'])
    expect(backup.rows[3]!['previous']).toBe(register.rows[3]!['previous'])
  },
)
