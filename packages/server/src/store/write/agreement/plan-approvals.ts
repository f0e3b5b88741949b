import { notBeforeProposal, planningViolations, proposedOnOf } from '../../../register/agreement-life.ts'
import { dueDays, fromStepViolations } from '../../../register/approval-plan.ts'
import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { linked } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { change, loadAgreement, standingOf } from './load.ts'

export interface PlanApprovals {
  readonly agreement: string
  readonly expectedVersion: number
  readonly template: string
  /** The day on which the first of the steps is entered upon */
  readonly startsOn: string
  /** Position of the first step of the template to plan; null for the first of all */
  readonly fromStep: number | null
}

/**
 * Puts the steps of a template on the path of an agreement, behind those that were asked or decided. What is planned
 * already gives way: it is planned anew.
 */
export const planApprovals: Command<PlanApprovals> = {
  name: 'planApprovals',
  run: async (unit, { agreement, expectedVersion, template: templateId, startsOn, fromStep }) => {
    const { tx, today } = unit
    const row = await loadAgreement(unit, agreement, expectedVersion)
    const template = await tx.approvalTemplate.findUnique({
      where: { id: templateId },
      include: { steps: { include: { sources: { select: { id: true } } }, orderBy: { position: 'asc' } } },
    })
    if (!template) throw notFound('approval template', ['input', 'template'])
    const { provinceId, steps } = template
    const isOfAnother = provinceId !== null && provinceId !== row.partnership.provinceId
    refuse([
      ...planningViolations(standingOf(row, today), ['input', 'agreement']),
      ...(isOfAnother ? [ofAnotherProvince] : []),
      ...fromStepViolations(fromStep ?? 1, steps.length, ['input']),
      ...((await tx.document.count({ where: { approval: { agreementId: row.id, outcome: 'PLANNED' } } })) > 0
        ? [withDocuments]
        : []),
      ...notBeforeProposal(startsOn, proposedOnOf(standingEvents(row)), ['input', 'startsOn']),
    ])
    const planned = steps.slice((fromStep ?? 1) - 1)
    const dueOn = dueDays(
      startsOn,
      planned.map(({ usualDays }) => usualDays),
    )
    const last = row.approvals.findLast(({ outcome }) => outcome !== 'PLANNED')?.step ?? 0
    await tx.approval.deleteMany({ where: { agreementId: row.id, outcome: 'PLANNED' } })
    for (const [index, { body, nameEn, nameTh, legalBasisEn, legalBasisTh, sources }] of planned.entries()) {
      const step = last + index + 1
      const due = dueOn[index] ?? null
      await tx.approval.create({
        data: {
          id: `${row.id}-${step}`,
          agreementId: row.id,
          step,
          body,
          nameEn,
          nameTh,
          legalBasisEn,
          legalBasisTh,
          outcome: 'PLANNED',
          dueOn: due === null ? null : new Date(due),
          sources: linked(sources.map(({ id }) => id)),
        },
      })
    }
    await change(unit, row, {})
    return { agreement: row.id }
  },
}

const ofAnotherProvince: Violation = {
  code: 'UNRELATED',
  message: say('That template is of another province: take one of this province, or of the whole country.'),
  path: ['input', 'template'],
}

const withDocuments: Violation = {
  code: 'STATUS_FORBIDS',
  message: say('Planned steps have documents: remove those, or record that the bodies were asked.'),
  path: ['input', 'agreement'],
}
