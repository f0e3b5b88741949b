import type { Model, Relation } from '../../models.ts'
import { and, raw, type Sql, sql } from '../../sql.ts'
import { statementHash } from '../../statement-hash.ts'
import type { Prepared } from '../../store.ts'
import { countColumns } from '../counts.ts'
import { beyond, cursorsOf } from '../list/cursor-bounds.ts'
import type { List } from '../list/list.ts'
import { cursorParts } from '../list/order.ts'
import { windowOf } from '../list/window.ts'
import type {
  Candidate,
  Columns,
  Input,
  ListSlot,
  NodeKeys,
  Paged,
  RecordKey,
  RelationQuery,
  Rows,
  Slot,
} from './need.ts'
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

/** The same statement, which answers null when its answer has more bytes. */
export const bounded = ({ text, values }: Prepared, bytes: number): Prepared => {
  // With OFFSET, so that the answer is made once.
  const whole = `SELECT CASE WHEN octet_length(answer) <= ${bytes} THEN answer END AS answer FROM (${text} OFFSET 0) AS whole`
  return { name: nameOf(whole), text: whole, values }
}

/** A selection that does not fit into one row of the statement. */
export class TooWide extends Error {}

const nameOf = (text: string): string => `read_${statementHash(text)}`

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
    const joins: string[] = []
    const columns: Columns = field => `${of}.${model ? model.column(field) : `"${field}"`}`
    const parts = slots.map(slot => part(slot, model, of, columns, joins))
    if (parts.length > mostArguments) throw new TooWide(`${parts.length} values of one row`)
    return { columns: `json_build_array(${parts.join(', ')})`, joins: joins.join('') }
  }

  /** The value of a slot. What it needs to be joined is added to `joins`. */
  const part = (slot: Slot, model: Model | null, of: string, columns: Columns, joins: string[]): string => {
    const parent = () => (model ? columns(model.key) : null)
    switch (slot.kind) {
      case 'column':
        // Prisma reads a list that is null as an empty one.
        return model?.isList(slot.field) ? `coalesce(to_json(${columns(slot.field)}), '[]')` : columns(slot.field)
      case 'one': {
        const relation = model!.relation(slot.field)
        const end = alias()
        const inner = row(slot.rows, end)
        joins.push(` LEFT JOIN ${relation.model.table} ${end} ON ${met(relation, of, end)}${inner.joins}`)
        if (!relation.nullable) return inner.columns
        return `CASE WHEN ${end}.${relation.model.column(relation.model.key)} IS NOT NULL THEN ${inner.columns} END`
      }
      case 'many':
        return many(model!.relation(slot.field), slot.rows, given(slot.query), of)
      case 'count':
        return `(SELECT count(*)::int FROM ${related(model!.relation(slot.field), of, alias())})`
      case 'value':
        return `(SELECT to_json(${inline(given(slot.sql))}) FROM (SELECT ${parent()} AS id) AS parent)`
      case 'reference':
        return reference(slot.to, columns)
      case 'list':
        return list(slot, given(slot.list), parent())
      case 'all': {
        const { list: of, take } = given(slot.list)
        return page(slot.rows, false, of, { backward: false, limit: take }, parent())
      }
      case 'nodes':
        return nodes(slot.to, given(slot.keys))
      case 'view': {
        const found = view(given(slot.sql), slot.records)
        return model ? `(SELECT ${found} FROM (SELECT ${parent()} AS id) AS parent)` : found
      }
      case 'record':
        return record(slot.rows, given(slot.key))
    }
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

  /** With `only`, of these types. */
  const reference = (to: readonly Candidate[], columns: Columns, only?: ReadonlySet<string>): string => {
    const cases = to.flatMap(({ type, is, key, rows }, at) => {
      if (only && !only.has(type)) return []
      const end = alias()
      const inner = row(rows, end)
      const { table, column, key: own } = modelIn(rows)
      const found = `(SELECT ${inner.columns} FROM ${table} ${end}${inner.joins} WHERE ${end}.${column(own)} = ${key(columns)})`
      return [{ when: is?.(columns), value: `json_build_array(${at}, ${found})` }]
    })
    const [first] = cases
    if (!first) return 'NULL::json'
    if (first.when === undefined) return first.value
    return `CASE ${cases.map(({ when, value }) => `WHEN ${when} THEN ${value}`).join(' ')} END`
  }

  const record = (rows: Rows, key: RecordKey): string => {
    if (key === null) return 'NULL'
    const end = alias()
    const { columns, joins } = row(rows, end)
    const { table, column } = modelIn(rows)
    return `(SELECT ${columns} FROM ${table} ${end}${joins} WHERE ${end}.${column(key.field)} = ${bind(key.value)})`
  }

  const view = (sql: Sql, records: readonly { keys: Sql; rows: Rows }[]): string => {
    const parts = records.map(({ keys, rows }) => {
      const end = alias()
      const { columns, joins } = row(rows, end)
      const { table, column, key } = modelIn(rows)
      const own = `${end}.${column(key)}`
      // With OFFSET, so that the rows are found before anything is joined: the database does not see by itself that they are few
      // when more than eight tables are.
      const found = `(SELECT * FROM ${table} WHERE ${column(key)} IN (${inline(keys)}) OFFSET 0) ${end}`
      return `, (SELECT coalesce(json_object_agg(${own}, ${columns}), '{}') FROM ${found}${joins})`
    })
    return `(WITH v AS MATERIALIZED (${inline(sql)})
      SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v)${parts.join('')}))`
  }

  const nodes = (to: readonly Candidate[], { types, keys }: NodeKeys): string => {
    const named = alias()
    const found = reference(to, field => `${named}.${field}`, new Set(types))
    return `(SELECT coalesce(json_agg(${found} ORDER BY ${named}.place), '[]')
      FROM unnest(${bind(types)}::text[], ${bind(keys)}::text[]) WITH ORDINALITY AS ${named} (type, key, place))`
  }

  /** The FROM and the conditions of a list, for the parent with that key. */
  const source = (of: List, parent: string | null): string => {
    const outer = of.ofParent ? `(SELECT ${parent} AS id) AS parent CROSS JOIN ` : ''
    return `${outer}${inline(of.from)} WHERE ${inline(and([of.ofParent, of.where]))}`
  }

  const list = ({ rows, wants }: ListSlot, { list: of, args }: Paged, parent: string | null): string => {
    const window = windowOf(args)
    const some = { backward: window.from === 'end', limit: window.size + 1, after: args.after, before: args.before }
    const { tallied } = of
    /** A number that is looked up where it is kept, and counted where it is not. */
    const keptOr = (kept: Sql | null | undefined, counted: string): string => {
      if (!tallied || !kept) return counted
      const found = of.ofParent ? `(SELECT ${inline(kept)} FROM (SELECT ${parent} AS id) AS parent)` : inline(kept)
      return `CASE WHEN ${inline(tallied.isCurrent)} THEN ${found} ELSE ${counted} END`
    }
    const countsIn = (query: string) => `(SELECT row_to_json(counts) FROM (${query}) AS counts)`
    const counts = wants.counts
      ? keptOr(
          tallied?.counts && sql`(SELECT row_to_json(counts) FROM (${tallied.counts}) AS counts)`,
          countsIn(`SELECT ${inline(countColumns)} FROM ${source(of, parent)}`),
        )
      : 'NULL'
    const cursors = cursorsOf(args)
    const guard = cursors.length > 0 ? of.guard?.(cursors) : undefined
    const look = guard ? `, (SELECT row_to_json(look) FROM (${inline(guard.look)}) AS look)` : ''
    const answer = (from: List, table: string): string => {
      const items = wants.items ? page(rows, wants.cursors, from, some, parent) : 'NULL'
      const total = wants.total ? keptOr(tallied?.total, `(SELECT count(*)::int FROM ${table})`) : 'NULL'
      return `json_build_array(${items}, ${total}, ${counts}${look})`
    }
    const isWhole = !of.ofParent && of.where.sql === 'TRUE'
    if (isWhole || tallied || !wants.items || !wants.total) return answer(of, wants.total ? source(of, parent) : '')
    // Found once for the page and the total.
    const matching = alias()
    const columns = cursorParts(of.order)
      .map((expression, at) => `${inline(expression)} AS k${at}`)
      .join(', ')
    const all = `SELECT ${inline(of.key ?? of.id)} AS id, ${columns} FROM ${source(of, parent)}`
    return `(WITH ${matching} AS MATERIALIZED (${all}) SELECT ${answer(listIn(matching, of), matching)})`
  }

  const page = (rows: Rows, cursors: boolean, of: List, some: Some, parent: string | null): string => {
    const { order } = of
    const direction = (order.descending ?? false) !== some.backward ? ' DESC' : ''
    const found = alias()
    const keys = order.keys.map(({ expression }) => inline(expression))
    const kept = [...keys, ...(cursors && order.witness ? [inline(order.witness)] : [])]
    // In the text, because the database plans for a page of that size, and not for a tenth of the list.
    const bounds = [beyond(order, some.after, '>'), beyond(order, some.before, '<')]
    const chosen = `SELECT ${inline(of.key ?? of.id)} AS id, ${kept.map((key, at) => `${key} AS k${at}`).join(', ')}
      FROM ${source(of, parent)}${bounds.map(bound => (bound ? ` AND ${inline(bound)}` : '')).join('')}
      ORDER BY ${keys.map(key => `${key}${direction}`).join(', ')} LIMIT ${some.limit}`
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

/** A list whose ids and keys were found already, in a table with the columns `id`, `k0`, `k1` and so on. */
const listIn = (table: string, { order }: List): List => {
  const column = (at: number): Sql => raw(`${table}.k${at}`)
  const keys = order.keys.map((key, at) => ({ ...key, expression: column(at) }))
  return {
    from: raw(table),
    where: sql`TRUE`,
    id: raw(`${table}.id`),
    order: { ...order, keys, ...(order.witness && { witness: column(keys.length) }) },
  }
}

/** The condition of a relation that is no link table. */
const met = ({ on }: Relation, of: string, end: string): string => {
  if (on.kind === 'own') return `${end}.${on.key} = ${of}.${on.column}`
  if (on.kind === 'other') return `${end}.${on.column} = ${of}.${on.key}`
  throw new Error('A link table is no condition.')
}
