import { Prisma } from '../../../generated/prisma/client.ts'
import { type OfficeType, officeChangeType, readOfficeRecord } from '../../records/office.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/**
 * Writes the changes of the private layer behind those of the public one. Each gets a revision. The public log has a row
 * for it too, so that revisions have no gaps, but it says nothing; the content is where only the office reads it.
 * Returns the last revision.
 */
export const logOffice = async (
  { tx, actor, reason, touchedOffice }: UnitOfWork,
  last: number,
  at: Date,
): Promise<number> => {
  let revision = last
  for (const { type, id, provinceId, before, erased } of touchedOffice) {
    revision += 1
    const after = await readOfficeRecord(tx, type, id)
    await tx.change.create({
      data: {
        revision,
        at,
        operation: 'UPDATED',
        type: officeChangeType,
        nodeId: '',
        provinceIds: [],
        actor: '',
        before: {},
        after: {},
      },
    })
    if (erased) await eraseFromLog(tx, type, id)
    await tx.officeChange.create({
      data: {
        revision,
        at,
        operation: before === null ? 'CREATED' : after === null ? 'DELETED' : 'UPDATED',
        type,
        recordId: id,
        provinceId,
        actor: actor.name,
        ...(erased ? { erased } : { reason, ...(before && { before }), ...(after && { after }) }),
      },
    })
  }
  return revision
}

/** That there were changes stays, and by whom; what they said goes. */
const eraseFromLog = (tx: Prisma.TransactionClient, type: OfficeType, recordId: string) =>
  tx.officeChange.updateMany({
    where: { type, recordId },
    data: { reason: null, before: Prisma.DbNull, after: Prisma.DbNull, erased: true },
  })
