import { brandWithType } from '@pothos/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { SECTORS } from '../register/sector.ts'
import { largestPageSize } from '../store/read/list/window.ts'
import { ReadError } from '../store/read-error.ts'
import type { RecordDescriptor } from '../store/records/descriptor.ts'
import type { NodeType } from '../store/records/global-id.ts'
import { records } from '../store/records/index.ts'
import { nextTurn } from '../store/turns.ts'
import { batched, loaderKey } from './batch.ts'
import type { Context } from './context.ts'

type Row = Record<string, unknown>
type Table = { findMany(query: object): Promise<Row[]> }

/** A node by type and key, as `Type:key`. */
export type Ref = `${NodeType}:${string}`
export const refOf = (type: NodeType, key: string): Ref => `${type}:${key}`

/** Where nodes stand below a field: at the field itself when empty. */
type Paths = readonly (readonly string[])[]

/**
 * The columns and relations that the query asks of nodes of one type at this field. It must be planned at every position
 * of the response at which such nodes come to stand, or Pothos takes them for rows that lack something and reads them again.
 */
export const planRows = (context: Context, info: GraphQLResolveInfo, type: NodeType, paths: Paths = []): object => {
  if (type === 'Sector') return {}
  return queryFromInfo({
    context,
    info,
    typeName: type,
    paths: paths.map(place => [...place]),
    select: { [records[type].key]: true } as never,
  })
}

/** Taking in as many rows, with what hangs on them, holds up others for some tens of milliseconds. */
const rowsAtATime = 250

/** The rows of one type with these keys, by key, in one statement for each 250. `plan` is what `planRows` returned. */
export const readRows = async (
  context: Context,
  type: NodeType,
  keys: readonly string[],
  plan: object,
): Promise<Map<string, Row>> => {
  if (type === 'Sector') return new Map(SECTORS.map(sector => [sector.code, sector as unknown as Row]))
  if (keys.length === 0) return new Map()
  const { rows, key }: RecordDescriptor = records[type]
  const found = new Map<string, Row>()
  const wanted = [...new Set(keys)]
  for (let at = 0; at < wanted.length; at += rowsAtATime) {
    if (at > 0) await nextTurn()
    const query = { ...plan, where: { [key]: { in: wanted.slice(at, at + rowsAtATime) } } }
    for (const row of await (rows(context.store.db) as Table).findMany(query)) {
      brandWithType(row, type as never)
      found.set(row[key] as string, row)
    }
  }
  return found
}

/** The nodes behind `refs`, for a field that stands once in the response: one statement a type. */
export const readNodes = async (
  context: Context,
  info: GraphQLResolveInfo,
  refs: readonly Ref[],
  paths: Paths = [],
): Promise<Map<Ref, Row>> => {
  const keysOf = new Map<NodeType, string[]>()
  for (const ref of refs) {
    const [type, key] = splitRef(ref)
    keysOf.set(type, [...(keysOf.get(type) ?? []), key])
  }
  const groups = [...keysOf].map(async ([type, keys]) => {
    const rows = await readRows(context, type, keys, planRows(context, info, type, paths))
    return [...rows].map(([key, row]): [Ref, Row] => [refOf(type, key), row])
  })
  return new Map((await Promise.all(groups)).flat())
}

/**
 * For `node` and `nodes`: the records behind global ids, in their order, null where there is none.
 * @throws ReadError PAGE_SIZE_TOO_LARGE
 */
export const nodesByIds = async (
  context: Context,
  info: GraphQLResolveInfo,
  ids: readonly { typename: string; id: string }[],
): Promise<(Row | null)[]> => {
  if (ids.length > largestPageSize)
    throw new ReadError('PAGE_SIZE_TOO_LARGE', `${ids.length} ids: ask for at most ${largestPageSize} at a time.`)
  // `decodeId` let no other types pass.
  const refs = ids.map(({ typename, id }) => refOf(typename as NodeType, id))
  const nodes = await readNodes(context, info, refs)
  return refs.map(ref => nodes.get(ref) ?? null)
}

/** One node of a field that may be of many types, read together with its siblings'. Null when there is no such row. */
export const loadNode = (context: Context, info: GraphQLResolveInfo, ref: Ref): Promise<Row | null> => {
  const [type, key] = splitRef(ref)
  const plan = planRows(context, info, type)
  return batched(context, `${loaderKey(info)}#${type}`, key, async keys => {
    const rows = await readRows(context, type, keys, plan)
    return new Map(keys.map(each => [each, rows.get(each) ?? null]))
  })
}

const splitRef = (ref: Ref): [type: NodeType, key: string] => {
  const colon = ref.indexOf(':')
  return [ref.slice(0, colon) as NodeType, ref.slice(colon + 1)]
}
