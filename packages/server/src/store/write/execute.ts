import { createHash } from 'node:crypto'
import type { Prisma } from '../../generated/prisma/client.ts'
import { composed, isBlank, textKindOf, unfitCharacter } from '../../register/characters.ts'
import { yearViolations } from '../../register/date-fields.ts'
import { type Said, say } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'
import { unavailabilityOf } from '../database/failure.ts'
import { readRecord } from '../records/read.ts'
import { indexNodes } from '../search/index-nodes.ts'
import { keepSpans } from '../spans/keep.ts'
import type { Store } from '../store.ts'
import { Unavailable } from '../unavailable.ts'
import { currentWork, inLane } from '../work.ts'
import { writerLock } from '../writer-lock.ts'
import { assertListsFit } from './list-bounds.ts'
import { logOffice } from './office/log.ts'
import { conflict, type Path, type Refusal, Refused, refuse } from './refusal.ts'
import { type Actor, openUnitOfWork, type Touched, type UnitOfWork } from './unit-of-work.ts'

/** Metadata of every command, in addition to its own input. */
export interface CommandMeta {
  /** The reason, as recorded in the history */
  readonly reason: string
  /** Identifies the request: when it is sent again, it gets the same answer and nothing more is written */
  readonly idempotencyKey?: string | null | undefined
}

/** The ids of the records that a command created or changed, under the names used in its result. */
export type CommandResult = Readonly<Record<string, string>>

export interface Command<Input> {
  readonly name: string
  run(unit: UnitOfWork, input: Input): Promise<CommandResult>
}

export type Outcome =
  | { readonly done: true; readonly records: CommandResult; readonly revision: number }
  | { readonly done: false; readonly refusal: Refusal }

/**
 * Runs one command in one transaction: it validates, writes the rows and one change for each touched record, or writes
 * nothing.
 *
 * Writers run one after the other. Officers are few, and so a rule may read the whole register, and revisions become
 * visible in order and without gaps, which clients that follow the feed rely on.
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
  let done = false
  try {
    const input = composedTexts(given)
    const { reason, idempotencyKey } = composedTexts(meta)
    refuseUnfitTexts({ ...input, reason, idempotencyKey })
    const found = metaViolations(reason, idempotencyKey)
    const carryOut = (): Promise<Outcome> =>
      store.db.$transaction(
        async tx => {
          await takeTurn(tx)
          const digest = digestOf({ input, reason })
          if (idempotencyKey && found.length === 0) {
            const earlier = await replay(tx, actor, command.name, idempotencyKey, digest)
            if (earlier) return earlier
          }
          const unit = openUnitOfWork(tx, actor, now, reason)
          const result = await command.run(unit, input).catch(together(found))
          refuse(found)
          const revision = await record(unit, reason)
          if (idempotencyKey)
            await tx.idempotencyRecord.create({
              data: { actor: actor.id, key: idempotencyKey, command: command.name, digest, result, revision, at: now },
            })
          await pruneIdempotencyRecords(tx, now)
          done = true
          currentWork().tally.written = true
          return { done, records: result, revision }
        },
        { maxWait: 15_000, timeout: 30_000 },
      )
    return await inLane('write', carryOut).finally(() => {
      // Also when it is not known whether the commit arrived.
      if (done) store.changed()
    })
  } catch (error) {
    if (error instanceof Refused) return { done: false, refusal: error.refusal }
    const cause = unavailabilityOf(error)
    throw cause ? unwritten(cause, command.name, done) : error
  }
}

const takeTurn = async (tx: Prisma.TransactionClient): Promise<void> => {
  try {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${writerLock})`
  } catch (error) {
    const { code, cause } = unavailabilityOf(error) ?? {}
    // A lock is released with its transaction, so another writer is slow or stuck.
    if (code === 'TIMEOUT' && cause) throw new Unavailable('OVERLOADED', 'Another writer takes too long.', 5, { cause })
    throw error
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

const digestOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex')

const replay = async (
  tx: Prisma.TransactionClient,
  actor: Actor,
  command: string,
  key: string,
  digest: string,
): Promise<Outcome | null> => {
  const earlier = await tx.idempotencyRecord.findUnique({ where: { actor_key: { actor: actor.id, key } } })
  if (!earlier) return null
  if (earlier.command !== command || earlier.digest !== digest)
    throw conflict(
      'IDEMPOTENCY_KEY_REUSED',
      say('This idempotency key was used for another request: make a new one for each.'),
      ['input', 'idempotencyKey'],
    )
  return { done: true, records: earlier.result as CommandResult, revision: earlier.revision }
}

/** How long a request may be repeated with its key: long enough for a client that was down over a holiday. */
const idempotencyDays = 30

/** Number of records deleted at once: so the first writer after a long pause does not delay the others. */
const prunedAtOnce = 100

/** Deletes expired idempotency records; each write deletes some. */
const pruneIdempotencyRecords = async (tx: Prisma.TransactionClient, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - idempotencyDays * 86_400_000)
  await tx.$executeRaw`
    DELETE FROM idempotency_record WHERE ctid IN (
      SELECT ctid FROM idempotency_record WHERE at < ${before} ORDER BY at LIMIT ${prunedAtOnce}::int)`
}

/**
 * Writes a change for each touched record, and updates what is made from the records: the search entries, and the spans
 * of agreements. Returns the register's new revision.
 */
const record = async (unit: UnitOfWork, reason: string): Promise<number> => {
  const { tx, actor, now, touched } = unit
  const last = await tx.change.findFirst({ orderBy: { revision: 'desc' }, select: { revision: true, at: true } })
  const earliest = last?.at ?? (await tx.dataset.findUnique({ where: { id: 1 } }))?.loadedAt ?? now
  // Changes must not go back in time, even if the clock was set back or the clock of another server is ahead.
  const at = now < earliest ? earliest : now
  let revision = last?.revision ?? 0
  // Countries come first, because other records refer to them and a client may apply the changes one by one.
  const isCountry = ({ type }: Touched): boolean => type === 'Country'
  const inOrder = [...touched.filter(isCountry), ...touched.filter(each => !isCountry(each))]
  for (const { type, id, before, provinceIds } of inOrder) {
    const after = await readRecord(tx, type, id)
    await assertListsFit(tx, type, before, after)
    revision += 1
    await tx.change.create({
      data: {
        revision,
        at,
        operation: before === null ? 'CREATED' : after === null ? 'DELETED' : 'UPDATED',
        type,
        nodeId: id,
        provinceIds: [...provinceIds],
        actor: actor.name,
        reason,
        ...(before && { before }),
        ...(after && { after }),
      },
    })
  }
  await indexNodes(tx, touched)
  await keepSpans(statement => tx.$queryRaw(statement), touched)
  return await logOffice(unit, revision, at)
}
