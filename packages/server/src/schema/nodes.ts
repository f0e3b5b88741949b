import { brandWithType } from '@pothos/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { SECTORS } from '../register/sector.ts'
import { nextTurn } from '../store/event-loop.ts'
import { largestPageSize } from '../store/read/list/window.ts'
import { ReadError } from '../store/read-error.ts'
import type { RecordDescriptor, Tx } from '../store/records/descriptor.ts'
import type { NodeType } from '../store/records/global-id.ts'
import { records } from '../store/records/index.ts'
import type { Store } from '../store/store.ts'
import { batched, loaderKey } from './batch.ts'
import type { Context } from './context.ts'

type Row = Record<string, unknown>
type Table = { findMany(query: object): Promise<Row[]> }

/** Rows that a record owns and that a view may list. They are no nodes: nobody can ask for one by its id. */
const ownedRows = {
  Approval: { rows: (tx: Tx): unknown => tx.approval, key: 'id' },
} as const

export type RowType = NodeType | keyof typeof ownedRows

const isOwned = (type: RowType): type is keyof typeof ownedRows => Object.hasOwn(ownedRows, type)
const tableOf = (type: Exclude<RowType, 'Sector'>): Pick<RecordDescriptor, 'rows'> & { readonly key: string } =>
  isOwned(type) ? ownedRows[type] : records[type]

/** A node, or row, by type and key, as `Type:key`. */
export type Ref = `${RowType}:${string}`
export const refOf = (type: RowType, key: string): Ref => `${type}:${key}`

/** The paths to nodes below a field; empty for the field itself. */
type Paths = readonly (readonly string[])[]

/**
 * The columns and relations that the query selects of nodes of one type at this field. Must be called for every
 * position of the response with such nodes, or Pothos considers their rows incomplete and reads them again.
 */
export const planRows = (context: Context, info: GraphQLResolveInfo, type: RowType, paths: Paths = []): object => {
  if (type === 'Sector') return {}
  return queryFromInfo({
    context,
    info,
    typeName: type,
    paths: paths.map(place => [...place]),
    select: { [tableOf(type).key]: true } as never,
  })
}

/** Reading this many rows with their relations blocks the event loop for some tens of milliseconds. */
const rowsAtATime = 250

/** The rows of one type with these keys, by key, in one statement for each 250. `plan` is what `planRows` returned. */
export const readRows = async (
  { db }: Pick<Store, 'db'>,
  type: RowType,
  keys: readonly string[],
  plan: object,
): Promise<Map<string, Row>> => {
  if (type === 'Sector') return new Map(SECTORS.map(sector => [sector.code, sector as unknown as Row]))
  if (keys.length === 0) return new Map()
  const { rows, key } = tableOf(type)
  const found = new Map<string, Row>()
  const distinctKeys = [...new Set(keys)]
  for (let at = 0; at < distinctKeys.length; at += rowsAtATime) {
    if (at > 0) await nextTurn()
    const query = { ...plan, where: { [key]: { in: distinctKeys.slice(at, at + rowsAtATime) } } }
    for (const row of await (rows(db) as Table).findMany(query)) {
      brandWithType(row, type as never)
      found.set(row[key] as string, row)
    }
  }
  return found
}

/** The nodes of `refs`, for a field that occurs once in the response: one statement per type. */
export const readNodes = async (
  context: Context,
  info: GraphQLResolveInfo,
  refs: readonly Ref[],
  paths: Paths = [],
): Promise<Map<Ref, Row>> => {
  const keysOf = new Map<RowType, string[]>()
  for (const ref of refs) {
    const [type, key] = splitRef(ref)
    keysOf.set(type, [...(keysOf.get(type) ?? []), key])
  }
  const groups = [...keysOf].map(async ([type, keys]) => {
    const rows = await readRows(context.store, type, keys, planRows(context, info, type, paths))
    return [...rows].map(([key, row]): [Ref, Row] => [refOf(type, key), row])
  })
  return new Map((await Promise.all(groups)).flat())
}

/**
 * For `node` and `nodes`: the records with these global ids, in the same order, null where there is none.
 * @throws ReadError PAGE_SIZE_TOO_LARGE
 */
export const nodesByIds = async (
  context: Context,
  info: GraphQLResolveInfo,
  ids: readonly { typename: string; id: string }[],
): Promise<(Row | null)[]> => {
  if (ids.length > largestPageSize)
    throw new ReadError('PAGE_SIZE_TOO_LARGE', `${ids.length} ids: ask for at most ${largestPageSize} at a time.`)
  // `decodeId` accepts only node types.
  const refs = ids.map(({ typename, id }) => refOf(typename as NodeType, id))
  const nodes = await readNodes(context, info, refs)
  return refs.map(ref => nodes.get(ref) ?? null)
}

/**
 * One node of a field that may have several types, loaded together with those of its siblings. Null when it does not
 * exist.
 */
export const loadNode = (context: Context, info: GraphQLResolveInfo, ref: Ref): Promise<Row | null> => {
  const [type, key] = splitRef(ref)
  return loadRow(context, info, type, key, planRows(context, info, type))
}

const loadRow = (
  context: Context,
  info: GraphQLResolveInfo,
  type: RowType,
  key: string,
  plan: object,
): Promise<Row | null> =>
  batched(context, `${loaderKey(info)}#${type}`, key, async keys => {
    const rows = await readRows(context.store, type, keys, plan)
    return new Map(keys.map(each => [each, rows.get(each) ?? null]))
  })

/** The nodes of `refs`, in their order, loaded together with those of its siblings; without those that do not exist. */
export const loadNodes = async (context: Context, info: GraphQLResolveInfo, refs: readonly Ref[]): Promise<Row[]> => {
  const plans = new Map<RowType, object>()
  const rows = await Promise.all(
    refs.map(ref => {
      const [type, key] = splitRef(ref)
      const plan = plans.get(type) ?? planRows(context, info, type)
      plans.set(type, plan)
      return loadRow(context, info, type, key, plan)
    }),
  )
  return rows.filter(row => row !== null)
}

export const splitRef = (ref: Ref): [type: RowType, key: string] => {
  const colon = ref.indexOf(':')
  return [ref.slice(0, colon) as RowType, ref.slice(colon + 1)]
}
