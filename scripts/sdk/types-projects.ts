import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from './installed.ts'
import { sdk } from './paths.ts'

/** Ways to find a package, as `tsc` names them: that of Node.js, and that of bundlers. */
export const RESOLUTIONS: Readonly<Record<string, { module: string; moduleResolution: string }>> = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'preserve', moduleResolution: 'bundler' },
}

/** As strict as a consumer may be. */
const STRICT = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
}

const nameOf = (entry: string): string => `@sister-city-graph/sdk${entry.slice(1)}`

/**
 * Every entry with types, and the tests of types next to the sources, which here see the installed package. The
 * declarations of all that they reach are checked as well: `skipLibCheck` is off.
 */
export function writeTests({ project, exports }: Installation): readonly string[] {
  const typed = Object.entries(exports).flatMap(([entry, value]) => (typeof value === 'object' ? [entry] : []))
  const entries = typed.map((entry, index) => `export type * as _${index} from '${nameOf(entry)}'\n`).join('')
  const files: Record<string, string> = { 'entries.ts': entries }
  const sources = readdirSync(join(sdk, 'src'), { recursive: true, encoding: 'utf8' })
  for (const file of sources.filter(name => name.endsWith('.test-d.ts')))
    files[file.replaceAll(/[\\/]/g, '-')] = asConsumer(readFileSync(join(sdk, 'src', file), 'utf8'), file, typed)
  if (Object.keys(files).length === 1) throw new Error('There is no test of types next to the sources.')

  const folder = join(project, 'tests')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return Object.entries(RESOLUTIONS).map(([name, resolution]) =>
    writeConfig(join(folder, `tsconfig.${name}.json`), { ...resolution, skipLibCheck: false }),
  )
}

/** The same text, with the imports that whoever installed the package would write. */
function asConsumer(text: string, file: string, entries: readonly string[]): string {
  return text.replace(/(?<=\bfrom ')[^']+(?=')/g, from => {
    if (from === 'vitest') return 'expect-type'
    const entry = from === './index.ts' ? '.' : from.replace(/\.ts$/, '')
    if (entries.includes(entry)) return nameOf(entry)
    throw new Error(`packages/sdk/src/${file} imports ${from}, which the package does not export.`)
  })
}

/** Programs that use much of the package, to count what that costs. */
export function writePrograms({ project, folder, exports }: Installation): Readonly<Record<Program, string>> {
  const { './package.json': _, ...entries } = exports
  if (!entries['./tada']) throw new Error('The package has no ./tada.')
  const at = (name: string) => {
    mkdirSync(join(project, name))
    return join(project, name, 'program.ts')
  }
  writeFileSync(
    at('operations'),
    operationsProgram(readFileSync(join(folder, 'dist/generated/documents.d.ts'), 'utf8')),
  )
  copyFileSync(join(sdk, 'test/smoke/own-queries.ts'), at('own-queries'))
  const config = (name: string) =>
    writeConfig(join(project, name, 'tsconfig.json'), { ...RESOLUTIONS['nodenext'], skipLibCheck: true })
  return { operations: config('operations'), 'own-queries': config('own-queries') }
}

export type Program = 'operations' | 'own-queries'
/** How many queries the program sends, by what they cost: those with pages are read to their end as well. */
const QUERIES = { paged: 10, plain: 15 }

/** Always as many of either kind, so that what it costs tells of the types, and not of which operations the package has. */
function operationsProgram(declarations: string): string {
  const all = [...declarations.matchAll(/^export declare const (\w+): (Paged)?Doc<T\.\1Query, /gm)]
  const paged = all.filter(([, , isPaged]) => isPaged).slice(0, QUERIES.paged)
  const plain = all.filter(([, , isPaged]) => !isPaged).slice(0, QUERIES.plain)
  if (paged.length < QUERIES.paged || plain.length < QUERIES.plain)
    throw new Error(`The package has ${paged.length} queries with pages and ${plain.length} without only.`)
  const queries = [...paged, ...plain]
  const names = queries.map(([, name]) => name)
  return [
    `import { ${names.join(', ')}, items, type Client } from '${nameOf('.')}'`,
    `import type { ${names.map(name => `${name}QueryVariables`).join(', ')} } from '${nameOf('.')}'`,
    ...queries.flatMap(([, name, paged]) => [
      `export const ask${name} = (client: Client, variables: ${name}QueryVariables) => client.request(${name}, variables)`,
      ...(paged
        ? [
            `export async function* each${name}(client: Client, variables: ${name}QueryVariables) {`,
            `  for await (const node of items(client, ${name}, variables)) yield { ...node }`,
            '}',
          ]
        : []),
    ]),
  ].join('\n')
}

function writeConfig(file: string, compilerOptions: object): string {
  writeFileSync(file, JSON.stringify({ compilerOptions: { ...STRICT, ...compilerOptions }, include: ['*.ts'] }))
  return file
}
