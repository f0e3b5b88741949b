import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeKey } from '../../sdk/test/key.ts'
import { viewerWith, written } from '../../server/test/write.ts'
import { commands } from '../src/commands.ts'
import { type Circumstances, scg } from './program.ts'
import { openRegister, type Register, serve } from './server.ts'

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

let register: Register
let folder: string
beforeAll(async () => {
  register = await openRegister()
  folder = await mkdtemp(join(tmpdir(), 'scg-'))
})
afterAll(async () => {
  await register.close()
  await rm(folder, { recursive: true })
})

const run = (args: string[], { env, ...rest }: Circumstances = {}) =>
  scg(args, { env: { SCG_ENDPOINT: register.endpoint, ...env }, cwd: folder, ...rest })

describe('query', () => {
  it('prints data as JSON, Thai byte for byte', async () => {
    expect(await run(['query', '{ province(code: "TH-83") { name(lang: TH) } }'])).toEqual({
      code: 0,
      out: '{\n  "province": {\n    "name": "ภูเก็ต"\n  }\n}\n',
      said: '',
    })
  })

  it('takes the operation of a file that is asked for, with variables of a file and of the command line', async () => {
    const file = join(folder, 'two.graphql')
    await writeFile(
      file,
      '\uFEFFquery A { register { revision } }\nquery B($code: String!) { province(code: $code) { code } }',
    )
    await writeFile(join(folder, 'vars.json'), '{ "code": "TH-10" }')
    expect(await run(['query', file, '--operation', 'B', '--vars', 'vars.json', '--var', 'code=TH-83'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('"code": "TH-83"'),
    })
    const choice = await run(['query', 'two.graphql'])
    expect(choice).toMatchObject({ code: 2, said: expect.stringContaining('several operations, A, B') })
  })

  it('reads the standard input', async () => {
    const { code, out } = await run(['query', '-'], {
      input: 'query ($first: Int) { provinces(first: $first) { nodes { code } } }',
    })
    expect([code, JSON.parse(out).provinces.nodes.length]).toEqual([0, 20])
  })

  it('says what the API refuses, or prints what there is', async () => {
    expect(await run(['query', '{ nope }'])).toEqual({
      code: 1,
      out: '',
      said: expect.stringMatching(/^scg: query: Cannot query field "nope".*\n$/),
    })
    const half = '{ register { revision } keys { id } }'
    expect(await run(['query', half])).toMatchObject({ code: 1, out: '' })
    expect(await run(['query', half, '--partial'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('"keys": null'),
      said: expect.stringMatching(/^scg: keys: /),
    })
  })
})

it('prints an event a line until it is stopped', async () => {
  const token = await makeKey(register.store, 'Follower', ['subscribe:changes'], null)
  const { cursor } = await fetch(new URL('export/latest/manifest.json', register.endpoint)).then(answer =>
    answer.json(),
  )
  const input = { kind: 'NEWS', title: 'ข่าว', language: 'th', retrievedOn: '2026-11-22', reason: 'To be followed.' }
  const viewer = viewerWith(['write:facts'])
  await written(register.store, 'registerSource', input, { selection: '', viewer })
  const document = 'subscription ($after: String) { changes(after: $after) { type revision } }'
  const { code, out } = await run(['query', document, '--var', `after=${cursor}`], {
    env: { SCG_TOKEN: token },
    watch: child => child.kill('SIGTERM'),
  })
  expect([code, out]).toEqual([143, '{"changes":{"type":"Source","revision":1}}\n'])
})

it('ends with 1 when the register refuses a mutation, whatever the document asks for', async () => {
  const token = await makeKey(register.store, 'Phuket office', ['write:facts'], null)
  const send = (document: string, ...more: string[]) => run(['query', document, ...more], { env: { SCG_TOKEN: token } })
  const sourceOf = (title: string, selection: string) =>
    `registerSource(input: { kind: NEWS, title: "${title}", language: "th", retrievedOn: "2026-11-22", reason: "It is tried." }) { ${selection} }`
  expect(await send(`mutation { ${sourceOf('', '... on RegisterSourceSuccess { revision }')} }`)).toEqual({
    code: 1,
    out: '{\n  "registerSource": {}\n}\n',
    said: 'scg: registerSource was refused: ValidationError, and why says its message: ... on WriteError { message }.\n',
  })
  const both = await send(
    `mutation { a: ${sourceOf('ข่าวเมือง', '__typename')} b: ${sourceOf('', '... on WriteError { message }')} }`,
    '--partial',
  )
  expect(both).toEqual({
    code: 1,
    out: expect.stringContaining('"__typename": "RegisterSourceSuccess"'),
    said: `scg: b was refused: ValidationError: ${JSON.parse(both.out).b.message}\n`,
  })
  expect(
    await send(`mutation { ${sourceOf('ข่าวจังหวัด', '... on RegisterSourceSuccess { source { title } }')} }`),
  ).toEqual({
    code: 0,
    out: '{\n  "registerSource": {\n    "source": {\n      "title": "ข่าวจังหวัด"\n    }\n  }\n}\n',
    said: '',
  })
})

describe('who and what', () => {
  it('says who the key is', async () => {
    const key = await makeKey(register.store, 'สำนักงานภูเก็ต', ['write:facts', 'read'], ['TH-83'])
    const { code, out } = await run(['whoami'], { env: { SCG_TOKEN: key } })
    expect(code).toBe(0)
    expect(out).toContain('key       สำนักงานภูเก็ต\n')
    expect(out).toContain('TH-83 Phuket')
    await writeFile(join(folder, 'key.txt'), `${key}\n`)
    expect((await run(['whoami', '--token-file', 'key.txt'])).out).toBe(out)
    expect(await run(['whoami', '--token-file', 'none.txt'])).toMatchObject({
      code: 2,
      said: 'scg: --token-file: none.txt is not there. See "scg help".\n',
    })
    await writeFile(join(folder, 'empty.txt'), ' \n')
    expect(await run(['whoami', '--token-file', 'empty.txt'])).toEqual({
      code: 2,
      out: '',
      said: 'scg: --token-file: empty.txt is empty: put the key into it. See "scg help".\n',
    })
    expect(await run(['whoami'], { env: { SCG_TOKEN: 'scg_nobody' } })).toMatchObject({
      code: 1,
      said: expect.stringContaining('Look at the key in SCG_TOKEN'),
    })
  })

  it('never takes a key from the command line', async () => {
    const { code, out, said } = await run(['whoami', '--token', 'scg_secret'])
    expect([code, out]).toEqual([2, ''])
    expect(said).toMatch(/^scg: A key does not go on the command line, where every user .*rotate it.*\n$/)
    expect(said).not.toContain('scg_secret')
  })

  it('prints the schema it was made with, and that of the server', async () => {
    const shipped = at('packages/sdk/schema.graphql')
    // A copy that building the SDK makes.
    if (!existsSync(shipped)) await copyFile(at('schema.graphql'), shipped)
    expect(await run(['schema'])).toEqual({
      code: 0,
      out: await readFile(shipped, 'utf8'),
      said: expect.stringContaining('that this program was made with'),
    })
    const { out, said } = await run(['schema', '--introspection'])
    expect(JSON.parse(out).__schema.types.map(({ name }: { name: string }) => name)).toContain('Agreement')
    expect(said).toBe(`scg: This is the schema of ${register.endpoint}.\n`)
  })

  it('has help on everything', async () => {
    const { out } = await run(['--help'])
    for (const name of Object.keys(commands)) expect(out).toContain(`scg ${name}`)
    expect(out).toContain('Exit codes')
    expect(await run(['help', 'pull'])).toEqual({ code: 0, out: commands.pull.help, said: '' })
    expect(await run(['pull', '--help'])).toEqual({ code: 0, out: commands.pull.help, said: '' })
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('completes words in three shells', async () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      expect(await run(['completion', shell])).toMatchObject({ code: 0, out: expect.stringContaining('checkpoint') })
  })
})

describe('what a server says cannot steer a terminal', () => {
  const evil = 'ภูเก็ต\x1b]0;title\x07\r\x9b2J\u202Eover'
  const file = { bytes: 1, sha256: 'a'.repeat(64) }
  const viewer = {
    name: evil,
    organization: evil,
    scopes: [evil],
    provinces: [{ code: evil, name: evil }],
    expiresAt: null,
  }
  const answers: Record<string, unknown> = {
    '/export/latest/manifest.json': {
      revision: 1,
      cursor: 'c',
      files: [{ ...file, path: 'a.csv', url: '/export/1-a/a.csv', format: 'csv', type: null, rows: 1, gzip: file }],
    },
    '/export/': { calendars: [`/export/calendar/${evil}.ics`] },
  }
  it.each([
    ['whoami', []],
    ['export', ['--list']],
    ['query', ['{ viewer { name } }']],
    ['schema', ['--introspection']],
    ['pull', []],
  ])('%s', async (command, rest) => {
    const row = { kind: 'record', type: 'Source', nodeId: evil, record: { title: evil } }
    const text = `${JSON.stringify(row)}\n`
    const sha256 = createHash('sha256').update(text).digest('hex')
    const rows = {
      path: 'sources.jsonl',
      url: '/export/1-a/sources.jsonl',
      format: 'jsonl',
      type: 'Source',
      bytes: Buffer.byteLength(text),
      sha256,
    }
    const other = await serve((request, response) => {
      if (request.url!.endsWith('sources.jsonl')) return response.end(text)
      if (request.url!.startsWith('/export/changes')) return response.end('{"kind":"end","cursor":"c","revision":1}\n')
      const known = answers[request.url!] ?? { data: { viewer } }
      const manifest =
        command === 'pull' && request.url!.includes('manifest') ? { ...(known as object), files: [rows] } : known
      response.setHeader('content-type', 'application/json')
      response.end(`${JSON.stringify(manifest)}\n`)
    })
    const { code, out } = await run([command, ...rest], { env: { SCG_ENDPOINT: other.endpoint } })
    other.close()
    expect([code, out]).toEqual([0, expect.stringContaining('ภูเก็ต')])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
    expect(out).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E]/)
    if (command === 'query') expect(JSON.parse(out)).toEqual({ viewer: { ...viewer } })
    if (command === 'pull') expect(JSON.parse(out).record.title).toBe(evil)
  })
})

describe('exit codes', () => {
  it.each([
    [[], 'Say what to do'],
    [['fly'], '"fly" is no command'],
    [['whoami', '--gzip'], 'whoami takes no --gzip'],
    [['whoami', '--nix'], "Unknown option '--nix'"],
    [['query'], 'query needs more than that'],
    [['query', '{a}', 'b'], '"b" is one word too many'],
    [['query', 'none.graphql'], 'none.graphql is not there'],
    [['query', '{ register { revision } }', '--var', 'x'], 'has not the form name=value'],
    [['whoami', '--endpoint', 'register'], '"register" is no address'],
    [['whoami', '--endpoint', 'http://localhost:4000/graphql?a=b'], 'is no address'],
  ])('2 for %j', async (args, said) => {
    const ended = await run(args)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.said).toContain(said)
    expect(ended.said.trim().split('\n')).toHaveLength(1)
  })

  it('75 for what may work later', async () => {
    const away = await serve((_, response) => response.writeHead(429, { 'retry-after': '600' }).end('{}'))
    const env = { SCG_ENDPOINT: away.endpoint }
    expect(await run(['query', '{ a }'], { env })).toMatchObject({
      code: 75,
      said: expect.stringContaining('in 600 s'),
    })
    away.close()
    expect(await run(['query', '{ a }'], { env })).toMatchObject({
      code: 75,
      said: `scg: No connection to ${away.endpoint} (nobody listens there): see that the server runs and that --endpoint or SCG_ENDPOINT is its address, then try again.\n`,
    })
  })

  it('1 for what is no API, with a stack only when asked for', async () => {
    const page = await serve((_, response) => response.end('<html>'))
    const env = { SCG_ENDPOINT: page.endpoint }
    const ended = await run(['query', '{ a }'], { env })
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('/graphql at its end') })
    expect(ended.said).not.toContain('    at ')
    expect((await run(['query', '{ a }'], { env: { ...env, SCG_DEBUG: '1' } })).said).toContain('    at ')
    page.close()
  })
})
