import type { ClientOptions } from './client.ts'
import type { Doc } from './document.ts'

/** A GET of `url`, or else a POST of `body`. Only what is not `anonymous` carries the key. */
export interface Message {
  readonly url: string
  readonly body?: string
  readonly anonymous: boolean
}

/** Proxies and servers differ in how long an address they take. All take this. */
const LONGEST_ADDRESS = 2_048

/**
 * What carries a document: its id where there is one and the server is not known to lack it, else its text. A public
 * query by its id is a GET without the key or any header that a browser would ask about first, so that caches between
 * can answer it; but not after the client `wrote`, so that it reads what it has written.
 */
export function messageFor(
  { endpoint, trusted = true }: ClientOptions,
  { id, text, public: open = false }: Doc<unknown, never>,
  variables: unknown,
  unknown: ReadonlySet<string | undefined>,
  wrote: boolean,
): Message {
  const anonymous = trusted && open
  const documentId = trusted && !unknown.has(id) && id
  if (documentId && anonymous && !wrote) {
    const query = new URLSearchParams({ documentId, variables: JSON.stringify(variables) })
    const url = `${endpoint}?${query}`
    if (url.length <= LONGEST_ADDRESS) return { url, anonymous }
  }
  const body = JSON.stringify(documentId ? { documentId, variables } : { query: text, variables })
  return { url: endpoint, body, anonymous }
}
