import { createHash } from 'node:crypto'
import { type Authenticate, Unauthenticated } from '../authenticate.ts'
import { anonymous, type Viewer } from '../viewer.ts'
import type { Account } from './account.ts'
import { type Budgets, kindOf, type Origin } from './budgets.ts'
import { prices } from './policy.ts'

/** Who asks, and who pays for it: nobody where limits are off. */
export interface Caller {
  readonly viewer: Viewer
  readonly account: Account | null
}

/** Finds out who asks and charges the least that a request costs. @throws Unauthenticated, RateLimited */
export type Admit = (origin: Origin) => Promise<Caller>

/** So many keys are remembered to be good. */
const mostKeys = 10_000

/**
 * Charges before anything is asked of the database, so that who is over budget costs no statement: without a key its address,
 * with a key that has been good before the key. One that is not known here, a guess perhaps, is first charged to its address.
 * So who tries keys is soon stopped, and stops nobody behind the same address whose key is known.
 */
export const admission = (authenticate: Authenticate, budgets: Budgets | undefined): Admit => {
  if (!budgets)
    return async ({ headers }) => ({ viewer: await authenticate(headers.get('authorization')), account: null })
  const good = new Map<string, Viewer>()

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
    const before = good.get(hash)
    const charged = before && (await accountOf(before))
    if (!charged) await budgets.chargeUnknownKey(budgets.addressOf(origin))
    try {
      const viewer = await authenticate(authorization)
      good.delete(hash)
      good.set(hash, viewer)
      if (good.size > mostKeys) good.delete(good.keys().next().value!)
      return { viewer, account: charged ?? (await accountOf(viewer)) }
    } catch (error) {
      if (error instanceof Unauthenticated) good.delete(hash)
      throw error
    }
  }
}
