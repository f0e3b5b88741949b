import { type FileHandle, open } from 'node:fs/promises'
import { ExportRefusal, snapshotGone } from '../exports/export-refusal.ts'
import type { FileDigest } from '../exports/sink.ts'
import { acceptsGzip } from './accept.ts'

export interface ServedFile {
  /** Called before the answer begins, so that what is missing can still be said */
  open(compressed: boolean): Promise<FileHandle>
  readonly figures: FileDigest
  /** Of the compressed file, if there is one */
  readonly gzip?: FileDigest | undefined
  readonly mediaType: string
  /** The header, with the file name for the client */
  readonly disposition: string
  readonly cacheControl: string
  readonly headers?: Record<string, string>
}

/**
 * Answers a GET or HEAD with a file, compressed if the client accepts it, with a range of it (206), or with 304 (RFC
 * 9110, sections 8.8, 13 and 14). The ETag is the hash, so the same bytes have the same ETag on every server.
 */
export const serveFile = async (request: Request, file: ServedFile): Promise<Response> => {
  const compressed = file.gzip !== undefined && acceptsGzip(request.headers.get('accept-encoding'))
  const { bytes, sha256 } = compressed ? file.gzip! : file.figures
  const etag = `"${sha256.slice(0, 32)}"`
  const headers = {
    etag,
    'cache-control': file.cacheControl,
    vary: 'accept-encoding',
    ...file.headers,
  }
  if (isNotModified(request, etag)) return new Response(null, { status: 304, headers })

  const range = partOf(request, etag, bytes)
  const described = {
    ...headers,
    'content-type': file.mediaType,
    'content-disposition': file.disposition,
    'accept-ranges': 'bytes',
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    ...(compressed && { 'content-encoding': 'gzip' }),
    ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${bytes}` }),
    'content-length': String(range ? range.last - range.first + 1 : bytes),
  }
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers: described })
  return new Response(read(await file.open(compressed), range), { status, headers: described })
}

interface Part {
  readonly first: number
  readonly last: number
}

const pieceSize = 64 * 1024

/** Opens a file of a snapshot; `<path>.gz` is the compressed one. */
export const snapshotFile = (path: string) => (compressed: boolean) =>
  open(compressed ? `${path}.gz` : path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw snapshotGone()
  })

/** Read as fast as the client reads. */
const read = (file: FileHandle, range: Part | null): ReadableStream<Uint8Array> => {
  let position = range?.first ?? 0
  const end = range ? range.last + 1 : Number.POSITIVE_INFINITY
  return new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        try {
          const piece = new Uint8Array(Math.min(pieceSize, end - position))
          const { bytesRead } =
            piece.length === 0 ? { bytesRead: 0 } : await file.read(piece, 0, piece.length, position)
          position += bytesRead
          if (bytesRead > 0) return controller.enqueue(piece.subarray(0, bytesRead))
          await file.close()
          controller.close()
        } catch (error) {
          await file.close().catch(() => {})
          throw error
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 1 },
  )
}

/**
 * The requested range. Null for the whole file, also when several ranges are requested or `If-Range` does not match.
 */
const partOf = ({ headers }: Request, etag: string, bytes: number): Part | null => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range')?.replaceAll(' ', '') ?? '') ?? []
  if (from === '' && to === '') return null
  const condition = headers.get('if-range')
  if (condition !== null && condition !== etag) return null
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  if (first > last)
    throw new ExportRefusal(
      416,
      'RANGE_NOT_SATISFIABLE',
      `The file has ${bytes} bytes, and none of them are in the requested range.`,
      {
        'content-range': `bytes */${bytes}`,
      },
    )
  return { first, last }
}

/** Whether If-None-Match has the ETag. */
export const isNotModified = ({ headers }: Request, etag: string): boolean => {
  const ifNoneMatch = headers.get('if-none-match') ?? ''
  return ifNoneMatch.trim() === '*' || Array.from(ifNoneMatch.matchAll(/"[^"]*"/g), ([tag]) => tag).includes(etag)
}
