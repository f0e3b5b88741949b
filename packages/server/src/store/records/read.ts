import type { Prisma } from '../../generated/prisma/client.ts'
import { sql } from '../sql.ts'
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

/**
 * The provinces that a record concerns: an empty list when it concerns no particular one, null when it does not exist.
 */
export const provincesOf = (tx: Tx, type: RecordType, id: string): Promise<string[] | null> => {
  const { provinces }: RecordDescriptor = records[type]
  // The `subjectType` of a fact or a contradiction is always a record type.
  return provinces(tx, id, (another, anothersId) => provincesOf(tx, another as RecordType, anothersId))
}
