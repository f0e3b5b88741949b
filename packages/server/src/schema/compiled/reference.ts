import type { GraphQLObjectType } from 'graphql'
import { add, type Candidate, type Columns, oneAt, type Rows, rowsOf } from '../../store/read/compiled/need.ts'
import type { ReferenceRead } from '../reads/declaration.ts'
import { complete } from './complete.ts'
import { type Draft, fieldsOf, type Place, type Shape } from './draft.ts'
import { hasRows, objectTypeOf, possibleTypes } from './types.ts'

// Records of one of several types. Each type has its own selection, and one of them is read.

/** How a row names a record of one type. */
type Naming = Pick<Candidate, 'is' | 'key'>

/** The candidates of a field, and what makes an object of the one that was read. */
export const candidatesOf = (
  draft: Draft,
  { field, nodes, info }: Pick<Place, 'field' | 'nodes' | 'info'>,
  namingOf: (type: string) => Naming | null,
): { readonly candidates: readonly Candidate[]; readonly shape: Shape } => {
  const shapes: Shape[] = []
  const candidates = possibleTypes(draft.schema, field.type).flatMap((type): Candidate[] => {
    const naming = hasRows(type) ? namingOf(type.name) : null
    if (!naming) return []
    const rows = rowsOf(type.name)
    shapes.push(draft.shapes.record(draft, type, fieldsOf(draft, type, nodes), rows, info.path))
    return [{ type: type.name, ...naming, rows }]
  })
  const shape: Shape = (found, scope) => {
    const [at, row] = found as [number, unknown]
    return row === null ? null : shapes[at]!(row, scope)
  }
  return { candidates, shape }
}

export const referenceShape = (
  draft: Draft,
  place: Place,
  { to, via, otherwise }: ReferenceRead,
  rows: Rows,
): Shape => {
  const way = via === undefined ? null : oneAt(rows, via)
  const namingOf = (type: string): Naming | null => {
    if ('key' in to) return to.type === type ? { is: null, key: () => `'${to.key}'` } : null
    if ('typeField' in to)
      return to.types.some(each => each === type)
        ? { is: columns => `${columns(to.typeField)} = '${type}'`, key: columns => columns(to.keyField) }
        : null
    const at = to.keys.findIndex(each => each.type === type)
    if (at < 0) return null
    const { field } = to.keys[at]!
    return { is: columns => first(columns, to.keys, at), key: columns => columns(field) }
  }
  const { candidates, shape } = candidatesOf(draft, place, namingOf)
  const here = way ? way.rows : rows
  const at = add(here, { kind: 'reference', to: candidates })
  const own = otherwise === undefined ? null : ownShape(draft, place, otherwise, here)
  const value = complete(place.field.type, (found, scope) =>
    isOwn(found) ? own!(found[OWN], scope) : shape(found, scope),
  )
  return (row, scope) => {
    const near = (way ? (row as unknown[])[way.at] : row) as unknown[]
    const found = near[at]
    return value(found === null && own ? { [OWN]: near } : found, scope)
  }
}

const OWN = Symbol('own')
/** The row that names no record, and is the object itself. */
type Own = { readonly [OWN]: unknown[] }
const isOwn = (found: unknown): found is Own => Object.hasOwn(found as object, OWN)

const ownShape = (draft: Draft, { nodes, info }: Place, name: string, rows: Rows): Shape => {
  const type = objectTypeOf(draft.schema.getType(name) as GraphQLObjectType)
  return draft.shapes.record(draft, type, fieldsOf(draft, type, nodes), rows, info.path)
}

/** That this is the first of the columns that is not null. */
const first = (columns: Columns, keys: readonly { readonly field: string }[], at: number): string =>
  [
    ...keys.slice(0, at).map(({ field }) => `${columns(field)} IS NULL`),
    `${columns(keys[at]!.field)} IS NOT NULL`,
  ].join(' AND ')
