import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Whether the answer to a request may be compressed; filled in while the request is executed. */
export interface Compressibility {
  /** The answer of a query. Those of mutations may have a new key beside what the client sent. */
  query: boolean
}

export const useCompressibility = (): Plugin<{ compressibility: Compressibility }> => ({
  onExecute({ args: { document, operationName, contextValue } }) {
    contextValue.compressibility.query = getOperationAST(document, operationName)?.operation === 'query'
  },
})
