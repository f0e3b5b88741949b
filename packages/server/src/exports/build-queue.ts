import { type Part, partText } from '../changes/part/part.ts'
import { createConcurrencyLimit } from '../store/concurrency-limit.ts'
import { deferred } from '../store/database/embedded/deferred.ts'
import type { Edition } from '../store/read/views/edition.ts'
import { inLane } from '../store/work.ts'
import type { Snapshot } from './build.ts'
import { ExportRefusal } from './export-refusal.ts'
import { createPacer, type Pacer, type Writing } from './pacer.ts'

/** So many old snapshots wait for the one that is being made; whoever wants another one is told to come back. */
const mostWaiting = 3

/** How long a request waits for files to be made. */
const patience = 25_000

/** For so long a build goes on for those who were told to come back. */
const comingBack = 30_000

/** While the register is written to: the part of the time that a build may work, and one that nobody can do without. */
const share = 1 / 10
const shareOfFirst = 1 / 2

/** Of an old snapshot at any time: it is wanted by few. */
const shareOfOld = 1 / 2

/** Of what comes after the records, while nobody waits for it: those who copy them are to get them fast. */
const shareUnasked = 1 / 4

/** What is waited for: all files, or those of the records alone, which are there earlier. */
export type Extent = 'whole' | 'records'

export interface Job {
  readonly edition: Edition
  readonly part: Part | null
  readonly snapshot: Promise<Snapshot>
  /** Resolves when others are to be given what there is, because writes hold this up. */
  readonly heldUp: Promise<void>
  /** @throws ExportRefusal when it takes long, or the reason of `signal` */
  wait(signal: AbortSignal, extent: Extent): Promise<Snapshot>
}

interface BuildQueueOptions {
  /** `onRecords` is to be called with a snapshot of the records alone. */
  readonly build: (
    edition: Edition,
    pacer: Pacer,
    part: Part | null,
    onRecords: (records: Snapshot) => void,
  ) => Promise<Snapshot>
  readonly writing: Writing
  /** The server ends: what nobody waits for is not finished. */
  readonly stopping: AbortSignal
}

/**
 * Makes the newest snapshot and others, of old revisions and of parts, one of each at a time. The newest goes first: the
 * others rest while it is being made. Of the others a few wait, and one that nobody waits for any more is given up.
 */
