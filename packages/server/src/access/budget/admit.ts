import { createHash } from 'node:crypto'
import { type Authenticate, Unauthenticated } from '../authenticate.ts'
import { anonymous, type Viewer } from '../viewer.ts'
import type { Account } from './account.ts'
import { type Budgets, kindOf, type Origin } from './budgets.ts'
import { prices } from './policy.ts'

/** The caller of a request and the account to charge; null where limits are off. */
export interface Caller {
  readonly viewer: Viewer
  readonly account: Account | null
}

/** Authenticates the caller and charges the minimum price of a request. @throws Unauthenticated, RateLimited */
export type Admit = (origin: Origin) => Promise<Caller>

/** Number of valid keys to remember. */
const maxKeys = 10_000

/**
 * Charges before the database is queried, so that a caller over budget costs no statement: the address of a request
 * without a key, or the key if it was valid before. An unknown key, which may be a guess, is first charged to its
 * address. This stops guessing without affecting others behind the same address whose keys are known.
 */
export const admission = (authenticate: Authenticate, budgets: Budgets | undefined): Admit => {
  if (!budgets)
    return async ({ headers }) => {
      const authorization = headers.get('authorization')
      return { viewer: authorization === null ? anonymous : await authenticate(authorization), account: null }
    }
  const knownKeys = new Map<string, Viewer>()

  const withoutKey = async (origin: Origin): Promise<Caller> => {
    const account = budgets.accountOf('anonymous', budgets.addressOf(origin))
    await account.charge(prices.request)
    return { viewer: anonymous, account }
  }

  const accountOf = async (viewer: Viewer): Promise<Account> => {
    const account = budgets.accountOf(kindOf(viewer), viewer.keyId!)
    await account.charge(prices.request)
    return account
  }

  return async origin => {
    const authorization = origin.headers.get('authorization')
    if (authorization === null) return withoutKey(origin)
    const hash = createHash('sha256').update(authorization).digest('base64')
    const known = knownKeys.get(hash)
    const knownAccount = known && (await accountOf(known))
    if (!knownAccount) await budgets.chargeUnknownKey(budgets.addressOf(origin))
    try {
      const viewer = await authenticate(authorization)
      knownKeys.delete(hash)
      knownKeys.set(hash, viewer)
      if (knownKeys.size > maxKeys) knownKeys.delete(knownKeys.keys().next().value!)
      return { viewer, account: knownAccount ?? (await accountOf(viewer)) }
    } catch (error) {
      if (error instanceof Unauthenticated) knownKeys.delete(hash)
      throw error
    }
  }
}
