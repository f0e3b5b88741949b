import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readEnd } from '../../store/snapshot/history.ts'
import type { Store } from '../../store/store.ts'
import type { Edition } from '../../store/views/edition.ts'
import { inLane } from '../../store/work.ts'
import { buildSnapshot, type Snapshot } from './build.ts'
import { createBuildQueue, type Job } from './build-queue.ts'
import { exportFolder } from './export-folder.ts'
import { ExportRefusal, refusalOfDisk } from './export-refusal.ts'
import { type Pacer, watchWriting } from './pacer.ts'

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
  /** The newest whole one. @throws ExportRefusal while the first is being made and takes long */
  latest(signal: AbortSignal): Promise<Snapshot>
  /** That of a revision. @throws ExportRefusal when it is not or no longer to be had, or others are made first */
  at(revision: number, signal: AbortSignal): Promise<Snapshot>
}

const hour = 3_600_000

/** So many are kept, and beyond that those used within the last hour, as long as they are not too many or too large. */
const kept = 3
const most = 12
const mostBytes = 4 * 1024 ** 3

/** A register that is written out faster than this is written out anew whenever it has changed, in ms of work. */
const quick = 15_000

/** A slower one is begun again when its work was at most this part of the time. */
const share = 1 / 10

/** After a failure nothing new is begun for so long, in ms. */
const pauseAfterFailure = 5_000

interface Kept {
  readonly snapshot: Snapshot
  readonly revision: number
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
  const root = exportFolder(folder)
  const nameOf = ({ revision, since }: Edition): string => `${revision}-${since.getTime()}`
  let failure: { readonly error: unknown; readonly until: number } | undefined

  const build = async (wanted: Edition, pacer: Pacer): Promise<Snapshot> => {
    const begun = Date.now()
    const name = nameOf(wanted)
    const snapshot = await buildSnapshot(
      store.db,
      join(await root(), name),
      { ...wanted, schemaHash: schemaHash() },
      pacer.rest,
    )
    const bytes = snapshot.manifest.files.reduce((sum, file) => sum + file.bytes + file.gzip.bytes, 0)
    whole.set(name, { snapshot, revision: wanted.revision, begun, worked: pacer.worked, bytes, lastUsed: Date.now() })
    await prune().catch(onFailure)
    return snapshot
  }

  const writing = watchWriting(async () => (await edition()).revision)
  const queue = createBuildQueue({
    writing,
    stopping,
    build: (wanted, pacer) =>
      build(wanted, pacer).catch(error => {
        // That nobody waits any more is no failure.
        if (isAborted(error)) throw error
        onFailure(error)
        failure = { error: refusalOfDisk(error) ?? error, until: Date.now() + pauseAfterFailure }
        throw failure.error
      }),
  })

  const use = (one: Kept): Snapshot => {
    one.lastUsed = Date.now()
    return one.snapshot
  }

  /** The newest whole one that is not of another history. */
  const newestUpTo = (revision: number): Kept | undefined =>
    [...whole.values()].filter(one => one.revision <= revision).sort((a, b) => b.revision - a.revision)[0]

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

  /** Begins the newest one unless it is being made. @throws what the last one failed with, while that is fresh */
  const beginNewest = (current: Edition, isFirst: boolean): Job => {
    const job = queue.find(current) ?? queue.newest()
    if (job) return job
    if (failure && Date.now() < failure.until) throw failure.error
    return queue.beginNewest(current, isFirst)
  }

  const latest = async (signal: AbortSignal): Promise<Snapshot> => {
    const wanted = await edition()
    for (let current = wanted; ; current = await edition()) {
      const there = whole.get(nameOf(current))
      if (there) return use(there)
      const before = newestUpTo(current.revision)
      if (!before) {
        await beginNewest(current, true).wait(signal)
        continue
      }
      const isSlow = before.worked >= quick
      const mayBegin = !isSlow || Date.now() - before.begun > before.worked / share
      if (before.revision >= wanted.revision || !mayBegin) return use(before)
      try {
        const job = beginNewest(current, false)
        if (isSlow || writing.goesOn()) return use(before)
        if (await Promise.race([job.wait(signal), job.heldUp])) continue
      } catch (error) {
        // An older one is better than none.
        if (signal.aborted) throw error
      }
      return use(before)
    }
  }

  const at = async (revision: number, signal: AbortSignal): Promise<Snapshot> => {
    const current = await edition()
    if (revision > current.revision) throw notYet(revision, current.revision)
    const end = revision === current.revision ? null : await inLane('export', () => readEnd(store.db, revision))
    const wanted = end ? { revision, since: end.since } : current
    if (wanted.revision !== revision) throw gone(revision)
    const there = whole.get(nameOf(wanted))
    if (there) return use(there)
    // Made again for whoever began to take it from another server, or from this one before it was started anew.
    if (end && end.until.getTime() <= Date.now() - hour) throw gone(revision)
    return (queue.find(wanted) ?? queue.beginOld(wanted)).wait(signal)
  }

  return { latest, at }
}

const isAborted = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

const notYet = (revision: number, newest: number): ExportRefusal =>
  new ExportRefusal(404, 'NOT_FOUND', `This register has only come to revision ${newest}, not to ${revision}.`)

const gone = (revision: number): ExportRefusal =>
  new ExportRefusal(
    410,
    'SNAPSHOT_GONE',
    `The snapshot of revision ${revision} is no longer kept: take /export/latest/manifest.json and begin anew.`,
  )
