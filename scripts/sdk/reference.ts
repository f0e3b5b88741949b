// Makes docs/reference/sdk, a page for each entry of the SDK, out of its declarations and their TSDoc.
//
//   pnpm reference           writes it
//   pnpm reference --check   writes nothing, and fails when a committed page is out of date
//
// Not TypeDoc: it needs the JavaScript API of TypeScript 6, which would be a second compiler in the workspace. What the
// compiler emits for a package whose exports are all typed where they stand is regular enough to be read by line.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { failure } from './entries.ts'
import { root, sdk } from './paths.ts'
import { type Declaration, declarationsIn } from './reference-declarations.ts'
import { indexPage, operationsPage, page } from './reference-pages.ts'

const FOLDER = 'docs/reference/sdk'

/** An entry of the package, like `./tada`, and what it exports. */
export interface Entry {
  readonly name: string
  readonly exports: readonly Declaration[]
  /** The types that it passes on from other packages */
  readonly passedOn: readonly { names: string; from: string }[]
}

/** The entries that hold code, except those whose source is still to come. Their texts are formatted for pages only. */
export function entriesOfSdk(finish: (folder: string) => void = () => {}): Entry[] {
  const declared = emitDeclarations()
  finish(declared)
  try {
    const { exports } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8'))
    const sources = Object.entries<{ default?: string }>(exports).flatMap(([name, { default: source }]) =>
      source && existsSync(join(sdk, source))
        ? [{ name, file: source.replace('./src/', '').replace(/\.ts$/, '') }]
        : [],
    )
    return sources.map(({ name, file }) => ({
      name,
      exports: exportsOf(declared, file),
      passedOn: passedOn(declared, file),
    }))
  } finally {
    rmSync(declared, { recursive: true })
  }
}

/** The pages, by their path from the root of the repository. */
export function referenceFiles(): Record<string, string> {
  const entries = entriesOfSdk(format)
  const [main] = entries
  const operations = main!.exports.filter(({ file }) => file === 'generated/documents')
  const files: Record<string, string> = {
    [`${FOLDER}/README.md`]: indexPage(entries),
    [`${FOLDER}/operations.md`]: operationsPage(operations),
  }
  for (const entry of entries) files[`${FOLDER}/${fileOf(entry)}`] = page(entry, entries)
  return files
}

export const fileOf = ({ name }: Pick<Entry, 'name'>): string => `${name === '.' ? 'main' : name.slice(2)}.md`

const node = (script: string, ...options: string[]) => {
  const [failed] = failure(process.execPath, [join(root, script), ...options], root)
  if (failed !== undefined) throw new Error(failed)
}

/** A folder with the declarations of the package. */
function emitDeclarations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'declarations-'))
  const emit = ['--emitDeclarationOnly', '--declarationMap', 'false', '--sourceMap', 'false', '--outDir', folder]
  node('node_modules/typescript/bin/tsc', '-p', join(sdk, 'tsconfig.build.json'), ...emit)
  return folder
}

/** Formats declarations as the sources of the package are. */
function format(folder: string): void {
  // Not the repository's configuration as it is: that leaves generated files out.
  const { formatter, javascript } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  const config = { root: true, formatter, javascript, linter: { enabled: false } }
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config))
  node('scripts/node_modules/@biomejs/biome/bin/biome', 'format', '--write', `--config-path=${folder}`, folder)
}

function exportsOf(folder: string, file: string): Declaration[] {
  const text = readFileSync(join(folder, `${file}.d.ts`), 'utf8')
  const all = declarationsIn(text, file)
  const hidden = all.filter(({ exported }) => !exported)
  const own = all.filter(({ exported }) => exported).map(each => ({ ...each, uses: usedBy(each, hidden) }))
  const borrowed = Array.from(
    text.matchAll(/^export (?:type )?(\*|\{[^}]*\}) from '\.\/(.+?)\.ts'/gm),
    ([, names = '', from = '']) => {
      const there = exportsOf(folder, from)
      if (names === '*') return there
      const wanted = names.match(/\w+(?=[,\s}])/g)?.filter(name => name !== 'type') ?? []
      return wanted.map(name => {
        const found = there.find(declaration => declaration.name === name)
        if (!found) throw new Error(`${file} exports ${name}, which ${from} has not.`)
        return found
      })
    },
  )
  return [...own, ...borrowed.flat()]
}

function passedOn(folder: string, file: string): Entry['passedOn'] {
  const text = readFileSync(join(folder, `${file}.d.ts`), 'utf8')
  const found = text.matchAll(/^export type \{ ([^}]+) \} from '([^.'][^']*)'/gm)
  return Array.from(found, ([, names = '', from = '']) => ({ names, from }))
}

/** The types of its file that a declaration names and that nobody can import. */
const usedBy = ({ text }: Declaration, hidden: readonly Declaration[]): Declaration[] =>
  hidden.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text))

function main(checking: boolean): void {
  const files = referenceFiles()
  const folder = join(root, FOLDER)
  mkdirSync(folder, { recursive: true })
  const left = readdirSync(folder)
    .map(name => `${FOLDER}/${name}`)
    .filter(path => !(path in files))
  const differs = (path: string) =>
    !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== files[path]
  const stale = [...Object.keys(files).filter(differs), ...left]
  if (checking && stale.length > 0) {
    console.error(`Out of date: ${stale.join(', ')}. Run pnpm reference, look at the difference and commit it.`)
    process.exitCode = 1
    return
  }
  for (const path of left) rmSync(join(root, path))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'The reference of the SDK is up to date.')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.includes('--check'))
