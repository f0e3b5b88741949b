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

/**
 * The nodes behind `refs`, one statement a type, each with the columns and relations that the query asks for below.
 * `places` says where they stand below the field: at the field itself when empty.
 */
export const readNodes = async (
  context: Context,
  info: GraphQLResolveInfo,
  refs: readonly Ref[],
  places: string[][] = [],
): Promise<Map<Ref, Row>> => {
  const keysOf = new Map<string, Set<string>>()
  for (const ref of refs) {
    const [type, key] = splitRef(ref)
    keysOf.set(type, (keysOf.get(type) ?? new Set()).add(key))
  }
  const groups = await Promise.all([...keysOf].map(([type, keys]) => readRows(context, info, type, [...keys], places)))
  return new Map(groups.flat())
}

/** One node of a field that may be of many types, together with its siblings'. Null when there is no such row. */
export const loadNode = (context: Context, info: GraphQLResolveInfo, ref: Ref): Promise<Row | null> =>
  batched<Row | null>(context, placeOf(info), ref, async refs => {
    const nodes = await readNodes(context, info, refs)
    return new Map(refs.map(each => [each, nodes.get(each) ?? null]))
  })

const readRows = async (
  context: Context,
  info: GraphQLResolveInfo,
  type: string,
  keys: string[],
  places: string[][],
): Promise<[Ref, Row][]> => {
  const source = tables[type]
  if (!source) return []
  const query = queryFromInfo({ context, info, typeName: type, paths: places, select: { [source.key]: true } as never })
  const table = source.table(context.store.db) as Table
  const rows = await table.findMany({ ...query, where: { [source.key]: { in: keys } } })
  return rows.map(row => {
    brandWithType(row, type as never)
    return [refOf(type, row[source.key] as string), row]
  })
}

const splitRef = (ref: Ref): [type: string, key: string] => {
  const colon = ref.indexOf(':')
  return [ref.slice(0, colon), ref.slice(colon + 1)]
}
