import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { write, written } from '../../../test/write.ts'
import { postgresStore } from '../open/open-postgres.ts'
import { encodeId } from '../records/global-id.ts'
import type { Store } from '../store.ts'

// What everybody who follows the register relies on: a change once seen has nothing left to come before it.

const writers = 8
const writesEach = 10

/** Lets others have the event loop, as requests of a server do: the embedded database never waits for anything. */
const turn = () => new Promise(done => setImmediate(done))

describe.each(databases)('%s', kind => {
  let stores: Store[]
  beforeAll(async () => {
    const first = await openTestStore(kind)
    stores = [first]
    if (kind !== 'PostgreSQL') return
    const [{ name } = { name: '' }] = await first.db.$queryRaw<{ name: string }[]>`
      SELECT current_database()::text AS name`
    stores.unshift(postgresStore(Object.assign(new URL(inject('template')), { pathname: `/${name}` }).href))
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
  })

  it(`${writers} writers and a reader that follows them`, { timeout: 120_000 }, async () => {
    const store = stores[0]!
    const source = encodeId('Source', (await store.db.source.findFirstOrThrow()).id)
    const cities = await store.db.sisterCity.findMany({
      where: { partnerships: { none: { provinceId: 'TH-83' } } },
      take: writers,
    })

    let isWriting = true
    /** Asks for what is new until the writers have stopped and nothing is; all revisions in the order in which they came. */
    const follow = async (newAfter: (last: number | null) => Promise<number[]>) => {
      const seen: number[] = []
      for (let looks = 1; ; looks++) {
        const wasWriting = isWriting
        const revisions = await newAfter(seen.at(-1) ?? null)
        seen.push(...revisions)
        if (!wasWriting && revisions.length === 0) return { seen, looks }
        await turn()
      }
    }
    const reader = stores.at(-1)!
    const inDatabase = follow(async last => {
      const changes = await reader.db.$queryRaw<{ revision: number }[]>`
        SELECT revision FROM change WHERE revision > ${last ?? 0} ORDER BY revision`
      return changes.map(({ revision }) => revision)
    })
    let after: string | null = null
    const inFeed = follow(async () => {
      const { changes } = await dataOf(
        reader,
        'query ($after: String) { changes(first: 20, after: $after) { nodes { revision cursor } } }',
        { after },
      )
      after = changes.nodes.at(-1)?.cursor ?? after
      return changes.nodes.map(({ revision }: { revision: number }) => revision)
    })

    const acknowledged: number[] = []
    const writing = cities.map(async ({ id }, i) => {
      const mine = stores[i % stores.length]!
      const { agreement } = await written(mine, 'proposeAgreement', {
        thaiParty: encodeId('Province', 'TH-83'),
        sisterCity: encodeId('SisterCity', id),
        kind: 'MOU',
        titleEn: 'A paper',
        sectors: ['TRADE'],
        on: '2010',
        sources: [source],
        reason: 'Order.',
      })
      for (let n = 1; n <= writesEach; n++) {
        // Now and then one that is refused: it must not use up a revision.
        const step = { body: 'CABINET', outcome: 'PENDING', sources: [], reason: 'Order.', agreement: agreement.id }
        if (n % 5 === 0) await write(mine, 'recordApproval', { ...step, expectedVersion: 99 })
        const { revision } = await written(mine, 'recordApproval', { ...step, expectedVersion: n })
        acknowledged.push(revision)
        await turn()
      }
    })
    await Promise.all(writing)
    isWriting = false
    const readers = await Promise.all([inDatabase, inFeed])

    const log = (await store.db.change.findMany({ orderBy: { revision: 'asc' } })).map(({ revision }) => revision)
    expect(acknowledged).toHaveLength(writers * writesEach)
    expect(new Set(acknowledged).size).toBe(acknowledged.length)
    expect(log).toEqual(log.map((_, i) => i + 1))
    expect(log).toEqual(expect.arrayContaining(acknowledged))
    // Nothing missed, nothing twice, nothing late: each reader saw exactly the log, in its order, while it was written.
    for (const { seen, looks } of readers) {
      expect(seen).toEqual(log)
      expect(looks).toBeGreaterThan(20)
    }
  })
})
