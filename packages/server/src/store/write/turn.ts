import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts'
import { deferred } from '../database/embedded/deferred.ts'
import { carried, unavailabilityOf } from '../database/failure.ts'
import { createLine, type Line } from '../database/line.ts'
import type { Store } from '../store.ts'
import { Unavailable } from '../unavailable.ts'
import type { Work } from '../work.ts'
import { writerLock } from '../writer-lock.ts'
import { deleteExpired, findEarlier, type IdentifiedRequest, isSameKey, keepAnswers } from './idempotency.ts'
import { type Done, type Draft, record } from './record.ts'
import { Refused } from './refusal.ts'
import type { UnitOfWork } from './unit-of-work.ts'

// Writers run one after the other: revisions become visible in order and without gaps, which clients that follow the feed rely
// on. Those who came while others were writing share the next turn: their commands run one after the other in one transaction,
// which takes the lock, records what was written and commits once for all of them.

type Tx = Prisma.TransactionClient

export interface Writer extends Pick<Work, 'signal' | 'tally'> {
  /** Null without an idempotency key */
  readonly request: IdentifiedRequest | null
  /**
   * Carries out a command; `earlier` are the units of those before it in the same transaction.
   * @throws Refused
   */
  write(tx: Tx, earlier: readonly UnitOfWork[]): Promise<Draft>
  /** Called before the commit is sent: from then on it may have been written */
  onCommit(): void
}

/** More would keep who waits longest waiting too long. */
const mostInTurn = 16

/** How long a writer waits for a turn, in ms. */
const patience = 5_000

/**
 * Carries out what the writer has to write, in the next turn with room. When the signal of the writer is aborted before the
 * commit is sent, it has written nothing.
 * @throws Refused, or the reason why the database could not serve
 */
export const inTurn = async (store: Store, writer: Writer): Promise<Done> => {
  const waiting: Waiting = { ...writer, done: deferred() }
  const leave = await lineOf(store)
    .enter(waiting, writer.tally.caller ?? '', writer.signal)
    .catch(error => {
      throw carried(error)
    })
  try {
    return await waiting.done.promise
  } finally {
    leave()
  }
}

interface Waiting extends Writer {
  readonly done: ReturnType<typeof deferred<Done>>
}

const lines = new WeakMap<PrismaClient, Line<Waiting>>()

const lineOf = (store: Store): Line<Waiting> => {
  const known = lines.get(store.db)
  if (known) return known
  let underWay = false
  let next: Waiting[] = []
  const begin = async (): Promise<void> => {
    const writers = next
    next = []
    underWay = true
    const outcomes = await carryOut(store, writers)
    // Before they are told: as they leave, others are let in.
    underWay = false
    for (const tell of outcomes) tell()
  }
  const line = createLine<Waiting>(
    {
      fits: () => !underWay && next.length < mostInTurn,
      take: writer => {
        if (next.push(writer) === 1) queueMicrotask(begin)
      },
      giveBack: () => {},
      full: () =>
        new Unavailable('OVERLOADED', 'The server is busy with other writers: ask again in a few seconds.', 2),
      inOrder: false,
    },
    patience,
  )
  lines.set(store.db, line)
  return line
}

/** Tells a writer what came of it. */
type Tell = () => void

const succeeded =
  ({ done }: Waiting, answer: Done): Tell =>
  () =>
    done.resolve(answer)

const failed =
  ({ done }: Waiting, error: unknown): Tell =>
  () =>
    done.reject(error)

const hasLeft = ({ signal }: Waiting): boolean => signal?.aborted === true

const leftOut = (writer: Waiting): Tell => failed(writer, carried(writer.signal?.reason))

/** Carries out all of them, in one transaction unless one of them is in the way of the others. Never fails. */
const carryOut = async (store: Store, writers: readonly Waiting[]): Promise<Tell[]> => {
  // Who sent the same twice finds the answer in a later turn.
  const again = writers.filter(({ request }, i) =>
    writers.slice(0, i).some(other => request && other.request && isSameKey(request, other.request)),
  )
  const once = writers.filter(writer => !again.includes(writer))
  const told = await carryOutTogether(store, once)
  return again.length > 0 ? [...told, ...(await carryOut(store, again))] : told
}

