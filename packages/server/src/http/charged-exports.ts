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
  const { pathname } = new URL(request.url)
  const rest = priceOf(pathname) - prices.request
  // Before it is charged: who may open no more has had nothing.
  const end = account.openStream()
  try {
    await account.charge(rest)
    const response = await answer(request).catch(error => {
      // It cannot be given; but a snapshot of old may have been made to find that out.
      if (!/^\/export\/\d/.test(pathname)) account.giveBack(rest)
      throw error
    })
    // It is there already.
    if (response.status >= 300) account.giveBack(rest)
    return heldWhileSent(response, end)
  } catch (error) {
    end()
    throw error
  }
}

const priceOf = (path: string): number => {
  if (path.startsWith('/export/calendar/')) return prices.calendar
  return /\/(manifest\.json|dcat\.jsonld)$|^\/export\/?$/.test(path) ? prices.document : prices.download
}
