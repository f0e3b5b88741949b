import { type DocumentNode, getOperationAST } from 'graphql'
import type { RequestNotes } from './observation.ts'

const maxNameLength = 100

/** What is noted of a document, by its SHA-256 in hexadecimal. */
export const documentNotes = (hash: string, isTrusted: (id: string) => boolean): RequestNotes => ({
  hash: hash.slice(0, 16),
  trusted: isTrusted(`sha256:${hash}`),
})

/** What is noted of the operation of a document that runs; nothing when there is none. */
export const operationNotes = (document: DocumentNode, operationName: string | null | undefined): RequestNotes => {
  const operation = getOperationAST(document, operationName)
  if (!operation) return {}
  const name = operation.name?.value.slice(0, maxNameLength)
  return { kind: operation.operation, ...(name !== undefined && { operation: name }) }
}
