import { once } from 'node:events'
import { stallingProxy } from '../../packages/server/test/stalling-proxy.ts'
import { type Answer, ask, conclude, highest, outcomesOf, pause, withRegister, write } from './register-process.ts'

// DATABASE_URL=… npx pnpm@10 exec tsx bench/faults/hang.ts: a database that hangs for 45 s without closing its connections,
// goes on, and hangs again when the server is told to stop.

const seconds = 45
const quick = '{ country(code: "CN") { name } }'

let proxy: Awaited<ReturnType<typeof stallingProxy>>
await withRegister(
  async register => {
    const broken: string[] = []
    await ask(register, quick)

    proxy.stall()
    const answers: Answer[] = []
    const alive: number[] = []
    const end = Date.now() + seconds * 1_000
    const loop = async (work: () => Promise<Answer>) => {
      while (Date.now() < end) {
        answers.push(await work())
        await pause(100)
      }
    }
    let number = 0
    await Promise.all([
      ...Array.from({ length: 8 }, () => loop(() => ask(register, quick))),
      ...Array.from({ length: 2 }, () => loop(() => ask(register, quick, { key: register.key }))),
      loop(() => write(register, number++)),
      (async () => {
        while (Date.now() < end) {
          const start = performance.now()
          await fetch(`${register.url}/health/live`)
          alive.push(performance.now() - start)
          await pause(200)
        }
      })(),
    ])
    if (answers.some(({ status }) => status !== 503)) broken.push(`while it hung: ${outcomesOf(answers)}`)
    if (highest(answers) > 20_000) broken.push(`an answer took ${highest(answers)} ms`)

    proxy.resume()
    const back = performance.now()
    while ((await ask(register, quick)).status !== 200 && performance.now() - back < 30_000) await pause(50)
    const recovered = Math.round(performance.now() - back)
    if (recovered > 10_000) broken.push(`it took ${recovered} ms to serve again`)

    proxy.stall()
    const last = ask(register, quick).catch(() => {})
    await pause(500)
    const stop = performance.now()
    register.child.kill('SIGTERM')
    await once(register.child, 'exit')
    const stopped = Math.round(performance.now() - stop)
    await last
    if (stopped > 10_000) broken.push(`it took ${stopped} ms to stop`)
    if (register.child.exitCode !== 0) broken.push(`it ended with ${register.child.exitCode}`)
    proxy.close()

    conclude(
      [
        ['answers while it hung', outcomesOf(answers)],
        ['slowest of them, ms', highest(answers)],
        ['slowest /health/live, ms', Math.round(Math.max(...alive))],
        ['serves again after, ms', recovered],
        ['SIGTERM to exit while it hangs again, ms', stopped],
        ['exit code', String(register.child.exitCode)],
      ],
      broken,
    )
  },
  async database => {
    proxy = await stallingProxy(database)
    return proxy.url
  },
)
process.exit()
