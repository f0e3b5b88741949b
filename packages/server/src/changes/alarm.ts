/** Lets one follower sleep until something happens. */
export interface Alarm {
  /** Resets the alarm: a ring after this ends the next sleep, even when it comes before the sleep. */
  set(): void
  ring(): void
  /** Wakes the follower permanently. */
  end(): void
  readonly ended: boolean
  /** Waits for a ring, the end, or `ms`. */
  sleep(ms: number): Promise<void>
  /** Waits for the end or `ms`. A ring is remembered for the next sleep. */
  pause(ms: number): Promise<void>
}

export const createAlarm = (): Alarm => {
  let rung = false
  let ended = false
  let onRing = () => {}
  let onEnd = () => {}
  const wait = (ms: number, hears: boolean): Promise<void> =>
    new Promise(resolve => {
      if (ended || (hears && rung)) return resolve()
      const timer = setTimeout(resolve, ms)
      onEnd = () => {
        clearTimeout(timer)
        resolve()
      }
      onRing = hears ? onEnd : () => {}
    })
  return {
    set: () => {
      rung = false
    },
    ring: () => {
      rung = true
      onRing()
    },
    end: () => {
      ended = true
      onEnd()
    },
    get ended() {
      return ended
    },
    sleep: ms => wait(ms, true),
    pause: ms => wait(ms, false),
  }
}
