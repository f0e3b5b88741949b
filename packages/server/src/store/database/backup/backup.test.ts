import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { busyOffice, randomOf } from '../../../../test/busy-office.ts'
import { giveKey } from '../../../../test/keys.ts'
import { office } from '../../../../test/office.ts'
import { writePrivately } from '../../../../test/private-writes.ts'
import { dropRawDatabases, type RawDatabase, rawDatabase } from '../../../../test/raw-database.ts'
import { databases } from '../../../../test/stores.ts'
import { write } from '../../../../test/write.ts'
import { backupFiles } from '../../../backup-files.ts'
import { folderStore } from '../../files/folder.ts'
import { seedOpenData } from '../../seed/seed.ts'
import { renewSpans } from '../../spans/make-all.ts'
import { readMigrations } from '../migrate/migrations.ts'
import { structureOf } from '../migrate/structure.ts'
import type { Session } from '../transaction.ts'
import { compressTo } from './file.ts'
import { BackupError, type Header, lineOf } from './format.ts'
import { restoreBackup } from './restore.ts'
import { readRows, readSequences, readTables, writeRows, writeSequences } from './tables.ts'
import { takeBackup } from './take.ts'

afterAll(dropRawDatabases)

const backupOf = async (session: Session, onRow = () => {}): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  await compressTo(
    async chunk => void chunks.push(chunk),
    write => takeBackup(session, write, onRow),
  )
  return Buffer.concat(chunks)
}

async function* chunked(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000)
}

const restore = (session: Session, backup: Uint8Array, replace = false) =>
  restoreBackup(session, chunked(backup), { replace, onRow: () => {} })

const linesOf = (backup: Uint8Array): string[] => gunzipSync(backup).toString().trimEnd().split('\n')

/** Every row of every table, and nothing that tells when or where it was backed up. */
const contentOf = (backup: Uint8Array): string[] => linesOf(backup).slice(1, -1)

const asked = {
  kind: 'NEWS',
  title: 'Asked once',
  language: 'en',
  retrievedOn: '2020-02-02',
  reason: 'To have an answer.',
  idempotencyKey: 'asked once',
}
const ask = (database: RawDatabase, input: object) =>
  write(database.store(), 'registerSource', { ...asked, ...input }, { viewer: office, selection: 'source { id }' })

const oldRegister = await readFile(new URL('../../../../test/old-register.backup', import.meta.url))

