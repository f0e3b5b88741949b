import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { createApp } from '../../server/src/app.ts'
import { postgresStore } from '../../server/src/store/open/open-postgres.ts'
import type { Store } from '../../server/src/store/store.ts'
import { createDatabase, dropDatabase } from '../../server/test/postgres-databases.ts'
import { program } from '../../server/test/programs.ts'
import { databases, openTestStore } from '../../server/test/stores.ts'
import {
  Agreement,
  AgreementHistory,
  type Client,
  createClient,
  type RegistryError,
  SetTerm,
  type SetTermMutation,
} from '../src/index.ts'
import { keyTo } from './key.ts'

// An officer presses the button once. Whatever happens to the answer, it is written once.

type SetTermSuccess = Extract<SetTermMutation['setTerm'], { __typename: 'SetTermSuccess' }>

const setTerm = async (client: Client, slug: string, months: number) => {
  const { agreement } = await client.request(Agreement, { slug })
  const { id, version } = agreement!
  const term = { kind: 'FIXED' as const, months }
  return client.request(SetTerm, {
    input: { agreement: id, expectedVersion: version, term, reason: 'The text has come to light.' },
  })
}

const changesOf = async (client: Client, slug: string) => {
  const { agreement } = await client.request(AgreementHistory, { slug })
  return agreement!.history.nodes.map(({ revision, actor }) => ({ revision, actor }))
}

describe.each(databases)('on %s', kind => {
  let store: Store
  let token: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    token = await keyTo(store, 'Phuket office', 'write:registry')
  })
  afterAll(() => store.close())

  /** A client of a network that does these things to its mutations, one after the other, and then behaves. */
  const through = (...faults: ((ask: () => Promise<Response>) => Promise<Response>)[]) => {
    const { fetch } = createApp(store)
    let asked = 0
    const client = createClient({
      endpoint: 'http://register.test/graphql',
      token,
      retry: { baseMs: 1 },
      timeoutMs: 5000,
      fetch: async (url, init) => {
        const ask = () => fetch(new Request(url, init))
        if (!String(init.body).includes(SetTerm.id!)) return ask()
        asked += 1
        return (faults.shift() ?? (answer => answer()))(ask)
      },
    })
    return { client, asked: () => asked }
  }
  const lostOnTheWay = () => Promise.reject(new TypeError('fetch failed'))
  const answerLost = async (ask: () => Promise<Response>) => {
    await ask()
    throw new TypeError('fetch failed')
  }
  const answerCutOff = async (ask: () => Promise<Response>) => {
    const body = new ReadableStream({ start: controller => controller.error(new TypeError('terminated')) })
    return new Response(body, await ask())
  }
  const badGateway = async (ask: () => Promise<Response>) => {
    await ask()
    return new Response('<html>Bad gateway</html>', { status: 502 })
  }

  it.each([
    ['a request that never arrives', 'phuket-xiamen', [lostOnTheWay]],
    ['an answer that is lost after the commit', 'phuket-zhanjiang', [answerLost]],
    ['one that is cut off', 'phuket-suining', [answerCutOff]],
    ['one that a proxy replaces', 'phuket-hainan', [badGateway]],
    ['all of these at once', 'phuket-nakhodka', [lostOnTheWay, answerLost, badGateway]],
  ])('%s is written once, and answered as the first time', async (_, slug, faults) => {
    const { client, asked } = through(...faults)
    const { setTerm: result } = await setTerm(client, slug, 600)
    expect(asked()).toBe(faults.length + 1)
    expect(result).toMatchObject({ __typename: 'SetTermSuccess', agreement: { slug, term: { months: 600 } } })
    const { revision } = result as SetTermSuccess
    expect(await changesOf(client, slug)).toEqual([{ revision, actor: 'Phuket office' }])
  })

  it('what the client gave up can be sent again much later, by the key in its error', async () => {
    const { client } = through(answerLost, lostOnTheWay, lostOnTheWay, lostOnTheWay)
    const { agreement } = await client.request(Agreement, { slug: 'phuket-nice' })
    const term = { kind: 'FIXED' as const, months: 720 }
    const input = { agreement: agreement!.id, expectedVersion: agreement!.version, term, reason: 'It says so.' }
    const error: RegistryError = await client.request(SetTerm, { input }).catch(cause => cause)
    expect([error.code, error.info.attempts]).toEqual(['NETWORK', 4])
    const { idempotencyKey = '' } = error.info
    const { setTerm: result } = await client.request(SetTerm, { input: { ...input, idempotencyKey } })
    expect(result.__typename).toBe('SetTermSuccess')
    expect(await changesOf(client, 'phuket-nice')).toHaveLength(1)
    // Without it, the version tells that somebody was there before.
    expect((await client.request(SetTerm, { input })).setTerm).toMatchObject({
      __typename: 'ConflictError',
      code: 'VERSION_MISMATCH',
      currentVersion: agreement!.version + 1,
    })
  })
})

