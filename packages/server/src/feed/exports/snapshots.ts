import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readEnd } from '../../store/snapshot/history.ts'
import type { Store } from '../../store/store.ts'
import { inLane } from '../../store/work.ts'
import { buildSnapshot, type Snapshot } from './build.ts'
import { ExportRefusal } from './export-refusal.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

export interface Edition {
  readonly revision: number
  readonly since: Date
}

export interface SnapshotOptions {
  readonly store: Store
  /** The newest state of the register */
  readonly edition: () => Promise<Edition>
  readonly schemaHash: () => string
  /** Where the files go; without it, a folder for temporary files that ends with the process */
  readonly folder?: string | undefined
  /** Told of a snapshot that failed */
  readonly onFailure: (error: unknown) => void
}

export interface Snapshots {
  /** The newest whole one. @throws ExportRefusal while the first is being made and takes long */
  latest(): Promise<Snapshot>
  /** That of a revision. @throws ExportRefusal when it is not or no longer to be had */
  at(revision: number): Promise<Snapshot>
}

const hour = 3_600_000

/** So many are kept, and beyond that those used within the last hour, but never more than `most`. */
const kept = 3
const most = 12

/** A register that is written out faster than this is written out anew whenever it has changed. */
const quick = 15_000

/** A slower one spends at most this part of its time on it: the snapshot may lag, the changes behind it are in the feed. */
const share = 1 / 10

/** How long a request waits for the files to be made. */
const patience = 25_000

interface Kept {
  readonly snapshot: Promise<Snapshot>
  begun: number
  took: number | null
  lastUsed: number
}

/** Makes snapshots when they are asked for, each once, one after the other, and keeps the last ones as files. */
export const createSnapshots = ({ store, edition, schemaHash, folder, onFailure }: SnapshotOptions): Snapshots => {
  const known = new Map<string, Kept>()
  let queue: Promise<unknown> = Promise.resolve()
  let root: Promise<string> | undefined
  const nameOf = ({ revision, since }: Edition): string => `${revision}-${since.getTime()}`

  const start = (wanted: Edition): Kept => {
    const snapshot = queue.then(async () => {
      entry.begun = Date.now()
      root ??= openFolder(folder)
      const path = join(await root, nameOf(wanted))
      // Others wait for it too, so it goes on when whoever asked first has left.
      return inLane('export', () => buildSnapshot(store.db, path, { ...wanted, schemaHash: schemaHash() }), null)
    })
    const entry: Kept = { snapshot, begun: Date.now(), took: null, lastUsed: Date.now() }
    known.set(nameOf(wanted), entry)
    queue = snapshot
      .then(
        () => {
          entry.took = Date.now() - entry.begun
          return prune()
        },
        error => {
          known.delete(nameOf(wanted))
          throw error
        },
      )
      .catch(onFailure)
    return entry
  }

  const use = (entry: Kept): Promise<Snapshot> => {
    entry.lastUsed = Date.now()
    return within(entry.snapshot)
  }

  const find = (wanted: Edition): Kept => known.get(nameOf(wanted)) ?? start(wanted)

  const whole = (): Kept[] => [...known.values()].filter(({ took }) => took !== null).sort((a, b) => b.begun - a.begun)

  const prune = async (): Promise<void> => {
    const old = whole().filter(({ lastUsed }, i) => i >= most || (i >= kept && lastUsed < Date.now() - hour))
    for (const [name, entry] of [...known]) {
      if (!old.includes(entry)) continue
      known.delete(name)
      // Downloads under way have the file open and are not disturbed.
      await rm((await entry.snapshot).folder, { recursive: true, force: true })
    }
  }

  return {
    latest: async () => {
      const current = await edition()
      const there = known.get(nameOf(current))
      if (there && there.took !== null) return use(there)
      const [newest] = whole()
      if (newest?.took == null || newest.took < quick) return use(find(current))
      if (Date.now() - newest.begun > newest.took / share && !there) start(current)
      return use(newest)
    },
    at: async revision => {
      const current = await edition()
      if (revision > current.revision) throw notYet(revision, current.revision)
      if (revision === current.revision) return use(find(current))
      const end = await readEnd(store.db, revision)
      const mine = end && known.get(nameOf({ revision, since: end.since }))
      if (mine) return use(mine)
      // Made again for whoever began to take it from another server, or from this one before it was started anew.
      if (end && end.until.getTime() > Date.now() - hour) return use(find({ revision, since: end.since }))
      throw gone(revision)
    },
  }
}

const openFolder = async (given: string | undefined): Promise<string> => {
  if (given !== undefined) {
    // What an earlier process left may be of another register.
    await rm(given, { recursive: true, force: true })
    await mkdir(given, { recursive: true })
    return given
  }
  return makeTemporaryFolder()
}

const within = async (snapshot: Promise<Snapshot>): Promise<Snapshot> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(beingMade), patience)
  })
  try {
    return await Promise.race([snapshot, late])
  } finally {
    clearTimeout(timer)
  }
}

const beingMade = new ExportRefusal(
  503,
  'SNAPSHOT_BEING_MADE',
  'The files of this revision are being made: ask again in a few seconds.',
  { 'retry-after': '10' },
)

const notYet = (revision: number, newest: number): ExportRefusal =>
  new ExportRefusal(404, 'NOT_FOUND', `This register has only come to revision ${newest}, not to ${revision}.`)

const gone = (revision: number): ExportRefusal =>
  new ExportRefusal(
    410,
    'SNAPSHOT_GONE',
    `The snapshot of revision ${revision} is no longer kept: take /export/latest/manifest.json and begin anew.`,
  )
