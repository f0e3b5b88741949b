import { describe, expect, it } from 'vitest'
import { type Quantity, quantityViolations } from './quantity.ts'

const figure = { value: 8, max: null, unit: 'cities', precision: 'EXACT' } satisfies Quantity
const broken = (rest: Partial<Quantity>) =>
  quantityViolations({ ...figure, ...rest }, ['input', 'quantity']).map(({ code, path }) => [code, path.at(-1)])

describe('quantityViolations', () => {
  it.each(['EXACT', 'AS_MANY_AS', 'ABOUT', 'AT_LEAST', 'UP_TO', 'MORE_THAN'] as const)(
    'lets %s have no upper end',
    precision => {
      expect(broken({ precision })).toEqual([])
      expect(broken({ precision, max: 9 })).toEqual([['RANGE_INVALID', 'max']])
    },
  )

  it('wants a RANGE to end above its beginning', () => {
    expect(broken({ precision: 'RANGE', max: 8.5 })).toEqual([])
    for (const max of [null, 8, 7, Number.NaN])
      expect(broken({ precision: 'RANGE', max })).toEqual([['RANGE_INVALID', 'max']])
  })

  it.each([-1, -0.5, Number.NEGATIVE_INFINITY])('takes no figure below zero: %s', value => {
    expect(broken({ value })).toEqual([['BAD_VALUE', 'value']])
    expect(broken({ value: 0 })).toEqual([])
  })

  it('wants to know what is counted', () => {
    expect(broken({ unit: ' ' })).toEqual([['EMPTY', 'unit']])
  })
})
