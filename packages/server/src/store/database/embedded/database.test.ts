import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { ArgScalarType, SqlQuery } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore } from '../../../../test/stores.ts'
import type { Store } from '../../store.ts'
import { inLane } from '../../work.ts'
import { openPGlite, PGliteAdapter } from '../pglite.ts'
import type { EmbeddedDatabase } from './database.ts'

const endless = 'SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b WHERE a < b'

let database: EmbeddedDatabase
beforeAll(async () => {
  database = await openPGlite()
  await database.exec('CREATE TABLE paper (id int PRIMARY KEY, title text CONSTRAINT short CHECK (length(title) < 20))')
})
afterAll(() => database.close())

const count = async (): Promise<unknown> =>
  (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM paper')).rows[0]?.n

const asked = (sql: string, ...args: unknown[]): SqlQuery => ({
  sql,
  args,
  argTypes: args.map(() => ({ arity: 'scalar', scalarType: 'unknown' as ArgScalarType })),
})

it('leaves the process to others while a statement runs', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 5)
  await database.query('SELECT count(*) FROM generate_series(1, 1500) a, generate_series(1, 1500) b WHERE a < b')
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
})

describe('what comes back', () => {
  const statements = [
    `SELECT 1::int2 a, 2::int4 b, 9007199254740993::int8 c, 1.50::numeric d, 1.5::float8 e, true f, 'é'::text g, NULL::text h`,
    `SELECT '2026-11-24'::date a, '12:30:01.5'::time b, '2026-11-24 12:30'::timestamp c, '2026-11-24 12:30+07'::timestamptz d`,
    `SELECT '{"a": [1, null]}'::jsonb a, '[1]'::json b, '\\x00ff'::bytea c, '6f1b2c1e-0000-4000-8000-000000000000'::uuid d`,
    `SELECT ARRAY['a', NULL, 'b,"c'] a, ARRAY[1, 2]::int8[] b, ARRAY[true] c, '{}'::text[] d, 'x'::name e, 5::oid f`,
    `SELECT ARRAY['2026-11-24'::date] a, ARRAY['\\x01'::bytea] b, ARRAY['{"a":1}'::jsonb] c, 'a'::"char" d, 'b'::bpchar e`,
    'SELECT 1 WHERE false',
    `SELECT repeat('ก', 200000) a`,
  ]

  it('is what the package for PGlite gives in the same thread', async () => {
    const here = await PGlite.create()
    await here.exec("SET timezone TO 'UTC'; SET datestyle TO 'ISO'")
    for (const sql of statements) {
      const [expected, got] = await Promise.all(
        [new PrismaPGlite(here), new PGliteAdapter(database)].map(async each =>
          (await each.connect()).queryRaw(asked(sql)),
        ),
      )
      expect(got, sql).toEqual(expected)
    }
    await here.close()
  })

  it('says of an error what PostgreSQL said', async () => {
    await database.exec(`INSERT INTO paper VALUES (1, 'One')`)
    await expect(database.exec(`INSERT INTO paper VALUES (1, 'Two')`)).rejects.toMatchObject({
      code: '23505',
      severity: 'ERROR',
      detail: 'Key (id)=(1) already exists.',
      constraint: 'paper_pkey',
      message: 'duplicate key value violates unique constraint "paper_pkey"',
    })
    const adapter = await new PGliteAdapter(database).connect()
    await expect(adapter.executeRaw(asked('INSERT INTO paper VALUES ($1, $2)', 1, 'Two'))).rejects.toMatchObject({
      name: 'DriverAdapterError',
      cause: { kind: 'UniqueConstraintViolation', originalCode: '23505', constraint: { fields: ['id'] } },
    })
    await expect(adapter.queryRaw(asked('SELECT nothing'))).rejects.toMatchObject({ cause: { kind: 'ColumnNotFound' } })
    await expect(adapter.executeScript('CREATE TABLE a (); CREATE TABLE paper ()')).rejects.toMatchObject({
      code: '42P07',
    })
    expect((await database.query(`SELECT to_regclass('a') AS a`)).rows).toEqual([{ a: null }])
  })
})

describe('a transaction', () => {
  it('is alone with the connection, and what comes after its end is refused', async () => {
    const adapter = await new PGliteAdapter(database).connect()
    const transaction = await adapter.startTransaction()
    await transaction.executeRaw(asked(`INSERT INTO paper VALUES (2, 'Two')`))
    const outside = count()
    await transaction.executeRaw(asked(`INSERT INTO paper VALUES (3, 'Three')`))
    await transaction.rollback()
    expect(await outside).toBe(1)
    await expect(transaction.executeRaw(asked(`INSERT INTO paper VALUES (4, 'Four')`))).rejects.toThrow('over')
    await transaction.rollback()
    expect(await count()).toBe(1)
  })

  it('has no effect and says so when a statement in it failed and it was committed all the same', async () => {
    const transaction = await (await new PGliteAdapter(database).connect()).startTransaction('SERIALIZABLE' as never)
    await transaction.executeRaw(asked(`INSERT INTO paper VALUES (5, 'Five')`))
    await transaction.executeRaw(asked(`INSERT INTO paper VALUES (5, 'Five')`)).catch(() => {})
    await expect(transaction.commit()).rejects.toMatchObject({ cause: { code: '25P02' } })
    expect(await count()).toBe(1)
  })

  it('is not left open by a script that fails within its own', async () => {
    const adapter = await new PGliteAdapter(database).connect()
    await adapter.executeScript('BEGIN; SELECT 1/0; COMMIT').catch(() => {})
    await adapter.executeRaw(asked(`INSERT INTO paper VALUES (6, 'Six')`))
    expect(await count()).toBe(2)
  })
})

