import { notBefore, notBeforeProposal } from './agreement-life.ts'
import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'

type Path = readonly string[]

export type Outcome = 'PENDING' | 'NO_OBJECTION' | 'APPROVED' | 'ACKNOWLEDGED' | 'RETURNED' | 'REFUSED' | 'NOT_REQUIRED'

/** What a body says that lets an agreement be signed. */
export const assents: readonly Outcome[] = ['APPROVED', 'NO_OBJECTION', 'ACKNOWLEDGED']

interface Step {
  readonly outcome: Outcome
  readonly askedOn: string | null
  readonly decidedOn: string | null
  readonly means: 'SUBMITTED' | 'APPROVED' | null
}

/** A step is decided after it was asked, and approves an agreement only when the body did not say otherwise. */
export const approvalViolations = ({ outcome, askedOn, decidedOn, means }: Step, path: Path): Violation[] => {
  const found = [
    ...notBefore(decidedOn, askedOn, say('It was decided before it was asked: check both dates.'), [
      ...path,
      'decidedOn',
    ]),
  ]
  if (outcome === 'PENDING' && decidedOn)
    found.push({
      code: 'BAD_VALUE',
      message: say('What is pending is not decided: leave decidedOn out, or give the outcome.'),
      path: [...path, 'decidedOn'],
    })
  if (means === 'APPROVED' && !assents.includes(outcome) && outcome !== 'NOT_REQUIRED')
    found.push({
      code: 'BAD_VALUE',
      message: say(
        'A step that is {outcome} does not approve the agreement: leave means out, or give another outcome.',
        { outcome },
      ),
      path: [...path, 'means'],
    })
  return found
}

/** Nobody is asked to approve what is not proposed yet (I2 in docs/domain.md). */
export const askedBeforeProposal = (
  { askedOn, decidedOn }: Pick<Step, 'askedOn' | 'decidedOn'>,
  proposedOn: string | null | undefined,
  path: Path,
): Violation[] => [
  ...notBeforeProposal(askedOn, proposedOn, [...path, 'askedOn']),
  ...notBeforeProposal(decidedOn, proposedOn, [...path, 'decidedOn']),
]
