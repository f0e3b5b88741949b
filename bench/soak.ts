import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { connect } from './faults/followers.ts'
import { type OwnRegister, openOwnRegister, write } from './faults/own-register.ts'

// A server at work for a long time: somebody writes, some read, and hundreds follow. Memory and open files must not grow, every
// follower must get every event, and nothing may fail.
//
//   pnpm bench:soak [--minutes 20] [--followers 500] [--readers 4]
//
// On the embedded register, or on a new database on the PostgreSQL server of DATABASE_URL. Exits with 1 when something grew,
// failed or was missed.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    followers: { type: 'string', default: '500' },
    readers: { type: 'string', default: '4' },
  },
})
const length = Number(values.minutes) * 60_000
const [followers, readers] = [Number(values.followers), Number(values.readers)]

/** What the last fifth may have more than the second. */
const allowed = { memory: 1.15, files: 8 }
const everyMs = 2_000

/** Different each time, so that some are read and some are answered from memory. */
const questions = (round: number) => [
  `{ agreements(first: ${1 + (round % 50)}, orderBy: TITLE_ASC) { totalCount nodes { slug title sisterCity { name } } } }`,
  `{ search(text: "${['Phuket', 'เมือง', 'Xiamen', 'ทะเล'][round % 4]}", first: ${1 + (round % 20)}) { nodes { __typename } } }`,
  '{ coverage { province { code } cells { counts { agreements } } } }',
  `{ stats(by: SECTOR) { key counts { agreements } } worklist(province: "TH-83") { overdue { slug } } }`,
  '{ province(code: "nowhere at all") { name } }',
]

const read = async ({ url }: OwnRegister, round: number): Promise<void> => {
  const all = questions(round)
  const body = JSON.stringify({ query: all[round % all.length] })
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const text = await response.text()
  if (response.status !== 200 || !text.startsWith('{"data"'))
    throw new Error(`${response.status}: ${text.slice(0, 300)}`)
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

const register = await openOwnRegister({ keys: 50 })
const problems: string[] = []
try {
  const listening = await connect(register, 'subscription { changes { revision } }', followers)
  const [begun, samples] = [performance.now(), [] as { memory: number; files: number }[]]
  const isOver = () => performance.now() - begun > length
  let [written, asked] = [0, 0]
  const work = [
    async () => {
      while (!isOver()) {
        await write(register)
        written += 1
        await pause(100)
      }
    },
    ...Array.from({ length: readers }, (_, reader) => async () => {
      for (let round = reader; !isOver(); round += readers) {
        await read(register, round)
        asked += 1
      }
    }),
    async () => {
      while (!isOver()) {
        await pause(everyMs)
        samples.push({ memory: register.memory(), files: readdirSync(`/proc/${register.pid}/fd`).length })
        const [minutes, last] = [(performance.now() - begun) / 60_000, samples.at(-1)!]
        if (samples.length % 15 === 0)
          console.log(
            `${minutes.toFixed(1)} min: ${last.memory} MB, ${last.files} files, ${written} writes, ${asked} questions`,
          )
      }
    },
  ]
  await Promise.all(work.map(each => each()))

  for (let waited = 0; listening.some(({ events }) => events < written) && waited < 30_000; waited += 50)
    await pause(50)
  const behind = listening.filter(({ events }) => events !== written).length
  if (behind > 0) problems.push(`${behind} of ${followers} followers have not exactly the ${written} events.`)
  const fifth = Math.floor(samples.length / 5)
  const [early, late] = [samples.slice(fifth, 2 * fifth), samples.slice(-fifth)]
  for (const [what, unit] of [
    ['memory', 'MB'],
    ['files', 'open'],
  ] as const) {
    const [one, other] = [early, late].map(part => median(part.map(each => each[what]))) as [number, number]
    console.log(`${what}: ${one} ${unit} in the second fifth of the time, ${other} in the last`)
    if (what === 'memory' ? other > one * allowed.memory : other > one + allowed.files) problems.push(`${what} grew.`)
  }
  for (const line of register.log().slice(0, 5)) problems.push(`The server says: ${line}`)
  for (const follower of listening) follower.leave()
} finally {
  await register.close()
}
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
