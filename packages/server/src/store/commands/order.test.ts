import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import { write, written } from '../../../test/write.ts'
import { encodeId } from '../../schema/global-id.ts'
import { postgresStore } from '../open-postgres.ts'
import type { Store } from '../store.ts'

// What everybody who follows the register relies on: a change once seen has nothing left to come before it.

const writers = 8
const writesEach = 25

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
    const seen: number[] = []
    let looks = 0
    const follow = async (reader: Store) => {
      for (let last = 0; ; looks++) {
        const wasWriting = isWriting
        const changes = await reader.db.$queryRaw<{ revision: number }[]>`
          SELECT revision FROM change WHERE revision > ${last} ORDER BY revision`
        seen.push(...changes.map(({ revision }) => revision))
        last = changes.at(-1)?.revision ?? last
        if (!wasWriting && changes.length === 0) return
        await turn()
      }
    }
    const reading = follow(stores.at(-1)!)

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
    await reading

    const all = await store.db.change.findMany({ orderBy: { revision: 'asc' }, select: { revision: true } })
    expect(acknowledged).toHaveLength(writers * writesEach)
    expect(new Set(acknowledged).size).toBe(acknowledged.length)
    expect(all.map(({ revision }) => revision)).toEqual(all.map((_, i) => i + 1))
    // Nothing missed, nothing twice, nothing late: the reader saw exactly the log, in its order, while it was written.
    expect(seen).toEqual(all.map(({ revision }) => revision))
    expect(seen).toEqual(expect.arrayContaining(acknowledged))
    expect(looks).toBeGreaterThan(20)
  })
})
