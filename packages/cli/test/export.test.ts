import { createHash } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { scg } from './program.ts'
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

const from = (endpoint: string, args: string[]) =>
  scg(['export', ...args], { env: { SCG_ENDPOINT: endpoint }, cwd: folder })
const take = (...args: string[]) => from(register.endpoint, args)
const read = (name: string) => readFile(join(folder, name))
const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex')

it('fetches all files, and knows them again', async () => {
  const { code, out, said } = await take('--out', 'data')
  expect([code, said]).toEqual([0, ''])
  const { files } = JSON.parse((await read('data/manifest.json')).toString())
  expect(out.trim().split('\n')).toEqual(files.map(({ path }: { path: string }) => `data/${path}`))
  for (const { path, sha256: expected } of files)
    expect([path, sha256(await read(`data/${path}`))]).toEqual([path, expected])
  expect((await readdir(join(folder, 'data'))).length).toBe(files.length + 1)
  expect((await read('data/provinces.csv')).toString()).toContain('ภูเก็ต')

  expect(await take('--verify', '--out', 'data')).toMatchObject({
    code: 0,
    said: expect.stringContaining(`${files.length} files`),
  })
  await appendFile(join(folder, 'data/places.geojson'), ' ')
  expect(await take('--verify', '--out', 'data')).toMatchObject({
    code: 1,
    out: expect.stringContaining('data/places.geojson: DIFFERENT\n'),
    said: expect.stringContaining('fetch it again'),
  })
  expect((await take('places.geojson', '--out', 'data')).code).toBe(0)
  expect((await take('--verify', 'places.geojson', '--out', 'data')).code).toBe(0)
})

it('goes on where it broke off, in the same run and in the next', async () => {
  let left = 2
  const proxy = await between(register, path =>
    /register\.jsonld$/.test(path) && left-- > 0 ? { cutAfter: 100_000 } : {},
  )
  expect(await from(proxy.endpoint, ['register.jsonld'])).toMatchObject({ code: 0, out: 'register.jsonld\n' })
  expect(proxy.requests.slice(2)).toEqual([
    expect.stringMatching(/register\.jsonld bytes=\d+-$/),
    expect.stringMatching(/register\.jsonld bytes=\d+-$/),
  ])
  proxy.close()

  const whole = await read('register.jsonld')
  const hash = sha256(whole)
  await rm(join(folder, 'register.jsonld'))
  await writeFile(join(folder, `.register.jsonld.${hash.slice(0, 16)}.part`), whole.subarray(0, 1_000))
  await writeFile(join(folder, '.register.jsonld.0123456789abcdef.part'), 'of another revision')
  const again = await between(register, () => ({}))
  expect((await from(again.endpoint, ['register.jsonld'])).code).toBe(0)
  expect(again.requests.at(-1)).toMatch(/ bytes=1000-$/)
  expect(sha256(await read('register.jsonld'))).toBe(hash)
  // It is there: nothing is asked for but the manifest.
  again.requests.length = 0
  await from(again.endpoint, ['register.jsonld'])
  expect(again.requests).toEqual(['/export/latest/manifest.json'])
  expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'register.jsonld'])
  again.close()
})

it('keeps nothing that is damaged', async () => {
  const proxy = await between(register, path => ({ change: /agreements\.csv$/.test(path) }))
  expect(await from(proxy.endpoint, ['agreements.csv'])).toEqual({
    code: 1,
    out: '',
    said: expect.stringContaining('came damaged twice'),
  })
  expect(await readdir(folder)).toEqual([])
  proxy.close()
})

it('keeps files compressed', async () => {
  expect(await take('agreements.csv', '--gzip')).toMatchObject({ code: 0, out: 'agreements.csv.gz\n' })
  expect(gunzipSync(await read('agreements.csv.gz')).toString()).toContain('บันทึก')
  expect((await take('--verify', '--gzip')).code).toBe(0)
  expect((await take('--verify')).said).toContain('need --gzip')
})

it('fetches calendars', async () => {
  const { code, out } = await take('calendar/TH-83.th.ics', 'calendar/all.ics')
  expect([code, out]).toEqual([0, 'calendar/TH-83.th.ics\ncalendar/all.ics\n'])
  expect((await read('calendar/TH-83.th.ics')).toString()).toMatch(/^BEGIN:VCALENDAR[\s\S]*[\u0E00-\u0E7F]/)
  expect((await readdir(folder)).sort()).toEqual(['calendar'])
  expect(await take('calendar/phuket.ics')).toMatchObject({ code: 0, out: 'calendar/phuket.ics\n' })
  expect((await take('calendar/phukett.ics')).said).toContain('Did you mean phuket (TH-83)?')
})

it('lists what there is, and refuses what there is not', async () => {
  const { code, out } = await take('--list')
  expect(code).toBe(0)
  expect(out).toMatch(/^agreements\.csv +\d+ +[\d,]+$/m)
  expect(out).toMatch(/^calendar\/TH-83\.ics$/m)
  expect(await take('agreements')).toMatchObject({ code: 2, said: expect.stringContaining('agreements.csv') })
  expect(await take('--verify')).toMatchObject({ code: 2, said: expect.stringContaining('manifest.json is not there') })
  expect(await take('--list', 'agreements.csv')).toMatchObject({ code: 2 })
})
