import type { Prisma } from '../../generated/prisma/client.ts'
import { readers } from './readers.ts'

type Tx = Prisma.TransactionClient

/** Rises when entries are made in another way, so that registers filled before are filled anew. */
export const entryRules = 1

/** Fills search with every node that it can find. The table is empty before. */
export const indexAll = async (tx: Tx): Promise<void> => {
  for (const read of Object.values(readers)) await tx.searchEntry.createMany({ data: await read(tx) })
}

/** Brings the entries of these nodes up to date, and those of what carries their names. Gone nodes lose theirs. */
export const indexNodes = async (tx: Tx, nodes: readonly { type: string; id: string }[]): Promise<void> => {
  const idsOf = new Map<string, Set<string>>()
  const add = (type: string, id: string) => idsOf.set(type, (idsOf.get(type) ?? new Set()).add(id))
  for (const { type, id } of nodes) {
    add(type, id)
    for (const dependent of await namedAfter(tx, type, id)) add(...dependent)
  }
  for (const [type, ids] of idsOf) {
    const read = readers[type]
    if (!read) continue
    await tx.searchEntry.deleteMany({ where: { type, nodeId: { in: [...ids] } } })
    await tx.searchEntry.createMany({ data: await read(tx, [...ids]) })
  }
}

/** The nodes whose entries hold the names of a place. */
const namedAfter = async (tx: Tx, type: string, id: string): Promise<[type: string, id: string][]> => {
  if (type !== 'SisterCity' && type !== 'Municipality') return []
  const of = type === 'SisterCity' ? { sisterCityId: id } : { municipalityId: id }
  const agreements = await tx.agreement.findMany({ where: { partnership: of }, select: { id: true } })
  const engagements =
    type === 'SisterCity'
      ? await tx.engagement.findMany({ where: { sisterCities: { some: { id } } }, select: { id: true } })
      : []
  return [
    ...agreements.map(({ id }): [string, string] => ['Agreement', id]),
    ...engagements.map(({ id }): [string, string] => ['Engagement', id]),
  ]
}
