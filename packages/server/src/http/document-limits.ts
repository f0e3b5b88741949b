import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { documentBounds, excess } from '../schema/cost/document-bounds.ts'

/** Several times the longest query a person writes; GraphiQL's introspection has about 200. */
export const MAX_TOKENS = 2000

/**
 * Refuses a document of more than {@link MAX_TOKENS} tokens while it is read, and one that has too much of something before it
 * is checked: 20 000 aliases of one field would otherwise be answered, and 500 fields of one name be compared in pairs.
 */
export const useDocumentLimits = (): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source, options) => {
      const document = withinTokens(() => parse(source, { ...options, maxTokens: MAX_TOKENS }))
      const over = excess(document)
      if (over)
        throw tooComplex(
          `The document has ${over.found} ${over.bound}, and at most ${documentBounds[over.bound]} are allowed; send it in several requests.`,
        )
      return document
    })
  },
})

const withinTokens = <T>(read: () => T): T => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof GraphQLError && error.message.includes(`${MAX_TOKENS} tokens`))) throw error
    throw tooComplex(`The document has more than ${MAX_TOKENS} tokens; send it in several requests.`)
  }
}

export const tooComplex = (message: string, more: Readonly<Record<string, unknown>> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'TOO_COMPLEX', ...more, http: { status: 400, spec: true } } })
