import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { end, inUse, printed, type Server, startServer } from '../test/server-process.ts'
import { exampleTabs } from './http/example-tabs.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = (env: Record<string, string>) => startServer({ DATA_DIR: join(folder, 'register'), ...env })

async function ask(url: string, query: string) {
  const response = await fetch(`${url}?query=${encodeURIComponent(query)}`)
  return (await response.json()) as { data: Record<string, unknown> }
}
const counts = (url: string) => ask(url, '{ register { revision counts { agreements sisterCities countries } } }')

describe('a server that cannot start says why in one sentence', () => {
  const complaint = async (env: Record<string, string>) => {
    const server = start(env)
    expect(await end(server.child)).toBe(1)
    return server.err
  }

  it('a wrong PORT', async () => {
    expect(await complaint({ PORT: 'http' })).toMatch(/^PORT is "http", which is not .*\n$/)
  })

  it('a port that is taken, before the data folder is touched', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await complaint({ PORT: String(port) })).toMatch(new RegExp(`^Port ${port} is already taken.*\\n$`))
    other.close()
  })

  it('a data folder it cannot write', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    expect(await complaint({ DATA_DIR: join(file, 'register') })).toMatch(/^Cannot write to .*\n$/)
  })

  it('a database that is not there, without its password', async () => {
    const error = await complaint({ DATABASE_URL: 'postgresql://office:hunter2@127.0.0.1:1/register' })
    expect(error).toMatch(/^Cannot use the database in DATABASE_URL: .*\n$/)
    expect(error).not.toContain('hunter2')
  })
})

describe('nothing is lost', { timeout: 120_000 }, () => {
  it('when the server is killed or stopped during its start and in use', async () => {
    const killedWhileLoading = start({})
    await printed(killedWhileLoading, /Loading the open data set/)
    killedWhileLoading.child.kill('SIGKILL')
    await end(killedWhileLoading.child)

    const stoppedWhileCreating = start({})
    await printed(stoppedWhileCreating, /Creating the register/)
    stoppedWhileCreating.child.kill('SIGTERM')
    expect(await end(stoppedWhileCreating.child)).toBe(0)

    const killedInUse = start({})
    const before = await counts(await inUse(killedInUse))
    expect(before).toMatchObject({ data: { register: { counts: { agreements: expect.any(Number) } } } })
    killedInUse.child.kill('SIGKILL')
    await end(killedInUse.child)

    const stoppedInUse = start({})
    expect(await counts(await inUse(stoppedInUse))).toEqual(before)
    stoppedInUse.child.kill('SIGTERM')
    expect(await end(stoppedInUse.child)).toBe(0)
    expect(stoppedInUse.err).toBe('')

    const last = start({})
    expect(await counts(await inUse(last))).toEqual(before)
    last.child.kill('SIGTERM')
    expect(await end(last.child)).toBe(0)
  })
})

it('logs requests and shows metrics where it is told to, and the metrics to nobody else', {
  timeout: 120_000,
}, async () => {
  const server = start({ LOG: 'requests', SLOW_MS: '0', METRICS_PORT: '0', COMMIT: 'abcdef0123' })
  const metrics = (await printed(server, /Metrics {3}(http:\S+)/))[1]!
  const url = await inUse(server)
  await counts(url)
  const origin = new URL(url).origin
  expect(await (await fetch(`${origin}/version`)).json()).toMatchObject({
    version: expect.any(String),
    commit: 'abcdef0123',
    revision: expect.any(Number),
  })
  expect((await fetch(`${origin}/metrics`)).status).toBe(404)
  const text = await (await fetch(metrics)).text()
  expect(text).toContain('http_requests_total{route="/graphql",method="GET",status="200",viewer="anonymous"} 1\n')
  for (const name of ['register_revision', 'database_waiting{lane="read"}', 'nodejs_eventloop_lag_p99_seconds'])
    expect(text).toContain(name)
  const [, line] = await printed(server, /^({.*"route":"\/graphql".*})$/m)
  const logged = JSON.parse(line!)
  expect(logged).toMatchObject({ level: 'info', method: 'GET', status: 200, kind: 'query' })
  expect(logged.statements).toBeGreaterThan(0)
  server.child.kill('SIGTERM')
  expect(await end(server.child)).toBe(0)
})

describe('a server that logs errors alone, and whose Redis is not there', { timeout: 120_000 }, () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    server = start({ LOG: 'errors', REDIS_URL: 'redis://:hunter2@127.0.0.1:1' })
    url = await inUse(server)
  }, 120_000)

  it('says so once, and nobody misses it', async () => {
    for (let i = 0; i < 5; i++)
      expect(await ask(url, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } })
    expect(server.err).toBe('Redis does not answer: until it does, this server counts the budgets by itself.\n')
  })

  it.each(exampleTabs.map(({ query }) => [/^query (\w+)/m.exec(query)![1], query]))(
    'answers the example of GraphiQL: %s',
    async (_, query) => {
      const answer = await ask(url, query!)
      expect(answer).toMatchObject({ data: expect.anything() })
      expect(answer).not.toHaveProperty('errors')
    },
  )

  it('ends in order, and has written no line of a request', async () => {
    server.child.kill('SIGTERM')
    expect(await end(server.child)).toBe(0)
    expect(server.out).not.toContain('"route"')
  })
})
