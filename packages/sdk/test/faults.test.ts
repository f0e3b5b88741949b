import { setTimeout as delay } from 'node:timers/promises'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { createClient } from '../src/client.ts'
import type { Doc, PagedDoc } from '../src/document.ts'
import { type ErrorInfo, RegistryError } from '../src/errors.ts'
import type { ClientOptions, RequestOptions } from '../src/options.ts'
import { items } from '../src/paginate.ts'
import * as fault from './fault-server.ts'

// The client with its defaults, the fetch of the runtime and a server that misbehaves: nothing here is faked, and the waits
// are real. That the client keeps to its upper bounds is told in retry.test.ts, where the clock can be turned.

interface Result {
  done: boolean
  title: string
}
interface Variables {
  input: { name: string; idempotencyKey?: string }
}
const document = (kind: 'query' | 'mutation', name: string, keyed = false): Doc<Result, Variables> => ({
  kind,
  name,
  text: `${kind} ${name}($input:Input!){done(input:$input)title}`,
  keyed,
})
const query = document('query', 'Visits')
const keyed = document('mutation', 'Record', true)
/** Nobody can know whether it was carried out when its answer is lost. */
const unkeyed = document('mutation', 'Archive')

const SECRET = 'Somchai-1234'
const variables: Variables = { input: { name: SECRET } }
const RESULT: Result = { done: true, title: fault.TITLE }

const servers: fault.FaultServer[] = []
afterAll(() => Promise.all(servers.map(server => server.close())))

/** A client of a server that gives these answers and then `last`. */
const clientOf = async (answers: fault.Answer[], last?: fault.Answer, options?: Partial<ClientOptions>) => {
  const server = await fault.serve(answers, last)
  servers.push(server)
  const client = createClient({ endpoint: server.endpoint, token: 'hunter2', ...options })
  return {
    client,
    requests: server.requests,
    request: (what: Doc<Result, Variables>, given?: RequestOptions) => client.request(what, variables, given),
  }
}

/** What a request without data ends with. Looks on the way whether it tells what was sent. */
const failureOf = async (request: Promise<unknown>): Promise<RegistryError> => {
  const error: RegistryError = await request.then(
    data => expect.fail(`It was answered: ${inspect(data)}`),
    cause => cause,
  )
  expect(error).toBeInstanceOf(RegistryError)
  const { data: _, ...info } = error.info
  const told = inspect([error.message, error.stack, error.cause, { ...error, info }], { depth: 9, showHidden: true })
  expect(told).not.toContain(SECRET)
  expect(told).not.toContain('hunter2')
  return error
}

const keysOf = (requests: readonly fault.ReceivedRequest[]): unknown[] =>
  requests.map(({ body }) => JSON.parse(body).variables.input.idempotencyKey)

/** The shortest wait before a second attempt when the server asks for none: half of the first span, less a tick. */
const UNASKED = 124

