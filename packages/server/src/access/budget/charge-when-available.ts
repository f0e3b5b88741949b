import { setTimeout } from 'node:timers/promises'
import type { Account } from './account.ts'
import { RateLimited } from './rate-limited.ts'

/**
 * Charges a part of something that is under way. It cannot be refused, or it would be missing: one beyond the budget is held
 * until that is full again.
 *
 * @param signal Aborted when nobody waits for it any more
 */
export const chargeWhenAvailable = async (account: Account, points: number, signal: AbortSignal): Promise<void> => {
  for (;;)
    try {
      return await account.charge(points)
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error
      await setTimeout(error.retryAfter * 1000, undefined, { ref: false, signal })
    }
}
