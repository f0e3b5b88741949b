import { Redis } from 'ioredis'
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Counter } from './counter.ts'
import type { Policy } from './policy.ts'

/** Timeout of a Redis command, in ms; after that the fallback counts. */
export const redisTimeout = 250

/**
 * Like the script of the library, with two differences: a charge beyond the budget is not added, so that a refused
 * request leaves the rest to smaller ones, and returned points never exceed a full budget.
 *
 * KEYS: the window. ARGV: points, length of a window in seconds, limit.
 */
const chargeOrRefuse = `
local spent = tonumber(redis.call('get', KEYS[1]) or '0')
local left = redis.call('pttl', KEYS[1])
local open = left > 0
if not open then
  spent = 0
  left = tonumber(ARGV[2]) * 1000
end
local after = spent + tonumber(ARGV[1])
if after > tonumber(ARGV[3]) then return {after, left} end
if after < 0 then after = 0 end
if open then
  redis.call('incrby', KEYS[1], after - spent)
elseif after > 0 then
  redis.call('set', KEYS[1], after, 'EX', ARGV[2])
end
return {after, left}
`

/** Counts in Redis, shared by all servers that use it. Fails within {@link redisTimeout} while Redis does not answer. */
export const redisCounter = (
  url: string,
  windowSeconds: number,
  now: () => number,
): Counter & { close(): Promise<void> } => {
  const redis = new Redis(url, {
    // A command is executed now or fails; it neither waits for a connection nor is it resent.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: redisTimeout,
    connectTimeout: 2_000,
    // Detects and replaces a dead connection.
    socketTimeout: 5_000,
    retryStrategy: () => 1_000,
  })
  // Errors reach the caller of `charge`.
  redis.on('error', () => {})

  const limiters = new Map<string, RateLimiterRedis>()
  const limiterOf = ({ name, limit }: Policy): RateLimiterRedis => {
    const known = limiters.get(name)
    if (known) return known
    const limiter = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `sister-city-graph:budget:${name}`,
      points: limit,
      duration: windowSeconds,
      customIncrTtlLuaScript: chargeOrRefuse,
    })
    limiters.set(name, limiter)
    return limiter
  }

  return {
    charge: async (policy, caller, requested) => {
      const points = Math.min(requested, policy.limit)
      const limiter = limiterOf(policy)
      const { accepted, answer } = await (points < 0
        ? limiter.reward(caller, -points)
        : limiter.consume(caller, points)
      )
        .then(answer => ({ accepted: true, answer }))
        .catch(answer => {
          if (!(answer instanceof RateLimiterRes)) throw answer
          return { accepted: false, answer }
        })
      const spent = accepted ? answer.consumedPoints : answer.consumedPoints - points
      return { accepted, remaining: policy.limit - spent, resetAt: now() + answer.msBeforeNext }
    },
    close: async () => redis.disconnect(),
  }
}
