import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { addDays, today } from '../../register/today.ts'
import type { Store } from '../store.ts'

const one = <T>(...values: T[]) => fc.option(fc.subarray(values, { minLength: 1, maxLength: 2 }), { nil: undefined })

/** Filters and days, of which some can be looked up in the tallies and some cannot. */
const asked = fc.record({
  filter: fc.record(
    {
      status: one('IN_FORCE', 'PROPOSED', 'EXPIRED', 'TERMINATED', 'REPORTED'),
      sector: one('TOURISM', 'EDUCATION', 'OTHER'),
      country: one('CN', 'JP', 'VN', 'SE'),
      province: one('TH-83', 'bangkok', 'TH-50'),
      kind: fc.option(fc.constant(['MOU']), { freq: 6, nil: undefined }),
    },
    { requiredKeys: [] },
  ),
  asOf: fc.constantFrom(null, today(), today(), addDays(today(), -1), '2016-09-01'),
})

const everything = `query ($filter: AgreementFilter, $asOf: Date) {
  agreements(first: 3, filter: $filter, asOf: $asOf) { totalCount counts { agreements sisterCities countries } nodes { slug } }
  province(code: "TH-83") { agreements(first: 0, filter: $filter, asOf: $asOf) { totalCount counts { agreements sisterCities countries } } }
  sectors { code agreements(first: 0, filter: $filter, asOf: $asOf) { totalCount counts { agreements sisterCities countries } } }
  COUNTRY: stats(by: COUNTRY, filter: $filter) { ...row } SECTOR: stats(by: SECTOR, filter: $filter) { ...row }
  STATUS: stats(by: STATUS, filter: $filter) { ...row } PROVINCE: stats(by: PROVINCE, filter: $filter) { ...row }
  REGION: stats(by: REGION, filter: $filter) { ...row }
  coverage(asOf: $asOf) { province { code } cells { sector { code } counts { agreements sisterCities countries } lastEngagementOn } }
}
fragment row on StatRow { key label counts { agreements sisterCities countries } }`

describe.each(databases)('%s', kind => {
  let store: Store
  let revision: number
  beforeAll(async () => {
    store = await openTestStore(kind)
    const [row] = await store.db.$queryRaw<{ revision: number }[]>`SELECT tallied_revision AS revision FROM dataset`
    revision = row!.revision
  })
  afterAll(() => store.close())
  beforeEach(() => use(true))

  /** Puts the tallies to use, or out of it, as a writer of an earlier release does. */
  const use = (are: boolean) =>
    store.db.$executeRaw`UPDATE dataset SET tallied_revision = ${are ? revision : revision - 1}::int`

  it('what is looked up is what is counted, for any filter and day', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(asked, async variables => {
        await use(true)
        const kept = await dataOf(store, everything, variables)
        await use(false)
        expect(kept).toEqual(await dataOf(store, everything, variables))
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['all', '{ agreements(first: 0) { totalCount } }'],
    [
      'a filter',
      '{ agreements(first: 0, filter: { country: ["CN"], sector: [TOURISM], status: [IN_FORCE] }) { totalCount } }',
    ],
    ['the day', `{ agreements(first: 0, asOf: "${today()}") { totalCount counts { countries sisterCities } } }`],
    ['a province', '{ province(code: "TH-83") { agreements(first: 0) { totalCount } } }'],
    ['statistics', '{ stats(by: SECTOR) { counts { agreements } } }'],
    ['coverage', '{ coverage(provinces: ["TH-83"]) { cells { counts { agreements } } } }'],
  ])('numbers are taken from the tallies: %s', async (_, query) => {
    const counted = await dataOf(store, query)
    await store.db.$executeRaw`UPDATE agreement_tally SET agreements = agreements + 1000, there = there + 1000`
    expect(await dataOf(store, query)).not.toEqual(counted)
    await use(false)
    expect(await dataOf(store, query)).toEqual(counted)
    await store.db.$executeRaw`UPDATE agreement_tally SET agreements = agreements - 1000, there = there - 1000`
  })
})
