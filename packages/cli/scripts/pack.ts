// Packs the command line as it would be published. It needs the package of the SDK beside it: pnpm pack:sdk.
//
//   pnpm pack:cli [folder]   builds it and writes the tarball, into the current folder when none is named
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Builds and packs the command line and returns the path of the tarball. */
export function packCli(folder: string): string {
  mkdirSync(folder, { recursive: true })
  // The pnpm that runs this script: on a machine that has it from npx only, no other is on the path.
  const pnpm = process.env['npm_execpath']
  if (!pnpm) throw new Error('Run this by pnpm: pnpm pack:cli')
  const [command, script] = /\.[cm]?js$/.test(pnpm) ? [process.execPath, [pnpm]] : [pnpm, []]
  const answer = execFileSync(command, [...script, 'pack', '--json', '--pack-destination', folder], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Before its answer pnpm prints the names of the scripts it runs.
  return resolve(folder, JSON.parse(answer.slice(answer.search(/^\{/m))).filename)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(packCli(resolve(process.argv[2] ?? '.')))
