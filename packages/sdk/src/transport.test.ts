import { describe, expect, it, vi } from 'vitest'
import { failureOf, outcomeOf, useFakeClock } from '../test/fake-clock.ts'
import { createClient } from './client.ts'
import type { Doc } from './document.ts'
import type { RegistryError } from './errors.ts'
import type { ClientOptions } from './options.ts'
import { pull } from './pull/pull.ts'
import { subscribe } from './subscribe.ts'

// What a request, a subscription and a pull have in common: what fails, how often it is tried, and how long.

const Visits: Doc<{ done: boolean }> = { kind: 'query', name: 'Visits', text: 'query Visits{done}' }
const Following: Doc<{ done: boolean }> = { ...Visits, kind: 'subscription', name: 'Following' }

type Answer = () => Response | Promise<Response>
const reset: Answer = () => Promise.reject(new TypeError('fetch failed'))
const silence: Answer = () => new Promise<Response>(() => {})
const coded =
  (code: string, status: number, headers = {}): Answer =>
  () =>
    Response.json({ errors: [{ message: 'It says why.', extensions: { code } }] }, { status, headers })
const done: Answer = () => Response.json({ data: { done: true } })
const events =
  (...blocks: string[]): Answer =>
  () =>
    new Response(blocks.join(''), { headers: { 'content-type': 'text/event-stream' } })
const next = 'event: next\ndata: {"data":{"done":true}}\n\n'
const complete = 'event: complete\ndata:\n\n'

const server = (answers: Answer[], last: Answer, options?: Partial<ClientOptions>) => {
  const begin = Date.now()
  const requests: { at: number; headers: Headers }[] = []
  const fetch = async (_: string, { headers }: RequestInit) => {
    requests.push({ at: Date.now() - begin, headers: new Headers(headers) })
    return (answers[requests.length - 1] ?? last)()
  }
  return { client: createClient({ endpoint: 'https://register.test/graphql', fetch, ...options }), requests }
}

const checkpoint = { load: async () => null, save: async () => {} }
const ending = async (items: AsyncIterable<unknown>) => {
  for await (const _ of items);
}
const ways = {
  request: (client: ReturnType<typeof createClient>, retry = {}) => client.request(Visits, {}, { retry }),
  subscribe: (client: ReturnType<typeof createClient>, retry = {}) =>
    ending(subscribe(client, Following, {}, { retry })),
  pull: (client: ReturnType<typeof createClient>, retry = {}) => ending(pull(client, { checkpoint, retry })),
}
const all = Object.entries(ways)

useFakeClock()

describe('an option leaves the others as they are', () => {
  it.each([
    ['request', 4],
    ['pull', 30],
  ] as const)('the client says how long to wait, and a %s still has %i attempts', async (way, attempts) => {
    const { client, requests } = server([], reset, { retry: { baseMs: 1, maxMs: 2 } })
    await failureOf(ways[way](client))
    expect(requests).toHaveLength(attempts)
  })

  it.each(all)('a %s says how long to wait, and keeps the attempts of the client', async (_, way) => {
    const { client, requests } = server([], reset, { retry: { attempts: 7 } })
    await failureOf(way(client, { baseMs: 1, maxMs: 2 }))
    expect(requests).toHaveLength(7)
  })

  it.each(['request', 'subscribe', 'pull'] as const)('of a %s, one that is undefined is none', async way => {
    const { client, requests } = server([], reset, { retry: { attempts: 3 } })
    await failureOf(ways[way](client, { attempts: undefined } as object))
    expect(requests).toHaveLength(3)
  })
})

describe('the deadline', () => {
  it.each(all)('ends a %s', async (_, way) => {
    const retry = { attempts: 100, baseMs: 100, maxMs: 100, deadlineMs: 1000 }
    const { client, requests } = server([], reset, { retry })
    expect((await failureOf(way(client))).code).toBe('NETWORK')
    expect(requests.at(-1)!.at).toBe(900)
  })

  it.each(all)('cuts an attempt of a %s short', async (_, way) => {
    const { client } = server([], silence, { timeoutMs: 400, retry: { attempts: 100, deadlineMs: 1000 } })
    expect((await failureOf(way(client))).message).toMatch(/no answer within 350 ms$/)
  })

  it('counts from what came last', async () => {
    const stream: Answer = async () => {
      await new Promise(resolve => setTimeout(resolve, 800))
      return events(next)()
    }
    const { client, requests } = server([stream, stream, stream], reset, {
      retry: { attempts: 100, baseMs: 100, maxMs: 100, deadlineMs: 1000 },
    })
    await failureOf(ways.subscribe(client))
    expect(requests.slice(0, 4).map(({ at }) => at)).toEqual([0, 900, 1800, 2700])
    expect(requests.at(-1)!.at).toBe(3500)
  })
})

