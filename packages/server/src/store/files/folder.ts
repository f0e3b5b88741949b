import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../sync-folder.ts'
import { FileDamaged, type FileStore } from './file-store.ts'
import { hashOf } from './hash.ts'
import { openIncoming } from './incoming.ts'

/**
 * Files in a folder, which several servers may share. `ab/abcd…` has the bytes of that hash, `incoming` what is being
 * received: a file gets its name only when all of it is there.
 */
export const folderStore = async (folder: string): Promise<FileStore> => {
  const incoming = await openIncoming(join(folder, 'incoming'))
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  return {
    incoming,
    put: async (sha256, path) => {
      const target = pathOf(sha256)
      const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await rename(path, target)
      await syncFolder(dirname(target))
      if (made !== undefined) await syncFolder(folder)
    },
    open: async sha256 => {
      const file = await open(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new FileDamaged(sha256, 'is missing', { cause: error }) : error
      })
      try {
        if ((await hashOf(file)) !== sha256) throw new FileDamaged(sha256, 'has other bytes')
        return file
      } catch (error) {
        await file.close()
        // What the disk itself cannot read.
        const { code } = error as NodeJS.ErrnoException
        throw code === 'EIO' || code === 'EISDIR' ? new FileDamaged(sha256, 'cannot be read', { cause: error }) : error
      }
    },
    remove: sha256 => rm(pathOf(sha256), { force: true }),
  }
}
