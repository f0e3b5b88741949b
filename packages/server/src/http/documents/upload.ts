import { rm } from 'node:fs/promises'
import type { Account } from '../../access/budget/account.ts'
import type { Caller } from '../../access/budget/admit.ts'
import type { Viewer } from '../../access/viewer.ts'
import { ExportRefusal } from '../../exports/export-refusal.ts'
import type { FileStore } from '../../store/files/file-store.ts'
import { mediaTypeOf, mediaTypes } from '../../store/files/media-type.ts'
import { FileTooLarge, FileTooSlow, type Received, receive } from '../../store/files/receive.ts'
import { keepUpload, mayUpload } from '../../store/files/uploads.ts'
import type { Store } from '../../store/store.ts'
import { inLane } from '../../store/work.ts'
import { logFailure } from '../log.ts'
import { missingScope } from '../missing-scope.ts'
import { createPlaces } from './places.ts'
import { priceOf } from './price.ts'
import { refusalOfStore } from './store-failure.ts'

interface UploadOptions {
  readonly store: Store
  readonly files: FileStore
  readonly largest: number
  readonly now?: () => Date
}

/** Uploads at a time, on one server and of one key. */
const uploadsAtOnce = { inAll: 8, ofOne: 4 }

/** In ms. The server as a whole gives up on a request a little later. */
const times = { silence: 30_000, time: 570_000 }

const refused = (status: number, code: string, message: string, headers?: Record<string, string>): ExportRefusal =>
  new ExportRefusal(status, code, message, headers)

/**
 * Takes the bytes of a document from a key that may write. They are kept for a day, or as long as a document refers to
 * them. What is known before they arrive is refused before: nothing is read for a caller who may not write.
 */
export const createUpload = ({ store, files, largest, now = () => new Date() }: UploadOptions) => {
  const places = createPlaces(uploadsAtOnce)

  const take = async (request: Request, viewer: Viewer, account: Account | null): Promise<Response> => {
    const declared = declaredType(request.headers)
    const announced = announcedBytes(request.headers)
    if (announced !== null && announced > largest) throw tooLarge(largest)
    if (!request.body || announced === 0) throw empty()
    if (!(await mayUpload(store, viewer.keyId!, largest)))
      throw refused(
        429,
        'TOO_MANY_UPLOADS',
        'Too much that this key has uploaded belongs to no document: attach it, or wait a day until it is removed.',
        { 'retry-after': '3600' },
      )
    const leave = places.take(viewer.keyId!)
    if (!leave)
      throw refused(503, 'OVERLOADED', 'Too many documents are being uploaded: send it again in a moment.', {
        'retry-after': '10',
      })
    try {
      await account?.charge(priceOf(announced ?? largest))
      const received = await receive(request.body, files.incoming, { bytes: largest, ...times })
      return await keep(received, declared, viewer.keyId!)
    } catch (error) {
      throw explained(error, largest)
    } finally {
      leave()
    }
  }

  const keep = async (received: Received, declared: string, sender: string): Promise<Response> => {
    const { sha256, bytes } = received
    try {
      if (bytes === 0) throw empty()
      const found = await mediaTypeOf(received.path)
      if (found !== declared) throw otherType(declared, found)
      // Once all of it is there it is kept, also when the client leaves.
      await inLane('write', () => keepUpload(store, files, received, declared, sender, now()), null)
      // The same whether or not others have sent it: who has what is nobody's business before a document says it.
      return Response.json(
        { sha256, mediaType: declared, bytes },
        { status: 201, headers: { 'cache-control': 'no-store', location: `/documents/${sha256}` } },
      )
    } finally {
      await rm(received.path, { force: true })
    }
  }

  return async (request: Request, requestId: string, { viewer, account }: Caller): Promise<Response> => {
    const missing = missingScope(viewer, 'write:registry')
    if (missing) return missing
    try {
      return await take(request, viewer, account)
    } catch (error) {
      if (error instanceof ExportRefusal && error.cause) logFailure({ requestId, error: error.cause as Error })
      throw error
    }
  }
}

/** @throws ExportRefusal unless it is one of those that are taken */
const declaredType = (headers: Headers): string => {
  const coding = headers.get('content-encoding')
  if (coding !== null && coding !== 'identity')
    throw refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the bytes as they are, without Content-Encoding.')
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase()
  if (!Object.hasOwn(mediaTypes, type))
    throw refused(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Say in Content-Type what it is, one of ${Object.keys(mediaTypes).join(', ')}.`,
    )
  return type
}

/** Null when it comes in chunks, of which nobody knows how many. */
const announcedBytes = (headers: Headers): number | null => {
  const length = headers.get('content-length')
  return length === null ? null : Number(length)
}

const tooLarge = (largest: number): ExportRefusal =>
  refused(413, 'DOCUMENT_TOO_LARGE', `A document has at most ${Math.floor(largest / 2 ** 20)} MB here.`)

const empty = (): ExportRefusal =>
  refused(400, 'BAD_INPUT', 'There are no bytes: send those of the document as the body.')

const otherType = (declared: string, found: string | null): ExportRefusal =>
  refused(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    `Content-Type says ${declared}, and the bytes are ${found ?? 'something else'}: say what it is, or send the right file.`,
  )

const explained = (error: unknown, largest: number): unknown => {
  if (error instanceof FileTooLarge) return tooLarge(largest)
  if (error instanceof FileTooSlow)
    return refused(408, 'TIMEOUT', 'The document arrives too slowly: send it over a better line.', {
      connection: 'close',
    })
  return refusalOfStore(error) ?? error
}
