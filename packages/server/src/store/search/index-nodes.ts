import type { Prisma } from '../../generated/prisma/client.ts'
import type { Ask } from '../ask.ts'
import type { RecordDescriptor, Search } from '../records/descriptor.ts'
import { type RecordType, records, recordTypes } from '../records/index.ts'
import { recordKey } from '../records/read.ts'
import type { SearchEntry } from '../records/search-entry.ts'
import { sql, unionAll } from '../sql.ts'

type Tx = Prisma.TransactionClient

const searchOf = (type: RecordType): Search | null => (records[type] satisfies RecordDescriptor).search

type Table = { findMany(query: object): Promise<{ id: string }[]> }

/** Nodes whose entries are made at a time: a register may have more than the memory holds. */
const nodesAtATime = 5_000

/** Creates the search entries of all nodes, in place of those that there are. */
export const indexAll = async (tx: Tx): Promise<void> => {
  await tx.searchEntry.deleteMany({})
  for (const { search, rows } of Object.values<RecordDescriptor>(records)) {
    if (!search) continue
    for (let after = ''; ; ) {
      const query = { select: { id: true }, where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: nodesAtATime }
      const ids = (await (rows(tx) as Table).findMany(query)).map(({ id }) => id)
      if (ids.length === 0) break
      await tx.searchEntry.createMany({ data: await search.entries(tx, ids) })
      after = ids.at(-1)!
    }
  }
}

interface Node {
  readonly type: RecordType
  readonly id: string
}

/** A node that was written; `before` is null for a new one. */
interface Written extends Node {
  readonly before?: object | null
}

/** What has to be on record of some nodes. */
export interface Entries {
  readonly made: readonly SearchEntry[]
  /** Nodes that have none any more */
  readonly gone: readonly Node[]
}

/** The entries of these nodes as they are now, and those of other nodes whose entries contain their names. */
export const readEntries = async (tx: Tx, nodes: readonly Written[]): Promise<Entries> => {
  const keys = new Set(nodes.map(recordKey))
  const ofOthers = async (): Promise<Entries> => {
    const named = await namedAfter(tx, nodes)
    return entriesOf(
      tx,
      named.filter(each => !keys.has(recordKey(each))),
    )
  }
  const [own, others] = await Promise.all([entriesOf(tx, nodes), ofOthers()])
  return { made: [...own.made, ...others.made], gone: [...own.gone, ...others.gone] }
}

const entriesOf = async (tx: Tx, nodes: readonly Node[]): Promise<Entries> => {
  const idsOf = new Map<RecordType, Set<string>>()
  for (const { type, id } of nodes) if (searchOf(type)) idsOf.set(type, (idsOf.get(type) ?? new Set()).add(id))
  const each = await Promise.all([...idsOf].map(([type, ids]) => searchOf(type)!.entries(tx, [...ids])))
  const made = each.flat()
  const found = new Set(made.map(({ type, nodeId }) => recordKey({ type: type as RecordType, id: nodeId })))
  const all = [...idsOf].flatMap(([type, ids]) => [...ids].map(id => ({ type, id })))
  return { made, gone: all.filter(each => !found.has(recordKey(each))) }
}

export const writeEntries = async (ask: Ask, { made, gone }: Entries): Promise<void> => {
  if (made.length === 0 && gone.length === 0) return
  await ask(sql`
    WITH gone AS (
      DELETE FROM search_entry e USING json_to_recordset(${JSON.stringify(gone)}::text::json) AS node (type text, id text)
      WHERE e.type = node.type AND e.node_id = node.id
    )
    INSERT INTO search_entry AS known (type, node_id, names, related, words, sort_en, sort_th)
    SELECT * FROM json_to_recordset(${JSON.stringify(made)}::text::json)
      AS entry (type text, "nodeId" text, names text, related text, words text, "sortEn" text, "sortTh" text)
    WHERE TRUE
    ON CONFLICT (type, node_id) DO UPDATE
      SET names = excluded.names, related = excluded.related, words = excluded.words, sort_en = excluded.sort_en, sort_th = excluded.sort_th
      WHERE known IS DISTINCT FROM excluded`)
}

/** A new node has no others yet, but those that were written with it. */
const namedAfter = async (tx: Tx, nodes: readonly Written[]): Promise<Node[]> => {
  const statements = recordTypes.flatMap(type => {
    const ids = nodes.flatMap(node => (node.type === type && node.before !== null ? [node.id] : []))
    const statement = ids.length > 0 && searchOf(type)?.namedAfter?.(ids)
    return statement ? [statement] : []
  })
  return statements.length > 0 ? tx.$queryRaw(unionAll(statements)) : []
}
