import { createHash } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import { printedSchema } from '../schema/register/schema-hash.ts'
import { type Coding, preferredCoding } from './accept.ts'
import { compress } from './compression.ts'
import { isNotModified } from './serve-file.ts'
import { sharedBytes } from './shared-bytes.ts'

/** The schema changes with a release only. */
const cacheControl = 'public, max-age=300'

/** The schema in the schema language, for tools that read a file rather than introspection. It is printed once. */
export const schemaFile = (schema: GraphQLSchema) => {
  const bodies = new Map<Coding | null, Promise<Buffer<ArrayBuffer>>>()
  const print = (coding: Coding | null): Promise<Buffer<ArrayBuffer>> =>
    coding ? bodyIn(null).then(text => compress(text, coding)) : Promise.resolve(Buffer.from(printedSchema(schema)))
  const bodyIn = (coding: Coding | null): Promise<Buffer<ArrayBuffer>> => {
    const body = bodies.get(coding) ?? print(coding)
    bodies.set(coding, body)
    return body
  }
  let hash: string | undefined

  return async (request: Request): Promise<Response> => {
    const coding = preferredCoding(request.headers.get('accept-encoding'))
    hash ??= createHash('sha256')
      .update(await bodyIn(null))
      .digest('hex')
      .slice(0, 32)
    const etag = coding ? `"${hash}-${coding}"` : `"${hash}"`
    const headers = { etag, 'cache-control': cacheControl, vary: 'accept-encoding' }
    if (isNotModified(request, etag)) return new Response(null, { status: 304, headers })
    const body = await bodyIn(coding)
    return new Response(request.method === 'HEAD' ? null : sharedBytes(body), {
      headers: {
        ...headers,
        'content-type': 'text/plain; charset=utf-8',
        'content-length': String(body.length),
        ...(coding && { 'content-encoding': coding }),
      },
    })
  }
}
