import type { Store } from '../store.ts'
import { inLane } from '../work.ts'
import type { FileStore } from './file-store.ts'

/** How long a file stays that no document refers to, in ms: time to attach it, and for a backup to end. */
export const unusedFor = 86_400_000

/** Files removed in one sweep; the next goes on. */
const atOnce = 500

/**
 * Notes since when files are not referred to, and removes those that have not been for a day. The row is held while the
 * bytes go: whoever attaches or uploads the same file meanwhile waits, and finds it gone. Resolves to how many were removed.
 */
export const sweepFiles = async ({ db }: Store, files: FileStore, now = new Date()): Promise<number> => {
  await db.$executeRaw`
    UPDATE stored_file f SET unused_since = ${now}::timestamptz
    WHERE unused_since IS NULL
      AND NOT EXISTS (SELECT FROM document d WHERE d.sha256 = f.sha256)
      AND NOT EXISTS (SELECT FROM document_version v WHERE v.sha256 = f.sha256)`
  const before = new Date(now.getTime() - unusedFor)
  const old = await db.storedFile.findMany({
    where: { unusedSince: { lt: before } },
    select: { sha256: true },
    take: atOnce,
  })
  let removed = 0
  for (const { sha256 } of old) {
    const gone = await db.$transaction(async tx => {
      const [row] = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM stored_file f WHERE sha256 = ${sha256} AND unused_since < ${before}::timestamptz
          AND NOT EXISTS (SELECT FROM document d WHERE d.sha256 = f.sha256)
          AND NOT EXISTS (SELECT FROM document_version v WHERE v.sha256 = f.sha256)
        FOR UPDATE`
      if (!row) return false
      await files.remove(sha256)
      await tx.storedFile.delete({ where: { sha256 } })
      return true
    })
    if (gone) removed += 1
  }
  return removed
}

const hour = 3_600_000

/** Sweeps now and every hour, as long as the server runs. Another server may do the same: a file is removed once. */
export const sweepEveryHour = (store: Store, files: FileStore, stopping: AbortSignal): void => {
  const sweep = (): void => {
    // What fails now, because the database or the disk cannot be reached, is done in an hour.
    inLane('write', () => sweepFiles(store, files), stopping).catch(() => {})
  }
  const timer = setInterval(sweep, hour).unref()
  stopping.addEventListener('abort', () => clearInterval(timer), { once: true })
  sweep()
}
