import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { createDatabase, dropDatabase } from './postgres-databases.ts'
import { program } from './programs.ts'
import { hasPromtool, promtool } from './prometheus.ts'
import { databases, makeFolder } from './stores.ts'

// A folder of backups, day after day: what is made, what goes, what is left alone, and what a bad night does to it.

let work: string
let folder: string
let place: Record<string, string>
let database: string | undefined
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'backup-folder-'))
  if (databases.includes('PostgreSQL')) database = await createDatabase(inject('template'), inject('template'))
  else await makeFolder(join(work, 'register'))
  place = database ? { DATABASE_URL: database } : { DATA_DIR: join(work, 'register') }
})
afterAll(async () => {
  if (database) await dropDatabase(database)
  await rm(work, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = await mkdtemp(join(work, 'backups-'))
})

const start = (name: string, args: readonly string[], [command, ...before]: readonly string[] = [process.execPath]) => {
  const { PATH, HOME } = process.env
  const child = spawn(command!, [...before, ...program(name), ...args], {
    env: { PATH, HOME, DATA_DIR: join(work, 'none'), ...place },
  })
  let said = ''
  child.stderr.on('data', text => (said += text))
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said })) }
}
const run = (name: string, ...args: string[]) => start(name, args).ended
const backUp = (...args: string[]) => run('backup', '--folder', folder, ...args)

const isBackup = (name: string) => /^register-\d{4}-\d\d-\d\dT\d{6}Z-[0-9a-f]{8}\.backup$/.test(name)
const backups = async () => (await readdir(folder)).filter(isBackup).sort()

/** A backup as it would have been made on that day, out of one that was. */
const madeOn = async (day: string, from: string, change: (lines: string[]) => string[] = lines => lines) => {
  const lines = gunzipSync(await readFile(join(folder, from)))
    .toString()
    .trimEnd()
    .split('\n')
  const header = { ...JSON.parse(lines[0]!), madeAt: `${day}T20:15:00.123Z` }
  const name = `register-${day}T201500Z-0000000a.backup`
  // The digest of the whole is made anew, as the header is part of it.
  const body = [JSON.stringify(header), ...lines.slice(1, -1)]
  const sha256 = createHash('sha256')
    .update(body.map(line => `${line}\n`).join(''))
    .digest('hex')
  const whole = [...body, JSON.stringify({ ...JSON.parse(lines.at(-1)!), sha256 })]
  await writeFile(join(folder, name), gzipSync(`${change(whole).join('\n')}\n`))
  return name
}
const dated = (name: string) => name.slice('register-'.length, 'register-2026-01-01'.length)

