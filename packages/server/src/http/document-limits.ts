import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { documentBounds, excess } from '../schema/cost/document-bounds.ts'

/** Several times the longest query that a person writes; the introspection query of GraphiQL has about 200. */
export const MAX_TOKENS = 2000

/** Comments do not count as tokens, but take as much memory. */
const maxComments = 500
const maxSourceLength = 100_000

/** For each unknown name, validation compares all known names to make a suggestion. */
const maxErrors = 10

/**
 * Refuses a document with too many tokens, comments or characters while it is parsed, and one that exceeds a structural
 * bound before it is validated; reports at most ten validation errors. Otherwise 20,000 aliases of one field would be
 * executed, and 500 fields of one name be compared in pairs.
 */
export const useDocumentLimits = (): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source, options) => {
      const document = withinBounds(() =>
        parse(source, { ...options, maxTokens: MAX_TOKENS, maxComments, maxSourceLength }),
      )
      const over = excess(document)
      if (over)
        throw tooComplex(
          `The document has ${over.found} ${over.bound}, and at most ${documentBounds[over.bound]} are allowed; send it in several requests.`,
        )
      return document
    })
  },
  onValidate({ validateFn, setValidationFn }) {
    setValidationFn((schema, document, rules) => validateFn(schema, document, rules, { maxErrors }))
  },
})

const withinBounds = <T>(read: () => T): T => {
  try {
    return read()
  } catch (error) {
    const [, over] = /contains more tha[nt] (.+)\. Parsing aborted\.$/.exec((error as Error).message) ?? []
    if (!(error instanceof GraphQLError) || over === undefined) throw error
    const found = over.replace('UTF-16 code units', 'characters')
    throw tooComplex(`The document has more than ${found}; send it in several requests.`)
  }
}

export const tooComplex = (message: string, more: Readonly<Record<string, unknown>> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'TOO_COMPLEX', ...more, http: { status: 400, spec: true } } })
