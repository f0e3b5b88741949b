import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createClient } from './client.ts'
import { Register } from './generated/documents.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-22T08:00:00Z') }))
afterEach(() => void vi.useRealTimers())

/** For how long a server with these headers asks to be left alone. */
const askedFor = async (headers: Record<string, string>): Promise<unknown> => {
  const fetch = async () => new Response('', { status: 503, headers })
  const client = createClient({ endpoint: '/graphql', fetch, retry: { attempts: 1 } })
  return client.request(Register).catch(error => error.info.retryAfterMs)
}

it.each([
  ['0', undefined, 0],
  ['120', undefined, 120_000],
  ['Sun, 22 Nov 2026 08:00:05 GMT', undefined, 5000],
  ['Sun, 22 Nov 2026 07:00:00 GMT', undefined, undefined],
  // A client whose clock is an hour slow.
  ['Sun, 22 Nov 2026 09:00:05 GMT', 'Sun, 22 Nov 2026 09:00:00 GMT', 5000],
  ['Sun, 22 Nov 2026 08:00:05 GMT', 'yesterday', 5000],
  ['soon', undefined, undefined],
  ['', undefined, undefined],
])('%j, sent at %j, is %j ms', async (asked, date, ms) => {
  expect(await askedFor({ 'retry-after': asked, ...(date && { date }) })).toBe(ms)
})

it('no header asks for nothing', async () => {
  expect(await askedFor({})).toBeUndefined()
})
