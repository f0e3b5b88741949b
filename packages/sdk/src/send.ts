import { type Answer, answerIn } from './answer.ts'
import type { ClientOptions, RequestOptions } from './client.ts'
import { type ErrorInfo, RegistryError } from './errors.ts'
import type { Message } from './message.ts'
import { retryAfterMs } from './retry-after.ts'

/** Sends a message once and returns what the answer holds. */
export async function send(
  client: ClientOptions,
  message: Message,
  own: RequestOptions & { partial?: boolean },
  refresh: boolean | undefined,
  signal: AbortSignal,
  info: ErrorInfo,
): Promise<Answer> {
  const response = await open(client, message, own.headers, refresh, signal, info)
  return answerIn(response, await reading(response.text(), info), own.partial, info)
}

/** Sends a message once and returns the answer as it begins. What is learned on the way goes into `info`. */
export async function open(
  client: ClientOptions,
  { url, body, anonymous }: Message,
  headers: Record<string, string> | undefined,
  refresh: boolean | undefined,
  signal: AbortSignal,
  info: ErrorInfo,
): Promise<Response> {
  const token = !anonymous && (await tokenOf(client, refresh, info))
  // With this `accept`, what is wrong with a request comes with a status to match.
  const sent = new Headers({ accept: 'application/graphql-response+json', ...client.headers, ...headers })
  if (token) sent.set('authorization', `Bearer ${token}`)
  if (body) sent.set('content-type', 'application/json')
  const request = { headers: sent, signal, ...(body && { method: 'POST', body }) }
  const response = await reading((client.fetch ?? fetch)(url, request), info)
  info.status = response.status
  info.requestId = response.headers.get('x-request-id') ?? undefined
  info.retryAfterMs = retryAfterMs(response.headers)
  return response
}

/** @throws RegistryError NETWORK */
export const reading = <T>(work: Promise<T>, info: ErrorInfo): Promise<T> =>
  work.catch(cause => {
    throw new RegistryError('NETWORK', 'the connection failed', info, cause)
  })

async function tokenOf({ token }: ClientOptions, refresh = false, info: ErrorInfo): Promise<string | undefined> {
  try {
    const given = (typeof token === 'function' ? await token({ refresh }) : token)?.trim()
    // A fetch would refuse it as well, and print it.
    if (/[^!-~]/.test(given ?? '')) throw new TypeError()
    return given
  } catch (cause) {
    throw new RegistryError('UNAUTHENTICATED', 'no usable token', info, cause)
  }
}
