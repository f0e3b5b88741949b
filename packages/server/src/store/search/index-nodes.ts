import type { Prisma } from '../../generated/prisma/client.ts'
import type { RecordDescriptor, Search } from '../records/descriptor.ts'
import { type RecordType, records } from '../records/index.ts'

type Tx = Prisma.TransactionClient

/** To be raised when the content of entries changes, so that existing registers are indexed again. */
export const entryRules = 1

const searchOf = (type: RecordType): Search | null => (records[type] satisfies RecordDescriptor).search

/** Creates the search entries of all nodes. The table must be empty. */
export const indexAll = async (tx: Tx): Promise<void> => {
  for (const { search } of Object.values<RecordDescriptor>(records))
    if (search) await tx.searchEntry.createMany({ data: await search.entries(tx) })
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
