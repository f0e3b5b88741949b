import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cursorAt, foreignCursor } from '../../../test/cursor-at.ts'
import { type Block, type EventStream, openStream, pause, serve } from '../../../test/events.ts'
import { giveKey, idOf } from '../../../test/keys.ts'
import { office } from '../../../test/office.ts'
import { oneDatabase, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

// The subscription as its followers see it: over HTTP.

const query = `subscription ($after: String, $types: [String!], $province: String) {
  changes(after: $after, types: $types, province: $province) { revision cursor type }
}`

const revisions = (events: readonly Block[]): number[] => events.map(({ data }) => data.data.changes.revision)
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

let made = 0
const write = (store: Store): Promise<{ revision: number }> =>
  written(
    store,
    'registerSisterCity',
    {
      reason: 'To have something to follow.',
      nameEn: `Followed ${String.fromCharCode(...[...String(++made)].map(digit => 97 + Number(digit)))}`,
      level: 'CITY',
      country: 'CZ',
      sources: [encodeId('Source', 'seed-phuket-2016')],
    },
    { viewer: office, selection: '' },
  )
const writeMany = async (store: Store, n: number): Promise<number> => {
  let last = 0
  for (let i = 0; i < n; i++) last = (await write(store)).revision
  return last
}

describe.each(oneDatabase)('the subscription to changes on %s', kind => {
  let store: Store
  let server: Awaited<ReturnType<typeof serve>>
  let key: string
  const streams: EventStream[] = []
  const open = async (...[variables, headers]: [object?, Record<string, string>?]): Promise<EventStream> => {
    const stream = await openStream(server.url, key, query, { variables: variables ?? {}, headers: headers ?? {} })
    streams.push(stream)
    return stream
  }
  const newest = async (): Promise<number> =>
    (await store.db.change.aggregate({ _max: { revision: true } }))._max.revision ?? 0

  beforeAll(async () => {
    store = await openTestStore(kind)
    key = await giveKey(store, ['read', 'subscribe:changes'])
    server = await serve(store, { pace: { keepAlive: 150 } })
  })
  afterAll(async () => {
    for (const stream of streams) stream.leave()
    await server.stop()
    await store.close()
  })

  it('tells eight writers at work to three followers: every change once, in order', async () => {
    const followers = await Promise.all([open(), open(), open({ after: await cursorAt(store, 0) })])
    const writers = Array.from({ length: 8 }, () => writeMany(store, 5))
    const heard = await Promise.all(followers.map(follower => follower.take(40)))
    await Promise.all(writers)
    for (const events of heard) {
      expect(revisions(events)).toEqual(range(1, 40))
      for (const { id, event, data } of events) expect([event, id]).toEqual(['next', data.data.changes.cursor])
    }
  })

  it('goes on behind a cursor, and behind Last-Event-ID, which goes first', async () => {
    const last = await newest()
    const later = [
      open({ after: await cursorAt(store, last - 3) }),
      open({ after: await cursorAt(store, 2) }, { 'last-event-id': await cursorAt(store, last - 3) }),
    ]
    for (const stream of await Promise.all(later)) {
      const waiting = stream.take(4)
      await write(store)
      expect(revisions(await waiting).slice(0, 4)).toEqual(range(last - 2, last + 1))
    }
  })

  it('tells an idle follower at once', async () => {
    const follower = await open()
    await pause(500)
    const waiting = follower.take(1)
    const { revision } = await write(store)
    const committed = Date.now()
    expect(revisions(await waiting)).toEqual([revision])
    // Long before anybody would look without being woken.
    expect(Date.now() - committed).toBeLessThan(5_000)
  })

  it('begins with when to come back and from where, and shows life while it is quiet', async () => {
    const last = await newest()
    const follower = await open()
    expect(Object.fromEntries(follower.response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    const blocks = follower[Symbol.asyncIterator]()
    expect((await blocks.next()).value).toEqual({ retry: '2000', id: await cursorAt(store, last) })
    expect((await blocks.next()).value).toEqual({ comment: true })
    expect((await blocks.next()).value).toEqual({ comment: true })
  })

  it('can be narrowed to types and to a province, and still tells how far the log has been read', async () => {
    const [sources, phuket] = await Promise.all([open({ types: ['Source'] }), open({ province: 'phuket' })])
    const last = await writeMany(store, 2)
    for (const follower of [sources, phuket]) {
      let id: string | undefined
      const reached = await cursorAt(store, last)
      for await (const block of follower) {
        expect(block.event).toBeUndefined()
        id = block.id ?? id
        if (id === reached) break
      }
    }
    const [both, none] = await Promise.all([
      open({ types: ['Source', 'SisterCity'], after: await cursorAt(store, last - 1) }),
      open({ province: 'TH-83', after: await cursorAt(store, 0), types: ['Agreement'] }),
    ])
    expect(revisions(await both.take(1))).toEqual([last])
    const { revision } = await written(
      store,
      'recordFact',
      {
        reason: 'To have a fact about Phuket.',
        subject: encodeId('Agreement', 'phuket-xiamen'),
        property: 'OTHER',
        text: 'So it is.',
        source: encodeId('Source', 'seed-phuket-2016'),
      },
      { viewer: office, selection: '' },
    )
    const about = await open({ province: 'TH-83', after: await cursorAt(store, last) })
    expect(revisions(await about.take(1))).toEqual([revision])
    none.leave()
  })

  it('reads records anew for each event', async () => {
    const selection = 'revision node { ... on SisterCity { names { en } version } }'
    const stream = await openStream(server.url, key, `subscription { changes { ${selection} } }`)
    const made = await written(
      store,
      'registerSisterCity',
      {
        reason: 'To be corrected.',
        nameEn: 'Fresh',
        level: 'CITY',
        country: 'CZ',
        sources: [encodeId('Source', 'seed-phuket-2016')],
      },
      { viewer: office, selection: 'sisterCity { id version }' },
    )
    expect((await stream.take(1))[0]!.data.data.changes.node.version).toBe(1)
    const change = { reason: 'To see it.', sisterCity: made.sisterCity.id, expectedVersion: 1, note: 'Changed.' }
    await written(store, 'correctSisterCity', change, { viewer: office, selection: '' })
    expect((await stream.take(1))[0]!.data.data.changes.node.version).toBe(2)
    stream.leave()
  })

  describe('is refused, in words,', () => {
    const refusal = async (shown: string | undefined, variables: object = {}): Promise<unknown[]> => {
      const stream = await openStream(server.url, shown, query, { variables })
      const events = await stream.take(2)
      expect(events[1]).toEqual({ event: 'complete', data: '' })
      const [error] = events[0]!.data.errors
      return [stream.response.status, error.extensions.code, error.message]
    }

    it('to those without a key, or with a key that is not for it', async () => {
      expect(await refusal(undefined)).toEqual([
        200,
        'UNAUTHENTICATED',
        expect.stringContaining('scope subscribe:changes'),
      ])
      const other = await giveKey(store, ['read', 'write:registry'])
      expect(await refusal(other)).toEqual([
        200,
        'FORBIDDEN',
        expect.stringContaining('lacks the scope subscribe:changes'),
      ])
      const { response } = await openStream(server.url, 'nonsense', query)
      expect(response.status).toBe(401)
    })

    it.each([
      ['a type that is none', { types: ['Town'] }, 'BAD_INPUT', /"Town" is not a type/],
      ['a province that is none', { province: 'TH-00' }, 'BAD_INPUT', /"TH-00" is no province/],
      ['a cursor that is none', { after: 'here' }, 'BAD_CURSOR', /not a cursor/],
      [
        'a cursor of another register',
        { after: foreignCursor(1_000_000) },
        'CURSOR_EXPIRED',
        /revision 1000000 that this register has not had/,
      ],
    ])('%s', async (_, variables, code, message) => {
      expect(await refusal(key, variables)).toEqual([200, code, expect.stringMatching(message)])
    })

    it('with 406 to those who do not take events', async () => {
      const response = await fetch(
        `${server.url}/graphql?${new URLSearchParams({ query: 'subscription { changes { revision } }' })}`,
        {
          headers: { accept: 'application/json', authorization: `Bearer ${key}` },
        },
      )
      expect([response.status, await response.text()]).toEqual([406, expect.stringContaining('text/event-stream')])
    })
  })

  it('is refused by HTTP where HTTP has a word for it', async () => {
    const response = await fetch(`${server.url}/graphql?documentId=sha256:unknown`, {
      headers: { accept: 'text/event-stream' },
    })
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    ])
  })

  it('is to be had by GET', async () => {
    const last = await newest()
    const leaving = new AbortController()
    const address = new URLSearchParams({
      query,
      variables: JSON.stringify({ after: await cursorAt(store, last - 1) }),
    })
    const response = await fetch(`${server.url}/graphql?${address}`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${key}` },
      signal: leaving.signal,
    })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('event: next')) text += (await reader.read()).value
    expect(text).toContain(
      `id: ${await cursorAt(store, last)}\nevent: next\ndata: {"data":{"changes":{"revision":${last},`,
    )
    leaving.abort()
  })

  it.each([
    ['revoked', { revokedAt: new Date() }],
    ['expired', { expiresAt: new Date() }],
    ['made smaller', { scopes: ['read'] }],
  ])('ends when its key is %s, before anything more is told', async (_, change) => {
    const short = await giveKey(store, ['read', 'subscribe:changes'])
    const stream = await openStream(server.url, short, query)
    const waiting = stream.take(3)
    await pause(1_200)
    await store.db.apiKey.update({ where: { id: idOf(short) }, data: change })
    await write(store)
    const events = await waiting
    expect(events.map(({ event, data }) => [event, data?.errors?.[0].extensions.code])).toEqual([
      ['next', expect.stringMatching(/UNAUTHENTICATED|FORBIDDEN/)],
      ['complete', undefined],
    ])
  })

  it('ends when its key expires, without anything happening', async () => {
    const short = await giveKey(store, ['read', 'subscribe:changes'], { expiresAt: new Date(Date.now() + 2_500) })
    const stream = await openStream(server.url, short, query)
    const [event] = await stream.take(1)
    expect(event!.data.errors[0]).toMatchObject({
      message: expect.stringContaining('expired'),
      extensions: { code: 'UNAUTHENTICATED' },
    })
  })

  it('is left without an end when the server stops, and goes on with the next one', async () => {
    const first = await serve(store)
    const followers = await Promise.all([1, 2].map(() => openStream(first.url, key, query)))
    const { revision } = await write(store)
    for (const follower of followers) expect(revisions(await follower.take(1))).toEqual([revision])
    const stopping = Date.now()
    await first.stop()
    expect(Date.now() - stopping).toBeLessThan(5_000)
    expect(await followers[0]!.take(1)).toEqual([])
    await writeMany(store, 3)

    const second = await serve(store)
    const headers = { 'last-event-id': await cursorAt(store, revision) }
    const back = await openStream(second.url, key, query, { headers })
    expect(revisions(await back.take(3))).toEqual(range(revision + 1, revision + 3))
    await second.stop()
  })

  it('costs nothing more once the follower has left', async () => {
    for (const stream of streams) stream.leave()
    await pause(500)
    const statements: string[] = []
    const stop = store.onStatement(sql => statements.push(sql))
    await write(store)
    await pause(500)
    stop()
    expect(statements.filter(sql => sql.includes('AS oldest'))).toEqual([])
  })
})
