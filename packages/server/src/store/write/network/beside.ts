import { type Period, runsBeside } from '../../../register/membership-period.ts'
import { say } from '../../../register/messages/say.ts'
import { conflict, type Path } from '../refusal.ts'

/**
 * A member belongs to a network once at a time.
 * @throws Refused ALREADY_EXISTS
 */
export const assertNoneBeside = (earlier: readonly Period[], joinedOn: string | null, path: Path): void => {
  const beside = earlier.find(each => runsBeside(each, joinedOn))
  if (!beside) return
  const message =
    beside.leftOn === null
      ? say('It is a member on record: end that membership first, or correct it.')
      : say('It was a member on record until {leftOn}: check when it joined, or correct that membership.', {
          leftOn: beside.leftOn,
        })
  throw conflict('ALREADY_EXISTS', message, path)
}
