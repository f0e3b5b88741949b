import type { Client } from './client.ts'
import type { StreamOptions } from './options.ts'
import { downloadItems } from './resource.ts'

/**
 * What to download.
 *
 * @example
 * ```ts
 * import type { DownloadOptions } from '@sister-city-graph/sdk'
 *
 * const behind = (offset: number): DownloadOptions => ({ offset, headers: { 'accept-encoding': 'identity' } })
 * ```
 */
export interface DownloadOptions extends StreamOptions {
  /** The first byte to fetch. Default: 0. */
  offset?: number
  /** How many bytes the file has. A connection that ends before has broken off. */
  bytes?: number
}

/**
 * Downloads what the API has beside its endpoint, below `/export/`. A connection that breaks is opened again where it
 * broke; by default 30 times, in two hours, since something last came.
 *
 * @throws RegistryError as a request does
 *
 * @example
 * ```ts
 * import { createClient, download } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * let length = 0
 * for await (const chunk of download(client, 'export/latest/places.geojson')) length += chunk.length
 * ```
 */
export function download(
  client: Client,
  path: string,
  options: DownloadOptions = {},
): AsyncGenerator<Uint8Array, void, void> {
  const { bytes = 0 } = options
  let { offset = 0 } = options
  const file = {
    path: () => path,
    get offset() {
      return offset
    },
    get complete() {
      return offset >= bytes
    },
    async *items(chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        offset += chunk.length
        yield chunk
      }
    },
  }
  return downloadItems(client, file, options)
}
