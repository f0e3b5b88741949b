import type { Account } from '../../access/budget/account.ts'
import { chargeWhenAvailable } from '../../access/budget/charge-when-available.ts'
import { prices } from '../../access/budget/policy.ts'
import { chargedDownload } from '../charged-download.ts'
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
  // Not for old revisions and parts, for which a snapshot may have been built to find out that there is nothing.
  const refunds = !isPart && !/^\/export\/\d/.test(pathname)
  return chargedDownload(account, rest, refunds, over => {
    const charge: ChargeChanges = changes => chargeWhenAvailable(account, changes * prices.change, over)
    return answer(request, charge)
  })
}

const priceOf = (path: string): number => {
  if (path.startsWith('/export/calendar/')) return prices.calendar
  return /\/(manifest\.json|dcat\.jsonld|changes\.jsonl)$|^\/export\/?$/.test(path) ? prices.document : prices.download
}
