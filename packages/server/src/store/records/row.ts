import type { Prisma } from '../../generated/prisma/client.ts'
import { type Model, modelOf } from '../models.ts'
import { raw, type Sql, sql } from '../sql.ts'
import type { Tx } from './descriptor.ts'
import type { WrittenType } from './index.ts'

type Row<Type extends WrittenType> = Prisma.TypeMap['model'][Type]['payload']['scalars']

/**
 * The row of a record with the values that Prisma would give, or null. It is asked for past Prisma, so that it leaves in one
 * message with what else is asked at the same time.
 */
export const rowOf = async <Type extends WrittenType>(tx: Tx, type: Type, id: string): Promise<Row<Type> | null> => {
  const model = modelOf(type)
  const key = raw(model.column(model.key))
  const [found] = await tx.$queryRaw<AsJson[]>(
    sql`SELECT ${asJson(model)} AS row FROM ${raw(model.table)} WHERE ${key} = ${id}`,
  )
  return found ? (fromJson(model, found) as Row<Type>) : null
}

/** A row as the database writes it. */
export interface AsJson {
  readonly row: string
}

const texts = new Map<Model, Sql>()

/** The row of the table of a model as JSON, for `fromJson`. */
export const asJson = (model: Model): Sql => {
  const known = texts.get(model)
  if (known) return known
  const made = raw(
    `json_build_object(${model.fields.map(field => `'${field}', ${model.table}.${model.column(field)}`).join(', ')})::text`,
  )
  texts.set(model, made)
  return made
}

export const fromJson = (model: Model, { row }: AsJson): Record<string, unknown> => {
  const values = JSON.parse(row) as Record<string, unknown>
  for (const field of model.fields) {
    if (values[field] === null) values[field] = model.isList(field) ? [] : null
    else if (model.isDate(field)) values[field] = new Date(values[field] as string)
  }
  return values
}
