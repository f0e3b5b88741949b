import { createHash } from 'node:crypto'
import type { Session } from '../transaction.ts'
import { type FileStart, lineOf } from './format.ts'

/** The bytes of documents, which are not in the database. */
export interface BackupFiles {
  /** The bytes of a hash, compared with it; null when they are missing or damaged */
  read(sha256: string): Promise<AsyncIterable<Uint8Array> | null>
  /** Keeps bytes under their hash. @throws BackupError unless they have it */
  write(sha256: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
}

/** Opens the place of the files once it is needed; null where nothing says where that is. */
export type OpenFiles = () => Promise<BackupFiles | null>

/** The files of which the register knows, in the order of their hashes; none in a register from before there were any. */
export const knownFiles = async ({ query }: Session): Promise<{ sha256: string; bytes: number }[]> => {
  const [table] = await query(`SELECT to_regclass('stored_file') IS NOT NULL AS there`)
  if (!table!['there']) return []
  const rows = await query(
    'SELECT sha256, bytes FROM stored_file WHERE stored_at IS NOT NULL ORDER BY sha256 COLLATE "C"',
  )
  return rows as { sha256: string; bytes: number }[]
}

/** Bytes in one line of a backup */
const pieceSize = 192 * 1024

/** Writes the files behind the tables. Resolves to how many there are, and to the hashes of those that cannot be read. */
export const writeFiles = async (
  session: Session,
  open: OpenFiles,
  put: (lines: string) => Promise<void>,
): Promise<{ files: number; lost: string[] }> => {
  const lost: string[] = []
  let written = 0
  const known = await knownFiles(session)
  const files = known.length > 0 ? await open() : null
  for (const { sha256, bytes } of known) {
    const chunks = await files?.read(sha256)
    if (!chunks) {
      lost.push(sha256)
      continue
    }
    await put(lineOf({ file: sha256, bytes } satisfies FileStart))
    for await (const piece of inPieces(chunks, pieceSize)) await put(lineOf(piece.toString('base64')))
    written += 1
  }
  return { files: written, lost }
}

async function* inPieces(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    length += chunk.length
    if (length < size) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}

/** Passes bytes on, and tells at their end whether they have the hash. */
export async function* hashed(
  sha256: string,
  chunks: AsyncIterable<Uint8Array>,
  mismatch: () => Error,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw mismatch()
}
