import { snakeCase } from '../snake-case.ts'
import { raw, type Sql } from '../sql.ts'
import type { Links, OwnedRows } from './descriptor.ts'
import { type RecordType, records, recordTypes } from './index.ts'

/** SQL that reads the records of a type in the format of the history, many at a time and within the database. */
export interface RecordSql {
  /** FROM, under the alias `r` */
  readonly from: Sql
  readonly id: Sql
  readonly collation: Sql
  /** The record as JSON, with null for empty fields */
  readonly whole: Sql
  /** The record as JSON, without empty fields */
  readonly json: Sql
}

/** Columns with a timestamp, in the format of JavaScript's `toISOString`. All other columns with a time are days. */
const moments = new Set(['recordedAt', 'replacedAt'])
const moment = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const object = (fields: Readonly<Record<string, string>>): string =>
  `jsonb_build_object(${Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')})`

const columnsOf = (alias: string, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map(name => {
      const column = `${alias}."${snakeCase(name)}"`
      return [name, moments.has(name) ? moment(column) : column]
    }),
  )

const arrayOf = (item: string, from: string, where: string, order: string): string =>
  `(SELECT coalesce(jsonb_agg(${item} ORDER BY ${order}), '[]'::jsonb) FROM ${from} WHERE ${where})`

const linked = (id: string, links: Readonly<Record<string, Links>>): Record<string, string> =>
  mapValues(links, ({ table, side, collation }) => {
    const other = side === 'A' ? 'l."B"' : 'l."A"'
    return arrayOf(other, `"_${table}" l`, `l."${side}" = ${id}`, `${other} ${collation ? collate(collation) : ''}`)
  })

const ownedBy = (id: string, owned: Readonly<Record<string, OwnedRows>>): Record<string, string> =>
  mapValues(owned, ({ table, owner, order, columns, links }) => {
    const row = object({ ...columnsOf('o', columns), ...linked('o.id', links) })
    return arrayOf(row, `"${table}" o`, `o."${owner}" = ${id}`, `o."${order}"`)
  })

const mapValues = <From, To>(from: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value)]))

const collate = (collation: string): string => `COLLATE "${collation}"`

const sqlOf = (type: RecordType): RecordSql => {
  const { key, collation, columns, links, owned } = records[type]
  const id = `r."${key}"`
  const json = object({ ...columnsOf('r', columns), ...linked(id, links), ...ownedBy(id, owned) })
  return {
    from: raw(`"${snakeCase(type)}" r`),
    id: raw(id),
    collation: raw(collate(collation)),
    whole: raw(json),
    json: raw(`jsonb_strip_nulls(${json})`),
  }
}

export const recordSql = Object.fromEntries(recordTypes.map(type => [type, sqlOf(type)])) as Record<
  RecordType,
  RecordSql
>