describe('a folder of backups', { timeout: 120_000 }, () => {
  let first: string
  beforeEach(async () => {
    const { code, said } = await backUp()
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^Backed up revision 0: [\d,]+ rows of \d+ tables, \d+ KB in \S+\.\n$/),
    ])
    ;[first] = (await readdir(folder)) as [string]
    expect(isBackup(first)).toBe(true)
    expect((await stat(join(folder, first))).mode & 0o777).toBe(0o600)
  })

  it('keeps what the rules say, and nothing that is not its own goes', async () => {
    for (const day of ['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02']) await madeOn(day, first)
    const alien = await madeOn('2025-03-01', first, ([header, ...rest]) => [
      JSON.stringify({ ...JSON.parse(header!), register: '0'.repeat(32) }),
      ...rest,
    ])
    const others = [
      'register-2025-01-01.backup',
      'register-2025-01-01T201500Z-0000000a.backup.old',
      'notes.txt',
      'before.backup',
    ]
    for (const name of others) await writeFile(join(folder, name), 'Somebody’s own')
    await mkdir(join(folder, 'register-2025-01-02T201500Z-0000000a.backup'))
    await writeFile(join(work, 'elsewhere'), 'Not here')
    await symlink(join(work, 'elsewhere'), join(folder, 'register-2025-01-03T201500Z-0000000a.backup'))
    await symlink(folder, join(work, 'link'))

    const { code, said } = await run(
      'backup',
      '--folder',
      join(work, 'link'),
      '--keep-daily',
      '2',
      '--keep-monthly',
      '3',
    )
    expect(code).toBe(0)
    expect(said).toMatch(/\nRemoved 3, kept 3: register-2026-01-30T\S+, register-2026-02-01T\S+, register-\S+\n$/)
    const left = await readdir(folder)
    // Of today there were two, of which the first goes.
    expect(left.filter(isBackup).map(dated).sort().slice(0, -1)).toEqual([
      ...['2025-01-02', '2025-01-03', '2025-03-01', '2026-01-31', '2026-02-02'],
    ])
    expect(left).not.toContain(first)
    expect(left).toEqual(expect.arrayContaining([...others, alien]))
    expect(await readFile(join(work, 'elsewhere'), 'utf8')).toBe('Not here')
  })

  it('one that is damaged counts for nothing, and what it would have pushed out stays', async () => {
    const [older, newer] = [await madeOn('2026-01-10', first), await madeOn('2026-01-20', first)]
    const bytes = await readFile(join(folder, newer))
    await writeFile(join(folder, newer), bytes.subarray(0, -20))
    await writeFile(join(folder, 'register-2026-01-21T201500Z-0000000a.backup'), '')
    const renamed = 'register-2026-01-22T201500Z-0000000a.backup'
    await copyFile(join(folder, older), join(folder, renamed))
    const { code, said } = await backUp('--keep-last', '1', '--keep-monthly', '2')
    expect(code).toBe(3)
    expect(said).toContain(`${newer} counts for nothing and was left alone. The backup ends early`)
    expect(said).toContain('register-2026-01-21T201500Z-0000000a.backup counts for nothing')
    expect(said).toContain(`${renamed} counts for nothing and was left alone. Its name is not the moment`)
    const left = await backups()
    expect(left).toEqual(expect.arrayContaining([older, newer, renamed]))
    expect(left).not.toContain(first)
    expect(await run('restore', '--check', join(folder, older))).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Whole: revision 0: /),
    })
    expect(await run('restore', '--check', join(folder, newer))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/ends early/),
    })
  })

  it('when the clock was set back or had been ahead, nothing is lost by it', async () => {
    const [ahead, older] = [await madeOn('2099-01-01', first), await madeOn('2026-01-10', first)]
    const { code, said } = await backUp('--keep-daily', '2')
    expect(code).toBe(3)
    expect(said).toContain(
      `${ahead} counts for nothing and was left alone. It is of a later moment than this clock shows.`,
    )
    expect((await backups()).slice(0, 1)).toEqual([older])
    expect(await backups()).toHaveLength(3)
  })

  it('nothing is removed when the new one fails, and no half of it stays', async () => {
    await madeOn('2026-01-10', first)
    const before = await readdir(folder)
    const elsewhere = { ...place, DATABASE_URL: 'postgresql://postgres@127.0.0.1:1/none' }
    const { code } = await (() => {
      const was = place
      place = elsewhere
      const ended = backUp('--keep-last', '1')
      place = was
      return ended
    })()
    expect(code).toBe(1)
    expect(await readdir(folder)).toEqual(before)
  })

  it('of two at once both are whole, and so is what both leave', async () => {
    for (const day of ['2026-01-30', '2026-01-31', '2026-02-01']) await madeOn(day, first)
    const rules = ['--keep-last', '3']
    // The embedded register is open once, so one of the two is turned away.
    const ended = await Promise.all([backUp(...rules), backUp(...rules)])
    expect(ended.map(({ code }) => code).sort()).toEqual(database ? [0, 0] : [0, 1])
    const left = await backups()
    for (const name of left) expect(await run('restore', '--check', join(folder, name))).toMatchObject({ code: 0 })
    expect(left.length).toBeGreaterThanOrEqual(3)
    expect((await readdir(folder)).filter(name => name.endsWith('.part'))).toEqual([])
  })

  it('killed, it leaves no file that passes for a backup; what is left goes a day later', async () => {
    const { child, ended } = start('backup', ['--folder', folder, '--keep-last', '1'])
    while (!(await readdir(folder)).some(name => name.endsWith('.part'))) await new Promise(done => setImmediate(done))
    child.kill('SIGKILL')
    await ended
    const [part, ...others] = (await readdir(folder)).filter(name => name !== first)
    expect([isBackup(part!), others]).toEqual([false, []])
    await backUp()
    expect(await readdir(folder)).toContain(part)
    await utimes(join(folder, part!), new Date(0), new Date(0))
    await writeFile(join(folder, '.notes.part'), '')
    await utimes(join(folder, '.notes.part'), new Date(0), new Date(0))
    await backUp()
    expect(await readdir(folder)).not.toContain(part)
    expect(await readdir(folder)).toContain('.notes.part')
  })

  it('Prometheus is told when it is whole, and not when it failed', async () => {
    const metrics = join(folder, 'register.prom')
    expect(await backUp('--metrics', metrics)).toMatchObject({ code: 0 })
    const text = await readFile(metrics, 'utf8')
    const [, told] = /^register_backup_last_success_timestamp_seconds\{folder="[^"]+"\} (\d+)$/m.exec(text) ?? []
    expect(Math.abs(Date.now() / 1000 - Number(told))).toBeLessThan(100)
    expect(text).toMatch(/^register_backup_files_kept\{folder="[^"]+"\} 2$/m)
    expect((await stat(metrics)).mode & 0o777).toBe(0o644)
    if (hasPromtool) expect(promtool(['check', 'metrics'], text)).toEqual({ status: 0, said: '' })
    const { code, said } = await backUp('--metrics', join(folder, 'no/such/folder.prom'))
    expect([code, said]).toEqual([3, expect.stringContaining('Prometheus was not told: ENOENT')])
  })
})

