import { afterEach, expect, it } from 'vitest'
import { dropRawDatabases, rawDatabase } from '../../../../test/raw-database.ts'
import { databases } from '../../../../test/stores.ts'
import type { Store } from '../../store.ts'
import { applyMigrations } from './apply.ts'
import { readMigrations } from './migrations.ts'

const name = '20261124120000_name_the_history'

afterEach(dropRawDatabases)

/** The log of a register that was written to before the migration, as the migration leaves it. */
const migrated = async (kind: Store['kind'], changes: number) => {
  const database = await rawDatabase(kind)
  const { query } = database
  const all = await readMigrations()
  const apply = (migrations: typeof all) => applyMigrations(database, () => {}, migrations)
  await apply(all.filter(each => each.name < name))
  await query(`UPDATE dataset SET digest = 'abc', loaded_at = '2026-11-22T08:00:00Z'`)
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