describe.concurrent('what passes is tried again', () => {
  it.each<[string, fault.Answer, number, Partial<ClientOptions>?]>([
    ['429 that names seconds', fault.limited('1'), 1000],
    ['429 that names a date, by a clock an hour fast', fault.limitedUntil(1, 3_600_000), 1000],
    ['429 that names a date, by a clock an hour slow', fault.limitedUntil(1, -3_600_000), 1000],
    ['429 that names no time', fault.limited(), UNASKED],
    ['503 that names seconds', fault.unavailable('1'), 1000],
    ['503 that names no time', fault.unavailable(), UNASKED],
    ['502 with a page', fault.badGateway, UNASKED],
    ['RATE_LIMITED in a 200 that names seconds', fault.coded('RATE_LIMITED', 200, '1'), 1000],
    ['THROTTLED in a 200 that names seconds', fault.coded('THROTTLED', 200, '1'), 1000],
    ['a connection that is reset', fault.reset, UNASKED],
    ['a connection that is closed without an answer', fault.hangUp, UNASKED],
    ['an answer shorter than its length', fault.shortOfLength, UNASKED],
    ['an answer without its last chunk', fault.shortOfChunks, UNASKED],
    ['an answer that cannot be unpacked', fault.brokenGzip, UNASKED],
    ['silence', fault.silent, 500, { timeoutMs: 400 }],
    ['silence after the headers', fault.silentAfterHeaders, 500, { timeoutMs: 400 }],
    ['an answer that drips in', fault.byteByByte(200), 500, { timeoutMs: 400 }],
  ])('%s', async (_, answer, wait, options) => {
    const { request, requests } = await clientOf([answer], undefined, options)
    expect(await request(query)).toEqual(RESULT)
    expect(requests).toHaveLength(2)
    expect(requests[1]!.at - requests[0]!.at).toBeGreaterThanOrEqual(wait)
  })

  it.each<[string, fault.Answer, Partial<ClientOptions>?]>([
    ['429 that names seconds', fault.limited('1')],
    ['503 that names no time', fault.unavailable()],
    ['502 with a page', fault.badGateway],
    ['RATE_LIMITED in a 200', fault.coded('RATE_LIMITED')],
    ['a connection that is reset', fault.reset],
    ['an answer shorter than its length', fault.shortOfLength],
    ['an answer without its last chunk', fault.shortOfChunks],
    ['silence', fault.silent, { timeoutMs: 400 }],
  ])('a mutation after %s, with the same key', async (_, answer, options) => {
    const { request, requests } = await clientOf([answer, answer], undefined, options)
    expect(await request(keyed)).toEqual(RESULT)
    const [first, ...others] = keysOf(requests)
    expect(first).toMatch(/^[\d-]{20,}$/)
    expect(others).toEqual([first, first])
  })

  it('as often as it is worth it', async () => {
    const { request, requests } = await clientOf([], fault.unavailable())
    const { code, info } = await failureOf(request(query))
    expect([code, info]).toEqual(['UNAVAILABLE', { operation: 'Visits', attempts: 4, status: 503 }])
    expect(requests).toHaveLength(4)
  })

  it('not when the server asks for more time than there is', async () => {
    const { request, requests } = await clientOf([fault.limited('3600')])
    const { code, info } = await failureOf(request(query))
    expect([code, info.retryAfterMs, requests.length]).toEqual(['RATE_LIMITED', 3_600_000, 1])
  })
})

describe.concurrent('a mutation without a key', () => {
  it.each<[string, fault.Answer]>([
    ['429 that names seconds', fault.limited('1')],
    ['429 that names no time', fault.limited()],
    ['503 that names seconds', fault.unavailable('1')],
  ])('%s refused it: it is sent again', async (_, answer) => {
    const { request, requests } = await clientOf([answer])
    expect(await request(unkeyed)).toEqual(RESULT)
    expect(requests).toHaveLength(2)
  })

  it.each<[string, fault.Answer, RegistryError['code'], Partial<ErrorInfo>]>([
    ['503 that names no time', fault.unavailable(), 'UNAVAILABLE', { status: 503 }],
    ['502 with a page', fault.badGateway, 'UNAVAILABLE', { status: 502 }],
    ['RATE_LIMITED in a 200', fault.coded('RATE_LIMITED'), 'RATE_LIMITED', { status: 200 }],
    ['a connection that is reset', fault.reset, 'NETWORK', {}],
    ['a connection that is closed without an answer', fault.hangUp, 'NETWORK', {}],
    ['an answer shorter than its length', fault.shortOfLength, 'NETWORK', { status: 200 }],
    ['an answer without its last chunk', fault.shortOfChunks, 'NETWORK', { status: 200 }],
    ['an answer that cannot be unpacked', fault.brokenGzip, 'NETWORK', { status: 200 }],
    ['silence', fault.silent, 'TIMEOUT', {}],
    ['silence after the headers', fault.silentAfterHeaders, 'TIMEOUT', { status: 200 }],
    ['an answer that drips in', fault.byteByByte(200), 'TIMEOUT', { status: 200 }],
  ])('may have been carried out after %s: it is not', async (_, answer, code, info) => {
    const { request, requests } = await clientOf([answer], undefined, { timeoutMs: 400 })
    const error = await failureOf(request(unkeyed))
    expect([error.code, error.info.attempts]).toEqual([code, 1])
    expect(error.info).toMatchObject(info)
    // Longer than the wait before a second attempt.
    await delay(400)
    expect(requests).toHaveLength(1)
  })
})

