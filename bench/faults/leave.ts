import { connectTo } from '../../packages/server/test/postgres-databases.ts'
import { ask, conclude, pause, withRegister } from './register-process.ts'

// DATABASE_URL=… npx pnpm@10 exec tsx bench/faults/leave.ts: how long the database goes on for clients that have left, and
// whether anybody else's statement is hit when theirs are cancelled.

const rounds = 20
const views = `{ ${Array.from({ length: 20 }, (_, i) => `c${i}: coverage { province { code } }`).join(' ')} }`

await withRegister(async register => {
  const lock = await connectTo(register.database)
  const watcher = await connectTo(register.database)
  const waiting = async (): Promise<number> => {
    const { rows } = await watcher.query(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    return rows[0].n
  }
  const broken: string[] = []
  const times: number[] = []
  let under = 0
  let going = true
  let others = 0
  const bystanders = Array.from({ length: 4 }, async () => {
    while (going) {
      const { status, code } = await ask(register, '{ countries { code name } }')
      others += 1
      if (status !== 200) broken.push(`a bystander got ${status} ${code}`)
    }
  })

  await lock.query('BEGIN')
  await lock.query('LOCK TABLE partnership IN ACCESS EXCLUSIVE MODE')
  for (let round = 0; round < rounds; round++) {
    const leaving = new AbortController()
    const asked = ask(register, views, { signal: leaving.signal }).catch(() => {})
    for (const end = Date.now() + 3_000; (await waiting()) === 0 && Date.now() < end; ) await pause(5)
    under = Math.max(under, await waiting())
    leaving.abort()
    await asked
    const start = performance.now()
    while ((await waiting()) > 0) {
      if (performance.now() - start > 8_000) break
      await pause(5)
    }
    times.push(performance.now() - start)
  }
  await lock.query('ROLLBACK')
  going = false
  await Promise.all(bystanders)
  await lock.end()
  await watcher.end()

  const slowest = Math.round(Math.max(...times))
  if (under === 0) broken.push('no statement was under way, so nothing was tried')
  if (slowest > 1_000) broken.push(`a statement went on for ${slowest} ms after its client had left`)
  conclude(
    [
      ['clients that left', rounds],
      ['statements under way for one of them, at most', under],
      ['slowest end of its statements after it left, ms', slowest],
      ['answers to bystanders meanwhile', others],
    ],
    broken,
  )
})