describe('a server that is not ready', () => {
  it.each(['STARTING', 'SNAPSHOT_BEING_MADE'])('has not failed when it says %s and when to come back', async code => {
    const busy = coded(code, 503, { 'retry-after': '2' })
    const { client, requests } = server(Array(9).fill(busy), done, { retry: { attempts: 2 } })
    expect(await outcomeOf(client.request(Visits))).toEqual({ done: true })
    expect(requests.map(({ at }) => at)).toEqual(Array.from({ length: 10 }, (_, count) => count * 2250))
  })

  it('is waited for until the deadline', async () => {
    const { client, requests } = server([], coded('STARTING', 503, { 'retry-after': '10' }))
    const { code, info } = await failureOf(client.request(Visits))
    expect([code, info.attempts, requests.length]).toEqual(['UNAVAILABLE', 1, 9])
  })

  it.each([
    ['overloaded', coded('OVERLOADED', 503, { 'retry-after': '2' })],
    ['one that does not say when to come back', coded('STARTING', 503)],
  ])('is not one that is %s', async (_, answer) => {
    const { client, requests } = server([], answer)
    await failureOf(client.request(Visits))
    expect(requests).toHaveLength(4)
  })

  it('is not waited for by who wants one attempt', async () => {
    const { client, requests } = server([], coded('STARTING', 503, { 'retry-after': '2' }), { retry: { attempts: 1 } })
    await failureOf(client.request(Visits))
    expect(requests).toHaveLength(1)
  })
})

describe('before each wait', () => {
  it.each(all)('a %s tells what failed, and how long it waits', async (_, way) => {
    const waits: unknown[] = []
    const onWait = (error: RegistryError, ms: number) => waits.push([error.code, error.info.attempts, ms])
    const { client } = server([reset, coded('OVERLOADED', 503, { 'retry-after': '2' })], coded('FORBIDDEN', 403), {
      retry: { onWait },
    })
    expect((await failureOf(way(client))).code).toBe('FORBIDDEN')
    expect(waits).toEqual([
      ['NETWORK', 1, 250],
      ['UNAVAILABLE', 2, 2500],
    ])
  })

  it.each(all)('the caller can end a %s with another error', async (_, way) => {
    const { client, requests } = server([], reset)
    const onWait = () => {
      throw new Error('Enough.')
    }
    expect(await outcomeOf(way(client, { onWait }))).toEqual(new Error('Enough.'))
    expect(requests).toHaveLength(1)
  })
})

it('a stream whose database is away has the code that an answer would have', async () => {
  const failure = `event: next\ndata: ${JSON.stringify({ errors: [{ message: 'No.', extensions: { code: 'OVERLOADED' } }] })}\n\n`
  const { client, requests } = server([], events(failure, complete), { retry: { attempts: 2 } })
  expect((await failureOf(ways.subscribe(client))).code).toBe('UNAVAILABLE')
  expect(requests).toHaveLength(2)
})

it('a stream for which its follower is too slow is not opened again without end', async () => {
  const failure = `event: next\ndata: ${JSON.stringify({ errors: [{ message: 'No.', extensions: { code: 'TOO_SLOW' } }] })}\n\n`
  const { client, requests } = server([], events(failure), { retry: { attempts: 3 } })
  expect((await failureOf(ways.subscribe(client))).message).toBe('Following: No.')
  expect(requests).toHaveLength(3)
})

describe('a key that is refused', () => {
  it('does not use up attempts of a stream', async () => {
    const refused = coded('UNAUTHENTICATED', 401)
    const { client, requests } = server([refused, reset], events(next, complete), {
      token: () => 'scg_key',
      retry: { attempts: 2 },
    })
    await outcomeOf(ways.subscribe(client))
    expect(requests).toHaveLength(3)
  })

  it('is not asked for anew when none was sent', async () => {
    const token = vi.fn(() => 'scg_key')
    const { client, requests } = server([], coded('UNAUTHENTICATED', 401), { token })
    expect((await failureOf(ways.pull(client))).code).toBe('UNAUTHENTICATED')
    expect([requests.length, token.mock.calls]).toEqual([1, []])
  })
})
