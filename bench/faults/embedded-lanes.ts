import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { addAgreementsTo } from '../pull/generated-rows.ts'
import { ended, memoryOf, startServer } from '../pull/processes.ts'

// npx pnpm@10 exec tsx bench/faults/embedded-lanes.ts
//
// Sixteen clients ask heavy questions of an embedded register of 20,000 agreements, each the next as soon as it has its
// answer, for 20 s. Meanwhile others look whether the server lives and ask trivial questions. Exits with 1 when these wait
// longer than 100 ms (p99): nobody may make the register unreachable by asking.

const agreements = 20_000
const clients = 16
const duration = 20_000
const bound = 100

const heavy = [
  '{ coverage { province { code } cells { sector { code } counts { agreements sisterCities countries } } } }',
  '{ stats(by: COUNTRY) { counts { agreements sisterCities countries } } }',
  '{ stats(by: PROVINCE) { counts { agreements sisterCities countries } } }',
  '{ search(text: "memorandum number 1234", first: 20) { nodes { __typename } } }',
]

/** The status, or 0 when the connection was lost. */
const answer = (url: string, query?: string): Promise<number> => sent(url, query).catch(() => 0)

const sent = async (url: string, query?: string): Promise<number> => {
  const response = await fetch(
    url,
    query === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) },
  )
  await response.text()
  return response.status
}

/** Does something again and again until time is over; returns how long each took, in ms, and with which status it ended. */
const repeat = async (act: () => Promise<number>, until: number, pause = 0) => {
  const times: number[] = []
  const statuses = new Map<number, number>()
  while (performance.now() < until) {
    const begun = performance.now()
    const status = await act()
    times.push(performance.now() - begun)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    await new Promise(done => setTimeout(done, pause))
  }
  return { times: times.sort((a, b) => a - b), statuses }
}

const at = (times: readonly number[], share: number): number =>
  Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)

const folder = await mkdtemp(join(tmpdir(), 'register-'))
const dataDir = join(folder, 'register')
try {
  const store = await openStore({ dataDir }, () => {})
  await addAgreementsTo(store, 1, agreements)
  await store.close()

  const { PATH, HOME } = process.env
  const { child, url } = await startServer({ PATH, HOME, PORT: '0', DATA_DIR: dataDir, LIMITS: 'off' })
  const graphql = url.replace('localhost', '127.0.0.1')
  const live = graphql.replace('/graphql', '/health/live')
  try {
    for (const query of heavy) await answer(graphql, query)
    const alone = await repeat(() => answer(live), performance.now() + 5_000, 20)
    const until = performance.now() + duration
    const [health, trivial, lookups, ...questions] = await Promise.all([
      repeat(() => answer(live), until, 20),
      repeat(() => answer(graphql, '{ __typename }'), until, 20),
      repeat(() => answer(graphql, '{ province(code: "TH-83") { name } }'), until, 20),
      ...Array.from({ length: clients }, (_, i) => repeat(() => answer(graphql, heavy[i % heavy.length]), until)),
    ])
    const rows = [
      ['/health/live, while nobody asks', alone],
      ['/health/live', health],
      ['{ __typename }', trivial],
      ['one province by its code', lookups],
      ...heavy.map((query, i) => {
        const all = questions.filter((_, client) => client % heavy.length === i)
        return [
          query.slice(0, 32),
          {
            times: all.flatMap(({ times }) => times).sort((a, b) => a - b),
            statuses: new Map(all.flatMap(({ statuses }) => [...statuses])),
          },
        ] as const
      }),
    ] as const
    console.log(
      `${''.padEnd(34)}${['answers', 'p50 ms', 'p99 ms', 'most ms'].map(head => head.padStart(9)).join('')}  statuses`,
    )
    for (const [name, { times, statuses }] of rows) {
      const figures = [times.length, at(times, 0.5), at(times, 0.99), at(times, 1)]
      console.log(
        `${name.padEnd(34)}${figures.map(figure => String(figure).padStart(9)).join('')}  ${[...statuses.keys()]}`,
      )
    }
    console.log(`memory of the server: ${Math.round(memoryOf(child) / 1e6)} MB`)
    const late = [health, trivial].some(({ times }) => at(times, 0.99) > bound)
    const refused = [health, trivial].some(({ statuses }) => [...statuses.keys()].some(status => status !== 200))
    if (late) console.error(`BROKEN: more than ${bound} ms (p99)`)
    if (refused) console.error('BROKEN: not all were answered')
    process.exitCode = late || refused ? 1 : 0
  } finally {
    child.kill('SIGTERM')
    await ended(child)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