const carryOutTogether = async (store: Store, all: readonly Waiting[]): Promise<Tell[]> => {
  const told = all.filter(hasLeft).map(leftOut)
  const writers = all.filter(writer => !hasLeft(writer))
  if (writers.length === 0) return told
  const turn: Turn = { state: 'waiting', culprit: undefined, tally: { statements: 0, span: writers[0]!.tally.span } }
  const stopping = new AbortController()
  const stopIfLeft = () => {
    const { culprit } = turn
    if (culprit ? hasLeft(culprit) : writers.every(hasLeft)) stopping.abort((culprit ?? writers[0]!).signal?.reason)
  }
  for (const { signal } of writers) signal?.addEventListener('abort', stopIfLeft)
  try {
    const work: Work = { lane: 'write', signal: stopping.signal, tally: turn.tally }
    return [...told, ...(await store.transact(work, tx => carryOutIn(tx, turn, writers)))]
  } catch (error) {
    const { state, culprit } = turn
    if (writers.length === 1 || state !== 'writing') return [...told, ...writers.map(writer => failed(writer, error))]
    // Those who have left are told so, and the others go again.
    if (writers.some(hasLeft)) return [...told, ...(await carryOutTogether(store, writers))]
    if (culprit) {
      const others = writers.filter(writer => writer !== culprit)
      return [...told, failed(culprit, error), ...(await carryOutTogether(store, others))]
    }
    // What is wrong with all that they wrote need not be wrong with what the first of them wrote.
    for (const writer of writers) told.push(...(await carryOutTogether(store, [writer])))
    return told
  } finally {
    for (const { signal, tally } of writers) {
      signal?.removeEventListener('abort', stopIfLeft)
      tally.statements += turn.tally.statements
      const { slowest } = turn.tally
      if (slowest && slowest.ms > (tally.slowest?.ms ?? 0)) tally.slowest = slowest
    }
    // Also when it is not known whether the commit arrived.
    if (turn.state === 'sent') store.changed()
  }
}

interface Turn {
  /** `writing` once a command may have written something, `sent` once that may be committed */
  state: 'waiting' | 'writing' | 'sent'
  /** Whose command is being carried out */
  culprit: Waiting | undefined
  readonly tally: Work['tally']
}

const carryOutIn = async (tx: Tx, turn: Turn, writers: readonly Waiting[]): Promise<Tell[]> => {
  await takeLock(tx)
  const requests = writers.flatMap(({ request }) => request ?? [])
  const earlierAnswer = await findEarlier(tx, requests)
  const told: Tell[] = []
  const written: { readonly writer: Waiting; readonly draft: Draft }[] = []
  const several = writers.length > 1
  turn.state = 'writing'
  for (const writer of writers) {
    if (hasLeft(writer)) {
      told.push(leftOut(writer))
      continue
    }
    turn.culprit = writer
    // Nobody waits for it: if it fails, so does all that is sent after it.
    if (several) tx.$executeRaw`SAVEPOINT before_command`.catch(() => {})
    try {
      const answer = writer.request && earlierAnswer(writer.request)
      const earlier = written.map(({ draft }) => draft.unit)
      if (answer) told.push(succeeded(writer, answer))
      else written.push({ writer, draft: await writer.write(tx, earlier) })
    } catch (error) {
      if (!several || !(error instanceof Refused)) throw error
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_command`
      told.push(failed(writer, error))
    }
  }
  turn.culprit = undefined
  if (written.length === 0) return told
  const drafts = written.map(({ draft }) => draft)
  const [answers] = await Promise.all([record(tx, drafts), deleteExpired(tx, drafts.at(-1)!.unit.now)])
  const answered = written.map(({ writer, draft }, i) => ({ writer, at: draft.unit.now, answer: answers[i]! }))
  const kept = answered.flatMap(({ writer: { request }, at, answer }) => (request ? [{ request, at, answer }] : []))
  await keepAnswers(tx, kept)
  const left = written.find(({ writer }) => hasLeft(writer))
  if (left) throw carried(left.writer.signal?.reason)
  turn.state = 'sent'
  for (const { writer } of answered) writer.onCommit()
  return [...told, ...answered.map(({ writer, answer }) => succeeded(writer, answer))]
}

const takeLock = async (tx: Tx): Promise<void> => {
  try {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${writerLock})`
  } catch (error) {
    const { code, cause } = unavailabilityOf(error) ?? {}
    // A lock is released with its transaction, so another writer is slow or stuck.
    if (code === 'TIMEOUT' && cause) throw new Unavailable('OVERLOADED', 'Another writer takes too long.', 5, { cause })
    throw error
  }
}
