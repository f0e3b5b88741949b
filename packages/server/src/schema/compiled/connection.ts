import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql'
import { add, type ListSlot, type Paged, type Rows, rowsOf } from '../../store/read/compiled/need.ts'
import { encodeCursor } from '../../store/read/list/cursor.ts'
import { cursorsOf } from '../../store/read/list/cursor-bounds.ts'
import { windowOf } from '../../store/read/list/window.ts'
import type { Connection } from '../connection.ts'
import { NotCompiled } from '../not-compiled.ts'
import { complete, object } from './complete.ts'
import { addInput, type Draft, fieldsOf, type Place, placeOf, type Shape } from './draft.ts'
import { candidatesOf } from './reference.ts'
import { modelOfType, objectTypeOf, resolverOf } from './types.ts'
import { valueShape } from './value.ts'

// A connection: one page of a list, its total and its counts, as far as they are asked for.

/** One row of the page, with the keys of its cursor. */
type Item = readonly [row: unknown, ...keys: string[]]

/** A connection as it was read, cut to its page. */
interface Read {
  readonly rows: readonly Item[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly total: number
  readonly counts: unknown
  readonly paged: Paged
}

export const connectionShape = (draft: Draft, place: Place, rows: Rows): Shape => {
  const { field, nodes, args, info } = place
  const resolve = resolverOf(field)
  if (!resolve) throw new NotCompiled(field.name)
  const type = objectTypeOf(field.type)
  const nodeField = type.getFields()['nodes']!
  const wants: ListSlot['wants'] = { items: false, cursors: false, total: false, counts: false }
  const inner = rowsOf(modelOfType(getNamedType(nodeField.type)) ?? null)
  // The resolver makes the list, and reads nothing but names in the filter. What belongs to the parent is in its SQL.
  const listOf = (paged: Paged & Pick<Connection, 'computed'>): Paged => {
    if (paged.computed) throw new NotCompiled(field.name)
    return paged
  }
  // At once where the resolver gives it at once: then the statement may be kept.
  const list = addInput(draft, scope => {
    const paged = resolve({ id: '' }, args(scope), scope.context, info) as Paged | Promise<Paged>
    return paged instanceof Promise ? paged.then(listOf) : listOf(paged)
  })
  const at = add(rows, { kind: 'list', list, rows: inner, wants })
  const fields = [...fieldsOf(draft, type, nodes)]
  const shape = complete(
    field.type,
    object(fields.map(([key, each]) => [key, partShape(draft, type, key, each, place, inner, wants)])),
  )
  return (row, scope) => {
    const [found, total, counts, look] = (row as [Item[] | null, number, unknown, Record<string, unknown>?][])[at]!
    const paged = scope.inputs[list] as Paged
    if (look) paged.list.guard?.(cursorsOf(paged.args)).judge(look)
    return shape({ ...cut(found ?? [], paged), total, counts, paged } satisfies Read, scope)
  }
}

const cut = (rows: readonly Item[], { args }: Paged): Pick<Read, 'rows' | 'hasNextPage' | 'hasPreviousPage'> =>
  windowOf(args).cut(rows)

const partShape = (
  draft: Draft,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  { info: { path } }: Place,
  rows: Rows,
  wants: ListSlot['wants'],
): Shape => {
  const name = nodes[0]!.name.value
  if (name === '__typename') return () => type.name
  const place = placeOf(draft, type, key, nodes, path)
  const { field } = place
  switch (name) {
    case 'nodes': {
      wants.items = true
      const node = nodeShape(draft, place, rows)
      const items = complete(field.type, (item, scope) => node((item as Item)[0], scope))
      return (read, scope) => items((read as Read).rows, scope)
    }
    case 'edges':
      wants.items = true
      return edgesShape(draft, place, rows, wants)
    case 'pageInfo':
      wants.items = true
      return pageInfoShape(draft, place, wants)
    case 'totalCount':
      wants.total = true
      return read => (read as Read).total
    case 'counts': {
      wants.counts = true
      const counts = valueShape(draft, place)
      return (read, scope) => counts((read as Read).counts, scope)
    }
    default:
      throw new NotCompiled(`${type.name}.${name}`)
  }
}

/** A node of a list: of one type, or of the type that its id names. */
const nodeShape = (draft: Draft, place: Place, rows: Rows): Shape => {
  const { field, nodes, info } = place
  if (rows.model) {
    const type = objectTypeOf(field.type)
    return draft.shapes.record(draft, type, fieldsOf(draft, type, nodes), rows, info.path)
  }
  const { candidates, shape } = candidatesOf(draft, place, type => ({
    is: columns => `starts_with(${columns('id')}, '${type}:')`,
    key: columns => `substr(${columns('id')}, ${type.length + 2})`,
  }))
  const at = add(rows, { kind: 'reference', to: candidates })
  return (row, scope) => shape((row as unknown[])[at], scope)
}

const edgesShape = (draft: Draft, { field, nodes, info }: Place, rows: Rows, wants: ListSlot['wants']): Shape => {
  const type = objectTypeOf(field.type)
  const parts = [...fieldsOf(draft, type, nodes)].map(([key, each]): [string, Shape] => {
    const name = each[0]!.name.value
    if (name === '__typename') return [key, () => type.name]
    const place = placeOf(draft, type, key, each, info.path)
    if (name === 'cursor') {
      wants.cursors = true
      return [key, edge => cursorOf(...(edge as [Item, Paged]))]
    }
    if (name !== 'node') throw new NotCompiled(`${type.name}.${name}`)
    const node = complete(place.field.type, nodeShape(draft, place, rows))
    return [key, (edge, scope) => node((edge as [Item, Paged])[0][0], scope)]
  })
  const edges = complete(field.type, object(parts))
  return (read, scope) => {
    const { rows: items, paged } = read as Read
    return edges(
      items.map(item => [item, paged]),
      scope,
    )
  }
}

const cursorOf = ([, ...keys]: Item, { list: { order } }: Paged): string => encodeCursor(order, keys)

const pageInfoShape = (draft: Draft, { field, nodes }: Place, wants: ListSlot['wants']): Shape => {
  const type = objectTypeOf(field.type)
  const cursor = (of: (rows: readonly Item[]) => Item | undefined): Shape => {
    wants.cursors = true
    return read => {
      const { rows, paged } = read as Read
      const item = of(rows)
      return item ? cursorOf(item, paged) : null
    }
  }
  const parts = [...fieldsOf(draft, type, nodes)].map(([key, [node]]): [string, Shape] => {
    switch (node!.name.value) {
      case '__typename':
        return [key, () => type.name]
      case 'hasNextPage':
        return [key, read => (read as Read).hasNextPage]
      case 'hasPreviousPage':
        return [key, read => (read as Read).hasPreviousPage]
      case 'startCursor':
        return [key, cursor(rows => rows[0])]
      case 'endCursor':
        return [key, cursor(rows => rows.at(-1))]
      default:
        throw new NotCompiled(`${type.name}.${node!.name.value}`)
    }
  })
  return object(parts)
}
