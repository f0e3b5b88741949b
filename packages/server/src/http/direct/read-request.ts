import type { IncomingMessage } from 'node:http'
import { trustedDocument } from '../../access/trusted-documents.ts'
import { negotiatedTypes } from '../negotiate.ts'

/** A query as it was asked, by whom needs no key for it. */
export interface Asked {
  readonly text: string
  readonly operationName: string | null
  readonly variables: Record<string, unknown>
  /** Of the answer */
  readonly mediaType: string
  /** The header as it was negotiated */
  readonly accept: string | null
  /** The query of the URL, of a GET */
  readonly search: string | null
  /** Of a POST: to be put back when it goes the ordinary way after all */
  readonly body: Buffer | null
}

/** A longer body, or URL, goes the ordinary way, which reads it piece by piece. */
const longest = 64 * 1024

/** Headers that mean more than a plain question. */
const others = ['authorization', 'expect', 'transfer-encoding', 'content-encoding', 'last-event-id', 'upgrade'] as const

/**
 * What a plain request without a key asks for: JSON, by GET or POST. Null for any other; what was read of its body is
 * put back.
 */
export const readRequest = async (request: IncomingMessage): Promise<Asked | null> => {
  const { method, url = '', headers } = request
  const isGet = method === 'GET'
  if (!(isGet ? url.startsWith('/graphql?') && url.length < longest : method === 'POST' && url === '/graphql'))
    return null
  if (others.some(name => headers[name] !== undefined)) return null
  const given = headers.accept ?? null
  const types = negotiatedTypes(given)
  const [mediaType] = types
  if (mediaType !== 'application/json' && mediaType !== 'application/graphql-response+json') return null
  const rest = { mediaType, accept: given === null ? null : types.join(', ') }
  if (isGet) {
    const search = url.slice(url.indexOf('?'))
    // A browser that opens the address gets the page.
    const asked = given?.includes('text/html') ? null : readParameters(new URLSearchParams(search))
    return asked && { ...asked, ...rest, search, body: null }
  }
  const length = Number(headers['content-length'])
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return null
  if (!(length > 0 && length <= longest)) return null
  const body = await bodyOf(request, length)
  if (body === null) return null
  const asked = readJson(body.toString())
  if (asked) return { ...asked, ...rest, search: null, body }
  putBack(request, body)
  return null
}

/** Null when the client has left. */
const bodyOf = (request: IncomingMessage, length: number): Promise<Buffer | null> =>
  new Promise(resolve => {
    const chunks: Buffer[] = []
    request
      .on('data', chunk => chunks.push(chunk))
      .on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)))
      .on('error', () => resolve(null))
      .on('close', () => resolve(null))
  })

/** For whoever reads the body after all: `@whatwg-node/server` takes it from here. */
export const putBack = (request: IncomingMessage, body: Buffer): void => {
  const source = {
    body,
    [Symbol.asyncIterator]: async function* () {
      yield body
    },
  }
  Object.assign(request, { body: source })
}

type Question = Pick<Asked, 'text' | 'operationName' | 'variables'>

const readJson = (text: string): Question | null => {
  try {
    return readQuestion(JSON.parse(text))
  } catch {
    return null
  }
}

const readParameters = (parameters: URLSearchParams): Question | null => {
  const { variables, ...rest } = Object.fromEntries(parameters)
  if ([...parameters].length !== Object.keys(rest).length + (variables === undefined ? 0 : 1)) return null
  try {
    return readQuestion({ ...rest, ...(variables !== undefined && { variables: JSON.parse(variables) }) })
  } catch {
    return null
  }
}

/** Null for whatever is not as it should be, or has more in it. */
const readQuestion = (given: unknown): Question | null => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
  const { query, documentId, variables, operationName, ...rest } = given as Record<string, unknown>
  if (Object.keys(rest).length > 0 || (query !== undefined && documentId !== undefined)) return null
  const text = typeof documentId === 'string' ? trustedDocument(documentId) : query
  if (typeof text !== 'string') return null
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null
  if (operationName != null && typeof operationName !== 'string') return null
  // What names the variables writes it as null.
  if (hasInfinity(variables)) return null
  return {
    text,
    operationName: (operationName as string | null | undefined) || null,
    variables: (variables ?? {}) as Record<string, unknown>,
  }
}

/** A number like 1e999. */
const hasInfinity = (value: unknown): boolean => {
  if (typeof value === 'number') return !Number.isFinite(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasInfinity)
}
