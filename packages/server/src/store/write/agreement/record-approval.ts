import type { ApprovalBody, ApprovalOutcome } from '../../../generated/prisma/client.ts'
import { notInFuture, proposedOnOf, stepViolations } from '../../../register/agreement-life.ts'
import { approvalViolations, askedBeforeProposal, otherBody } from '../../../register/approval.ts'
import { say } from '../../../register/messages/say.ts'
import { textViolations } from '../../../register/text.ts'
import { standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { knownSources, linked } from '../references.ts'
import { refuse } from '../refusal.ts'
import { assertStaysAlone } from './live.ts'
import { change, loadAgreement, standingOf } from './load.ts'

export interface RecordApproval {
  readonly agreement: string
  readonly expectedVersion: number
  /** Null: a new step after the others */
  readonly step: number | null
  readonly body: ApprovalBody
  readonly outcome: ApprovalOutcome
  readonly askedOn: string | null
  readonly decidedOn: string | null
  readonly reference: string | null
  readonly note: string | null
  /** The effect of the step on the agreement as a whole; procedures differ, so the officer states it */
  readonly means: 'SUBMITTED' | 'APPROVED' | null
  readonly distinctFrom: readonly string[]
  readonly sources: readonly string[]
}

/** Records that an approving body was asked, or has answered. */
export const recordApproval: Command<RecordApproval> = {
  name: 'recordApproval',
  run: async (unit, input) => {
    const row = await loadAgreement(unit, input.agreement, input.expectedVersion)
    const { step, body, outcome, askedOn, decidedOn, reference, note, means } = input
    const next = (row.approvals.at(-1)?.step ?? 0) + 1
    const known = row.approvals.find(approval => approval.step === step)
    refuse([
      ...(means ? stepViolations(means, standingOf(row, unit.today), ['input', 'means']) : []),
      ...(askedOn ? notInFuture(askedOn, unit.today, ['input', 'askedOn']) : []),
      ...(decidedOn ? notInFuture(decidedOn, unit.today, ['input', 'decidedOn']) : []),
      ...approvalViolations(input, ['input']),
      ...(known ? otherBody(known, body, ['input']) : []),
      ...askedBeforeProposal(input, proposedOnOf(standingEvents(row)), ['input']),
      ...(step !== null && (step < 1 || step > next)
        ? [
            {
              code: 'BAD_VALUE' as const,
              message: say('Steps run from 1; the next new one is {next}.', { next }),
              path: ['input', 'step'],
            },
          ]
        : []),
      ...textViolations({ reference, note }),
      ...(await knownSources(unit, input.sources, ['input', 'sources'])),
    ])
    const at = { agreementId: row.id, step: step ?? next }
    const id = `${row.id}-${at.step}`
    // What a plan says of the step, its due day and its legal basis, stays.
    const said = { body, outcome, askedOn, decidedOn, reference, note }
    await unit.tx.approval.upsert({ where: { agreementId_step: at }, create: { id, ...at, ...said }, update: said })
    const event = means && { kind: means, on: decidedOn ?? askedOn, reason: null, sources: input.sources }
    await change(unit, row, event ? { event } : { data: { sources: linked(input.sources) } })
    await assertStaysAlone(unit, row, input.distinctFrom, ['input', 'means'])
    return { agreement: row.id }
  },
}
