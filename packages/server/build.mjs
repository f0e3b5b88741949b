// @ts-check
// Compiles the server. Node.js 20 runs no TypeScript, and a loader that compiles file by file takes longer than the
// server does to start, and stays in memory beside it.
//
//   node packages/server/build.mjs     into packages/server/dist, which `pnpm start` runs
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** @type {(path: string) => string} */
const at = path => fileURLToPath(new URL(path, import.meta.url))

const programs = ['main', 'keys', 'migrate', 'backup', 'restore', 'show-config']

/** What tests load in processes of their own. */
const modules = ['store/open/open-embedded', 'store/open/open-postgres', 'store/database/lock/hold-folder']

/** @type {import('esbuild').Plugin} */
const inPlace = {
  name: 'files beside the sources are still found',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]packages[\\/]server[\\/]src[\\/].*\.m?[jt]s$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const url = JSON.stringify(pathToFileURL(path).href)
      return { contents: source.replaceAll('import.meta.url', url), loader: path.endsWith('.ts') ? 'ts' : 'js' }
    })
  },
}

/** @type {(outdir: string, names: readonly string[]) => Promise<unknown>} */
const compile = (outdir, names) =>
  build({
    entryPoints: names.map(name => at(`src/${name}.ts`)),
    outbase: at('src'),
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [inPlace],
  })

/**
 * Into a folder that is not there yet, for tests.
 * @param {string} folder
 */
export const buildForTests = async folder => {
  await mkdir(folder)
  await symlink(at('node_modules'), join(folder, 'node_modules'), 'junction')
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await compile(folder, [...programs, ...modules])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compile(at('dist'), ['main'])
