import { cp, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFileTrace } from '@vercel/nft'
import { buildToMove, programs } from '../../packages/server/build.mjs'
import { assertPermitted, packagesOf, sbomOf } from './sbom.ts'

// The folder that an image of a container has, or a machine without pnpm: the compiled programs, what they read, and of the
// packages from npm those files that they load. `@vercel/nft` finds these by following each `import` and `require`.

const root = fileURLToPath(new URL('../..', import.meta.url))
const server = join(root, 'packages/server')

/** What is read without being imported. */
const read = [
  'packages/server/src/store/database/embedded/worker.mjs',
  'packages/server/src/store/database/lock/fence.mjs',
  'prisma/schema.prisma',
  'prisma/migrations',
  'prisma/data',
  'LICENSE',
]

/** A file or a link, as it is. */
const copy = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true })
  if ((await lstat(from)).isSymbolicLink()) await symlink(await readlink(from), to)
  else await cp(from, to, { recursive: true })
}

/**
 * Makes the folder, which must not be there yet, with the list of what is in it, and returns how much of packages from npm that is.
 * @throws Error when one of them has a licence under which it may not be handed on
 */
export const layOut = async (folder: string): Promise<{ files: number; packages: number }> => {
  await mkdir(folder)
  const built = await mkdtemp(join(server, 'image-'))
  try {
    await buildToMove(built)
    const entries = programs.map(name => join(built, `${name}.js`))
    const worker = join(server, 'src/store/database/embedded/worker.mjs')
    const wasm = join(server, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm')
    const { fileList } = await nodeFileTrace([...entries, worker, wasm], { base: root })
    const packages = [...fileList].filter(path => path.split('/').includes('node_modules'))
    for (const path of packages) await copy(join(root, path), join(folder, path))
    for (const path of read) await copy(join(root, path), join(folder, path))
    for (const name of await readdir(built)) await copy(join(built, name), join(folder, 'packages/server/dist', name))
    await writeManifests(folder)
    const shipped = await packagesOf(root, packages)
    assertPermitted(shipped)
    const whole = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    await writeFile(join(folder, 'sbom.cdx.json'), await sbomOf(whole, shipped))
    return { files: packages.length, packages: shipped.length }
  } finally {
    await rm(built, { recursive: true })
  }
}

/** By them Node.js knows what kind of modules there are, and the server which release it is. */
const writeManifests = async (folder: string): Promise<void> => {
  for (const path of ['package.json', 'packages/server/package.json']) {
    const { name, version, license, type, engines } = JSON.parse(await readFile(join(root, path), 'utf8'))
    await writeFile(join(folder, path), `${JSON.stringify({ name, version, license, type, engines }, null, 2)}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  if (!folder) {
    console.error('Say where to: npx pnpm@10 image FOLDER, a folder that is not there yet.')
    process.exit(2)
  }
  console.log('Compiling the server and collecting what it needs …')
  const { packages } = await layOut(folder)
  console.log(
    `The server and ${packages} packages are in ${relative('.', folder) || folder}. Start it: node packages/server/dist/main.js`,
  )
}
