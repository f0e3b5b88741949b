import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import {
  BackupError,
  type Digest,
  digester,
  type End,
  type FileStart,
  format,
  formatVersion,
  type Header,
  type TableStart,
} from './format.ts'

type Values = (string | null)[]

export interface OpenBackup {
  readonly header: Header
  /** Each table once, in the order of the file. All rows of a table must be read before the next table is requested. */
  tables(): AsyncGenerator<{ readonly start: TableStart; rows(): AsyncGenerator<Values> }>
  /** Each file, after the last table. All bytes of a file must be read before the next is requested. */
  files(): AsyncGenerator<{ readonly sha256: string; chunks(): AsyncGenerator<Uint8Array> }>
  /**
   * To be called after the last file: the digest of each table, once the file is verified to be complete, and the hashes of
   * files of which it says itself that it is without them.
   */
  end(): Promise<Required<Pick<End, 'tables' | 'lost'>>>
}

const endsEarly = 'The backup ends early, so not all of it is there: use another.'
const damaged = 'The backup is damaged: use another.'
const foreign =
  'That is no backup of a register, or one that something else was done to: give the file that "npx pnpm@10 backup" wrote.'

/**
 * Reads a backup as a stream. Nothing it yields is verified until `end` has resolved.
 * @throws BackupError when the file is no backup, has a later format, ends early or is damaged
 */
export const openBackup = async (chunks: AsyncIterable<Uint8Array>): Promise<OpenBackup> => {
  const lines = linesOf(unpacked(chunks))
  const whole = createHash('sha256')
  let line = await lines.next()
  const header = headerIn(line.value)
  const advance = async () => {
    whole.update(`${line.value}\n`)
    line = await lines.next()
  }
  await advance()
  const found: Record<string, Digest> = {}

  async function* rows(width: number, sum: ReturnType<typeof digester>): AsyncGenerator<Values> {
    while (line.value?.startsWith('[')) {
      sum.add(`${line.value}\n`)
      const values = parsed<Values>(line.value)
      if (values.length !== width) throw new BackupError(damaged)
      yield values
      await advance()
    }
  }

  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (; line.value?.startsWith('"'); await advance()) yield Buffer.from(parsed<string>(line.value), 'base64')
  }

  return {
    header,
    tables: async function* () {
      while (line.value?.startsWith('{"table":')) {
        const start = parsed<TableStart>(line.value)
        const sum = digester()
        await advance()
        yield { start, rows: () => rows(start.columns.length, sum) }
        found[start.table] = sum.digest()
      }
    },
    files: async function* () {
      while (line.value?.startsWith('{"file":')) {
        const { file: sha256 } = parsed<FileStart>(line.value)
        await advance()
        yield { sha256, chunks: bytes }
      }
    },
    end: async () => {
      if (line.value === undefined) throw new BackupError(endsEarly)
      const end = parsed<End>(line.value)
      if (end.end !== true || end.sha256 !== whole.digest('hex')) throw new BackupError(damaged)
      if (JSON.stringify(end.tables) !== JSON.stringify(found)) throw new BackupError(damaged)
      if (!(await lines.next()).done) throw new BackupError(damaged)
      return { tables: found, lost: end.lost ?? [] }
    },
  }
}

const headerIn = (line: string | undefined): Header => {
  if (line === undefined) throw new BackupError(endsEarly)
  let header: Header
  try {
    header = JSON.parse(line)
  } catch {
    throw new BackupError(foreign)
  }
  if (header?.format !== format) throw new BackupError(foreign)
  if (header.version > formatVersion)
    throw new BackupError(
      `The backup has format ${header.version}, and this release reads up to ${formatVersion}: use a newer release.`,
    )
  return header
}

const parsed = <T>(line: string): T => {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new BackupError(damaged, { cause: error })
  }
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    const gunzip = createGunzip()
    // Passes an error of the file on to the reader of the text.
    pipeline(Readable.from(chunks), gunzip).catch(error => gunzip.destroy(error))
    yield* gunzip
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'Z_BUF_ERROR') throw new BackupError(endsEarly, { cause: error })
    if (code === 'Z_DATA_ERROR') throw new BackupError(messageOfData(error as Error), { cause: error })
    throw error
  }
}

const messageOfData = ({ message }: Error): string => (message === 'incorrect header check' ? foreign : damaged)

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  let pieces: string[] = []
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    for (const part of parts.slice(0, -1)) {
      pieces.push(part)
      yield pieces.join('')
      pieces = []
    }
    pieces.push(parts.at(-1)!)
  }
  // A text without a line end is a truncated line.
  if (pieces.join('') !== '') throw new BackupError(endsEarly)
  return undefined
}
