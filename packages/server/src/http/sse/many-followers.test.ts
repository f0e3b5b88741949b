import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Block, openStream, pause, serve } from '../../../test/events.ts'
import { giveKey } from '../../../test/keys.ts'
import { oneDatabase, openTestStore } from '../../../test/stores.ts'
import { type ChangeFilter, matchesFilter } from '../../changes/cursor.ts'
import { readFeed, readStart } from '../../changes/log.ts'
import type { Store } from '../../store/store.ts'

// What many followers of one server share: the reading of the log, the look at their keys, and the making of events.

describe.each(oneDatabase)('many followers, on %s', kind => {
  let store: Store
  let server: Awaited<ReturnType<typeof serve>>
  let keys: string[]
  beforeAll(async () => {
    store = await openTestStore(kind)
    keys = await Promise.all(Array.from({ length: 10 }, () => giveKey(store, ['read', 'subscribe:changes'])))
    server = await serve(store)
  })
  afterAll(async () => {
    await server.stop()
    await store.close()
  })

  /** As commands write them: of several types and provinces. */
  const commit = (n: number) => store.db.$executeRaw`
    INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, after)
    SELECT
      (SELECT coalesce(max(revision), 0) FROM change) + i, now(), 'CREATED',
      (ARRAY['Source', 'Agreement', 'SisterCity'])[i % 3 + 1], 'seed-phuket-2016',
      CASE i % 4 WHEN 0 THEN '{TH-83}'::text[] WHEN 1 THEN '{TH-50,TH-83}'::text[] WHEN 2 THEN '{TH-50}'::text[] ELSE '{}'::text[] END,
      'Test', '{}'
    FROM generate_series(1, ${n}::int) AS i`

  const follow = (i: number, query: string, variables = {}) =>
    openStream(server.url, keys[i % keys.length], query, { variables })
  const revisions = (events: readonly Block[]): number[] => events.map(({ data }) => data.data.changes.revision)
  const newest = async () => (await store.db.change.aggregate({ _max: { revision: true } }))._max.revision ?? 0

  it('cost a commit no more than a few, whether it concerns them or not', async () => {
    const told = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        follow(i, 'subscription { changes { revision node { ... on Source { title } } } }'),
      ),
    )
    const idle = await Promise.all(
      Array.from({ length: 30 }, (_, i) => follow(i, 'subscription { changes(types: ["Fact"]) { revision } }')),
    )
    await pause(1_500)
    const statements: string[] = []
    const stop = store.onStatement(sql => statements.push(sql))
    await commit(3)
    const heard = await Promise.all(told.map(stream => stream.take(3)))
    stop()
    const last = await newest()
    for (const events of heard) expect(revisions(events)).toEqual([last - 2, last - 1, last])
    const those = (pattern: RegExp) => statements.filter(sql => pattern.test(sql)).length
    expect(those(/AS oldest/)).toBeLessThan(8)
    expect(those(/api_key/)).toBeLessThan(8)
    expect(those(/"source"/)).toBeLessThan(8)
    for (const stream of [...told, ...idle]) stream.leave()
  })

  it('each miss nothing and hear nothing twice when more is written than is kept at hand', async () => {
    const streams = await Promise.all([0, 1, 2].map(i => follow(i, 'subscription { changes { revision } }')))
    await pause(500)
    const before = await newest()
    for (const n of [1, 450, 1, 70]) await commit(n)
    const all = Array.from({ length: 522 }, (_, i) => before + 1 + i)
    for (const stream of streams) expect(revisions(await stream.take(522))).toEqual(all)
    for (const stream of streams) stream.leave()
  })

  it('are each told what concerns them, as the log would have it', async () => {
    const filters: ChangeFilter[] = [
      {},
      { types: ['Source'] },
      { types: ['Source', 'Agreement'], province: 'TH-83' },
      { province: 'TH-50' },
      { province: 'TH-10' },
      { types: [] },
    ]
    const { start: before } = await readStart(store.db, null)
    const query =
      'subscription ($types: [String!], $province: String) { changes(types: $types, province: $province) { revision } }'
    const streams = await Promise.all(filters.map((filter, i) => follow(i, query, filter)))
    await pause(500)
    await commit(24)
    const { changes } = await readFeed(store.db, before, {}, 100)
    for (const [i, filter] of filters.entries()) {
      const expected = (await readFeed(store.db, before, filter, 100)).changes.map(({ revision }) => revision)
      expect(changes.filter(change => matchesFilter(filter, change)).map(({ revision }) => revision)).toEqual(expected)
      expect(revisions(await streams[i]!.take(expected.length))).toEqual(expected)
    }
    for (const stream of streams) stream.leave()
  })
})
