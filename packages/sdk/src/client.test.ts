import { getEventListeners } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient } from './client.ts'
import type { Doc } from './document.ts'
import { download } from './download.ts'
import { RegistryError } from './errors.ts'
import type { ClientOptions } from './options.ts'
import { subscribe } from './subscribe.ts'

const Visit: Doc<{ visit: { title: string; at: Date } | null }, { slug: string; secret?: string }> = {
  kind: 'query',
  name: 'Visit',
  text: 'query Visit($slug:String!$secret:String){visit(slug:$slug secret:$secret){title at}}',
  dates: ['visit.at'],
}
const data = { visit: { title: '2017-05-11', at: '2026-11-22T08:30:00.000Z' } }

/** What happens on a second attempt is told in retry.test.ts. */
const once = { attempts: 1 }

/** What a request without an answer in `Visit`'s type ends with. */
const failureOf = async (request: Promise<unknown>): Promise<RegistryError> => {
  const error = await request.then(
    () => undefined,
    cause => cause,
  )
  expect(error).toBeInstanceOf(RegistryError)
  return error
}

describe('with a server that answers', () => {
  const answering = (body: unknown, init?: ResponseInit, options?: Partial<ClientOptions>) => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) =>
      typeof body === 'string' ? new Response(body, init) : Response.json(body, init),
    )
    return { fetch, ...createClient({ endpoint: 'https://register.test/graphql', fetch, retry: once, ...options }) }
  }

  it('posts the text to the letter, with its name and variables', async () => {
    const { fetch, request } = answering({ data }, {}, { headers: { 'accept-language': 'th' } })
    await request(Visit, { slug: 'xiamen' })
    const [url, init] = fetch.mock.lastCall!
    expect(url).toBe('https://register.test/graphql')
    expect({ ...init, headers: Object.fromEntries(init.headers as Headers) }).toMatchObject({
      method: 'POST',
      headers: {
        'accept-language': 'th',
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      },
    })
    expect(JSON.parse(String(init.body))).toEqual({
      query: Visit.text,
      variables: { slug: 'xiamen' },
    })
  })

  it('returns the data, with dates where the document has them', async () => {
    expect(await answering({ data }).request(Visit, { slug: 'xiamen' })).toEqual({
      visit: { title: '2017-05-11', at: new Date('2026-11-22T08:30:00.000Z') },
    })
    expect(await answering({ data: { visit: null } }).request(Visit, { slug: 'atlantis' })).toEqual({ visit: null })
  })

  it('uses the fetch of the runtime when it is given none', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ data }))
    await createClient({ endpoint: 'https://register.test/graphql' }).request(Visit, { slug: 'xiamen' })
    expect(fetch).toHaveBeenCalledOnce()
    fetch.mockRestore()
  })

  it('throws what the API says, and where to ask about it', async () => {
    const errors = [
      { message: 'No such cursor.', path: ['visit'], extensions: { code: 'BAD_CURSOR' } },
      { message: 'Nor such a page.' },
    ]
    const { request } = answering({ data: { visit: null }, errors }, { headers: { 'x-request-id': 'request-1' } })
    const error = await failureOf(request(Visit, { slug: 'xiamen' }))
    expect(error).toMatchObject({ name: 'RegistryError', message: 'Visit: No such cursor. Nor such a page.' })
    expect(error.code).toBe('BAD_CURSOR')
    expect(error.info).toEqual({
      operation: 'Visit',
      attempts: 1,
      status: 200,
      requestId: 'request-1',
      errors,
      data: { visit: null },
    })
  })

  it('never tells variables or headers', async () => {
    for (const answer of [{ errors: [{ message: 'Refused.' }] }, '<html>', {}]) {
      const { request } = answering(answer, { status: 403 }, { headers: { authorization: 'Bearer hunter2' } })
      const error = await failureOf(request(Visit, { slug: 'xiamen', secret: 'hunter2' }))
      expect(JSON.stringify([error.message, error.info, String(error.cause)])).not.toContain('hunter2')
    }
  })

  const coded = (code: string) => ({ errors: [{ message: 'It says why.', extensions: { code } }] })
  it.each([
    [400, coded('BAD_INPUT'), 'BAD_INPUT', 'It says why.'],
    [200, coded('PAGE_SIZE_TOO_LARGE'), 'PAGE_SIZE_TOO_LARGE', 'It says why.'],
    [400, coded('TOO_COMPLEX'), 'TOO_COMPLEX', 'It says why.'],
    [200, coded('INTERNAL_SERVER_ERROR'), 'INTERNAL_SERVER_ERROR', 'It says why.'],
    [200, coded('RATE_LIMITED'), 'RATE_LIMITED', 'It says why.'],
    [400, coded('GRAPHQL_VALIDATION_FAILED'), 'GRAPHQL_VALIDATION_FAILED', 'It says why.'],
    [503, coded('STARTING'), 'UNAVAILABLE', 'It says why.'],
    [200, coded('THROTTLED'), 'RATE_LIMITED', 'It says why.'],
    [200, { errors: [{ message: 'It says why.' }] }, 'GRAPHQL', 'It says why.'],
    [401, { errors: [{ message: 'Who are you?' }] }, 'UNAUTHENTICATED', 'Who are you?'],
    [403, { errors: ['not ours'] }, 'FORBIDDEN', 'no API answer (HTTP 403)'],
    [404, '<!doctype html>', 'BAD_RESPONSE', 'no API answer (HTTP 404)'],
    [429, 'Too many requests', 'RATE_LIMITED', 'no API answer (HTTP 429)'],
    [502, '<html>Bad gateway</html>', 'UNAVAILABLE', 'no API answer (HTTP 502)'],
    [200, '<html>Please sign in</html>', 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    [200, '{"data":{"visit":{"title":"Xia', 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    [200, '', 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    [200, 'null', 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    [200, '"data"', 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    [200, { data: null }, 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    [200, { data: 'text', errors: [] }, 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    [500, { data }, 'UNAVAILABLE', 'no API answer (HTTP 500)'],
  ])('HTTP %i with %j is %s', async (status, answer, code, message) => {
    const error = await failureOf(answering(answer, { status }).request(Visit, { slug: 'xiamen' }))
    expect([error.code, error.message, error.info.status]).toEqual([code, `Visit: ${message}`, status])
  })
})

describe('with a server that fails', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })
  const clientOf = async (listener: RequestListener, options?: Partial<ClientOptions>) => {
    const running = createServer(listener)
    server = running
    await new Promise<void>(done => running.listen(0, '127.0.0.1', done))
    const endpoint = `http://127.0.0.1:${(running.address() as AddressInfo).port}/graphql`
    return createClient({ endpoint, retry: once, ...options })
  }
  const json = { 'content-type': 'application/json' }
  const silence: RequestListener = () => {}
  const halfAnAnswer: RequestListener = (_, response) => void response.writeHead(200, json).write('{"data":')

  it.each([
    ['silence', silence],
    ['half an answer', halfAnAnswer],
  ])('%s ends at the time limit', async (_, listener) => {
    const client = await clientOf(listener, { timeoutMs: 50 })
    const error = await failureOf(client.request(Visit, { slug: 'xiamen' }))
    expect([error.code, error.message]).toEqual(['TIMEOUT', 'Visit: no answer within 50 ms'])
  })

  it('the time limit of a request goes before that of the client', async () => {
    const client = await clientOf(silence, { timeoutMs: 60_000 })
    const error = await failureOf(client.request(Visit, { slug: 'xiamen' }, { timeoutMs: 50 }))
    expect(error.message).toBe('Visit: no answer within 50 ms')
  })

  it('no time limit at all can be had', async () => {
    const client = await clientOf((_, response) => setTimeout(() => response.end(JSON.stringify({ data })), 50))
    const answer = client.request(Visit, { slug: 'xiamen' }, { timeoutMs: Number.POSITIVE_INFINITY })
    expect((await answer).visit?.title).toBe('2017-05-11')
  })

  it.each([
    ['silence', silence],
    ['half an answer', halfAnAnswer],
  ])('the caller can abort %s', async (_, listener) => {
    const client = await clientOf(listener)
    const signal = AbortSignal.timeout(50)
    const error = await failureOf(client.request(Visit, { slug: 'xiamen' }, { signal }))
    expect([error.code, error.message]).toEqual(['ABORTED', 'Visit: aborted'])
    expect(error.cause).toBe(signal.reason)
  })

  it('what was aborted before is not sent', async () => {
    const listener = vi.fn(silence)
    const client = await clientOf(listener)
    const error = await failureOf(client.request(Visit, { slug: 'xiamen' }, { signal: AbortSignal.abort('enough') }))
    expect([error.code, error.cause]).toEqual(['ABORTED', 'enough'])
    expect(listener).not.toHaveBeenCalled()
  })

  it('a connection that breaks is a failure of the network, wherever it breaks', async () => {
    for (const listener of [
      (({ socket }) => socket.destroy()) satisfies RequestListener,
      ((_, response) => {
        response.writeHead(200, { ...json, 'content-length': 100 }).write('{"data":')
        setTimeout(() => response.destroy(), 20)
      }) satisfies RequestListener,
    ]) {
      const error = await failureOf((await clientOf(listener)).request(Visit, { slug: 'xiamen' }))
      expect([error.code, error.message]).toEqual(['NETWORK', 'Visit: connection failed'])
      expect(error.cause).toBeInstanceOf(Error)
    }
  })

  it('leaves neither timer nor listener behind', async () => {
    vi.useFakeTimers()
    const { signal } = new AbortController()
    for (const fetch of [async () => Response.json({ data }), () => Promise.reject(new TypeError('unreachable'))])
      await createClient({ endpoint: 'https://register.test/graphql', fetch, retry: once })
        .request(Visit, { slug: 'xiamen' }, { signal })
        .catch(() => {})
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, 'abort')).toEqual([])
    vi.useRealTimers()
  })
})

