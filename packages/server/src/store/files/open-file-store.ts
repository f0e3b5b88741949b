import { join } from 'node:path'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder.ts'
import { type S3Options, s3Store } from './s3.ts'

export interface FileStoreOptions {
  /** PostgreSQL: then no folder of this machine is taken unless it is named */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly documentsFolder?: string | undefined
  readonly documentsS3?: S3Options | undefined
}

/** Where the bytes of documents are; null where nothing says so. */
export const openFileStore = async ({
  databaseUrl,
  dataDir,
  documentsFolder,
  documentsS3,
}: FileStoreOptions): Promise<FileStore | null> => {
  if (documentsS3) return s3Store(documentsS3, join(dataDir, 'incoming'))
  if (documentsFolder !== undefined) return folderStore(documentsFolder)
  return databaseUrl === undefined ? folderStore(join(dataDir, 'documents')) : null
}
