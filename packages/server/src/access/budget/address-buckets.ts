import { deleteExpired } from './delete-expired.ts'

/** Maximum number of addresses with their own budget at the same time. */
const maxAddresses = 100_000

/** Number of shared budgets for addresses beyond that. */
const bucketCount = 4_096

/**
 * The name under which an address is counted: its own while there is room. When unusually many addresses come within a
 * window, as forged ones can, new ones share a budget with their neighbours, so that memory and the number of budgets
 * stay bounded.
 */
export const createAddressBuckets = (windowMs: number, now: () => number, max = maxAddresses) => {
  const own = new Map<string, { readonly endsAt: number }>()
  return (address: string): string => {
    const at = now()
    deleteExpired(own, at)
    const known = own.get(address)
    if (known && known.endsAt > at) return address
    if (!known && own.size >= max) return `crowd ${bucketNumber(address)}`
    own.delete(address)
    own.set(address, { endsAt: at + windowMs })
    return address
  }
}

/** Equal for all addresses in an IPv4 /16 or an IPv6 /32. */
const bucketNumber = (address: string): number => {
  const [, neighbourhood = ''] = /^(\d+\.\d+|[0-9a-f]+:[0-9a-f]+)/.exec(address) ?? []
  let hash = 0
  for (const letter of neighbourhood) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0
  return hash % bucketCount
}
