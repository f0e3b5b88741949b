import { ExportRefusal, refusalOfDisk } from '../../exports/export-refusal.ts'
import { FileStoreFailed } from '../../store/files/file-store.ts'

/** The refusal for an error of the place where documents are; null for any other error. */
export const refusalOfStore = (error: unknown): ExportRefusal | null =>
  error instanceof FileStoreFailed
    ? new ExportRefusal(
        503,
        'STORAGE_UNAVAILABLE',
        'The place where documents are kept cannot be reached at the moment: try again in a few minutes.',
        { 'retry-after': '60' },
        { cause: error },
      )
    : refusalOfDisk(error)
