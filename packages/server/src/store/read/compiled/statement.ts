import { createHash } from 'node:crypto'
import { and, type Sql } from '../../sql.ts'
import type { Prepared } from '../../store.ts'
import { countColumns } from '../counts.ts'
import { beyond } from '../list/cursor-bounds.ts'
import type { List } from '../list/list.ts'
import { windowOf } from '../list/window.ts'
import type { Relation } from './models.ts'
import type { Candidate, Columns, Input, ListSlot, Paged, RecordKey, RelationQuery, Rows } from './need.ts'
import { conditionOf, orderOf } from './where.ts'

// One statement that reads a whole need. It answers one row with one value: the JSON array of the root. For
// `{ agreement(slug: "phuket-xiamen") { slug sisterCity { slug } } }` that is
//
//   SELECT json_build_array((
//     SELECT json_build_array(t1."slug", json_build_array(json_build_array(t3."slug")))
//     FROM "agreement" t1 LEFT JOIN "partnership" t2 ON … LEFT JOIN "sister_city" t3 ON … WHERE t1."slug" = $1
//   ))::text AS answer
//
// A relation to one is a join, one to many and a list a subquery. Only tables that something is read of are joined.

/** What a function of PostgreSQL takes at most. */
const mostArguments = 100

/** @throws TooWide when a selection has more fields than a row can */
export const statementOf = (root: Rows, inputs: readonly unknown[]): Prepared => {
  const write = writer(inputs)
  const text = `SELECT ${write.row(root, '').columns}::text AS answer`
  return { name: nameOf(text), text, values: write.values }
}

/** A selection that does not fit into one row of the statement. */
export class TooWide extends Error {}

const nameOf = (text: string): string => `read_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`

