import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { isDeepStrictEqual, parseArgs, promisify } from 'node:util'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { ended, memoryOf } from '../pull/processes.ts'
import { createPeerFunctions } from './functions.ts'
import { installPeers, pool, type Running, startAll } from './peers.ts'
import { day, plain, type Question, questions } from './questions.ts'
import { addScaleData } from './scale-data.ts'

// Reads, side by side: the register and what a user would pick instead, on the same generated data, in one run. Prints
// requests a second as medians of interleaved rounds, and the ratios to PostGraphile.
//
//   DATABASE_URL=postgresql://postgres@127.0.0.1:5432/postgres npx pnpm@10 bench
//
// It makes a database of its own on that server, and drops it in the end.

const { values: options } = parseArgs({
  options: {
    agreements: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '1,16,64' },
    questions: { type: 'string', default: '' },
    peers: { type: 'string', default: '.data/bench-peers' },
  },
})
const { DATABASE_URL: server } = process.env
if (!server) {
  console.error('Set DATABASE_URL to a PostgreSQL server on which databases may be made: the bench needs one.')
  process.exit(1)
}

const asked = questions.filter(({ name }) => options.questions === '' || options.questions.split(',').includes(name))
const say = (text: string) => console.log(text)

const peers = await installPeers(new URL(`../../${options.peers}`, import.meta.url).pathname)
const databaseUrl = await createDatabase(server)
say(`Filling a database with ${options.agreements} agreements, seed ${options.seed} …`)
await (await openStore({ dataDir: '', databaseUrl } as never, () => {})).close()
await addScaleData(databaseUrl, { agreements: Number(options.agreements), seed: Number(options.seed) })
await createPeerFunctions(databaseUrl)
const running = await startAll(peers, databaseUrl, day)

const { stdout: version } = await promisify(execFile)(peers.node, ['--version'])
say(
  `Node.js ${version.trim()}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, pool of ${pool}\n`,
)

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string }[]
}

const ask = async ({ url, name }: Running, body: string): Promise<unknown> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { data, errors } = (await response.json()) as Answer
  if (errors) throw new Error(`${name}: ${errors[0]?.message}`)
  return data
}

/** The bodies of the requests for a question: of the third page, if it is about pages of agreements. */
const bodies = async (question: Question): Promise<[Running, string][]> => {
  const found: [Running, string][] = []
  for (const each of running) {
    const paged = question.query.startsWith('query ($after: String) { agreements')
    let body = each.body(question, {})
    for (let page = 1; page < 3 && body !== null && paged; page++) {
      const [list] = Object.values((await ask(each, body)) as Record<string, { pageInfo: { endCursor: string } }>)
      body = each.body(question, { after: list?.pageInfo.endCursor })
    }
    if (body !== null) found.push([each, body])
  }
  return found
}

/** All servers must give the same answer, or their times say nothing. */
const compare = async ({ name }: Question, asking: [Running, string][]): Promise<void> => {
  const answers = await Promise.all(asking.map(async ([each, body]) => plain(await ask(each, body))))
  answers.forEach((answer, i) => {
    if (!isDeepStrictEqual(answer, answers[0]))
      throw new Error(
        `${name}: ${asking[i]![0].name} answers\n${JSON.stringify(answer)}\nand not\n${JSON.stringify(answers[0])}`,
      )
  })
}

interface Figures {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Milliseconds of the processor for a request, of the server alone */
  readonly cpu: number
}

/** User and system time of a process so far, in ms: a tick of Linux is 10 ms. */
const cpuOf = ({ child }: Running): number => {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

const measure = async (each: Running, body: string, connections: number): Promise<Figures> => {
  const before = cpuOf(each)
  const load = { url: each.url, body, connections, seconds: Number(options.seconds) }
  const { stdout } = await promisify(execFile)(peers.node, ['load.mjs', JSON.stringify(load)], { cwd: peers.folder })
  const { perSecond, requests, p50, p99, failed } = JSON.parse(stdout)
  if (failed > 0) throw new Error(`${each.name}: ${failed} requests failed`)
  return { perSecond, p50, p99, cpu: (cpuOf(each) - before) / Math.max(1, requests) }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const medians = (all: readonly Figures[]): Figures => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
  cpu: median(all.map(({ cpu }) => cpu)),
})

const column = (value: number | string, width = 11): string =>
  (typeof value === 'number' ? (value >= 100 ? Math.round(value) : value.toFixed(2)) : value).toString().padStart(width)

try {
  const asking = new Map<Question, [Running, string][]>()
  for (const question of asked) {
    const found = await bodies(question)
    await compare(question, found)
    asking.set(question, found)
  }
  for (const connections of options.connections.split(',').map(Number)) {
    say(
      `${connections} connections: ${['a second', 'p50 ms', 'p99 ms', 'CPU ms', 'ratio'].map(head => column(head)).join('')}`,
    )
    for (const question of asked) {
      say(`${question.name} ${question.about}`)
      const seen = new Map<Running, Figures[]>()
      for (let round = 0; round < Number(options.rounds); round++)
        for (const [each, body] of asking.get(question)!)
          seen.set(each, [...(seen.get(each) ?? []), await measure(each, body, connections)])
      const peer = [...seen].find(([{ name }]) => name === 'PostGraphile')?.[1]
      for (const [{ name }, all] of seen) {
        const { perSecond, p50, p99, cpu } = medians(all)
        const ratio = peer ? column(perSecond / medians(peer).perSecond) : ''
        say(`  ${name.padEnd(14)}${[perSecond, p50, p99, cpu].map(each => column(each)).join('')}${ratio}`)
      }
    }
  }
  say(`\nMemory: ${running.map(({ name, child }) => `${name} ${Math.round(memoryOf(child) / 2 ** 20)} MB`).join(', ')}`)
} finally {
  for (const { child } of running) {
    child.kill('SIGTERM')
    await ended(child)
  }
  await dropDatabase(databaseUrl)
}
