import { nameViolations } from '../../../register/names.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { rowOf } from '../../records/row.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'
import { addSteps, type NewStep, newStepViolations } from './steps.ts'
import { templatesOf } from './taken.ts'

export interface CorrectApprovalTemplate {
  readonly approvalTemplate: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly nameEn?: string | null | undefined
  readonly nameTh?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly note?: string | null | undefined
  /** All steps, which replace those on record */
  readonly steps?: readonly NewStep[] | null | undefined
  readonly distinctFrom?: readonly string[] | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Changes a template, or corrects its record. What was planned by it before stays as it is. */
export const correctApprovalTemplate: Command<CorrectApprovalTemplate> = {
  name: 'correctApprovalTemplate',
  run: async (unit, { approvalTemplate: id, expectedVersion, distinctFrom, ...fields }) => {
    const { tx } = unit
    const found = rowOf(tx, 'ApprovalTemplate', id)
    const row = await unit.load('ApprovalTemplate', id, found, expectedVersion)
    const { nameEn, nameTh, slug, note, steps, sources } = fields
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ slug, steps, sources }),
      ...nameViolations({ nameEn, nameTh }, [row.nameEn, row.nameTh]),
      ...textViolations({ nameEn, nameTh, note }),
      ...(steps ? await newStepViolations(unit, steps) : []),
      ...(await slugViolations(slug, isSlugIn(unit, 'ApprovalTemplate', id), ['input', 'slug'])),
      ...(sources ? await sourceViolations(unit, sources, ['input', 'sources']) : []),
    ])
    await assertNoNamesake(
      'ApprovalTemplate',
      { ...row, ...given({ nameEn, nameTh }) },
      () => templatesOf(unit, row.provinceId, id),
      distinctFrom ?? [],
      ['input'],
      row,
    )
    await tx.approvalTemplate.update({
      where: { id },
      data: {
        ...replaced({ slug }),
        ...given({ nameEn, nameTh, note }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    if (steps) {
      await tx.approvalTemplateStep.deleteMany({ where: { templateId: id } })
      await addSteps(unit, id, steps)
    }
    return { approvalTemplate: id }
  },
}
