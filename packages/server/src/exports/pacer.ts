import { setImmediate, setTimeout } from 'node:timers/promises'

/** Longest work without yielding to the event loop, in ms. */
const slice = 8

/** Shortest interval between checks for new revisions, in ms. */
const checkInterval = 20

/** How long after the last observed write the register counts as busy with writes, in ms. */
const window = 2_000

/** Longest rest, in ms. */
const longestRest = 2_000

/** Whether the register is being written to, as observed by running builds. */
export interface Writing {
  goesOn(): boolean
  /** A new observation for each build: earlier writes do not count, and neither does a single write. */
  look(): () => Promise<void>
  /** Keeps the current state for a pause of `ms`, in which nothing is observed. */
  rest(ms: number): void
}

export const watchWriting = (revisionNow: () => Promise<number>): Writing => {
  let until = 0
  const goesOn = (): boolean => performance.now() < until
  return {
    goesOn,
    look: () => {
      let known: number | null = null
      let moves = 0
      let next = 0
      return async () => {
        if (performance.now() < next) return
        const revision = await revisionNow()
        const now = performance.now()
        next = now + checkInterval
        if (known !== null && revision !== known) {
          moves += 1
          if (moves > 1 || goesOn()) until = now + window
        }
        known = revision
      }
    },
    rest: ms => {
      if (goesOn()) until = Math.max(until, performance.now() + ms + checkInterval)
    },
  }
}

export interface Pacer {
  /** To be called between any two pieces of work. @throws the abort reason of the build */
  rest(): Promise<void>
  /** Time worked so far without rests, in ms */
  readonly worked: number
}

interface PacerOptions {
  readonly signal: AbortSignal
  readonly writing: Writing
  /** The share of time that may currently be used, up to 1 */
  readonly share: () => number
  /** Resolves when the build may continue. */
  readonly gate: () => Promise<unknown>
}

/** Limits a build to its share of the time. */
export const createPacer = ({ signal, writing, share, gate }: PacerOptions): Pacer => {
  const look = writing.look()
  let worked = 0
  let resumed = performance.now()
  return {
    rest: async () => {
      signal.throwIfAborted()
      const busy = performance.now() - resumed
      if (busy < slice) return
      worked += busy
      await setImmediate()
      await look()
      const pause = Math.min(longestRest, busy * (1 / share() - 1))
      writing.rest(pause)
      if (pause >= 1) await setTimeout(pause, undefined, { signal }).catch(() => {})
      await gate()
      signal.throwIfAborted()
      resumed = performance.now()
    },
    get worked() {
      return worked
    },
  }
}
