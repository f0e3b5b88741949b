import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('shows one province in its nine sectors', async () => {
    const data = await dataOf(
      store,
      `{
        coverage(provinces: ["phuket"], asOf: "2020-01-01") {
          province { code }
          cells { sector { code } counts { agreements sisterCities countries } lastEngagementOn }
        }
      }`,
    )
    const [{ province, cells }] = data.coverage
    type Cell = { sector: { code: string }; counts: Record<string, number>; lastEngagementOn: string | null }
    const rows = (cells as Cell[]).map(
      ({ sector, counts, lastEngagementOn }) =>
        `${sector.code} ${Object.values(counts).join('/')} ${lastEngagementOn ?? 'never'}`,
    )
    expect([province.code, ...rows]).toMatchInlineSnapshot(`
      [
        "TH-83",
        "TRADE 3/3/2 2019-12-02",
        "INVESTMENT 1/1/1 2019-12-02",
        "EDUCATION 3/3/2 2019-12-02",
        "CULTURE 4/4/2 2019-12-02",
        "ARTS 0/0/0 never",
        "TOURISM 6/6/3 2019-12-02",
        "ENVIRONMENT 1/1/1 never",
        "TECHNOLOGY 0/0/0 never",
        "OTHER 3/3/2 2019-09-02",
      ]
    `)
  })

  it('has a row for each of the 77 provinces and a cell for each of the nine sectors', async () => {
    const { coverage } = await dataOf(
      store,
      '{ coverage(asOf: "2020-01-01") { province { code } cells { sector { code } counts { agreements } } } }',
    )
    expect(coverage).toHaveLength(77)
    const sectors = coverage[0].cells.map(({ sector }: { sector: { code: string } }) => sector.code)
    expect(sectors).toHaveLength(9)
    for (const { cells } of coverage)
      expect(cells.map(({ sector }: { sector: { code: string } }) => sector.code)).toEqual(sectors)
    const codes = coverage.map(({ province }: { province: { code: string } }) => province.code)
    expect(codes).toEqual([...new Set(codes)].sort())
  })
})
