import { execFile } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './paths.ts'

/** What somebody who tried an example in place has left behind. */
const LEFT_BEHIND = new Set(['node_modules', 'dist', 'generated', 'package-lock.json'])

/** Copies an example, installs it with the tarball for the SDK, and returns where it is. */
export async function copyExample(name: string, work: string, tarball: string): Promise<string> {
  const folder = join(work, name)
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: path => !LEFT_BEHIND.has(basename(path)) })
  const file = join(folder, 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  if (!manifest.dependencies?.['@sister-city-graph/sdk'])
    throw new Error(`examples/${name} does not depend on the SDK.`)
  manifest.dependencies['@sister-city-graph/sdk'] = `file:${tarball}`
  writeFileSync(file, JSON.stringify(manifest))
  await install(folder)
  return folder
}

/** No package has to run code of its own at install time, so none may. */
export const install = (folder: string, ...packages: string[]): Promise<string> =>
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...packages)

/** Runs a program and returns what it printed. @throws Error with what it printed, when it fails */
export async function run(cwd: string, command: string, ...given: string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, given, { cwd, timeout: 300_000 })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string }
    throw new Error(`${basename(cwd)}: ${command} ${given.join(' ')} failed.\n${stdout}${stderr || message}`)
  }
}

export function expectOutput(output: string, ...parts: string[]): void {
  for (const part of parts)
    if (!output.includes(part)) throw new Error(`"${part}" is missing in what was printed:\n${output}`)
}
