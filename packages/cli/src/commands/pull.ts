import { type Checkpoint, pull } from '@sister-city-graph/sdk'
import { fileCheckpoint, rowLog } from '@sister-city-graph/sdk/node'
import type { Command } from '../command.ts'
import { recordTypes } from '../generated/record-types.ts'
import { jsonLines, tableLines } from '../pull/lines.ts'
import { pullSettings } from '../pull/pull-options.ts'
import { pullProgress } from '../pull/pull-progress.ts'
import { refuseOverwrite } from '../pull/refuse-overwrite.ts'
import { pullRetry } from '../pull/retry.ts'
import { scoped, type Tally } from '../pull/scope.ts'
import { streamLog } from '../pull/stream-log.ts'
import { verifyCopy } from '../pull/verify.ts'

const help = `scg pull – takes a copy of the register, and keeps it current

First a snapshot, then every change since; the next time only the changes in between. It may be stopped or killed at any
moment: run the same command again, and it continues, with no row lost, incomplete or repeated.

  --to FILE            copy.jsonl: a line of JSON for each row, {"kind":"upsert","type":…,"nodeId":…,"record":{…}} or
                       {"kind":"delete",…}; copy.csv: the columns kind,type,nodeId,record, the last one as JSON;
                       - or nothing: JSON lines to the standard output. The last row of a nodeId counts.
  --checkpoint FILE    where progress is saved; the default is beside the copy, as copy.jsonl.checkpoint
  --types A,B          some types only: ${recordTypes.slice(0, 7).join(', ')},
                       ${recordTypes.slice(7).join(', ')}
  --province NAME      only what concerns one province, by code or slug, and all that this refers to, so that nothing is
                       missing from it; a record that no longer belongs there comes as a "delete"
  --sister-city SLUG   the same for one sister city
  --country CODE       the same for one country, like JP
  --follow             keep running, and wait for the server when it cannot be reached
  --every SECONDS      how often to look for changes with --follow; the default is 5
  --batch N            rows written at once; the default is 500
  --verify             write nothing: compare the copy with the register, by the newest snapshot and the changes since, and
                       name the records that differ; needs some 200 bytes of memory per record
  --progress           show progress even when the error stream is not a terminal

All data is checked against the SHA-256 of the server. When the server no longer has the changes in between, or the
register was restored from a backup, the copy starts over; FILE stays as it is until the new copy is complete.

Rows on the standard output start over each time. With --checkpoint they continue behind the last lines that were read. A
line {"kind":"reset"} means that all lines before it are void, because the copy starts over.
For tables with a column for each field, or a map or a calendar, see scg export.

Examples:
  scg pull --to register.jsonl
  scg pull --to register.jsonl --verify
  scg pull --to ties.csv --types Partnership,Agreement
  scg pull --to phuket.jsonl --province phuket --follow
  scg pull --to /var/lib/copy/register.jsonl --follow --every 60
  scg pull --types SisterCity | jq -r .record.nameTh
`

export const pullRows: Command = {
  summary: 'take a copy of the register, and keep it current',
  help,
  options: ['to', 'checkpoint', 'types', 'province', 'sister-city', 'country', 'follow', 'every', 'batch', 'verify'],
  args: [0, 0],
  run: async context => {
    const { signal, endpoint, say } = context
    const { to, format, checkpointFile, types, part, follow, verify, batches } = pullSettings(context.options)
    const tally: Tally = { rows: 0, whole: false }
    const file = checkpointFile === undefined ? undefined : fileCheckpoint(checkpointFile)
    const scope = { endpoint, types: types ?? null, part: part ? String(new URLSearchParams(part)) : null }
    const before = watched(file ? scoped(refuseOverwrite(to, file), checkpointFile!, scope, tally) : noCheckpoint)
    const { checkpoint } = before
    const options = { ...pullRetry(context, follow), signal, ...(types && { types }), ...(part && { part }) }
    if (verify && format !== 'stream')
      return checkpoint
        .load()
        .then(saved => verifyCopy(context, to, format, saved, options))
        .finally(() => file?.release())
    const log =
      format === 'stream'
        ? streamLog(context.print, checkpoint)
        : rowLog(to, checkpoint, format === 'table' ? tableLines : jsonLines)
    const kept = watched(log.checkpoint)
    const progress = pullProgress(context, options, follow, tally)
    try {
      for await (const batch of pull(context.client(), {
        ...options,
        ...batches,
        follow,
        checkpoint: kept.checkpoint,
      })) {
        if (batch.reset) Object.assign(tally, { rows: 0, whole: false })
        if (batch.cause) say(`The copy begins anew. ${batch.cause.message}`)
        else if (batch.reset && before.saved) say('The copy begins anew: it is not as scg pull left it.')
        await log.take(batch)
        tally.rows += batch.rows.length
        tally.whole ||= batch.whole
        await progress.onBatch(batch)
      }
      progress.end()
    } catch (error) {
      if (signal.aborted && file)
        say(
          kept.saved
            ? 'Stopped. The same command goes on from here.'
            : 'Stopped before anything was saved: the same command begins anew.',
        )
      throw error
    } finally {
      await log.close().finally(() => file?.release())
    }
  },
}

/** Tells whether there is something to go on from, saved by this run or by one before. */
function watched(checkpoint: Checkpoint): { readonly checkpoint: Checkpoint; readonly saved: boolean } {
  let saved = false
  return {
    get saved() {
      return saved
    },
    checkpoint: {
      ...checkpoint,
      load: async () => {
        const state = await checkpoint.load()
        saved = Boolean(state)
        return state
      },
      save: async state => {
        await checkpoint.save(state)
        saved = true
      },
    },
  }
}

const noCheckpoint: Checkpoint = { load: async () => null, save: async () => {} }
