import type { BudgetLineKind } from '../../../generated/prisma/client.ts'
import { amountViolations, fiscalYearViolations, requiredViolations } from '../../../register/office-content.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { refuse } from '../refusal.ts'
import { type About, aboutColumns } from './about.ts'
import { loadOffice } from './load.ts'

export interface RecordOfficeBudgetLine {
  readonly province: string
  readonly kind: BudgetLineKind
  readonly title: string
  readonly amount: number
  readonly fiscalYear: number
  readonly fund: string
  readonly note: string | null
  readonly about: About | null
}

/** Keeps what the office of a province was granted, or spent. */
export const recordOfficeBudgetLine: Command<RecordOfficeBudgetLine> = {
  name: 'recordOfficeBudgetLine',
  run: async (unit, { province: provinceId, about, ...columns }) => {
    const { title, amount, fiscalYear, fund, note } = columns
    const id = unit.createOffice('OfficeBudgetLine', provinceId)
    refuse([
      ...requiredViolations({ title, fund }),
      ...textViolations({ note }),
      ...amountViolations(amount),
      ...fiscalYearViolations(fiscalYear),
    ])
    const data = { ...columns, ...(await aboutColumns(unit, about)), id, provinceId, recordedAt: unit.now }
    await unit.tx.officeBudgetLine.create({ data })
    return { budgetLine: id }
  },
}

export interface ChangeOfficeBudgetLine {
  readonly budgetLine: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly kind?: BudgetLineKind | null | undefined
  readonly title?: string | null | undefined
  readonly amount?: number | null | undefined
  readonly fiscalYear?: number | null | undefined
  readonly fund?: string | null | undefined
  readonly note?: string | null | undefined
  readonly about?: About | null | undefined
}

/** Changes a line of the budget. */
export const changeOfficeBudgetLine: Command<ChangeOfficeBudgetLine> = {
  name: 'changeOfficeBudgetLine',
  run: async (unit, { budgetLine: id, expectedVersion, about, ...fields }) => {
    const { kind, title, amount, fiscalYear, fund, note } = fields
    await loadOffice(unit, 'OfficeBudgetLine', id, expectedVersion, ['input', 'budgetLine'])
    refuse([
      ...changeViolations({ ...fields, about }),
      ...neededViolations({ kind, title, amount, fiscalYear, fund }),
      ...textViolations({ title, fund, note }),
      ...amountViolations(amount),
      ...fiscalYearViolations(fiscalYear),
    ])
    await unit.tx.officeBudgetLine.update({
      where: { id },
      data: {
        ...replaced({ kind, title, amount, fiscalYear, fund }),
        ...given({ note }),
        ...(await aboutColumns(unit, about)),
        version: { increment: 1 },
      },
    })
    return { budgetLine: id }
  },
}
