import type { Client } from './client.ts'
import type { StreamOptions } from './options.ts'
import { brokeOff, streamed } from './stream.ts'

/** What is downloaded, and how far it has come. */
export interface Resource<Item> {
  /** Where it is below the API, like `export/7/agreements.jsonl`. Called before each attempt. */
  path(): string
  /** From which byte on it is asked for, the next time. */
  readonly offset?: number
  /** Whether all of it has come. A stream that ends before has broken off. */
  readonly complete: boolean
  /** What of the bytes from `offset` on is handed on. */
  items(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Item>
}

/**
 * Reads what lies beside the endpoint of the API. A connection that breaks is opened again where it broke. What is not
 * taken is not read.
 *
 * @throws RegistryError as a request does
 */
export function downloadItems<Item>(
  { options: client }: Client,
  resource: Resource<Item>,
  options: StreamOptions,
): AsyncGenerator<Item, void, void> {
  let offset = 0
  const known = {
    get operation() {
      return resource.path()
    },
  }
  // The first snapshot of a large register takes minutes to make, and some wait for others.
  const retry = { attempts: 30, deadlineMs: 7_200_000 }
  return streamed(client, options, known, retry, {
    message: () => {
      offset = resource.offset ?? 0
      const headers = { accept: '*/*', ...options.headers, ...(offset > 0 && { range: `bytes=${offset}-` }) }
      return [addressOf(client.endpoint, resource.path()), undefined, headers]
    },
    anonymous: client.trusted !== false,
    fits: ({ ok }) => ok,
    async *items(chunks, info, { status }) {
      // A server that knows no ranges begins from the start.
      yield* resource.items(behind(status === 206 ? 0 : offset, chunks))
      if (!resource.complete) throw brokeOff(info)
    },
  })
}

async function* behind(skip: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  let left = skip
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
  }
}

/** Where the API has other things than GraphQL: beside its endpoint. */
export function addressOf(endpoint: string, path: string): string {
  const here = (globalThis as { location?: { href: string } }).location?.href
  return new URL(path, new URL(endpoint, here)).href
}
