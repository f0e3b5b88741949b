import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../test/stores.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import { readEdition } from '../store/read/views/edition.ts'
import { recordSql } from '../store/records/as-json.ts'
import { type RecordType, writtenTypes } from '../store/records/index.ts'
import { readRecord } from '../store/records/read.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { snapshotAt } from './snapshot-reader.ts'

describe.each(databases)('a snapshot, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const all = async (type: RecordType, size: number) => {
    const reader = snapshotAt(store.db, await readEdition(store))
    const rows = []
    for (let after: string | null = ''; after !== null; ) {
      const page = await reader.page(type, after, size)
      rows.push(...page.rows)
      after = page.last
    }
    return rows
  }

  it.each(writtenTypes)('reads every %s as the history does', async type => {
    const rows = await all(type, 50)
    const [{ total }] = await store.db.$queryRawUnsafe<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM ${recordSql[type].from.sql}`,
    )
    expect(rows).toHaveLength(total)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
    for (const { id, record } of rows) expect(record).toEqual(await readRecord(store.db, type, id))
  })

  it('reads provinces and countries', async () => {
    expect(await all('Province', 30)).toHaveLength(77)
    expect((await all('Province', 100)).find(({ id }) => id === 'TH-83')!.record).toMatchObject({
      nameEn: 'Phuket',
      nameTh: 'ภูเก็ต',
      sources: expect.any(Array),
    })
    expect(await all('Country', 10)).toHaveLength(await store.db.country.count())
  })

  it('finds records by their ids', async () => {
    const reader = snapshotAt(store.db, await readEdition(store))
    expect(await reader.byIds('Province', ['TH-83', 'TH-00'])).toHaveLength(1)
    expect(await reader.byIds('Agreement', [])).toEqual([])
    expect(await reader.byIds('Agreement', ['of-nobody'])).toEqual([])
  })

  it.each(Object.keys(recordSql) as RecordType[])(
    'finds %s by indexes alone, so a page costs the same in any register',
    async type => {
      let statement: Sql | undefined
      const db = {
        $queryRaw: async (sent: Sql) => {
          statement = sent
          return [{ found: ['here'], id: null }]
        },
      } as unknown as PrismaClient
      await snapshotAt(db, { revision: 0, identity: 'here' }).page(type, 'a', 500)
      const plan = await store.db.$transaction(async tx => {
        await tx.$executeRaw`SET LOCAL enable_seqscan TO off`
        await tx.$executeRaw`SET LOCAL enable_bitmapscan TO off`
        return tx.$queryRaw<Record<string, string>[]>(sql`EXPLAIN ${statement!}`)
      })
      const lines = plan.map(row => Object.values(row)[0]!)
      expect(lines.filter(line => /Seq Scan|Filter: .*\br\.id\b/.test(line))).toEqual([])
    },
  )
})
