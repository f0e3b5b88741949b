import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { folderStore } from '../src/store/files/folder.ts'
import { sweepFiles, unusedFor } from '../src/store/files/sweep.ts'
import { postgresStore } from '../src/store/open/open-postgres.ts'
import type { Store } from '../src/store/store.ts'
import { addDocument } from './add-document.ts'
import { type Cluster, clusterPrograms, copyDatabase, hasClusters, makeCluster } from './clusters.ts'
import { cursorAt } from './cursor-at.ts'
import { programFolder } from './debian.ts'
import { serve } from './events.ts'
import { giveKey, idOf } from './keys.ts'
import { office } from './office.ts'
import { connectTo } from './postgres-databases.ts'
import { type Ended, makeBin, runShell, shellBlocks } from './shell-guide.ts'
import { written } from './write.ts'

// The guide to recovery, run from its first block to its last on a cluster of its own: something is destroyed, and the
// register goes on from the moment before it.

const template = inject('template')
const blocks = await shellBlocks('recovery')
const [setUp, look, copy, thinOut, find, goBack, lookAgain, goOn, verify, bringBack] = blocks.map(({ text }) => text)

const once = { kind: 'NEWS', title: 'Asked once', language: 'en', reason: 'To move on.', idempotencyKey: 'asked once' }

