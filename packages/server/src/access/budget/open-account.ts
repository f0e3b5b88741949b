import type { Account } from './account.ts'
import type { BudgetState, Counter } from './counter.ts'
import type { CallerPolicy } from './policy.ts'
import { RateLimited } from './rate-limited.ts'
import type { EndStream, StreamLimit } from './streams.ts'

interface Dependencies {
  readonly counter: Counter
  readonly openStream: (policy: CallerPolicy, caller: string) => EndStream | StreamLimit
  readonly now: () => number
}

/** Retry-After in seconds; an estimate, because the end of a stream is not known in advance. */
const streamPause = 30

export const openAccount = (
  policy: CallerPolicy,
  caller: string,
  { counter, openStream, now }: Dependencies,
): Account => {
  let cost = 0
  let last: BudgetState = { accepted: true, remaining: policy.limit, resetAt: now() }
  const streams = new Set<EndStream>()
  const account: Account = {
    policy,
    caller: `${policy.name} ${caller}`,
    charge: async points => {
      if (points <= 0) return
      last = await counter.charge(policy, caller, points)
      if (!last.accepted) throw budgetExceeded(account, cost + points)
      cost += points
    },
    giveBack: points => {
      if (points <= 0) return
      cost -= points
      last = { ...last, remaining: Math.min(policy.limit, last.remaining + points) }
      void counter.charge(policy, caller, -points)
    },
    state: () => ({ cost, limit: policy.limit, remaining: last.remaining, resetAt: new Date(last.resetAt) }),
    resetIn: () => secondsUntil(last.resetAt, now()),
    openStream: () => {
      const end = openStream(policy, caller)
      if (end === 'caller')
        throw new RateLimited(
          429,
          'streams',
          `You have ${policy.streams} streams and downloads open, the maximum: close one first.`,
          streamPause,
          account,
        )
      if (end === 'server')
        throw new RateLimited(
          503,
          'server_streams',
          'Too many streams and downloads are open on this server: try again later.',
          streamPause,
          account,
        )
      streams.add(end)
      return end
    },
    endStreams: () => {
      for (const end of streams) end()
    },
  }
  return account
}

const budgetExceeded = (account: Account, points: number): RateLimited => {
  const { limit, remaining } = account.state()
  const seconds = account.resetIn()
  const isAnonymous = account.policy.name === 'anonymous'
  const whose = isAnonymous ? 'Your address has used up its budget' : 'This key has used up its budget'
  const more = isAnonymous ? ' A key has a larger budget: ask your administrator for one.' : ''
  return new RateLimited(
    429,
    'budget',
    `${whose}: this costs ${points} points, and ${remaining} of ${limit} points per minute are left. Try again in ${seconds} s.${more}`,
    seconds,
    account,
  )
}

/** Never 0, which clients would take as "immediately". */
export const secondsUntil = (then: number, now: number): number => Math.max(1, Math.ceil((then - now) / 1000))
