import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from '../../server/src/app.ts'
import { cursorAt } from '../../server/test/cursor-at.ts'
import { databases, openTestStore } from '../../server/test/stores.ts'
import { viewerWith, written } from '../../server/test/write.ts'
import {
  Changed,
  type ClientOptions,
  createClient,
  type Doc,
  RegistryError,
  type SubscribeOptions,
  subscribe,
} from '../src/index.ts'
import {
  type Answer,
  badGateway,
  coded,
  type FaultServer,
  reset,
  serve,
  signIn,
  silent,
  silentAfterHeaders,
  TITLE,
  unavailable,
} from './fault-server.ts'
import { keyTo } from './key.ts'

const Visits: Doc<{ visit: { title: string; at: Date } }, { after?: string }> = {
  kind: 'subscription',
  name: 'Visits',
  text: 'subscription Visits($after:String){visit(after:$after){title at}}',
  dates: ['visit.at'],
}

const AT = '2026-11-22T08:30:00.000Z'
const event = (id: number | string, title: string) =>
  `id: ${id}\nevent: next\ndata: ${JSON.stringify({ data: { visit: { title, at: AT } } })}\n\n`
const failure = (code: string) =>
  `event: next\ndata: ${JSON.stringify({ errors: [{ message: 'It says why.', extensions: { code } }] })}\n\nevent: complete\ndata:\n\n`
const complete = 'event: complete\ndata:\n\n'

/** A stream of these blocks. It stays open behind the last one unless told otherwise. */
const stream =
  (blocks: readonly string[], end: 'open' | 'close' | 'break' = 'close', cut = 1 << 20): Answer =>
  async response => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).flushHeaders()
    const bytes = Buffer.from(blocks.join(''))
    for (let at = 0; at < bytes.length; at += cut) {
      response.write(bytes.subarray(at, at + cut))
      if (cut < bytes.length) await delay(1)
    }
    if (end === 'close') response.end()
    if (end === 'break') setTimeout(() => response.socket?.resetAndDestroy(), 20)
  }

let server: FaultServer
afterEach(() => server?.close())

const quick = { baseMs: 10, maxMs: 20 }
const follow = async (answers: Answer[], options: Partial<ClientOptions> & SubscribeOptions = {}) => {
  server = await serve(answers, stream([complete]))
  const { token, timeoutMs, ...own } = options
  const client = createClient({
    endpoint: server.endpoint,
    retry: quick,
    ...(token && { token }),
    ...(timeoutMs && { timeoutMs }),
  })
  return subscribe(client, Visits, {}, own)
}
const titlesOf = async (visits: AsyncIterable<{ visit: { title: string; at: Date } }>) => {
  const titles: string[] = []
  for await (const { visit } of visits) {
    expect(visit.at).toEqual(new Date(AT))
    titles.push(visit.title)
  }
  return titles
}
const failureOf = async (visits: AsyncIterable<unknown>): Promise<RegistryError> => {
  const error = await (async () => {
    for await (const _ of visits);
  })().catch(error => error)
  expect(error).toBeInstanceOf(RegistryError)
  return error
}
const cameFrom = () => server.requests.map(({ headers }) => headers['last-event-id'])

describe('events', () => {
  it('come one by one, and end with the stream', async () => {
    expect(
      await titlesOf(await follow([stream([': hello\n\n', event(1, 'a'), event(2, 'b'), complete, event(3, 'c')])])),
    ).toEqual(['a', 'b'])
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        headers: { accept: 'text/event-stream' },
        body: JSON.stringify({ query: Visits.text, variables: {} }),
      },
    ])
  })

  it('come whole when their characters lie on several chunks', async () => {
    expect(await titlesOf(await follow([stream([event(1, TITLE), event(2, TITLE), complete], 'close', 1)]))).toEqual([
      TITLE,
      TITLE,
    ])
  })

  it('end the connection when the caller leaves the loop', async () => {
    for await (const { visit } of await follow([stream([event(1, 'a')], 'open')])) if (visit.title) break
    await delay(50)
    expect(server.requests).toMatchObject([{ hungUp: true }])
  })
})

