import type { ParseArgsConfig } from 'node:util'
import { readCommandLine, say, UsageError } from './command-line.ts'
import { ConfigError } from './config/config-error.ts'
import { BackupError, type Taken } from './store/database/backup/format.ts'
import { StoreError } from './store/store.ts'

// What pnpm backup and pnpm restore have in common: one FILE, help, how they end, and what they say. All of it goes to stderr,
// because the file may be the standard output.

interface FileCommand {
  readonly name: 'backup' | 'restore'
  readonly help: string
  /** Those without a value, beside --help */
  readonly flags: readonly string[]
  run(file: string, flags: ReadonlySet<string>): Promise<void>
}

export const runFileCommand = ({ name, help, flags, run }: FileCommand): Promise<void> => {
  const start = async (): Promise<void> => {
    const { given, files } = read(flags)
    if (given.has('help')) return void process.stdout.write(help)
    const [file, ...more] = files
    if (file === undefined) throw new UsageError(`Name a file, like "npx pnpm@10 ${name} register.backup".`)
    if (more.length > 0) throw new UsageError(`"${more[0]}" is one word too many: name one file.`)
    await run(file, given)
  }
  return start().catch(error => {
    process.exitCode = error instanceof UsageError ? 2 : 1
    say(messageOf(error, name))
  })
}

const read = (flags: readonly string[]) => {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } }
  for (const flag of flags) options[flag] = { type: 'boolean' }
  const { values, positionals } = readCommandLine(options)
  return { given: new Set(Object.keys(values)), files: positionals }
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
