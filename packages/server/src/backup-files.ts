import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type BackupFiles, hashed, type OpenFiles } from './store/database/backup/files.ts'
import { BackupError } from './store/database/backup/format.ts'
import { FileDamaged, type FileStore } from './store/files/file-store.ts'
import { type FileStoreOptions, openFileStore } from './store/files/open-file-store.ts'

/** The bytes of documents for a backup or a restore; null where nothing says where they are. */
export const openBackupFiles =
  (options: FileStoreOptions): OpenFiles =>
  async () => {
    const store = await openFileStore(options)
    return store && backupFiles(store)
  }

export const backupFiles = (store: FileStore): BackupFiles => ({
  read: async sha256 => {
    try {
      const file = await store.open(sha256)
      return file.createReadStream({ start: 0 })
    } catch (error) {
      if (error instanceof FileDamaged) return null
      throw error
    }
  },
  write: async (sha256, chunks) => {
    const path = join(store.incoming, randomUUID())
    try {
      const whole = hashed(sha256, chunks, () => new BackupError('The backup is damaged: use another.'))
      await pipeline(whole, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
      await store.put(sha256, path)
    } finally {
      await rm(path, { force: true })
    }
  },
})
