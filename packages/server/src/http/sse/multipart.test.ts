import { afterAll, beforeAll, expect, it } from 'vitest'
import { cursorAt, foreignCursor } from '../../../test/cursor-at.ts'
import { serve } from '../../../test/events.ts'
import { giveKey } from '../../../test/keys.ts'
import { office } from '../../../test/office.ts'
import { openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import type { Store } from '../../store/store.ts'
import { eventStream } from './event-stream.ts'
import { multipartConnection } from './multipart.ts'

// Subscriptions as Apollo Client asks for them.

const accept = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json'
const query = 'subscription ($after: String) { changes(after: $after) { revision cursor } }'

let store: Store
let server: Awaited<ReturnType<typeof serve>>
let key: string
beforeAll(async () => {
  store = await openTestStore()
  key = await giveKey(store, ['read', 'subscribe:changes'])
  server = await serve(store, { pace: { keepAlive: 150 } })
})
afterAll(async () => {
  await server.stop()
  await store.close()
})

/** Reads as Apollo Client does: a part has come once the boundary behind it has, and each is JSON. */
async function* partsOf(response: Response) {
  const boundary = `\r\n--${/boundary="([^"]+)"/.exec(response.headers.get('content-type') ?? '')![1]}`
  let rest = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const [...parts] = (rest + chunk).split(boundary)
    rest = parts.pop()!
    for (const part of parts.filter(part => part !== '')) {
      const [head, body] = part.split('\r\n\r\n')
      expect(head).toBe('\r\ncontent-type: application/json')
      yield JSON.parse(body!)
    }
  }
  if (rest !== '') yield rest
}

const ask = (
  variables: object,
  { headers = {}, token = key }: { headers?: Record<string, string>; token?: string } = {},
) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query, variables }),
  })
const write = () =>
  written(
    store,
    'registerSource',
    { kind: 'NEWS', title: 'ข่าวภูเก็ต', language: 'th', reason: 'To be followed.' },
    { viewer: office, selection: '' },
  )

it('has a part for each change, and an empty one while it is quiet', async () => {
  const first = await write()
  const response = await ask({ after: await cursorAt(store, first.revision - 1) })
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  expect(response.headers.has('content-encoding')).toBe(false)
  const parts = partsOf(response)
  const next = async (isWanted: (part: object) => boolean) => {
    for await (const part of { [Symbol.asyncIterator]: () => ({ next: () => parts.next() }) })
      if (isWanted(part)) return part
  }
  const isChange = (part: object) => Object.keys(part).length > 0
  expect(await next(isChange)).toEqual({
    payload: { data: { changes: { revision: first.revision, cursor: await cursorAt(store, first.revision) } } },
  })
  expect(await next(part => !isChange(part))).toEqual({})
  const { revision } = await write()
  expect(await next(isChange)).toMatchObject({ payload: { data: { changes: { revision } } } })
  await parts.return(undefined)
})

it('ends with the reason when its key expires', async () => {
  const token = await giveKey(store, ['read', 'subscribe:changes'], { expiresAt: new Date(Date.now() + 2_500) })
  const parts = []
  for await (const part of partsOf(await ask({}, { token }))) if (Object.keys(part).length > 0) parts.push(part)
  expect(parts).toEqual([
    {
      payload: null,
      errors: [
        expect.objectContaining({
          message: expect.stringContaining('expired'),
          extensions: { code: 'UNAUTHENTICATED' },
        }),
      ],
    },
    '--\r\n',
  ])
})

it('ends with the reason when it is not read', async () => {
  const never = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise<never>(() => {}),
      return: async () => ({ done: true as const, value: undefined }),
    }),
  }
  const pace = { keepAlive: 1_000_000, readTimeout: 20, closeTimeout: 60_000, reconnectDelay: 0 }
  const stopping = new AbortController().signal
  const stream = eventStream(
    multipartConnection(never),
    { pace, stopping },
    { 'content-type': 'multipart/mixed;boundary="graphql"' },
  )
  await new Promise(done => setTimeout(done, 200))
  const parts = []
  for await (const part of partsOf(stream)) parts.push(part)
  expect(parts).toMatchObject([{ payload: null, errors: [{ extensions: { code: 'TOO_SLOW' } }] }, '--\r\n'])
})

it.each([
  ['without the scope', async () => ({ token: await giveKey(store, ['read']) }), {}, 'FORBIDDEN'],
  ['with a foreign cursor', async () => ({}), { after: foreignCursor(1_000_000) }, 'CURSOR_EXPIRED'],
  [
    'taking nothing else',
    async () => ({
      token: await giveKey(store, ['read']),
      headers: { accept: 'multipart/mixed;subscriptionSpec="1.0"' },
    }),
    {},
    'FORBIDDEN',
  ],
])('is refused like any query %s', async (_, more, variables, code) => {
  const response = await ask(variables, await more())
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect([response.status, await response.json()]).toMatchObject([200, { errors: [{ extensions: { code } }] }])
})

it.each([
  ['multipart/mixed, application/json', 406, 'application/json'],
  ['text/event-stream, multipart/mixed;subscriptionSpec=1.0', 200, 'text/event-stream; charset=utf-8'],
  [
    'text/event-stream;q=0.5, multipart/mixed;subscriptionSpec=1.0',
    200,
    'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"',
  ],
  ['*/*', 200, 'text/event-stream; charset=utf-8'],
])('is for those who ask for it: %s', async (accept, status, type) => {
  const response = await ask({}, { headers: { accept } })
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type])
  await response.body!.cancel()
})
