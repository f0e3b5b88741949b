import { createReadStream } from 'node:fs'
import type { ParseArgsConfig, parseArgs } from 'node:util'
import { readCommandLine, say, UsageError } from './command-line.ts'
import { ConfigError } from './config/config-error.ts'
import { BackupError, type Taken } from './store/database/backup/format.ts'
import { StoreError } from './store/store.ts'

// What pnpm backup and pnpm restore have in common: help, how they end, and what they say. All of it goes to stderr, because
// the file may be the standard output.

const helpOption = { help: { type: 'boolean', short: 'h' } } as const

type Options = NonNullable<ParseArgsConfig['options']>
type Values<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own; allowPositionals: true }>>['values']

interface FileCommand<Own extends Options> {
  readonly name: 'backup' | 'restore'
  readonly help: string
  /** Beside --help */
  readonly options: Own
  run(values: Values<Own>, words: readonly string[]): Promise<void>
}

export const runFileCommand = <const Own extends Options>({
  name,
  help,
  options,
  run,
}: FileCommand<Own>): Promise<void> => {
  const start = async (): Promise<void> => {
    const { values, positionals } = readCommandLine({ ...helpOption, ...options })
    if ('help' in values) return void process.stdout.write(help)
    await run(values as Values<Own>, positionals)
  }
  return start().catch(error => {
    process.exitCode = error instanceof UsageError ? 2 : 1
    say(messageOf(error, name))
  })
}

/** @throws UsageError unless it is one word */
export const oneFile = ([file, ...more]: readonly string[], name: string): string => {
  if (file === undefined) throw new UsageError(`Name a file, like "npx pnpm@10 ${name} register.backup".`)
  noMore(more, 'name one file')
  return file
}

/** @throws UsageError when there is a word that nobody asked for */
export const noMore = ([word]: readonly string[], instead: string): void => {
  if (word !== undefined) throw new UsageError(`"${word}" is one word too many: ${instead}.`)
}

/** The bytes of a file, or of the standard input. Opened only when it is read: until then nobody would hear that it cannot be. */
export async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  yield* file === '-' ? process.stdin : createReadStream(file)
}

const messageOf = (error: Error, name: string): string => {
  if (error instanceof UsageError) return `${error.message} See "npx pnpm@10 ${name} --help".`
  if (error instanceof StoreError && error.message.startsWith('Process '))
    return `${error.message} The embedded register is backed up and restored while no server has it open.`
  if (error instanceof BackupError || error instanceof StoreError || error instanceof ConfigError) return error.message
  return `The ${name} failed: ${error.message.replace(/\.$/, '')}.`
}

export const describe = ({ revision, tables, files }: Taken): string => {
  const rows = Object.values(tables).reduce((sum, { rows }) => sum + rows, 0)
  const documents = files === 0 ? '' : files === 1 ? ' and 1 document' : ` and ${files.toLocaleString('en')} documents`
  return `revision ${revision}: ${rows.toLocaleString('en')} rows of ${Object.keys(tables).length} tables${documents}`
}
