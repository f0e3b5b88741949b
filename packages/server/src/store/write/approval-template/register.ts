import { nameViolations } from '../../../register/names.ts'
import { textViolations } from '../../../register/text.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { freeSlug, isSlugIn, slugViolations } from '../slug.ts'
import { addSteps, type NewStep, newStepViolations } from './steps.ts'
import { templatesOf } from './taken.ts'

export interface RegisterApprovalTemplate {
  /** Null: of the whole country */
  readonly province: string | null
  readonly nameEn: string | null
  readonly nameTh: string | null
  readonly slug: string | null
  readonly note: string | null
  readonly steps: readonly NewStep[]
  readonly distinctFrom: readonly string[]
  readonly sources: readonly string[]
}

/** Adds a template of approvals. */
export const registerApprovalTemplate: Command<RegisterApprovalTemplate> = {
  name: 'registerApprovalTemplate',
  run: async (unit, { province: provinceId, slug, steps, distinctFrom, sources, ...columns }) => {
    const { tx } = unit
    const { nameEn, nameTh, note } = columns
    if (provinceId !== null && !(await tx.province.findUnique({ where: { id: provinceId } })))
      throw notFound('province', ['input', 'province'])
    const id = unit.create('ApprovalTemplate', provinceId === null ? [] : [provinceId])
    const isSlug = isSlugIn(unit, 'ApprovalTemplate')
    refuse([
      ...nameViolations({ nameEn, nameTh }),
      ...textViolations({ nameEn, nameTh, note }),
      ...(await newStepViolations(unit, steps)),
      ...(await slugViolations(slug, isSlug, ['input', 'slug'])),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    await assertNoNamesake('ApprovalTemplate', columns, () => templatesOf(unit, provinceId), distinctFrom, ['input'])
    await tx.approvalTemplate.create({
      data: {
        ...columns,
        id,
        slug: slug ?? (await freeSlug([nameEn ?? nameTh ?? ''], isSlug)),
        ...(provinceId !== null && { province: { connect: { id: provinceId } } }),
        sources: linked(sources),
      },
    })
    await addSteps(unit, id, steps)
    return { approvalTemplate: id }
  },
}
