import { connectTo } from '../../packages/server/test/postgres-databases.ts'
import { type Answer, ask, conclude, highest, outcomesOf, pause, withRegister, write } from './register-process.ts'

// DATABASE_URL=… npx pnpm@10 exec tsx bench/faults/lanes.ts: whether one kind of work takes the connections of another.

const quick = '{ country(code: "CN") { name } }'
const views = `{ ${Array.from({ length: 20 }, (_, i) => `c${i}: coverage { province { code } }`).join(' ')} }`
const loop = '{ agreements(first: 20) { totalCount nodes { id title status } } }'

await withRegister(async register => {
  const other = await connectTo(register.database)
  const broken: string[] = []
  const rows: [string, number | string][] = []
  const failing = (what: string, answers: readonly Answer[]) => {
    if (answers.some(({ status }) => status !== 200)) broken.push(`${what}: ${outcomesOf(answers)}`)
  }
  const several = async (count: number, work: () => Promise<Answer>): Promise<Answer[]> => {
    const answers: Answer[] = []
    for (let i = 0; i < count; i++) answers.push(await work())
    return answers
  }
  const probe = async (): Promise<Answer> => {
    const start = performance.now()
    const { status } = await fetch(`${register.url}/health/ready`)
    return { status, code: undefined, ms: performance.now() - start }
  }
  const beside = async (what: string) => {
    const reads = await several(5, () => ask(register, quick))
    const withKey = await several(5, () => ask(register, quick, { key: register.key }))
    const probes = await several(3, probe)
    rows.push([`${what}: slowest read, ms`, highest(reads)])
    rows.push([`${what}: slowest read with a key, ms`, highest(withKey)])
    rows.push([`${what}: slowest /health/ready, ms`, highest(probes)])
    failing(`reads beside ${what}`, reads)
    failing(`reads with a key beside ${what}`, withKey)
    failing(`/health/ready beside ${what}`, probes)
  }

  await beside('nothing else')

  await other.query('BEGIN')
  await other.query('SELECT pg_advisory_xact_lock(20170511)')
  const writers = Promise.all(Array.from({ length: 15 }, (_, i) => write(register, i)))
  await pause(500)
  await beside('15 writers behind a lock')
  await other.query('ROLLBACK')
  rows.push(['… and what became of the writers', outcomesOf(await writers)])

  await other.query('BEGIN')
  // A lock on the view alone: the probe looks into the tables.
  await other.query('ALTER VIEW partnership_engagement SET (security_barrier = false)')
  const leaving = new AbortController()
  const four = Array.from({ length: 4 }, () => ask(register, views, { signal: leaving.signal }).catch(() => {}))
  await pause(500)
  await beside('4 × 20 views behind a lock')
  leaving.abort()
  await Promise.all(four)
  await other.query('ROLLBACK')

  let number = 1_000
  const writesIn = async (ms: number): Promise<number> => {
    let count = 0
    for (const end = Date.now() + ms; Date.now() < end; count += 1) {
      const { status, code } = await write(register, number++)
      if (status !== 200) broken.push(`a write beside readers: ${status} ${code}`)
    }
    return Math.round((count * 10_000) / ms) / 10
  }
  await writesIn(2_000)
  const alone = await writesIn(8_000)
  let reading = true
  let reads = 0
  const readers = Array.from({ length: 16 }, async () => {
    while (reading) {
      const { status } = await ask(register, loop)
      if (status === 200) reads += 1
    }
  })
  const busy = await writesIn(8_000)
  reading = false
  await Promise.all(readers)
  rows.push(['writes a second, one writer alone', alone])
  rows.push(['writes a second beside 16 readers in a loop', busy])
  rows.push(['… who read so often a second', Math.round((reads * 10) / 8) / 10])
  await other.end()
  conclude(rows, broken)
})
