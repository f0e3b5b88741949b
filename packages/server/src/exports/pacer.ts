import { setImmediate, setTimeout } from 'node:timers/promises'

/** After so much work in one go whoever else waits has a turn, in ms. */
const slice = 8

/** So often at most it is looked whether the register has moved, in ms. */
const lookInterval = 20

/** For so long after the last write that was seen a register counts as being written to, in ms. */
const window = 2_000

/** No rest is longer, in ms. */
const longestRest = 2_000

/** Whether the register is being written to, as builds see it while they are at work. */
export interface Writing {
  goesOn(): boolean
  /** A new look for each build: what was written before it began shows nothing, and neither does one write alone. */
  look(): () => Promise<void>
  /** Nobody looks for so many ms: until then it stays as it is. */
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
        next = now + lookInterval
        if (known !== null && revision !== known) {
          moves += 1
          if (moves > 1 || goesOn()) until = now + window
        }
        known = revision
      }
    },
    rest: ms => {
      if (goesOn()) until = Math.max(until, performance.now() + ms + lookInterval)
    },
  }
}

export interface Pacer {
  /** To be called between any two pieces of work. @throws the reason for which the build is to end */
  rest(): Promise<void>
  /** Ms of work so far, without the rests */
  readonly worked: number
}

interface PacerOptions {
  readonly signal: AbortSignal
  readonly writing: Writing
  /** The part of the time that may be worked just now, up to 1 */
  readonly share: () => number
  /** Resolves when it is this build's turn again. */
  readonly gate: () => Promise<unknown>
}

/** Keeps a build from taking more than its share of the time. */
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
