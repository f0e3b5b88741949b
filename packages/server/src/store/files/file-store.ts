import type { FileHandle } from 'node:fs/promises'

/** Where the bytes of documents are, by their SHA-256 in hexadecimal. They never change: another file has another hash. */
export interface FileStore {
  /** A folder on this machine for files that are being received; the store moves or copies them from there */
  readonly incoming: string
  /** Keeps a file, whole and on the disk when the promise resolves. Takes it away from `path`. The same bytes may come twice. */
  put(sha256: string, path: string): Promise<void>
  /**
   * The bytes, once they were compared with their hash: nothing of a damaged file is ever given out. The caller closes it.
   * @throws FileDamaged
   */
  open(sha256: string): Promise<FileHandle>
  /** Removes the bytes; nothing happens when there are none. */
  remove(sha256: string): Promise<void>
}

/** Bytes that were kept are missing, or not those of their hash. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged'
  readonly sha256: string

  constructor(sha256: string, what: 'is missing' | 'has other bytes' | 'cannot be read', options?: ErrorOptions) {
    super(`The file ${sha256} ${what}: bring it back from a backup.`, options)
    this.sha256 = sha256
  }
}

/** The store did not do as it was asked, or cannot be reached. The message is for the log. */
export class FileStoreFailed extends Error {
  override readonly name = 'FileStoreFailed'
}
