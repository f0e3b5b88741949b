import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fiscalPeriod, liesIn } from './fiscal-period.ts'

it('a fiscal year is named by the Buddhist year in which it ends', () => {
  expect(fiscalPeriod(2569)).toEqual({ from: '2025-10-01', to: '2026-09-30' })
  expect(fiscalPeriod(2560)).toEqual({ from: '2016-10-01', to: '2017-09-30' })
})

it.each([
  [2026, 'looks like a year of the common era; the fiscal year that ends in it is 2569'],
  [1999, 'looks like a year of the common era; the fiscal year that ends in it is 2542'],
  [69, 'give the Buddhist year in which it ends, like 2569'],
  [-1, 'give the Buddhist year'],
  [25_690, 'give the Buddhist year'],
  [2450, 'is before BE 2484'],
])('refuses %i', (year, said) => expect(() => fiscalPeriod(year)).toThrow(said))

it.each([
  ['2025-10-01', '2025-10-01', 'CERTAIN'],
  ['2026-09-30', '2026-09-30', 'CERTAIN'],
  ['2025-09-30', '2025-09-30', 'OUTSIDE'],
  ['2026-10-01', '2026-10-01', 'OUTSIDE'],
  // The month lies in it, each year lies in two.
  ['2026-01-01', '2026-01-31', 'CERTAIN'],
  ['2025-01-01', '2025-12-31', 'DOUBTFUL'],
  ['2026-01-01', '2026-12-31', 'DOUBTFUL'],
  ['2024-01-01', '2024-12-31', 'OUTSIDE'],
])('%s to %s is %s in 2569', (earliest, latest, expected) =>
  expect(liesIn(fiscalPeriod(2569), earliest, latest)).toBe(expected),
)

it('a date that is certain to lie in one fiscal year lies outside all others, and a doubtful one in two', () => {
  const day = fc.integer({ min: 2550, max: 2580 })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 12 }), fc.boolean(), (year, month, whole) => {
      const of = String(year - 543)
      const mm = String(month).padStart(2, '0')
      const [earliest, latest] = whole ? [`${of}-01-01`, `${of}-12-31`] : [`${of}-${mm}-01`, `${of}-${mm}-28`]
      const found = [year - 1, year, year + 1].map(each => liesIn(fiscalPeriod(each), earliest, latest))
      expect(found.filter(each => each !== 'OUTSIDE')).toEqual(whole ? ['DOUBTFUL', 'DOUBTFUL'] : ['CERTAIN'])
    }),
  )
})
