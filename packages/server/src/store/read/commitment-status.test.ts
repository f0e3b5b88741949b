import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import { type CommitmentDays, commitmentStatusAt } from '../../register/commitment-status.ts'
import { list, sql } from '../sql.ts'
import type { Store } from '../store.ts'
import { commitmentStatus, isOpen, wasAgreed } from './commitment-status.ts'

// The rule stands in SQL a second time, for lists, and is held equal: on few days, so that they often coincide.

const day = fc.constantFrom('2019-12-31', '2020-01-01', '2020-01-02', '2020-06-15', '2020-12-31', '2021-01-01')
const days: fc.Arbitrary<CommitmentDays> = fc.record({
  agreedEarliest: fc.option(day),
  startedEarliest: fc.option(day),
  doneLatest: fc.option(day),
  droppedLatest: fc.option(day),
  dueLatest: fc.option(day),
})

describe.each(databases)('on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('a list has the statuses of the rule', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(days, { minLength: 40, maxLength: 40 }), day, async (all, asOf) => {
        const rows = all.map(
          (of, i) =>
            sql`(${i}::int, ${of.agreedEarliest}::text::date, ${of.startedEarliest}::text::date,
              ${of.doneLatest}::text::date, ${of.droppedLatest}::text::date, ${of.dueLatest}::text::date)`,
        )
        const read = await store.db.$queryRaw<{ status: string; open: boolean; there: boolean }[]>(sql`
          SELECT ${commitmentStatus(asOf)} AS status, ${isOpen(asOf)} AS open, ${wasAgreed(asOf)} AS there
          FROM (VALUES ${list(rows)})
            AS c (i, agreed_earliest, started_earliest, done_latest, dropped_latest, due_latest)
          ORDER BY i`)
        const expected = all.map(of => {
          const status = commitmentStatusAt(of, asOf)
          return { status, open: ['AGREED', 'STARTED', 'OVERDUE'].includes(status), there: status !== 'NOT_YET' }
        })
        expect(read).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})