export const createBuildQueue = ({ build, writing, stopping }: BuildQueueOptions) => {
  const oldTurn = createConcurrencyLimit(1)
  const old = new Set<Job>()
  let newest: Job | undefined
  let newestIsDue: Promise<unknown> | undefined

  const begin = (
    edition: Edition,
    how: {
      turn: typeof oldTurn
      share: () => number
      gate: () => Promise<unknown>
      goesOnAlone: boolean
      onEnd: () => void
    },
    part: Part | null = null,
  ): Job => {
    const ending = new AbortController()
    const end = (): void => {
      ending.abort(new DOMException('Nobody waits for this snapshot any more', 'AbortError'))
      how.onEnd()
    }
    let waiting = 0
    let settled = false
    // Who was given the records comes back for their files.
    let { goesOnAlone } = how
    const records = deferred<Snapshot>()
    let hasRecords = false
    const onRecords = (snapshot: Snapshot): void => {
      hasRecords = true
      records.resolve(snapshot)
    }
    let linger: NodeJS.Timeout | undefined
    const heldUp = deferred<void>()
    const endWhenIdle = (): void => {
      if (waiting === 0 && !settled) end()
    }
    const share = (): number => {
      if (writing.goesOn()) heldUp.resolve()
      return hasRecords && waiting === 0 ? Math.min(shareUnasked, how.share()) : how.share()
    }
    const snapshot = how.turn(async () => {
      ending.signal.throwIfAborted()
      const pacer = createPacer({ signal: ending.signal, writing, gate: how.gate, share })
      return inLane('export', () => build(edition, pacer, part, onRecords), ending.signal)
    })
    snapshot.then(records.resolve, records.reject)
    // Whoever waits is told.
    records.promise.catch(() => {})
    const done = (): void => {
      settled = true
      clearTimeout(linger)
      stopping.removeEventListener('abort', endWhenIdle)
    }
    snapshot.then(done, done)
    stopping.addEventListener('abort', endWhenIdle)

    return {
      edition,
      part,
      snapshot,
      heldUp: heldUp.promise,
      wait: async (signal, extent) => {
        waiting += 1
        clearTimeout(linger)
        let timer: NodeJS.Timeout | undefined
        let onAbort = (): void => {}
        let comesBack = false
        try {
          const late = new Promise<never>((_, reject) => {
            timer = setTimeout(() => {
              comesBack = true
              reject(beingMade())
            }, patience)
          })
          const gone = new Promise<never>((_, reject) => {
            onAbort = () => reject(signal.reason)
            if (signal.aborted) onAbort()
            signal.addEventListener('abort', onAbort)
          })
          const found = await Promise.race([extent === 'records' ? records.promise : snapshot, late, gone])
          goesOnAlone ||= extent === 'records'
          return found
        } finally {
          clearTimeout(timer)
          signal.removeEventListener('abort', onAbort)
          waiting -= 1
          if (!goesOnAlone && !settled && waiting === 0) {
            if (comesBack) linger = setTimeout(endWhenIdle, comingBack).unref()
            else end()
          }
        }
      },
    }
  }

  return {
    /** Being made, or waiting for its turn. */
    size: (): number => old.size + (newest ? 1 : 0),
    /** That of this very edition which is being made or about to be. */
    find: ({ revision, identity }: Edition, part: Part | null = null): Job | undefined =>
      [newest, ...old].find(
        job => isOf(job, part) && job?.edition.revision === revision && job.edition.identity === identity,
      ),
    /** That of any edition of this part. */
    findPart: (part: Part): Job | undefined => [...old].find(job => isOf(job, part)),
    /** What is being made as the newest. */
    newest: (): Job | undefined => newest,
    /** Begins the newest; only when none is being made. `isFirst`: there is nothing else to be given meanwhile. */
    beginNewest: (edition: Edition, isFirst: boolean): Job => {
      const job = begin(edition, {
        turn: run => run(),
        share: () => (writing.goesOn() ? (isFirst ? shareOfFirst : share) : 1),
        gate: async () => {},
        goesOnAlone: true,
        onEnd: () => {},
      })
      newest = job
      const done = () => {
        newest = undefined
      }
      newestIsDue = Promise.race([job.snapshot.then(done, done), job.heldUp])
      return job
    },
    /** @throws ExportRefusal when too many wait already */
    beginOld: (edition: Edition, part: Part | null = null): Job => {
      if (old.size > mostWaiting) throw tooMany()
      const done = () => void old.delete(job)
      const job = begin(
        edition,
        {
          turn: oldTurn,
          share: () => (writing.goesOn() ? share : shareOfOld),
          gate: async () => newestIsDue,
          goesOnAlone: false,
          onEnd: done,
        },
        part,
      )
      old.add(job)
      job.snapshot.then(done, done)
      return job
    },
  }
}

const isOf = (job: Job | undefined, part: Part | null): boolean =>
  (job?.part ? partText(job.part) : null) === (part ? partText(part) : null)

const beingMade = (): ExportRefusal =>
  new ExportRefusal(
    503,
    'SNAPSHOT_BEING_MADE',
    'The files of this revision are being made: ask again in a few seconds.',
    { 'retry-after': '10' },
  )

const tooMany = (): ExportRefusal =>
  new ExportRefusal(
    503,
    'SNAPSHOT_BEING_MADE',
    'Other files are being made first, of old revisions or of parts: ask again in half a minute, or take /export/latest/manifest.json.',
    { 'retry-after': '30' },
  )
