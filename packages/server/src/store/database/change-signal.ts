import type { Store } from '../store.ts'

/** The channel on which the database says that changes were committed. Named in a migration. */
export const changeChannel = 'register_change'

export interface Signal {
  readonly onChange: Store['onChange']
  /** Calls everybody who listens. */
  ring(): void
}

/** `start` is called once, when somebody listens for the first time: a server that nobody follows listens to nothing. */
export const createSignal = (start: () => void): Signal => {
  const listeners = new Set<() => void>()
  let started = false
  return {
    onChange: listener => {
      // Each in a wrapping of its own, so that one function may listen twice.
      const call = () => listener()
      listeners.add(call)
      if (!started) {
        started = true
        start()
      }
      return () => void listeners.delete(call)
    },
    ring: () => {
      for (const listener of [...listeners]) listener()
    },
  }
}
