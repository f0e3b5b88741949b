import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../store.ts'
import { writtenTypes } from './index.ts'
import { rowOf } from './row.ts'

describe.each(databases)('the row of a record, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it.each(writtenTypes)('of %s is the one that Prisma gives, whatever it has', async type => {
    const table = type.charAt(0).toLowerCase() + type.slice(1)
    const rows = await (store.db as unknown as Record<string, { findMany(): Promise<Record<string, unknown>[]> }>)[
      table
    ]!.findMany()
    for (const row of rows.slice(0, 200))
      expect(await rowOf(store.db, type, String(row['id'] ?? row['code']))).toEqual(row)
    expect(await rowOf(store.db, type, 'nowhere')).toBeNull()
  })
})
