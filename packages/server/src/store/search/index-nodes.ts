import type { Prisma } from '../../generated/prisma/client.ts'
import type { RecordDescriptor, Search } from '../records/descriptor.ts'
import { type RecordType, records } from '../records/index.ts'

type Tx = Prisma.TransactionClient

/** To be raised when the content of entries changes: a server that starts on entries of another number makes all anew. */
export const entryRules = 3

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

/**
 * Updates the entries of these nodes, and those of other nodes whose entries contain their names. The entries of
 * removed nodes are deleted.
 */
export const indexNodes = async (
  tx: Tx,
  nodes: readonly { readonly type: RecordType; readonly id: string }[],
): Promise<void> => {
  const idsOf = new Map<RecordType, Set<string>>()
  const add = (type: RecordType, id: string) => idsOf.set(type, (idsOf.get(type) ?? new Set()).add(id))
  for (const { type, id } of nodes) {
    add(type, id)
    for (const [other, others] of (await searchOf(type)?.namedAfter?.(tx, id)) ?? []) add(other as RecordType, others)
  }
  for (const [type, ids] of idsOf) {
    const search = searchOf(type)
    if (!search) continue
    await tx.searchEntry.deleteMany({ where: { type, nodeId: { in: [...ids] } } })
    await tx.searchEntry.createMany({ data: await search.entries(tx, [...ids]) })
  }
}