/** Which rows of a list. */
interface Some {
  readonly backward: boolean
  readonly limit: number
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

interface Row {
  /** An expression: the JSON array of the row */
  readonly columns: string
  /** Joins that it needs behind the table */
  readonly joins: string
}

const writer = (inputs: readonly unknown[]) => {
  const values: unknown[] = []
  let aliases = 0
  const alias = (): string => `t${++aliases}`
  const given = <Value>(input: Input<Value>): Value => inputs[input] as Value

  const bind = (value: unknown): string => `$${values.push(value)}`
  const inline = (sql: Sql): string =>
    sql.strings.reduce((text, part, at) => `${text}${bind(sql.values[at - 1])}${part}`)

  const row = ({ model, slots }: Rows, of: string): Row => {
    if (slots.length > mostArguments) throw new TooWide(`${slots.length} values of one row`)
    let joins = ''
    const columnOf: Columns = field => `${of}.${model ? model.column(field) : `"${field}"`}`
    const parts = slots.map((slot): string => {
      switch (slot.kind) {
        case 'column': {
          const column = columnOf(slot.field)
          // Prisma reads a list that is null as an empty one.
          return model!.isList(slot.field) ? `coalesce(to_json(${column}), '[]')` : column
        }
        case 'one': {
          const relation = model!.relation(slot.field)
          const end = alias()
          const inner = row(slot.rows, end)
          joins += ` LEFT JOIN ${relation.model.table} ${end} ON ${met(relation, of, end)}${inner.joins}`
          if (!relation.nullable) return inner.columns
          return `CASE WHEN ${end}.${relation.model.column(relation.model.key)} IS NOT NULL THEN ${inner.columns} END`
        }
        case 'many':
          return many(model!.relation(slot.field), slot.rows, given(slot.query), of)
        case 'count': {
          const relation = model!.relation(slot.field)
          const end = alias()
          return `(SELECT count(*)::int FROM ${related(relation, of, end)})`
        }
        case 'value':
          return `(SELECT to_json(${inline(given(slot.sql))}) FROM (SELECT ${columnOf(model!.key)} AS id) AS parent)`
        case 'reference':
          return reference(slot.to, columnOf)
        case 'list':
          return list(slot, given(slot.list), model ? columnOf(model.key) : null)
        case 'record':
          return record(slot.rows, given(slot.key))
        case 'all': {
          const { list: of, limit } = given(slot.list)
          return page(slot.rows, false, of, { backward: false, limit }, model ? columnOf(model.key) : null)
        }
      }
    })
    return { columns: `json_build_array(${parts.join(', ')})`, joins }
  }

  const many = (relation: Relation, rows: Rows, { where, orderBy }: RelationQuery, of: string): string => {
    const end = alias()
    const { columns, joins } = row(rows, end)
    const order = orderBy ? ` ORDER BY ${orderOf(relation.model, end, orderBy)}` : ''
    const condition = where ? ` AND ${conditionOf(relation.model, end, where, bind)}` : ''
    const from = related(relation, of, end, joins)
    return `(SELECT coalesce(json_agg(${columns}${order}), '[]') FROM ${from}${condition})`
  }

  /** The rows of a relation to many, as what follows FROM; ends in a condition. */
  const related = (relation: Relation, of: string, end: string, joins = ''): string => {
    const { on, model } = relation
    if (on.kind !== 'link') return `${model.table} ${end}${joins} WHERE ${met(relation, of, end)}`
    const link = alias()
    const key = `${end}.${model.column(model.key)}`
    return `${on.table} ${link} JOIN ${model.table} ${end} ON ${key} = ${link}."${on.far}"${joins} WHERE ${link}."${on.near}" = ${of}.id`
  }

  const reference = (to: readonly Candidate[], columns: Columns): string => {
    const cases = to.map(({ is, key, rows }, at) => {
      const end = alias()
      const inner = row(rows, end)
      const { table, column, key: own } = modelIn(rows)
      const found = `(SELECT ${inner.columns} FROM ${table} ${end}${inner.joins} WHERE ${end}.${column(own)} = ${key(columns)})`
      return { when: is?.(columns), then: `json_build_array(${at}, ${found})` }
    })
    const last = cases.at(-1)
    if (cases.length === 1 && last?.when === undefined) return last!.then
    return `CASE ${cases.map(({ when, then }) => (when === undefined ? `ELSE ${then}` : `WHEN ${when} THEN ${then}`)).join(' ')} END`
  }

  const record = (rows: Rows, key: RecordKey): string => {
    if (key === null) return 'NULL'
    const end = alias()
    const { columns, joins } = row(rows, end)
    const { table, column } = modelIn(rows)
    return `(SELECT ${columns} FROM ${table} ${end}${joins} WHERE ${end}.${column(key.field)} = ${bind(key.value)})`
  }

  /** The FROM and the conditions of a list, for the parent with that key. */
  const source = (of: List, parent: string | null): string => {
    const outer = of.ofParent ? `(SELECT ${parent} AS id) AS parent CROSS JOIN ` : ''
    return `${outer}${inline(of.from)} WHERE ${inline(and([of.ofParent, of.where]))}`
  }

  const list = ({ rows, wants }: ListSlot, { list: of, args }: Paged, parent: string | null): string => {
    const window = windowOf(args)
    const some = { backward: window.from === 'end', limit: window.size + 1, after: args.after, before: args.before }
    const items = wants.items ? page(rows, wants.cursors, of, some, parent) : 'NULL'
    const total = wants.total ? `(SELECT count(*)::int FROM ${source(of, parent)})` : 'NULL'
    const counts = wants.counts
      ? `(SELECT row_to_json(counts) FROM (SELECT ${inline(countColumns)} FROM ${source(of, parent)}) AS counts)`
      : 'NULL'
    return `json_build_array(${items}, ${total}, ${counts})`
  }

  const page = (rows: Rows, cursors: boolean, of: List, some: Some, parent: string | null): string => {
    const { order } = of
    const direction = (order.descending ?? false) !== some.backward ? ' DESC' : ''
    const found = alias()
    const keys = order.keys.map(({ expression }) => inline(expression))
    const kept = [...keys, ...(cursors && order.witness ? [inline(order.witness)] : [])]
    const bounds = [beyond(order, some.after, '>'), beyond(order, some.before, '<')]
    const chosen = `SELECT ${inline(of.id)} AS id, ${kept.map((key, at) => `${key} AS k${at}`).join(', ')}
      FROM ${source(of, parent)}${bounds.map(bound => (bound ? ` AND ${inline(bound)}` : '')).join('')}
      ORDER BY ${keys.map(key => `${key}${direction}`).join(', ')} LIMIT ${bind(some.limit)}::int`
    const item = itemOf(rows, found)
    const cursor = cursors ? kept.map((_, at) => `, ${found}.k${at}::text`).join('') : ''
    // Sorted again, because the joins may lose the order.
    const sorted = keys.map((_, at) => `${found}.k${at}${direction}`).join(', ')
    return `(SELECT coalesce(json_agg(json_build_array(${item.columns}${cursor}) ORDER BY ${sorted}), '[]') FROM (${chosen}) AS ${found}${item.joins})`
  }

  /** What is read of the items of a list, of which `found` has the ids. */
  const itemOf = (rows: Rows, found: string): Row => {
    if (!rows.model) return row(rows, found)
    const end = alias()
    const { columns, joins } = row(rows, end)
    const { table, column, key } = rows.model
    return { columns, joins: ` JOIN ${table} ${end} ON ${end}.${column(key)} = ${found}.id${joins}` }
  }

  return { row, values }
}

const modelIn = ({ model }: Rows) => {
  if (!model) throw new Error('Only the root has no table.')
  return model
}

/** The condition of a relation that is no link table. */
const met = ({ on }: Relation, of: string, end: string): string => {
  if (on.kind === 'own') return `${end}.${on.key} = ${of}.${on.column}`
  if (on.kind === 'other') return `${end}.${on.column} = ${of}.${on.key}`
  throw new Error('A link table is no condition.')
}
