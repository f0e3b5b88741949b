import type { Client } from '../client.ts'
import { RegistryError } from '../errors.ts'
import { pause } from '../retry.ts'
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
 * @throws RegistryError as a request does
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
 * console.log(copy.size) // 141
 * ```
 */
export async function* pull(client: Client, options: PullOptions): AsyncGenerator<Batch, void, void> {
  const { checkpoint, follow = false, pollMs = 5_000, signal } = options
  let state = stateFrom(await checkpoint.load())
  for (;;) {
    const stage = !state ? begin : state.files.length > 0 ? readSnapshot : readChanges
    try {
      for await (const { batch, next } of stage(client, options, state as State)) {
        const behind = JSON.stringify(next)
        if (batch) yield { ...batch, checkpoint: behind }
        state = next
        await checkpoint.save(behind)
      }
    } catch (error) {
      if (!state || !(error instanceof RegistryError && LOST.test(error.code))) throw error
      state = undefined
    }
    if (stage !== readChanges || !state) continue
    if (!follow) return
    await pause(pollMs, signal, { operation: 'pull', attempts: 1 })
  }
}

/** What the copy needs in order to go on is no longer there, or it is a copy of something else. */
const LOST = /^(CURSOR_EXPIRED|SNAPSHOT_GONE|BAD_CURSOR)$/
