import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

// What the bench needs beside the project: the peers, who asks, and one Node.js for all, whatever runs the bench.

/** Node.js 24 out of its npm package */
const nodePackage = `node-${process.platform}-${process.arch}`
const packages = [
  `${nodePackage}@24.22.3`,
  'postgraphile@5.1.5',
  '@apollo/server@5.5.1',
  'dataloader@2.2.3',
  'graphql@16.15.0',
  'pg@8.23.1',
  'autocannon@9.0.0',
]

/** The root of the project */
export const project = fileURLToPath(new URL('../..', import.meta.url))

export interface Peers {
  readonly folder: string
  /** The program */
  readonly node: string
}

/** Installs them by npm into `folder`, without running any script of a package, unless they are there. */
export const installPeers = async (folder: string): Promise<Peers> => {
  const node = join(folder, 'node_modules', nodePackage, 'bin/node')
  const done = join(folder, 'installed')
  const wanted = packages.join(' ')
  if ((await readFile(done, 'utf8').catch(() => '')) !== wanted) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await promisify(execFile)('npm', ['install', ...flags, ...packages], { cwd: folder })
    await writeFile(done, wanted)
  }
  for (const file of ['postgraphile.mjs', 'bare.mjs', 'bytes.mjs', 'load.mjs'])
    await copyFile(join(project, 'bench/read/peers', file), join(folder, file))
  return { folder, node }
}
