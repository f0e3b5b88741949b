import { type Answer, answerIn } from './answer.ts'
import type { ClientOptions, RequestOptions } from './client.ts'
import { type ErrorInfo, RegistryError } from './errors.ts'
import type { Message } from './message.ts'
import { retryAfterMs } from './retry-after.ts'

/** Sends a message once and returns what the answer holds. What is learned on the way goes into `info`. */
export async function send(
  client: ClientOptions,
  { url, body, anonymous }: Message,
  { headers, partial }: RequestOptions & { partial?: boolean },
  refresh: boolean,
  signal: AbortSignal,
  info: ErrorInfo,
): Promise<Answer> {
  const token = !anonymous && (await tokenOf(client, refresh, info))
  try {
    const response = await (client.fetch ?? fetch)(url, {
      headers: {
        ...client.headers,
        ...headers,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        // With it, what is wrong with a request comes with a status to match.
        accept: 'application/graphql-response+json',
      },
      ...(body && { method: 'POST', body }),
      signal,
    })
    const requestId = response.headers.get('x-request-id')
    const wait = retryAfterMs(response.headers)
    info.status = response.status
    if (requestId) info.requestId = requestId
    if (wait !== undefined) info.retryAfterMs = wait
    return answerIn(response, await response.text(), partial, info)
  } catch (cause) {
    throw cause instanceof RegistryError ? cause : new RegistryError('NETWORK', 'the connection failed', info, cause)
  }
}

async function tokenOf({ token }: ClientOptions, refresh: boolean, info: ErrorInfo): Promise<string | undefined> {
  try {
    const given = (typeof token === 'function' ? await token({ refresh }) : token)?.trim()
    // A fetch would refuse it as well, and print it.
    if (/[^!-~]/.test(given ?? '')) throw new TypeError('not a key')
    return given
  } catch (cause) {
    throw new RegistryError('UNAUTHENTICATED', 'no usable token', info, cause)
  }
}
