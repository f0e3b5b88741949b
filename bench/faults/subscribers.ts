import { parseArgs } from 'node:util'
import { connect } from './followers.ts'
import { openOwnRegister, write, writesPerSecond } from './own-register.ts'

// What followers of the changes cost a writer: writes a second with none and with 500 of them, idle ones that are told nothing
// and ones that are told of every write; the time from a commit until the last follower knows; and the memory of each.
// On the embedded register, or on a new database on the PostgreSQL server of DATABASE_URL. Exits with 1 when idle followers
// take more than a third from a writer, or when one misses an event.

const { values } = parseArgs({ options: { followers: { type: 'string', default: '500' } } })
const followers = Number(values.followers)
const measured = 8_000

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

const register = await openOwnRegister({ keys: 50 })
const say = (name: string, value: string) => console.log(`${name.padEnd(58)}${value.padStart(12)}`)
const told = (name: string, value: number, digits = 0) => say(name, value.toFixed(digits))
say('database', register.database)
let broken = false
try {
  await writesPerSecond(register, 3_000)
  const alone = await writesPerSecond(register, measured)
  told('writes a second, no followers', alone, 1)

  const without = register.memory()
  const idle = await connect(register, 'subscription { changes(types: ["Agreement"]) { revision } }', followers)
  await pause(2_000)
  told(`memory of ${followers} idle followers, MB`, register.memory() - without)
  const beside = await writesPerSecond(register, measured)
  told(`writes a second, ${followers} idle followers`, beside, 1)
  for (const follower of idle) follower.leave()
  if (beside < alone * (2 / 3)) broken = true
  await pause(2_000)

  for (const [name, query] of [
    ['told', 'subscription { changes { revision cursor type operation } }'],
    ['told with the record', 'subscription { changes { revision node { ... on Source { id title } } } }'],
  ] as const) {
    const listening = await connect(register, query, followers)
    await pause(1_000)
    const waits: number[] = []
    for (let i = 1; i <= 10; i++) {
      await write(register)
      const committed = performance.now()
      while (listening.some(({ events }) => events < i)) {
        await pause(2)
        if (performance.now() - committed > 60_000) throw new Error('A follower missed an event')
      }
      waits.push(performance.now() - committed)
    }
    told(`ms until the last of ${followers} is ${name}`, waits.sort((a, b) => a - b)[5]!)
    const begun = performance.now()
    for (let i = 0; i < 40; i++) await write(register)
    told(`s for 40 writes, ${followers} ${name}`, (performance.now() - begun) / 1000, 1)
    while (listening.some(({ events }) => events < 50) && performance.now() - begun < 120_000) await pause(20)
    told('s until all were told of all 40', (performance.now() - begun) / 1000, 1)
    if (listening.some(({ events }) => events !== 50)) broken = true
    for (const follower of listening) follower.leave()
    await pause(2_000)
  }
} finally {
  await register.close()
}
process.exit(broken ? 1 : 0)
