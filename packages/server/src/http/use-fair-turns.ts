import type { Plugin } from 'graphql-yoga'
import { currentWork } from '../store/work.ts'
import { createFairTurns } from './fair-turns.ts'

/** Lets operations be read, checked and begun one in a turn of the event loop, and callers in rotation. */
export const useFairTurns = (): Plugin => {
  const turn = createFairTurns()
  return { onParams: () => turn(currentWork().tally.caller ?? '') }
}
