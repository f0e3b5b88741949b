import { setImmediate, setTimeout } from 'node:timers/promises'

/** After so much work in one go whoever else waits has a turn, in ms. */
const slice = 8

/** So often at most it is looked whether the register has moved, in ms. */
const lookInterval = 20

/** Seen to move twice within so many ms, a register is being written to. */
const window = 2_000

/** No rest is longer, in ms. */
const longestRest = 5_000

/** Whether the register is being written to, as builds see it. One write is none that goes on. */
export interface Writing {
  goesOn(): boolean
  look(): Promise<void>
}

export const watchWriting = (revisionNow: () => Promise<number>): Writing => {
  const moves: number[] = []
  let known: number | null = null
  let next = 0
  return {
    goesOn: () => moves.length === 2 && performance.now() - moves[0]! < window,
    look: async () => {
      if (performance.now() < next) return
      const revision = await revisionNow()
      const now = performance.now()
      // What was written while nothing was being built shows nothing.
      if (known !== null && revision !== known && now - next < window) moves.push(now)
      if (moves.length > 2) moves.shift()
      known = revision
      next = now + lookInterval
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
  let worked = 0
  let resumed = performance.now()
  return {
    rest: async () => {
      signal.throwIfAborted()
      const busy = performance.now() - resumed
      if (busy < slice) return
      worked += busy
      await setImmediate()
      await writing.look()
      const pause = Math.min(longestRest, busy * (1 / share() - 1))
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
