import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { busyOffice, randomOf } from '../../../test/busy-office.ts'
import { office } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { seedOpenData } from '../seed/seed.ts'
import type { Store } from '../store.ts'
import { assertNothingLost, filledTables } from './lost-data.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const undone = new Error('Nothing of this stays.')

  /** What is missing after `statements`, which are run as a restore writes: no rule and no trigger looks at them. */
  const missingAfter = async (...statements: string[]): Promise<string> => {
    let found = 'nothing'
    const work = store.db.$transaction(async tx => {
      await tx.$executeRawUnsafe('SET LOCAL session_replication_role TO replica')
      for (const statement of statements) await tx.$executeRawUnsafe(statement)
      await assertNothingLost((sql, values = []) => tx.$queryRawUnsafe(sql, ...values)).catch(error => {
        found = /Rows are missing: (.+)\. Restore/.exec(error.message)?.[1] ?? String(error)
      })
      throw undone
    })
    await expect(work).rejects.toBe(undone)
    return found
  }

  /** What a server makes when it starts and finds it missing. */
  const madeAnew = ['_prisma_migrations', 'agreement_span', 'city_tally', 'agreement_tally']

  it('every table that the open data fills is missed when it is empty', async () => {
    const tables = await store.db.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL (${madeAnew}) ORDER BY 1`
    const filled: string[] = []
    for (const { name } of tables) {
      const [row] = await store.db.$queryRawUnsafe<{ some: boolean }[]>(`SELECT EXISTS (SELECT FROM "${name}") AS some`)
      if (row!.some) filled.push(name)
    }
    // Some types of records have tables that the data set has nothing for yet.
    const [loaded] = await store.db.$queryRaw<
      { counts: Record<string, number> }[]
    >`SELECT loaded AS counts FROM dataset`
    const expected = filledTables.filter(name => (loaded!.counts[name] ?? 0) > 0)
    expect([...expected, 'dataset'].sort()).toEqual(filled)
    for (const name of filled) expect([name, await missingAfter(`DELETE FROM "${name}"`)]).toEqual([name, name])
  })

  it.each([
    ['one province', `DELETE FROM province WHERE id = 'TH-83'`, 'province'],
    ['one country', `DELETE FROM country WHERE code = 'CN'`, 'country'],
    [
      'everything',
      `DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
       LOOP EXECUTE format('DELETE FROM %I', t); END LOOP; END $$`,
      'dataset',
    ],
  ])('%s', async (_, statement, missing) => {
    expect(await missingAfter(statement)).toBe(missing)
  })

  describe('written to', () => {
    beforeAll(async () => {
      const act = busyOffice(store, randomOf(3))
      for (let i = 0; i < 25; i++) await act()
      await written(
        store,
        'registerSource',
        {
          kind: 'NEWS',
          title: 'Kept',
          language: 'en',
          retrievedOn: '2020-02-02',
          reason: 'To have an answer.',
          idempotencyKey: 'kept',
        },
        { viewer: office, selection: 'source { id }' },
      )
    })

    it('it is whole', async () => {
      await store.ready()
      expect(await seedOpenData(store.db, () => {})).toEqual({ seeded: false })
    })

    it('records are missed, and the log, and keys', async () => {
      expect(await missingAfter('DELETE FROM change')).toBe('change')
      expect(await missingAfter('DELETE FROM province', 'DELETE FROM search_entry')).toBe('province, search_entry')
      expect(await missingAfter(`DELETE FROM source WHERE title = 'Kept'`)).toBe('the record of the newest change')
      const created = `INSERT INTO change (revision, previous, at, operation, type, node_id, province_ids, actor, after)
        SELECT max(revision) + 1, repeat('0', 32), now(), 'CREATED', 'ApiKey', 'x', '{}', 'test', '{}' FROM change`
      expect(await missingAfter(created)).toBe('api_key')
      const ofOffice = `INSERT INTO change (revision, previous, at, operation, type, node_id, province_ids, actor, before, after)
        SELECT max(revision) + 1, repeat('0', 32), now(), 'UPDATED', 'Office', '', '{}', '', '{}', '{}' FROM change`
      expect(await missingAfter(ofOffice)).toBe('the record of the newest change')
    })

    it('what officers removed is not missed', async () => {
      const removed = (
        type: string,
      ) => `INSERT INTO change (revision, previous, at, operation, type, node_id, province_ids, actor, before)
        SELECT max(revision) + 1, repeat('0', 32), now(), 'DELETED', '${type}', 'x', '{}', 'test', '{}' FROM change`
      expect(await missingAfter(removed('Organization'), 'DELETE FROM organization')).toBe('nothing')
      expect(await missingAfter(removed('Organization'), 'DELETE FROM conflict')).toBe('conflict')
    })
  })

  it('a server that starts on it says so and loads nothing over it, and one that runs is not ready', async () => {
    await store.db.$executeRaw`TRUNCATE dataset`
    const lost = {
      name: 'StoreError',
      message:
        'The register has lost data, as after a restore that failed. Rows are missing: dataset. ' +
        'Restore a backup; to begin anew, use an empty database.',
    }
    await expect(store.ready()).rejects.toMatchObject(lost)
    await expect(seedOpenData(store.db, () => {})).rejects.toMatchObject(lost)
    expect(await store.db.dataset.count()).toBe(0)
  })
})
