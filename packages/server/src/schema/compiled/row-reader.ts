import { add, columnAt, oneAt, type Rows } from '../../store/read/compiled/need.ts'
import type { Select } from './types.ts'

/** Reads a row back as the object that Prisma would make for a resolver. */
export type RowReader = (row: readonly unknown[]) => Record<string, unknown>

/** Adds the columns, counts and relations to one of `select` to what is read of the row. */
export const rowReader = (rows: Rows, select: Select): RowReader => {
  const parts = Object.entries(select).map(([name, wanted]): [string, (row: readonly unknown[]) => unknown] => {
    if (wanted === true) return [name, columnReader(rows, name)]
    const inner = (wanted as { select: Select }).select
    if (name === '_count') return [name, countReader(rows, inner)]
    const { at, rows: end } = oneAt(rows, name)
    const read = rowReader(end, inner)
    return [name, row => (row[at] === null ? null : read(row[at] as unknown[]))]
  })
  return row => {
    const made: Record<string, unknown> = {}
    for (const [name, read] of parts) made[name] = read(row)
    return made
  }
}

export const columnReader = (rows: Rows, field: string): ((row: readonly unknown[]) => unknown) => {
  const at = columnAt(rows, field)
  return rows.model?.isDate(field) ? row => (row[at] === null ? null : new Date(row[at] as string)) : row => row[at]
}

const countReader = (rows: Rows, select: Select): RowReader => {
  const places = Object.keys(select).map((field): [string, number] => [field, add(rows, { kind: 'count', field })])
  return row => Object.fromEntries(places.map(([field, at]) => [field, row[at]]))
}
