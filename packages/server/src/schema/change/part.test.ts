import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf } from '../../../test/ask.ts'
import { busyOffice, randomOf } from '../../../test/busy-office.ts'
import { cursorAt } from '../../../test/cursor-at.ts'
import { type EventStream, openStream, serve } from '../../../test/events.ts'
import { giveKey } from '../../../test/keys.ts'
import { office } from '../../../test/office.ts'
import { oneDatabase, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { createApp } from '../../app.ts'
import { cursorOf } from '../../changes/cursor.ts'
import { readStart } from '../../changes/log.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

// What `changes` gives of a part has to be what a copy of that part is led on with: `changes.jsonl` says it as well.

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its answer has
type Row = Record<string, any>

const fields = 'cursor revision at operation recordType nodeId actor reason before after node { id }'
const reason = 'To see who hears of it.'

describe.each(oneDatabase)('the changes of a part, on %s', kind => {
  let store: Store
  let fetch: (request: Request) => Promise<Response>
  let server: Awaited<ReturnType<typeof serve>>
  let key: string
  const streams: EventStream[] = []
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
    key = await giveKey(store, ['read', 'subscribe:changes'])
    server = await serve(store, { pace: { keepAlive: 150 } })
  })
  afterAll(async () => {
    for (const stream of streams) stream.leave()
    await server.stop()
    await store.close()
  })

  const now = async (): Promise<string> => cursorOf((await readStart(store.db, null)).end)
  const lines = async (part: string, after: string): Promise<Row[]> => {
    const address = `http://register.test/export/changes.jsonl?after=${encodeURIComponent(after)}&${part}`
    const text = await (await fetch(new Request(address))).text()
    const all: Row[] = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    return all.filter(({ kind }) => kind === 'change')
  }
  const page = async (args: string, after: string | null, first: number): Promise<Row> =>
    (
      await dataOf(
        store,
        `query ($after: String, $first: Int) { changes(${args}, after: $after, first: $first) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
        { after, first },
      )
    ).changes
  const all = async (args: string, after: string | null, first: number): Promise<Row[]> => {
    const found: Row[] = []
    for (let cursor = after; ; ) {
      const { nodes, pageInfo } = await page(args, cursor, first)
      found.push(...nodes)
      if (!pageInfo.hasNextPage) return found
      cursor = pageInfo.endCursor
    }
  }
  const follow = async (after: string | null, args: string): Promise<EventStream> => {
    const query = `subscription ($after: String) { changes(after: $after, ${args}) { ${fields} } }`
    const stream = await openStream(server.url, key, query, { variables: { after } })
    streams.push(stream)
    return stream
  }
  const cite = (subject: string, source: string) =>
    written(
      store,
      'recordFact',
      { subject, property: 'OTHER', text: 'So it is.', source, reason },
      { viewer: office, selection: 'fact { id }' },
    )
  const publish = async (title: string): Promise<string> => {
    const input = { kind: 'NEWS', title, language: 'en', reason }
    return (await written(store, 'registerSource', input, { viewer: office, selection: 'source { id }' })).source.id
  }
  const said = ({ operation, nodeId, after }: Row) => [operation, nodeId, after ?? null]

  it.each([
    ['sisterCity: "xiamen"', 'sisterCity=xiamen'],
    ['country: "JPN"', 'country=JP'],
  ])('%s: page by page what a copy is led on with', { timeout: 120_000 }, async (args, part) => {
    const before = await now()
    const work = busyOffice(store, randomOf(args.length))
    for (let i = 0; i < 25; i++) await work()
    // Something that certainly concerns it, with a source that was cited by nobody.
    const subject = args.startsWith('sister') ? encodeId('SisterCity', 'xiamen') : encodeId('SisterCity', 'hokkaido')
    await cite(subject, await publish('Cited by nobody else'))
    const wanted = await lines(part, before)
    expect(wanted.length).toBeGreaterThan(1)
    const got = await all(args, before, 2)
    expect(got.map(said)).toEqual(wanted.map(said))
    expect((await all(args, before, 100)).map(said)).toEqual(wanted.map(said))
    // And once more from the middle, after others have written.
    await cite(subject, await publish('Later'))
    expect((await all(args, got[0]!['cursor'], 50)).map(said).slice(0, wanted.length - 1)).toEqual(
      wanted.slice(1).map(said),
    )
  })

  it('says when, by whom and why, with what the record was', async () => {
    const before = await now()
    const source = await publish('An old source')
    const behind = await now()
    await cite(encodeId('SisterCity', 'xiamen'), source)
    const [came, fact] = (await page('sisterCity: "xiamen"', behind, 10))['nodes']
    // The source was not changed: it came along with the fact.
    expect([came.nodeId, came.operation, came.revision, came.actor, came.reason]).toEqual([
      source,
      'CREATED',
      fact.revision,
      fact.actor,
      reason,
    ])
    expect([came.before, came.after.title, came.node.id, came.recordType]).toEqual([
      null,
      'An old source',
      source,
      'Source',
    ])
    const types = (await page('sisterCity: "xiamen", recordTypes: [Source]', before, 10))['nodes']
    expect(types.map(({ nodeId }: Row) => nodeId)).toEqual([source])
    const total = `{ changes(sisterCity: "xiamen", recordTypes: [Source]) { totalCount edges { cursor } } }`
    const { totalCount, edges } = (await dataOf(store, total)).changes
    expect(totalCount).toBe(edges.length)
    expect(totalCount).toBeGreaterThan(0)
  })

  it('are heard by those who follow the part, and by no others', async () => {
    const source = await publish('Heard of')
    const [xiamen, japan] = await Promise.all([follow(null, 'sisterCity: "xiamen"'), follow(null, 'country: "JP"')])
    const heard = xiamen.take(2)
    const other = japan.take(2)
    const xiamenFact = (await cite(encodeId('SisterCity', 'xiamen'), source)).fact.id
    expect((await heard).map(({ data }) => [data.data.changes.operation, data.data.changes.nodeId])).toEqual([
      ['CREATED', source],
      ['CREATED', xiamenFact],
    ])
    const japanFact = (await cite(encodeId('SisterCity', 'hokkaido'), source)).fact.id
    expect((await other).map(({ data }) => data.data.changes.nodeId)).toEqual([source, japanFact])
    // Cut off in the middle, and on from there.
    const [{ id } = { id: undefined }] = await heard
    const again = await follow(id!, 'sisterCity: "xiamen"')
    expect((await again.take(1))[0]!.data.data.changes.nodeId).toBe(xiamenFact)
    // What was removed is heard of, and the source that nothing of the part cites any more.
    const leaving = again.take(2)
    const input = { record: xiamenFact, expectedVersion: null, reason }
    await written(store, 'removeRecord', input, { viewer: office, selection: '' })
    expect((await leaving).map(({ data }) => [data.data.changes.operation, data.data.changes.nodeId])).toEqual([
      ['DELETED', xiamenFact],
      ['DELETED', source],
    ])
  })

  it('goes on from the cursor of a manifest of the part', async () => {
    const manifest = 'http://register.test/export/latest/manifest.json?sisterCity=xiamen'
    let answer = await fetch(new Request(manifest))
    while (answer.status === 503) answer = await fetch(new Request(manifest))
    const { cursor } = await answer.json()
    const source = await publish('Since the manifest')
    await cite(encodeId('SisterCity', 'xiamen'), source)
    const nodes = await all('recordTypes: [Source, Fact]', cursor, 10)
    expect(nodes.map(({ nodeId }) => nodeId)).toContain(source)
  })

  it.each([
    ['sisterCity: "xiamenn"', 'BAD_INPUT', /sisterCity: .*Did you mean xiamen\?/],
    ['country: "Chinaa"', 'BAD_INPUT', /country: .*Did you mean CN/],
    ['country: "JP", sisterCity: "xiamen"', 'BAD_INPUT', /Give one of/],
    ['country: "JP", province: "phuket"', 'BAD_INPUT', /Give one of/],
    ['country: "JP", last: 3', 'BAD_INPUT', /read forwards/],
    ['country: "JP", orderBy: REVISION_DESC', 'BAD_INPUT', /read forwards/],
    ['country: "JP", first: 101', 'PAGE_SIZE_TOO_LARGE', /at most 100/],
  ])('(%s) is refused', async (args, code, message) => {
    const { errors } = await ask(store, `{ changes(${args}) { nodes { cursor } } }`)
    expect(errors).toHaveLength(1)
    expect([errors![0]!.originalError, errors![0]!.message]).toEqual([
      expect.objectContaining({ code }),
      expect.stringMatching(message),
    ])
  })

  it('no cursor of another part leads on, and none that was made up', async () => {
    const behind = await cursorAt(store, 1)
    for (const [after, args] of [
      [`${behind}~country-JP`, 'sisterCity: "xiamen"'],
      [`${behind}~country-JP`, 'province: "phuket"'],
      [`${behind}~country-JP~x`, 'country: "JP"'],
      [`${behind}~planet-mars`, 'country: "JP"'],
    ]) {
      const { errors } = await ask(store, `{ changes(${args}, after: "${after}") { nodes { cursor } } }`)
      expect([after, errors?.[0]?.originalError]).toEqual([after, expect.objectContaining({ code: 'BAD_CURSOR' })])
    }
  })
})
