import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { provincesOf } from '../../records/read.ts'
import { notFound } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** What a document belongs to: exactly one of agreement, engagement and fact. */
export interface Owner {
  readonly agreement: string | null
  /** The step of approval of the agreement */
  readonly approvalStep: number | null
  readonly engagement: string | null
  readonly fact: string | null
}

interface Found {
  readonly provinceIds: readonly string[]
  readonly approvalId: string | null
  readonly violations: readonly Violation[]
}

/** @throws Refused NotFoundError */
export const findOwner = async (
  { tx }: UnitOfWork,
  { agreement, approvalStep, engagement, fact }: Owner,
): Promise<Found> => {
  const violations: Violation[] = []
  if ([agreement, engagement, fact].filter(id => id !== null).length !== 1)
    violations.push({
      code: 'BAD_VALUE',
      message: say('Give exactly one of {choices}.', { choices: 'agreement, engagement, fact' }),
      path: ['input', 'agreement'],
    })
  if (approvalStep !== null && agreement === null)
    violations.push({
      code: 'BAD_VALUE',
      message: say('approvalStep is the step of an agreement: give the agreement too, or leave it out.'),
      path: ['input', 'approvalStep'],
    })
  const provinceIds = new Set<string>()
  for (const [type, field, id] of [
    ['Agreement', 'agreement', agreement],
    ['Engagement', 'engagement', engagement],
    ['Fact', 'fact', fact],
  ] as const) {
    if (id === null) continue
    const provinces = await provincesOf(tx, type, id)
    if (!provinces) throw notFound(field, ['input', field])
    for (const province of provinces) provinceIds.add(province)
  }
  const approval =
    agreement !== null && approvalStep !== null
      ? await tx.approval.findFirst({ where: { agreementId: agreement, step: approvalStep }, select: { id: true } })
      : null
  if (agreement !== null && approvalStep !== null && !approval)
    violations.push({
      code: 'BAD_VALUE',
      message: say('No step of this number is on record: record the approval first.'),
      path: ['input', 'approvalStep'],
    })
  return { provinceIds: [...provinceIds], approvalId: approval?.id ?? null, violations }
}