it('an error that is written as JSON keeps its message, and shows nothing of its cause', () => {
  const error = new RegistryError(
    'BAD_INPUT',
    'no such day',
    { operation: 'InForce', attempts: 1 },
    new Error('within'),
  )
  expect(JSON.parse(JSON.stringify({ error }))).toEqual({
    error: {
      name: 'RegistryError',
      code: 'BAD_INPUT',
      message: 'InForce: no such day',
      info: { operation: 'InForce', attempts: 1 },
    },
  })
})

describe('whatever cannot be sent is a RegistryError that says why', () => {
  const circle: { slug: string; self?: object } = { slug: 'xiamen' }
  circle.self = circle
  const client = (options: Partial<ClientOptions>) =>
    createClient({
      endpoint: 'https://register.test/graphql',
      fetch: async () => Response.json({ data }),
      retry: once,
      ...options,
    })
  const asking = (options: Partial<ClientOptions>, variables: object = {}, own = {}) =>
    client(options).request(Visit, variables as { slug: string }, own)

  it.each([
    ['a variable without JSON', () => asking({}, { slug: 1n }), 'BAD_INPUT', /^Visit: bad variables or signal$/],
    ['a variable that holds itself', () => asking({}, circle), 'BAD_INPUT', /^Visit: bad variables or signal$/],
    [
      'a variable that throws',
      () =>
        asking(
          {},
          {
            toJSON: () => {
              throw new Error('No.')
            },
          },
        ),
      'BAD_INPUT',
      /^Visit: bad variables or signal$/,
    ],
    [
      'a header with a break',
      () => asking({}, {}, { headers: { a: 'hunter2\nx' } }),
      'BAD_INPUT',
      /^Visit: bad headers$/,
    ],
    [
      'a header that the client got later',
      () => {
        const headers: Record<string, string> = {}
        const made = client({ headers })
        headers['a'] = 'hunter2\nx'
        return made.request(Visit, { slug: 'xiamen' })
      },
      'BAD_INPUT',
      /^Visit: bad headers$/,
    ],
    ['a signal that is none', () => asking({}, {}, { signal: 'stop' }), 'BAD_INPUT', /or signal$/],
    [
      'a fetch that throws at once',
      () =>
        asking({
          fetch: () => {
            throw new TypeError('offline')
          },
        }),
      'NETWORK',
      /^Visit: connection failed$/,
    ],
    [
      'a fetch that rejects with nothing',
      () => asking({ fetch: () => Promise.reject() }),
      'NETWORK',
      /^Visit: connection failed$/,
    ],
    ['a fetch that answers nothing', () => asking({ fetch: (async () => {}) as never }), 'NETWORK', /^Visit: ./],
    [
      'a token that rejects',
      () => asking({ token: () => Promise.reject(new Error('The vault is shut.')) }),
      'UNAUTHENTICATED',
      /^Visit: bad token$/,
    ],
    ['a token of something else', () => asking({ token: (() => 42) as never }), 'UNAUTHENTICATED', /bad token/],
    [
      'a reason of its own to abort',
      () => asking({}, {}, { signal: AbortSignal.abort(new Error('Enough.')) }),
      'ABORTED',
      /^Visit: aborted$/,
    ],
    [
      'a variable of a subscription without JSON',
      () => subscribe(client({}), Visit, { slug: 1n as never }).next(),
      'BAD_INPUT',
      /^Visit: bad variables or signal$/,
    ],
    [
      'an address that only a page can complete',
      () => download(client({ endpoint: '/graphql' }), 'export/latest/agreements.csv').next(),
      'BAD_INPUT',
      /^export\/latest\/agreements\.csv: ./,
    ],
  ])('%s', async (_, ask, code, message) => {
    const error = await failureOf(ask())
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(message)])
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code, message: error.message })
    expect(JSON.stringify(error) + error.stack + error.cause).not.toContain('hunter2')
  })
})

it('a header of a request takes the place of that of the client, however it is written', async () => {
  const sent: Headers[] = []
  const fetch = async (_: string, { headers }: RequestInit) => {
    sent.push(headers as Headers)
    return Response.json({ data })
  }
  const headers = { 'Accept-Language': 'th', 'X-Team': 'a' }
  const client = createClient({ endpoint: 'https://register.test/graphql', fetch, headers })
  await client.request(Visit, { slug: 'xiamen' }, { headers: { 'accept-language': 'en' } })
  expect([sent[0]?.get('accept-language'), sent[0]?.get('x-team')]).toEqual(['en', 'a'])
})
