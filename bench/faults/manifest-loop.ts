import { openOwnRegister, write, writesPerSecond } from './own-register.ts'

// An anonymous client asks for the newest manifest again and again while somebody writes: each write makes a new revision, and
// each new revision would be a new snapshot. Measures the writer with and without the loop, and how far behind the manifest
// is. On the embedded register, or on a new database on the PostgreSQL server of DATABASE_URL. Exits with 1 when the loop
// takes more than a third from the writer, or when the manifest of a quiet register is not the newest.

const measured = 10_000

const manifestOf = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/export/latest/manifest.json`)
  if (!response.ok) throw new Error(`The manifest was refused with ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { revision: number }).revision
}

const register = await openOwnRegister()
const figures: [string, string | number][] = [['database', register.database]]
let broken = false
try {
  await manifestOf(register.url)
  await writesPerSecond(register, 3_000)
  const alone = await writesPerSecond(register, measured)
  figures.push(['writes a second, alone', alone.toFixed(1)])

  let asked = 0
  let over = false
  const seen = new Set<number>()
  const loop = (async () => {
    while (!over) {
      seen.add(await manifestOf(register.url))
      asked += 1
    }
  })()
  const beside = await writesPerSecond(register, measured)
  over = true
  await loop
  const newest = await write(register)
  figures.push(
    ['writes a second, beside the loop', beside.toFixed(1)],
    ['manifests asked for', asked],
    ['different ones among them', seen.size],
    ['revisions that the last one was behind', newest - 1 - Math.max(...seen)],
  )
  if (beside < alone * (2 / 3)) broken = true

  await new Promise(done => setTimeout(done, 3_000))
  const quiet = await manifestOf(register.url)
  figures.push(['revisions behind in a quiet register', newest - quiet])
  if (quiet !== newest) broken = true
} finally {
  await register.close()
}
for (const [name, value] of figures) console.log(`${name.padEnd(48)}${String(value).padStart(12)}`)
process.exit(broken ? 1 : 0)
