import { setTimeout } from 'node:timers/promises'
import type { Account } from './account.ts'
import { RateLimited } from './rate-limited.ts'

/**
 * Charges for a part of a stream in progress. A part cannot be refused without leaving a gap, so when the budget is
 * exhausted, this waits until it is full again.
 *
 * @param signal Aborted when the client has disconnected
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
