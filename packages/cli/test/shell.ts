import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { installed } from './program.ts'

export interface Shell {
  /** Runs commands, and gives what they print. */
  run(commands: string): Promise<string>
  close(): Promise<void>
}

/** A shell in a folder of its own that has `scg`, for the register at an endpoint. */
export const openShell = async (endpoint: string): Promise<Shell> => {
  const folder = await mkdtemp(join(tmpdir(), 'shell-'))
  await writeFile(join(folder, 'scg'), `#!/bin/sh\nexec "${process.execPath}" "${installed()}" "$@"\n`)
  await chmod(join(folder, 'scg'), 0o755)
  return {
    run: async commands => {
      const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, SCG_ENDPOINT: endpoint }
      const { stdout } = await promisify(execFile)('bash', ['-ec', commands], { cwd: folder, env })
      return stdout
    },
    close: () => rm(folder, { recursive: true }),
  }
}
