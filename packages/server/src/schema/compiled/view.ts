import { getNamedType } from 'graphql'
import { add, type Rows, rowsOf } from '../../store/read/compiled/need.ts'
import { type Ref, splitRef } from '../nodes.ts'
import { NotCompiled } from '../not-compiled.ts'
import type { FoundRead, RecordsIn, RowsRead, ViewRead } from '../reads/declaration.ts'
import { complete } from './complete.ts'
import { addInput, type Draft, dayOfPlace, fieldsOf, type Place, type Scope, type Shape, type View } from './draft.ts'
import { modelOfType, possibleTypes } from './types.ts'
import { valueShape } from './value.ts'

// Views: the rows of a statement, and the records that they name.

/** The field of a view at the root, or below an object that is made of arguments. */
export const viewShape = (draft: Draft, place: Place, { sql, of, records }: ViewRead): Shape => {
  const { args, field } = place
  const { given } = draft
  const text = addInput(draft, scope => {
    const parent = given === undefined ? undefined : scope.inputs[given]
    const write = (made: unknown) => sql(args(scope), scope.context, made)
    return parent instanceof Promise ? parent.then(write) : write(parent)
  })
  const at = draft.root.slots.length
  const view: View = { at, records: [] }
  add(draft.root, { kind: 'view', sql: text, records: view.records })
  const inView: Draft = { ...draft, view }
  const value = records ? complete(field.type, recordsShape(inView, place, view, records)) : valueShape(inView, place)
  return (_, scope) => value(of((scope.root[at] as [object[]])[0], args(scope)), scope)
}

/** The field of a record with the rows of a statement. */
export const rowsShape = (draft: Draft, place: Place, { sql, of }: RowsRead, rows: Rows): Shape => {
  const { args } = place
  const dayOf = dayOfPlace(place)
  const view: View = { at: null, records: [] }
  const text = addInput(draft, scope => sql(args(scope), dayOf(scope)))
  const at = add(rows, { kind: 'view', sql: text, records: view.records })
  const value = valueShape({ ...draft, view }, place)
  return (row, scope) => {
    const found = (row as unknown[])[at] as readonly unknown[]
    return value(of(found[0] as object[], args(scope), dayOf(scope)), { ...scope, rows: found })
  }
}

/** The field with the records that a row of the view around it names. */
export const foundShape = (draft: Draft, place: Place, { records, refs }: FoundRead): Shape => {
  const { view } = draft
  const { field, info } = place
  if (!view) throw new NotCompiled(`${info.parentType.name}.${field.name}`)
  const value = complete(field.type, recordsShape(draft, place, view, records))
  return (parent, scope) => value(refs(parent as never), scope)
}

/** The object of a reference among the records of the view. */
const recordsShape = (
  draft: Draft,
  { field, nodes, info }: Place,
  view: View,
  records: readonly RecordsIn[],
): Shape => {
  const shapes = new Map<string, (key: string, scope: Scope) => unknown>()
  for (const type of possibleTypes(draft.schema, getNamedType(field.type))) {
    const found = records.find(each => each.type === type.name)
    if (!found || modelOfType(type) === undefined) continue
    const rows = rowsOf(type.name)
    const at = view.records.push({ keys: found.keys, rows })
    const shape = draft.shapes.record(
      { ...draft, view: undefined },
      type,
      fieldsOf(draft, type, nodes),
      rows,
      info.path,
    )
    shapes.set(type.name, (key, scope) => {
      const found = view.at === null ? scope.rows : scope.root[view.at]
      const row = (found as Record<string, unknown>[])[at]![key]
      return row === undefined ? null : shape(row, scope)
    })
  }
  return (ref, scope) => {
    const [type, key] = splitRef(ref as Ref)
    return shapes.get(type)?.(key, scope) ?? null
  }
}
