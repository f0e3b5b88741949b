import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-22T08:00:00Z') }))
afterEach(() => void vi.useRealTimers())

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
])('%j, sent at %j, is %j ms', (asked, date, ms) => {
  expect(retryAfterMs(new Headers({ 'retry-after': asked, ...(date && { date }) }))).toBe(ms)
})

it('no header asks for nothing', () => {
  expect(retryAfterMs(new Headers())).toBeUndefined()
})
