import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { openRegister } from '../../cli/test/server.ts'
import { openShell } from '../../cli/test/shell.ts'
import { readConfig } from '../../server/src/config.ts'
import { type Block, blocksOf } from '../../server/test/blocks.ts'
import { databases } from '../../server/test/stores.ts'
import { makeKey } from './key.ts'

// Each guide is one program: its blocks are run in order, each with what those before it left behind, and then its commands. The
// second goes on where the first ends, on the same register.

const root = fileURLToPath(new URL('../../..', import.meta.url))
const endOf = (index: number) => `End of block ${index}`

const guides = await Promise.all(
  ['a-day-at-the-office', 'a-quarter-at-the-office'].map(async name => {
    const path = `docs/guides/${name}.md`
    const all = blocksOf(await readFile(join(root, path), 'utf8'))
    const blocks = all.filter(({ language }) => language === 'ts')
    const program = blocks.map(({ text }, index) => `${text}\nconsole.log('${endOf(index)}')\n`).join('\n')
    const commands = all.filter(({ language, text }) => language === 'sh' && text.startsWith('scg '))
    return { name, path, all, blocks, program, commands }
  }),
)

/** The key that the first guide says to make. */
const [, name = '', scopes = '', province = ''] =
  /keys create --name "([^"]+)" --scopes (\S+) --provinces (\S+)$/m.exec(guides[0]!.all[0]!.text) ?? []

/** A project that has the client installed. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-'))
  await mkdir(join(folder, 'node_modules/@sister-city-graph'), { recursive: true })
  await symlink(join(root, 'packages/sdk'), join(folder, 'node_modules/@sister-city-graph/sdk'))
  await symlink(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  for (const kind of databases) {
    await mkdir(join(folder, kind))
    for (const { name, program } of guides) await writeFile(join(folder, kind, `${name}.ts`), program)
  }
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it.each(databases)(
  'print what they say on %s',
  async kind => {
    const register = await openRegister(kind, { documents: join(folder, kind, 'documents') })
    const shell = await openShell(register.endpoint)
    const { fetch } = globalThis
    vi.stubEnv('SCG_KEY', await makeKey(register.store, name, scopes.split(','), [province]))
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      const { port, pathname, search } = new URL(url)
      expect(port).toBe(String(readConfig({}).port))
      return fetch(new URL(`${pathname}${search}`, register.endpoint), init)
    })
    let output = ''
    vi.spyOn(console, 'log').mockImplementation((...line) => {
      output += `${format(...line)}\n`
    })
    const printed: string[][] = []
    const said: string[][] = []
    try {
      for (const { name, path, blocks, commands } of guides) {
        output = ''
        await import(join(folder, kind, `${name}.ts`))
        const at = ({ line }: Block) => `${path}:${line}`
        for (const [index, block] of blocks.entries()) {
          const [before = '', after = ''] = output.split(`${endOf(index)}\n`)
          output = after
          printed.push([at(block), before])
          said.push([at(block), block.answer?.language === 'text' ? block.answer.text : ''])
        }
        for (const command of commands) {
          printed.push([at(command), await shell.run(command.text)])
          said.push([at(command), command.answer?.text ?? ''])
        }
      }
    } finally {
      await shell.close()
      await register.close()
    }
    expect(printed).toEqual(said)
  },
  60_000,
)

it('compile in a strict project', async () => {
  const compilerOptions = { types: ['node'], lib: ['es2023', 'dom'] }
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [`${databases[0]}/*.ts`] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
  expect(
    await tsc.then(
      () => '',
      ({ stdout }) => stdout,
    ),
  ).toBe('')
})
