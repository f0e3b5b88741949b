import { execFile } from 'node:child_process'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { type Cluster, hasClusters, makeCluster, makeStandby } from './clusters.ts'
import { freePort, hasProgram, listening, programFolder, startProgram, stopProgram } from './debian.ts'
import { pause } from './events.ts'
import { connectTo } from './postgres-databases.ts'
import { program } from './programs.ts'
import { hasPromtool, promtool } from './prometheus.ts'
import { end, inUse, type Server, startServer } from './server-process.ts'

// The guide to a pair of servers, followed on one machine: what it tells to write is taken from it, with other addresses.

const path = fileURLToPath(new URL('../../../docs/guides/production.md', import.meta.url))
const blocks = blocksOf(await readFile(path, 'utf8'))
const inLanguage = (language: string): string[] =>
  blocks.filter(each => each.language === language).map(({ text }) => text)
const [sql] = inLanguage('sql') as [string]
const [pooler, environment] = inLanguage('ini') as [string, string]
const [balancer] = inLanguage('haproxy') as [string]
const [scraped] = inLanguage('yaml') as [string]
const [copy, migrate, makeKey, look, lookInside] = inLanguage('sh') as [string, string, string, string, string]

const redis = process.env['TEST_REDIS_URL']
const hasAll =
  redis && hasClusters && hasPromtool && ['pgbouncer', 'haproxy', 'openssl', 'curl'].every(name => hasProgram(name))

interface Told {
  readonly stdout: string
}
const shell = (script: string, env: Record<string, string>): Promise<Told> =>
  promisify(execFile)('sh', ['-e', '-c', script], { env: { PATH: process.env['PATH'] ?? '', ...env } })

/** A text of the guide with the addresses of this machine in it. */
const here = (text: string, addresses: Record<string, string>): string =>
  Object.entries(addresses).reduce((all, [there, own]) => {
    if (!all.includes(there)) throw new Error(`The guide does not say ${there}: ${text}`)
    return all.replaceAll(there, own)
  }, text)

/** Its programs, as they were compiled for tests. */
const withPrograms = (text: string): string =>
  text
    .replace(/^cd .*\n/, '')
    .replaceAll(/node packages\/server\/dist\/([\w-]+)\.js/g, (_, name) =>
      [process.execPath, ...program(name)].map(word => `"${word}"`).join(' '),
    )

