import { openOwnRegister, write, writesPerSecond } from './own-register.ts'

// An anonymous client asks for the newest manifest again and again while somebody writes: each write makes a new revision, and
// each new revision would be a new snapshot. Measures the writer alone, beside the loop, and beside a loop on a small query,
// because a server that is asked without end by anybody has less time for others: the budgets are for that. On the embedded
// register, or on a new database on the PostgreSQL server of DATABASE_URL. Exits with 1 when the loop takes a third more from
// the writer than the query does, or when the manifest of a quiet register is not the newest.

const turn = 3_000
const turns = 4

const manifestOf = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/export/latest/manifest.json`)
  if (!response.ok) throw new Error(`The manifest was refused with ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { revision: number }).revision
}

const smallQuery = async (url: string): Promise<void> => {
  const response = await fetch(`${url}/graphql?query={register{revision}}`)
  await response.text()
}

const mean = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0) / figures.length

const register = await openOwnRegister()
const figures: [string, string | number][] = [['database', register.database]]
let broken = false
try {
  await manifestOf(register.url)
  await writesPerSecond(register, 3_000)
  // By turns, because a machine is not equally fast all the time.
  const alone: number[] = []
  const besideQuery: number[] = []
  const beside: number[] = []
  const seen = new Set<number>()
  let asked = 0
  const during = async (ask: () => Promise<unknown>): Promise<number> => {
    let over = false
    const loop = (async () => {
      while (!over) await ask()
    })()
    const rate = await writesPerSecond(register, turn)
    over = true
    await loop
    return rate
  }
  for (let i = 0; i < turns; i++) {
    alone.push(await writesPerSecond(register, turn))
    besideQuery.push(await during(() => smallQuery(register.url)))
    beside.push(
      await during(async () => {
        seen.add(await manifestOf(register.url))
        asked += 1
      }),
    )
  }
  const newest = await write(register)
  figures.push(
    ['writes a second, alone', mean(alone).toFixed(1)],
    ['writes a second, beside a loop on a small query', mean(besideQuery).toFixed(1)],
    ['writes a second, beside the loop', mean(beside).toFixed(1)],
    ['manifests asked for', asked],
    ['different ones among them', seen.size],
    ['revisions that the last one was behind', newest - 1 - Math.max(...seen)],
  )
  if (mean(beside) < mean(besideQuery) * (2 / 3)) broken = true

  const quiet = performance.now()
  let last = 0
  while (last < newest && performance.now() - quiet < 20_000) {
    last = await manifestOf(register.url)
    await new Promise(done => setTimeout(done, 50))
  }
  figures.push(['s until the newest was served in a quiet register', ((performance.now() - quiet) / 1000).toFixed(1)])
  if (last !== newest) broken = true
} finally {
  await register.close()
}
for (const [name, value] of figures) console.log(`${name.padEnd(54)}${String(value).padStart(12)}`)
process.exit(broken ? 1 : 0)
