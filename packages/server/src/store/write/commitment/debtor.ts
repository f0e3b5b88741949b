import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { assertOrganization } from '../organization/parent.ts'
import { type NewPerson, personViolations } from '../person/add.ts'
import { assertPerson } from '../person/who.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** Who is to do it. */
export interface Debtor {
  readonly organization?: string | null | undefined
  readonly person?: string | null | undefined
  /** Somebody who is not on the register yet, in place of `person` */
  readonly newPerson?: NewPerson | null | undefined
}

export const debtorViolations = async (
  { tx }: UnitOfWork,
  { organization, person, newPerson }: Debtor,
): Promise<Violation[]> => {
  if (organization != null) await assertOrganization(tx, organization, ['input', 'organization'])
  if (person != null) await assertPerson(tx, person, ['input', 'person'])
  if (!newPerson) return []
  const path = ['input', 'newPerson']
  const both: Violation[] =
    person == null
      ? []
      : [
          {
            code: 'BAD_VALUE',
            message: say(
              'One person answers for it: give person, or newPerson for somebody who is not on the register.',
            ),
            path,
          },
        ]
  return [...both, ...personViolations(newPerson, path)]
}
