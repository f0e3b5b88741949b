import { once } from 'node:events'
import { request as http, type IncomingMessage } from 'node:http'
import { request as https } from 'node:https'
import { Readable } from 'node:stream'

/** A `fetch` that does not unpack what comes compressed: files are kept as they travel, and their hashes are of that. */
export async function rawFetch(url: string, { headers, signal }: RequestInit): Promise<Response> {
  const request = (url.startsWith('https:') ? https : http)(url, {
    headers: Object.fromEntries(new Headers(headers)),
    ...(signal && { signal }),
  })
  // An error after the answer has begun ends its body as well.
  request.on('error', () => {})
  request.end()
  const [answer]: IncomingMessage[] = await once(request, 'response')
  const { statusCode = 0, headersDistinct } = answer!
  const pairs = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  return new Response(Readable.toWeb(answer!) as ReadableStream, { status: statusCode, headers: pairs })
}
