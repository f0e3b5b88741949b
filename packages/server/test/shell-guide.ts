import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Block, blocksOf } from './blocks.ts'
import { owner } from './debian.ts'
import { program } from './programs.ts'

// The commands of a guide, run by a shell as somebody would who reads it.

/** The blocks for a shell in `docs/guides/NAME.md`, in their order. */
export const shellBlocks = async (name: string): Promise<Block[]> => {
  const path = fileURLToPath(new URL(`../../../docs/guides/${name}.md`, import.meta.url))
  return blocksOf(await readFile(path, 'utf8')).filter(({ language }) => language === 'sh')
}

const quoted = (args: readonly string[]): string => args.map(arg => `"${arg}"`).join(' ')

/** In place of npx, which would fetch pnpm: what the scripts of package.json do, without generating anything. */
const npx = (): string => `#!/bin/sh
shift; script=$1; shift
case $script in
  backup|restore|documents|keys) exec "${process.execPath}" ${quoted(program('$script'))} "$@" ;;
  migrate:status) exec "${process.execPath}" ${quoted(program('migrate'))} status ;;
  *) exit 9 ;;
esac
`

/** A folder `bin` for the PATH of a shell, in which the scripts of this project are found. */
export const makeBin = async (folder: string): Promise<string> => {
  const bin = join(folder, 'bin')
  await mkdir(bin)
  await writeFile(join(bin, 'npx'), npx())
  await chmod(join(bin, 'npx'), 0o755)
  return bin
}

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a script until its end or its first failure, with nothing in its environment but what is given. */
export const runShell = (
  script: string,
  { cwd, env, asPostgres = false }: { cwd: string; env: Record<string, string>; asPostgres?: boolean },
): Promise<Ended> =>
  promisify(execFile)('sh', ['-e', '-c', script], { cwd, env, ...(asPostgres && owner) }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
