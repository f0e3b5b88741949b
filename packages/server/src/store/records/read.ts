import type { Prisma } from '../../generated/prisma/client.ts'
import { sql, texts, unionAll } from '../sql.ts'
import { recordSql } from './as-json.ts'
import type { RecordDescriptor, Tx } from './descriptor.ts'
import { type RecordType, records } from './index.ts'

/** The present record in the format of the history, or null. */
export const readRecord = async (tx: Tx, type: RecordType, recordId: string): Promise<Prisma.JsonObject | null> => {
  const { from, id, json } = recordSql[type]
  const [row] = await tx.$queryRaw<{ json: string }[]>(
    sql`SELECT ${json}::text AS json FROM ${from} WHERE ${id} = ${recordId}`,
  )
  return row ? JSON.parse(row.json) : null
}

/** The present records of these that exist, in the format of the history, by `recordKey`. In one statement. */
export const readRecords = async (
  tx: Tx,
  wanted: readonly { readonly type: RecordType; readonly id: string }[],
): Promise<Map<string, Prisma.JsonObject>> => {
  const types = [...new Set(wanted.map(({ type }) => type))]
  if (types.length === 0) return new Map()
  const each = types.map(type => {
    const { from, id, json } = recordSql[type]
    const ids = wanted.filter(one => one.type === type).map(one => one.id)
    return sql`SELECT ${type}::text AS type, ${id} AS id, ${json}::text AS json FROM ${from} WHERE ${id} = ANY (${texts(ids)})`
  })
  const rows = await tx.$queryRaw<{ type: RecordType; id: string; json: string }[]>(unionAll(each))
  return new Map(rows.map(row => [recordKey(row), JSON.parse(row.json)]))
}

export const recordKey = ({ type, id }: { readonly type: RecordType; readonly id: string }): string => `${type}:${id}`

/**
 * The provinces that a record concerns: an empty list when it concerns no particular one, null when it does not exist.
 */
export const provincesOf = (tx: Tx, type: RecordType, id: string): Promise<string[] | null> => {
  const { provinces }: RecordDescriptor = records[type]
  // The `subjectType` of a fact or a contradiction is always a record type.
  return provinces(tx, id, (another, anothersId) => provincesOf(tx, another as RecordType, anothersId))
}