describe.runIf(databases.includes('PostgreSQL'))('when the server is killed', () => {
  let url: string
  let store: Store
  let token: string
  let server: ChildProcess
  let port = '0'

  /** A server of its own process; after the first time at the same address. */
  const start = async (): Promise<void> => {
    const env = { ...process.env, DATABASE_URL: url, PORT: port, LIMITS: 'off' }
    server = spawn(process.execPath, program('main'), { env })
    server.stdout!.setEncoding('utf8')
    let output = ''
    for await (const text of server.stdout!) {
      output += text
      const found = /localhost:(\d+)\/graphql|127\.0\.0\.1:(\d+)\/graphql/.exec(output)
      if (!found) continue
      port = found[1] ?? found[2]!
      server.stdout!.resume()
      return
    }
    throw new Error(`The server did not start: ${output}`)
  }
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const exit = once(server, 'exit')
    server.kill('SIGKILL')
    await exit
  }
  const clientWith = (fetch: (url: string, init: RequestInit) => Promise<Response>) =>
    createClient({
      endpoint: `http://127.0.0.1:${port}/graphql`,
      token,
      fetch,
      retry: { attempts: 1000, baseMs: 100, maxMs: 100 },
    })

  beforeAll(async () => {
    url = await createDatabase(inject('template'), inject('template'))
    store = postgresStore(url)
    token = await keyTo(store, 'Phuket office', 'write:registry')
    await start()
  }, 120_000)
  afterEach(() => expect(server.signalCode).toBeNull())
  afterAll(async () => {
    await kill()
    await store.close()
    await dropDatabase(url)
  })

  it('in the middle of writing, nothing stays half written, and the next server writes it', async () => {
    // What a command came to is what it writes last: here it has to wait, with everything else written but not committed.
    let release = () => {}
    const killed = new Promise<void>(resolve => {
      release = resolve
    })
    const other = store.db.$transaction(
      async tx => {
        await tx.$executeRaw`LOCK TABLE idempotency_record IN ACCESS EXCLUSIVE MODE`
        await killed
      },
      { timeout: 60_000 },
    )
    const client = clientWith(fetch)
    const writing = setTerm(client, 'phuket-xiamen', 60)
    const blocked = () =>
      store.db.$queryRaw<
        object[]
      >`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
    await expect.poll(blocked, { timeout: 20_000 }).toHaveLength(1)
    await kill()
    release()
    await other
    await start()
    const { setTerm: result } = await writing
    expect(result).toMatchObject({ __typename: 'SetTermSuccess', agreement: { version: 2 } })
    expect(await changesOf(client, 'phuket-xiamen')).toHaveLength(1)
  }, 120_000)

  it('between the commit and the answer, the next server gives that answer', async () => {
    let killed: Promise<void> | undefined
    const client = clientWith(async (url, init) => {
      const response = await fetch(url, init)
      if (killed || !String(init.body).includes('mutation')) return response
      killed = kill().then(start)
      throw new TypeError('fetch failed')
    })
    const { setTerm: result } = await setTerm(client, 'phuket-zhanjiang', 60)
    await killed
    expect(result).toMatchObject({ __typename: 'SetTermSuccess', agreement: { version: 2 } })
    expect(await changesOf(client, 'phuket-zhanjiang')).toHaveLength(1)
  }, 120_000)
})
