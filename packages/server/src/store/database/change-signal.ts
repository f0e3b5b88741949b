import type { Store } from '../store.ts'

/** The channel on which the database notifies of committed changes. A migration contains the same name. */
export const changeChannel = 'register_change'

export interface Signal {
  readonly onChange: Store['onChange']
  /** Calls all listeners. */
  ring(): void
}

/** `start` is called once, when the first listener is added: without listeners no connection is needed. */
export const createSignal = (start: () => void): Signal => {
  const listeners = new Set<() => void>()
  let started = false
  return {
    onChange: listener => {
      // A new function for each registration, so that the same listener can be added twice.
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
