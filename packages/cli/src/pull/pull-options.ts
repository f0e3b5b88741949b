import type { PullOptions, RecordType, RegisterPart } from '@sister-city-graph/sdk'
import { UsageError } from '../exit.ts'
import { recordTypes } from '../generated/record-types.ts'
import { type Options, parseCount } from '../options.ts'

export interface PullSettings {
  readonly to: string
  readonly format: 'stream' | 'lines' | 'table'
  readonly checkpointFile: string | undefined
  readonly types: RecordType[] | undefined
  readonly part: RegisterPart | undefined
  readonly follow: boolean
  readonly verify: boolean
  /** As the SDK has them */
  readonly batches: Pick<PullOptions, 'batchSize' | 'pollMs'>
}

export function pullSettings(options: Options): PullSettings {
  const { to = '-', checkpoint, follow = false, verify = false } = options
  const batchSize = parseCount(options.batch, 'batch', 100_000)
  const seconds = parseCount(options.every, 'every', 86_400)
  if (seconds !== undefined && !follow) throw new UsageError('--every goes with --follow.')
  if (verify && (follow || to === '-')) throw new UsageError('--verify goes with --to FILE, and without --follow.')
  return {
    to,
    format: formatOf(to),
    checkpointFile: checkpoint ?? (to === '-' ? undefined : `${to}.checkpoint`),
    types: parseTypes(options.types),
    part: parsePart(options),
    follow,
    verify,
    batches: { ...(batchSize && { batchSize }), ...(seconds && { pollMs: seconds * 1_000 }) },
  }
}

function formatOf(to: string): PullSettings['format'] {
  if (to === '-') return 'stream'
  if (/\.(jsonl|ndjson)$/.test(to)) return 'lines'
  if (/\.csv$/.test(to)) return 'table'
  throw new UsageError(`--to "${to}" has to end with .jsonl or .csv, or be - for the standard output.`)
}

function parsePart({ province, 'sister-city': sisterCity, country }: Options): RegisterPart | undefined {
  const given = [
    ...(province === undefined ? [] : [{ province }]),
    ...(sisterCity === undefined ? [] : [{ sisterCity }]),
    ...(country === undefined ? [] : [{ country }]),
  ]
  if (given.length > 1) throw new UsageError('Give one of --province, --sister-city and --country.')
  return given[0]
}

function parseTypes(text: string | undefined): RecordType[] | undefined {
  if (text === undefined) return undefined
  const names = text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const unknown = names.find(name => !(recordTypes as readonly string[]).includes(name))
  if (unknown !== undefined) throw new UsageError(`--types: "${unknown}" is none of ${recordTypes.join(', ')}.`)
  if (names.length === 0) throw new UsageError(`--types: name some of ${recordTypes.join(', ')}.`)
  return ([...new Set(names)] as RecordType[]).sort()
}
