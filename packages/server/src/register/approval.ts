import { notBefore, notBeforeProposal } from './agreement-life.ts'
import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'

type Path = readonly string[]

export type Outcome =
  | 'PLANNED'
  | 'PENDING'
  | 'NO_OBJECTION'
  | 'APPROVED'
  | 'ACKNOWLEDGED'
  | 'RETURNED'
  | 'REFUSED'
  | 'NOT_REQUIRED'

/** What a body says that lets an agreement be signed. */
export const assents: readonly Outcome[] = ['APPROVED', 'NO_OBJECTION', 'ACKNOWLEDGED']

/** The steps that somebody still has to do something about: ask, or answer. */
export const openOutcomes: readonly Outcome[] = ['PLANNED', 'PENDING']

/** Since when a step waits for an answer; null when it does not, or nobody knows when it was asked. */
export const waitingSince = ({ outcome, askedOn }: Pick<Step, 'outcome' | 'askedOn'>): string | null =>
  outcome === 'PENDING' ? askedOn : null

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
  if (outcome === 'PLANNED')
    for (const [field, value] of Object.entries({ askedOn, decidedOn, means }))
      if (value)
        found.push({
          code: 'BAD_VALUE',
          message: say('Nobody was asked yet in a step that is planned: leave {field} out, or give the outcome.', {
            field,
          }),
          path: [...path, field],
        })
  if (outcome !== 'PLANNED' && means === 'APPROVED' && !assents.includes(outcome) && outcome !== 'NOT_REQUIRED')
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

/** A step that a plan put on the path asks the body of the plan: another one was not asked what the plan says. */
export const otherBody = (
  planned: {
    readonly step: number
    readonly body: string
    readonly nameEn: string | null
    readonly nameTh: string | null
  },
  body: string,
  path: Path,
): Violation[] =>
  (planned.nameEn ?? planned.nameTh) === null || planned.body === body
    ? []
    : [
        {
          code: 'BAD_VALUE',
          message: say(
            'By the plan, step {step} asks {planned}: name that body, or record {body} as a step of its own.',
            {
              step: planned.step,
              planned: planned.body,
              body,
            },
          ),
          path: [...path, 'body'],
        },
      ]

/** Nobody is asked to approve what is not proposed yet (I2 in docs/domain.md). */
export const askedBeforeProposal = (
  { askedOn, decidedOn }: Pick<Step, 'askedOn' | 'decidedOn'>,
  proposedOn: string | null | undefined,
  path: Path,
): Violation[] => [
  ...notBeforeProposal(askedOn, proposedOn, [...path, 'askedOn']),
  ...notBeforeProposal(decidedOn, proposedOn, [...path, 'decidedOn']),
]
