import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { notFound, type Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { addPerson, type NewPerson, personViolations } from './add.ts'

/** A person on the register, or one who comes onto it. */
export interface Who {
  readonly person: string | null
  readonly newPerson: NewPerson | null
}

/** @throws Refused NotFoundError */
export const whoViolations = async (
  { tx }: UnitOfWork,
  { person, newPerson }: Who,
  path: Path = ['input'],
): Promise<Violation[]> => {
  if (person !== null) await assertPerson(tx, person, [...path, 'person'])
  if ((person === null) === (newPerson === null))
    return [
      {
        code: 'BAD_VALUE',
        message: say('Give exactly one of {choices}.', { choices: 'person, newPerson' }),
        path: [...path, 'person'],
      },
    ]
  return newPerson ? personViolations(newPerson, [...path, 'newPerson']) : []
}

/** @throws Refused NotFoundError */
export const assertPerson = async (tx: UnitOfWork['tx'], id: string, path: Path): Promise<void> => {
  if (!(await tx.person.findUnique({ where: { id }, select: { id: true } }))) throw notFound('person', path)
}

/** The id of the person, who is added where they are new. */
export const personOf = async (
  unit: UnitOfWork,
  { person, newPerson }: Who,
  provinceIds: readonly string[],
  sources: readonly string[],
): Promise<string> => person ?? addPerson(unit, newPerson!, provinceIds, sources)
