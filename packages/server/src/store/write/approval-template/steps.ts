import type { ApprovalBody } from '../../../generated/prisma/client.ts'
import { usualDaysViolations } from '../../../register/approval-plan.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import { textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { knownSources, linked } from '../references.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

export interface NewStep {
  readonly body: ApprovalBody
  readonly nameEn: string | null
  readonly nameTh: string | null
  readonly usualDays: number | null
  readonly legalBasisEn: string | null
  readonly legalBasisTh: string | null
  readonly sources: readonly string[]
}

export const newStepViolations = async (unit: UnitOfWork, steps: readonly NewStep[]): Promise<Violation[]> => {
  const found: Violation[] = steps.length > 0 ? [] : [noStep]
  for (const [index, step] of steps.entries()) {
    const { nameEn, nameTh, usualDays, legalBasisEn, legalBasisTh, sources } = step
    const path = ['input', 'steps', String(index)]
    found.push(
      ...nameViolations({ nameEn, nameTh }, [], path),
      ...textViolations({ nameEn, nameTh, legalBasisEn, legalBasisTh }, path),
      ...usualDaysViolations(usualDays, path),
      ...(await knownSources(unit, sources, [...path, 'sources'])),
      ...((legalBasisEn ?? legalBasisTh) !== null && sources.length === 0 ? [unsourced([...path, 'sources'])] : []),
    )
  }
  return found
}

const noStep: Violation = {
  code: 'EMPTY',
  message: say('A template has at least one step: say which body is asked first, and what.'),
  path: ['input', 'steps'],
}

const unsourced = (path: readonly string[]): Violation => ({
  code: 'SOURCE_MISSING',
  message: say('A legal basis rests on a source: name the one that has it.'),
  path,
})

/** Adds the steps of a template that has none. */
export const addSteps = async ({ tx }: UnitOfWork, templateId: string, steps: readonly NewStep[]): Promise<void> => {
  for (const [index, { sources, ...step }] of steps.entries()) {
    const position = index + 1
    await tx.approvalTemplateStep.create({
      data: { ...step, id: `${templateId}-${position}`, templateId, position, sources: linked(sources) },
    })
  }
}
