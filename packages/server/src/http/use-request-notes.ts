import { createHash } from 'node:crypto'
import { type DocumentNode, getOperationAST } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { addNotes } from './observe.ts'

interface CostContext {
  /** Calculated before execution */
  readonly cost?: { readonly requested: number } | undefined
}

interface ParamsContext {
  readonly params?: { readonly operationName?: string | null }
}

const maxNameLength = 100
const maxCodes = 5

/**
 * RequestRecords the operation of a request and its error codes for logs and metrics. Must come after the plugin that
 * masks errors.
 */
export const useRequestNotes = (isTrusted: (id: string) => boolean): Plugin<ParamsContext, CostContext> => ({
  onParse({ params: { source }, context }) {
    const hash = createHash('sha256').update(String(source)).digest('hex')
    addNotes({ hash: hash.slice(0, 16), trusted: isTrusted(`sha256:${hash}`) })
    return ({ result }) => {
      if (!isDocument(result)) return
      const operation = getOperationAST(result, context.params?.operationName)
      if (!operation) return
      const name = operation.name?.value.slice(0, maxNameLength)
      addNotes({ kind: operation.operation, ...(name !== undefined && { operation: name }) })
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
