import { type OfficeType, officeTable } from '../../records/office.ts'
import type { Command } from '../execute.ts'
import { loadOffice } from './load.ts'

export interface RemoveOfficeRecord {
  readonly officeRecord: { readonly type: Exclude<OfficeType, 'OfficeContact'>; readonly id: string }
  readonly expectedVersion: number
}

/** Removes a note or a line of the budget. What it said stays in the history of the office; contacts are erased instead. */
export const removeOfficeRecord: Command<RemoveOfficeRecord> = {
  name: 'removeOfficeRecord',
  run: async (unit, { officeRecord: { type, id }, expectedVersion }) => {
    await loadOffice(unit, type, id, expectedVersion, ['input', 'officeRecord'])
    await officeTable(unit.tx, type).delete({ where: { id } })
    return {}
  },
}
