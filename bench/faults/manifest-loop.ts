import { openOwnRegister, write, writesPerSecond } from './own-register.ts'

// An anonymous client asks for the newest manifest again and again while somebody writes: each write makes a new revision, and
// each new revision would be a new snapshot. Measures the writer with and without the loop, and how far behind the manifest
// is. On the embedded register, or on a new database on the PostgreSQL server of DATABASE_URL. Exits with 1 when the loop
// takes more than a third from the writer, or when the manifest of a quiet register is not the newest.

const turn = 3_000
const turns = 4

const manifestOf = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/export/latest/manifest.json`)
  if (!response.ok) throw new Error(`The manifest was refused with ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { revision: number }).revision
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
  const beside: number[] = []
  let asked = 0
  const seen = new Set<number>()
  for (let i = 0; i < turns; i++) {
    alone.push(await writesPerSecond(register, turn))
    let over = false
    const loop = (async () => {
      while (!over) {
        seen.add(await manifestOf(register.url))
        asked += 1
      }
    })()
    beside.push(await writesPerSecond(register, turn))
    over = true
    await loop
  }
  const newest = await write(register)
  figures.push(
    ['writes a second, alone', mean(alone).toFixed(1)],
    ['writes a second, beside the loop', mean(beside).toFixed(1)],
    ['manifests asked for', asked],
    ['different ones among them', seen.size],
    ['revisions that the last one was behind', newest - 1 - Math.max(...seen)],
  )
  if (mean(beside) < mean(alone) * (2 / 3)) broken = true

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
for (const [name, value] of figures) console.log(`${name.padEnd(48)}${String(value).padStart(12)}`)
process.exit(broken ? 1 : 0)
