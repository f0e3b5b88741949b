import type { Account } from '../access/budget/account.ts'
import { windowSeconds } from '../access/budget/policy.ts'
import type { RateLimited } from '../access/budget/rate-limited.ts'
import { refusal } from './refusal.ts'

/**
 * Says how the caller's budget stands, as
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ has it: `q` is the budget of a window of `w`
 * seconds, `r` what is left of it, `t` in how many seconds it is full again.
 *
 * A public answer says only what holds for every caller without a key, whoever asked for it. Caches store it with its headers,
 * and would hand one caller's figures to the next.
 */
export const withRateLimit = (response: Response, account: Account | null): Response => {
  if (!account) return response
  const { name, limit } = account.policy
  const isPublic = response.headers.get('cache-control')?.startsWith('public')
  if (!isPublic || name === 'anonymous')
    response.headers.set('ratelimit-policy', `"${name}";q=${limit};w=${windowSeconds}`)
  if (!isPublic) response.headers.set('ratelimit', `"${name}";r=${account.state().remaining};t=${account.resetIn()}`)
  return response
}

export const rateLimitedResponse = ({ status, message, retryAfter }: RateLimited): Response =>
  refusal(status, 'RATE_LIMITED', message, { headers: { 'retry-after': String(retryAfter) } })
