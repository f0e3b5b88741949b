import type { ClientOptions } from './client.ts'
import { codeOf, type ErrorInfo, type GraphQLErrorInfo, RegistryError } from './errors.ts'
import { retryAfterMs } from './retry-after.ts'

/** With the first of them, what is wrong with a request comes with a status to match. */
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9'

/** One attempt: sends the body and returns the data of a complete answer. What is learned on the way goes into `info`. */
export async function send(
  options: ClientOptions,
  body: string,
  signal: AbortSignal,
  info: ErrorInfo,
): Promise<object> {
  const token = await tokenOf(options, info)
  let response: Response
  let text: string
  try {
    response = await (options.fetch ?? fetch)(options.endpoint, {
      method: 'POST',
      headers: {
        ...options.headers,
        ...(token && { authorization: `Bearer ${token}` }),
        'content-type': 'application/json',
        accept: ACCEPT,
      },
      body,
      signal,
    })
    info.status = response.status
    const requestId = response.headers.get('x-request-id')
    if (requestId) info.requestId = requestId
    const wait = retryAfterMs(response.headers)
    if (wait !== undefined) info.retryAfterMs = wait
    text = await response.text()
  } catch (cause) {
    throw new RegistryError('NETWORK', 'the connection failed', info, { cause })
  }
  return dataOf(response, text, info)
}

async function tokenOf({ token }: ClientOptions, info: ErrorInfo): Promise<string | undefined> {
  let given: string | undefined
  try {
    given = typeof token === 'function' ? await token() : token
  } catch (cause) {
    throw new RegistryError('UNAUTHENTICATED', 'the token could not be had', info, { cause })
  }
  const trimmed = given?.trim()
  // A fetch would refuse it as well, and print it.
  if (trimmed && /[^!-~]/.test(trimmed))
    throw new RegistryError('UNAUTHENTICATED', 'the token has characters that no key has', info)
  return trimmed
}

/** The data of a complete answer. Anything else throws, with what the server said and nothing of what was sent. */
function dataOf({ ok, status }: Response, text: string, info: ErrorInfo): object {
  let answer: { data?: unknown; errors?: unknown } | null
  try {
    answer = JSON.parse(text)
  } catch (cause) {
    throw new RegistryError(codeOf(status, undefined), `the answer is not JSON (HTTP ${status})`, info, { cause })
  }
  const data = answer?.data
  const errors = errorsIn(answer?.errors)
  if (ok && !errors && typeof data === 'object' && data) return data
  if (data) info.data = data
  if (errors) info.errors = errors
  const said = errors?.map(({ message }) => message).join(' ') ?? `the answer has no data (HTTP ${status})`
  throw new RegistryError(codeOf(status, errors), said, info)
}

/** Undefined when there are none. What stands between the client and the API may call other things errors. */
const errorsIn = (errors: unknown): GraphQLErrorInfo[] | undefined =>
  Array.isArray(errors) && errors.length > 0
    ? errors.map(error => (typeof error?.message === 'string' ? error : { message: 'an error without a message' }))
    : undefined
