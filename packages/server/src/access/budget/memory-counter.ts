import type { Counter } from './counter.ts'
import { deleteExpired } from './delete-expired.ts'

/** Counts in the memory of this process. Holds one window per recent caller. */
export const memoryCounter = (windowMs: number, now: () => number): Counter & { readonly size: () => number } => {
  const windows = new Map<string, { spent: number; readonly endsAt: number }>()

  const windowOf = (name: string, at: number) => {
    const last = windows.get(name)
    // A window that ends too far in the future began before the clock was set back.
    if (last && last.endsAt > at && last.endsAt <= at + windowMs) return last
    const next = { spent: 0, endsAt: at + windowMs }
    windows.delete(name)
    windows.set(name, next)
    return next
  }

  return {
    charge: async (policy, caller, points) => {
      const at = now()
      deleteExpired(windows, at)
      const window = windowOf(`${policy.name} ${caller}`, at)
      const after = window.spent + Math.min(points, policy.limit)
      const accepted = after <= policy.limit
      if (accepted) window.spent = Math.max(0, after)
      return { accepted, remaining: policy.limit - window.spent, resetAt: window.endsAt }
    },
    size: () => windows.size,
  }
}
