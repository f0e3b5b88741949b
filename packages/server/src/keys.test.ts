import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { idOf, send } from '../test/keys.ts'
import { createDatabase, dropDatabase } from '../test/postgres-databases.ts'
import { program } from '../test/programs.ts'
import { databases, makeFolder } from '../test/stores.ts'
import { keyPattern } from './access/secret.ts'
import { createApp } from './app.ts'
import { openStore } from './store/open/open.ts'
import type { Store } from './store/store.ts'

const guide = fileURLToPath(new URL('../../../docs/guides/keys.md', import.meta.url))

type Env = Record<string, string>

const run = async (env: Env, ...args: string[]) => {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [...program('keys'), ...args], { env: { PATH, HOME, ...env } })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', text => (out += text))
  child.stderr.setEncoding('utf8').on('data', text => (err += text))
  const [code] = await once(child, 'close')
  return { code, out, err }
}

const aKey = new RegExp(`^${keyPattern.source}\n$`)

// Each command opens the register anew, which takes the embedded one seconds: it has the commands of the guide, below.
describe.each(databases.slice(-1))('%s', { timeout: 120_000 }, kind => {
  let env: Env
  let cleanUp: () => Promise<void>
  beforeAll(async () => {
    if (kind === 'PGlite') {
      const folder = await mkdtemp(join(tmpdir(), 'keys-'))
      await makeFolder(join(folder, 'register'))
      env = { DATA_DIR: join(folder, 'register') }
      cleanUp = () => rm(folder, { recursive: true, force: true })
    } else {
      const url = await createDatabase(inject('template'), inject('template'))
      env = { DATABASE_URL: url }
      cleanUp = () => dropDatabase(url)
    }
  })
  afterAll(() => cleanUp())

  const opened = (): Promise<Store> =>
    openStore(
      { dataDir: env['DATA_DIR'] ?? '', ...(env['DATABASE_URL'] && { databaseUrl: env['DATABASE_URL'] }) },
      () => {},
    )

  const statusOf = async (key: string) => {
    const store = await opened()
    const { status, data } = await send(createApp(store).fetch, { key }, '{ viewer { name scopes expiresAt } }')
    // Its last use is noted behind the answer.
    await new Promise(done => setTimeout(done, 200))
    await store.close()
    return { status, viewer: data?.viewer }
  }

  it('works for a user without a name, as containers have them', async () => {
    const nameless = `import os from 'node:os'
      import { syncBuiltinESMExports } from 'node:module'
      os.userInfo = () => { throw new Error('uv_os_get_passwd returned ENOENT') }
      syncBuiltinESMExports()`
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(nameless)}`
    const { code, out, err } = await run({ ...env, NODE_OPTIONS }, 'create', '--name', 'Nameless', '--scopes', 'read')
    expect({ code, err }).toMatchObject({ code: 0 })
    const store = await opened()
    const { createdBy } = await store.db.apiKey.findUniqueOrThrow({ where: { id: idOf(out) } })
    await store.db.apiKey.delete({ where: { id: idOf(out) } })
    await store.close()
    expect(createdBy).toContain(`Made by user ${process.getuid?.()} at the command line`)
  })

  it('a key is made, used, rotated and revoked', async () => {
    const made = await run(
      env,
      ...['create', '--name', 'สำนักงานจังหวัดภูเก็ต', '--scopes', 'write:facts, write:registry', '--provinces', 'TH-83'],
      ...['--tier', 'office', '--expires', '2199-12-31', '--reason', 'The first key.'],
    )
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(aKey) })
    const key = made.out.trim()
    expect(made.err).not.toContain(key)
    expect(made.err).toContain(
      'สำนักงานจังหวัดภูเก็ต  read,write:registry,write:facts  TH-83  OFFICE  expires 2199-12-31T17:00:00.000Z',
    )
    expect(await statusOf(key)).toMatchObject({ status: 200, viewer: { name: 'สำนักงานจังหวัดภูเก็ต' } })

    const rotated = await run(env, 'rotate', idOf(key), '--grace', '0')
    expect(rotated).toMatchObject({ code: 0, out: expect.stringMatching(aKey) })
    const successor = rotated.out.trim()
    expect([await statusOf(key), await statusOf(successor)]).toMatchObject([{ status: 401 }, { status: 200 }])

    expect(await run(env, 'revoke', idOf(successor))).toMatchObject({ code: 0, out: '' })
    expect(await statusOf(successor)).toMatchObject({ status: 401 })
    expect(await run(env, 'revoke', idOf(successor))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/was revoked/),
    })

    const listed = await run(env, 'list')
    expect(listed.code).toBe(0)
    expect(listed.out).toMatch(new RegExp(`^${idOf(successor)}  สำนัก.*  TH-83  OFFICE  revoked .*  last used `, 'm'))
    expect(listed.out).toMatch(new RegExp(`^${idOf(key)}  สำนัก.*  TH-83  OFFICE  expired `, 'm'))
    expect(listed.out).not.toMatch(keyPattern)

    const store = await opened()
    const { createdBy } = await store.db.apiKey.findUniqueOrThrow({ where: { id: idOf(key) } })
    expect(createdBy).toMatch(
      / Made by .+ at the command line: The first key\.\n.* Rotated to .{12} by .+: pnpm keys rotate$/,
    )
    await store.close()
  })

  it('a key of a partner speaks for one sister city, and so does its successor', async () => {
    const made = await run(env, 'create', '--name', 'Xiamen', '--scopes', 'assert', '--sister-city', 'xiamen')
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining('  read,assert  speaks for xiamen  ') })
    const rotated = await run(env, 'rotate', idOf(made.out))
    expect(rotated.err).toMatch(/New: .* {2}speaks for xiamen {2}/)
    const nobody = await run(env, 'create', '--name', 'x', '--scopes', 'assert', '--sister-city', 'xiamn')
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('Did you mean xiamen?') })
  })

  it('what the register refuses ends with 1 and makes no key', async () => {
    const refused = await run(env, 'create', '--name', 'x', '--scopes', 'read', '--provinces', 'TH-99')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('"TH-99" is no province; give its ISO 3166-2 code or its slug')
    expect(await run(env, 'rotate', 'nobody')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/no key/) })
  })
})

it('a register that a server has open is left to it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'))
  await writeFile(join(folder, 'lock'), String(process.pid))
  const { code, out, err } = await run({ DATA_DIR: folder }, 'list')
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^Process \d+ is using the register .*: stop it first.* createKey, rotateKey or revokeKey\.\n$/)
  await rm(folder, { recursive: true })
})

describe('the command line is checked before the register is opened', () => {
  // Nothing can be made below a file, so an attempt to open the register would say so.
  const nowhere = { DATA_DIR: join(guide, 'register') }

  it.each<[args: string[], code: number, message: RegExp]>([
    [[], 2, /^Say what to do: create, list, rotate or revoke\./],
    [['make'], 2, /^"make" is no command/],
    [['create', '--scopes', 'read'], 2, /^create needs --name/],
    [['create', '--name', 'x'], 2, /^create needs --scopes/],
    [['create', '--name', 'x', '--scopes', 'write'], 1, /^"write" is not a scope. The scopes are read, write:registry/],
    [['create', '--name', 'x', '--scopes', 'read', '--provinces', ','], 1, /^Name at least one province/],
    [['create', '--name', 'x', '--scopes', 'read', '--expires', '2570-12-31'], 2, /Buddhist-era year; use 2027-12-31/],
    [['create', '--name', 'Phuket', 'office', '--scopes', 'read'], 2, /^"office" is one word too many/],
    [
      ['create', '--name', 'x', '--scopes', 'read', '--tier', 'gold'],
      2,
      /^--tier is "gold", .*STANDARD, PARTNER, OFFICE/,
    ],
    [['create', '--secret', 'x'], 2, /^Unknown option '--secret'\./],
    [['list', '--name', 'x'], 2, /^list takes no --name/],
    [['rotate'], 2, /^rotate needs the ID of a key/],
    [['rotate', 'x', '--grace', 'long'], 2, /^--grace is "long"/],
    [['rotate', 'x', '--grace', '721'], 1, /^Give whole hours from 0 to 720/],
  ])('%j', async (args, code, message) => {
    expect(await run(nowhere, ...args)).toEqual({ code, out: '', err: expect.stringMatching(message) })
  })

  it('--help teaches', async () => {
    const { code, out, err } = await run(nowhere, '--help')
    expect([code, err]).toEqual([0, ''])
    for (const word of [
      'create',
      'list',
      'rotate',
      'revoke',
      'write:registry',
      'admin:keys',
      'PARTNER',
      '--silent',
      'Exit codes',
    ])
      expect(out).toContain(word)
  })
})

it('the guide has commands that run, and the expression for scanners', { timeout: 60_000 }, async () => {
  const text = await readFile(guide, 'utf8')
  expect(text).toContain(`\`${keyPattern.source}\``)
  const folder = await mkdtemp(join(tmpdir(), 'keys-'))
  const commands = Array.from(text.matchAll(/^npx pnpm@10 (?:--silent )?keys (.+)$/gm), ([, args = '']) => args)
  expect(commands.length).toBeGreaterThan(1)
  await makeFolder(join(folder, 'register'))
  for (const command of commands) {
    const args = Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare!)
    expect(await run({ DATA_DIR: join(folder, 'register') }, ...args)).toMatchObject({ code: 0 })
  }
  await rm(folder, { recursive: true })
})
