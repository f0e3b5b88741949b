import { say } from './messages/say.ts'
import { textViolations } from './text.ts'
import type { Violation } from './violation.ts'

export interface Quantity {
  readonly value: number
  readonly max: number | null
  readonly unit: string
  readonly precision: 'EXACT' | 'AS_MANY_AS' | 'ABOUT' | 'AT_LEAST' | 'UP_TO' | 'MORE_THAN' | 'RANGE'
}

/** No figure is below zero: all count or measure something. A range needs a max above its value; other precisions must not have one (I11 in docs/domain.md). */
export const quantityViolations = ({ value, max, unit, precision }: Quantity, path: readonly string[]): Violation[] => {
  const found = textViolations({ unit }, path)
  const at = [...path, 'max']
  if (value < 0)
    found.push({
      code: 'BAD_VALUE',
      message: say('A figure is 0 or more: check it, or quote in text what the source says.'),
      path: [...path, 'value'],
    })
  if (precision === 'RANGE' && max === null)
    found.push({ code: 'RANGE_INVALID', message: say('A RANGE needs max, its upper end.'), path: at })
  if (precision === 'RANGE' && max !== null && !(max > value))
    found.push({
      code: 'RANGE_INVALID',
      message: say('The max of a RANGE must be above its value: check both.'),
      path: at,
    })
  if (precision !== 'RANGE' && max !== null)
    found.push({
      code: 'RANGE_INVALID',
      message: say('Only a RANGE has max: leave it out, or make the precision RANGE.'),
      path: at,
    })
  return found
}
