import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { makeKey } from '../pull/processes.ts'

// npx pnpm@10 exec tsx bench/faults/two-containers.ts      as root on Linux: it makes containers by unshare(1)
//
// Two servers, each in a container with its own processes and host name, have one data folder. Either may be started while the
// other runs, is stopped (SIGSTOP) or was killed; whoever answers is given 40 writes. Exits with 1 when two say that they are
// ready, an acknowledged write is missing, or a revision was given twice.

const containers = ['--pid', '--fork', '--kill-child', '--mount-proc', '--uts']
if (spawnSync('unshare', [...containers, 'true']).status !== 0) {
  console.error('This needs unshare(1) and the right to make namespaces: run it as root on Linux.')
  process.exit(2)
}

const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'register-'))
const { PATH, HOME } = process.env
const env = { PATH, HOME, DATA_DIR: join(folder, 'register'), PORT: '0', LIMITS: 'off' }

interface Server {
  /** Its address, or null when it ended */
  readonly url: string | null
  readonly said: () => string
  readonly signal: (name: NodeJS.Signals) => void
  readonly exited: Promise<unknown>
}

const running = new Set<ChildProcess>()

const start = async (host: string): Promise<Server> => {
  const inside = ['sh', '-c', 'hostname "$0"; exec "$@"', host, process.execPath, '--import', 'tsx', main]
  const child = spawn('unshare', [...containers, ...inside], { env })
  running.add(child)
  let out = ''
  child.stdout.on('data', text => (out += text))
  child.stderr.on('data', text => (out += text))
  const exited = once(child, 'exit').then(() => running.delete(child))
  let url: string | null | undefined
  while (url === undefined) {
    await new Promise(done => setTimeout(done, 20))
    url = /GraphiQL {2}(http:\S+)/.exec(out)?.[1] ?? (child.exitCode === null ? undefined : null)
  }
  const pid = () => Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8'))
  return {
    url: url?.replace('localhost', '127.0.0.1') ?? null,
    said: () => out,
    exited,
    signal: name => {
      // A signal to the process 0 would go to this one and all its kin.
      if (pid() > 0) process.kill(pid(), name)
    },
  }
}

const mutation = `mutation ($input: RegisterSourceInput!) {
  registerSource(input: $input) { __typename ... on WriteError { message } ... on RegisterSourceSuccess { revision } }
}`

const acknowledged = new Map<string, number>()

const write = async (url: string, key: string): Promise<void> => {
  const reason = randomUUID()
  const input = { kind: 'NEWS', title: `A page ${reason}`, language: 'en', reason }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { registerSource: { revision?: number } }
    errors?: unknown
  }
  const revision = data?.registerSource.revision
  if (revision === undefined) throw new Error(JSON.stringify(errors ?? data))
  acknowledged.set(reason, revision)
}

const broken: string[] = []
const expect = (holds: boolean, promise: string): void => {
  console.log(`${holds ? 'kept  ' : 'BROKEN'}  ${promise}`)
  if (!holds) broken.push(promise)
}

try {
  const key = await makeKey(env, 'write:registry,write:facts')
  const writeMany = async (server: Server) => {
    if (server.url) for (let i = 0; i < 40; i++) await write(server.url, key)
  }

  const [a, b] = await Promise.all([start('a'), start('b')])
  expect((a.url === null) !== (b.url === null), 'of two that start at once, one is ready and the other ends')
  const holder = a.url ? a : b
  console.log(`        the other said: ${(a.url ? b : a).said().trim().split('\n').at(-1)}`)
  await Promise.all([writeMany(a), writeMany(b)])

  holder.signal('SIGSTOP')
  const late = await start('c')
  expect(late.url === null, 'none starts while the holder is stopped')
  await writeMany(late)
  holder.signal('SIGCONT')
  await writeMany(holder)

  holder.signal('SIGKILL')
  await holder.exited
  const begun = performance.now()
  const next = await start('d')
  expect(
    next.url !== null,
    `after a kill the next container starts (${((performance.now() - begun) / 1000).toFixed(1)} s)`,
  )
  await writeMany(next)
  next.signal('SIGTERM')
  await next.exited

  const store = await openStore({ dataDir: env.DATA_DIR }, () => {})
  const changes = await store.db.change.findMany({ select: { revision: true, reason: true } })
  await store.close()
  const kept = new Map(changes.map(({ reason, revision }) => [reason, revision]))
  const lost = [...acknowledged].filter(([reason, revision]) => kept.get(reason) !== revision)
  expect(acknowledged.size >= 120 && lost.length === 0, `${acknowledged.size} writes acknowledged, ${lost.length} lost`)
  const repeated = acknowledged.size - new Set(acknowledged.values()).size
  expect(repeated === 0, `${repeated} revisions were given twice`)
} finally {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
}
process.exit(broken.length > 0 ? 1 : 0)
