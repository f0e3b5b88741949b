import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeKey } from '../../sdk/test/key.ts'
import { foreignCursor } from '../../server/test/cursor-at.ts'
import { viewerWith, written } from '../../server/test/write.ts'
import { scg } from './program.ts'
import { openRegister, type Register } from './server.ts'

const PHUKET = 'UHJvdmluY2U6VEgtODM'

let register: Register
let folder: string
let key: string
beforeAll(async () => {
  register = await openRegister()
  folder = await mkdtemp(join(tmpdir(), 'scg-'))
  key = await makeKey(register.store, 'Phuket office', ['write:office'], ['TH-83'])
})
afterAll(async () => {
  await register.close()
  await rm(folder, { recursive: true })
})

const office = (...args: string[]) =>
  scg(['office', ...args, '--province', 'phuket'], {
    env: { SCG_ENDPOINT: register.endpoint, SCG_TOKEN: key },
    cwd: folder,
  })
const reason = 'To keep it.'
const record = (mutation: string, field: string, input: object) =>
  written(
    register.store,
    mutation,
    { province: PHUKET, reason, ...input },
    { viewer: viewerWith(['write:office'], { provinceIds: ['TH-83'] }), selection: `${field} { id }` },
  )
const copy = async () => JSON.parse(await readFile(join(folder, 'office.json'), 'utf8'))

it('keeps a copy of the office that only its owner may read, and takes out of it what was erased', async () => {
  await record('recordOfficeContact', 'contact', { name: 'Li Wei', purpose: 'Visits', confirmedOn: '2024-01-02' })
  await record('recordOfficeContact', 'contact', { name: 'เฉิน เจี๋ย', purpose: 'Visits', confirmedOn: '2026-01-02' })
  expect(await office('pull')).toEqual({
    code: 0,
    out: 'office.json: revision 2, notes: 0, contacts: 2, lines of the budget: 0\n',
    said: '',
  })
  expect((await stat(join(folder, 'office.json'))).mode & 0o777).toBe(0o600)
  expect((await copy()).records.OFFICE_CONTACT.map(({ name }: { name: string }) => name).sort()).toEqual([
    'Li Wei',
    'เฉิน เจี๋ย',
  ])

  await record('recordOfficeNote', 'note', { kind: 'NOTE', text: 'Two lines:\nthis is the second.' })
  const erased = await office('erase', '--not-confirmed-since', '2025-01-01')
  expect(erased).toMatchObject({ code: 0, out: 'Contacts erased: 1. Backups made before still have them.\n' })
  expect((await office('pull')).out).toBe('office.json: revision 4, notes: 1, contacts: 1, lines of the budget: 0\n')
  const { records, ...rest } = await copy()
  expect(JSON.stringify(records)).not.toContain('Li Wei')
  expect(rest).toMatchObject({ province: 'phuket', revision: 4, endpoint: register.endpoint })
  expect(records.OFFICE_NOTE).toEqual([
    expect.objectContaining({ kind: 'NOTE', text: 'Two lines:\nthis is the second.', version: 1 }),
  ])
})

it('writes through a link to where it leads, and never through one that somebody laid where it writes first', async () => {
  await mkdir(join(folder, 'safe'))
  await rename(join(folder, 'office.json'), join(folder, 'safe', 'kept.json'))
  await symlink(join('safe', 'kept.json'), join(folder, 'office.json'))
  await writeFile(join(folder, 'trap.txt'), 'Dear Sir')
  await symlink(join('..', 'trap.txt'), join(folder, 'safe', 'kept.json.part'))
  await record('recordOfficeNote', 'note', { kind: 'NOTE', text: 'Behind the link' })
  expect((await office('pull')).code).toBe(0)
  expect((await lstat(join(folder, 'office.json'))).isSymbolicLink()).toBe(true)
  expect(await readFile(join(folder, 'safe', 'kept.json'), 'utf8')).toContain('Behind the link')
  expect((await stat(join(folder, 'safe', 'kept.json'))).mode & 0o777).toBe(0o600)
  expect(await readFile(join(folder, 'trap.txt'), 'utf8')).toBe('Dear Sir')
  expect(await readdir(join(folder, 'safe'))).toEqual(['kept.json'])
})

it('begins anew behind a backup that was restored', async () => {
  const path = join(folder, 'office.json')
  const before = await copy()
  await writeFile(path, JSON.stringify({ ...before, cursor: foreignCursor(4) }))
  expect((await office('pull')).code).toBe(0)
  expect(await copy()).toEqual(before)
})

it('refuses what it does not know, and does not write over other files', async () => {
  await writeFile(join(folder, 'letter.txt'), 'Dear Sir')
  const other = await office('pull', '--to', 'letter.txt')
  expect([other.code, other.said]).toEqual([
    1,
    'scg: letter.txt is there already and no copy of an office: name another file with --to.\n',
  ])
  expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('Dear Sir')
  expect((await office('push')).said).toBe('scg: office does not "push": there are pull and erase. See "scg help".\n')
  expect((await office('erase')).code).toBe(2)
  const stranger = await scg(['office', 'pull', '--province', 'TH-10', '--to', 'bangkok.json'], {
    env: { SCG_ENDPOINT: register.endpoint, SCG_TOKEN: key },
    cwd: folder,
  })
  expect([stranger.code, stranger.said]).toEqual([
    1,
    'scg: OfficeChanges: The key "Phuket office" belongs to no office of TH-10: use a key of that office. What your key may do: scg whoami.\n',
  ])
})