describe('a night that goes wrong', { timeout: 120_000 }, () => {
  // As a full disk: no file may become longer than that. The shell counts in pieces of 512 bytes or of 1024. An embedded register
  // could not even be opened.
  it.runIf(databases.includes('PostgreSQL'))('no room for all of it: it fails, and nothing stays', async () => {
    await writeFile(join(folder, 'mine'), '')
    const limited = ['sh', '-c', 'trap "" XFSZ; ulimit -f 20; exec "$@"', 'sh', process.execPath]
    const { code, said } = await start('backup', ['--folder', folder, '--keep-last', '1'], limited).ended
    expect([code, said]).toEqual([1, expect.stringMatching(/^The backup failed: (EFBIG|ENOSPC)/)])
    expect(await readdir(folder)).toEqual(['mine'])
  })

  it.each([
    ['no folder', ['--folder', 'nowhere'], 1, 'There is no folder nowhere: make it, or mount it.'],
    [
      'a file beside it',
      ['--folder', '.', 'file'],
      2,
      '"file" is one word too many: the file gets a name of its own in the folder.',
    ],
    [
      'none to keep',
      ['--folder', '.', '--keep-daily', '0'],
      2,
      '--keep-daily takes how many to keep, 1 or more, and not "0".',
    ],
    [
      'not a number',
      ['--folder', '.', '--keep-weekly', '7d'],
      2,
      '--keep-weekly takes how many to keep, 1 or more, and not "7d".',
    ],
    ['no folder to keep in', ['file', '--keep-daily', '7'], 2, '--keep-… and --metrics go with --folder.'],
    ['a rule that there is not', ['--folder', '.', '--keep-hourly', '7'], 2, "Unknown option '--keep-hourly'."],
  ])('%s', async (_, args, code, said) => {
    const ended = await run('backup', ...args)
    expect(ended.code).toBe(code)
    expect(ended.said).toContain(said)
  })
})
