import { type ExecutionResult, GraphQLError } from 'graphql'

// The events of the protocol "GraphQL over Server-Sent Events": `next` with a result, and `complete`.
// https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md

/** With `operation` on a shared connection. */
export const nextEvent = (result: ExecutionResult, operation?: string): string => {
  const text = plainText(result)
  return `event: next\ndata: ${operation === undefined ? text : `{"id":${JSON.stringify(operation)},"payload":${text}}`}\n\n`
}

/** Many followers get the same result, so its text is cached. */
const texts = new WeakMap<ExecutionResult, string>()

/** A result as JSON, without what is only for the server. */
export const plainText = (result: ExecutionResult): string => {
  const text = texts.get(result) ?? JSON.stringify(plain(result))
  texts.set(result, text)
  return text
}

export const completeEvent = (operation?: string): string =>
  `event: complete\ndata:${operation === undefined ? '' : ` ${JSON.stringify({ id: operation })}`}\n\n`

/** `cursor` is that of the last change that was sent. */
export const tooSlow = (cursor: string | null): ExecutionResult => ({
  errors: [
    new GraphQLError('You have read nothing for a while, so the stream ends here: continue from your last cursor.', {
      extensions: { code: 'TOO_SLOW', ...(cursor !== null && { cursor }) },
    }),
  ],
})

/** The result has no data: the operation was refused, an event failed, or the stream has ended with an error. */
export const isFailure = ({ data, errors }: ExecutionResult): boolean => data == null && !!errors

/** Without the `http` extension of errors, which is only for the server. */
const plain = (result: ExecutionResult): object =>
  result.errors ? { ...result, errors: result.errors.map(plainError) } : result

const plainError = (error: GraphQLError): object => {
  const { extensions: { http: _, ...extensions } = {}, ...rest } = error.toJSON()
  return Object.keys(extensions).length > 0 ? { ...rest, extensions } : rest
}
