import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveKey } from '../../test/keys.ts'
import { openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import type { Store } from '../store/store.ts'

const manifest: Record<string, string> = JSON.parse(
  await readFile(new URL('../../../sdk/trusted-documents.json', import.meta.url), 'utf8'),
)
const idOf = (name: string): string => Object.entries(manifest).findLast(([, text]) => text.includes(` ${name}(`))![0]

const unknown = `sha256:${'0'.repeat(64)}`

let store: Store
let fetch: ReturnType<typeof createApp>['fetch']
beforeAll(async () => {
  store = await openTestStore()
  fetch = createApp(store).fetch
})
afterAll(() => store.close())

const get = (params: Record<string, string>, accept = 'application/graphql-response+json, application/json;q=0.9') =>
  fetch(new Request(`http://register.test/graphql?${new URLSearchParams(params)}`, { headers: { accept } }))
const post = (body: object, headers = {}) =>
  fetch(
    new Request('http://register.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify(body),
    }),
  )
const answer = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) })

const phuket = { data: { province: { name: 'Phuket' } } }

describe('a trusted document', () => {
  it('is read by GET', async () => {
    const response = await get({ documentId: idOf('Province'), variables: '{"code":"TH-83"}' })
    expect(await answer(response)).toMatchObject({ status: 200, ...phuket })
  })

  it('takes a name for its operation and extensions along', async () => {
    const rest = { operationName: 'Province', variables: '{"code":"TH-83"}', extensions: '{"any":"thing"}' }
    expect(await answer(await get({ documentId: idOf('Province'), ...rest }))).toMatchObject({ status: 200, ...phuket })
    const wrong = await get({ documentId: idOf('Province'), ...rest, operationName: 'Provinces' })
    expect(await answer(wrong)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    })
  })

  it('is read by POST', async () => {
    const response = await post({ documentId: idOf('Province'), variables: { code: 'TH-83' } })
    expect(await answer(response)).toMatchObject({ status: 200, ...phuket })
  })

  it('has its variables checked like any other', async () => {
    expect(await answer(await get({ documentId: idOf('Province'), variables: '{"code":83}' }))).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_INPUT' } }],
    })
  })

  const input = {
    kind: 'NEWS',
    title: 'Lighthouse keepers meet',
    publisher: 'The Cape Gazette',
    url: 'https://gazette.example/keepers',
    retrievedOn: '2019-04-01',
    language: 'en',
    reason: 'It was read today.',
  }

  it('that writes is carried out by POST, with the right of the key', async () => {
    const documentId = idOf('RegisterSource')
    const send = async (headers = {}) => answer(await post({ documentId, variables: { input } }, headers))
    expect(await send()).toMatchObject({ data: { registerSource: { __typename: 'ForbiddenError' } } })
    const authorization = `Bearer ${await giveKey(store, ['write:facts'])}`
    expect(await send({ authorization })).toMatchObject({
      data: { registerSource: { __typename: 'RegisterSourceSuccess' } },
    })
  })

  it('that writes is refused by GET', async () => {
    const changes = await store.db.change.count()
    const response = await get({ documentId: idOf('RegisterSource'), variables: JSON.stringify({ input }) })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(await store.db.change.count()).toBe(changes)
  })
})

describe('an id that is not known', () => {
  const notFound = {
    status: 400,
    errors: [
      {
        message: 'No document with this id is known here: send its text.',
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
      },
    ],
  }

  it.each(['application/graphql-response+json', 'application/json', '*/*'])(
    'is an error for who accepts %s',
    async type => {
      const response = await get({ documentId: unknown }, type)
      expect(response.headers.get('cache-control')).toBe('private, no-store')
      expect(response.headers.has('etag')).toBe(false)
      expect(await answer(response)).toEqual(notFound)
    },
  )

  it('is an error by POST', async () => {
    expect(await answer(await post({ documentId: unknown }))).toEqual(notFound)
  })

  it('may be no hash at all', async () => {
    for (const documentId of ['', '__proto__', 'Province'])
      expect(await answer(await get({ documentId }))).toEqual(notFound)
  })
})

describe('a request', () => {
  const badRequest = { status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] }

  it('has either an id or a text', async () => {
    const both = { documentId: idOf('Province'), query: '{ __typename }' }
    expect(await answer(await get(both))).toMatchObject(badRequest)
    expect(await answer(await post(both))).toMatchObject(badRequest)
    expect(await answer(await post({}))).toMatchObject(badRequest)
  })

  it('has a text as its id', async () => {
    for (const documentId of [1, true, ['x'], {}])
      expect(await answer(await post({ documentId }))).toMatchObject(badRequest)
  })

  it('may have its own text all the same', async () => {
    for (const documentId of [undefined, null])
      expect(await answer(await post({ query: '{ __typename }', documentId }))).toEqual({
        status: 200,
        data: { __typename: 'Query' },
      })
  })
})

describe('a document by the hash of clients that persist queries by themselves', () => {
  const by = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } })
  const types = ['application/graphql-response+json', 'application/json', '*/*']

  it.each(types)('is served when it is one of the SDK, to who accepts %s', async type => {
    const extensions = by(idOf('Province').slice('sha256:'.length))
    const variables = { code: 'TH-83' }
    expect(await answer(await post({ extensions, variables }, { accept: type }))).toMatchObject({
      status: 200,
      ...phuket,
    })
    const params = { extensions: JSON.stringify(extensions), variables: JSON.stringify(variables) }
    expect(await answer(await get(params, type))).toMatchObject({ status: 200, ...phuket })
  })

  it.each(types)('else makes them send the text, now and from then on, who accept %s', async type => {
    const extensions = by('0'.repeat(64))
    const params = { operationName: 'Any', extensions: JSON.stringify(extensions) }
    for (const response of [await post({ extensions }, { accept: type }), await get(params, type)]) {
      expect(response.headers.get('cache-control')).toBe('private, no-store')
      // Apollo Client compares the whole message or the code, urql looks for the message.
      expect(await answer(response)).toMatchObject({
        status: 200,
        errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
      })
    }
  })

  it('is passed over when the text comes with it, and when it is none', async () => {
    const query = '{ __typename }'
    expect(await answer(await post({ query, extensions: by('0'.repeat(64)) }))).toMatchObject({
      status: 200,
      data: { __typename: 'Query' },
    })
    for (const extensions of [by(1), by(null), { persistedQuery: null }, {}])
      expect(await answer(await post({ extensions }))).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'BAD_REQUEST' } }],
      })
  })
})
