import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Tells the client when the JSON in a GET address is broken. Yoga does so for a body, but takes this for its own fault. */
export const useReadableAddress = (): Plugin => ({
  onRequestParse({ requestParser, setRequestParser }) {
    if (!requestParser) return
    setRequestParser(async request => {
      try {
        return await requestParser(request)
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        throw new GraphQLError('The variables or the extensions in the address are not JSON.', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        })
      }
    })
  },
})
