import { say } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'
import { type Held, heldViolations, orderViolations } from './period.ts'
import { assertPerson } from './person/who.ts'
import { sourceViolations } from './references.ts'
import { conflict } from './refusal.ts'
import type { UnitOfWork } from './unit-of-work.ts'

// The people of an organization, and the consuls of a consulate.

/** One who is on the register, with what they hold. */
export interface Holder extends Held {
  readonly person: string
  readonly sources: readonly string[]
}

/** Of the people who are to replace those on record. @throws Refused NotFoundError */
export const holderViolations = async (
  unit: UnitOfWork,
  field: 'members' | 'consuls',
  holders: readonly Holder[],
): Promise<Violation[]> => {
  const found: Violation[] = []
  for (const [index, holder] of holders.entries()) {
    const path = ['input', field, String(index)]
    await assertPerson(unit.tx, holder.person, [...path, 'person'])
    found.push(...heldViolations(holder, path), ...(await sourceViolations(unit, holder.sources, [...path, 'sources'])))
  }
  return found
}

interface Row {
  readonly from: string | null
  readonly until: string | null
}

/** Those that go on. @throws Refused ALREADY_DONE when all have ended */
export const goingOn = <R extends Row>(theirs: readonly R[]): R[] => {
  const open = theirs.filter(({ until }) => until === null)
  if (open.length === 0 && theirs.length > 0)
    throw conflict(
      'ALREADY_DONE',
      say('They left on {until} already: correct the record if that is wrong.', { until: theirs.at(-1)!.until }),
      ['input', 'person'],
    )
  return open
}

export const endViolations = async (
  unit: UnitOfWork,
  row: Row | undefined,
  { until, sources }: { readonly until: string; readonly sources: readonly string[] },
): Promise<Violation[]> => [
  ...orderViolations({ from: row?.from ?? null, until }, ['input', 'until']),
  ...(await sourceViolations(unit, sources, ['input', 'sources'])),
]
