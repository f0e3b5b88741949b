import { createHash } from 'node:crypto'
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** What callers may ask, where that is not everything. */
export interface Openness {
  /** `trusted`: only documents that a release of the SDK has sent */
  readonly operations: 'any' | 'trusted'
  /** Whether the schema can be asked for, and is suggested from in errors */
  readonly introspection: boolean
  /** Whether there is a page for exploring */
  readonly graphiql: boolean
}

export const openToAll: Openness = { operations: 'any', introspection: true, graphiql: true }

/** Must come after the plugin that puts the text of a document in the place of its id. */
export const useOpenness = (
  { operations, introspection }: Openness,
  isTrusted: (documentId: string) => boolean,
): Plugin => ({
  onParams({ params: { query } }) {
    if (operations === 'any' || typeof query !== 'string') return
    const hash = createHash('sha256').update(query).digest('hex')
    if (!isTrusted(`sha256:${hash}`)) throw notTrusted()
  },
  onValidate({ addValidationRule, validateFn, setValidationFn }) {
    if (introspection) return
    addValidationRule(NoSchemaIntrospectionCustomRule)
    setValidationFn((...of) => validateFn(...of).map(withoutSuggestion))
  },
})

const notTrusted = () =>
  new GraphQLError('This server answers the queries of the SDK alone: use the SDK, or ask whoever runs the server.', {
    extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 400 } },
  })

/** The error without what it says of names that the caller did not know. */
const withoutSuggestion = (error: GraphQLError): GraphQLError => {
  const message = error.message.replace(/ Did you mean .+\?$/, '')
  return message === error.message ? error : new GraphQLError(message, { ...error, nodes: error.nodes ?? null })
}
