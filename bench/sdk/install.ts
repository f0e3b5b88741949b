import { execFile } from 'node:child_process'
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { attemptFile, type ClientUnderTest, clientFile, nameOf } from './clients.ts'

/** A client in a folder of its own, where nothing else is installed. */
export interface Installed {
  readonly folder: string
  readonly version: string
  /** Its names to import */
  readonly names: readonly string[]
  readonly bytes: number
  /** Packages in `node_modules`, itself included */
  readonly packages: number
  readonly directDependencies: number
}

/** Installs a client by npm, without running any script of a package. `tarball` is what stands for our own. */
export const install = async (client: ClientUnderTest, root: string, tarball: string): Promise<Installed> => {
  const folder = join(root, client.file)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const specs = client.packages ?? [tarball]
  if (specs.length > 0) {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await promisify(execFile)('npm', ['install', ...flags, ...specs, ...client.peers], { cwd: folder })
  }
  await copyFile(clientFile(client.file), join(folder, 'client.mjs'))
  await copyFile(attemptFile, join(folder, 'attempt.mjs'))

  const names = client.packages?.map(nameOf) ?? ['@sister-city-graph/sdk']
  const manifests = await Promise.all(names.map(name => manifestOf(folder, name)))
  const dependencies = new Set(manifests.flatMap(({ dependencies = {} }) => Object.keys(dependencies)))
  for (const name of names) dependencies.delete(name)
  return {
    folder,
    version: manifests[0]?.version ?? '–',
    names,
    bytes: specs.length > 0 ? await sizeOf(join(folder, 'node_modules')) : 0,
    packages: specs.length > 0 ? await packagesIn(folder) : 0,
    directDependencies: dependencies.size,
  }
}

interface Manifest {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const manifestOf = async (folder: string, name: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8'))

const packagesIn = async (folder: string): Promise<number> => {
  const lock = JSON.parse(await readFile(join(folder, 'node_modules/.package-lock.json'), 'utf8'))
  return Object.keys(lock.packages).length
}

const sizeOf = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && entry.name !== '.package-lock.json')
  const sizes = await Promise.all(files.map(async file => (await stat(join(file.parentPath, file.name))).size))
  return sizes.reduce((total, size) => total + size, 0)
}
