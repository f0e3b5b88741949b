import type { Account } from '../../access/budget/account.ts'
import { chargeInTime } from '../../access/budget/charge-in-time.ts'
import { prices } from '../../access/budget/policy.ts'
import { onBodyEnd } from '../on-body-end.ts'
import { freeOfCharge, type Pay } from './pay.ts'

/**
 * Charges what lies below `/export/` before it is made, changes as they are read, and counts it as a stream until its last
 * byte is taken.
 */
export const chargedExport = async (
  request: Request,
  account: Account | null,
  answer: (request: Request, pay: Pay) => Promise<Response>,
): Promise<Response> => {
  if (!account) return answer(request, freeOfCharge)
  const { pathname } = new URL(request.url)
  const rest = priceOf(pathname) - prices.request
  // Before it is charged: who may open no more has had nothing.
  const close = account.openStream()
  const over = new AbortController()
  const end = (): void => {
    close()
    over.abort()
  }
  try {
    await account.charge(rest)
    const pay: Pay = changes => chargeInTime(account, changes * prices.change, over.signal)
    const response = await answer(request, pay).catch(error => {
      // It cannot be given; but a snapshot of old may have been made to find that out.
      if (!/^\/export\/\d/.test(pathname)) account.giveBack(rest)
      throw error
    })
    // It is there already.
    if (response.status >= 300) account.giveBack(rest)
    return onBodyEnd(response, end)
  } catch (error) {
    end()
    throw error
  }
}

const priceOf = (path: string): number => {
  if (path.startsWith('/export/calendar/')) return prices.calendar
  return /\/(manifest\.json|dcat\.jsonld|changes\.jsonl)$|^\/export\/?$/.test(path) ? prices.document : prices.download
}
