import { createHash } from 'node:crypto'
import type { DocumentNode } from 'graphql'
import { createDocumentCache } from '../document-cache.ts'

/** A document that was answered by one statement before, so that it passed all checks. */
export interface KnownDocument {
  readonly text: string
  readonly document: DocumentNode
  /** The SHA-256 of the text, in hexadecimal */
  readonly hash: string
}

export interface KnownDocuments {
  get(text: string): KnownDocument | undefined
  learn(text: string, document: DocumentNode): void
}

export const knownDocuments = (): KnownDocuments => {
  const cache = createDocumentCache<KnownDocument>()
  return {
    get: cache.get,
    learn: (text, document) => {
      if (cache.get(text)?.document === document) return
      cache.set(text, { text, document, hash: createHash('sha256').update(text).digest('hex') })
    },
  }
}