describe.runIf(hasAll)('the guide to production', { timeout: 120_000 }, () => {
  let primary: Cluster
  let standby: Cluster
  let place: Awaited<ReturnType<typeof programFolder>>
  let env: Record<string, string>
  let ca: Buffer
  let port: number
  let key: string
  const started: ReturnType<typeof startProgram>[] = []
  const servers: Server[] = []
  const ports: number[] = []
  const metrics: number[] = []

  const startOne = async (i: number): Promise<void> => {
    const server = startServer({ ...env, PORT: String(ports[i]), METRICS_PORT: String(metrics[i]) })
    servers[i] = server
    await inUse(server)
  }

  const ask = (body: object): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const options = {
        method: 'POST',
        port,
        ca,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      }
      request('https://localhost/graphql', options, async response => {
        const pieces: Buffer[] = []
        for await (const piece of response) pieces.push(piece)
        resolve({ status: response.statusCode!, text: Buffer.concat(pieces).toString() })
      })
        .on('error', reject)
        .end(JSON.stringify(body))
    })

  beforeAll(async () => {
    place = await programFolder()
    const at = (name: string): string => join(place.path, name)
    const write = async (name: string, text: string): Promise<string> => {
      await writeFile(at(name), text)
      await chmod(at(name), 0o644)
      return at(name)
    }
    const start = async (command: string, args: string[], listensAt: number) => {
      started.push(startProgram(command, args))
      await listening(listensAt)
    }

    // 1 and 2
    primary = await makeCluster()
    await primary.start()
    const client = await connectTo(primary.url)
    for (const statement of sql.split(';\n').filter(each => each.trim() !== ''))
      if (!statement.includes('listen_addresses')) await client.query(statement)
    await client.end()
    await primary.kill()
    await primary.start()
    expect(copy).toMatch(/^pg_basebackup -d '\S+' -D \S+ -R -C -S db2 -c fast\n$/)
    standby = await makeStandby(primary.url.replace('postgres@', 'replicator@'))
    await standby.start()

    // 3
    const { port: primaryPort } = new URL(primary.url)
    const poolerPort = await freePort()
    const users = await write('users', '"register" "secret"\n')
    const file = here(pooler, {
      'port=5432': `port=${primaryPort}`,
      'listen_addr = *': 'listen_addr = 127.0.0.1\nunix_socket_dir =',
      'listen_port = 6432': `listen_port = ${poolerPort}`,
      '/etc/pgbouncer/users': users,
    })
    await start('pgbouncer', [await write('pgbouncer.ini', file)], poolerPort)

    // 5
    const urls = {
      'database-url': `postgresql://register:secret@127.0.0.1:${poolerPort}/register`,
      'database-session-url': `postgresql://register:secret@127.0.0.1:${primaryPort}/register`,
      'database-replica-url': standby.url.replace('postgres@', 'register@').replace(/postgres$/, 'register'),
      'redis-url': redis!,
    }
    for (const [name, url] of Object.entries(urls)) await write(name, url)
    const settings = here(environment, {
      '/etc/sister-city-graph': place.path,
      'HOST=0.0.0.0\nPORT=4000': 'HOST=127.0.0.1',
      'METRICS_HOST=0.0.0.0\nMETRICS_PORT=9464\n': '',
      // Still longer than three checks of the balancer.
      'DRAIN_SECONDS=5': 'DRAIN_SECONDS=2',
      'DOCUMENTS_S3_URL=https://s3.example.org/register-documents': `DOCUMENTS_FOLDER=${at('documents')}`,
    })
    env = Object.fromEntries(
      settings
        .trim()
        .split('\n')
        .map(line => line.split(/=(.*)/s).slice(0, 2)),
    )
    await shell(withPrograms(migrate), env)
    key = (await shell(withPrograms(makeKey), env)).stdout.trim()
    for (const i of [0, 1]) {
      ports.push(await freePort())
      metrics.push(await freePort())
      await startOne(i)
    }

    // 6
    port = await freePort()
    await shell(
      `cd ${place.path} && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem 2>/dev/null
      cat cert.pem key.pem > register.pem && chmod 644 *.pem`,
      {},
    )
    ca = await readFile(at('cert.pem'))
    const proxy = here(balancer, {
      ':443': `127.0.0.1:${port}`,
      '/etc/ssl/register.pem': at('register.pem'),
      'app1.example.org:4000': `127.0.0.1:${ports[0]}`,
      'app2.example.org:4000': `127.0.0.1:${ports[1]}`,
    })
    await start('haproxy', ['-f', await write('haproxy.cfg', proxy)], port)
  }, 120_000)
  afterAll(async () => {
    for (const { child } of servers) child.kill('SIGKILL')
    for (const each of started) await stopProgram(each)
    await standby?.remove()
    await primary?.remove()
    await place?.remove()
  })

  it('gives what part 9 looks for', async () => {
    const address = { 'https://register.example.org': `https://localhost:${port}` }
    const { stdout } = await shell(here(look, address), { CURL_CA_BUNDLE: join(place.path, 'cert.pem') })
    expect(stdout).toContain('{"status":"ready"}')
    expect(stdout).toContain('}2\n')
    expect(stdout).toContain('{"data":{"register":{"revision":')

    const inside = here(lookInside, {
      'app1.example.org app2.example.org': metrics.map(each => `127.0.0.1:${each}`).join(' '),
      '$server:9464': '$server',
    })
    const readings = async () => (await shell(inside, {})).stdout.trim().split('\n').sort()
    const wanted = ['budgets_counted_together 1', 'database_standby_up 1', 'register_hears_changes 1']
    await expect.poll(readings, { timeout: 15_000 }).toEqual(wanted.flatMap(each => [each, each]))
  })

  it('has Prometheus take its configuration', async () => {
    const file = join(place.path, 'prometheus.yaml')
    await writeFile(
      file,
      here(scraped, {
        '- rules.yaml': `- ${fileURLToPath(new URL('../../../ops/prometheus/rules.yaml', import.meta.url))}`,
      }),
    )
    expect(promtool(['check', 'config', file])).toMatchObject({ status: 0 })
  })

  it('replaces both servers while others read and write, and loses nothing', async () => {
    let stop = false
    const answers: string[] = []
    const written: string[] = []
    const reader = async () => {
      while (!stop) {
        answers.push(
          String((await ask({ query: '{ register { revision } agreements(first: 3) { totalCount } }' })).status),
        )
        // On a fast machine they would use up the budget of their key.
        await pause(5)
      }
    }
    const mutation =
      'mutation ($input: RegisterSourceInput!) { registerSource(input: $input) { __typename ... on RegisterSourceSuccess { source { id } } } }'
    const writer = async () => {
      for (let i = 0; !stop; i++) {
        const input = {
          kind: 'NEWS',
          title: `Page ${i}`,
          language: 'en',
          reason: 'To go on.',
          idempotencyKey: `page ${i}`,
        }
        const { status, text } = await ask({ query: mutation, variables: { input } })
        answers.push(String(status))
        const id = /"id":"([^"]+)"/.exec(text)?.[1]
        if (id) written.push(id)
        await pause(20)
      }
    }
    const working = [reader(), reader(), writer()]
    for (const i of [0, 1]) {
      servers[i]!.child.kill('SIGTERM')
      expect(await end(servers[i]!.child)).toBe(0)
      await startOne(i)
      // It is asked again before the next one goes.
      await pause(1_500)
    }
    stop = true
    await Promise.all(working)
    expect(new Set(answers)).toEqual(new Set(['200']))
    expect(written.length).toBeGreaterThan(50)
    const { text } = await ask({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: written.slice(-50) },
    })
    expect(JSON.parse(text).data.nodes.map((node: { id: string } | null) => node?.id)).toEqual(written.slice(-50))
  })
})
