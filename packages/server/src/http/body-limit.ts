import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const MAX_BYTES = 256 * 1024

/**
 * Refuses a body of more than 256 KB with 413. Replaces Yoga's `maxRequestBodySize`, which resets the connection
 * instead of answering when there is no Content-Length.
 */
export const useBodyLimit = (): Plugin => ({
  onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
    if (!requestParser || request.method !== 'POST') return
    setRequestParser(async ({ url, method, headers, body }) => {
      const announced = Number(headers.get('content-length') ?? 0)
      if (announced > MAX_BYTES) throw tooLarge()
      return requestParser(new fetchAPI.Request(url, { method, headers, body: await read(body) }))
    })
  },
})

/**
 * Reads an oversized body to its end without storing it: many clients read the answer only after they have sent
 * everything.
 */
async function read(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const kept: Uint8Array[] = []
  let size = 0
  for (const reader = body?.getReader(); reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size <= MAX_BYTES) kept.push(value)
  }
  if (size > MAX_BYTES) throw tooLarge()
  return Buffer.concat(kept).toString()
}

const tooLarge = () =>
  new GraphQLError('The request has more than 256 KB.', {
    extensions: { code: 'REQUEST_TOO_LARGE', http: { status: 413 } },
  })
