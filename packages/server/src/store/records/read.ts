import type { Prisma } from '../../generated/prisma/client.ts'
import { sql } from '../sql.ts'
import { recordSql } from './as-json.ts'
import type { RecordDescriptor, Tx } from './descriptor.ts'
import { type RecordType, records } from './index.ts'

/** The record as it is now and as the history keeps it, or null. */
export const readRecord = async (tx: Tx, type: RecordType, recordId: string): Promise<Prisma.JsonObject | null> => {
  const { from, id, json } = recordSql[type]
  const [row] = await tx.$queryRaw<{ json: string }[]>(
    sql`SELECT ${json}::text AS json FROM ${from} WHERE ${id} = ${recordId}`,
  )
  return row ? JSON.parse(row.json) : null
}

/** The provinces that a record concerns: none when it is everybody's, null when there is no such record. */
export const provincesOf = (tx: Tx, type: RecordType, id: string): Promise<string[] | null> => {
  const { provinces }: RecordDescriptor = records[type]
  // What is written beside a fact or a contradiction is the type of a record.
  return provinces(tx, id, (another, anothersId) => provincesOf(tx, another as RecordType, anothersId))
}
