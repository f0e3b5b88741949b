import type { Prisma } from '../../generated/prisma/client.ts'
import { modelOf } from '../read/compiled/models.ts'
import { list, raw, type Sql, sql } from '../sql.ts'
import type { Tx } from './descriptor.ts'
import type { WrittenType } from './index.ts'

type Row<Type extends WrittenType> = Prisma.TypeMap['model'][Type]['payload']['scalars']

/**
 * The row of a record with the values that Prisma would give, or null. It is asked for past Prisma, so that it leaves in one
 * message with what else is asked at the same time.
 */
export const rowOf = async <Type extends WrittenType>(tx: Tx, type: Type, id: string): Promise<Row<Type> | null> => {
  const [found] = await tx.$queryRaw<{ row: string }[]>(
    sql`SELECT to_json(found)::text AS row FROM (${rowsOf(type)} = ${id}) AS found`,
  )
  if (!found) return null
  const { isDate } = modelOf(type)
  const values = Object.entries(JSON.parse(found.row)).map(([field, value]) => [
    field,
    isDate(field) && value !== null ? new Date(value as string) : value,
  ])
  return Object.fromEntries(values) as Row<Type>
}

const selections = new Map<WrittenType, Sql>()

const rowsOf = (type: WrittenType): Sql => {
  const known = selections.get(type)
  if (known) return known
  const { fields, column, table, key } = modelOf(type)
  const columns = list(fields.map(field => raw(`${column(field)} AS "${field}"`)))
  const made = sql`SELECT ${columns} FROM ${raw(table)} WHERE ${raw(column(key))}`
  selections.set(type, made)
  return made
}
