import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import { talliesAnew, talliesOf } from '../../../test/tallies.ts'
import { today } from '../../register/today.ts'
import type { Ask } from '../ask.ts'
import { sql } from '../sql.ts'
import type { Store } from '../store.ts'
import { keepTallies } from './keep.ts'

// That they follow whatever officers write is part of the test of the spans (spans/keep.test.ts).

describe.each(databases)('%s', kind => {
  let store: Store
  let ask: Ask
  beforeAll(async () => {
    store = await openTestStore(kind)
    ask = statement => store.db.$queryRaw(statement)
  })
  afterAll(() => store.close())

  const stateOf = async () =>
    (
      await ask<{ on: string; revision: number }>(
        sql`SELECT tallied_on::text AS "on", tallied_revision AS revision FROM dataset`,
      )
    )[0]

  it('a register that was opened has those of today', async () => {
    expect(await stateOf()).toEqual({ on: today(), revision: 0 })
    const tallies = await talliesOf(store)
    expect(tallies.cities.length).toBeGreaterThan(100)
    expect(tallies.countries.some(row => row.startsWith('IN_FORCE * * CN'))).toBe(true)
    expect(tallies).toEqual(await talliesAnew(store, today()))
  })

  it('rolled to any other day, back or forth, they are those of that day', async () => {
    const days = fc.date({ min: new Date('1985-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(days, async date => {
        const day = date.toISOString().slice(0, 10)
        await keepTallies(ask, [], { from: 0, to: 0, day })
        expect(await stateOf()).toEqual({ on: day, revision: 0 })
        expect(await talliesOf(store)).toEqual(await talliesAnew(store, day))
      }),
      { numRuns: 30 },
    )
    await keepTallies(ask, [], { from: 0, to: 0, day: today() })
  })

  it('those of another revision than the writer knows stay as they are, and so out of use', async () => {
    const before = await talliesOf(store)
    await keepTallies(ask, [], { from: 7, to: 8, day: '2001-01-01' })
    expect(await talliesOf(store)).toEqual(before)
    expect(await stateOf()).toEqual({ on: today(), revision: 0 })
  })
})
