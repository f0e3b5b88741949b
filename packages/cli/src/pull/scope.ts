import type { Checkpoint } from '@sister-city-graph/sdk'
import { UsageError } from '../exit.ts'

/** What a copy is a copy of. */
export interface Scope {
  readonly endpoint: string
  readonly types: readonly string[] | null
  /** As in `province=phuket`; checkpoints of earlier versions have none */
  readonly part?: string | null
}

/** How far a copy is, for the person who waits. */
export interface Tally {
  /** In the copy, tombstones and repetitions included */
  rows: number
  /** Whether it was true once: from then on only changes come */
  whole: boolean
}

/**
 * A checkpoint that belongs to one copy: it is refused when the copy is to be of something else than before, because then
 * neither would be whole.
 */
export function scoped(checkpoint: Checkpoint, path: string, scope: Scope, tally: Tally): Checkpoint {
  return {
    ...checkpoint,
    async load() {
      const text = await checkpoint.load()
      if (!text) return null
      const saved = savedIn(text, path)
      if (saved.endpoint !== scope.endpoint)
        throw new UsageError(
          `The copy is one of ${saved.endpoint}, not of ${scope.endpoint}: name another --to and --checkpoint, or, when the same register has a new address, write that into ${path}.`,
        )
      if (String(saved.types) !== String(scope.types))
        throw new UsageError(
          `The copy has ${saved.types?.join(',') ?? 'all types'}, not ${scope.types?.join(',') ?? 'all types'}: name another --to and --checkpoint, or remove ${path} and the copy to begin anew.`,
        )
      if ((saved.part ?? null) !== (scope.part ?? null))
        throw new UsageError(
          `The copy is of ${saved.part ?? 'the whole register'}, not of ${scope.part ?? 'the whole register'}: name another --to and --checkpoint, or remove ${path} and the copy to begin anew.`,
        )
      Object.assign(tally, saved.tally)
      return saved.state
    },
    save: state => checkpoint.save(JSON.stringify({ ...scope, tally, state })),
  }
}

function savedIn(text: string, path: string): Scope & { tally: Tally; state: string } {
  try {
    const saved = JSON.parse(text)
    if (typeof saved.state === 'string' && typeof saved.endpoint === 'string') return saved
  } catch {}
  throw new UsageError(`${path} is no checkpoint of scg pull: name another file.`)
}
