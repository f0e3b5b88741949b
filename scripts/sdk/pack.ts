// Packs the SDK as it would be published.
//
//   pnpm pack:sdk [folder]   builds it and writes the tarball, into the current folder when none is named
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sdk } from './paths.ts'

/** Builds and packs the SDK and returns the path of the tarball. */
export function packSdk(folder: string): string {
  mkdirSync(folder, { recursive: true })
  // The pnpm that runs this script: on a machine that has it from npx only, no other is on the path.
  const pnpm = process.env['npm_execpath']
  if (!pnpm) throw new Error('Run this by pnpm: pnpm pack:sdk')
  const [command, script] = /\.[cm]?js$/.test(pnpm) ? [process.execPath, [pnpm]] : [pnpm, []]
  const answer = execFileSync(command, [...script, 'pack', '--json', '--pack-destination', folder], {
    cwd: sdk,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Before its answer pnpm prints the names of the scripts it runs.
  const { filename }: { filename: string } = JSON.parse(answer.slice(answer.search(/^\{/m)))
  return resolve(folder, filename)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(packSdk(resolve(process.argv[2] ?? '.')))
