import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { entriesOfSdk } from '../../../scripts/sdk/reference.ts'
import { partsOf } from '../../../scripts/sdk/reference-declarations.ts'
import { createApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import type { Store } from '../../server/src/store/store.ts'
import { openTestStore } from '../../server/test/stores.ts'

// What an editor shows as an example compiles, runs, and prints what it says.

const root = fileURLToPath(new URL('../../..', import.meta.url))
const source = join(root, 'packages/sdk/src')

const files = (await readdir(source, { recursive: true })).filter(name => /(?<!\.test|\.test-d)\.ts$/.test(name)).sort()
const examples = (
  await Promise.all(
    files.map(async file => {
      const text = await readFile(join(source, file), 'utf8')
      const found = text.matchAll(/^ *\* @example\n((?: *\*(?! @|\/).*\n)+)/gm)
      return Array.from(found, ({ index, 1: body = '' }) => {
        const code = body.replaceAll(/^ *\* ?/gm, '').match(/^```ts\n(.*)^```$/ms)?.[1] ?? ''
        return { at: `${file}:${text.slice(0, index).split('\n').length}`, code }
      })
    }),
  )
)
  .flat()
  .map(({ at, code }, index) => {
    const said = Array.from(code.matchAll(/^ *console\.log\(.*\) \/\/ (.*)$/gm), ([, line]) => line)
    return { at, code, said, file: `example-${index}.ts` }
  })

/** A project that has the client installed. */
let folder: string
let store: Store
beforeAll(async () => {
  store = await openTestStore()
  folder = await mkdtemp(join(tmpdir(), 'tsdoc-'))
  await mkdir(join(folder, 'node_modules/@sister-city-graph'), { recursive: true })
  await symlink(join(root, 'packages/sdk'), join(folder, 'node_modules/@sister-city-graph/sdk'))
  await symlink(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  for (const { file, code } of examples) await writeFile(join(folder, file), code)
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('an example runs', () => {
  it.each(examples)('$at', async ({ file, code, said }) => {
    expect(code).not.toBe('')
    const { fetch } = createApp(store)
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      expect(new URL(url).port).toBe(String(readConfig({}).port))
      return fetch(new Request(url, init))
    })
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const before = process.cwd()
    // Where an example that writes a file can do no harm.
    process.chdir(folder)
    await import(join(folder, file)).finally(() => process.chdir(before))
    if (said.length > 0) expect(log.mock.calls.map(line => format(...line))).toEqual(said)
  })

  it('and some say what they print', () => {
    expect(examples.length).toBeGreaterThan(25)
    expect(examples.flatMap(({ said }) => said).length).toBeGreaterThan(8)
  })
})

it('the examples compile in a strict project', async () => {
  const compilerOptions = {
    types: ['node'],
    lib: ['es2023', 'dom'],
    // What an example is about may be only its type.
    noUnusedLocals: false,
  }
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['example-*.ts'] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
  const printed: string = await tsc.then(
    () => '',
    ({ stdout }) => stdout,
  )
  const placed = printed.replaceAll(/example-\d+\.ts/g, file => examples.find(each => each.file === file)?.at ?? file)
  expect(placed).toBe('')
})

describe('every export says what it is', () => {
  it.each(entriesOfSdk())('of $name', ({ exports }) => {
    const own = exports.filter(({ file }) => file !== 'generated/types')
    expect(own.filter(({ comment }) => comment === '').map(({ name }) => name)).toEqual([])
    // An operation is used like any other, and a type that only the library makes needs no example.
    const callable = own.filter(({ kind, file }) => /function|class/.test(kind) && !file.startsWith('generated/'))
    const bare = callable.filter(({ comment }) => !partsOf(comment).some(({ tag }) => tag === 'example'))
    expect(bare.map(({ name }) => name)).toEqual([])
  })
})
