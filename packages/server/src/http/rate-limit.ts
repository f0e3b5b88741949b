import type { Account } from '../access/budget/account.ts'
import { windowSeconds } from '../access/budget/policy.ts'
import type { RateLimited } from '../access/budget/rate-limited.ts'
import { refusal } from './refusal.ts'

/**
 * The budget of the caller in the headers of https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/:
 * `q` is the budget of a window of `w` seconds, `r` what is left of it, `t` the number of seconds until it is full
 * again.
 *
 * A public answer has only what is equal for every caller without a key: caches store it with its headers, and would
 * serve the state of one caller to the next.
 */
export const rateLimitHeaders = (account: Account, isPublic: boolean): Record<string, string> => {
  const { name, limit } = account.policy
  return {
    ...((!isPublic || name === 'anonymous') && { 'ratelimit-policy': `"${name}";q=${limit};w=${windowSeconds}` }),
    ...(!isPublic && { ratelimit: `"${name}";r=${account.state().remaining};t=${account.resetIn()}` }),
  }
}

export const withRateLimit = (response: Response, account: Account | null): Response => {
  if (!account) return response
  const isPublic = response.headers.get('cache-control')?.startsWith('public') ?? false
  for (const [name, value] of Object.entries(rateLimitHeaders(account, isPublic))) response.headers.set(name, value)
  return response
}

export const rateLimitedResponse = ({ status, message, retryAfter }: RateLimited): Response =>
  refusal(status, 'RATE_LIMITED', message, { headers: { 'retry-after': String(retryAfter) } })
