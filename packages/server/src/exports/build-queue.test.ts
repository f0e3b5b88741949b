import fs, { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { pause } from '../../test/events.ts'
import { oneDatabase, openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import type { Store } from '../store/store.ts'

// What others ask for must not keep the newest snapshot from anybody, and nothing is made that nobody waits for.

const disk = { isFull: false, tables: Promise.resolve() }
const { createWriteStream } = fs
/** For everybody who imports it, whenever that was. */
const write = (own: typeof createWriteStream) => {
  fs.createWriteStream = own
  syncBuiltinESMExports()
}
/** A file that takes nothing before `disk.tables` is settled. */
const tableOfFacts = (path: fs.PathLike): fs.WriteStream => {
  // Every write there ends with ENOSPC.
  const file = createWriteStream(disk.isFull ? '/dev/full' : path)
  const { tables } = disk
  const take = file._write.bind(file)
  file._write = (...given) => void tables.then(() => take(...given))
  return file
}
beforeAll(() =>
  write((path, options) =>
    String(path).endsWith('facts.csv') ? tableOfFacts(path) : createWriteStream(path, options),
  ),
)
afterAll(() => write(createWriteStream))

describe.each(oneDatabase)('snapshots on %s', kind => {
  let store: Store
  let folder: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    await commit(40)
  })
  afterAll(() => store.close())
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'exports-'))
    Object.assign(disk, { isFull: false, tables: Promise.resolve() })
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true, force: true })
  })

  const commit = (n: number) => store.db.$executeRaw`
    INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, after)
    SELECT (SELECT coalesce(max(revision), 0) FROM change) + i, now(), 'CREATED', 'Source', 'made-up', '{}', 'Test', '{}'
    FROM generate_series(1, ${n}::int) AS i`

  const serverIn = (exportFolder: string) => {
    const { fetch } = createApp(store, { exportFolder })
    return (path: string, signal?: AbortSignal) =>
      fetch(new Request(`http://register.test/export/${path}`, { ...(signal && { signal }) }))
  }
  const codeOf = async (response: Response): Promise<string> =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code

  it('gives the newest while old ones are asked for, and turns away those for whom there is no room', async () => {
    const ask = serverIn(folder)
    let over = 0
    const old = Array.from({ length: 30 }, async (_, i) => {
      const response = await ask(`${i + 1}/manifest.json`)
      over += 1
      return response
    })
    const newest = await ask('latest/manifest.json')
    expect([newest.status, await newest.json()]).toMatchObject([200, { revision: 40 }])
    // Those that were turned away, and hardly any that was made.
    expect(over).toBeLessThan(29)

    const answers = await Promise.all(old)
    const made = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status, headers }) => status === 503 && headers.get('retry-after') === '30')
    expect(refused).toHaveLength(26)
    expect(made.length).toBeGreaterThan(0)
    expect(await codeOf(refused[0]!)).toBe('SNAPSHOT_BEING_MADE')
    for (const [i, { status }] of answers.entries())
      if (status === 200) expect(await answers[i]!.json()).toMatchObject({ revision: i + 1 })
  })

  it('does not finish an old one that nobody waits for, and makes it for the next who asks', async () => {
    const ask = serverIn(folder)
    await ask('latest/manifest.json')
    const leaving = [1, 2, 3, 4].map(revision => {
      const leaving = new AbortController()
      const asked = ask(`${revision}/manifest.json`, leaving.signal).catch(() => {})
      return { leave: () => leaving.abort(), asked }
    })
    await pause(20)
    for (const { leave } of leaving) leave()
    await Promise.all(leaving.map(({ asked }) => asked))
    for (let i = 0; i < 100 && (await readdir(folder)).length > 1; i++) await pause(50)
    expect(await readdir(folder)).toHaveLength(1)
    const again = await ask('2/manifest.json')
    expect([again.status, await again.json()]).toMatchObject([200, { revision: 2 }])
  })

  it('are of a revision a little before the newest while writers are at work, and then of the newest again', async () => {
    const ask = serverIn(folder)
    const manifest = async () => (await (await ask('latest/manifest.json')).json()) as { revision: number }
    const begun = (await manifest()).revision
    let writing = true
    const writer = (async () => {
      while (writing) {
        await commit(1)
        await pause(5)
      }
    })()
    const seen: number[] = []
    while (seen.length < 20) seen.push((await manifest()).revision)
    writing = false
    await writer
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.every(revision => revision >= begun)).toBe(true)

    const { revision: newest } = (await store.db.change.findFirst({ orderBy: { revision: 'desc' } }))!
    let last = 0
    for (let i = 0; i < 300 && last < newest; i++) {
      last = (await manifest()).revision
      await pause(50)
    }
    expect(last).toBe(newest)
  })

  it('are refused with 503 while the disk is full, leave nothing open, and are there once it is not', async () => {
    const ask = serverIn(folder)
    await ask('latest/manifest.json')
    const before = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0
    await commit(1)
    disk.isFull = true
    // There is one from before.
    expect((await ask('latest/manifest.json')).status).toBe(200)
    const old = await ask('3/manifest.json')
    expect([old.status, old.headers.get('retry-after'), await codeOf(old)]).toEqual([503, '60', 'STORAGE_UNAVAILABLE'])
    expect(await readdir(folder)).toHaveLength(1)
    const other = serverIn(join(folder, 'of-another'))
    const first = await other('latest/manifest.json')
    expect([first.status, await codeOf(first)]).toEqual([503, 'STORAGE_UNAVAILABLE'])
    if (before) expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before)

    disk.isFull = false
    expect((await ask('3/manifest.json')).status).toBe(200)
    let status = 0
    for (let i = 0; i < 200 && status !== 200; i++) {
      status = (await other('latest/manifest.json')).status
      await pause(50)
    }
    expect(status).toBe(200)
  })

  it('have their records before all else, so that a copy does not wait for tables and maps', async () => {
    const ask = serverIn(folder)
    let go = () => {}
    disk.tables = new Promise(resolve => {
      go = resolve
    })
    const whole = ask('latest/manifest.json')
    const records = await (await ask('latest/manifest.json?format=jsonl')).json()
    expect(records.files.map(({ format }: { format: string }) => format)).toEqual(
      Array(records.files.length).fill('jsonl'),
    )
    for (const { url, rows } of records.files) {
      const lines = (await (await ask(url.replace('/export/', ''))).text()).trimEnd().split('\n')
      expect(lines).toHaveLength(rows + 1)
    }
    expect((await ask('latest/agreements.jsonl')).status).toBe(200)
    expect(await Promise.race([whole, pause(200)])).toBeUndefined()
    go()
    const { files, ...about } = await (await whole).json()
    expect({ ...about, files: files.filter(({ format }: { format: string }) => format === 'jsonl') }).toEqual(records)
    expect(files.length).toBeGreaterThan(records.files.length)
  })

  it('of an old revision are made to their end for whoever has got its records', async () => {
    const ask = serverIn(folder)
    await ask('latest/manifest.json')
    const { files } = await (await ask('5/manifest.json?format=jsonl')).json()
    for (const { url } of files) expect((await ask(url.replace('/export/', ''))).status).toBe(200)
    expect((await ask('5/facts.csv')).status).toBe(200)
    expect((await readdir(folder)).filter(name => name.startsWith('5-'))).toHaveLength(1)
  })

  it('are there as soon as their folder can be made', async () => {
    const inTheWay = join(folder, 'file')
    await writeFile(inTheWay, '')
    const ask = serverIn(join(inTheWay, 'exports'))
    const refused = await ask('1/manifest.json')
    expect([refused.status, await codeOf(refused)]).toEqual([503, 'STORAGE_UNAVAILABLE'])
    await rm(inTheWay)
    expect((await ask('1/manifest.json')).status).toBe(200)
  })
})
