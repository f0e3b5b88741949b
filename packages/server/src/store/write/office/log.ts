import { Prisma } from '../../../generated/prisma/client.ts'
import { officeChangeType, readOfficeRecord } from '../../records/office.ts'
import type { LoggedChange } from '../log.ts'
import type { OfficeTouched, UnitOfWork } from '../unit-of-work.ts'

// A change of the private layer has a revision of the register. The public log has a row for it too, so that revisions have no
// gaps, but it says nothing; the content is where only the office reads it.

type Tx = Prisma.TransactionClient

/** What the public log has of it. A constraint of the database holds it blank. */
export const blankChange = {
  operation: 'UPDATED',
  type: officeChangeType,
  nodeId: '',
  provinceIds: [],
  actor: '',
  before: {},
  after: {},
} as const satisfies Omit<LoggedChange, 'revision' | 'at'>

/** Reads the records as they are now, but those of which a later command said how it found them. */
export const readOfficeAfter = async (tx: Tx, units: readonly UnitOfWork[]): Promise<void> => {
  for (const each of units.flatMap(({ touchedOffice }) => touchedOffice))
    if (each.after === undefined) each.after = await readOfficeRecord(tx, each.type, each.id)
}

/** What the log of the office has of it. */
export const officeChangeOf = (
  { type, id, provinceId, before, after, erased }: OfficeTouched,
  { actor, reason }: UnitOfWork,
): Omit<Prisma.OfficeChangeCreateManyInput, 'revision' | 'at'> => ({
  operation: before === null ? 'CREATED' : after ? 'UPDATED' : 'DELETED',
  type,
  recordId: id,
  provinceId,
  actor: actor.name,
  ...(erased ? { erased } : { reason, ...(before && { before }), ...(after && { after }) }),
})

export const logOfficeChanges = async (
  tx: Tx,
  changes: Prisma.OfficeChangeCreateManyInput[],
  units: readonly UnitOfWork[],
): Promise<void> => {
  if (changes.length === 0) return
  await tx.officeChange.createMany({ data: changes })
  await eraseFromLog(tx, units)
}

/** That there were changes of an erased record stays, and by whom; what they said goes. */
const eraseFromLog = async (tx: Tx, units: readonly UnitOfWork[]): Promise<void> => {
  const ids = units.flatMap(({ touchedOffice }) => touchedOffice.filter(({ erased }) => erased).map(({ id }) => id))
  if (ids.length > 0)
    await tx.officeChange.updateMany({
      where: { recordId: { in: ids } },
      data: { reason: null, before: Prisma.DbNull, after: Prisma.DbNull, erased: true },
    })
}
