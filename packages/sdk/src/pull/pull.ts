import type { Client } from '../client.ts'
import { type ErrorCode, RegistryError } from '../errors.ts'
import { within } from '../within.ts'
import type { Batch } from './batch.ts'
import { begin } from './begin.ts'
import { readChanges } from './changes.ts'
import type { PullOptions } from './options.ts'
import { readSnapshot } from './snapshot.ts'
import { type State, stateFrom } from './state.ts'

/**
 * Takes a copy of the register and keeps it true: first a snapshot, then every change since.
 *
 * Whatever happens to either side, nothing is missed: the checkpoint is saved when the next batch is asked for, so a batch
 * whose rows may not have been carried over comes again. So carry rows over in a way that may be repeated; or keep
 * `batch.checkpoint` with its rows, in one transaction, and let `load` read it from there and `save` do nothing.
 *
 * When the server no longer has what came between, when the register was restored from a backup, or when what came is not
 * what the server sent, the copy begins anew: a batch with `reset`, whose `cause` says why. Lengths and hashes are checked
 * when a file has come to its end, so until `whole` the rows of a snapshot are not vouched for. Changes are checked a hundred
 * at a time, before any of them is handed over.
 *
 * @throws RegistryError as a request does; DAMAGED when what comes is so for the third time
 *
 * @example
 * ```ts
 * import { createClient, pull } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * const copy = new Map<string, unknown>()
 * let saved: string | undefined
 * const checkpoint = { load: async () => saved, save: async (state: string) => void (saved = state) }
 * for await (const { reset, rows } of pull(client, { checkpoint, types: ['Agreement'] })) {
 *   if (reset) copy.clear()
 *   for (const row of rows) row.kind === 'delete' ? copy.delete(row.nodeId) : copy.set(row.nodeId, row.record)
 * }
 * console.log(copy.size) // 188
 * ```
 */
export async function* pull(client: Client, options: PullOptions): AsyncGenerator<Batch, void, void> {
  const { checkpoint, follow = false, pollMs = 5_000, signal } = options
  let state = stateFrom(await checkpoint.load())
  let cause: RegistryError | undefined
  let losses = 0
  for (;;) {
    const stage = !state ? begin : state.files.length > 0 ? readSnapshot : readChanges
    try {
      for await (const { batch, next } of stage(client, options, state as State)) {
        const behind = JSON.stringify(next)
        if (batch) yield { ...batch, ...(cause && batch.reset && { cause }), checkpoint: behind }
        state = next
        await checkpoint.save(behind)
      }
      if (stage === readChanges) losses = 0
    } catch (error) {
      if (!state || !(error instanceof RegistryError && losses < (MOST[error.code] ?? 0))) throw error
      cause = error
      state = undefined
      // A cache may for a while go on to hand out the manifest of what is gone.
      if (losses++ > 0)
        await within(Math.min(pollMs, 250 * 2 ** losses), signal, { operation: 'pull', attempts: losses })
    }
    if (stage !== readChanges || !state) continue
    if (!follow) return
    await within(pollMs, signal, { operation: 'pull', attempts: 1 })
  }
}

/**
 * How often a copy begins anew without becoming whole: what it needs in order to go on is no longer there, it is a copy of
 * something else, or what came is damaged.
 */
const MOST: Partial<Record<ErrorCode, number>> = { CURSOR_EXPIRED: 30, SNAPSHOT_GONE: 30, BAD_CURSOR: 30, DAMAGED: 2 }
