import type { Caller } from '../../access/budget/admit.ts'
import { isSha256 } from '../../register/document-content.ts'
import { FileDamaged, type FileStore } from '../../store/files/file-store.ts'
import { heldDocument } from '../../store/read/held-documents.ts'
import type { Store } from '../../store/store.ts'
import { chargedDownload } from '../charged-download.ts'
import { policyOf } from '../content-security-policy.ts'
import { logFailure } from '../log.ts'
import { refusal } from '../refusal.ts'
import { serveFile } from '../serve-file.ts'
import { dispositionOf } from './disposition.ts'
import { priceOf } from './price.ts'
import { refusalOfStore } from './store-failure.ts'

interface DownloadOptions {
  readonly store: Store
  readonly files: FileStore
}

/** The bytes of a hash are always the same. A day, so that what was taken off the register leaves caches too. */
const cacheControl = 'public, max-age=86400, immutable'

/** No browser shows it as a page, nor runs anything in it. */
const policy = `${policyOf({})}; sandbox`

/**
 * Answers GET and HEAD with the bytes of a hash to which a public document refers, whole or in part. Any other hash is not
 * found, whether there are such bytes or not. The bytes are compared with their hash before the first of them is sent.
 */
export const createDownload =
  ({ store, files }: DownloadOptions) =>
  async (request: Request, requestId: string, { account }: Caller): Promise<Response> => {
    const sha256 = new URL(request.url).pathname.slice('/documents/'.length)
    const held = isSha256(sha256) ? await heldDocument(store.db, sha256) : null
    if (!held) return notFound()
    const { bytes, mediaType, title } = held
    const answer = () =>
      serveFile(request, {
        open: () => files.open(sha256),
        figures: { bytes, sha256 },
        mediaType: mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
        disposition: dispositionOf(title, mediaType, sha256),
        cacheControl,
        headers: { 'content-security-policy': policy },
      })
    try {
      return await (account ? chargedDownload(account, priceOf(bytes), true, answer) : answer())
    } catch (error) {
      const unreachable = refusalOfStore(error)
      if (unreachable) {
        logFailure({ requestId, error: error as Error })
        throw unreachable
      }
      if (!(error instanceof FileDamaged)) throw error
      logFailure({ requestId, error })
      return refusal(
        500,
        'DOCUMENT_DAMAGED',
        'The bytes that are kept are missing or damaged, so they are not sent. Whoever runs the server was told.',
        { requestId },
      )
    }
  }

const notFound = (): Response =>
  refusal(404, 'NOT_FOUND', 'No document has these bytes: take downloadPath of a document, or its sha256.')
