import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropRawDatabases, type RawDatabase, rawDatabase } from '../../../test/raw-database.ts'
import { databases } from '../../../test/stores.ts'
import { viewerWith, write } from '../../../test/write.ts'
import type { Session } from '../database/transaction.ts'
import { encodeId } from '../records/global-id.ts'
import type { Store } from '../store.ts'
import { renewSpans } from './make-all.ts'

describe.each(databases)('%s', kind => {
  let database: RawDatabase
  let store: Store
  let right: unknown
  beforeAll(async () => {
    database = await rawDatabase(kind, true)
    store = database.store()
    right = await state()
  })
  afterAll(dropRawDatabases)

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
  const renew = (report = (_: string) => {}, always = false) => renewSpans(database, report, always)

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
    const broken: Session = {
      script: text => database.script(text),
      query: (text, values) =>
        text.startsWith('UPDATE dataset') ? Promise.reject(new Error('Killed.')) : database.query(text, values),
    }
    await expect(renewSpans(broken, () => {})).rejects.toThrow('Killed.')
    expect(await state()).toEqual(before)
    await renew()
    expect(await state()).toEqual(right)
  })

  // An embedded database has one session.
  if (kind === 'PostgreSQL')
    it('of several who start at once, one makes them', async () => {
      await spoil()
      const sessions = [database, await database.other(), await database.other()]
      const counts = await Promise.all(sessions.map(session => renewSpans(session, () => {})))
      expect(counts.filter(count => count !== null)).toHaveLength(1)
      expect(await state()).toEqual(right)
    })
})
