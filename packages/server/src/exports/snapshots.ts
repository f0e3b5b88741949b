import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readStart } from '../changes/log.ts'
import { type Part, partText } from '../changes/part/part.ts'
import { reset } from '../changes/position.ts'
import type { Edition } from '../store/read/views/edition.ts'
import { ReadError } from '../store/read-error.ts'
import type { Reading, Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { buildSnapshot, nameOf, type Snapshot } from './build.ts'
import { createBuildQueue, type Extent, type Job } from './build-queue.ts'
import { exportFolder } from './export-folder.ts'
import { ExportRefusal, refusalOfDisk } from './export-refusal.ts'
import { type Pacer, watchWriting } from './pacer.ts'
import { readEnd } from './revision-end.ts'

export interface SnapshotOptions {
  readonly store: Store
  /** The newest state of the register */
  readonly edition: () => Promise<Edition>
  readonly schemaHash: () => string
  /** Where the files go; without it, a folder for temporary files that ends with the process */
  readonly folder?: string | undefined
  /** The server ends: what nobody waits for is not finished. */
  readonly stopping?: AbortSignal | undefined
  /** Told of a snapshot that failed */
  readonly onFailure: (error: unknown) => void
}

export interface Snapshots {
  /** The newest one of that extent. @throws ExportRefusal while the first is being made and takes long */
  latest(signal: AbortSignal, extent?: Extent): Promise<Snapshot>
  /**
   * That of a revision, of this history when no identity is given.
   * @throws ExportRefusal when it is not or no longer to be had, or others are made first; ReadError CURSOR_EXPIRED when it is
   * of another history
   */
  at(
    revision: number,
    identity: string | null,
    part: Part | null,
    signal: AbortSignal,
    extent?: Extent,
  ): Promise<Snapshot>
  /**
   * That of a part of the register: the newest, or one of the last minute. Its changes make up for it.
   * @throws ExportRefusal when it takes long, or others are made first
   */
  latestPart(part: Part, signal: AbortSignal, extent?: Extent): Promise<Snapshot>
  /** How many are there, how large they are and what it took to make them, for metrics */
  readings(): Reading[]
}

const hour = 3_600_000

/** So many are kept, and beyond that those used within the last hour, as long as they are not too many or too large. */
const kept = 3
const most = 12
const mostBytes = 4 * 1024 ** 3

/** Of parts, so many are kept, as long as they were used within the last hour and are not too large. */
const mostParts = 12
const mostBytesOfParts = 1024 ** 3

/** For so long a snapshot of a part is handed out while the register moves on, in ms. */
const freshPart = 60_000

/** A register that is written out faster than this is written out anew whenever it has changed, in ms of work. */
const quick = 15_000

/** A slower one is begun again when its work was at most this part of the time. */
const share = 1 / 10

/** After a failure nothing new is begun for so long, in ms. */
const pauseAfterFailure = 5_000

interface Kept {
  readonly snapshot: Snapshot
  readonly revision: number
  readonly identity: string
  readonly part: Part | null
  readonly begun: number
  readonly worked: number
  readonly bytes: number
  lastUsed: number
}

/**
 * Makes snapshots when they are asked for, each once, and keeps the last ones as files.
 *
 * While the register is being written to, a build works a tenth of the time at most, and whoever asks for the newest is given
 * the one before: it says of which revision it is, and the changes behind it are in the feed. In a quiet register the newest
 * is waited for.
 */
export const createSnapshots = ({
  store,
  edition,
  schemaHash,
  folder,
  onFailure,
  stopping = new AbortController().signal,
}: SnapshotOptions): Snapshots => {
  const whole = new Map<string, Kept>()
  // Of their own, so that whoever asks for many parts takes no snapshot from others.
  const parts = new Map<string, Kept>()
  // Of what is being made, whole or a part: the records, once they are there.
  const underWay = new Map<string, Kept>()
  const root = exportFolder(folder)
  const built = { made: 0, failed: 0, seconds: 0 }
  let failure: { readonly error: unknown; readonly until: number } | undefined

  const build = async (
    wanted: Edition,
    pacer: Pacer,
    part: Part | null,
    onRecords: (records: Snapshot) => void,
  ): Promise<Snapshot> => {
    const begun = Date.now()
    const { revision, identity } = wanted
    const name = nameOf({ ...wanted, part })
    const keptOf = (snapshot: Snapshot): Kept => {
      const bytes = snapshot.manifest.files.reduce((sum, file) => sum + file.bytes + file.gzip.bytes, 0)
      return { snapshot, revision, identity, part, begun, worked: pacer.worked, bytes, lastUsed: Date.now() }
    }
    try {
      const snapshot = await buildSnapshot(
        store.db,
        join(await root(), name),
        { ...wanted, schemaHash: schemaHash(), part },
        {
          rest: pacer.rest,
          onRecords: records => {
            underWay.set(name, keptOf(records))
            onRecords(records)
          },
        },
      )
      built.made += 1
      built.seconds += (Date.now() - begun) / 1000
      ;(part ? parts : whole).set(name, keptOf(snapshot))
      await (part ? pruneParts() : prune()).catch(onFailure)
      return snapshot
    } finally {
      underWay.delete(name)
    }
  }

  const writing = watchWriting(async () => (await edition()).revision)
  const queue = createBuildQueue({
    writing,
    stopping,
    build: (...wanted) =>
      build(...wanted).catch(error => {
        // That nobody waits any more is no failure, and that the register was restored neither.
        if (isAborted(error) || error instanceof ReadError) throw error
        onFailure(error)
        built.failed += 1
        failure = { error: refusalOfDisk(error) ?? error, until: Date.now() + pauseAfterFailure }
        throw failure.error
      }),
  })

  const use = (one: Kept): Snapshot => {
    one.lastUsed = Date.now()
    return one.snapshot
  }

  /** Whether the changes of the register lead on from there: not when it was restored from a backup since. */
  const isOurs = (one: Kept): Promise<boolean> =>
    inLane('export', () => readStart(store.db, one)).then(
      () => true,
      error => {
        if (error instanceof ReadError) return false
        throw error
      },
    )

  /** What is there under a name */
  const find = (name: string, part: Part | null, extent: Extent): Kept | undefined =>
    (part ? parts : whole).get(name) ?? (extent === 'records' ? underWay.get(name) : undefined)

  /** The newest records that are there while all else of theirs is being made, of this history. */
  const newestUnderWay = async (): Promise<Kept | undefined> => {
    const [newest] = [...underWay.values()].filter(({ part }) => !part).sort((a, b) => b.revision - a.revision)
    return newest && (await isOurs(newest)) ? newest : undefined
  }

  /** The newest whole one of this history; those of another are thrown away. */
  const newestOfOurs = async (): Promise<Kept | undefined> => {
    for (const [name, one] of [...whole].sort(([, a], [, b]) => b.revision - a.revision)) {
      if (await isOurs(one)) return one
      whole.delete(name)
      await rm(one.snapshot.folder, { recursive: true, force: true })
    }
    return undefined
  }

  const prune = async (): Promise<void> => {
    const [newest, ...rest] = [...whole].sort(([, a], [, b]) => b.revision - a.revision)
    let bytes = newest?.[1].bytes ?? 0
    for (const [i, [name, one]] of rest.sort(([, a], [, b]) => b.lastUsed - a.lastUsed).entries()) {
      bytes += one.bytes
      if (i + 1 < kept || (i + 1 < most && bytes < mostBytes && one.lastUsed > Date.now() - hour)) continue
      whole.delete(name)
      // Downloads under way have the file open and are not disturbed.
      await rm(one.snapshot.folder, { recursive: true, force: true })
    }
  }

  const pruneParts = async (): Promise<void> => {
    let bytes = 0
    for (const [i, [name, one]] of [...parts].sort(([, a], [, b]) => b.lastUsed - a.lastUsed).entries()) {
      bytes += one.bytes
      if (i === 0 || (i < mostParts && bytes < mostBytesOfParts && one.lastUsed > Date.now() - hour)) continue
      parts.delete(name)
      await rm(one.snapshot.folder, { recursive: true, force: true })
    }
  }

  /** Begins the newest one unless it is being made. @throws what the last one failed with, while that is fresh */
  const beginNewest = (current: Edition, isFirst: boolean): Job => {
    const job = queue.find(current) ?? queue.newest()
    if (job) return job
    if (failure && Date.now() < failure.until) throw failure.error
    return queue.beginNewest(current, isFirst)
  }

  const latest = async (signal: AbortSignal, extent: Extent = 'whole'): Promise<Snapshot> => {
    const wanted = await edition()
    for (let current = wanted; ; current = await edition()) {
      const there = find(nameOf(current), null, extent)
      if (there) return use(there)
      const before = await newestOfOurs()
      const records = extent === 'records' ? await newestUnderWay() : undefined
      if (records && !(before && before.revision >= records.revision)) return use(records)
      if (!before) {
        await beginNewest(current, true).wait(signal, extent).catch(unlessRestored)
        continue
      }
      const isSlow = before.worked >= quick
      const mayBegin = !isSlow || Date.now() - before.begun > before.worked / share
      if (before.revision >= wanted.revision || !mayBegin) return use(before)
      try {
        const job = beginNewest(current, false)
        if (isSlow || writing.goesOn()) return use(before)
        if (await Promise.race([job.wait(signal, extent), job.heldUp])) continue
      } catch (error) {
        // An older one is better than none.
        if (signal.aborted) throw error
        if (error instanceof ReadError) continue
      }
      return use(before)
    }
  }

  const latestPart = async (part: Part, signal: AbortSignal, extent: Extent = 'whole'): Promise<Snapshot> => {
    const current = await edition()
    const there = find(nameOf({ ...current, part }), part, extent)
    if (there) return use(there)
    const fresh = [...parts.values()]
      .filter(one => one.part && partText(one.part) === partText(part) && one.begun > Date.now() - freshPart)
      .sort((a, b) => b.begun - a.begun)[0]
    if (fresh && (await isOurs(fresh))) return use(fresh)
    const job = queue.findPart(part) ?? queue.beginOld(current, part)
    return job.wait(signal, extent)
  }

  const at = async (
    revision: number,
    identity: string | null,
    part: Part | null,
    signal: AbortSignal,
    extent: Extent = 'whole',
  ): Promise<Snapshot> => {
    const current = await edition()
    if (revision > current.revision) throw identity === null ? notYet(revision, current.revision) : foreign(revision)
    const end = revision === current.revision ? null : await inLane('export', () => readEnd(store.db, revision))
    const wanted = end ? { ...end, revision } : current
    if (wanted.revision !== revision) throw gone(revision)
    if (identity !== null && identity !== wanted.identity) throw foreign(revision)
    const there = find(nameOf({ ...wanted, part }), part, extent)
    if (there) return use(there)
    // Made again for whoever began to take it from another server, or from this one before it was started anew.
    if (end && end.until.getTime() <= Date.now() - hour) throw gone(revision)
    return (queue.find(wanted, part) ?? queue.beginOld(wanted, part)).wait(signal, extent)
  }

  const readings = (): Reading[] => {
    const all = [...whole.values(), ...parts.values()]
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0)
    return [
      { ...snapshotsNow, labels: { state: 'made' }, value: all.length },
      { ...snapshotsNow, labels: { state: 'waiting' }, value: queue.size() },
      { name: 'export_snapshots_bytes', help: 'Size of the files of the snapshots that are kept', value: bytes },
      { ...snapshotsBuilt, labels: { outcome: 'made' }, value: built.made },
      { ...snapshotsBuilt, labels: { outcome: 'failed' }, value: built.failed },
      {
        name: 'export_snapshot_seconds_total',
        help: 'Time from the beginning of snapshots that were made to their end',
        kind: 'counter',
        value: built.seconds,
      },
    ]
  }

  return { latest, latestPart, at, readings }
}

const snapshotsNow = { name: 'export_snapshots', help: 'Snapshots that are kept, or still to be made' }
const snapshotsBuilt = {
  name: 'export_snapshots_built_total',
  help: 'Snapshots that were made, or failed',
  kind: 'counter',
} as const

const isAborted = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

const notYet = (revision: number, newest: number): ExportRefusal =>
  new ExportRefusal(404, 'NOT_FOUND', `This register has only come to revision ${newest}, not to ${revision}.`)

const foreign = (revision: number): ReadError =>
  new ReadError(
    'CURSOR_EXPIRED',
    `That is revision ${revision} of a register that was restored from a backup since, or is another: take a new copy, from /export/latest/manifest.json on.`,
    reset,
  )

/** While the files were made: then they are of a register that is no more, and it is to be looked again what there is. */
const unlessRestored = (error: unknown): void => {
  if (!(error instanceof ReadError)) throw error
}

const gone = (revision: number): ExportRefusal =>
  new ExportRefusal(
    410,
    'SNAPSHOT_GONE',
    `The snapshot of revision ${revision} is no longer kept: take /export/latest/manifest.json and begin anew.`,
  )
