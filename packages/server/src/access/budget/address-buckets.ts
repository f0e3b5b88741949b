import { deleteExpired } from './delete-expired.ts'

/** So many addresses have a budget of their own at the same time. */
const mostAddresses = 100_000

/** So many budgets share those that come when there are as many. */
const crowds = 4_096

/**
 * Under which name an address is counted: its own, as long as there is room. When more come within a window than ever do, as
 * forged ones can, those that are new share a budget with their neighbours. So neither memory nor the number of budgets grows
 * without end.
 */
export const createAddressBuckets = (windowMs: number, now: () => number, most = mostAddresses) => {
  const own = new Map<string, { readonly endsAt: number }>()
  return (address: string): string => {
    const at = now()
    deleteExpired(own, at)
    const known = own.get(address)
    if (known && known.endsAt > at) return address
    if (!known && own.size >= most) return `crowd ${crowdOf(address)}`
    own.delete(address)
    own.set(address, { endsAt: at + windowMs })
    return address
  }
}

/** The same for all of a /16 of IPv4 or a /32 of IPv6. */
const crowdOf = (address: string): number => {
  const [, neighbourhood = ''] = /^(\d+\.\d+|[0-9a-f]+:[0-9a-f]+)/.exec(address) ?? []
  let hash = 0
  for (const letter of neighbourhood) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0
  return hash % crowds
}
