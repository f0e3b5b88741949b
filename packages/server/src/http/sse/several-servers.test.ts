import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openStream, pause, serve } from '../../../test/events.ts'
import { giveKey } from '../../../test/keys.ts'
import { createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { postgresStore } from '../../store/open/open-postgres.ts'
import type { Store } from '../../store/store.ts'

const template = inject('template')

describe.runIf(template)('several servers on one PostgreSQL', () => {
  let url: string
  let one: Store
  let other: Store
  let server: Awaited<ReturnType<typeof serve>>
  let key: string

  beforeAll(async () => {
    url = await createDatabase(template, template)
    one = postgresStore(url)
    other = postgresStore(url)
    key = await giveKey(one, ['read', 'subscribe:changes'])
    server = await serve(one)
  })
  afterAll(async () => {
    await server.stop()
    await one.close()
    await other.close()
    await dropDatabase(url)
  })

  /** As a command writes it, on whichever server. */
  const commit = (store: Store) => store.db.$executeRaw`
    INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, after)
    SELECT coalesce(max(revision), 0) + 1, now(), 'CREATED', 'Source', 'made-up', '{}', 'Test', '{}' FROM change`

  const follow = () => openStream(server.url, key, 'subscription { changes { revision } }')

  it('tell their followers what another one wrote, at once', async () => {
    const stream = await follow()
    await pause(1_000)
    const waiting = stream.take(3)
    const begun = Date.now()
    await commit(other)
    await commit(one)
    await commit(other)
    const events = await waiting
    expect(events.map(({ data }) => data.data.changes.revision)).toEqual([1, 2, 3])
    expect(Date.now() - begun).toBeLessThan(5_000)
    stream.leave()
  })

  it('go on after the database was restarted, with nothing missing', async () => {
    const stream = await follow()
    await pause(500)
    const waiting = stream.take(3)
    await commit(other)
    // What a restart is to those who are connected.
    await other.db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`
    // Before the listener is back: nobody hears of it.
    await commit(other)
    await pause(2_000)
    const begun = Date.now()
    await commit(other)
    const events = await waiting
    expect(events.map(({ data }) => data.data.changes.revision)).toEqual([4, 5, 6])
    expect(Date.now() - begun).toBeLessThan(5_000)
    stream.leave()
  })
})
