import { readFileSync } from 'node:fs'
import type { Doc } from '../../packages/sdk/src/document.ts'

const released = new URL('../../packages/sdk/released/trusted-documents.json', import.meta.url)

/** The manifest of documents that the server knows by id: all that were ever released, and those of this SDK. */
export const manifestOf = (documents: readonly Doc<unknown, never>[]): string => {
  const known: Record<string, string> = JSON.parse(readFileSync(released, 'utf8'))
  for (const { id, text } of documents) if (id) known[id] = text
  return `${JSON.stringify(known, null, 2)}\n`
}
