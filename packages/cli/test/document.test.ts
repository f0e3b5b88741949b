import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyTo } from '../../sdk/test/key.ts'
import { pdf } from '../../server/test/files.ts'
import { scg } from './program.ts'
import { openRegister, type Register } from './server.ts'

let register: Register
let folder: string
let key: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scg-'))
  register = await openRegister(undefined, { documents: join(folder, 'kept') })
  key = await keyTo(register.store, 'The office', 'read', 'write:registry')
  await writeFile(join(folder, 'mou.pdf'), pdf('The text'))
})
afterAll(async () => {
  await register.close()
  await rm(folder, { recursive: true })
})

const document = (...args: string[]) =>
  scg(['document', ...args], { env: { SCG_ENDPOINT: register.endpoint, SCG_TOKEN: key }, cwd: folder })
const about = ['--agreement', 'phuket-xiamen', '--kind', 'AGREEMENT_TEXT', '--title-th', 'ตัวบท', '--language', 'th']
const why = ['--note', 'The original is in the office.', '--reason', 'Scanned.']

it('attaches a file to an agreement, and downloads it by its id and by its hash', async () => {
  const added = await document('add', 'mou.pdf', ...about, ...why)
  expect([added.code, added.said]).toEqual([0, ''])
  const id = added.out.trim()
  expect(await document('get', id, '--out', 'again.pdf')).toMatchObject({ code: 0, out: 'again.pdf\n', said: '' })
  expect(await readFile(join(folder, 'again.pdf'))).toEqual(Buffer.from(pdf('The text')))
  const { sha256 } = await register.store.db.document.findFirstOrThrow({ where: { titleTh: 'ตัวบท' } })
  expect(await document('get', sha256!)).toMatchObject({ code: 0, out: `${sha256}\n` })
})

it.each([
  [['add', 'mou.pdf', ...why], 2, 'document add needs one of --agreement and --engagement.'],
  [['add', 'mou.pdf', ...about], 2, 'document add needs --reason'],
  [['add', 'page.html', ...about, ...why], 2, 'The register takes no ".html" files'],
  [['add', 'nowhere.pdf', ...about, ...why], 2, 'nowhere.pdf is not there.'],
  [['add', 'mou.pdf', ...about.with(1, 'nothing'), ...why], 1, 'There is no agreement "nothing".'],
  [['add', 'mou.pdf', ...about, '--reason', 'Scanned.'], 1, 'Name a source that shows it'],
  [['get', '0'.repeat(64)], 1, 'No document has these bytes'],
  [
    ['get', 'RG9jdW1lbnQ6cGVuYW5nLXNwZWVjaC1mcmllbmRzaGlwLWNpdHktMjAxNA'],
    1,
    'it is published at https://limguaneng.com',
  ],
  [['put', 'mou.pdf'], 2, 'document takes add or get, not "put".'],
] as const)('%j ends with %i and says why', async (args, code, said) => {
  const ended = await document(...args)
  expect(ended).toMatchObject({ code, out: '' })
  expect(ended.said).toContain(said)
})
