import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { statementsOf } from '../../../test/ask.ts'
import { giveKey } from '../../../test/keys.ts'
import { office } from '../../../test/office.ts'
import { createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { createBudgets } from '../../access/budget/budgets.ts'
import { createApp } from '../../app.ts'
import { postgresStore } from '../../store/open/open-postgres.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'
import type { Observation } from '../observation.ts'
import { listen } from '../serve.ts'

// Plain questions are answered in front of the GraphQL server. Nobody may notice, but by the time that it takes.

const document = 'query ($first: Int) { agreements(first: $first) { totalCount nodes { title status } } }'
const revision = '{ register { revision } }'

const names = (count: number): string =>
  Array.from({ length: count }, (_, at) => `t${at}: title names${at}: title`).join(' ')

/** With another variable, which is a list in a list in a list. */
const nested = ({ query, variables: { first } }: { query: string; variables: { first: number } }): string => {
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
  return `{"query":"${query}","variables":{"first":${first},"deep":${deep}}}`
}

const serve = async (store: Store, answerCacheBytes?: number) => {
  let ordinary = 0
  const reported: Observation[] = []
  const reports = [(each: Observation) => void reported.push(each)]
  const { fetch } = createApp(store, { budgets: createBudgets(), answerCacheBytes, reports })
  const listener = await listen({ host: '127.0.0.1', port: 0 })
  const counted: typeof fetch = Object.assign(
    (...request: Parameters<typeof fetch>) => {
      ordinary += 1
      return fetch(...request)
    },
    { direct: fetch.direct },
  )
  listener.serve(counted)
  return {
    url: listener.url,
    stop: listener.stop,
    reported,
    post: (body: object | string, headers: Record<string, string> = {}, signal: AbortSignal | null = null) =>
      globalThis.fetch(`${listener.url}/graphql`, {
        signal,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
      globalThis.fetch(`${listener.url}/graphql?${new URLSearchParams(parameters)}`, {
        headers: { accept: '*/*', 'accept-encoding': 'identity', ...headers },
      }),
    /** How many requests went the ordinary way meanwhile. */
    ordinaryIn: async (work: () => Promise<unknown>): Promise<number> => {
      const before = ordinary
      await work()
      return ordinary - before
    },
  }
}

type Server = Awaited<ReturnType<typeof serve>>

const register = (store: Store, name: string) =>
  written(
    store,
    'registerSisterCity',
    {
      reason: 'To change something.',
      nameEn: name,
      level: 'CITY',
      country: 'CZ',
      sources: [encodeId('Source', 'seed-phuket-2016')],
    },
    { viewer: office, selection: '' },
  )

describe.each(databases)('%s', kind => {
  let store: Store
  let direct: Server
  let plain: Server
  beforeAll(async () => {
    store = await openTestStore(kind)
    direct = await serve(store, 2 ** 20)
    plain = await serve(store)
    // It is heard of commits from now on.
    while (!store.hears()) await pause(10)
  })
  afterAll(async () => {
    await direct.stop()
    await plain.stop()
    await store.close()
  })

  const told = async (response: Response) => {
    const {
      date,
      'x-request-id': id,
      ratelimit,
      'content-length': length,
      ...headers
    } = Object.fromEntries(response.headers)
    const text = await response.text()
    const caching = headers['cache-control']?.replace(/stale-if-error=\d+/, '')
    expect([date, id].every(value => typeof value === 'string')).toBe(true)
    return {
      status: response.status,
      headers: { ...headers, 'cache-control': caching },
      limited: ratelimit !== undefined,
      text: text.replace(/"remaining":\d+,"resetAt":"[^"]+"/, ''),
    }
  }

  const requests: [string, (server: Server) => Promise<Response>][] = [
    ['POST', ({ post }) => post({ query: document, variables: { first: 3 } })],
    ['POST without variables', ({ post }) => post({ query: document })],
    [
      'POST for another media type',
      ({ post }) => post({ query: document }, { accept: 'application/graphql-response+json' }),
    ],
    [
      'POST, compressed',
      ({ post }) => post({ query: document, variables: { first: 50 } }, { 'accept-encoding': 'gzip' }),
    ],
    ['GET', ({ get }) => get({ query: document, variables: '{"first":2}' })],
    ['GET, compressed', ({ get }) => get({ query: document, variables: '{"first":60}' }, { 'accept-encoding': 'br' })],
    ['nothing but the type', ({ post }) => post({ query: '{ __typename }' })],
    [
      'one of several operations',
      ({ post }) => post({ query: 'query A { __typename } query B { sectors { code } }', operationName: 'B' }),
    ],
  ]

  it.each(requests)('%s is answered as on the ordinary way', async (_, ask) => {
    await (await ask(direct)).text()
    let answer: Awaited<ReturnType<typeof told>> | undefined
    expect(
      await direct.ordinaryIn(async () => {
        answer = await told(await ask(direct))
      }),
    ).toBe(0)
    expect(answer).toEqual(await told(await ask(plain)))
  })

  const others: [string, (server: Server) => Promise<Response>][] = [
    [
      'a request with a key',
      async ({ post }) => post({ query: document }, { authorization: `Bearer ${await giveKey(store, ['read'])}` }),
    ],
    ['a wrong key', ({ post }) => post({ query: document }, { authorization: 'Bearer scg_x' })],
    ['who asks', ({ post }) => post({ query: '{ viewer { anonymous } }' })],
    ['an error', ({ post }) => post({ query: '{ agreements(first: 101) { totalCount } }' })],
    ['a wrong variable', ({ post }) => post({ query: document, variables: { first: 'x' } })],
    ['a page size in a variable that is too large', ({ post }) => post({ query: document, variables: { first: 101 } })],
    ['a number that JSON cannot write', ({ post }) => post(`{"query":"${document}","variables":{"first":1e999}}`)],
    ['deeply nested variables', ({ post }) => post(nested({ query: document, variables: { first: 3 } }))],
    ['no query', ({ post }) => post({})],
    ['a syntax error', ({ post }) => post({ query: '{' })],
    ['an operation that is not there', ({ post }) => post({ query: 'query A { __typename }', operationName: 'B' })],
    [
      'a mutation',
      ({ post }) =>
        post({
          query: 'mutation { removeRecord(input: { id: "x", reason: "x", expectedVersion: 1 }) { __typename } }',
        }),
    ],
  ]

  it.each(others)('%s goes the ordinary way, with its body', async (_, ask) => {
    // The document is known, and so is what it answers without variables.
    for (let i = 0; i < 2; i++) await (await direct.post({ query: document, variables: { first: null } })).text()
    await (await ask(direct)).text()
    let answer: Awaited<ReturnType<typeof told>> | undefined
    expect(
      await direct.ordinaryIn(async () => {
        answer = await told(await ask(direct))
      }),
    ).toBe(1)
    const { status, text } = await told(await ask(plain))
    expect([answer?.status, answer?.text.replace(/"requestId":"[^"]+"/, '')]).toEqual([
      status,
      text.replace(/"requestId":"[^"]+"/, ''),
    ])
  })

  it('a kept answer costs no statement, and as many points', async () => {
    const body = { query: document, variables: { first: 7 } }
    await (await direct.post(body)).text()
    const before = Number(/r=(\d+)/.exec((await direct.post(body)).headers.get('ratelimit') ?? '')?.[1])
    let after = 0
    expect(
      await statementsOf(store, async () => {
        after = Number(/r=(\d+)/.exec((await direct.post(body)).headers.get('ratelimit') ?? '')?.[1])
      }),
    ).toEqual([])
    const { extensions } = await (await plain.post(body)).json()
    expect(before - after).toBe(extensions.cost.requested)
  })

  it('the very next read after a write sees it, by GET and POST', async () => {
    const revisionOf = async (response: Response): Promise<number> => (await response.json()).data.register.revision
    for (let i = 0; i < 20; i++) {
      const [before] = await Promise.all([
        direct.post({ query: revision }).then(revisionOf),
        direct.get({ query: revision }).then(revisionOf),
      ])
      await register(store, `Seen ${'abcdefghijklmnopqrstuvwxyz'[i]}`)
      expect(await revisionOf(await direct.post({ query: revision }))).toBe(before + 1)
      expect(await revisionOf(await direct.get({ query: revision }))).toBe(before + 1)
    }
  })

  it('an ETag matches until the next change', async () => {
    const first = await direct.get({ query: revision })
    await first.text()
    const etag = first.headers.get('etag')!
    const ask = () => direct.get({ query: revision }, { 'if-none-match': etag })
    expect([(await ask()).status, (await ask()).status]).toEqual([304, 304])
    await register(store, 'Etag')
    expect((await ask()).status).toBe(200)
  })

  it('an answer that is too large is not made twice', async () => {
    const body = { query: `{ agreements(first: 100) { nodes { ${names(12)} } } }` }
    for (let i = 0; i < 2; i++) expect((await (await direct.post(body)).text()).length).toBeGreaterThan(64 * 1024)
    const statements = await statementsOf(store, async () => void (await (await direct.post(body)).text()))
    expect(statements.filter(text => text.includes('json_build_array'))).toHaveLength(1)
  })

  it('many who ask the same at once cost one statement', async () => {
    const body = { query: document, variables: { first: 11 } }
    await (await direct.post({ query: document })).text()
    await register(store, 'Stampede')
    const statements = await statementsOf(store, async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, () => direct.post(body).then(each => each.text())))
      expect(new Set(answers.map(text => text.replace(/"extensions".*/, ''))).size).toBe(1)
    })
    const made = statements.filter(text => text.includes('json_build_array')).length
    // The register hears of its own change twice, and the second time may be just now.
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThanOrEqual(2)
  })
})

