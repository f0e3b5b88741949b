import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf } from '../../../test/ask.ts'
import { cursorAt, foreignCursor } from '../../../test/cursor-at.ts'
import { openStream, serve } from '../../../test/events.ts'
import { giveKey } from '../../../test/keys.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

// Nothing cuts the log by itself. Whoever runs the register may, and then no follower may be left with a hole.

describe.each(databases)('a log whose beginning was cut off, on %s', kind => {
  let store: Store
  /** As a follower got them before the log was cut. */
  let cursors: string[]
  beforeAll(async () => {
    store = await openTestStore(kind)
    await store.db.$executeRaw`
      INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, after)
      SELECT i, now(), 'CREATED', 'Source', 'made-up-' || i, '{}', 'Test', '{}' FROM generate_series(1, 10) AS i`
    cursors = await Promise.all(Array.from({ length: 11 }, (_, revision) => cursorAt(store, revision)))
    await store.db.$executeRaw`ALTER TABLE change DISABLE TRIGGER change_is_append_only`
    await store.db.$executeRaw`DELETE FROM change WHERE revision <= 5`
    await store.db.$executeRaw`ALTER TABLE change ENABLE TRIGGER change_is_append_only`
  })
  afterAll(() => store.close())

  const expired = {
    message:
      'That cursor is of revision 4, and the changes up to 5 are no longer kept: take a new copy and follow from there.',
  }

  it('is followed by the query from its first kept change on', async () => {
    const page = 'nodes { revision }'
    const after = cursors[5]
    expect(await dataOf(store, `{ changes(first: 1, after: "${after}") { ${page} } }`)).toEqual({
      changes: { nodes: [{ revision: 6 }] },
    })
    const { errors } = await ask(store, `{ changes(first: 1, after: "${cursors[4]}") { ${page} } }`)
    expect(errors![0]).toMatchObject(expired)
    expect(errors![0]!.originalError).toMatchObject({ code: 'CURSOR_EXPIRED' })
    const future = await ask(store, `{ changes(first: 1, after: "${foreignCursor(11)}") { ${page} } }`)
    expect(future.errors![0]!.originalError).toMatchObject({ code: 'CURSOR_EXPIRED' })
  })

  it('is followed by the subscription likewise', async () => {
    const server = await serve(store)
    const key = await giveKey(store, ['read', 'subscribe:changes'])
    const query = 'subscription ($after: String) { changes(after: $after) { revision } }'
    const follow = async (revision: number) => {
      const stream = await openStream(server.url, key, query, { variables: { after: cursors[revision] } })
      const [event] = await stream.take(1)
      stream.leave()
      return event!.data
    }
    expect(await follow(5)).toEqual({ data: { changes: { revision: 6 } } })
    expect(await follow(4)).toMatchObject({
      errors: [{ ...expired, extensions: { code: 'CURSOR_EXPIRED', reset: true } }],
    })
    await server.stop()
  })
})
