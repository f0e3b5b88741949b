import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { backUp } from '../../server/test/restore.ts'
import { viewerWith, written } from '../../server/test/write.ts'
import { type Circumstances, scg } from './program.ts'
import { between, openRegister, type Register } from './server.ts'

let register: Register
let folder: string
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scg-'))
})
afterEach(() => rm(folder, { recursive: true }))

const run = (args: string[], { env, ...rest }: Circumstances = {}) =>
  scg(args, { env: { SCG_ENDPOINT: register.endpoint, ...env }, cwd: folder, ...rest })
const pull = (...args: string[]) => run(['pull', ...args])
const read = (name: string) => readFile(join(folder, name), 'utf8')
const rowsIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

const write = (title: string) =>
  written(
    register.store,
    'registerSource',
    { kind: 'NEWS', title, language: 'th', retrievedOn: '2026-11-22', reason: 'To be pulled.' },
    { selection: 'source { id version }', viewer: viewerWith(['write:facts']) },
  )

it('takes a copy, and then only what came since', async () => {
  expect(await pull('--to', 'copy.jsonl')).toEqual({ code: 0, out: '', said: '' })
  const before = rowsIn(await read('copy.jsonl'))
  expect(before.filter(({ type }) => type === 'Agreement')).toHaveLength(await register.store.db.agreement.count())
  expect(before.find(({ nodeId }) => atob(nodeId) === 'Province:TH-83').record.nameTh).toBe('ภูเก็ต')

  const { source } = await write('ข่าวใหม่')
  expect(await pull('--to', 'copy.jsonl', '--progress')).toMatchObject({
    code: 0,
    said: expect.stringMatching(new RegExp(`^${(before.length + 1).toLocaleString('en')} rows, revision \\d+\\.\\n$`)),
  })
  const after = rowsIn(await read('copy.jsonl'))
  expect(after.slice(0, -1)).toEqual(before)
  expect(after.at(-1)).toMatchObject({ kind: 'upsert', nodeId: source.id, record: { title: 'ข่าวใหม่' } })
  expect((await pull('--to', 'copy.jsonl', '--progress')).said).toBe('Nothing new.\n')
})

it('goes on over lost connections, and where it was killed', async () => {
  const cuts: Record<string, number> = {}
  const proxy = await between(register, path => {
    cuts[path] = (cuts[path] ?? 0) + 1
    return path.endsWith('agreements.jsonl') && cuts[path]! <= 3 ? { cutAfter: 3_000 } : {}
  })
  const args = ['pull', '--types', 'Agreement', '--to', 'a.jsonl', '--batch', '10', '--checkpoint', 'place']
  const { code } = await run(args, { env: { SCG_ENDPOINT: proxy.endpoint } })
  expect([code, rowsIn(await read('a.jsonl')).length]).toEqual([0, await register.store.db.agreement.count()])
  expect(proxy.requests.filter(path => / bytes=\d+-$/.test(path))).toHaveLength(3)
  proxy.close()
})

it('replaces the copy of a register that was restored, once the new one is whole', async () => {
  const restore = await backUp(register.store)
  await write('Gone soon')
  await pull('--to', 'copy.jsonl')
  await restore()
  await write('Here to stay')
  const other = await between(register, path => (path.endsWith('agreements.jsonl') ? { year: '19' } : {}))
  const env = { SCG_ENDPOINT: other.endpoint }
  // The same register has another address: see the guide.
  const checkpoint = await read('copy.jsonl.checkpoint')
  await writeFile(join(folder, 'copy.jsonl.checkpoint'), checkpoint.replace(register.endpoint, other.endpoint))
  expect(await run(['pull', '--to', 'copy.jsonl'], { env })).toMatchObject({
    code: 1,
    said: expect.stringContaining('came damaged'),
  })
  other.close()
  expect(await read('copy.jsonl')).toContain('Gone soon')

  await writeFile(join(folder, 'copy.jsonl.checkpoint'), checkpoint)
  expect(await pull('--to', 'copy.jsonl')).toMatchObject({
    code: 0,
    said: expect.stringContaining('The copy begins anew.'),
  })
  const text = await read('copy.jsonl')
  expect([text.includes('Gone soon'), text.includes('Here to stay')]).toEqual([false, true])
  expect(existsSync(join(folder, 'copy.jsonl.part'))).toBe(false)
})

