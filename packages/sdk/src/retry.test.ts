import { describe, expect, it, vi } from 'vitest'
import { failureOf, outcomeOf, useFakeClock } from '../test/fake-clock.ts'
import { createClient } from './client.ts'
import type { Doc } from './document.ts'
import type { ClientOptions, RequestOptions } from './options.ts'

type Input = { input: { title: string; idempotencyKey?: string | null } }
const Visits: Doc<{ done: boolean }> = { kind: 'query', name: 'Visits', text: 'query Visits{done}' }
const Record: Doc<{ done: boolean }, Input> = {
  kind: 'mutation',
  name: 'Record',
  text: 'mutation Record($input:RecordInput!){done(input:$input)}',
  keyed: true,
}
const Unkeyed: Doc<{ done: boolean }> = { kind: 'mutation', name: 'Unkeyed', text: 'mutation Unkeyed{done}' }

const done = () => Response.json({ data: { done: true } })
const coded =
  (code: string, status = 200) =>
  () =>
    Response.json({ errors: [{ message: 'It says why.', extensions: { code } }] }, { status })
const unavailable = (headers = {}) => new Response('<html>', { status: 503, headers })
const limited = (headers = {}) => new Response('{}', { status: 429, headers })
const reset = () => Promise.reject(new TypeError('fetch failed'))
const silence = () => new Promise<Response>(() => {})

type Answer = () => Response | Promise<Response>

/** A server that gives these answers one after the other and then `done`, and when it was asked. */
const server = (answers: Answer[], options?: Partial<ClientOptions>) => {
  const begin = Date.now()
  const requests: { at: number; init: RequestInit }[] = []
  const fetch = async (_: string, init: RequestInit) => {
    requests.push({ at: Date.now() - begin, init })
    return (answers[requests.length - 1] ?? done)()
  }
  const client = createClient({ endpoint: 'https://register.test/graphql', fetch, ...options })
  const sent = () => requests.map(({ init }) => JSON.parse(String(init.body)).variables)
  return { ...client, requests, times: () => requests.map(({ at }) => at), sent }
}

useFakeClock()

const passing: [string, Answer][] = [
  ['a connection that breaks', reset],
  ['HTTP 503', unavailable],
  ['HTTP 502', () => new Response('<html>', { status: 502 })],
  ['HTTP 429', limited],
  ['RATE_LIMITED with HTTP 200', coded('RATE_LIMITED')],
  ['silence', silence],
]

describe('what passes is tried again', () => {
  it.each(passing)('a query after %s', async (_, answer) => {
    const { request, requests } = server([answer])
    expect(await outcomeOf(request(Visits))).toEqual({ done: true })
    expect(requests).toHaveLength(2)
  })

  it.each(passing)('a mutation after %s, with the same key', async (_, answer) => {
    const { request, sent } = server([answer, answer])
    expect(await outcomeOf(request(Record, { input: { title: 'Visit' } }))).toEqual({ done: true })
    const [first, ...others] = sent()
    expect(first.input).toEqual({ title: 'Visit', idempotencyKey: expect.stringMatching(/^[\d-]{20,200}$/) })
    expect(others).toEqual([first, first])
  })

  it('four times in all, by default', async () => {
    const { request, requests } = server(Array(9).fill(unavailable))
    const error = await failureOf(request(Visits))
    expect([requests.length, error.code, error.info]).toEqual([
      4,
      'UNAVAILABLE',
      { operation: 'Visits', attempts: 4, status: 503 },
    ])
  })
})

describe('what does not pass is not', () => {
  it.each([
    ['BAD_INPUT', coded('BAD_INPUT')],
    ['UNAUTHENTICATED', coded('UNAUTHENTICATED', 401)],
    ['INTERNAL_SERVER_ERROR', coded('INTERNAL_SERVER_ERROR', 500)],
    ['BAD_RESPONSE', () => new Response('<html>Please sign in</html>')],
  ])('%s', async (code, answer) => {
    const { request, requests } = server([answer])
    expect((await failureOf(request(Record, { input: { title: 'Visit' } }))).code).toBe(code)
    expect(requests).toHaveLength(1)
  })
})

describe('a mutation without a key may have been carried out', () => {
  it.each(passing.filter(([name]) => name !== 'HTTP 429'))('%s ends it', async (_, answer) => {
    const { request, requests } = server([answer])
    await failureOf(request(Unkeyed))
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['HTTP 429', limited],
    ['HTTP 503 that names a time', () => unavailable({ 'retry-after': '1' })],
  ])('%s does not: it was refused', async (_, answer) => {
    const { request, requests } = server([answer])
    expect(await outcomeOf(request(Unkeyed))).toEqual({ done: true })
    expect(requests).toHaveLength(2)
  })
})

