import type { Batch, PullOptions } from '@sister-city-graph/sdk'
import type { Context } from '../command.ts'
import { figure, progressOn } from '../progress.ts'
import type { Tally } from './scope.ts'
import { rowsOf } from './totals.ts'

/** Shows how far a copy is to whoever wants to see it. */
export function pullProgress(
  context: Context,
  { types, part }: Pick<PullOptions, 'types' | 'part'>,
  follow: boolean,
  tally: Tally,
) {
  if (!context.progress) return { onBatch: async () => {}, end: () => {} }
  const progress = progressOn(process.stderr)
  const source = { client: context.client(), signal: context.signal }
  let revision: number | undefined
  let counted: number | undefined
  let total: number | undefined
  const summary = () => `${figure(tally.rows)} rows, revision ${revision}.`
  return {
    onBatch: async (batch: Batch): Promise<void> => {
      revision = batch.revision
      if (batch.whole && follow) return progress.note(summary())
      if (!tally.whole && counted !== revision) {
        counted = revision
        total = await rowsOf(source, revision, types, part)
      }
      progress.show(tally.rows, tally.whole ? undefined : total, 'rows')
    },
    end: () => progress.end(revision === undefined ? 'Nothing new.' : summary()),
  }
}
