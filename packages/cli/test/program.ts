import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { inject } from 'vitest'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What only papers need, and what would make the one file large */
const LARGE = ['docx', 'fontkit', 'pdfmake', '@expo-google-fonts', '@fontsource']

/** The program as one file, which starts ten times as fast as its sources do, where it would be once installed. */
const install = (): string => {
  const folder = mkdtempSync(join(inject('scratch'), 'scg-program-'))
  const main = join(folder, 'dist/main.js')
  buildSync({
    entryPoints: [at('../src/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: main,
    external: LARGE.map(name => `${name}*`),
  })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "version": "0.0.0" }')
  mkdirSync(join(folder, 'node_modules/@sister-city-graph'), { recursive: true })
  symlinkSync(at('../../sdk'), join(folder, 'node_modules/@sister-city-graph/sdk'), 'junction')
  for (const name of LARGE) symlinkSync(at(`../node_modules/${name}`), join(folder, 'node_modules', name), 'junction')
  return main
}

let main: string | undefined

/** Where the program is, once for each worker. */
export const installed = (): string => {
  main ??= install()
  return main
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly said: string
}

export interface Circumstances {
  readonly env?: Record<string, string>
  readonly cwd?: string
  readonly input?: string
  /** Told of each piece of output */
  readonly watch?: (child: ChildProcess, out: string, said: string) => void
}

/** Runs the program as a shell would, and waits for its end. */
export const scg = (
  args: readonly string[],
  { env = {}, cwd, input = '', watch }: Circumstances = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const { PATH, HOME } = process.env
    const child = spawn(process.execPath, [installed(), ...args], { env: { PATH, HOME, ...env }, cwd })
    const out: Buffer[] = []
    const said: Buffer[] = []
    const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString()
    const onData = (chunks: Buffer[]) => (chunk: Buffer) => {
      chunks.push(chunk)
      watch?.(child, text(out), text(said))
    }
    child.stdout.on('data', onData(out))
    child.stderr.on('data', onData(said))
    child.on('error', reject)
    child.on('close', code => resolve({ code, out: text(out), said: text(said) }))
    // It may have ended without reading it.
    child.stdin.on('error', () => {}).end(input)
  })
