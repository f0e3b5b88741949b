import { isIPv4, isIPv6 } from 'node:net'

/**
 * The client address of a request, as far as it can be trusted: that of the connection, or behind `hops` proxies the
 * entry that each of them added to `X-Forwarded-For`. The header is read from its end, because a client may have
 * written the rest. Where an entry is missing or invalid, the last trusted address is used.
 *
 * IPv6 addresses are grouped by their first 64 bits, because one subscriber usually has the whole network.
 */
export const addressOf = (connection: string | undefined, forwardedFor: string | null, hops: number): string => {
  let address = readAddress(connection ?? '') ?? 'unknown'
  const entries = hops > 0 ? (forwardedFor ?? '').split(',').slice(-hops).reverse() : []
  for (const entry of entries) {
    const further = readAddress(entry.trim())
    if (further === null) break
    address = further
  }
  return address
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const readAddress = (text: string): string | null => {
  if (isIPv4(text)) return text
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  const [address = ''] = bare.split('%')
  if (isIPv4(address)) return address
  return isIPv6(address) ? network(groupsOf(address)) : null
}

/** The eight groups, without leading zeros. */
const groupsOf = (address: string): string[] => {
  // The URL standard writes every address in one way.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

const network = (groups: readonly string[]): string => {
  // An IPv4 address as a socket for both kinds shows it, ::ffff:192.0.2.1
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
    const [high = 0, low = 0] = groups.slice(6).map(group => Number.parseInt(group, 16))
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  }
  return `${groups.slice(0, 4).join(':')}::/64`
}