describe.each(databases)('from %s', kind => {
  let written: RawDatabase
  let backup: Buffer
  let answer: { revision: number }
  beforeAll(async () => {
    written = await rawDatabase(kind, true)
    const store = written.store()
    const act = busyOffice(store, randomOf(42))
    for (let i = 0; i < 25; i++) await act()
    await writePrivately(store)
    await giveKey(store, ['read', 'write:registry'], { lastUsedAt: new Date() })
    answer = await ask(written, {})
    backup = await backupOf(written)
  }, 120_000)

  it('it holds every table but the record of the migrations', async () => {
    const rows = await written.query(`SELECT relname AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY relname COLLATE "C"`)
    const tables = contentOf(backup).flatMap(line => (line.startsWith('{') ? [JSON.parse(line).table] : []))
    expect(tables).toEqual(rows.map(({ name }) => name))
  })

  if (kind === 'PostgreSQL')
    it('what others keep in the same database is not in it', async () => {
      await written.script('CREATE TABLE of_somebody_else (id serial); INSERT INTO of_somebody_else DEFAULT VALUES')
      expect(contentOf(await backupOf(written))).toEqual(contentOf(backup))
      await written.script('DROP TABLE of_somebody_else')
    })

  it('says what it is, in its first line', async () => {
    expect(JSON.parse(linesOf(backup)[0]!)).toMatchObject({
      format: 'sister-city-graph backup',
      version: 2,
      revision: answer.revision,
      migrations: (await readMigrations()).map(({ name }) => name),
    })
  })

  it('the bytes of documents come back with it, those that are damaged are told, and no wrong ones are kept', async () => {
    const folders = await Promise.all(['from', 'to', 'not'].map(name => mkdtemp(join(tmpdir(), `${name}-`))))
    const [from, to, not] = await Promise.all(folders.map(folderStore))
    const large = Buffer.alloc(500_000, 'page ')
    const [kept, lost] = [large, Buffer.from('lost')].map(bytes => createHash('sha256').update(bytes).digest('hex'))
    await writeFile(join(from!.incoming, 'a'), large)
    await from!.put(kept!, join(from!.incoming, 'a'))
    const { db } = written.store()
    const row = { mediaType: 'text/plain', senders: ['officer'], storedAt: new Date() }
    await db.storedFile.createMany({ data: [kept!, lost!].map(sha256 => ({ sha256, bytes: 4, ...row })) })

    const chunks: Uint8Array[] = []
    const taken = await compressTo(
      async chunk => void chunks.push(chunk),
      write => takeBackup(written, write, () => {}, { files: async () => backupFiles(from!) }),
    )
    expect(taken).toMatchObject({ files: 1, lost: [lost] })
    const whole = Buffer.concat(chunks)
    const options = { replace: false, onRow: () => {} }
    const restored = await restoreBackup(await rawDatabase(kind), chunked(whole), {
      ...options,
      files: async () => backupFiles(to!),
    })
    expect(restored).toMatchObject({ files: 1 })
    const file = await to!.open(kept!)
    expect(await file.readFile()).toEqual(large)
    await file.close()

    await expect(restoreBackup(await rawDatabase(kind), chunked(whole), options)).rejects.toThrow(
      /^The backup has documents: say in DOCUMENTS_FOLDER/,
    )
    const wrong = linesOf(whole).map(line => (line.startsWith('"') ? line.replace('cGFn', 'cGFm') : line))
    const damaged = gzipSync(`${wrong.join('\n')}\n`)
    const intoNot = { ...options, files: async () => backupFiles(not!) }
    await expect(restoreBackup(await rawDatabase(kind), chunked(damaged), intoNot)).rejects.toThrow(/is damaged/)
    await expect(not!.open(kept!)).rejects.toThrow('is missing')
    expect(await readdir(not!.incoming)).toEqual([])
    await db.storedFile.deleteMany()
    await Promise.all(folders.map(folder => rm(folder, { recursive: true })))
  }, 120_000)

  it.each(databases)('it comes back whole on %s, and the register goes on', { timeout: 120_000 }, async target => {
    const database = await rawDatabase(target)
    const restored = await restore(database, backup)
    expect(restored).toMatchObject({ revision: answer.revision, migrated: [] })
    expect(contentOf(await backupOf(database))).toEqual(contentOf(backup))
    expect([...(await structureOf(database.query))].sort()).toEqual([...(await structureOf(written.query))].sort())

    const store = database.store()
    await store.ready()
    expect(await seedOpenData(store.db, () => {})).toEqual({ seeded: false })
    expect(await ask(database, {})).toEqual(answer)
    expect(await ask(database, { idempotencyKey: 'another' })).toMatchObject({ revision: answer.revision + 1 })
    await expect(store.db.$executeRaw`UPDATE change SET reason = 'rewritten'`).rejects.toThrow('append-only')
    await expect(store.db.$executeRaw`UPDATE office_change SET actor = 'rewritten'`).rejects.toThrow('append-only')
    await expect(store.db.$executeRaw`DELETE FROM source`).rejects.toThrow('foreign key')
  })

  if (kind === 'PostgreSQL')
    it('it is one state of the register, whatever is written meanwhile', async () => {
      let asking: Promise<unknown> | undefined
      const taken = await backupOf(await written.other(), () => {
        asking ??= ask(written, { idempotencyKey: 'meanwhile', title: 'Meanwhile' })
      })
      expect(await asking).toMatchObject({ __typename: 'RegisterSourceSuccess' })
      expect(contentOf(taken)).toEqual(contentOf(backup))
      expect(contentOf(await backupOf(written))).not.toEqual(contentOf(backup))
    })
})