it.each(['copy.jsonl', 'copy.csv'])('holds a followed %s against the register', async name => {
  expect(await pull('--to', name, '--verify')).toMatchObject({
    code: 2,
    said: expect.stringContaining('no whole copy'),
  })
  await pull('--to', name)
  await write('After the copy, "quoted"')
  await pull('--to', name)
  await write('Not pulled yet')
  const good = await pull('--to', name, '--verify')
  expect(good).toMatchObject({ code: 0, said: expect.stringMatching(/ is the register at revision \d+\.\n$/) })
  expect(good.out).toMatch(/^Agreement +188 {2}[0-9a-f]{16} {2}OK$/m)

  const text = await read(name)
  await writeFile(join(folder, name), text.replace('After the copy', 'After the copx'))
  const bad = await pull('--to', name, '--verify')
  expect(bad).toMatchObject({ code: 1, said: expect.stringContaining('differs from the register') })
  expect(bad.out).toMatch(/^different: Source \w+=*$/m)

  await writeFile(join(folder, name), `${text}{"kind":"delete","type":"Province","nodeId":"x"}\n`)
  const longer = await pull('--to', name, '--verify')
  expect(longer).toMatchObject({
    code: 1,
    said: expect.stringMatching(/has \d+ bytes behind what scg pull has finished/),
  })
})

it('takes a part, and holds it against that part of the register', async () => {
  expect(await pull('--to', 'part.jsonl', '--province', 'phucket')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/Did you mean .*phuket/i),
  })
  expect((await pull('--to', 'part.jsonl', '--province', 'phuket', '--country', 'JP')).code).toBe(2)
  await pull('--to', 'part.jsonl', '--province', 'phuket')
  const rows = rowsIn(await read('part.jsonl'))
  const ties = await register.store.db.partnership.count({ where: { provinceId: 'TH-83' } })
  expect(rows.filter(({ type }) => type === 'Partnership')).toHaveLength(ties)
  const { source } = await write('Cited later')
  const province = btoa('Province:TH-83').replace(/=+$/, '')
  const made = { province, nameEn: 'Chalong', sources: [source.id], reason: 'To be pulled.' }
  await written(register.store, 'registerMunicipality', made, {
    selection: 'municipality { id }',
    viewer: viewerWith(['write:registry']),
  })
  await pull('--to', 'part.jsonl', '--province', 'phuket')
  expect(rowsIn(await read('part.jsonl')).slice(rows.length)).toMatchObject([
    { kind: 'upsert', nodeId: source.id, record: { title: 'Cited later' } },
    { kind: 'upsert', type: 'Municipality' },
  ])
  expect(await pull('--to', 'part.jsonl', '--province', 'phuket', '--verify')).toMatchObject({ code: 0 })
  const other = await pull('--to', 'part.jsonl')
  expect(other).toMatchObject({ code: 2, said: expect.stringContaining('not of the whole register') })
})

