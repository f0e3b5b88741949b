import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type FileLock, takeLock } from '../packages/sdk/src/node/file-lock.ts'

/** The pnpm that runs this script, as `script` says: on a machine that has it from npx only, no other is on the path. */
export const pnpmFor = (script: string): readonly [command: string, ...args: string[]] => {
  const pnpm = process.env['npm_execpath']
  if (!pnpm) throw new Error(`Run this by pnpm: pnpm ${script}`)
  return /\.[cm]?js$/.test(pnpm) ? [process.execPath, pnpm] : [pnpm]
}

/**
 * Builds and packs the package in `cwd` into a folder, and returns the path of the tarball. Waits while another process
 * packs the same package: both build it in one folder, which each empties first.
 */
export const packInto = async (folder: string, cwd: string, script: string): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  const [command, ...args] = pnpmFor(script)
  const lock = await holdWhenFree(join(cwd, 'node_modules/.packing'))
  try {
    const options = { cwd, maxBuffer: Number.POSITIVE_INFINITY }
    const packing = promisify(execFile)(command, [...args, 'pack', '--json', '--pack-destination', folder], options)
    packing.child.stdin?.end()
    packing.child.stderr?.pipe(process.stderr, { end: false })
    const { stdout } = await packing
    // Before its answer pnpm prints the names of the scripts it runs.
    const { filename }: { filename: string } = JSON.parse(stdout.slice(stdout.search(/^\{/m)))
    return resolve(folder, filename)
  } finally {
    await lock.release()
  }
}

const holdWhenFree = async (path: string): Promise<FileLock> => {
  for (;;) {
    try {
      return await takeLock(path, 'the package')
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'IN_USE') throw error
      await sleep(200)
    }
  }
}
