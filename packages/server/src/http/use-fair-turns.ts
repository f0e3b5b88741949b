import type { Plugin } from 'graphql-yoga'
import { currentWork } from '../store/work.ts'
import { createFairTurns } from './fair-turns.ts'

/** Parses, validates and starts one operation per turn of the event loop, round-robin by caller. */
export const useFairTurns = (): Plugin => {
  const turn = createFairTurns()
  return { onParams: () => turn(currentWork().tally.caller ?? '') }
}
