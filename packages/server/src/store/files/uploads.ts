import type { Store } from '../store.ts'
import type { FileStore } from './file-store.ts'
import type { Received } from './receive.ts'

// Which files are kept. A file that no document refers to is removed after a day, see sweep.ts.

/** Uploads of one key to which no document refers, together, as a multiple of the largest file. */
const unusedFiles = 20

/** How many bytes a key has uploaded to which no document refers. */
const unusedBytes = async ({ db }: Store, sender: string): Promise<number> => {
  const { _sum } = await db.storedFile.aggregate({
    _sum: { bytes: true },
    where: { unusedSince: { not: null }, senders: { has: sender } },
  })
  return _sum.bytes ?? 0
}

export const mayUpload = async (store: Store, sender: string, largest: number): Promise<boolean> =>
  (await unusedBytes(store, sender)) < unusedFiles * largest

/**
 * Keeps what was received. The row comes before the bytes, so that there are never bytes of which nobody knows, and says
 * when they are there.
 */
export const keepUpload = async (
  { db }: Store,
  files: FileStore,
  { sha256, bytes, path }: Received,
  mediaType: string,
  sender: string,
  now = new Date(),
): Promise<void> => {
  await db.$executeRaw`
    INSERT INTO stored_file AS f (sha256, media_type, bytes, senders, unused_since)
    VALUES (${sha256}, ${mediaType}, ${bytes}::int, ARRAY[${sender}]::text[], ${now}::timestamptz)
    ON CONFLICT (sha256) DO UPDATE SET
      senders = CASE WHEN ${sender} = ANY (f.senders) THEN f.senders ELSE f.senders || ${sender}::text END,
      unused_since = CASE WHEN f.unused_since IS NULL THEN NULL ELSE ${now}::timestamptz END`
  // Also when they are there already: a damaged file is mended so.
  await files.put(sha256, path)
  await db.storedFile.update({ where: { sha256 }, data: { storedAt: now } })
}
