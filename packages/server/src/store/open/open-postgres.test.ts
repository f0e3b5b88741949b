import { execFile } from 'node:child_process'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { compiled } from '../../../test/programs.ts'
import { databases } from '../../../test/stores.ts'
import { readMigrations } from '../database/migrate/migrations.ts'
import { readPages, root } from '../read/list/pages.ts'
import { agreementList } from '../read/lists/agreements.ts'
import { type Store, StoreError } from '../store.ts'
import { openPostgres } from './open-postgres.ts'

const listening = (server: Server) => new Promise<Server>(done => server.listen(0, '127.0.0.1', () => done(server)))
const portOf = (server: Server) => (server.address() as AddressInfo).port

const refusal = async (url: string): Promise<string> => {
  const error = await openPostgres(url, () => {}).then(
    () => undefined,
    error => error,
  )
  expect(error).toBeInstanceOf(StoreError)
  expect(error.message).toMatch(/^[A-Z][^\n]+\.$/)
  expect(error.message).not.toContain('hunter2')
  return error.message
}

// Begins first and is looked at last, because it takes the five seconds of patience.
let silent: Server
let refusalBySilence: Promise<string>
beforeAll(async () => {
  silent = await listening(createServer())
  refusalBySilence = refusal(`postgresql://office:hunter2@127.0.0.1:${portOf(silent)}/register`)
})
afterAll(() => void silent.close())

