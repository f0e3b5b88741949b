import type { Account } from '../access/budget/account.ts'
import { onBodyEnd } from './on-body-end.ts'

/**
 * Charges a download before it is produced, and counts it as an open stream until its last byte is read. What was not
 * delivered is not charged; where producing failed, only if it `refunds` that. `over` is aborted at the end.
 */
export const chargedDownload = async (
  account: Account,
  price: number,
  refunds: boolean,
  answer: (over: AbortSignal) => Promise<Response>,
): Promise<Response> => {
  // Before the charge, so that a refused request costs nothing more.
  const close = account.openStream()
  const over = new AbortController()
  const end = (): void => {
    close()
    over.abort()
  }
  try {
    await account.charge(price)
    const response = await answer(over.signal).catch(error => {
      if (refunds) account.giveBack(price)
      throw error
    })
    // Not modified, or a redirect: nothing was delivered.
    if (response.status >= 300) account.giveBack(price)
    return onBodyEnd(response, end)
  } catch (error) {
    end()
    throw error
  }
}