describe.each(databases)('on %s', kind => {
  let target: RawDatabase
  let content: string[]
  beforeAll(async () => {
    target = await rawDatabase(kind, true)
    content = contentOf(await backupOf(target))
  })

  const lines = linesOf(oldRegister)
  const packed = (...lines: string[]) => gzipSync(lines.map(line => `${line}\n`).join(''))
  const header = (set: Partial<Record<keyof Header, unknown>>) => lineOf({ ...JSON.parse(lines[0]!), ...set }).trimEnd()
  const flipped = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes)
    copy[at]! ^= 0x55
    return copy
  }
  const early = 'The backup ends early'
  const damaged = 'The backup is damaged'
  const foreign = 'That is no backup of a register'
  const middle = lines.findIndex(line => line.startsWith('[') && line.includes('Kept under a key 1'))

  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), early],
    ['a file cut off in its first line', oldRegister.subarray(0, 60), early],
    ['a file cut off in the middle', oldRegister.subarray(0, oldRegister.length / 2), early],
    ['a file without its last byte', oldRegister.subarray(0, -1), early],
    ['a changed byte', flipped(oldRegister, Math.floor(oldRegister.length / 2)), damaged],
    ['another file', Buffer.from('-- PostgreSQL database dump\n'.repeat(9)), foreign],
    ['another compressed file', packed('-- PostgreSQL database dump'), foreign],
    ['a later format', packed(header({ version: 3 }), ...lines.slice(1)), 'The backup has format 3'],
    [
      'a later release',
      packed(header({ migrations: ['29990101000000_next'] })),
      'The backup was made by a newer release, which has the migration 29990101000000_next',
    ],
    ['another revision', packed(header({ revision: 70 }), ...lines.slice(1)), damaged],
    ['lines without their end', packed(...lines.slice(0, -1)), early],
    ['a row less', packed(...lines.toSpliced(middle, 1)), damaged],
    [
      'a row that says something else',
      packed(...lines.with(middle, lines[middle]!.replace('under a key 1', 'under a key 9'))),
      damaged,
    ],
    [
      'a table that no migration makes',
      packed(lines[0]!, '{"table":"pg_class","columns":["relname"]}', ...lines.slice(1)),
      'The backup has the table pg_class with columns that its migrations do not make',
    ],
  ])('%s is refused, and what is there stays', { timeout: 120_000 }, async (_, file, message) => {
    const error = await restore(target, file, true).catch(error => error)
    expect(error).toBeInstanceOf(BackupError)
    expect(error.message).toContain(message)
    expect(contentOf(await backupOf(target))).toEqual(content)
  })

  it('a register that is there is given up only if that is said', { timeout: 120_000 }, async () => {
    await expect(restore(target, oldRegister)).rejects.toThrow(
      'There is a register in this database already: restore into an empty one, or say --replace to give it up for what the backup holds.',
    )
    expect(contentOf(await backupOf(target))).toEqual(content)
    await target.script('CREATE TABLE of_somebody_else (id int)')
    expect(await restore(target, oldRegister, true)).toMatchObject({ revision: 71 })
    expect(await target.query(`SELECT to_regclass('of_somebody_else')::text AS name`)).toEqual([
      { name: 'of_somebody_else' },
    ])
  })

  it('the register of an earlier release is migrated, and nothing of it changes', { timeout: 120_000 }, async () => {
    const database = await rawDatabase(kind)
    const { migrations } = JSON.parse(lines[0]!) as Header
    const known = (await readMigrations()).map(({ name }) => name)
    expect(await restore(database, oldRegister)).toMatchObject({
      revision: 71,
      migrated: known.filter(name => !migrations.includes(name)),
    })
    const store = database.store()
    // The command does it, or else the first server.
    expect(await renewSpans(database, () => {})).toBeGreaterThan(100)
    await store.ready()
    expect(await seedOpenData(store.db, () => {})).toEqual({ seeded: false })
    const rowsOf = (table: string, lines: string[]) => {
      const from = lines.findIndex(line => line.startsWith(`{"table":"${table}"`)) + 1
      return lines.slice(
        from,
        lines.findIndex((line, at) => at >= from && line.startsWith('{')),
      )
    }
    const after = linesOf(await backupOf(database))
    const renamed: Record<string, string> = { answer: 'idempotency_record' }
    for (const table of ['agreement', 'agreement_event', 'api_key', 'answer', 'fact', '_agreement_source', 'source']) {
      const rows = (name: string, all: string[]) => rowsOf(name, all).map(row => JSON.parse(row) as unknown[])
      const [were, are] = [rows(table, lines), rows(renamed[table] ?? table, after)]
      expect([table, were.length > 0]).toEqual([table, true])
      // Later migrations add columns, which come behind those that were there.
      expect([table, are.map((row, at) => row.slice(0, were[at]?.length))]).toEqual([table, were])
    }
  })

  it('an empty database has nothing to back up', async () => {
    await expect(backupOf(await rawDatabase(kind))).rejects.toThrow('There is no register in this database')
  })

  it('numbers that the database gives go on, and what it computes it computes anew', async () => {
    const database = await rawDatabase(kind)
    await database.script(`CREATE TABLE numbered (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "na""me" text[], twice int GENERATED ALWAYS AS (cardinality("na""me") * 2) STORED);
      INSERT INTO numbered ("na""me") VALUES ('{a,NULL,"b,c"}'), (NULL), ('{}')`)
    const [table] = await readTables(database.query)
    const rows: (string | null)[][] = []
    await database.script('BEGIN')
    for await (const row of readRows(database.query, table!)) rows.push(row)
    await database.script('COMMIT')
    expect(rows).toEqual([
      ['1', '{a,NULL,"b,c"}'],
      ['2', null],
      ['3', '{}'],
    ])
    const sequences = await readSequences(database.query, [table!])
    await database.script('TRUNCATE numbered RESTART IDENTITY')
    await writeRows(
      database.query,
      table!,
      (async function* () {
        yield* rows
      })(),
    )
    await writeSequences(database.query, sequences)
    expect(await database.query(`INSERT INTO numbered ("na""me") VALUES ('{x}') RETURNING id, twice`)).toEqual([
      { id: 4, twice: 2 },
    ])
    expect(await database.query('SELECT twice FROM numbered WHERE id = 1')).toEqual([{ twice: 6 }])
  })
})
