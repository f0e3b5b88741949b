import { type Answer, answerIn } from './answer.ts'
import { apiCode, type ErrorCode, type ErrorInfo, RegistryError } from './errors.ts'
import type { ClientOptions, RequestOptions } from './options.ts'
import { retryAfterMs } from './retry-after.ts'
import { within } from './within.ts'

/** A GET of `url`, or else a POST of `body`. Only what is not `anonymous` carries the key. */
export interface Message {
  readonly url: string
  readonly body?: string
  readonly anonymous: boolean | undefined
  /** Over those of the caller. */
  readonly headers?: Record<string, string>
}

type Attempt = <T>(work: (send: (message: Message) => Promise<Response>, info: ErrorInfo) => Promise<T>) => Promise<T>

/**
 * All that the client sends goes through here: a transport for each request, and for each stream. Its first part does
 * something within the time limit of an attempt. When that fails, the second waits until the next attempt is due, or throws
 * the error when it is to stand. Both the attempts and the deadline count anew when something `came` of a stream.
 *
 * @param known What errors tell about the request, whichever attempt it is
 * @param unsafe Whether it must not be sent again while nobody knows whether it was carried out
 */
export function transport(
  client: ClientOptions,
  own: RequestOptions,
  known: Pick<ErrorInfo, 'operation' | 'idempotencyKey'>,
  unsafe?: boolean,
): [attempt: Attempt, recover: (error: unknown, came?: boolean) => Promise<void>] {
  const { signal, timeoutMs = client.timeoutMs ?? 30_000 } = own
  // One by one: who sets one of them leaves the others as they are.
  const {
    attempts: most = 4,
    baseMs = 250,
    maxMs = 20_000,
    deadlineMs = 90_000,
    onWait,
  } = { ...client.retry, ...own.retry }
  let info: ErrorInfo
  let connection: AbortController
  let attempts = 1
  let left = deadlineMs
  // A key that a function gave and that was refused is asked for once more.
  let refresh = false
  let canRefresh: boolean | undefined

  const tokenOf = async () => {
    const { token } = client
    const dynamic = typeof token === 'function'
    const key = (dynamic ? await token({ refresh }) : token)?.trim()
    canRefresh = dynamic && !refresh
    // A fetch would refuse it as well, and print it.
    if (key && /[^!-~]/.test(key)) throw new TypeError()
    return key
  }
  const send = async ({ url, body, anonymous, headers: more }: Message) => {
    const token = !anonymous && (await received(tokenOf(), info, 'UNAUTHENTICATED', 'no usable token'))
    // With this `accept`, what is wrong with a request comes with a status to match.
    const headers = new Headers({
      accept: 'application/graphql-response+json',
      ...client.headers,
      ...own.headers,
      ...more,
    })
    if (token) headers.set('authorization', `Bearer ${token}`)
    if (body) headers.set('content-type', 'application/json')
    const response = await received(
      (client.fetch ?? fetch)(url, { headers, signal: connection.signal, ...(body && { method: 'POST', body }) }),
      info,
    )
    info.status = response.status
    info.requestId = response.headers.get('x-request-id') ?? undefined
    info.retryAfterMs = retryAfterMs(response.headers)
    return response
  }
  return [
    work => {
      const begin = performance.now()
      info = { ...known, attempts }
      connection = new AbortController()
      return within(Math.min(timeoutMs, left), signal, info, () => work(send, info)).finally(() => {
        left -= performance.now() - begin
      })
    },
    async (error, came) => {
      connection.abort()
      if (came) {
        left = deadlineMs
        attempts = 1
      }
      const { status, retryAfterMs } = info
      refresh = !!canRefresh && status === 401
      if (refresh) return
      // Unless the server said that it would not even begin.
      const unsure = unsafe && status !== 429 && !(status === 503 && retryAfterMs! >= 0)
      const span = Math.min(maxMs, baseMs * 2 ** (attempts - 1)) * (1 - Math.random() / 2)
      const wait = span + (retryAfterMs ?? 0)
      if (unsure || attempts >= most || !isPassing((error as RegistryError).code) || wait >= left) throw error
      onWait?.(error as RegistryError, wait)
      await within(wait, signal, info)
      left -= wait
      // A server that is not ready yet, and says when it will be, has not failed.
      if (!came && !(retryAfterMs && ['STARTING', 'SNAPSHOT_BEING_MADE'].includes(apiCode(info)!))) attempts++
    },
  ]
}

/** What another attempt may well mend. */
const isPassing = (code: ErrorCode): boolean => /^(NETWORK|TIMEOUT|UNAVAILABLE|RATE_LIMITED)$/.test(code)

/** @throws RegistryError when `work` fails, by default NETWORK */
export const received = <T>(
  work: Promise<T>,
  info: ErrorInfo,
  code: ErrorCode = 'NETWORK',
  message = 'the connection failed',
): Promise<T> =>
  work.catch(cause => {
    throw new RegistryError(code, message, info, cause)
  })

/** Reads an answer to its end. */
export const readAnswer = async (response: Response, info: ErrorInfo, partial?: boolean): Promise<Answer> =>
  answerIn(await received(response.text(), info), partial, info)
