import { answerIn } from './answer.ts'
import type { Client, RequestOptions } from './client.ts'
import { type ErrorInfo, RegistryError } from './errors.ts'
import { type Line, lineReader } from './lines.ts'
import { pause, waitAfter } from './retry.ts'
import { open, reading } from './send.ts'
import { within } from './within.ts'

export interface DownloadOptions extends Pick<RequestOptions, 'signal' | 'retry'> {
  /** How long the connection may be silent, in milliseconds. */
  idleMs: number
}

/** What is downloaded, and how far it has come; kept by whoever takes the lines. */
export interface Download {
  /** Where it is below the API, like `export/7/agreements.jsonl`: asked for each time that a connection is opened. */
  path(): string
  /** How many bytes have been taken, of what can be asked for from there on. */
  readonly offset?: number
  /** Whether all of it has come. A stream that ends before has broken off. */
  readonly complete: boolean
}

/**
 * The lines of a file, as they come. A connection that breaks is opened again where it broke. What is not taken is not
 * read.
 *
 * @throws RegistryError as a request does
 */
export async function* download(
  { options: client }: Client,
  file: Download,
  { signal, retry = client.retry ?? { attempts: 10 }, idleMs }: DownloadOptions,
): AsyncGenerator<Line, void, void> {
  let refresh: boolean | undefined
  for (let attempts = 1; ; attempts++) {
    const path = file.path()
    const info: ErrorInfo = { operation: path, attempts }
    const connection = new AbortController()
    let stream: ReadableStreamDefaultReader<Uint8Array> | undefined
    try {
      const { offset = 0 } = file
      const headers = { accept: '*/*', ...(offset > 0 && { range: `bytes=${offset}-` }) }
      const message = { url: addressOf(client.endpoint, path), anonymous: client.trusted !== false }
      const response = await within(client.timeoutMs ?? 30_000, signal, info, async () => {
        const response = await open(client, message, headers, refresh, connection.signal, info)
        if (!response.ok) answerIn(response, await reading(response.text(), info), false, info)
        return response
      })
      // A server that knows no ranges begins from the start.
      let skip = response.status === 206 ? 0 : offset
      const reader = response.body!.getReader()
      stream = reader
      const lines = lineReader()
      for (;;) {
        const { done, value } = await within(idleMs, signal, info, () => reading(reader.read(), info))
        if (done && file.complete) return
        if (done) throw new RegistryError('NETWORK', 'the answer broke off', info)
        for (const line of lines(value)) {
          if (skip > 0) skip -= line.bytes
          else {
            attempts = 0
            yield line
          }
        }
      }
    } catch (error) {
      if (info.status === 401 && refresh === undefined && typeof client.token === 'function') refresh = true
      else {
        refresh &&= false
        info.attempts = Math.max(1, attempts)
        const wait = waitAfter(error as RegistryError, true, retry)
        if (wait === undefined) throw error
        await pause(wait, signal, info)
      }
    } finally {
      connection.abort()
      // For a `fetch` that hands out what it does not send itself.
      stream?.cancel().catch(() => {})
    }
  }
}

/** Where the API has other things than GraphQL: beside its endpoint. */
function addressOf(endpoint: string, path: string): string {
  const here = (globalThis as { location?: { href: string } }).location?.href
  return new URL(path, new URL(endpoint, here)).href
}
