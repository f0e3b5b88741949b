import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Tells the client when the JSON of a request is broken. That in the address of a GET, Yoga takes for its own fault. */
export const useGetParameterErrors = (): Plugin => ({
  onRequestParse({ requestParser, setRequestParser }) {
    if (!requestParser) return
    setRequestParser(async request => {
      try {
        return await requestParser(request)
      } catch (error) {
        // Yoga shows what JSON.parse said, which quotes the body.
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
