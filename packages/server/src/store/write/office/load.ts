import { type OfficeRow, type OfficeType, officeRecords, officeTable } from '../../records/office.ts'
import { notFound, type Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { assertVersion } from '../version.ts'

/**
 * A record of the private layer, as it was read; from here on it counts as touched. One of another office is not there, as
 * one that never was.
 * @throws Refused NotFoundError; VERSION_MISMATCH when the officer has seen another version
 */
export const loadOffice = async (
  unit: UnitOfWork,
  type: OfficeType,
  id: string,
  expectedVersion: number,
  path: Path,
): Promise<OfficeRow> => {
  const { word } = officeRecords[type]
  const row = await officeTable(unit.tx, type).findUnique({ where: { id } })
  if (!row || !unit.actor.provinceIds?.includes(row.provinceId)) throw notFound(word, path)
  assertVersion(word, row, expectedVersion)
  await unit.touchOffice(type, id, row.provinceId)
  return row
}
