import type { Scope } from '../src/access/scopes.ts'
import { makeSecret } from '../src/access/secret.ts'
import type { ApiKeyUncheckedCreateInput } from '../src/generated/prisma/models.ts'
import type { Store } from '../src/store/store.ts'

/** Puts a key into the register and returns what its holder sends. */
export const giveKey = async (
  { db }: Store,
  scopes: readonly Scope[],
  rest: Partial<ApiKeyUncheckedCreateInput> = {},
): Promise<string> => {
  const { id, hash, text } = makeSecret()
  const made = { createdAt: new Date('2020-01-01'), createdBy: '2020-01-01T00:00:00.000Z Made by a test: to try it' }
  const allProvinces = rest.provinceIds === undefined
  await db.apiKey.create({ data: { id, hash, name: 'Test', scopes: [...scopes], allProvinces, ...made, ...rest } })
  return text
}

export const idOf = (key: string): string => key.slice(4, 16)

/** A key of the same id with another secret. */
export const forged = (key: string): string => `${key.slice(0, -10)}${[...key.slice(-10)].map(other).join('')}`
const other = (letter: string): string => (letter === 'A' ? 'B' : 'A')

interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its query has
  readonly data: any
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

type Fetch = (request: Request) => Promise<Response>

/** Sends a query over HTTP, with a key or without, or with a whole Authorization header. */
export const send = async (
  fetch: Fetch,
  { key, authorization = key && `Bearer ${key}` }: { key?: string | undefined; authorization?: string | undefined },
  query: string,
  variables: object = {},
): Promise<Answer> => {
  const response = await fetch(
    new Request('http://register.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
      body: JSON.stringify({ query, variables }),
    }),
  )
  const { status, headers } = response
  return { status, headers, ...((await response.json()) as Pick<Answer, 'data' | 'errors'>) }
}