describe.runIf(template && hasClusters)('the guide to recovery', { timeout: 120_000 }, () => {
  let cluster: Cluster
  let place: Awaited<ReturnType<typeof programFolder>>
  let env: Record<string, string>
  let url: string
  let store: Store
  let server: Awaited<ReturnType<typeof serve>>
  const at = (...path: string[]) => join(place.path, ...path)
  const files = () => folderStore(at('documents'))

  beforeAll(async () => {
    cluster = await makeCluster()
    await cluster.start()
    place = await programFolder()
    const { hostname, port } = new URL(cluster.url)
    const bin = await makeBin(place.path)
    const PATH = `${bin}:${clusterPrograms}:${process.env['PATH']}`
    env = { PATH, HOME: place.path, PGHOST: hostname, PGPORT: port, PGUSER: 'postgres', DATA_DIR: at('register') }
    const client = await connectTo(cluster.url)
    const copied = new URL(await copyDatabase(template, cluster.url)).pathname.slice(1)
    await client.query(`ALTER DATABASE ${copied} RENAME TO register`)
    await client.end()
    url = Object.assign(new URL(cluster.url), { pathname: '/register' }).href
  }, 120_000)
  afterAll(async () => {
    await stop()
    await cluster?.remove()
    await place?.remove()
  })

  const startServer = async () => {
    store = postgresStore(url)
    server = await serve(store, { files: await files() })
  }
  const stop = async () => {
    await server?.stop()
    await store?.close()
  }

  const named: Record<string, string> = {}
  /** A block with the places of this test in place of those of the guide. */
  const run = (block: string): Promise<Ended> => {
    const paths: [string, string][] = [
      ['/var/lib/postgresql/15', cluster.folder],
      ['/var/backups/postgresql', join(cluster.folder, 'backups')],
      ['/var/backups/register', at('backups')],
      ['/var/lib/sister-city-graph/documents', at('documents')],
      ['postgresql://register:secret@localhost:5432/register', url],
      ...Object.entries(named),
    ]
    const script = paths.reduce((text, [there, here]) => text.replaceAll(there, here), block)
    return /^(psql|pg_\w+) /m.test(block) ? asPostgres(script) : runShell(script, { cwd: place.path, env })
  }
  const asPostgres = (script: string) => runShell(script, { cwd: cluster.folder, env, asPostgres: true })
  const succeed = async (block: string | undefined): Promise<Ended> => {
    const ended = await run(block!)
    expect([block, ended]).toEqual([block, expect.objectContaining({ code: 0 })])
    return ended
  }
  const act = (input: object = {}) =>
    written(store, 'registerSource', { ...once, ...input }, { viewer: office, selection: 'source { id }' })
  const follow = async (cursor: string): Promise<number | string[]> => {
    const response = await fetch(`${server.url}/export/changes.jsonl?after=${cursor}`)
    const text = await response.text()
    if (response.status !== 200) return response.status
    const lines = text.trim().split('\n')
    // The last one says where to go on.
    return lines.slice(0, -1).map(line => JSON.parse(line).reason)
  }
  const mayRead = async (key: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    const body = JSON.stringify({ query: '{ __typename }' })
    return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).status
  }

  let document: Awaited<ReturnType<typeof addDocument>>
  let key: string
  let before: string
  let after: string
  let moment: string
  let transaction: string

  it('has a copy of the files and a backup before it happens', async () => {
    expect(blocks).toHaveLength(10)
    await succeed(setUp)
    const { stdout } = await succeed(look)
    expect(stdout).toMatch(/failed_count *\n[-+]+\n.*\| +0\n/)
    await startServer()
    document = await addDocument(store, await files(), 'Signed in 2018')
    key = await giveKey(store, ['read'])
    await mkdir(at('backups'))
    const target = `DATABASE_URL=${url} DOCUMENTS_FOLDER=${at('documents')}`
    await succeed(`${target} npx pnpm@10 backup --folder ${at('backups')} --keep-daily 7`)
    const [backup] = await readdir(at('backups'))
    named['register-2026-11-29T201500Z-1f0c9a3b.backup'] = backup!
    await succeed(copy)
  })

  it('removes copies that are older than two, and the log that only they need', async () => {
    const [newest] = await readdir(join(cluster.folder, 'backups/base'))
    named['2026-11-29T030000'] = newest!
    const older = ['2020-01-01T000000', '2020-01-02T000000']
    for (const name of older) await asPostgres(`cp -a backups/base/${newest} backups/base/${name}`)
    await succeed(thinOut)
    expect(await readdir(join(cluster.folder, 'backups/base'))).toEqual([older[1], newest])
    await rm(join(cluster.folder, 'backups/base', older[1]!), { recursive: true })
    const log = (await readdir(join(cluster.folder, 'backups/wal'))).filter(name => /^[0-9A-F]{24}$/.test(name))
    expect(log).not.toContain('000000010000000000000001')
  })

  it('something is destroyed, and the history says when and by which transaction', async () => {
    const { revision } = await act({ title: 'Right, before it', idempotencyKey: 'before' })
    before = await cursorAt(store, revision)
    const [now] = await store.db.$queryRaw<{ now: string }[]>`SELECT clock_timestamp()::text AS now`
    moment = now!.now
    const removal = { record: document.id, expectedVersion: 1, reason: 'A mistake.' }
    const removed = await written(store, 'removeRecord', removal, { selection: '' })
    expect(removed.revision).toBe(revision + 1)
    await sweepFiles(store, await files(), new Date())
    await sweepFiles(store, await files(), new Date(Date.now() + unusedFor + 1))
    expect((await fetch(`${server.url}/documents/${document.sha256}`)).status).toBe(404)
    await store.db.apiKey.update({ where: { id: idOf(key) }, data: { revokedAt: new Date() } })
    await act()
    after = await cursorAt(store, revision + 2)
    expect(await follow(before)).toEqual(['A mistake.', 'To move on.'])
    const { stdout } = await succeed(find)
    transaction = new RegExp(`^ +${removed.revision} \\|[^|]+\\| +(\\d+) \\| DELETED +\\| Document`, 'm').exec(
      stdout,
    )![1]!
  })

  it('goes back to before that transaction, and then to the moment instead', async () => {
    await stop()
    const exactly = `recovery_target_xid = '${transaction}'\nrecovery_target_inclusive = 'off'`
    // As after a crash: the newest of the log was not handed out, and is in the old files alone.
    const crashed = goBack!.replace('-m fast', '-m immediate')
    const byTransaction = crashed.replace(/^recovery_target_time = .*$/m, exactly)
    expect(byTransaction).toContain(`-m immediate`)
    expect(byTransaction).toContain(exactly)
    await succeed(byTransaction)
    const reasons = async () => (await succeed(lookAgain)).stdout.match(/(?<=\| )(CREATED|DELETED)/g)
    expect(await reasons()).toEqual(['CREATED', 'CREATED'])

    named['2026-11-30 14:10:00+07'] = moment
    const [beforeCopy, fromCopy] = goBack!.split(/^(?=cp -a)/m)
    const folder = beforeCopy!.replace(/^(pg_ctl stop|mv) .*\n/gm, '')
    await asPostgres('pg_ctl stop -D main -m fast && rm -r main')
    await succeed(`${folder}${fromCopy}`)
    expect(await reasons()).toEqual(['CREATED', 'CREATED'])
    await succeed(goOn)
  })

  it('tells which document has no bytes, and a backup brings them back', async () => {
    const { code, stderr } = await run(verify!)
    expect([code, stderr]).toEqual([1, expect.stringContaining(`The file ${document.sha256} is missing`)])
    expect((await succeed(bringBack)).stderr).toBe('Brought back: 1.\nFiles of documents: 1. Missing or damaged: 0.\n')
    await succeed(verify)
    expect((await succeed(bringBack)).stderr).toMatch(/^Brought back: 0\./)
  })

  it('the register goes on, and who follows it is told the truth', async () => {
    await startServer()
    await store.ready()
    expect((await fetch(`${server.url}/documents/${document.sha256}`)).status).toBe(200)
    expect(await mayRead(key)).toBe(200)
    expect([await follow(before), await follow(after)]).toEqual([[], 410])
    // What was asked with this key after the moment was given up: it is carried out.
    await act({ reason: 'Once more.' })
    await act({ reason: 'As many as before.', idempotencyKey: 'another' })
    expect([await follow(before), await follow(after)]).toEqual([['Once more.', 'As many as before.'], 410])
  })

  it('a copy of the files can be made of the new history too', async () => {
    await rename(join(cluster.folder, 'backups/base', named['2026-11-29T030000']!), join(cluster.folder, 'first'))
    await succeed(copy)
    const [name] = await readdir(join(cluster.folder, 'backups/base'))
    expect(await readFile(join(cluster.folder, 'backups/base', name!, 'backup_label'), 'utf8')).toContain(
      'START TIMELINE: 2',
    )
  })
})
