import { describe, expect, it } from 'vitest'
import { type FactContent, factViolations, rankViolations } from './fact-content.ts'

const said: FactContent = {
  quantity: null,
  text: 'Eight of them.',
  date: null,
  quote: null,
  capacity: null,
  note: null,
  stated: false,
}
const broken = (rest: Partial<FactContent>) =>
  factViolations({ ...said, ...rest }).map(({ code, path }) => [code, ...path.slice(1)])

describe('factViolations', () => {
  it('wants an answer of some kind', () => {
    expect(broken({})).toEqual([])
    expect(broken({ text: null, date: '2016' })).toEqual([])
    expect(broken({ text: null, quantity: { value: 8, max: null, unit: 'cities', precision: 'EXACT' } })).toEqual([])
    expect(broken({ text: null })).toEqual([['FACT_WITHOUT_ANSWER']])
    expect(broken({ text: '' })).toEqual([['EMPTY', 'text']])
  })

  it('counts a quote in characters, not in units of their encoding', () => {
    expect(broken({ quote: '🏮'.repeat(200) })).toEqual([])
    expect(broken({ quote: '🏮'.repeat(201) })).toEqual([['QUOTE_TOO_LONG', 'quote']])
  })

  it('wants the post of a person who said it', () => {
    expect(broken({ stated: true })).toEqual([['CAPACITY_MISSING', 'capacity']])
    expect(broken({ stated: true, capacity: 'Governor' })).toEqual([])
    expect(broken({ capacity: 'reporter' })).toEqual([])
  })
})

describe('rankViolations', () => {
  it('wants a reason for every rank but NORMAL', () => {
    const broken = (rank: Parameters<typeof rankViolations>[0], reason: string | null) =>
      rankViolations(rank, reason).map(({ code }) => code)
    expect(broken('NORMAL', null)).toEqual([])
    expect(broken('NORMAL', 'x')).toEqual(['BAD_VALUE'])
    expect(broken('PREFERRED', 'x')).toEqual([])
    expect(broken('PREFERRED', null)).toEqual(['REASON_MISSING'])
    expect(broken('DEPRECATED', ' ')).toEqual(['REASON_MISSING'])
  })
})