describe('whoever has left', () => {
  it('has nothing begun for him that still waits', async () => {
    const loan = await database.lend()
    const gone = new AbortController()
    const waiting = inLane('read', () => database.exec(`INSERT INTO paper VALUES (7, 'Seven')`), gone.signal)
    gone.abort(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    loan.release()
    expect(await count()).toBe(2)
  })

  it('has his transaction rolled back', async () => {
    const gone = new AbortController()
    const adapter = await new PGliteAdapter(database).connect()
    const transaction = await inLane('write', () => adapter.startTransaction(), gone.signal)
    await transaction.executeRaw(asked(`INSERT INTO paper VALUES (8, 'Eight')`))
    gone.abort(new Error('gone'))
    await expect(transaction.executeRaw(asked(`INSERT INTO paper VALUES (9, 'Nine')`))).rejects.toThrow('gone')
    await transaction.rollback()
    expect(await count()).toBe(2)
  })
})

it('calls whoever listens when something was committed, and not before', async () => {
  await database.exec('LISTEN bell')
  let rung = 0
  const heard = new Promise<void>(resolve =>
    database.listen('bell', () => {
      rung += 1
      resolve()
    }),
  )
  const transaction = await (await new PGliteAdapter(database).connect()).startTransaction()
  await transaction.executeRaw(asked('NOTIFY bell'))
  expect(rung).toBe(0)
  await transaction.commit()
  await heard
  expect(rung).toBe(1)
})

describe('a thread that dies', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'register-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('fails what was under way, and the register is opened again with all that was acknowledged', async () => {
    const lines: string[] = []
    const own = await openPGlite({ dataDir: join(folder, 'postgres'), report: line => lines.push(line) })
    await own.exec('CREATE TABLE kept AS SELECT 1 AS n')
    let rung = 0
    own.listen('bell', () => (rung += 1))
    const loan = await own.lend(500)
    await loan.call('exec', 'BEGIN')
    await loan.call('exec', 'INSERT INTO kept VALUES (2)')
    const after = own.query('SELECT n FROM kept')
    await expect(loan.call('exec', endless)).rejects.toMatchObject({ name: 'Unavailable', code: 'TIMEOUT' })
    await expect(loan.call('exec', 'INSERT INTO kept VALUES (3)')).rejects.toMatchObject({ name: 'Unavailable' })
    await loan.finish('COMMIT').catch(() => {})
    expect((await after).rows).toEqual([{ n: 1 }])
    expect(lines).toEqual([
      'A statement took longer than 0.5 s and was ended: ask for less. Opening the register again …',
      'The register is open again.',
    ])
    expect(rung).toBe(1)
    await own.close()
    await expect(own.query('SELECT 1')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  })

  it('of a register in memory is the end of it', async () => {
    const own = await openPGlite()
    const loan = await own.lend(200)
    await expect(loan.call('exec', endless)).rejects.toMatchObject({ code: 'TIMEOUT' })
    loan.release()
    expect(await own.gone).toMatchObject({ kind: 'died' })
    await expect(own.query('SELECT 1')).rejects.toMatchObject({ name: 'Unavailable' })
    await own.close()
  })

  it('writes and acknowledges nothing in a folder that somebody else has taken', async () => {
    const fence = { mine: join(folder, '1'), next: join(folder, '2') }
    await writeFile(fence.mine, '')
    const own = await openPGlite({ dataDir: join(folder, 'postgres'), fence })
    await writeFile(fence.next, '')
    await expect(own.exec('INSERT INTO kept VALUES (4)')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
    expect(await own.gone).toMatchObject({ kind: 'lost' })
    await own.close()
    const successor = await openPGlite({ dataDir: join(folder, 'postgres') })
    expect((await successor.query('SELECT n FROM kept')).rows).toEqual([{ n: 1 }])
    await successor.close()
  })
})

describe('the register', () => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore('PGlite')
  })
  afterAll(() => store.close())

  it('counts the statements of a request, and tells whoever asked why there is no answer', async () => {
    const tally = await inLane('read', async () => {
      const { currentWork } = await import('../../work.ts')
      await store.db.province.count()
      await store.db.$transaction(async tx => tx.province.count())
      return currentWork().tally
    })
    expect(tally.statements).toBe(4)
    const gone = new AbortController()
    gone.abort(new Error('gone'))
    await expect(inLane('read', async () => store.db.province.count(), gone.signal)).rejects.toThrow('gone')
    await store.close()
    const cause = { name: 'Unavailable', code: 'DATABASE_UNAVAILABLE' }
    await expect(store.db.province.count()).rejects.toMatchObject({ cause })
    await expect(store.db.$queryRaw`SELECT 1`).rejects.toMatchObject({ cause })
    await expect(store.db.$transaction(async tx => tx.province.count())).rejects.toMatchObject({ cause })
  })
})
