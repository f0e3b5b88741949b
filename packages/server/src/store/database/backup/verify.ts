import { createReadStream } from 'node:fs'
import { hashed } from './files.ts'
import { BackupError, type Digest, type Header } from './format.ts'
import { openBackup } from './read.ts'

export interface Verified {
  readonly header: Header
  readonly tables: Readonly<Record<string, Digest>>
  /** How many files of documents it has */
  readonly files: number
  /** The hashes of documents that it says it is without */
  readonly lost: readonly string[]
}

/**
 * Reads a backup from its first byte to its last and compares everything with the digests in it, without a database.
 * Whether its rows fit each other, only a restore can tell.
 * @throws BackupError when it is no backup, ends early or is damaged
 */
export const verifyBackup = async (chunks: AsyncIterable<Uint8Array>): Promise<Verified> => {
  const backup = await openBackup(chunks)
  for await (const { rows } of backup.tables()) await readAll(rows())
  let files = 0
  for await (const { sha256, chunks } of backup.files()) {
    await readAll(hashed(sha256, chunks(), () => new BackupError('The backup is damaged: use another.')))
    files += 1
  }
  return { header: backup.header, files, ...(await backup.end()) }
}

export const verifyBackupFile = (path: string): Promise<Verified> => verifyBackup(createReadStream(path))

/** The header alone, of which nothing is verified. @throws BackupError */
export const readHeader = async (path: string): Promise<Header> => {
  const file = createReadStream(path)
  try {
    return (await openBackup(file)).header
  } finally {
    file.destroy()
  }
}

const readAll = async (items: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of items);
}
