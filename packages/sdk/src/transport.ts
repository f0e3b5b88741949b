import { each } from './each.ts'
import { apiCode, type ErrorCode, type ErrorInfo, RegistryError } from './errors.ts'
import type { ClientOptions, RequestOptions } from './options.ts'
import type { RetryOptions } from './retry.ts'
import { within } from './within.ts'

/** A GET of the address, or else a POST of the body, JSON or a file; and headers, over those of the caller. */
export type Message = readonly [
  url: string,
  body?: string | Blob | Uint8Array<ArrayBuffer> | undefined,
  headers?: Record<string, string>,
]

type Limits = Required<Omit<RetryOptions, 'onWait'>> &
  Pick<RetryOptions, 'onWait'> & { timeoutMs: number; signal?: AbortSignal }

type Attempt = <T>(
  work: (send: (message: () => Message) => Promise<Response>, info: ErrorInfo) => Promise<T>,
) => Promise<T>

/**
 * All that the client sends goes through here: a transport for each request, and for each stream. Its first part does
 * something within the time limit of an attempt. When that fails, the second waits until the next attempt is due, or throws
 * the error when it is to stand. Both the attempts and the deadline count anew when something `came` of a stream.
 *
 * @param known What errors tell about the request, whichever attempt it is
 * @param anonymous Whether it goes without the key
 * @param unsafe Whether it must not be sent again while nobody knows whether it was carried out
 * @param defaults Where neither the caller nor the client says otherwise
 */
export function transport(
  client: ClientOptions,
  own: RequestOptions,
  known: Pick<ErrorInfo, 'operation' | 'idempotencyKey'>,
  anonymous?: boolean,
  unsafe?: boolean,
  defaults?: RetryOptions,
): [attempt: Attempt, recover: (error: unknown, came?: boolean) => Promise<void>] {
  // One by one: who sets one of them, or sets it to undefined, leaves the others as they are.
  const limits: Limits = { timeoutMs: 30_000, attempts: 4, baseMs: 250, maxMs: 20_000, deadlineMs: 90_000 }
  each([defaults, { ...client, endpoint: client?.endpoint ?? '' }, client?.retry, own, own.retry], (name, value) => {
    // What no compiler sees, and would wait without end, or for nothing.
    if (
      (typeof value === 'number' && !(value >= 0)) ||
      (name === 'endpoint' && !/^(https?:\/)?\/[^\s?#]+$/i.test(value))
    )
      throw new RegistryError('BAD_INPUT', `bad ${name}`, { ...known, attempts: 0 })
    limits[name as 'attempts'] = value
  })
  let info: ErrorInfo
  let connection: AbortController
  let attempts = 1
  let left = limits.deadlineMs
  // A key that a function gave and that was refused is asked for once more.
  let refresh = false
  let canRefresh = false
  // What it means when the next thing fails.
  let failing: [code: ErrorCode, message: string]

  const send = async (message: () => Message) => {
    const [url, body, more] = message()
    // With this `accept`, what is wrong with a request comes with a status to match.
    const headers = new Headers()
    // The message of a file says what it is.
    if (body) headers.set('content-type', 'application/json')
    const accepted = { accept: 'application/graphql-response+json' }
    try {
      each([accepted, client.headers, own.headers, more], (name, value) => headers.set(name, value))
    } catch {
      // Without the cause, which prints what was refused.
      throw new RegistryError('BAD_INPUT', 'bad headers', info)
    }
    if (!anonymous) {
      failing = ['UNAUTHENTICATED', 'bad token']
      let { token } = client
      if (typeof token === 'function') {
        token = await token({ refresh })
        canRefresh = !refresh
      }
      token = token?.trim()
      // A fetch would refuse it as well, and print it.
      if (/[^!-~]/.test(token ?? '')) throw new TypeError()
      if (token) headers.set('authorization', `Bearer ${token}`)
    }
    failing = ['NETWORK', 'connection failed']
    const response = await (client.fetch ?? fetch)(url, {
      method: body && 'POST',
      headers,
      body,
      signal: connection.signal,
    } as RequestInit)
    const { status, headers: answered } = response
    info.status = status
    info.requestId = answered.get('x-request-id') ?? undefined
    // Seconds or a date (RFC 9110, section 10.2.3); the date is taken by the server's own clock where the answer shows that.
    const asked = answered.get('retry-after') || '?'
    const seconds = (asked as unknown as number) * 1000
    const wait = seconds >= 0 ? seconds : Date.parse(asked) - (Date.parse(answered.get('date')!) || Date.now())
    info.retryAfterMs = wait >= 0 ? wait : undefined
    return response
  }
  return [
    async work => {
      const ms = Math.min(limits.timeoutMs, left)
      left += performance.now()
      info = { ...known, attempts }
      connection = new AbortController()
      failing = ['BAD_INPUT', 'bad variables or signal']
      try {
        return await within(ms, limits.signal, info, () => work(send, info))
      } catch (error) {
        throw error instanceof RegistryError ? error : new RegistryError(...failing, info, error)
      } finally {
        left -= performance.now()
      }
    },
    async (error, came) => {
      connection.abort()
      if (came) {
        left = limits.deadlineMs
        attempts = 1
      }
      const { status, retryAfterMs } = info
      refresh = canRefresh && status === 401
      if (refresh) return
      const span = Math.min(limits.maxMs, limits.baseMs * 2 ** (attempts - 1)) * (1 - Math.random() / 2)
      const wait = span + (retryAfterMs ?? 0)
      if (
        // Unless the server said that it would not even begin.
        (unsafe && status !== 429 && !(status === 503 && retryAfterMs! >= 0)) ||
        attempts >= limits.attempts ||
        !PASSING.test((error as RegistryError).code) ||
        wait >= left
      )
        throw error
      limits.onWait?.(error as RegistryError, wait)
      await within(wait, limits.signal, info)
      left -= wait
      // A server that is STARTING or has a SNAPSHOT_BEING_MADE, and says when it will be ready, has not failed.
      if (!came && !(retryAfterMs && /STARTING|_MADE/.test(apiCode(info)!))) attempts++
    },
  ]
}

/** What another attempt may well mend. */
const PASSING = /^(NETWORK|TIMEOUT|UNAVAILABLE|RATE_LIMITED)$/
