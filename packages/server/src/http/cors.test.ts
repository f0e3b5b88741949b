import { afterAll, expect, it } from 'vitest'
import { openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'

const store = await openTestStore()
afterAll(() => store.close())
const { fetch } = createApp(store)

const url = 'http://register.test/graphql?query={provinces{totalCount}}'
const origin = 'https://elsewhere.test'
const namesIn = (response: Response, header: string) => response.headers.get(header)!.split(', ')

it('a query by GET needs no preflight, and its answer fits every origin', async () => {
  const accept = 'application/graphql-response+json, application/json;q=0.9'
  // What https://fetch.spec.whatwg.org/#cors-safelisted-request-header asks of an Accept header.
  expect(accept.length).toBeLessThanOrEqual(128)
  expect(accept).not.toMatch(/[^\x20-\x7e\t]|["():<>?@[\\\]{}]/)
  const response = await fetch(new Request(url, { headers: { accept, origin } }))
  expect(await response.json()).toEqual({ data: { provinces: { totalCount: 77 } } })
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.has('access-control-allow-credentials')).toBe(false)
  expect(namesIn(response, 'vary')).not.toContain('origin')
})

it('a page reads what the client goes by, of answers and of refusals', async () => {
  const refusals = ['http://register.test/graphql', 'http://register.test/nowhere']
  for (const address of [url, ...refusals]) {
    const response = await fetch(new Request(address, { headers: { origin } }))
    expect(namesIn(response, 'access-control-expose-headers')).toEqual([
      'x-request-id',
      'retry-after',
      'ratelimit',
      'ratelimit-policy',
      'etag',
      'date',
      'content-range',
      'content-location',
      'content-disposition',
    ])
  }
})

it('a page may send JSON, a key and the tag of what it has, and asks once a day', async () => {
  const response = await fetch(new Request(url, { method: 'OPTIONS', headers: { origin } }))
  expect([response.status, await response.text()]).toEqual([204, ''])
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-max-age')).toBe('86400')
  expect(namesIn(response, 'access-control-allow-methods')).toEqual(expect.arrayContaining(['GET', 'POST']))
  const allowed = namesIn(response, 'access-control-allow-headers')
  expect(allowed).toEqual(expect.arrayContaining(['content-type', 'authorization', 'if-none-match', 'if-range']))
  // What Apollo Client, urql, Sentry and OpenTelemetry add by themselves.
  for (const name of ['apollographql-client-name', 'apollographql-client-version', 'accept'])
    expect(allowed).toContain(name)
  for (const name of ['traceparent', 'tracestate', 'sentry-trace', 'baggage']) expect(allowed).toContain(name)
})
