import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { documentBounds, excess } from '../schema/cost/document-bounds.ts'

/** Several times the longest query a person writes; GraphiQL's introspection has about 200. */
export const MAX_TOKENS = 2000

/** Comments are no tokens, but take as much room. */
const maxComments = 500
const maxSourceLength = 100_000

/** For each name that is wrong, all right ones are looked through for one that is alike. */
const maxErrors = 10

/**
 * Refuses a document that is too long, in tokens, comments or characters, while it is read, and one that has too much of
 * something before it is checked, and tells ten mistakes at most: 20 000 aliases of one field would otherwise be answered, and 500 fields of one name be
 * compared in pairs.
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
