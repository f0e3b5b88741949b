import { answerIn } from './answer.ts'
import type { Client } from './client.ts'
import type { RequestOptions } from './options.ts'
import { addressOf } from './resource.ts'
import { transport } from './transport.ts'

/**
 * What the register keeps of a file.
 *
 * @example
 * ```ts
 * import type { Uploaded } from '@sister-city-graph/sdk'
 *
 * const path = ({ sha256 }: Uploaded) => `/documents/${sha256}`
 * ```
 */
export interface Uploaded {
  /** SHA-256 in hexadecimal: `AttachDocument` takes it. */
  sha256: string
  mediaType: string
  bytes: number
}

/**
 * Uploads the bytes of a document, for `AttachDocument` or `ReplaceDocument` with the same key: they are removed after a
 * day when no document has them. Needs a key with the scope `write:registry`. Sending them again is safe.
 *
 * @throws RegistryError as a request does
 *
 * @example
 * ```ts
 * import { createClient, upload } from '@sister-city-graph/sdk'
 *
 * const keep = (file: Blob, token: string) =>
 *   upload(createClient({ endpoint: 'http://localhost:4000/graphql', token }), file, 'application/pdf')
 * ```
 */
export async function upload(
  { options: client }: Client,
  file: Blob | Uint8Array<ArrayBuffer>,
  mediaType: string,
  options: RequestOptions = {},
): Promise<Uploaded> {
  // A large document over a bad line takes minutes.
  const own = { timeoutMs: 600_000, ...options }
  const [attempt, recover] = transport(client, own, { operation: 'documents' }, false, false, { deadlineMs: 1_200_000 })
  for (;;)
    try {
      return await attempt(async (send, info) => {
        const response = await send(() => [
          addressOf(client.endpoint, 'documents'),
          file,
          { accept: 'application/json', 'content-type': mediaType },
        ])
        const text = await response.text()
        // It reads what was refused, and throws it.
        return (response.ok ? JSON.parse(text) : answerIn(text, false, info)) as Uploaded
      })
    } catch (error) {
      await recover(error)
    }
}
