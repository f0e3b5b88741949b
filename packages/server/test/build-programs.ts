import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What tests start in processes of their own, or load there. */
const entries = [
  'main',
  'keys',
  'migrate',
  'backup',
  'restore',
  'store/open/open-embedded',
  'store/open/open-postgres',
  'store/database/lock/hold-folder',
]

/**
 * Compiles the server's programs into `folder`, once for all tests: each process would otherwise compile the sources again,
 * which takes longer than what most of them then do.
 */
export const buildPrograms = async (folder: string): Promise<void> => {
  await mkdir(folder)
  await symlink(at('../node_modules'), join(folder, 'node_modules'), 'junction')
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await build({
    entryPoints: entries.map(name => at(`../src/${name}.ts`)),
    outbase: at('../src'),
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    // Node.js shows where an error came from only by these.
    sourcemap: 'inline',
    plugins: [
      {
        name: 'files beside the sources are still found',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\/packages\/server\/src\/.*\.m?[jt]s$/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8')
            const url = JSON.stringify(pathToFileURL(path).href)
            return { contents: source.replaceAll('import.meta.url', url), loader: path.endsWith('.ts') ? 'ts' : 'js' }
          })
        },
      },
    ],
  })
}
