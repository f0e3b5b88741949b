import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeKey } from '../../sdk/test/key.ts'
import { createApp } from '../src/app.ts'
import { settingsGuide } from '../src/config/guide.ts'
import { readConfig } from '../src/config.ts'
import type { Store } from '../src/store/store.ts'
import { dataOf } from './ask.ts'
import { blocksOf } from './blocks.ts'
import { openTestStore } from './stores.ts'
import { viewerWith } from './write.ts'

// What the documents print is run, and what they point at has to be there.

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Anchors that the headings of a document make. */
const anchorsOf = (text: string): string[] =>
  Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

const guides = (await readdir(join(root, 'docs'), { recursive: true })).filter(name => name.endsWith('.md')).sort()
const documents = await Promise.all(
  ['README.md', 'CHANGELOG.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...guides.map(name => `docs/${name}`)].map(
    async path => {
      const text = await read(path)
      return { path, text, blocks: blocksOf(text) }
    },
  ),
)
const readme = documents[0]!
const blocks = documents.flatMap(({ path, blocks }) => blocks.map(block => ({ at: `${path}:${block.line}`, ...block })))

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('every query runs', () => {
  const queries = blocks.filter(({ language }) => language === 'graphql')

  // What an office keeps for itself is asked by the office.
  const ofOffice = viewerWith(['read', 'read:office'], { provinceIds: ['TH-83'] })

  it.each(queries)('$at', async ({ text, answer }) => {
    const data = await dataOf(store, text, {}, /\boffice(File)?\b/.test(text) ? ofOffice : undefined)
    if (answer?.language === 'json') expect(data).toEqual(JSON.parse(answer.text))
  })

  // Downloads and uploads go by address, not with a query; the guide to production has a test of its own.
  const calls = blocks.filter(
    ({ at, language, text }) =>
      language === 'sh' &&
      text.includes('curl') &&
      !/\/(export|documents)\b/.test(text) &&
      !at.includes('guides/production.md'),
  )

  it.each(calls)('$at, from the command line', async ({ text }) => {
    const [, query] = /--data-urlencode 'query=([^']+)'/.exec(text) ?? []
    await dataOf(store, query!)
  })

  it('of both kinds there are some', () => {
    expect(queries.length).toBeGreaterThan(5)
    expect(calls).toHaveLength(8)
  })
})

/** A project that has the client installed. */
const makeProject = async (file: string, program: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'))
  await mkdir(join(folder, 'node_modules/@sister-city-graph'), { recursive: true })
  await symlink(join(root, 'packages/sdk'), join(folder, 'node_modules/@sister-city-graph/sdk'))
  await symlink(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, file), program)
  return folder
}

/** What the compiler has to say about a project. */
const compile = async (folder: string, file: string, types: string[]): Promise<string> => {
  const compilerOptions = { types, lib: ['es2023', 'dom'] }
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [file] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
  return tsc.then(
    () => '',
    ({ stdout }) => stdout,
  )
}

/** Runs a program against a register, and returns what it printed. */
const outputOf = async (program: string, register: Store): Promise<string> => {
  const { fetch } = createApp(register)
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    expect(new URL(url).port).toBe(String(readConfig({}).port))
    // Without the signal: the server would log that somebody left.
    return fetch(new Request(url, { ...init, signal: null }))
  })
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  await import(program)
  return log.mock.calls.map(line => `${format(...line)}\n`).join('')
}

