// @ts-check
// Compiles the server. Node.js 20 runs no TypeScript, and a loader that compiles file by file takes longer than the
// server does to start, and stays in memory beside it.
//
//   node packages/server/build.mjs     into packages/server/dist, which `pnpm start` runs
//   pnpm image FOLDER                  into a folder of its own, with all that it needs: scripts/image
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** @type {(path: string) => string} */
const at = path => fileURLToPath(new URL(path, import.meta.url))

export const programs = ['main', 'keys', 'migrate', 'backup', 'restore', 'documents', 'show-config']

/** What tests load in processes of their own. */
const modules = ['store/open/open-embedded', 'store/open/open-postgres', 'store/database/lock/hold-folder']

/**
 * Files beside the sources are still found: `urlOf` gives the expression for the address of a source.
 * @type {(urlOf: (path: string) => string) => import('esbuild').Plugin}
 */
const inPlace = urlOf => ({
  name: 'files beside the sources are still found',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]packages[\\/]server[\\/]src[\\/].*\.m?[jt]s$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: source.replaceAll('import.meta.url', urlOf(path)), loader: path.endsWith('.ts') ? 'ts' : 'js' }
    })
  },
})

/**
 * OpenTelemetry is compiled in, as a file of its own that is loaded where requests are traced: a server is installed
 * without its 27 MB.
 * @type {import('esbuild').Plugin}
 */
const withTracing = {
  name: 'OpenTelemetry is compiled in',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]open-tracing\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        write: false,
        platform: 'node',
        format: 'esm',
        mainFields: ['module', 'main'],
        treeShaking: true,
      })
      return { contents: outputFiles[0]?.text ?? '', loader: 'js' }
    })
  },
}

/** @type {(path: string) => string} */
const absolute = path => JSON.stringify(pathToFileURL(path).href)

/**
 * From a folder beside the sources, as `dist` is, so that both can be moved together.
 * @type {(path: string) => string}
 */
const fromDist = path =>
  `new URL(${JSON.stringify(`../src/${relative(at('src'), path).split(sep).join('/')}`)}, import.meta.url).href`

/** @type {(outdir: string, names: readonly string[], urlOf?: typeof absolute) => Promise<unknown>} */
const compile = (outdir, names, urlOf = absolute) =>
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
    // The first that knows a file has it.
    plugins: [withTracing, inPlace(urlOf)],
  })

/**
 * All programs, into a folder beside the sources, as `dist` is. It can be moved to wherever they are beside it.
 * @param {string} folder
 */
export const buildToMove = folder => compile(folder, programs, fromDist)

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
