import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import type { Store } from '../store/store.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const asLiteral = (day: unknown) =>
    ask(store, `{ agreement(slug: "phuket-xiamen") { status(asOf: ${JSON.stringify(day)}) } }`)
  const asVariable = (day: unknown) =>
    ask(store, 'query ($day: Date) { agreement(slug: "phuket-xiamen") { status(asOf: $day) } }', { day })
  const inFilter = (day: unknown) =>
    ask(store, 'query ($filter: AgreementFilter) { agreements(filter: $filter) { totalCount } }', {
      filter: { signedFrom: day },
    })

  it.each([
    ['a year of the Buddhist Era', '2561-05-09', '2561 is a Buddhist-era year; use 2018-05-09'],
    ['a day that no calendar has', '2018-02-30', '2018-02-30'],
    ['a date known to the month', '2018-05', '2018-05'],
    ['a date known to the year', '2018', '2018'],
    ['a moment', '2018-05-09T00:00:00Z', '2018-05-09T00:00:00Z'],
    ['an American date', '05/09/2018', '05/09/2018'],
    ['an empty text', '', ''],
    ['a number', 2018, 'A date is a text'],
  ])('refuses %s as a Date, wherever it stands', async (_, day, hint) => {
    for (const { errors, data } of [await asLiteral(day), await asVariable(day), await inFilter(day)]) {
      expect(data).toBeUndefined()
      expect(errors).toHaveLength(1)
      expect(errors![0]!.message).toContain(hint)
      expect(errors![0]!.extensions['code']).toBe('BAD_INPUT')
    }
  })

  it('takes a leap day, and null as today', async () => {
    expect((await asLiteral('2016-02-29')).errors).toBeUndefined()
    expect((await asVariable('2016-02-29')).errors).toBeUndefined()
    expect((await asVariable(null)).data).toEqual({ agreement: { status: 'IN_FORCE' } })
  })

  it('gives a partial date as precisely as its source', async () => {
    const { agreements } = await dataOf(store, '{ agreements(first: 100) { nodes { signedOn } } }')
    const dates: (string | null)[] = agreements.nodes.map(({ signedOn }: { signedOn: string | null }) => signedOn)
    for (const length of [4, 7, 10]) expect(dates.some(date => date?.length === length)).toBe(true)
    for (const date of dates) expect(date ?? '2000').toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  })

  it('gives a moment in UTC with milliseconds, and a day without time', async () => {
    const { register, agreement, source } = await dataOf(
      store,
      `{
        register { updatedAt }
        agreement(slug: "phuket-xiamen") { events { recordedAt } }
        source(slug: "seed-phuket-2016") { retrievedOn }
      }`,
    )
    for (const moment of [register.updatedAt, agreement.events[0].recordedAt])
      expect(moment).toBe(new Date(moment).toISOString())
    expect(source.retrievedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