describe('between attempts', () => {
  it('the wait doubles up to its maximum, and a random half of it is left out', async () => {
    const one = server(Array(5).fill(unavailable), { retry: { attempts: 6, baseMs: 100, maxMs: 500 } })
    await outcomeOf(one.request(Visits))
    expect(one.times()).toEqual([0, 100, 300, 700, 1200, 1700])
    vi.mocked(Math.random).mockReturnValue(1)
    const two = server(Array(5).fill(unavailable), { retry: { attempts: 6, baseMs: 100, maxMs: 500 } })
    await outcomeOf(two.request(Visits))
    expect(two.times()).toEqual([0, 50, 150, 350, 600, 850])
  })

  it('Retry-After is obeyed, in seconds or as a date by the clock of the server', async () => {
    const seconds = server([() => limited({ 'retry-after': '2' })])
    await outcomeOf(seconds.request(Visits))
    expect(seconds.times()).toEqual([0, 2250])
    const headers = { 'retry-after': 'Sun, 22 Nov 2026 08:00:30 GMT', date: 'Sun, 22 Nov 2026 08:00:00 GMT' }
    const date = server([() => unavailable(headers)])
    await outcomeOf(date.request(Visits))
    expect(date.times()).toEqual([0, 30_250])
  })

  it('the caller can abort, and nothing more is sent', async () => {
    const { request, requests } = server([() => limited({ 'retry-after': '60' })])
    const controller = new AbortController()
    setTimeout(() => controller.abort('enough'), 1000)
    const error = await failureOf(request(Visits, {}, { signal: controller.signal }))
    expect([error.code, error.message, error.cause]).toEqual(['ABORTED', 'Visits: aborted', 'enough'])
    expect(requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(100_000)
    expect(requests).toHaveLength(1)
  })

  it('a token is asked for anew', async () => {
    const tokens = ['old', 'new']
    const { request, requests } = server([unavailable], { token: async () => tokens.shift()! })
    await outcomeOf(request(Visits))
    expect(requests.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([
      'Bearer old',
      'Bearer new',
    ])
  })
})

describe('the deadline', () => {
  const options = { timeoutMs: 400, retry: { deadlineMs: 1000 } }

  it('ends an attempt that runs into it', async () => {
    const { request, times } = server([silence, silence, silence], options)
    const error = await failureOf(request(Visits))
    expect([error.code, error.message]).toEqual(['TIMEOUT', 'Visits: no answer within 350 ms'])
    expect(times()).toEqual([0, 650])
  })

  it('a wait that would go beyond it is not begun', async () => {
    const begin = Date.now()
    const { request, times } = server([() => limited({ 'retry-after': '3600' })])
    const error = await failureOf(request(Visits))
    expect([error.code, error.info.retryAfterMs]).toEqual(['RATE_LIMITED', 3_600_000])
    expect([times(), Date.now() - begin]).toEqual([[0], 0])
  })
})

describe('the idempotency key', () => {
  it('of the caller is kept', async () => {
    const { request, sent } = server([reset])
    await outcomeOf(request(Record, { input: { title: 'Visit', idempotencyKey: 'form-17' } }))
    expect(sent().map(({ input }) => input.idempotencyKey)).toEqual(['form-17', 'form-17'])
  })

  it('is another for each request, also when it is given as null', async () => {
    const { request, sent } = server([])
    await outcomeOf(request(Record, { input: { title: 'Visit' } }))
    await outcomeOf(request(Record, { input: { title: 'Visit', idempotencyKey: null } }))
    const [one, two] = sent().map(({ input }) => input.idempotencyKey)
    expect([typeof one, typeof two, one === two]).toEqual(['string', 'string', false])
  })

  it("leaves the caller's variables as they are", async () => {
    const variables: Input = Object.freeze({ input: Object.freeze({ title: 'Visit' }) })
    await outcomeOf(server([]).request(Record, variables))
    expect(variables).toEqual({ input: { title: 'Visit' } })
  })

  it('stands in the error, so that the same request can be sent later', async () => {
    const { request, sent } = server([reset], { retry: { attempts: 1 } })
    const { code, info } = await failureOf(request(Record, { input: { title: 'Visit' } }))
    expect([code, info.idempotencyKey]).toEqual(['NETWORK', sent()[0].input.idempotencyKey])
  })

  it('is added to nothing else', async () => {
    const { request, sent } = server([])
    await outcomeOf(request(Visits))
    await outcomeOf(request(Unkeyed))
    expect(sent()).toEqual([{}, {}])
  })
})

describe('a token', () => {
  const authorizationOf = async (token: NonNullable<ClientOptions['token']>, options?: RequestOptions) => {
    const { request, requests } = server([], { token })
    await outcomeOf(request(Visits, {}, options))
    return requests.map(({ init }) => new Headers(init.headers).get('authorization'))
  }

  it('is sent as it is, or as the function gives it, without the newline of a file', async () => {
    expect(await authorizationOf('scg_secret')).toEqual(['Bearer scg_secret'])
    expect(await authorizationOf(() => 'scg_secret\n')).toEqual(['Bearer scg_secret'])
  })

  it('that is empty is none', async () => {
    expect(await authorizationOf(() => '')).toEqual([null])
  })

  it('that cannot be had, or be sent, is an error that does not tell it', async () => {
    for (const token of ['hunter2\nx-evil: 1', () => Promise.reject(new Error('no such file'))]) {
      const { request, requests } = server([], { token })
      const error = await failureOf(request(Visits))
      expect(error.code).toBe('UNAUTHENTICATED')
      expect(JSON.stringify([error.message, error.info, String(error.cause)])).not.toContain('hunter2')
      expect(requests).toEqual([])
    }
  })

  it('that never comes ends at the time limit', async () => {
    const { request } = server([], { token: () => new Promise(() => {}), timeoutMs: 50, retry: { attempts: 1 } })
    expect((await failureOf(request(Visits))).code).toBe('TIMEOUT')
  })
})
