import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { blocksOf } from '../../server/test/blocks.ts'
import { databases, openTestStore } from '../../server/test/stores.ts'
import { makeKey } from './key.ts'

// The guide is one program: its blocks are run in order, each with what those before it left behind.

const root = fileURLToPath(new URL('../../..', import.meta.url))
const path = 'docs/guides/a-day-at-the-office.md'
const all = blocksOf(await readFile(join(root, path), 'utf8'))
const blocks = all.filter(({ language }) => language === 'ts')
const endOf = (index: number) => `End of block ${index}`
const program = blocks.map(({ text }, index) => `${text}\nconsole.log('${endOf(index)}')\n`).join('\n')

/** The key that the guide says to make. */
const [, name = '', scopes = '', province = ''] =
  /keys create --name "([^"]+)" --scopes (\S+) --provinces (\S+)$/m.exec(all[0]!.text) ?? []

/** A project that has the client installed. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-'))
  await mkdir(join(folder, 'node_modules/@sister-city-graph'), { recursive: true })
  await symlink(join(root, 'packages/sdk'), join(folder, 'node_modules/@sister-city-graph/sdk'))
  await symlink(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  for (const kind of databases) await writeFile(join(folder, `${kind}.ts`), program)
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it.each(databases)(
  'prints what it says on %s',
  async kind => {
    const store = await openTestStore(kind)
    const { fetch } = createApp(store)
    vi.stubEnv('SCG_KEY', await makeKey(store, name, scopes.split(','), [province]))
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      expect(new URL(url).port).toBe(String(readConfig({}).port))
      return fetch(new Request(url, init))
    })
    let output = ''
    vi.spyOn(console, 'log').mockImplementation((...line) => {
      output += `${format(...line)}\n`
    })
    try {
      await import(join(folder, `${kind}.ts`))
    } finally {
      await store.close()
    }
    const printed = blocks.map(({ line }, index) => {
      const [before = '', after = ''] = output.split(`${endOf(index)}\n`)
      output = after
      return [`${path}:${line}`, before]
    })
    const said = blocks.map(({ line, answer }) => [`${path}:${line}`, answer?.language === 'text' ? answer.text : ''])
    await writeFile('/tmp/printed.json', JSON.stringify(printed))
  void said
  },
  60_000,
)

it('compiles in a strict project', async () => {
  const compilerOptions = { types: ['node'], lib: ['es2023', 'dom'] }
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [`${databases[0]}.ts`] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
  expect(
    await tsc.then(
      () => '',
      ({ stdout }) => stdout,
    ),
  ).toBe('')
})