describe('the snippet for TypeScript', () => {
  const snippet = readme.blocks.find(({ language }) => language === 'ts')!
  let folder: string
  beforeAll(async () => {
    folder = await makeProject('snippet.ts', snippet.text)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('prints what the README says', async () => {
    expect(await outputOf(join(folder, 'snippet.ts'), store)).toBe(snippet.answer?.text)
  })

  it('compiles in a strict project', async () => {
    expect(await compile(folder, 'snippet.ts', [])).toBe('')
  })
})

describe('the guide to the SDK', async () => {
  const names = (await readdir(join(root, 'examples'), { recursive: true })).filter(name =>
    /^(?!.*node_modules).*\.tsx?$/.test(name),
  )
  const examples = await Promise.all(names.map(name => read(join('examples', name))))
  const { blocks } = documents.find(({ path }) => path === 'docs/guides/sdk.md')!
  const code = blocks.filter(({ language }) => /^tsx?$/.test(language))
  // What it shows of an example is not run here but by check:examples.
  const own = code.filter(({ text }) => !examples.includes(text))
  const endOf = (index: number) => `End of block ${index}`
  const program = own.map(({ text }, index) => `${text}\nconsole.log('${endOf(index)}')\n`).join('\n')
  let folder: string
  let register: Store
  beforeAll(async () => {
    folder = await makeProject('guide.ts', program)
    register = await openTestStore()
  })
  afterAll(async () => {
    await register.close()
    await rm(folder, { recursive: true })
  })

  it('shows the examples as they are', () => {
    expect(own.filter(({ language }) => language === 'tsx')).toEqual([])
    expect(code.length - own.length).toBe(7)
  })

  it('prints what it says', async () => {
    vi.stubEnv('SCG_KEY', await makeKey(register, 'Guide', ['write:facts'], null))
    const output = await outputOf(join(folder, 'guide.ts'), register)
    const printed = own.map(({ line }, index) => {
      const from = index === 0 ? 0 : output.indexOf(endOf(index - 1)) + endOf(index - 1).length + 1
      return [line, output.slice(from, output.indexOf(endOf(index)))]
    })
    expect(printed).toEqual(own.map(({ line, answer }) => [line, answer?.language === 'text' ? answer.text : '']))
  })

  it('compiles in a strict project', async () => {
    expect(await compile(folder, 'guide.ts', ['node'])).toBe('')
  })
})

describe('what the documents name is there', () => {
  it.each(documents)('links of $path', async ({ path, text }) => {
    const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link)
    for (const link of links.filter(link => !/^https?:/.test(link))) {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : relative(root, resolve(root, dirname(path), file))
      expect([link, existsSync(join(root, target))]).toEqual([link, true])
      if (anchor) expect(anchorsOf(await read(target))).toContain(anchor)
    }
  })

  it.each(documents)('scripts of $path', async ({ text }) => {
    const { scripts } = JSON.parse(await read('package.json'))
    const named = Array.from(text.matchAll(/\bpnpm(?:@10)? (?:run )?([a-z][a-z:]*)/g), ([, script = '']) => script)
    for (const script of named) expect([...Object.keys(scripts), 'exec', 'install']).toContain(script)
  })

  it('settings of the README, with the defaults that they have', () => {
    const rows = Array.from(readme.text.matchAll(/^\| `([A-Z0-9_]+)` \| (\S+) \|/gm), ([, name, value]) => [
      name,
      value,
    ])
    expect(rows.length).toBeGreaterThan(3)
    const table = settingsGuide()
    for (const [name, value] of rows) expect(table).toContain(`| \`${name}\` | ${value} |`)
  })
})

it('the README says how thin the data is', async () => {
  const total = await store.db.agreement.count()
  const undated = await store.db.agreement.count({ where: { signedOn: null } })
  const agreements = await store.db.agreement.findMany({ select: { _count: { select: { sources: true } } } })
  const single = agreements.filter(({ _count }) => _count.sources === 1).length
  const { provinces } = await dataOf(store, '{ provinces(filter: { hasPartnership: false }) { totalCount } }')
  const text = readme.text.replaceAll(/\s+/g, ' ')
  expect(text).toContain(`${provinces.totalCount} of the 77 provinces have none`)
  expect(text).toContain(`${undated} of the ${total} agreements have no date of signature`)
  expect(text).toContain(`${single} rest on a single source`)
})
