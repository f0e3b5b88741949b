import { expect, it } from 'vitest'
import { createClient } from './client.ts'
import { RegistryError } from './errors.ts'
import { Register } from './generated/documents.ts'

const endpoint = 'https://register.test/graphql'

/** What a program without types may hand over. */
const refusalOf = (options: unknown): RegistryError | undefined => {
  try {
    createClient(options as { endpoint: string })
  } catch (error) {
    expect(error).toBeInstanceOf(RegistryError)
    return error as RegistryError
  }
  return undefined
}

it.each([
  ['nothing', undefined, 'endpoint'],
  ['no endpoint', {}, 'endpoint'],
  ['an endpoint that is not set', { endpoint: undefined }, 'endpoint'],
  ['an endpoint that is null', { endpoint: null }, 'endpoint'],
  ['an empty endpoint', { endpoint: '' }, 'endpoint'],
  ['an endpoint under another name', { url: endpoint }, 'endpoint'],
  ['an endpoint without http', { endpoint: 'localhost:4000/graphql' }, 'endpoint'],
  ['an endpoint of another protocol', { endpoint: 'ws://localhost:4000/graphql' }, 'endpoint'],
  ['an endpoint with a query', { endpoint: `${endpoint}?key=hunter2` }, 'endpoint'],
  ['an endpoint with a fragment', { endpoint: `${endpoint}#graphql` }, 'endpoint'],
  ['an endpoint with a space', { endpoint: `${endpoint} ` }, 'endpoint'],
  ['an endpoint without a host', { endpoint: 'http://' }, 'endpoint'],
  ['a negative time limit', { endpoint, timeoutMs: -1 }, 'timeoutMs'],
  ['a time limit that is no number', { endpoint, timeoutMs: Number.NaN }, 'timeoutMs'],
  ['negative attempts', { endpoint, retry: { attempts: -1 } }, 'attempts'],
  ['attempts that are no number', { endpoint, retry: { attempts: Number.NaN } }, 'attempts'],
  ['a deadline that is no number', { endpoint, retry: { deadlineMs: Number.NaN } }, 'deadlineMs'],
])('a client is not made with %s', (_, options, name) => {
  const error = refusalOf(options)
  expect([error?.code, error?.message]).toEqual(['BAD_INPUT', `createClient: bad ${name}`])
  // The values stay where they are: what is refused goes to logs.
  expect(JSON.stringify(error) + error?.stack + error?.cause).not.toContain('hunter2')
})

it.each([
  [
    'all that there is',
    {
      endpoint,
      fetch,
      token: () => 'scg_key',
      timeoutMs: 0,
      retry: { attempts: 1, baseMs: 1, maxMs: 1, deadlineMs: Number.POSITIVE_INFINITY, onWait: () => {} },
      headers: { 'accept-language': 'th' },
      trusted: false,
    },
  ],
  ['an address of its own server', { endpoint: '/graphql' }],
  ['an address without a path', { endpoint: 'HTTP://[::1]:4000' }],
  ['options that are left out by undefined', { endpoint, fetch: undefined, retry: { attempts: undefined } }],
  ['a key that was not kept', { endpoint, token: null }],
  ['headers without a prototype', { endpoint, headers: Object.assign(Object.create(null), { a: 'b' }) }],
])('a client is made with %s', (_, options) => expect(refusalOf(options)).toBeUndefined())

it('a request is not sent with such numbers either', async () => {
  const client = createClient({ endpoint, fetch: () => Promise.reject(new Error('sent')) })
  const asked = client.request(Register, {}, { retry: { attempts: Number.NaN } })
  await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT', message: 'Register: bad attempts' })
})
