import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import { provincesOf as oldProvinces } from '../commands/provinces.ts'
import { readRecord as oldRead, recordTypes as oldTypes } from '../commands/records.ts'
import { removableTypes as oldRemovable } from '../commands/remove.ts'
import { recordSources } from '../snapshot/records.ts'
import { subjectTypes as oldSubjects } from '../commands/provinces.ts'
import { readers } from '../search/readers.ts'
import { tables } from '../../feed/exports/tables.ts'
import { nouns } from '../../feed/exports/nouns.ts'
import type { Store } from '../store.ts'
import { recordSql } from './as-json.ts'
import { records, recordTypes, removableTypes, subjectTypes, writtenTypes } from './index.ts'
import { provincesOf, readRecord } from './read.ts'
import { sql } from '../sql.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => { store = await openTestStore(kind) })
  afterAll(() => store.close())
  it('lists', () => {
    expect([...writtenTypes].sort()).toEqual([...oldTypes].sort())
    expect([...removableTypes].sort()).toEqual([...oldRemovable].sort())
    expect([...subjectTypes].sort()).toEqual([...oldSubjects].sort())
    expect(Object.fromEntries(recordTypes.map(t => [records[t].plural, t]))).toEqual(nouns)
    expect(recordTypes.map(t => records[t].plural)).toEqual(Object.keys(nouns))
    expect(Object.keys(recordSources).sort()).toEqual([...recordTypes].sort())
  })
  it.each(recordTypes)('%s', async type => {
    const { from, id } = recordSources[type]
    const rows = await store.db.$queryRaw<{ id: string; json: string }[]>(sql`SELECT ${id} AS id, jsonb_strip_nulls(${recordSources[type].record})::text AS json FROM ${from}`)
    const now = await store.db.$queryRaw<{ id: string; json: string }[]>(sql`SELECT ${id} AS id, ${recordSql[type].json}::text AS json FROM ${recordSql[type].from}`)
    expect(now).toEqual(rows)
    const plural = records[type].plural
    expect(records[type].flatTable.map(([n]) => n)).toEqual(tables[plural].columns)
    for (const row of rows) {
      const look = (t: string, i: unknown) => ({ nameEn: `${t}:${i}`, nameTh: `${t}/${i}`, countryCode: 'cc', provinceId: `p${i}`, municipalityId: `m${i}`, sisterCityId: `s${i}`, title: 't', url: 'u' })
      const record = JSON.parse(row.json)
      expect(records[type].flatTable.map(([, v]) => v(record, look))).toEqual(tables[plural].row(record, look as never))
    }
    for (const row of rows.slice(0, 200)) {
      if (type !== 'Province') expect(await readRecord(store.db as never, type, row.id)).toEqual(await oldRead(store.db as never, type, row.id))
      expect(await provincesOf(store.db as never, type, row.id)).toEqual(await oldProvinces({ tx: store.db } as never, type, row.id))
    }
    const search = records[type].search
    expect(search === null).toBe(!(type in readers))
    if (search) expect(await search.entries(store.db as never)).toEqual(await readers[type]!(store.db as never))
  })
})
