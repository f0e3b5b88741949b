import type { Batch, RecordType } from '@sister-city-graph/sdk'
import type { Call } from '../command.ts'
import { figure, progressOn } from '../progress.ts'
import type { Tally } from './scope.ts'
import { rowsOf } from './totals.ts'

/** Shows how far a copy is to whoever wants to see it. */
export function watching(call: Call, types: readonly RecordType[] | undefined, follow: boolean, tally: Tally) {
  if (!call.progress) return { saw: async () => {}, end: () => {} }
  const progress = progressOn(process.stderr)
  let revision: number | undefined
  let asked: number | undefined
  let total: number | undefined
  const standing = () => `${figure(tally.rows)} rows, revision ${revision}.`
  return {
    saw: async (batch: Batch): Promise<void> => {
      revision = batch.revision
      if (batch.whole && follow) return progress.note(standing())
      if (!tally.whole && asked !== revision) {
        asked = revision
        total = await rowsOf(call, revision, types)
      }
      progress.show(tally.rows, tally.whole ? undefined : total, 'rows')
    },
    end: () => progress.end(revision === undefined ? 'Nothing new.' : standing()),
  }
}
