import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { databases, putAside } from '../../../test/stores.ts'
import { viewerWith, write } from '../../../test/write.ts'
import { openPGlite } from '../database/pglite.ts'
import { openPool } from '../database/postgres.ts'
import { onEmbedded, postgresSession, type Session } from '../database/transaction.ts'
import { embeddedStore } from '../open/open-embedded.ts'
import { postgresStore } from '../open/open-postgres.ts'
import { encodeId } from '../records/global-id.ts'
import type { Store } from '../store.ts'
import { renewSpans } from './make-all.ts'

interface Opened {
  readonly store: Store
  withSession<T>(work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const open: Record<Store['kind'], () => Promise<Opened>> = {
  PGlite: async () => {
    const database = await openPGlite({ dump: await putAside('dump') })
    const store = embeddedStore(database)
    return { store, withSession: work => onEmbedded(database, work), close: () => store.close() }
  },
  PostgreSQL: async () => {
    const template = inject('template')
    const url = await createDatabase(template, template)
    const store = postgresStore(url)
    const pool = openPool(url, { statementTimeout: 0 })
    return {
      store,
      withSession: async work => {
        const client = await pool.connect()
        return work(postgresSession(client)).finally(() => client.release())
      },
      close: async () => {
        await pool.end()
        await store.close()
        await dropDatabase(url)
      },
    }
  },
}

describe.each(databases)('%s', kind => {
  let { store, withSession, close } = {} as Opened
  let right: unknown
  beforeAll(async () => {
    ;({ store, withSession, close } = await open[kind]())
    right = await state()
  })
  afterAll(() => close())

  const state = async () =>
    (
      await store.db.$queryRaw<{ all: string }[]>`
        SELECT (SELECT span_rules FROM dataset) || string_agg(s::text, ' ' ORDER BY agreement_id, starts) AS all
        FROM agreement_span s`
    )[0]!.all

  /** As a release with another rule leaves it. */
  const spoil = async () => {
    await store.db.$executeRaw`UPDATE agreement_span SET status = 'ABANDONED', there = TRUE`
    await store.db.$executeRaw`UPDATE dataset SET span_rules = 0`
    return state()
  }
  const renew = (report = (_: string) => {}, always = false) =>
    withSession(session => renewSpans(session, report, always))

  it('those of this release are left alone, unless somebody asks for it', async () => {
    expect(await renew()).toBeNull()
    await store.ready()
    const agreements = await store.db.agreement.count()
    expect(await renew(undefined, true)).toBe(agreements)
    expect(await state()).toEqual(right)
  })

  it('those of another are made anew, and until then the server is not ready and writes nothing', async () => {
    await spoil()
    await expect(store.ready()).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringMatching(
        /^The statuses of agreements by day are missing, or another release made them: restart/,
      ),
    })
    const where = { slug: 'phuket-xiamen' }
    const { id, version, sources } = await store.db.agreement.findUniqueOrThrow({ where, include: { sources: true } })
    const input = {
      ...{ agreement: encodeId('Agreement', id), expectedVersion: version },
      ...{ note: 'Seen.', mistake: 'It had no note.', sources: [encodeId('Source', sources[0]!.id)], reason: 'Try.' },
    }
    const corrected = () =>
      write(store, 'correctAgreement', input, {
        viewer: viewerWith(['read', 'write:registry', 'publish']),
        selection: '',
      })
    await expect(corrected()).rejects.toThrow(/"correctAgreement" wrote nothing\. The register is being moved/)
    const lines: string[] = []
    const count = await renew(line => lines.push(line))
    expect(lines).toEqual([`Deriving the statuses of ${count} agreements …`])
    expect(await state()).toEqual(right)
    await store.ready()
    expect((await corrected()).__typename).toMatch(/Success$/)
    expect(await renew()).toBeNull()
  })

  it('and so are those that somebody deleted', async () => {
    await store.db.$executeRaw`TRUNCATE agreement_span`
    await expect(store.ready()).rejects.toThrow('run "npx pnpm@10 migrate:spans"')
    await renew()
    expect(await state()).toEqual(right)
  })

  it('what is broken off leaves everything as it was', async () => {
    const before = await spoil()
    const broken = (session: Session): Session => ({
      ...session,
      query: (sql, values) =>
        sql.startsWith('UPDATE dataset') ? Promise.reject(new Error('Killed.')) : session.query(sql, values),
    })
    await expect(withSession(session => renewSpans(broken(session), () => {}))).rejects.toThrow('Killed.')
    expect(await state()).toEqual(before)
    await renew()
    expect(await state()).toEqual(right)
  })

  it('of several who start at once, one makes them', async () => {
    await spoil()
    const counts = await Promise.all([renew(), renew(), renew()])
    expect(counts.filter(count => count !== null)).toHaveLength(1)
    expect(await state()).toEqual(right)
  })
})
