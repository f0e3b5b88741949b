import type { Reading } from '../../store/store.ts'
import type { Viewer } from '../viewer.ts'
import type { Account } from './account.ts'
import { addressOf } from './address.ts'
import { createAddressBuckets } from './address-buckets.ts'
import type { Counter } from './counter.ts'
import { fallbackCounter } from './fallback-counter.ts'
import { memoryCounter } from './memory-counter.ts'
import { openAccount, secondsUntil } from './open-account.ts'
import { defaultPolicies, type Policies, windowSeconds } from './policy.ts'
import { RateLimited } from './rate-limited.ts'
import { createStreams } from './streams.ts'

export interface BudgetOptions {
  /** Number of proxies in front of the server that add to `X-Forwarded-For` */
  readonly proxyHops?: number
  readonly policies?: Policies
  /** The counter shared by several servers. Without it, and while it fails, budgets are counted in this process. */
  readonly shared?: Counter | undefined
  readonly log?: (line: string) => void
  readonly now?: () => number
}

/** The origin of a request. */
export interface Origin {
  readonly headers: Headers
  /** The remote address of the connection */
  readonly connection: string | undefined
}

export interface Budgets {
  /** The name under which a caller without a key is counted */
  addressOf(origin: Origin): string
  accountOf(kind: keyof Policies['callers'], caller: string): Account
  /** Charges an address for a key that may be a guess. @throws RateLimited */
  chargeUnknownKey(address: string): Promise<void>
  /** Where budgets are counted just now, for metrics */
  readings(): Reading[]
}

export const createBudgets = ({
  proxyHops = 0,
  policies = defaultPolicies,
  shared,
  log = console.error,
  now = Date.now,
}: BudgetOptions = {}): Budgets => {
  const windowMs = windowSeconds * 1000
  const own = memoryCounter(windowMs, now)
  const fallback = shared && fallbackCounter(shared, own, { log, now })
  const counter = fallback ?? own
  const openStream = createStreams(policies.streamsInAll)
  const bucketOf = createAddressBuckets(windowMs, now)
  return {
    addressOf: ({ headers, connection }) => bucketOf(addressOf(connection, headers.get('x-forwarded-for'), proxyHops)),
    accountOf: (kind, caller) => openAccount(policies.callers[kind], caller, { counter, openStream, now }),
    chargeUnknownKey: async address => {
      const { accepted, resetAt } = await counter.charge(policies.unknownKeys, address, 1)
      if (accepted) return
      const seconds = secondsUntil(resetAt, now())
      const message = `Too many unknown keys came from this address. Try again in ${seconds} s, or without the Authorization header.`
      throw new RateLimited(429, 'unknown_keys', message, seconds)
    },
    readings: () =>
      fallback
        ? [
            {
              name: 'budgets_counted_together',
              help: 'Whether budgets are counted in Redis, and not by this server alone while Redis does not answer',
              value: Number(!fallback.isFailing()),
            },
          ]
        : [],
  }
}

export const kindOf = ({ tier }: Viewer): keyof Policies['callers'] => tier ?? 'anonymous'
