import { add, type Rows, rowsOf } from '../../store/read/compiled/need.ts'
import type { AllRead, Whole } from '../reads/declaration.ts'
import { complete } from './complete.ts'
import { addInput, type Draft, fieldsOf, NotShaped, type Place, type Shape } from './draft.ts'
import { objectTypeOf } from './types.ts'

/** The field with all records of a list, of the row or of the whole register. */
export const allShape = (draft: Draft, place: Place, { type, list }: AllRead, rows: Rows): Shape => {
  const { field, nodes, args, info } = place
  const inner = rowsOf(type)
  const whole = addInput<Whole>(draft, scope => list(args(scope)))
  const at = add(rows, { kind: 'all', list: whole, rows: inner })
  const named = objectTypeOf(field.type)
  const record = draft.shapes.record(draft, named, fieldsOf(draft, named, nodes), inner, info.path)
  const records = complete(field.type, (found, scope) => record((found as [unknown])[0], scope))
  return (row, scope) => {
    const found = (row as unknown[][])[at]!
    if (found.length > (scope.inputs[whole] as Whole).most) throw new NotShaped('more than the list may have')
    return records(found, scope)
  }
}
