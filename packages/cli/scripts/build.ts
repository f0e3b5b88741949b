// Makes what the package holds: dist, by the compiler; of each library one file of what is used of it, so that nothing else
// is installed with the program; and fonts.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { allFiles, pathOf } from '../src/report/print/font-files.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

rmSync(at('../dist'), { recursive: true, force: true })
const compiler = [at('../../../node_modules/typescript/bin/tsc'), '-p', at('../tsconfig.build.json')]
// On the error stream, because `pnpm pack --json` runs this and prints its answer on the other.
const { status } = spawnSync(process.execPath, compiler, { stdio: ['ignore', 2, 2] })
if (status !== 0) process.exit(1)

for (const entry of ['check/graphql', 'compare/csv', 'report/print/docx', 'report/print/pdfmake']) bundle(entry)

mkdirSync(at('../dist/report/print/fonts'))
const fonts = allFiles().map(pathOf)
for (const font of fonts) copyFileSync(font, at(`../dist/report/print/fonts/${basename(font)}`))
writeLicences(at('../dist/report/print/fonts/LICENSE'), fonts)

function bundle(entry: string): void {
  const outfile = at(`../dist/${entry}.js`)
  const { metafile } = buildSync({
    entryPoints: [at(`../src/${entry}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    absWorkingDir: '/',
    // Its ES modules, of which what is not used is left out.
    mainFields: ['module', 'main'],
    // What CommonJS modules find around them.
    banner: {
      js: `// Libraries, see ${basename(entry)}.LICENSE
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const __dirname = import.meta.dirname`,
    },
  })
  const libraries = Object.keys(metafile.inputs)
    .filter(path => path.includes('/node_modules/'))
    .map(path => `/${path}`)
  writeLicences(outfile.replace(/js$/, 'LICENSE'), libraries)
}

/** The licences of the packages that these files are of ask to go with them. */
function writeLicences(target: string, files: readonly string[]): void {
  const packages = new Set(files.map(file => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)![0]))
  const texts = [...packages].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const named = readdirSync(folder).filter(file => /^licen[cs]e/i.test(file))
    return [
      `${name} ${version}, ${license}`,
      ...named.map(file => readFileSync(join(folder, file), 'utf8').trim()),
    ].join('\n\n')
  })
  writeFileSync(target, `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
}