it('writes a table', async () => {
  await pull('--to', 'provinces.csv', '--types', 'Province,Country')
  const whole = await read('provinces.csv')
  expect(whole.startsWith('\uFEFFkind,type,nodeId,record\r\nupsert,Country,')).toBe(true)
  const line = whole.split('\r\n').find(line => line.includes('ภูเก็ต'))!
  expect(line).toMatch(/^upsert,Province,\w+,"\{""id"":""TH-83""/)

  // As a crash leaves it: half a line behind what the checkpoint has.
  await writeFile(join(folder, 'provinces.csv'), `${whole}upsert,Pro`)
  await pull('--to', 'provinces.csv', '--types', 'Province,Country')
  expect(await read('provinces.csv')).toBe(whole)
})

it('says that a copy begins anew when it is not as it was left', async () => {
  await pull('--to', 'copy.jsonl', '--types', 'Network')
  const whole = await read('copy.jsonl')
  await writeFile(join(folder, 'copy.jsonl'), whole.slice(0, 100))
  expect(await pull('--to', 'copy.jsonl', '--types', 'Network')).toEqual({
    code: 0,
    out: '',
    said: 'scg: The copy begins anew: it is not as scg pull left it.\n',
  })
  expect(await read('copy.jsonl')).toBe(whole)
})

it('prints rows, and goes on behind them where a checkpoint is named', async () => {
  const { out, said } = await pull('--types', 'Network')
  expect([rowsIn(out).length, said]).toEqual([await register.store.db.network.count(), ''])
  const args = ['--types', 'Source', '--checkpoint', 'place']
  expect(rowsIn((await pull(...args)).out).length).toBeGreaterThan(200)
  expect((await pull(...args)).out).toBe('')
  const { source } = await write('Another')
  expect(rowsIn((await pull(...args)).out)).toMatchObject([{ nodeId: source.id }])
})

it('ends quietly when nobody reads on', async () => {
  const watch: Circumstances['watch'] = child => child.stdout!.destroy()
  expect(await run(['pull', '--batch', '1', '--checkpoint', 'place'], { watch })).toMatchObject({ code: 0, said: '' })
  expect(existsSync(join(folder, 'place.lock'))).toBe(false)
})

it('follows until it is stopped, one program at a time', async () => {
  let begun = false
  let second: ReturnType<typeof pull> | undefined
  const { code, said } = await run(
    ['pull', '--to', 'copy.jsonl', '--types', 'Source', '--follow', '--every', '1', '--progress'],
    {
      watch: async (child, _, said) => {
        if (!/revision/.test(said) || begun) return
        begun = true
        second = pull('--to', 'copy.jsonl', '--types', 'Source')
        await write('While it follows')
        while (!(await read('copy.jsonl')).includes('While it follows')) await new Promise(done => setTimeout(done, 20))
        expect((await second).code).toBe(75)
        child.kill('SIGINT')
      },
    },
  )
  expect(code).toBe(130)
  expect(said).toMatch(/Stopped\. The same command goes on from here\.\n$/)
  expect((await second)!.said).toMatch(/^scg: Process \d+ uses .*copy\.jsonl\.checkpoint/)
  expect(existsSync(join(folder, 'copy.jsonl.checkpoint.lock'))).toBe(false)
  expect((await pull('--to', 'copy.jsonl', '--types', 'Source', '--progress')).said).toBe('Nothing new.\n')
})

it('refuses to mix copies, and to write over what is no copy', async () => {
  await pull('--to', 'copy.jsonl', '--types', 'Network')
  const { size } = await stat(join(folder, 'copy.jsonl'))
  expect(await pull('--to', 'copy.jsonl')).toMatchObject({
    code: 2,
    said: expect.stringContaining('has Network, not all'),
  })
  const elsewhere = await run([
    'pull',
    '--to',
    'copy.jsonl',
    '--types',
    'Network',
    '--endpoint',
    'http://127.0.0.1:9/graphql',
  ])
  expect(elsewhere).toMatchObject({ code: 2, said: expect.stringContaining('The copy is one of') })
  expect((await stat(join(folder, 'copy.jsonl'))).size).toBe(size)

  await writeFile(join(folder, 'diary.jsonl'), 'Dear diary\n')
  expect(await pull('--to', 'diary.jsonl')).toMatchObject({
    code: 2,
    said: expect.stringContaining('is there already'),
  })
  expect(await read('diary.jsonl')).toBe('Dear diary\n')
  expect(await pull('--to', 'a.jsonl', '--checkpoint', 'diary.jsonl')).toMatchObject({
    code: 2,
    said: expect.stringContaining('is no checkpoint'),
  })
  for (const name of ['a.jsonl', 'a.csv'])
    expect(await pull('--to', `diary.jsonl/${name}`, '--checkpoint', 'x')).toEqual({
      code: 1,
      out: '',
      said: expect.stringMatching(/^scg: .*diary\.jsonl.*\n$/),
    })
})

it.each([
  [['--to', 'copy.xml'], 'has to end with .jsonl or .csv'],
  [['--types', 'Agreement,Treaty'], '"Treaty" is none of'],
  [['--batch', '0'], 'no whole number from 1'],
  [['--every', '5'], 'goes with --follow'],
])('%j is no pull', async (args, said) => {
  expect(await pull(...args)).toMatchObject({ code: 2, out: '', said: expect.stringContaining(said) })
})
