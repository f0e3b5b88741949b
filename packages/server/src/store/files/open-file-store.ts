import { join } from 'node:path'
import { StoreError } from '../store.ts'
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

/**
 * Where the bytes of documents are; null where nothing says so.
 * @throws StoreError when the folder cannot be used
 */
export const openFileStore = async ({
  databaseUrl,
  dataDir,
  documentsFolder,
  documentsS3,
}: FileStoreOptions): Promise<FileStore | null> => {
  try {
    if (documentsS3) return await s3Store(documentsS3, join(dataDir, 'incoming'))
    if (documentsFolder !== undefined) return await folderStore(documentsFolder)
    return databaseUrl === undefined ? await folderStore(join(dataDir, 'documents')) : null
  } catch (error) {
    const { message } = error as Error
    throw new StoreError(
      `The folder of documents cannot be used (${message}): see DOCUMENTS_FOLDER and DATA_DIR, and who may write there.`,
      { cause: error },
    )
  }
}
