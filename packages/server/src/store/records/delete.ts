import { raw, sql } from '../sql.ts'
import { recordSql } from './as-json.ts'
import type { RecordDescriptor, Tx } from './descriptor.ts'
import { type RecordType, records } from './index.ts'

/** Deletes a record and the rows that belong to it alone. */
export const deleteRecord = async (tx: Tx, type: RecordType, recordId: string): Promise<void> => {
  const { owned }: RecordDescriptor = records[type]
  for (const { table, owner } of Object.values(owned))
    await tx.$executeRaw(sql`DELETE FROM ${raw(`"${table}"`)} WHERE ${raw(`"${owner}"`)} = ${recordId}`)
  const { from, id } = recordSql[type]
  await tx.$executeRaw(sql`DELETE FROM ${from} WHERE ${id} = ${recordId}`)
}
