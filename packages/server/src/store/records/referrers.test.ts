import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { snakeCase } from '../snake-case.ts'
import type { Store } from '../store.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { records, removableTypes } from './index.ts'
import { countReferrers } from './referrers.ts'

/** The facts of a contradiction that is removed are let go, and stay. */
const released: { readonly [type: string]: readonly string[] } = { Conflict: ['fact'] }

/** Rows that are made from the record, and go with it. */
const made: { readonly [type: string]: readonly string[] } = { Agreement: ['agreement_span'] }

/** Tables that refer to it only where a record does that is counted: an agreement has the city of its partnership. */
const through: { readonly [type: string]: readonly string[] } = { SisterCity: ['agreement'] }

describe.each(databases)('what refers to a record, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it.each(removableTypes)('%s: every table that refers to it is counted before it is removed', async type => {
    const { owned, links }: RecordDescriptor = records[type]
    const own = Object.values(owned).map(({ table }) => table)
    const linked = Object.values(links).map(({ table }) => `_${table}`)
    const known = [...own, ...linked, ...(released[type] ?? []), ...(made[type] ?? []), ...(through[type] ?? [])]
    const referring = await store.db.$queryRaw<{ table: string }[]>`
      SELECT DISTINCT relname AS "table" FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
      WHERE contype = 'f' AND confrelid = ${snakeCase(type)}::regclass ORDER BY relname`
    const statements = await statementsOf(store, async () => void (await countReferrers(store.db, type, 'any')))
    expect(statements.length).toBeLessThanOrEqual(1)
    const isCounted = (table: string) => new RegExp(`\\b(FROM|JOIN) "?${table}\\b`).test(statements.join('\n'))
    const uncounted = referring.filter(({ table }) => !known.includes(table) && !isCounted(table))
    expect(uncounted).toEqual([])
  })
})
