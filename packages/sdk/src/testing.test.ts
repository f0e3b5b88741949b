import { describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import { RegistryError } from './errors.ts'
import { Agreements, Province } from './generated/documents.ts'
import { failing, fakeFetch, fixture, inTurn } from './testing.ts'

const asking = (...fixtures: Parameters<typeof fakeFetch>[0]) => {
  const fetch = fakeFetch(fixtures)
  const { request } = createClient({ endpoint: '/graphql', fetch, retry: { baseMs: 1 } })
  return { fetch, ask: () => request(Province, { code: 'TH-83' }).catch(error => error) }
}

describe('what a fixture throws', () => {
  it('fails the request at once, and is its cause', async () => {
    const cause = new Error('expected TH-82')
    const { ask, fetch } = asking(
      fixture(Province, () => {
        throw cause
      }),
    )
    const error = await ask()
    expect(error).toBeInstanceOf(RegistryError)
    expect([error.code, error.message, error.cause]).toEqual([
      'BAD_RESPONSE',
      'Province: the fixture threw: expected TH-82',
      cause,
    ])
    expect(fetch.requests).toHaveLength(1)
  })

  it('is handed on as it is when it is what a client throws', async () => {
    const forbidden = new RegistryError('FORBIDDEN', 'not yours', { operation: 'Province', attempts: 1 })
    expect(await asking(fixture(Province, () => Promise.reject(forbidden))).ask()).toBe(forbidden)
  })
})

describe('fixtures in turn', () => {
  const none = fixture(Province, { province: null })

  it('answer one after the other, the last one from then on', async () => {
    const { ask } = asking(inTurn(failing(Province, 'FORBIDDEN'), none))
    expect([(await ask()).code, await ask(), await ask()]).toEqual([
      'FORBIDDEN',
      { province: null },
      { province: null },
    ])
  })

  it('are of one operation', () => {
    expect(() => inTurn(none, failing(Agreements, 'FORBIDDEN'))).toThrow('Province, not Agreements')
  })
})

it('an operation without a fixture is told, with those that there are', async () => {
  const error = await asking(failing(Agreements, 'FORBIDDEN')).ask()
  expect(error.message).toContain('There are: Agreements')
  expect(failing(Agreements, 'FORBIDDEN').name).toBe('Agreements')
})
