import type { Doc } from './document.ts'
import type { ClientOptions } from './options.ts'
import type { Message } from './transport.ts'

/**
 * What carries a document: its id where there is one and the server is not known to lack it, else its text. A public
 * query by its id is a GET without the key or any header that a browser would ask about first, so that caches between
 * can answer it; but not after the client `wrote`, so that it reads what it has written.
 */
export function messageFor(
  { endpoint, trusted = true }: ClientOptions,
  { id, text, public: open }: Doc<unknown, never>,
  variables: unknown,
  unknown: ReadonlySet<string | undefined>,
  wrote: boolean,
): Message {
  const anonymous = trusted && open
  const documentId = trusted && !unknown.has(id) ? id : undefined
  const url = `${endpoint}?documentId=${documentId}&variables=${encodeURIComponent(JSON.stringify(variables))}`
  // Proxies and servers differ in how long an address they take. All take 2,048 characters.
  if (documentId && anonymous && !wrote && url.length <= 2_048) return { url, anonymous }
  const query = documentId ? undefined : text
  return { url: endpoint, body: JSON.stringify({ documentId, query, variables }), anonymous }
}
