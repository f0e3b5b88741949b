import type { PullOptions, RecordType } from '@sister-city-graph/sdk'
import { UsageError } from '../exit.ts'
import { countIn, type Options } from '../options.ts'
import { recordTypes } from './types.ts'

export interface Wishes {
  readonly to: string
  readonly format: 'stream' | 'lines' | 'table'
  /** The file of the checkpoint */
  readonly place: string | undefined
  readonly types: RecordType[] | undefined
  readonly follow: boolean
  readonly verify: boolean
  readonly rest: Pick<PullOptions, 'batchSize' | 'pollMs'>
}

/** What the command line asks for. */
export function wishesIn(values: Options): Wishes {
  const { to = '-', checkpoint, follow = false, verify = false } = values
  const batchSize = countIn(values.batch, 'batch', 100_000)
  const seconds = countIn(values.every, 'every', 86_400)
  if (seconds !== undefined && !follow) throw new UsageError('--every goes with --follow.')
  if (verify && (follow || to === '-')) throw new UsageError('--verify goes with --to FILE, and without --follow.')
  return {
    to,
    format: formatOf(to),
    place: checkpoint ?? (to === '-' ? undefined : `${to}.checkpoint`),
    types: typesIn(values.types),
    follow,
    verify,
    rest: { ...(batchSize && { batchSize }), ...(seconds && { pollMs: seconds * 1_000 }) },
  }
}

function formatOf(to: string): Wishes['format'] {
  if (to === '-') return 'stream'
  if (/\.(jsonl|ndjson)$/.test(to)) return 'lines'
  if (/\.csv$/.test(to)) return 'table'
  throw new UsageError(`--to "${to}" has to end with .jsonl or .csv, or be - for the standard output.`)
}

function typesIn(text: string | undefined): RecordType[] | undefined {
  if (text === undefined) return undefined
  const names = text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const strange = names.find(name => !(recordTypes as readonly string[]).includes(name))
  if (strange !== undefined) throw new UsageError(`--types: "${strange}" is none of ${recordTypes.join(', ')}.`)
  if (names.length === 0) throw new UsageError(`--types: name some of ${recordTypes.join(', ')}.`)
  return ([...new Set(names)] as RecordType[]).sort()
}
