import type { Caller } from '../../access/budget/admit.ts'
import type { FileStore } from '../../store/files/file-store.ts'
import type { Store } from '../../store/store.ts'
import { refusal } from '../refusal.ts'
import { createDownload } from './download.ts'
import { createUpload } from './upload.ts'

type Answer = (request: Request, requestId: string, caller: Caller) => Promise<Response>

export interface Documents {
  /** Takes the bytes of a document: `POST /documents` */
  readonly upload: Answer
  /** Gives out the bytes of a hash: `GET /documents/<sha256>` */
  readonly download: Answer
}

export interface DocumentsOptions {
  readonly store: Store
  /** Null where no place for documents is set up */
  readonly files: FileStore | null
  /** The size in bytes of the largest document that is taken */
  readonly largest?: number
}

const defaultLargest = 25 * 2 ** 20

/** Documents over HTTP. Their records are read and written by GraphQL. */
export const createDocuments = ({ store, files, largest = defaultLargest }: DocumentsOptions): Documents =>
  files
    ? { upload: createUpload({ store, files, largest }), download: createDownload({ store, files }) }
    : { upload: nowhere, download: nowhere }

const nowhere: Answer = async () =>
  refusal(
    503,
    'NO_DOCUMENT_STORE',
    'This server has no place for documents: whoever runs it sets DOCUMENTS_FOLDER or DOCUMENTS_S3_URL.',
  )
