import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * Reports malformed JSON in a request as BAD_REQUEST. Yoga treats malformed JSON in GET parameters as an internal
 * error.
 */
export const useGetParameterErrors = (): Plugin => ({
  onRequestParse({ requestParser, setRequestParser }) {
    if (!requestParser) return
    setRequestParser(async request => {
      try {
        return await requestParser(request)
      } catch (error) {
        // Without the error of JSON.parse, which Yoga exposes and which quotes the body.
        if (error instanceof GraphQLError && 'originalError' in error.extensions)
          throw new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } })
        if (!(error instanceof SyntaxError)) throw error
        throw new GraphQLError('The variables or the extensions in the address are not JSON.', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        })
      }
    })
  },
})
