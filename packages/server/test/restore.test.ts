import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../src/store/store.ts'
import { busyOffice, everyRecord, randomOf } from './busy-office.ts'
import { backUp } from './restore.ts'
import { databases, openTestStore } from './stores.ts'
import { fingerprint } from './write.ts'

// What tests trust that nothing was written, or that all of it is gone again.

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('every write leaves another fingerprint, of its table alone', async () => {
    const { db } = store
    const country = { code: 'XX', nameEn: 'Made up', nameTh: 'สมมติ' }
    const writes: Record<string, () => Promise<unknown>> = {
      'a new row': () => db.country.create({ data: country }),
      'a change': () => db.country.update({ where: { code: 'XX' }, data: { nameEn: 'Made up anew' } }),
      'the same once more': () => db.country.update({ where: { code: 'XX' }, data: { nameEn: 'Made up anew' } }),
      'a row less': () => db.country.delete({ where: { code: 'XX' } }),
    }
    const { country: first, ...others } = await fingerprint(store)
    expect(Object.keys(others).length).toBeGreaterThan(30)
    const seen = [first]
    for (const write of Object.values(writes)) {
      await write()
      const { country: now, ...rest } = await fingerprint(store)
      expect(now).not.toBe(seen.at(-1))
      expect(rest).toEqual(others)
      seen.push(now)
    }
    // What was written and taken back is as if it had never been.
    expect(seen.at(-1)).toBe(first)
    await db
      .$transaction(async tx => {
        await tx.country.create({ data: country })
        throw new Error('back')
      })
      .catch(() => {})
    expect((await fingerprint(store))['country']).toBe(first)
  })

  it('a backup brings back every row of what was written, corrected and removed', async () => {
    const rows = async () => ({
      records: await everyRecord(store),
      changes: await store.db.change.findMany({ orderBy: { revision: 'asc' } }),
      entries: await store.db.searchEntry.findMany({ orderBy: [{ type: 'asc' }, { nodeId: 'asc' }] }),
    })
    const act = busyOffice(store, randomOf(7))
    for (let i = 0; i < 10; i++) await act()
    const restore = await backUp(store)
    const before = await rows()
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 20; i++) await act()
      expect(await rows()).not.toEqual(before)
      await restore()
      expect(await rows()).toEqual(before)
    }
  })
})
