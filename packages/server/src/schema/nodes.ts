import { brandWithType } from '@pothos/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import type { PrismaClient } from '../generated/prisma/client.ts'
import { batched, placeOf } from './batch.ts'
import type { Context } from './context.ts'

type Row = Record<string, unknown>
type Table = { findMany(query: object): Promise<Row[]> }

/** Where the nodes of each type live, and under which key. Sectors are a vocabulary, not rows. */
const tables: Record<string, { table: (db: PrismaClient) => unknown; key: string }> = {
  Country: { table: db => db.country, key: 'code' },
  Province: { table: db => db.province, key: 'id' },
  Municipality: { table: db => db.municipality, key: 'id' },
  SisterCity: { table: db => db.sisterCity, key: 'id' },
  Partnership: { table: db => db.partnership, key: 'id' },
  Agreement: { table: db => db.agreement, key: 'id' },
  Engagement: { table: db => db.engagement, key: 'id' },
  Consulate: { table: db => db.consulate, key: 'id' },
  Network: { table: db => db.network, key: 'id' },
  Organization: { table: db => db.organization, key: 'id' },
  Person: { table: db => db.person, key: 'id' },
  Fact: { table: db => db.fact, key: 'id' },
  Conflict: { table: db => db.conflict, key: 'id' },
  Source: { table: db => db.source, key: 'id' },
}

/** A node by type and key, as `Type:key`. */
export type Ref = string
export const refOf = (type: string, key: string): Ref => `${type}:${key}`

/** Where nodes stand below a field: at the field itself when empty. */
type Places = readonly (readonly string[])[]

/**
 * The columns and relations that the query asks of nodes of one type at this field. It must be planned at every position
 * of the response at which such nodes come to stand, or Pothos takes them for rows that lack something and reads them again.
 */
export const planRows = (context: Context, info: GraphQLResolveInfo, type: string, places: Places = []): object => {
  const key = tables[type]?.key
  if (key === undefined) throw new Error(`There is no table of ${type} nodes`)
  return queryFromInfo({
    context,
    info,
    typeName: type,
    paths: places.map(place => [...place]),
    select: { [key]: true } as never,
  })
}

/** The rows of one type with these keys, by key, in one statement. `plan` is what `planRows` returned. */
export const readRows = async (
  context: Context,
  type: string,
  keys: readonly string[],
  plan: object,
): Promise<Map<string, Row>> => {
  const { table, key } = tables[type]!
  const query = { ...plan, where: { [key]: { in: [...new Set(keys)] } } }
  const rows = await (table(context.store.db) as Table).findMany(query)
  return new Map(
    rows.map(row => {
      brandWithType(row, type as never)
      return [row[key] as string, row]
    }),
  )
}

/** The nodes behind `refs`, for a field that stands once in the response: one statement a type. */
export const readNodes = async (
  context: Context,
  info: GraphQLResolveInfo,
  refs: readonly Ref[],
  places: Places = [],
): Promise<Map<Ref, Row>> => {
  const keysOf = new Map<string, string[]>()
  for (const ref of refs) {
    const [type, key] = splitRef(ref)
    keysOf.set(type, [...(keysOf.get(type) ?? []), key])
  }
  const groups = [...keysOf].map(async ([type, keys]) => {
    const rows = await readRows(context, type, keys, planRows(context, info, type, places))
    return [...rows].map(([key, row]): [Ref, Row] => [refOf(type, key), row])
  })
  return new Map((await Promise.all(groups)).flat())
}

/** One node of a field that may be of many types, read together with its siblings'. Null when there is no such row. */
export const loadNode = (context: Context, info: GraphQLResolveInfo, ref: Ref): Promise<Row | null> => {
  const [type, key] = splitRef(ref)
  if (!tables[type]) return Promise.resolve(null)
  const plan = planRows(context, info, type)
  return batched(context, `${placeOf(info)}#${type}`, key, async keys => {
    const rows = await readRows(context, type, keys, plan)
    return new Map(keys.map(each => [each, rows.get(each) ?? null]))
  })
}

const splitRef = (ref: Ref): [type: string, key: string] => {
  const colon = ref.indexOf(':')
  return [ref.slice(0, colon), ref.slice(colon + 1)]
}
