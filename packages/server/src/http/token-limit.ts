import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Several times the longest query a person writes; GraphiQL's introspection has about 200. */
export const MAX_TOKENS = 2000

/**
 * Refuses a document of more than {@link MAX_TOKENS} tokens while it is read, before anything is built or checked:
 * 20 000 aliases of one field would otherwise be answered.
 */
export const useTokenLimit = (): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source, options) => {
      try {
        return parse(source, { ...options, maxTokens: MAX_TOKENS })
      } catch (error) {
        if (!(error instanceof GraphQLError && error.message.includes(`${MAX_TOKENS} tokens`))) throw error
        throw new GraphQLError(`The document has more than ${MAX_TOKENS} tokens; send it in several requests.`, {
          extensions: { code: 'TOO_COMPLEX' },
        })
      }
    })
  },
})
