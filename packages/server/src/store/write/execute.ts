import { composed, isBlank, textKindOf, unfitCharacter } from '../../register/characters.ts'
import { yearViolations } from '../../register/date-fields.ts'
import { type Said, say } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'
import { unavailabilityOf } from '../database/failure.ts'
import type { Store } from '../store.ts'
import { Unavailable } from '../unavailable.ts'
import { currentWork } from '../work.ts'
import { digestOf, type IdentifiedRequest } from './idempotency.ts'
import type { CommandResult, Done } from './record.ts'
import { type Path, type Refusal, Refused, refuse } from './refusal.ts'
import { inTurn } from './turn.ts'
import { type Actor, openUnitOfWork, type UnitOfWork } from './unit-of-work.ts'

/** Metadata of every command, in addition to its own input. */
export interface CommandMeta {
  /** The reason, as recorded in the history */
  readonly reason: string
  /** Identifies the request: when it is sent again, it gets the same answer and nothing more is written */
  readonly idempotencyKey?: string | null | undefined
}

export interface Command<Input> {
  readonly name: string
  run(unit: UnitOfWork, input: Input): Promise<CommandResult>
}

export type Outcome = Done | { readonly done: false; readonly refusal: Refusal }

/**
 * Runs one command: it validates, writes the rows and one change for each touched record, or writes nothing. Writers run one
 * after the other (turn.ts), so a rule may read the whole register.
 *
 * When the client disconnects or the time limit is reached before the commit is sent, everything is rolled back; once
 * the commit is sent, its result is awaited.
 *
 * @throws Unavailable, saying whether anything was written
 */
export const execute = async <Input>(
  store: Store,
  actor: Actor,
  command: Command<Input>,
  given: Input,
  meta: CommandMeta,
  now: Date = new Date(),
): Promise<Outcome> => {
  const { signal, tally } = currentWork()
  let sent = false
  try {
    const input = composedTexts(given)
    const { reason, idempotencyKey } = composedTexts(meta)
    refuseUnfitTexts({ ...input, reason, idempotencyKey })
    const found = metaViolations(reason, idempotencyKey)
    const request: IdentifiedRequest | null =
      idempotencyKey && found.length === 0
        ? { actor: actor.id, key: idempotencyKey, command: command.name, digest: digestOf({ input, reason }) }
        : null
    return await inTurn(store, {
      request,
      signal,
      tally,
      write: async (tx, earlier) => {
        const unit = openUnitOfWork(tx, actor, now, reason, earlier)
        const result = await command.run(unit, input).catch(together(found))
        refuse(found)
        return { unit, result }
      },
      onCommit: () => {
        sent = true
        tally.written = true
      },
    })
  } catch (error) {
    if (error instanceof Refused) return { done: false, refusal: error.refusal }
    const cause = unavailabilityOf(error)
    throw cause ? unwritten(cause, command.name, sent) : error
  }
}

/** The error for a writer when the database could not serve: says whether anything was written, and how to continue. */
const unwritten = ({ code, message, retryAfter, cause }: Unavailable, name: string, done: boolean): Unavailable => {
  const what = done ? `It is not known whether "${name}" was written` : `"${name}" wrote nothing`
  const how = 'With an idempotencyKey, it is safe to send it again with the same one.'
  // Clients take Retry-After as permission to send the same request again, with or without an idempotencyKey.
  return new Unavailable(code, `${what}. ${message} ${how}`, done ? null : retryAfter, { cause })
}

/** The same value, with every text in it in its composed normal form. */
const composedTexts = <T>(value: T): T => {
  if (typeof value === 'string') return composed(value) as T
  if (Array.isArray(value)) return value.map(composedTexts) as T
  // Other objects, such as dates, stay unchanged.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, composedTexts(item)])) as T
}

/** Values that no record can hold or needs: checked before the database is read. */
const unfitViolations = (value: unknown, path: Path): Violation[] => {
  const unfit = (message: Said): Violation[] => [{ code: 'BAD_VALUE', message, path }]
  if (typeof value === 'string') {
    if (value.includes('\0')) return unfit(say('The text has the character NUL in it: leave it out.'))
    if (/\p{Surrogate}/u.test(value))
      return unfit(say('The text has half a character in it, a lone surrogate: leave it out.'))
    if (value.length > longestText) return unfit(say('A text has at most {most} characters.', { most: longestText }))
    const field = path.findLast(step => !/^\d+$/.test(step)) ?? ''
    const message = unfitCharacter(value, textKindOf(field))
    return message === null ? yearViolations(field, value, path) : unfit(message)
  }
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.length > longestList)
    return unfit(say('A list has at most {most} items.', { most: longestList }))
  return Object.entries(value).flatMap(([key, item]) => unfitViolations(item, [...path, key]))
}

/**
 * In UTF-16 code units. Longer texts would be documents, and segmenting them for search would block all other writers.
 */
const longestText = 10_000

const longestList = 100

/** Refuses texts that no record can hold, at the places where they stand in what was sent. */
export const refuseUnfitTexts = (given: CommandMeta): void => {
  const { reason, idempotencyKey } = composedTexts(given)
  const unfit = unfitViolations(composedTexts(given), ['input'])
  if (unfit.length > 0) refuse([...unfit, ...metaViolations(reason, idempotencyKey)])
}

/** What is wrong with the texts of a command, whatever its rules are. */
export const textViolations = (given: CommandMeta): Violation[] => {
  const { reason, idempotencyKey } = composedTexts(given)
  return [...unfitViolations(composedTexts(given), ['input']), ...metaViolations(reason, idempotencyKey)]
}

const metaViolations = (reason: string, idempotencyKey: string | null | undefined): Violation[] => {
  const found: Violation[] = []
  if (isBlank(reason))
    found.push({ code: 'REASON_MISSING', message: say('Say why, in a sentence.'), path: ['input', 'reason'] })
  if (idempotencyKey != null && (idempotencyKey === '' || idempotencyKey.length > 200))
    found.push({
      code: 'BAD_VALUE',
      message: say('An idempotency key has 1 to 200 characters.'),
      path: ['input', 'idempotencyKey'],
    })
  return found
}

/** Reports the violations found before together with those of the command, so that the client can fix all at once. */
const together =
  (found: readonly Violation[]) =>
  (error: unknown): never => {
    if (error instanceof Refused && error.refusal.kind === 'ValidationError')
      refuse([...error.refusal.violations, ...found])
    throw error
  }