describe('a connection that is lost is opened again behind what has come', () => {
  it.each<[string, Answer[], (string | undefined)[]]>([
    ['closed', [stream([event(1, 'a')]), stream([event(2, 'b')])], [undefined, '1', '2']],
    ['broken', [stream([event(1, 'a')], 'break'), stream([event(2, 'b')])], [undefined, '1', '2']],
    [
      'within an event',
      [stream([event(1, 'a'), event(2, 'b').slice(0, -9)]), stream([event(2, 'b')])],
      [undefined, '1', '2'],
    ],
    [
      'after a sign of how far it has come',
      [stream([event(1, 'a'), 'id: 7\n\n']), stream([event(8, 'b')])],
      [undefined, '7', '8'],
    ],
    [
      'for reading too slowly',
      [stream([event(1, 'a'), failure('TOO_SLOW')]), stream([event(2, 'b')])],
      [undefined, '1', '2'],
    ],
    ...['TIMEOUT', 'OVERLOADED', 'DATABASE_UNAVAILABLE'].map((code): [string, Answer[], (string | undefined)[]] => [
      `for a database that cannot serve just now: ${code}`,
      [stream([event(1, 'a'), failure(code)]), stream([event(2, 'b')])],
      [undefined, '1', '2'],
    ]),
    ['before the first event', [reset, stream([event(1, 'a'), event(2, 'b')])], [undefined, undefined, '2']],
    [
      'by a proxy',
      [unavailable(), coded('RATE_LIMITED', 429, '0'), badGateway, stream([event(1, 'a'), event(2, 'b')])],
      [undefined, undefined, undefined, undefined, '2'],
    ],
  ])('%s', async (_, answers, ids) => {
    expect(await titlesOf(await follow(answers))).toEqual(['a', 'b'])
    expect(cameFrom()).toEqual(ids)
  })

  it('silent for too long', async () => {
    const visits = await follow([stream([event(1, 'a')], 'open'), silentAfterHeaders, stream([event(2, 'b')])], {
      idleMs: 100,
      timeoutMs: 100,
    })
    expect(await titlesOf(visits)).toEqual(['a', 'b'])
    expect(cameFrom()).toEqual([undefined, '1', '1', '2'])
  })

  it('never opened', async () => {
    expect(await titlesOf(await follow([silent, stream([event(1, 'a')])], { timeoutMs: 100 }))).toEqual(['a'])
  })

  it('but not more often in a row than asked for', async () => {
    const error = await failureOf(
      await follow([stream([event(1, 'a')]), reset, reset, reset], { retry: { ...quick, attempts: 3 } }),
    )
    expect([error.code, error.info.attempts]).toEqual(['NETWORK', 3])
    expect(server.requests).toHaveLength(4)
  })
})

describe('what is wrong for good ends it', () => {
  it.each<[string, Answer, string]>([
    ['a key that lacks the scope', coded('FORBIDDEN'), 'FORBIDDEN'],
    ['a cursor that is too old', stream([failure('CURSOR_EXPIRED')]), 'CURSOR_EXPIRED'],
    ['a page where people sign in', signIn, 'BAD_RESPONSE'],
    [
      'an answer that is no stream',
      (response => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}')) satisfies Answer,
      'BAD_RESPONSE',
    ],
  ])('%s', async (_, answer, code) => {
    expect(await failureOf(await follow([answer]))).toMatchObject({ code, info: { operation: 'Visits' } })
    expect(server.requests).toHaveLength(1)
  })

  it.each([
    ['while it waits for the answer', [silent]],
    ['while it waits for events', [stream([], 'open')]],
    ['between two connections', [unavailable('5')]],
  ])('the caller aborts %s', async (_, answers) => {
    const visits = await follow(answers, { signal: AbortSignal.timeout(100) })
    expect(await failureOf(visits)).toMatchObject({ code: 'ABORTED' })
    await delay(50)
    expect(server.requests).toHaveLength(1)
  })
})

it('a key that is refused is asked for once more, each time that a connection is opened', async () => {
  const refused = coded('UNAUTHENTICATED', 401)
  const asks: boolean[] = []
  const token = ({ refresh }: { refresh: boolean }) => {
    asks.push(refresh)
    return 'scg_key'
  }
  const visits = await follow([refused, stream([event(1, 'a')]), refused, refused], { token })
  expect(await failureOf(visits)).toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(asks).toEqual([false, true, false, true])
})

describe.each(databases)('%s', kind => {
  it('the changes of the register, from a cursor on and as they happen', async () => {
    const store = await openTestStore(kind)
    const app = createApp(store)
    const client = createClient({
      endpoint: 'http://register.test/graphql',
      fetch: (url, init) => app.fetch(new Request(url, init)),
      token: await keyTo(store, 'Xiamen', 'subscribe:changes'),
    })
    const register = (name: string) =>
      written(
        store,
        'registerSource',
        {
          kind: 'NEWS',
          title: name,
          url: `https://news.test/${name}`,
          retrievedOn: '2026-11-22',
          language: 'en',
          reason: 'To be followed.',
        },
        { selection: 'source { id }', viewer: viewerWith(['write:facts']) },
      )
    await register('First')
    const titles: unknown[] = []
    for await (const { changes } of subscribe(client, Changed, { after: await cursorAt(store, 0) })) {
      titles.push(changes.node && 'title' in changes.node && changes.node.title)
      if (titles.length === 1) await register('Second')
      else break
    }
    expect(titles).toEqual(['First', 'Second'])
    await store.close()
  })
})
