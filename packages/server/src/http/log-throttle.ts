/** Equal messages are logged once in this interval, in ms. */
const interval = 10_000

/**
 * Calls `say`, unless it was called for the same kind within the interval; passes the number of calls that were skipped
 * since.
 */
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
