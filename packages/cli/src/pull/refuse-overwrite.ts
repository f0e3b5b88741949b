import { stat } from 'node:fs/promises'
import type { Checkpoint } from '@sister-city-graph/sdk'
import { UsageError } from '../exit.ts'

/** A copy without a checkpoint is begun by emptying its file: not one that is something else. */
export const refuseOverwrite = (to: string, checkpoint: Checkpoint): Checkpoint => ({
  ...checkpoint,
  load: async () => {
    const state = await checkpoint.load()
    if (state || to === '-' || (await sizeOf(to)) === 0) return state
    throw new UsageError(`${to} is there already, without a checkpoint: name another file, or remove it.`)
  },
})

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
