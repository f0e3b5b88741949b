import type { Client, RequestOptions } from './client.ts'
import type { ErrorInfo } from './errors.ts'
import { type Line, lineReader } from './lines.ts'
import { brokeOff, reconnecting } from './reconnect.ts'

export interface DownloadOptions extends Pick<RequestOptions, 'signal' | 'retry'> {
  /** How long the connection may be silent, in milliseconds. Default: 45 000. */
  idleMs?: number
}

/** What is downloaded, and how far it has come; kept by whoever takes the lines. */
export interface Download<Item> {
  /** Where it is below the API, like `export/7/agreements.jsonl`: asked for each time that a connection is opened. */
  path(): string
  /** How many bytes have been taken, of what can be asked for from there on. */
  readonly offset?: number
  /** Whether all of it has come. A stream that ends before has broken off. */
  readonly complete: boolean
  /** Takes a line, and says what may be handed on now. What that is counts as progress. Default: the line. */
  sift?(line: Line): Iterable<Item>
}

/**
 * The lines of a file, as they come. A connection that breaks is opened again where it broke. What is not taken is not
 * read.
 *
 * @throws RegistryError as a request does
 */
export function download<Item = Line>(
  { options: client }: Client,
  file: Download<Item>,
  { signal, retry = client.retry ?? PATIENT, idleMs = 45_000 }: DownloadOptions,
): AsyncGenerator<Item, void, void> {
  let offset = 0
  const source = {
    ask: () => {
      const operation = file.path()
      offset = file.offset ?? 0
      const message = { url: addressOf(client.endpoint, operation), anonymous: client.trusted !== false }
      const headers = { accept: '*/*', ...(offset > 0 && { range: `bytes=${offset}-` }) }
      return { operation, message, headers }
    },
    fits: ({ ok }: Response) => ok,
    async *read({ status }: Response, chunks: AsyncIterable<Uint8Array>, info: ErrorInfo) {
      // A server that knows no ranges begins from the start.
      let skip = status === 206 ? 0 : offset
      const lines = lineReader()
      for await (const chunk of chunks)
        for (const line of lines(chunk)) {
          if (skip > 0) skip -= line.bytes.length
          else yield* file.sift?.(line) ?? [line as Item]
        }
      if (!file.complete) throw brokeOff(info)
    },
  }
  return reconnecting(client, source, { signal, retry, idleMs })
}

/** The first snapshot of a large register takes minutes to make. */
const PATIENT = { attempts: 30 }

/** Where the API has other things than GraphQL: beside its endpoint. */
function addressOf(endpoint: string, path: string): string {
  const here = (globalThis as { location?: { href: string } }).location?.href
  return new URL(path, new URL(endpoint, here)).href
}
