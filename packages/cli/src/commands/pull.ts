import { type Checkpoint, pull } from '@sister-city-graph/sdk'
import { fileCheckpoint, rowLog } from '@sister-city-graph/sdk/node'
import type { Command } from '../command.ts'
import { jsonLines, tableLines } from '../pull/lines.ts'
import { patient } from '../pull/patience.ts'
import { scoped, type Tally } from '../pull/scope.ts'
import { spare } from '../pull/spare.ts'
import { streamLog } from '../pull/stream-log.ts'
import { recordTypes } from '../pull/types.ts'
import { verifyCopy } from '../pull/verify.ts'
import { watching } from '../pull/watching.ts'
import { wishesIn } from '../pull/wishes.ts'

const help = `scg pull – takes a copy of the register, and keeps it true

First a snapshot, then every change since; the next time only what came in between. It may be stopped or killed at any
moment: run the same command again, and it goes on where it was, with no row lost, half or twice.

  --to FILE            copy.jsonl: a line of JSON for each row, {"kind":"upsert","type":…,"nodeId":…,"record":{…}} or
                       {"kind":"delete",…}; copy.csv: the columns kind,type,nodeId,record, the last one as JSON;
                       - or nothing: JSON lines to the standard output. The last row of a nodeId counts.
  --checkpoint FILE    where it keeps how far it has come; beside the copy when not named, as copy.jsonl.checkpoint
  --types A,B          some types only: ${recordTypes.slice(0, 7).join(', ')},
                       ${recordTypes.slice(7).join(', ')}
  --follow             go on for ever, and wait for the server when it is away
  --every SECONDS      how often to look for changes when following; 5 when not said
  --batch N            so many rows at once; 500 when not said
  --verify             write nothing: hold the copy against the register, by the newest snapshot and the changes since, and say
                       which records differ; takes some 200 bytes of memory a record
  --progress           show how far it is, also where the error stream is no terminal

What comes is checked against the SHA-256 that the server says. When the server no longer has what lies between, or the
register was restored from a backup, the copy begins anew; FILE stays as it is until the new one is whole.

To the standard output it begins anew each time, unless --checkpoint is named: then it goes on behind the last lines that
were taken. A line {"kind":"reset"} says that all before it is void, because the server no longer had what came between.
For tables with a column for each field, or a map or a calendar, see scg export.

Examples:
  scg pull --to register.jsonl
  scg pull --to register.jsonl --verify
  scg pull --to ties.csv --types Partnership,Agreement
  scg pull --to /var/lib/copy/register.jsonl --follow --every 60
  scg pull --types SisterCity | jq -r .record.nameTh
`

export const pullRows: Command = {
  summary: 'take a copy of the register, and keep it true',
  help,
  takes: ['to', 'checkpoint', 'types', 'follow', 'every', 'batch', 'verify'],
  words: [0, 0],
  run: async call => {
    const { signal, endpoint, say } = call
    const { to, format, place, types, follow, verify, rest } = wishesIn(call.values)
    const tally: Tally = { rows: 0, whole: false }
    const kept = place === undefined ? undefined : fileCheckpoint(place)
    const checkpoint = kept ? scoped(spare(to, kept), place!, { endpoint, types: types ?? null }, tally) : nowhere
    if (verify && format !== 'stream')
      return checkpoint
        .load()
        .then(saved => verifyCopy(call, to, format, saved, { signal, ...(types && { types }) }))
        .finally(() => kept?.release())
    const log =
      format === 'stream'
        ? streamLog(call.print, checkpoint)
        : rowLog(to, checkpoint, format === 'table' ? tableLines : jsonLines)
    const watch = watching(call, types, follow, tally)
    const { client, retry } = patient(call, follow)
    const options = { ...rest, follow, signal, retry, checkpoint: log.checkpoint, ...(types && { types }) }
    try {
      for await (const batch of pull(client, options)) {
        if (batch.reset) Object.assign(tally, { rows: 0, whole: false })
        if (batch.cause) say(`The copy begins anew. ${batch.cause.message}`)
        await log.take(batch)
        tally.rows += batch.rows.length
        tally.whole ||= batch.whole
        await watch.saw(batch)
      }
      watch.end()
    } catch (error) {
      if (signal.aborted && kept) say('Stopped. The same command goes on from here.')
      throw error
    } finally {
      await log.close().finally(() => kept?.release())
    }
  },
}

const nowhere: Checkpoint = { load: async () => null, save: async () => {} }
