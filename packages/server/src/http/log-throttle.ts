/** In so many ms, what is alike is said once. */
const interval = 10_000

/** Says something of a kind, unless that was said a moment ago; tells how often it has been kept back since. */
type LogThrottle = (kind: string, say: (alike: number) => void, now?: number) => void

export const createLogThrottle = (): LogThrottle => {
  const kinds = new Map<string, { until: number; unsaid: number }>()
  return (kind, say, now = Date.now()) => {
    const last = kinds.get(kind)
    if (last && now < last.until) {
      last.unsaid += 1
      return
    }
    kinds.set(kind, { until: now + interval, unsaid: 0 })
    say(last?.unsaid ?? 0)
  }
}
