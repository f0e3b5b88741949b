import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { RegistryError } from '@sister-city-graph/sdk'
import { isPassing } from '../failure.ts'
import { version } from '../version.ts'

// Files are fetched without `fetch`, which would unpack what comes compressed: here the bytes are kept as they travel.

export interface Source {
  readonly endpoint: string
  readonly signal: AbortSignal
}

/** How long a connection may be silent. */
const IDLE_MS = 45_000

/** How often in a row something may fail: nine waits, of some 3 minutes together. */
const ATTEMPTS = 10

/** How often the server may ask to come back later: each time some half a minute. */
const MOST_WAITS = 240

/** Asks once for what lies below `/export/`. */
function ask({ endpoint, signal }: Source, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  const info: RegistryError['info'] = { operation: path, attempts: 1 }
  const url = new URL(`export/${path}`, endpoint)
  return new Promise((resolve, reject) => {
    const sent = { 'user-agent': `scg/${version}`, 'accept-encoding': 'identity', ...headers }
    const request = (url.protocol === 'https:' ? secure : plain)(url, { headers: sent, signal })
    request.setTimeout(IDLE_MS, () => request.destroy(new RegistryError('TIMEOUT', 'the server is silent', info)))
    request.on('error', cause =>
      reject(
        cause instanceof RegistryError ? cause : new RegistryError('NETWORK', 'the connection failed', info, cause),
      ),
    )
    request.on('response', resolve)
    request.end()
  })
}

/** Takes an answer with one of the statuses that were expected, or throws what the server said. */
async function accepted(response: IncomingMessage, path: string, statuses: readonly number[]): Promise<void> {
  const status = response.statusCode ?? 0
  if (statuses.includes(status)) return
  const text = await textOf(response).catch(() => '')
  const info: RegistryError['info'] = { operation: path, attempts: 1, status }
  const seconds = Number(response.headers['retry-after'])
  if (seconds > 0) info.retryAfterMs = seconds * 1_000
  const { message, code } = refusalIn(text)
  if (status === 429) throw new RegistryError('RATE_LIMITED', message ?? 'too many requests', info)
  if (status >= 500) throw new RegistryError('UNAVAILABLE', message ?? `no answer (HTTP ${status})`, info)
  if (message) throw new RegistryError(code ?? 'GRAPHQL', message, info)
  throw new RegistryError('BAD_RESPONSE', `no file of the register (HTTP ${status})`, info)
}

function refusalIn(text: string): { message?: string; code?: RegistryError['code'] } {
  try {
    const { message, extensions } = JSON.parse(text).errors[0]
    return { message, code: extensions?.code }
  } catch {
    return {}
  }
}

export async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/**
 * Asks until `take` has taken it all. Each time that something came, patience begins anew.
 *
 * @throws RegistryError
 */
export async function fetchFrom<T>(
  source: Source,
  path: string,
  headers: () => Record<string, string>,
  statuses: readonly number[],
  take: (response: IncomingMessage, moved: () => void) => Promise<T>,
): Promise<T> {
  let waits = 0
  for (let attempts = 1; ; attempts++) {
    let response: IncomingMessage | undefined
    try {
      response = await ask(source, path, headers())
      await accepted(response, path, statuses)
      return await take(response, () => {
        attempts = 0
      })
    } catch (cause) {
      source.signal.throwIfAborted()
      const error = lostIn(cause, path)
      // It is still writing the files, and says when to come back: nothing has failed.
      if ((error as RegistryError).info?.retryAfterMs && response?.statusCode === 503 && waits++ < MOST_WAITS)
        attempts -= 1
      if (!isPassing((error as RegistryError).code) || attempts >= (response ? ATTEMPTS : 4)) throw error
      const wait = Math.min(20_000, 250 * 2 ** attempts) * (1 - Math.random() / 2)
      await sleep(((error as RegistryError).info.retryAfterMs ?? 0) + wait, undefined, { signal: source.signal })
    } finally {
      response?.destroy()
    }
  }
}

/** A body that breaks off throws an error of the system. */
function lostIn(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') return error
  return new RegistryError('NETWORK', 'the connection broke off', { operation: path, attempts: 1 }, error)
}
