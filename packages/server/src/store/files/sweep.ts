import { sql } from '../sql.ts'
import type { Store } from '../store.ts'
import { inLane } from '../work.ts'
import type { FileStore } from './file-store.ts'
import { openIncoming } from './incoming.ts'

/** How long a file stays that no document refers to, in ms: time to attach it, and for a backup to end. */
export const unusedFor = 86_400_000

/** Files removed in one sweep; the next goes on. */
const atOnce = 500

/** The store may take this long to remove one, with what it tries again. */
const longestRemoval = 300_000

/**
 * Notes since when files are not referred to, and removes those that have not been for a day. The row is held while the
 * bytes go: whoever attaches or uploads the same file meanwhile waits, and finds it gone. One that cannot be removed does
 * not keep the others. Resolves to how many were removed.
 * @throws AggregateError, at the end, with what could not be removed
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
  const failures: unknown[] = []
  for (const { sha256 } of old)
    await removeUnused(db, files, sha256, before).then(
      gone => {
        if (gone) removed += 1
      },
      error => {
        failures.push(error)
      },
    )
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} documents that nobody refers to could not be removed.`)
  return removed
}

/** Resolves to whether it was still unused, and is gone. */
const removeUnused = async (db: Store['db'], files: FileStore, sha256: string, before: Date): Promise<boolean> => {
  const unused = sql`
    f.sha256 = ${sha256} AND f.unused_since < ${before}::timestamptz
    AND NOT EXISTS (SELECT FROM document d WHERE d.sha256 = f.sha256)
    AND NOT EXISTS (SELECT FROM document_version v WHERE v.sha256 = f.sha256)`
  // Committed before the bytes go: when the removal stops half way, nobody attaches a file that has none.
  if ((await db.$executeRaw(sql`UPDATE stored_file f SET stored_at = NULL WHERE ${unused}`)) === 0) return false
  return db.$transaction(
    async tx => {
      const [row] = await tx.$queryRaw<unknown[]>(sql`SELECT 1 FROM stored_file f WHERE ${unused} FOR UPDATE`)
      if (!row) return false
      await files.remove(sha256)
      await tx.storedFile.delete({ where: { sha256 } })
      return true
    },
    { maxWait: 15_000, timeout: longestRemoval },
  )
}

const hour = 3_600_000

/** Sweeps now and every hour, as long as the server runs. Another server may do the same: a file is removed once. */
export const sweepEveryHour = (
  store: Store,
  files: FileStore,
  stopping: AbortSignal,
  onFailure: (error: Error) => void,
): void => {
  const sweep = (): void => {
    // What fails now, because the database or the disk cannot be reached, is done in an hour.
    inLane('write', () => sweepFiles(store, files), stopping)
      // And what was being received when a process was killed.
      .then(() => openIncoming(files.incoming))
      .catch(error => {
        if (!stopping.aborted) onFailure(error)
      })
  }
  const timer = setInterval(sweep, hour).unref()
  stopping.addEventListener('abort', () => clearInterval(timer), { once: true })
  sweep()
}
