import {
  add,
  type Input,
  oneAt,
  type RelationQuery,
  type Rows,
  relationOf,
  rowsOf,
} from '../../store/read/compiled/need.ts'
import { NotCompiled } from '../not-compiled.ts'
import { complete } from './complete.ts'
import { addInput, type Draft, fieldsOf, type Place, type Shape } from './draft.ts'
import { type RowReader, rowReader } from './row-reader.ts'
import { isRelation, objectTypeOf, resolverOf, type Select, type SelectOf, selectOf } from './types.ts'

// Fields whose selection goes on along relations: one relation as it is, or some that the resolver of the field puts
// together.

/** A relation on the way, with how its rows are chosen. */
interface Hop {
  readonly name: string
  readonly query: RelationQuery
}

interface Step {
  readonly name: string
  readonly at: number
  readonly many: boolean
}

const NESTED = Symbol('nested')

export const relationShape = (draft: Draft, place: Place, select: SelectOf, rows: Rows): Shape => {
  const { field, nodes, info } = place
  const named = objectTypeOf(field.type)
  const { ways, columns } = waysOf(select, {}, {})
  const selected = fieldsOf(draft, named, nodes)
  const ends = ways.map((way, at) => {
    const { steps, end } = walk(draft, place, select, way, at, rows)
    return { steps, rows: end, shape: draft.shapes.record(draft, named, selected, end, info.path) }
  })
  if (isRelation(field)) {
    const [{ steps, shape } = missing()] = ends
    const [{ at } = missing()] = steps
    const items = complete(field.type, shape)
    return (row, scope) => items((row as unknown[])[at], scope)
  }
  if (new Set(ways.map(([hop]) => hop?.name)).size < ways.length) throw new NotCompiled(field.name)
  return joinedShape(
    place,
    ends.map(({ steps, rows: end, shape }) => ({
      steps,
      shape,
      // What the resolver may look at, of each row.
      read: rowReader(end, (selectOf(named) ?? {}) as Select),
    })),
    rowReader(rows, columns),
  )
}

const missing = (): never => {
  throw new NotCompiled('a relation that leads nowhere')
}

/** The relations to each place where the selection goes on, and the columns beside them. */
const waysOf = (select: SelectOf, args: object, context: object): { ways: readonly Hop[][]; columns: Select } => {
  const nested = (query?: unknown) => ({ [NESTED]: (typeof query === 'function' ? query(args, context) : query) ?? {} })
  const made = select(args, context, nested)
  const tree = (typeof made['select'] === 'object' ? made['select'] : made) as Select
  const columns: Record<string, unknown> = {}
  const ways: Hop[][] = []
  const visit = (at: Select, before: readonly Hop[]): void => {
    for (const [name, wanted] of Object.entries(at)) {
      const { [NESTED]: end, select: inner, ...query } = wanted as { [NESTED]?: RelationQuery; select?: Select }
      if (end) ways.push([...before, { name, query: end }])
      else if (inner) visit(inner, [...before, { name, query }])
      else if (before.length === 0) columns[name] = wanted
      else throw new NotCompiled(`${name} beside a relation`)
    }
  }
  visit(tree, [])
  return { ways, columns }
}

const walk = (draft: Draft, { args }: Place, select: SelectOf, way: readonly Hop[], at: number, rows: Rows) => {
  let end = rows
  const steps = way.map(({ name }, depth): Step => {
    const relation = relationOf(end, name)
    if (!relation.isList) {
      const one = oneAt(end, name)
      end = one.rows
      return { name, at: one.at, many: false }
    }
    const query: Input<RelationQuery> = addInput(
      draft,
      scope => waysOf(select, args(scope), scope.context).ways[at]![depth]!.query,
    )
    const inner = rowsOf(relation.model.name)
    const place = add(end, { kind: 'many', field: name, query, rows: inner })
    end = inner
    return { name, at: place, many: true }
  })
  return { steps, end }
}

interface Joined {
  readonly steps: readonly Step[]
  readonly shape: Shape
  readonly read: RowReader
}

const ROW = Symbol('row')
const SHAPE = Symbol('shape')

/** What the resolver makes of the rows: it gets them as Prisma would give them, and they carry what was read below. */
const joinedShape = ({ field, args, info }: Place, ends: readonly Joined[], columns: RowReader): Shape => {
  const resolve = resolverOf(field) ?? missing()
  const items = complete(field.type, (wrapped, scope) => {
    const { [ROW]: row, [SHAPE]: shape } = wrapped as { [ROW]: unknown; [SHAPE]: Shape }
    return shape(row, scope)
  })
  return (row, scope) => {
    const parent = columns(row as unknown[])
    for (const { steps, shape, read } of ends) {
      const wrap = (found: unknown[]) => ({ ...read(found), [ROW]: found, [SHAPE]: shape })
      Object.assign(parent, hang(row as unknown[], steps, wrap))
    }
    return items(resolve(parent, args(scope), scope.context, info), scope)
  }
}

const hang = (row: unknown[], [step, ...rest]: readonly Step[], wrap: (row: unknown[]) => object): object => {
  const { name, at, many } = step!
  const found = row[at] as unknown[] | null
  const each = (inner: unknown[]): object => (rest.length === 0 ? wrap(inner) : hang(inner, rest, wrap))
  return { [name]: found === null ? null : many ? (found as unknown[][]).map(each) : each(found) }
}
