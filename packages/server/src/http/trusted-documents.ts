import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * Lets a request send the id of its document instead of the text: `documentId` in the URL of a GET or the body of a
 * POST. The document is then validated and limited like any other.
 *
 * @param textOf Returns the text of a document by its id, if it is known
 * @see https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md
 */
export const useTrustedDocuments = (textOf: (id: string) => string | undefined): Plugin => ({
  onParams({ params: { documentId: inBody, ...params }, request, setParams }: WithId) {
    const id = request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : inBody
    if (id == null) {
      const hash = params.query == null ? hashIn(params.extensions) : undefined
      if (hash === undefined) return
      const query = textOf(`sha256:${hash}`)
      if (query === undefined) throw notSupported()
      return setParams({ ...params, query })
    }
    if (typeof id !== 'string') throw refused('BAD_REQUEST', 'The documentId must be a string, like "sha256:…".')
    if (params.query != null)
      throw refused('BAD_REQUEST', 'Send a document as its text or as its documentId, not both.')
    const query = textOf(id)
    if (query === undefined)
      throw refused('PERSISTED_QUERY_NOT_FOUND', 'No document with this id is known here: send its text.')
    setParams({ ...params, query })
  },
})

/** Apollo Client and urql name a document in this way before they send its text ("automatic persisted queries"). */
const hashIn = (extensions: unknown): string | undefined => {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null }
  return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : undefined
}

/**
 * Clients go by this message, or by the code, with HTTP 200. It makes them send the text, now and from then on; told
 * PERSISTED_QUERY_NOT_FOUND, they would send each document once more by its hash, which this server does not learn.
 */
const notSupported = () =>
  new GraphQLError('PersistedQueryNotSupported', {
    extensions: {
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
      help: 'Only documents of the SDK are known by their hash: send the text of others.',
      http: { status: 200 },
    },
  })

type Params = Parameters<NonNullable<Plugin['onParams']>>[0]
type WithId = Params & { params: { documentId?: unknown } }

/**
 * 400 even for clients that accept `application/json`: with 200, a cache could keep the refusal past the next release.
 */
const refused = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