describe.runIf(inject('template'))('two servers on one PostgreSQL', () => {
  let url: string
  const stores: Store[] = []
  const servers: Server[] = []
  beforeAll(async () => {
    const template = inject('template')
    url = await createDatabase(template, template)
    for (let i = 0; i < 2; i++) {
      const store = postgresStore(url)
      stores.push(store)
      servers.push(await serve(store, 2 ** 20))
    }
    while (!stores.every(store => store.hears())) await pause(10)
  })
  afterAll(async () => {
    for (const server of servers) await server.stop()
    for (const store of stores) await store.close()
    await dropDatabase(url)
  })

  const revisionOn = async (server: Server): Promise<number> =>
    (await (await server.post({ query: revision })).json()).data.register.revision

  it('the one that wrote reads what it wrote, the other one notification later, and no answer goes back', async () => {
    let stop = false
    let newest = 0
    const reader = async (server: Server, isWriter: boolean): Promise<void> => {
      let last = 0
      while (!stop) {
        const least = isWriter ? newest : last
        const found = await revisionOn(server)
        expect(found).toBeGreaterThanOrEqual(Math.max(least, last))
        last = found
      }
    }
    const readers = [
      reader(servers[0]!, true),
      reader(servers[0]!, true),
      reader(servers[1]!, false),
      reader(servers[1]!, false),
    ]
    for (let i = 0; i < 25; i++) {
      const { revision: written } = await register(stores[0]!, `Commit ${'abcdefghijklmnopqrstuvwxyz'[i]}`)
      newest = written
      const begun = performance.now()
      while ((await revisionOn(servers[1]!)) < written)
        if (performance.now() - begun > 2_000) throw new Error('The other server never heard of it.')
    }
    stop = true
    await Promise.all(readers)
  }, 60_000)

  it('who leaves while the answer is made is reported, and pays', async () => {
    const [first] = stores
    const [{ post, reported }] = servers as [Server, Server]
    const body = { query: '{ sisterCities(first: 3) { nodes { slug } } }' }
    const remaining = async (): Promise<number> =>
      (await (await post({ query: '{ __typename }' })).json()).extensions.cost.remaining
    await (await post(body)).text()
    await register(first!, 'Somewhere')
    await remaining()
    const before = await remaining()
    const cost = before - (await remaining())
    reported.length = 0
    await first!.db.$transaction(async tx => {
      await tx.$executeRaw`LOCK TABLE sister_city IN ACCESS EXCLUSIVE MODE`
      await expect(post(body, {}, AbortSignal.timeout(300))).rejects.toThrow()
      while (reported.length === 0) await pause(10)
    })
    expect(reported).toMatchObject([{ status: null, aborted: true, cost: expect.any(Number), statements: 1 }])
    expect(before - (await remaining())).toBe(2 * cost + 50)
  })

  it('an answer from before a change that is not heard of yet gets no ETag from after it', async () => {
    const [first, second] = stores
    const deaf = await serve({ ...second!, onChange: () => () => {}, hears: () => true }, 2 ** 20)
    const revisionOf = async (response: Response): Promise<number> => (await response.json()).data.register.revision
    try {
      for (let i = 0; i < 2; i++) await revisionOf(await deaf.post({ query: revision }))
      const { revision: written } = await register(first!, 'Not heard of')
      const response = await deaf.get({ query: revision })
      const etag = response.headers.get('etag')
      expect([await revisionOf(response), etag?.split('-')[0]]).toEqual([written, `W/"${written}`])
    } finally {
      await deaf.stop()
    }
  })

  it('a server that does not hear of commits keeps nothing', async () => {
    const [first, second] = stores
    await revisionOn(servers[1]!)
    // Its connection for notifications ends, and cannot be made again for a while.
    await first!.db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')`
    while (second!.hears()) await pause(5)
    const { revision: written } = await register(first!, 'Unheard of')
    expect(await revisionOn(servers[1]!)).toBe(written)
    while (!second!.hears()) await pause(20)
    expect(await revisionOn(servers[1]!)).toBe(written)
  }, 30_000)
})
