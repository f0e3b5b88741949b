import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What a program pays for the SDK, and what it may pay. */
export interface Cost {
  readonly name: string
  /** Undefined while the SDK does not export what the program imports. */
  readonly bytes: number | undefined
  readonly budget: number
}

const client = "const client = createClient({ endpoint: '/graphql' })"

const names = {
  id: `sha256:${'57b67947e38eee05cce3192b938be9c1'.repeat(2)}`,
  kind: 'query',
  name: 'Names',
  text: 'query Names($after:String){provinces(after:$after){nodes{name}pageInfo{hasNextPage endCursor}}}',
  public: true,
  page: 'provinces',
}

/** A program, what it imports, and the bytes it may take in a browser: minified, gzipped. */
interface Program {
  readonly name: string
  readonly budget: number
  readonly imports: readonly string[]
  readonly code?: string
}

/** Programs that use one thing each. */
const programs: readonly Program[] = [
  { name: 'import without a name', budget: 0, imports: [] },
  {
    name: 'one query',
    budget: 2_500,
    imports: ['createClient', 'Register'],
    code: `${client}; console.log(await client.request(Register))`,
  },
  {
    name: 'one query, page by page',
    budget: 2_800,
    imports: ['createClient', 'items'],
    // The shipped lists ask for a lot, and grow. What is limited is the client.
    code: `${client}; for await (const node of items(client, ${JSON.stringify(names)})) console.log(node)`,
  },
  // Following and pulling try again, take up where they broke off and read what is refused like any request, so they
  // carry a client that is complete. A prototype without these took 3,000 each.
  {
    name: 'subscription',
    budget: 3_800,
    imports: ['createClient', 'subscribe', 'Changed'],
    code: `${client}; for await (const event of subscribe(client, Changed, {})) console.log(event)`,
  },
  {
    name: 'pull of a data set',
    budget: 5_000,
    imports: ['createClient', 'pull'],
    code: `${client}; const checkpoint = { load() {}, save() {} }; for await (const batch of pull(client, { checkpoint })) console.log(batch)`,
  },
]

/**
 * Bundles programs against the package that is installed in `folder`.
 *
 * @param main What the main entry of the package exports
 */
export async function bundleCosts(folder: string, main: Readonly<Record<string, unknown>>): Promise<Cost[]> {
  const names = Object.keys(main)
  const operations = names.filter(name => isOperation(main[name]))
  const all: Program[] = [
    ...programs,
    // Of these 2,200 are `compare`, which nobody else pays for.
    { name: 'everything but operations', budget: 9_300, imports: names.filter(name => !operations.includes(name)) },
    // An API that can do more has more operations, and nobody imports them all. So what is limited is each of them: 9,000
    // bytes for everything were meant for some 30, and the texts of 64 alone take 8,110.
    { name: `all ${operations.length} operations`, budget: operations.length * 140, imports: operations },
    { name: 'everything', budget: 9_300 + operations.length * 140, imports: names },
  ]
  const costs: Cost[] = []
  for (const { name, budget, imports, code = `console.log(${imports})` } of all) {
    const there = imports.every(name => names.includes(name))
    costs.push({ name, budget, bytes: there ? await bundledBytes(folder, imports, code) : undefined })
  }
  return costs
}

const isOperation = (value: unknown): boolean => typeof value === 'object' && value !== null && 'text' in value

async function bundledBytes(folder: string, imports: readonly string[], code: string): Promise<number> {
  const names = imports.length > 0 ? `{ ${imports} } from ` : ''
  const program = `import ${names}'@sister-city-graph/sdk'${imports.length > 0 ? `\n${code}` : ''}`
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    // With this one an import of `node:…` cannot be resolved and fails.
    platform: 'browser',
    logLevel: 'silent',
  })
  const [output] = outputFiles
  // An empty file still has the header of gzip.
  return output === undefined || output.contents.length === 0 ? 0 : gzipSync(output.contents, { level: 9 }).length
}

/**
 * What is downloaded with an installation.
 *
 * A program needs neither the schema nor what checks queries by it, nor the manifest nor the sources with their maps: they are for tools and
 * debuggers, and grow with the schema. So they count in the second figure only. What is left is for the most part the
 * documents and types of operations, so what is limited is each of them.
 */
export function tarballCosts(tarball: string, unpacked: string, main: Readonly<Record<string, unknown>>): Cost[] {
  const operations = Object.values(main).filter(isOperation).length
  const forTools = ['schema.graphql', 'introspection.d.ts', './dist/tada', 'trusted-documents.json', 'src', '*.map']
  const excluded = forTools.map(name => `--exclude=${name}`)
  const rest = execFileSync('tar', ['-cf', '-', ...excluded, '-C', unpacked, '.'], { maxBuffer: 64 * 1024 * 1024 })
  return [
    { name: 'tarball, what a program needs', bytes: gzipSync(rest, { level: 9 }).length, budget: operations * 1_000 },
    { name: 'tarball, whole', bytes: readFileSync(tarball).length, budget: 250_000 },
  ]
}

/** Prints the costs and returns the names of those above their budget. */
export function reportCosts(costs: readonly Cost[]): string[] {
  const width = Math.max(...costs.map(({ name }) => name.length))
  for (const { name, bytes, budget } of costs) {
    const spent = bytes === undefined ? 'not there yet' : `${bytes} B`
    console.log(`${name.padEnd(width)} ${spent.padStart(14)} of ${budget}`)
  }
  return costs.filter(({ bytes, budget }) => bytes !== undefined && bytes > budget).map(({ name }) => name)
}
