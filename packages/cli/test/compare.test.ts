import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scg } from './program.ts'
import { openRegister, type Register } from './server.ts'

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

const compare = async (list: string, ...args: string[]) => {
  await writeFile(join(folder, 'list'), list)
  return scg(['compare', 'list', ...args], { env: { SCG_ENDPOINT: register.endpoint }, cwd: folder })
}

it('tells what is missing, different, doubtful and only on one side', async () => {
  const { code, out, said } = await compare(
    `\uFEFFCity,Country,Province,Signed on,Kind
厦门市,CN,ภูเก็ต,2560-05-11,sister city
Nice,FR,Phuket,1991,
Nakhodkaa,RU,Phuket,2006-09,
"Nuku'alofa",TO,Phuket,2019,
`,
    '--province',
    'phuket',
  )
  expect(code).toBe(1)
  expect(said).toMatch(/^scg: Of 4 papers in list, 3 are not the same on the register; \d+ are only there\.\n$/)
  expect(out.split('\n\nOnly on the register')[0]).toMatchInlineSnapshot(`
    "Not on the register (1)
      line 5: Nuku'alofa, 2019

    On the register, and different (1)
      line 3: Nice, 1991 = phuket-nice (40 %; date 1989 on the register)

    Doubtful: somebody has to look (1)
      line 4: Nakhodkaa, 2006-09 = phuket-nakhodka (70 %; city spelt otherwise, Nakhodka on the register)

    The same (1)
      line 2: 厦门市, 2560-05-11, sister city = phuket-xiamen (100 %)"
  `)
  expect(out).toContain('phuket-port-blair: ')
})

it('gives the same as JSON, of a line of JSON for each paper, and ends with 0 when all is the same', async () => {
  const line = JSON.stringify({ city: 'Port Blair', date: '2005-06-29' })
  const { code, out, said } = await compare(`${line}\n`, '--sister-city', 'port-blair', '--format', 'json')
  expect([code, said]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    papers: [{ standing: 'SAME', agreement: { slug: 'phuket-port-blair' }, paper: { city: 'Port Blair' } }],
    onlyInRegister: [],
  })
})

it.each([
  ['', 'scg: list has no paper in it.\n'],
  ['city,date\n,2017\n', 'scg: list, line 2: there is no city.'],
  ['city,date\n"Xiamen,2017\n', 'scg: list is no CSV with a line of names: '],
  ['{"city":"Xiamen"}\n[1]\n', 'scg: list, line 2: that is no JSON object.\n'],
])('refuses a list that is none: %j', async (list, message) => {
  const { code, out, said } = await compare(list)
  expect([code, out]).toEqual([1, ''])
  expect(said).toContain(message)
})

it('holds a list of a day against what was there on that day', async () => {
  const args = ['--province', 'bangkok', '--country', 'CN']
  const list = 'city,country,thai_party\nBeijing,CN,Bangkok\n'
  expect((await compare(list, ...args)).out).toContain('bangkok-beijing-councils-2025 or')
  const { out } = await compare(list, ...args, '--as-of', '2000-01-01')
  expect(out).toContain('line 2: Beijing = bangkok-beijing (')
  expect(out).not.toContain('2025')
})
