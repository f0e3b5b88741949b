import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { addAgreements } from './generated-rows.ts'
import { ended, memoryOf, scg, startServer } from './processes.ts'

// pnpm bench:million [--rows 1000000]: takes a copy of a register with so many agreements, and of one with a tenth of them,
// and compares how much memory the server and `scg pull` need at most. On a new database on the PostgreSQL server of
// DATABASE_URL. Exits with 1 when memory grows with the register, or rows are missing.

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
const rows = Number(values.rows)
const databaseUrl = process.env['DATABASE_URL']?.trim()
if (!Number.isInteger(rows) || rows < 1_000) {
  console.error(`--rows is "${values.rows}", which is no number from 1000 on; example: --rows 1000000.`)
  process.exit(2)
}
if (!databaseUrl) {
  console.error('DATABASE_URL has to name a PostgreSQL server; example: postgresql://postgres@localhost:5432/postgres.')
  process.exit(2)
}

/** The most that memory may grow while the register grows tenfold. */
const flat = 1.5

interface Figures {
  agreements: number
  rows: number
  bytes: number
  /** From the request to the first row: the server writes its files */
  waited: number
  /** From the first row to the last */
  took: number
  server: { start: number; most: number }
  client: { start: number; most: number }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const copy = async (database: string, folder: string, agreements: number): Promise<Figures> => {
  const { PATH, HOME } = process.env
  const server = await startServer({ PATH, HOME, PORT: '0', DATABASE_URL: database, TMPDIR: folder })
  const to = join(folder, `copy-${agreements}.jsonl`)
  try {
    const memory = { server: { start: memoryOf(server.child), most: 0 }, client: { start: 0, most: 0 } }
    const begun = Date.now()
    let first = 0
    const client = scg(server.url, ['pull', '--to', to, '--progress'])
    const sample = setInterval(async () => {
      memory.server.most = Math.max(memory.server.most, memoryOf(server.child))
      const now = memoryOf(client.child)
      memory.client.most = Math.max(memory.client.most, now)
      if (first === 0 && (await stat(to).catch(() => null))?.size) {
        first = Date.now()
        memory.client.start = now
      }
      if (process.stderr.isTTY) process.stderr.write(`\r${agreements} agreements, ${seconds(Date.now() - begun)} `)
    }, 100)
    const { code, said } = await client.end
    clearInterval(sample)
    const done = Date.now()
    if (code !== 0) throw new Error(`scg pull ended with ${code}: ${said}`)
    const total = Number(/([\d,]+) rows, revision \d+\.\s*$/.exec(said)?.[1]?.replaceAll(',', ''))
    const { size } = await stat(to)
    return { agreements, rows: total, bytes: size, waited: first - begun, took: done - first, ...memory }
  } finally {
    server.child.kill('SIGTERM')
    await ended(server.child)
    await rm(to, { force: true })
  }
}

const report = (figures: readonly Figures[]): void => {
  const lines: [string, (each: Figures) => string][] = [
    ['agreements', each => each.agreements.toLocaleString('en')],
    ['rows in the copy', each => each.rows.toLocaleString('en')],
    ['bytes in the copy', each => megabytes(each.bytes)],
    ['until the first row (files are written)', each => seconds(each.waited)],
    ['from the first row to the last', each => seconds(each.took)],
    ['rows a second', each => Math.round((each.rows / each.took) * 1000).toLocaleString('en')],
    ['server: memory at start', each => megabytes(each.server.start)],
    ['server: most memory', each => megabytes(each.server.most)],
    ['scg: memory at the first row', each => megabytes(each.client.start)],
    ['scg: most memory', each => megabytes(each.client.most)],
  ]
  for (const [name, value] of lines)
    console.log(`${name.padEnd(42)}${figures.map(each => value(each).padStart(16)).join('')}`)
}

const folder = await mkdtemp(join(tmpdir(), 'million-'))
const database = await createDatabase(databaseUrl)
try {
  const store = await openStore({ dataDir: folder, databaseUrl: database }, () => {})
  await store.close()
  const figures: Figures[] = []
  for (const [from, until] of [
    [1, Math.round(rows / 10)],
    [Math.round(rows / 10) + 1, rows],
  ] as const) {
    const begun = Date.now()
    await addAgreements(database, from, until)
    console.error(`${until.toLocaleString('en')} agreements are there, after ${seconds(Date.now() - begun)}.`)
    figures.push(await copy(database, folder, until))
  }
  const [small, large] = figures as [Figures, Figures]
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node.js ${process.version}\n`)
  report(figures)
  const problems: string[] = []
  for (const side of ['server', 'client'] as const) {
    const ratio = large[side].most / small[side].most
    console.log(`${`${side}: most memory, tenfold register`.padEnd(42)}${`× ${ratio.toFixed(2)}`.padStart(32)}`)
    if (ratio > flat)
      problems.push(`The ${side} needs ${ratio.toFixed(2)} times the memory for ten times the register.`)
  }
  for (const each of figures)
    if (!(each.rows > each.agreements))
      problems.push(`${each.rows} rows came of ${each.agreements} agreements and more.`)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  await dropDatabase(database)
  await rm(folder, { recursive: true, force: true })
}
