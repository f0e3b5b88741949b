import type { Account } from '../access/budget/account.ts'
import { prices } from '../access/budget/policy.ts'
import { heldWhileSent } from './held-while-sent.ts'

/** Charges what lies below `/export/` before it is made, and counts it as a stream until its last byte is taken. */
export const chargedExport = async (
  request: Request,
  account: Account | null,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> => {
  if (!account) return answer(request)
  const rest = priceOf(new URL(request.url).pathname) - prices.request
  await account.charge(rest)
  const end = account.openStream()
  let response: Response | undefined
  try {
    response = await answer(request)
    return heldWhileSent(response, end)
  } finally {
    // It is there already, or cannot be given.
    if (!response || response.status >= 300) account.giveBack(rest)
    if (!response) end()
  }
}

const priceOf = (path: string): number => {
  if (path.startsWith('/export/calendar/')) return prices.calendar
  return /\/(manifest\.json|dcat\.jsonld)$|^\/export\/?$/.test(path) ? prices.document : prices.download
}