describe('an address that leads nowhere is refused in one sentence, without its password', () => {
  it.each([
    ['a closed port', 'postgresql://office:hunter2@127.0.0.1:1/register', 'nothing listens at that host and port'],
    ['an unknown host', 'postgresql://office:hunter2@register.invalid/register', 'its host name is not known'],
  ])('%s', async (_, url, reason) => {
    expect(await refusal(url)).toBe(`Cannot use the database in DATABASE_URL: ${reason}.`)
  })

  it.each(['postgresql://office:hunter2@[/register', 'postgresql://office:hunter2@host:99999/register'])(
    'no address: %s',
    async url => {
      expect(await refusal(url)).toBe('DATABASE_URL is not an address like postgresql://user@host:5432/database.')
    },
  )

  it('a server that speaks another language', async () => {
    const other = await listening(
      createServer(socket => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    )
    expect(await refusal(`postgresql://office:hunter2@127.0.0.1:${portOf(other)}/register`)).toMatch(
      /^Cannot use the database in DATABASE_URL: .+\.$/,
    )
    other.close()
  })
})

describe.runIf(databases.includes('PostgreSQL'))('PostgreSQL', () => {
  const made: string[] = []
  afterAll(() => Promise.all(made.map(dropDatabase)))
  const empty = async () => {
    const url = await createDatabase(inject('template'))
    made.push(url)
    return url
  }
  const at = (changes: Partial<URL>) => Object.assign(new URL(inject('template')), changes).href

  it('a database that does not exist', async () => {
    expect(await refusal(at({ pathname: '/no_such_register', password: 'hunter2' }))).toMatch(
      /^Cannot use the database in DATABASE_URL: .+\.$/,
    )
  })

  it.each([
    ['?schema=office', '"office"'],
    ['?options=-c%20search_path%3Doffice', 'none'],
  ])('another schema: %s', async (search, named) => {
    expect(await refusal(`${await empty()}${search}`)).toBe(
      `The register lives in the schema public, and DATABASE_URL leads to ${named}: give it a database of its own.`,
    )
  })

  it('the schema public, as Prisma’s addresses name it', async () => {
    const store = await openPostgres(`${await empty()}?schema=public`, () => {})
    await store.ready()
    await store.close()
  })

  it('a user that does not exist, or a wrong password', async () => {
    expect(await refusal(at({ username: 'nobody', password: 'hunter2' }))).toMatch(
      /^Cannot use the database in DATABASE_URL: .+\.$/,
    )
  })

  const migrations = (store: Store) =>
    store.db.$queryRaw<{ name: string; steps: number }[]>`
      SELECT migration_name AS name, applied_steps_count AS steps FROM _prisma_migrations
      WHERE finished_at IS NOT NULL ORDER BY started_at`
  const contents = async (store: Store) => ({
    provinces: await store.db.province.count(),
    editions: await store.db.dataset.count(),
    changes: await store.db.change.count(),
  })

  describe('three servers that start at once on an empty database', () => {
    let stores: Store[]
    const lines: string[] = []
    beforeAll(async () => {
      const url = await empty()
      stores = await Promise.all([1, 2, 3].map(() => openPostgres(url, line => lines.push(line))))
    })
    afterAll(() => Promise.all(stores.map(store => store.close())))

    it('migrate and seed it once', async () => {
      expect(lines).toEqual([
        expect.stringMatching(/^Migrating the database/),
        expect.stringMatching(/^Loading the open data set/),
        expect.stringMatching(/^Loaded/),
      ])
      expect((await migrations(stores[0]!)).map(({ name }) => name)).toEqual(
        (await readMigrations()).map(({ name }) => name),
      )
    })

    it('all serve', async () => {
      for (const store of stores) {
        await store.ready()
        expect(await contents(store)).toEqual({ provinces: 77, editions: 1, changes: 0 })
      }
    })
  })

  it('so do two processes', async () => {
    const url = await empty()
    const module = JSON.stringify(compiled('store/open/open-postgres'))
    const script = `const { openPostgres } = await import(${module})
      const store = await openPostgres(${JSON.stringify(url)}, console.log)
      await store.ready()
      console.log(await store.db.province.count(), 'provinces')
      await store.close()`
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    const outputs = await Promise.all([run(), run()])
    const said = outputs.flatMap(({ stdout }) => stdout.trim().split('\n'))
    expect(said.filter(line => line.startsWith('Migrating'))).toHaveLength(1)
    expect(said.filter(line => line.startsWith('Loaded'))).toHaveLength(1)
    expect(said.filter(line => line === '77 provinces')).toHaveLength(2)
    expect(outputs.map(({ stderr }) => stderr)).toEqual(['', ''])
  })

  it('a server is not ready while its database lacks a migration', async () => {
    const store = await openPostgres(await empty(), () => {})
    await store.ready()
    const last = (await migrations(store)).at(-1)!.name
    await store.db.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = ${last}`
    await expect(store.ready()).rejects.toThrow(`The database lacks the migrations ${last}.`)
    await store.close()
  })

  it('pages and times do not depend on how the database writes dates', async () => {
    const url = await createDatabase(inject('template'), inject('template'))
    made.push(url)
    const before = await openPostgres(url, () => {})
    await before.db.$executeRawUnsafe(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET datestyle TO 'SQL, DMY'`)
    await before.db.$executeRawUnsafe(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone TO 'Asia/Bangkok'`)
    const list = agreementList({}, '2026-11-22', 'SIGNED_ON_ASC')
    const expected = await readPages(before.db, list, [root], { first: 10 })
    const recorded = await before.db.agreementEvent.findFirst({ orderBy: { id: 'asc' } })
    await before.close()

    const after = await openPostgres(url, () => {})
    expect(await readPages(after.db, list, [root], { first: 10 })).toEqual(expected)
    expect(await after.db.agreementEvent.findFirst({ orderBy: { id: 'asc' } })).toEqual(recorded)
    const { cursor } = expected.get(root)!.rows[3]!
    expect((await readPages(after.db, list, [root], { first: 1, after: cursor })).get(root)!.rows).toEqual([
      expected.get(root)!.rows[4],
    ])
    await after.close()
  })
})

it('a server that accepts and never answers is given up after five seconds', async () => {
  expect(await refusalBySilence).toMatch(/^Cannot use the database in DATABASE_URL: .*timeout.*\.$/)
})