describe.concurrent('what does not pass is told at once', () => {
  it.each<[string, fault.Answer, RegistryError['code'], string]>([
    ['a page in place of an answer', fault.signIn, 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    ['an empty answer', fault.body(''), 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    ['null', fault.body('null'), 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    ['a list', fault.body('[{"data":{"done":true}}]'), 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    ['half of the JSON in a whole answer', fault.body('{"data":{"do'), 'BAD_RESPONSE', 'no API answer (HTTP 200)'],
    ['an error without a code', fault.body('{"errors":[{"message":"No."}]}'), 'GRAPHQL', 'No.'],
    ['FORBIDDEN', fault.coded('FORBIDDEN'), 'FORBIDDEN', 'It says why.'],
    ['a failure of the server', fault.coded('INTERNAL_SERVER_ERROR', 500), 'INTERNAL_SERVER_ERROR', 'It says why.'],
  ])('%s', async (_, answer, code, said) => {
    const { request, requests } = await clientOf([], answer)
    for (const what of [query, keyed, unkeyed]) {
      const error = await failureOf(request(what))
      expect([error.code, error.message]).toEqual([code, `${what.name}: ${said}`])
    }
    expect(requests).toHaveLength(3)
  })

  it('a redirect to a page', async () => {
    const { request, requests } = await clientOf([], fault.redirect)
    expect((await failureOf(request(unkeyed))).code).toBe('BAD_RESPONSE')
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /graphql', 'GET /sign-in'])
  })

  it.each([
    ['a list of texts', '["No."]'],
    ['an object', '{"message":"No."}'],
  ])('data with errors that are %s', async (_, errors) => {
    const { request } = await clientOf([], fault.body(`{"data":{"done":true,"title":null},"errors":${errors}}`))
    expect((await failureOf(request(query))).info.data).toEqual({ done: true, title: null })
  })

  it('data with errors, with what could be read', async () => {
    const { request, requests } = await clientOf([], fault.partial)
    const { code, info } = await failureOf(request(query))
    expect([code, info.data, requests.length]).toEqual(['INTERNAL_SERVER_ERROR', { done: true, title: null }, 1])
    expect(info.errors?.[0]?.path).toEqual(['title'])
  })
})

describe.concurrent('what is no fault to the caller', () => {
  it('a text whose characters are cut between packets is whole', async () => {
    const { request, requests } = await clientOf([], fault.byteByByte(0))
    expect(await request(query)).toEqual(RESULT)
    expect(requests).toHaveLength(1)
  })

  it('headers that are written in another case', async () => {
    const headers = { 'Content-Type': 'application/json', Authorization: 'Basic none' }
    const { request, requests } = await clientOf([], undefined, { headers })
    await request(query)
    const [{ headers: sent } = expect.fail('nothing was sent')] = requests
    expect([sent['content-type'], sent.authorization]).toEqual(['application/json', 'Bearer hunter2'])
  })

  it('connections that are not kept', async () => {
    const { request, requests } = await clientOf([], fault.notKept)
    for (const what of [query, unkeyed, unkeyed, query]) expect(await request(what)).toEqual(RESULT)
    expect(requests).toHaveLength(4)
  })
})

it('what cannot be sent is told as it is', async () => {
  const { client, requests } = await clientOf([])
  const Count: Doc<Result, { count: bigint }> = { kind: 'query', name: 'Count', text: 'query Count{done}' }
  const error = await client.request(Count, { count: 1n }).catch(cause => cause)
  expect([error.code, String(error.cause)]).toEqual(['BAD_INPUT', expect.stringContaining('BigInt')])
  expect(requests).toHaveLength(0)
})

describe.concurrent('the caller aborts', () => {
  it.each<[string, fault.Answer, boolean]>([
    ['during the request', fault.silent, true],
    ['between headers and body', fault.silentAfterHeaders, true],
    ['during the body', fault.byteByByte(200), true],
    ['between attempts', fault.limited('60'), false],
  ])('%s', async (_, answer, underWay) => {
    for (const what of [query, keyed]) {
      const { request, requests } = await clientOf([answer])
      const controller = new AbortController()
      const failure = failureOf(request(what, { signal: controller.signal }))
      await expect.poll(() => requests).toHaveLength(1)
      await delay(100)
      controller.abort('enough')
      const { code, cause } = await failure
      expect([code, cause]).toEqual(['ABORTED', 'enough'])
      // Longer than the wait before a second attempt.
      await delay(400)
      expect(requests).toHaveLength(1)
      expect(requests[0]!.hungUp).toBe(underWay)
    }
  })

  it('before anything is sent', async () => {
    const { request, requests } = await clientOf([])
    const { code, info } = await failureOf(request(query, { signal: AbortSignal.abort() }))
    expect([code, info]).toEqual(['ABORTED', { operation: 'Visits', attempts: 1 }])
    await delay(400)
    expect(requests).toHaveLength(0)
  })

  it('while a token is being fetched', async () => {
    const { request, requests } = await clientOf([], undefined, { token: () => delay(200, 'hunter2') })
    expect((await failureOf(request(query, { signal: AbortSignal.timeout(50) }))).code).toBe('ABORTED')
    await delay(400)
    expect(requests).toHaveLength(0)
  })
})

describe.concurrent('a key that is refused', () => {
  const authorizations = (requests: readonly fault.ReceivedRequest[]) =>
    requests.map(({ headers }) => headers.authorization)

  /** Somebody who has an old key, and a new one when asked for it. */
  const holder = () => {
    const asks: boolean[] = []
    const token = async ({ refresh }: { refresh: boolean }) => {
      asks.push(refresh)
      return refresh ? 'hunter2-new' : 'hunter2'
    }
    return { asks, token }
  }

  it.each([query, keyed, unkeyed])('is asked for anew, once: $name', async what => {
    const { asks, token } = holder()
    const { request, requests } = await clientOf([fault.refused], undefined, { token })
    expect(await request(what)).toEqual(RESULT)
    expect([asks, authorizations(requests)]).toEqual([
      [false, true],
      ['Bearer hunter2', 'Bearer hunter2-new'],
    ])
    const [first, second] = keysOf(requests)
    expect(second).toBe(first)
  })

  it('and refused again is an error', async () => {
    const { asks, token } = holder()
    const { request, requests } = await clientOf([], fault.refused, { token })
    const { code, info } = await failureOf(request(query))
    expect([code, info.status, asks, requests.length]).toEqual(['UNAUTHENTICATED', 401, [false, true], 2])
  })

  it('but was not sent is not asked for', async () => {
    const { asks, token } = holder()
    const { request, requests } = await clientOf([], fault.refused, { token })
    expect((await failureOf(request({ ...query, public: true }))).code).toBe('UNAUTHENTICATED')
    expect([asks, requests.length]).toEqual([[], 1])
  })

  it('is not asked for again when something else fails afterwards', async () => {
    const { asks, token } = holder()
    const { request } = await clientOf([fault.refused, fault.unavailable()], undefined, { token })
    expect(await request(query)).toEqual(RESULT)
    expect(asks).toEqual([false, true, false])
  })

  it('and is all there is, is an error at once', async () => {
    const { request, requests } = await clientOf([], fault.refused)
    expect((await failureOf(request(query))).code).toBe('UNAUTHENTICATED')
    expect(requests).toHaveLength(1)
  })

  it('does not use up what there is against other faults', async () => {
    const { token } = holder()
    const answers = [fault.unavailable(), fault.refused, fault.reset]
    const { request, requests } = await clientOf(answers, undefined, { token, retry: { attempts: 3 } })
    expect(await request(query)).toEqual(RESULT)
    expect(requests).toHaveLength(4)
  })
})

describe.concurrent('what could be read of an incomplete answer', () => {
  it('is the result for those who ask for it', async () => {
    const { client, requests } = await clientOf([], fault.partial)
    const { data, errors } = await client.request(query, variables, { partial: true })
    expect(data).toEqual({ done: true, title: null })
    expect(errors).toMatchObject([{ path: ['title'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    expect(requests).toHaveLength(1)
  })

  it('comes without errors when nothing is missing', async () => {
    const { client } = await clientOf([])
    expect(await client.request(query, variables, { partial: true })).toEqual({ data: RESULT, errors: [] })
  })

  it.each<[string, fault.Answer, RegistryError['code']]>([
    ['errors without data', fault.coded('FORBIDDEN'), 'FORBIDDEN'],
    ['data that is null', fault.body('{"data":null,"errors":[{"message":"No."}]}'), 'GRAPHQL'],
    ['a page', fault.signIn, 'BAD_RESPONSE'],
  ])('is nothing: %s', async (_, answer, code) => {
    const { client } = await clientOf([], answer)
    expect((await failureOf(client.request(query, variables, { partial: true }))).code).toBe(code)
  })
})

describe.concurrent('a document that has an id', () => {
  const id = 'sha256:0000'
  const open = { ...query, id, public: true }

  it('and is public goes out by GET, without the key', async () => {
    const { request, requests } = await clientOf([fault.reset])
    expect(await request(open)).toEqual(RESULT)
    for (const { method, url, headers, body } of requests) {
      expect([method, body, headers.authorization, headers['content-type']]).toEqual(['GET', '', undefined, undefined])
      expect(Object.fromEntries(new URL(url, 'http://register.test').searchParams)).toEqual({
        documentId: id,
        variables: JSON.stringify(variables),
      })
    }
    expect(requests).toHaveLength(2)
  })

  it.each([200, 400, 404])('that the server does not know is followed by its text, from then on (%i)', async status => {
    const { request, requests } = await clientOf([], fault.unknownDocument(status))
    expect(await request(open)).toEqual(RESULT)
    expect(await request(open)).toEqual(RESULT)
    expect(requests.map(({ method, body }) => [method, body && JSON.parse(body).query])).toEqual([
      ['GET', ''],
      ['POST', open.text],
      ['POST', open.text],
    ])
    expect(requests.some(({ headers }) => headers.authorization)).toBe(false)
  })

  it('that the server does not know is followed by its text for all who asked at once', async () => {
    const { request, requests } = await clientOf([], fault.unknownDocument(400))
    expect(await Promise.all([request(open), request(open), request(open)])).toEqual([RESULT, RESULT, RESULT])
    expect(requests.map(({ method }) => method).sort()).toEqual(['GET', 'GET', 'GET', 'POST', 'POST', 'POST'])
  })

  it.each([keyed, unkeyed])('and is a mutation is not carried out by the refusal: $name', async what => {
    const { request, requests } = await clientOf([], fault.unknownDocument(400))
    expect(await request({ ...what, id })).toEqual(RESULT)
    const bodies = requests.map(({ body }) => JSON.parse(body))
    expect(bodies.map(({ documentId, query }) => documentId ?? query)).toEqual([id, what.text])
    expect(bodies[1].variables).toEqual(bodies[0].variables)
  })

  it('and has to be sent as text keeps to the rules for what fails then', async () => {
    const { request, requests } = await clientOf([fault.unknownDocument(400), fault.reset])
    const { code, info } = await failureOf(request({ ...unkeyed, id }))
    expect([code, info.status, requests.length]).toEqual(['NETWORK', undefined, 2])
  })

  it('and meets a page in place of an answer is not sent as text', async () => {
    const { request, requests } = await clientOf([], fault.signIn)
    expect((await failureOf(request(open))).code).toBe('BAD_RESPONSE')
    expect(requests).toHaveLength(1)
  })

  it('and has none goes out as text by POST', async () => {
    const { request, requests } = await clientOf([])
    await request(query)
    const [{ method, body, headers } = expect.fail('nothing was sent')] = requests
    expect([method, JSON.parse(body).query, headers.authorization]).toEqual(['POST', query.text, 'Bearer hunter2'])
  })
})

it('pages that do not end, end', async () => {
  type Titles = { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  const Visits: PagedDoc<{ visits: Titles }, { after?: string }, 'visits'> = {
    kind: 'query',
    name: 'Visits',
    text: 'query Visits($after:String){visits(after:$after){nodes{title}pageInfo{hasNextPage endCursor}}}',
    page: 'visits',
  }
  const { client, requests } = await clientOf([], fault.sameCursor)
  const titles: string[] = []
  const reading = async () => {
    for await (const { title } of items(client, Visits)) titles.push(title)
  }
  expect((await failureOf(reading())).code).toBe('BAD_RESPONSE')
  expect([titles, requests.length]).toEqual([[fault.TITLE, fault.TITLE], 2])
})

it('a connection whose time is up is let go', async () => {
  const { request, requests } = await clientOf([fault.silent], undefined, { timeoutMs: 100 })
  await request(query)
  await expect.poll(() => requests[0]!.hungUp).toBe(true)
})
