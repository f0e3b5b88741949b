import type { Account } from '../../access/budget/account.ts'
import { chargeWhenAvailable } from '../../access/budget/charge-when-available.ts'
import { prices } from '../../access/budget/policy.ts'
import { onBodyEnd } from '../on-body-end.ts'
import { asksPart } from './asked-part.ts'
import { type ChargeChanges, freeOfCharge } from './charge.ts'

/**
 * Charges downloads below `/export/` before they are produced, and changes as they are read. Counts each as an open
 * stream until its last byte is read.
 */
export const chargedExport = async (
  request: Request,
  account: Account | null,
  answer: (request: Request, charge: ChargeChanges) => Promise<Response>,
): Promise<Response> => {
  if (!account) return answer(request, freeOfCharge)
  const { pathname, searchParams } = new URL(request.url)
  // Its files are made for whoever asks, unless somebody asked before; its changes are charged as they are found out.
  const isPart = asksPart(searchParams) && !pathname.endsWith('/changes.jsonl')
  const rest = (isPart ? prices.download : priceOf(pathname)) - prices.request
  // Before the charge, so that a refused request costs nothing more.
  const close = account.openStream()
  const over = new AbortController()
  const end = (): void => {
    close()
    over.abort()
  }
  try {
    await account.charge(rest)
    const charge: ChargeChanges = changes => chargeWhenAvailable(account, changes * prices.change, over.signal)
    const response = await answer(request, charge).catch(error => {
      // Nothing was delivered, so the charge is returned, except for old revisions and parts, for which a snapshot may
      // have been built to find that out.
      if (!isPart && !/^\/export\/\d/.test(pathname)) account.giveBack(rest)
      throw error
    })
    // Not modified, or a redirect: nothing was delivered.
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
