import { createHash } from 'node:crypto'
import type { DocumentNode } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { addNotes } from './observe.ts'
import { documentNotes, operationNotes } from './operation-notes.ts'

interface CostContext {
  /** Calculated before execution */
  readonly cost?: { readonly requested: number } | undefined
}

interface ParamsContext {
  readonly params?: { readonly operationName?: string | null }
}

const maxCodes = 5

/**
 * Records the operation of a request and its error codes for logs and metrics. Must come after the plugin that
 * masks errors.
 */
export const useRequestNotes = (isTrusted: (id: string) => boolean): Plugin<ParamsContext, CostContext> => ({
  onParse({ params: { source }, context }) {
    addNotes(documentNotes(createHash('sha256').update(String(source)).digest('hex'), isTrusted))
    return ({ result }) => {
      if (isDocument(result)) addNotes(operationNotes(result, context.params?.operationName))
    }
  },
  onResultProcess({ result, serverContext: { cost } }) {
    if (cost) addNotes({ cost: cost.requested })
    if (Array.isArray(result) || isAsyncIterable(result) || !result.errors) return
    const codes = result.errors.map(({ extensions }) => String(extensions?.['code']))
    addNotes({ codes: [...new Set(codes)].slice(0, maxCodes) })
  },
})

const isDocument = (result: unknown): result is DocumentNode => (result as DocumentNode | null)?.kind === 'Document'
