import type { CallerPolicy } from './policy.ts'

/** Stops counting a stream. Idempotent. */
export type EndStream = () => void

/** Which limit prevents another stream: that of the caller, or that of the server. */
export type StreamLimit = 'caller' | 'server'

/** Counts open streams on this server: subscriptions, shared connections and downloads. */
export const createStreams = (inAll: number) => {
  const open = new Map<string, number>()
  let all = 0
  let anonymous = 0
  return (policy: CallerPolicy, caller: string): EndStream | StreamLimit => {
    const name = `${policy.name} ${caller}`
    const nameless = policy.name === 'anonymous'
    const own = open.get(name) ?? 0
    if (own >= policy.streams) return 'caller'
    // Otherwise callers without a key could use up all streams.
    if (all >= inAll || (nameless && anonymous >= inAll / 2)) return 'server'
    open.set(name, own + 1)
    all += 1
    if (nameless) anonymous += 1
    let ended = false
    return () => {
      if (ended) return
      ended = true
      all -= 1
      if (nameless) anonymous -= 1
      const left = open.get(name)! - 1
      if (left > 0) open.set(name, left)
      else open.delete(name)
    }
  }
}
