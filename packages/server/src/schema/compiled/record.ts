import { type FieldNode, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql'
import { add, columnAt, type Rows } from '../../store/read/compiled/need.ts'
import { encodeId } from '../../store/records/global-id.ts'
import { NotCompiled } from '../not-compiled.ts'
import { readOf, type ValueRead } from '../reads/declaration.ts'
import { allShape } from './all.ts'
import { complete, leaf, object } from './complete.ts'
import { connectionShape } from './connection.ts'
import { addInput, type Draft, dayOfPlace, type Fields, type Path, type Place, placeOf, type Shape } from './draft.ts'
import { referenceShape } from './reference.ts'
import { relationShape } from './relation.ts'
import { columnReader, rowReader } from './row-reader.ts'
import { exposedBy, isConnection, type Select, selectOf } from './types.ts'
import { resolvedShape, valueShape } from './value.ts'
import { rowsShape } from './view.ts'

/**
 * The object of a row, for a type that has a table. Adds to `rows` what its fields read.
 *
 * A field is one of these: a column (`slug`); a relation (`partnership`); a list (`engagements`); a pure function of columns
 * (`title`, of three of them); or what it declares by `../reads/` (`status`). Any other is not compiled.
 */
export const recordShape = (
  draft: Draft,
  type: GraphQLObjectType,
  fields: Fields,
  rows: Rows,
  path: Path | undefined,
): Shape => object([...fields].map(([key, nodes]) => [key, fieldShape(draft, type, key, nodes, rows, path)]))

const fieldShape = (
  draft: Draft,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  rows: Rows,
  path: Path | undefined,
): Shape => {
  if (nodes[0]!.name.value === '__typename') return () => type.name
  const place = placeOf(draft, type, key, nodes, path)
  const { field } = place
  if (isConnection(field.type)) return connectionShape(draft, place, rows)
  if (field.name === 'id' && rows.model) return idShape(type, rows)
  const read = readOf(field)
  switch (read?.kind) {
    case 'value':
      return derivedShape(draft, place, read, rows)
    case 'rows':
      return rowsShape(draft, place, read, rows)
    case 'reference':
      return referenceShape(draft, place, read, rows)
    case 'all':
      return allShape(draft, place, read, rows)
  }
  const select = read?.kind === 'columns' ? selectionOf(read.columns) : selectOf(field)
  if (typeof select === 'function') return relationShape(draft, place, select, rows)
  const exposed = exposedBy(field)
  if (exposed !== undefined) return exposedShape(place, exposed, rows)
  if (!select) throw new NotCompiled(`${type.name}.${field.name}`)
  const columns = rowReader(rows, select)
  const resolved = resolvedShape(draft, place)
  return (row, scope) => resolved(columns(row as unknown[]), scope)
}

const selectionOf = (columns: readonly string[]): Select => Object.fromEntries(columns.map(name => [name, true]))

const idShape = (type: GraphQLObjectType, rows: Rows): Shape => {
  const at = columnAt(rows, rows.model!.key)
  return row => encodeId(type.name, (row as string[])[at]!)
}

const exposedShape = ({ field }: Place, exposed: string, rows: Rows): Shape => {
  const named = getNamedType(field.type)
  if (!isLeafType(named)) throw new NotCompiled(field.name)
  const read = columnReader(rows, exposed)
  const shape = complete(field.type, leaf(named))
  return (row, scope) => shape(read(row as unknown[]), scope)
}

const derivedShape = (draft: Draft, place: Place, { sql, shared, of }: ValueRead, rows: Rows): Shape => {
  const { field, args } = place
  const columns = rowReader(rows, (selectOf(field) ?? {}) as Select)
  const dayOf = dayOfPlace(place)
  const known = shared && rows.slots.findIndex(slot => slot.kind === 'value' && slot.shared === shared)
  const at =
    typeof known === 'number' && known >= 0
      ? known
      : add(rows, { kind: 'value', shared, sql: addInput(draft, scope => sql(args(scope), dayOf(scope))) })
  const value = valueShape(draft, place)
  return (row, scope) => {
    const read = row as unknown[]
    return value(of(columns(read), read[at], args(scope), dayOf(scope)), scope)
  }
}
