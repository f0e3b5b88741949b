import type { Prisma } from '../../generated/prisma/client.ts'
import type { Ask } from '../ask.ts'
import { type Model, modelNames, modelOf } from '../models.ts'
import { type AsJson, asJson, fromJson } from '../records/row.ts'
import { snakeCase } from '../snake-case.ts'
import { list, raw, type Sql, sql } from '../sql.ts'

// `create` and `update` of one row, past Prisma: of a write it takes longer to interpret them than the database does to carry
// them out, and each list of links is a message of its own. What is more than a row and its links goes to Prisma, such as
// records within records. Both answer with the row.

type Delegate = Record<'create' | 'update', (args: object) => Promise<unknown>>

/** Those of which JSON has all columns as Prisma does, but for dates. */
const plainModels = modelNames.map(modelOf).filter(({ fields, isPlain }) => fields.every(isPlain))

/** The tables of a transaction, by their names in Prisma. */
export const rowsPastPrisma = (tx: Prisma.TransactionClient, ask: Ask): PropertyDescriptorMap => {
  const made: PropertyDescriptorMap = {}
  for (const model of plainModels) {
    const table = model.name.charAt(0).toLowerCase() + model.name.slice(1)
    made[table] = { get: () => pastPrisma((tx as unknown as Record<string, Delegate>)[table]!, model, ask) }
  }
  return made
}

const pastPrisma = (delegate: Delegate, model: Model, ask: Ask): Delegate =>
  Object.create(delegate, {
    create: {
      value: (args: object) => {
        const written = readData(model, args, ['data'])
        const isWhole = written && written.raised.length === 0 && typeof written.values[model.key] === 'string'
        return isWhole ? insert(model, written, ask) : delegate.create(args)
      },
    },
    update: {
      value: (args: object) => {
        const written = readData(model, args, ['data', 'where'])
        const id = idOf(model, (args as { where?: object }).where)
        return written && id !== undefined ? update(model, id, written, ask) : delegate.update(args)
      },
    },
  })

interface Written {
  /** By their fields */
  readonly values: Readonly<Record<string, unknown>>
  /** Numbers that are raised by so much */
  readonly raised: readonly (readonly [field: string, by: number])[]
  readonly links: readonly Links[]
}

/** The ids at the other end of a relation from many to many. */
interface Links {
  readonly field: string
  readonly ids: readonly string[]
  /** They take the place of those that there are */
  readonly instead: boolean
}

/** Undefined for what is left to Prisma. */
const readData = (model: Model, args: object, known: readonly string[]): Written | undefined => {
  const { data } = args as { data?: Readonly<Record<string, unknown>> }
  if (!data || Object.keys(args).some(name => !known.includes(name))) return undefined
  const values: Record<string, unknown> = {}
  const raised: [string, number][] = []
  const links: Links[] = []
  for (const [field, value] of Object.entries(data)) {
    if (value === undefined) continue
    const isColumn = model.fields.includes(field)
    if (isColumn && isValue(value) && (value !== null || !model.isList(field))) values[field] = value
    else if (isColumn && isRaise(value)) raised.push([field, value.increment])
    else {
      const linked = linksOf(model, field, value as object)
      if (!linked) return undefined
      links.push(linked)
    }
  }
  return { values, raised, links }
}

/** A value that JSON has, and not what is to be done with the one that is there. */
const isValue = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isValue)
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  return typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'object' || value === null
}

const isRaise = (value: unknown): value is { readonly increment: number } =>
  typeof value === 'object' &&
  value !== null &&
  hasOnly(value, 'increment') &&
  Number.isInteger((value as { increment?: unknown }).increment)

const hasOnly = (value: object, name: string): boolean => Object.keys(value).length === 1 && name in value

const linksOf = (model: Model, field: string, value: object): Links | undefined => {
  if (!model.isLink(field)) return undefined
  const { model: other } = model.relation(field)
  const [how] = (['connect', 'set'] as const).filter(name => hasOnly(value, name))
  const ends = how && (value as Record<string, unknown>)[how]
  if (!Array.isArray(ends)) return undefined
  const ids = ends.map(end => idOf(other, end))
  return ids.includes(undefined) ? undefined : { field, ids: ids as string[], instead: how === 'set' }
}

const idOf = ({ key }: Model, where: object | undefined): string | undefined => {
  const id = where && hasOnly(where, key) ? (where as Record<string, unknown>)[key] : undefined
  return typeof id === 'string' ? id : undefined
}

/** The values as a row `given` of the table: so the database knows the types of all. */
const given = ({ table }: Model, values: Written['values']): Sql => {
  const byColumn = Object.fromEntries(Object.entries(values).map(([field, value]) => [snakeCase(field), value]))
  return sql`json_populate_record(NULL::${raw(table)}, ${JSON.stringify(byColumn)}::text::json) AS given`
}

const insert = async (model: Model, { values, links }: Written, ask: Ask): Promise<unknown> => {
  const { table, column, key } = model
  const columns = Object.keys(values).map(column)
  const rows = ask<AsJson>(sql`
    INSERT INTO ${raw(table)} (${raw(columns.join(', '))})
    SELECT ${raw(columns.map(each => `given.${each}`).join(', '))} FROM ${given(model, values)}
    RETURNING ${asJson(model)} AS row`)
  const [[made]] = await Promise.all([rows, ...links.map(each => link(model, values[key] as string, each, ask))])
  return fromJson(model, made!)
}

const update = async (model: Model, id: string, { values, raised, links }: Written, ask: Ask): Promise<unknown> => {
  const { name, table, column, key } = model
  const changes = [
    ...Object.keys(values).map(field => raw(`${column(field)} = given.${column(field)}`)),
    ...raised.map(([field, by]) => sql`${raw(`${column(field)} = ${table}.${column(field)}`)} + ${by}::int`),
  ]
  const isIt = sql`${raw(`${table}.${column(key)}`)} = ${id}`
  const rows = ask<AsJson>(
    changes.length === 0
      ? sql`SELECT ${asJson(model)} AS row FROM ${raw(table)} WHERE ${isIt}`
      : sql`UPDATE ${raw(table)} SET ${list(changes)} FROM ${given(model, values)} WHERE ${isIt} RETURNING ${asJson(model)} AS row`,
  )
  const [[made]] = await Promise.all([rows, ...links.map(each => link(model, id, each, ask))])
  if (!made) throw new Error(`There is no ${name} ${id} to update.`)
  return fromJson(model, made)
}

const link = async (model: Model, id: string, { field, ids, instead }: Links, ask: Ask): Promise<void> => {
  const { on } = model.relation(field)
  if (on.kind !== 'link') return
  const [table, near, far] = [raw(on.table), raw(`"${on.near}"`), raw(`"${on.far}"`)]
  await Promise.all([
    instead && ask(sql`DELETE FROM ${table} WHERE ${near} = ${id} AND ${far} <> ALL (${ids}::text[])`),
    ids.length > 0 &&
      ask(sql`INSERT INTO ${table} (${near}, ${far}) SELECT ${id}, unnest(${ids}::text[]) ON CONFLICT DO NOTHING`),
  ])
}
