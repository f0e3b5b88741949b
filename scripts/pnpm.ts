import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'

/** The pnpm that runs this script, as `script` says: on a machine that has it from npx only, no other is on the path. */
export const pnpmFor = (script: string): readonly [command: string, ...args: string[]] => {
  const pnpm = process.env['npm_execpath']
  if (!pnpm) throw new Error(`Run this by pnpm: pnpm ${script}`)
  return /\.[cm]?js$/.test(pnpm) ? [process.execPath, pnpm] : [pnpm]
}

/** Builds and packs the package in `cwd` into a folder, and returns the path of the tarball. */
export const packInto = (folder: string, cwd: string, script: string): string => {
  mkdirSync(folder, { recursive: true })
  const [command, ...args] = pnpmFor(script)
  const answer = execFileSync(command, [...args, 'pack', '--json', '--pack-destination', folder], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Before its answer pnpm prints the names of the scripts it runs.
  const { filename }: { filename: string } = JSON.parse(answer.slice(answer.search(/^\{/m)))
  return resolve(folder, filename)
}
