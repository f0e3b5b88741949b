import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { type Coding, preferredCoding } from './accept.ts'

/** Shorter answers fit into a packet as they are. */
const minBytes = 1024

/** Up to here, compressing takes less than a millisecond, and a thread of its own would not be worth the detour. */
const maxSyncBytes = 16 * 1024

/** Bytes that are compressed at the same time. Beyond that, answers are sent as they are rather than waiting in memory. */
const maxBytesAtOnce = 16 * 1024 * 1024

let underWay = 0

/** Quick levels: a megabyte of JSON takes 10 ms. The small window bounds the memory of each call. */
const brotliOptions = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_LGWIN]: 19,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
})
const gzipOptions = { level: 5 }

type Bytes = Buffer<ArrayBuffer>

const compressSync = (bytes: Bytes, coding: Coding): Bytes =>
  (coding === 'br' ? brotliCompressSync(bytes, brotliOptions(bytes.length)) : gzipSync(bytes, gzipOptions)) as Bytes

export const compress = (bytes: Bytes, coding: Coding): Promise<Bytes> =>
  (coding === 'br'
    ? promisify(brotliCompress)(bytes, brotliOptions(bytes.length))
    : promisify(gzip)(bytes, gzipOptions)) as Promise<Bytes>

/** The bytes in a coding that the client accepts, or null when they are better sent as they are. */
export const compressed = async (
  bytes: Bytes,
  acceptEncoding: string | null,
): Promise<{ coding: Coding; bytes: Bytes } | null> => {
  const coding = preferredCoding(acceptEncoding)
  if (!coding || bytes.length < minBytes) return null
  if (bytes.length <= maxSyncBytes) return { coding, bytes: compressSync(bytes, coding) }
  if (underWay + bytes.length > maxBytesAtOnce) return null
  underWay += bytes.length
  try {
    return { coding, bytes: await compress(bytes, coding) }
  } finally {
    underWay -= bytes.length
  }
}

/**
 * The same answer, compressed if the client accepts it. For answers that are in memory as a whole, and have no secret: what
 * an attacker makes us repeat beside one could be guessed by the length of the compressed answer.
 */
export const withCompression = async (request: Request, response: Response): Promise<Response> => {
  const { status, headers } = response
  headers.append('vary', 'accept-encoding')
  const acceptEncoding = request.headers.get('accept-encoding')
  if (!isJson(headers) || !preferredCoding(acceptEncoding)) return response
  const bytes = Buffer.from(await response.arrayBuffer())
  const small = await compressed(bytes, acceptEncoding)
  const copy = new Headers(headers)
  copy.set('content-length', String((small?.bytes ?? bytes).length))
  if (small) copy.set('content-encoding', small.coding)
  return new Response(small?.bytes ?? bytes, { status, headers: copy })
}

const isJson = (headers: Headers): boolean => /^application\/([\w-]+\+)?json\b/.test(headers.get('content-type') ?? '')
