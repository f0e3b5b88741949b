import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { flat, measureSnapshot, memoryGrowth, printSnapshot } from './snapshot.ts'

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

const snapshot = await measureSnapshot(databaseUrl, rows, line => console.error(line))
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node.js ${process.version}`)
printSnapshot(snapshot, line => console.log(line))
for (const side of ['server', 'client'] as const) {
  const ratio = memoryGrowth(snapshot, side)
  console.log(`${`${side}: most memory, tenfold register`.padEnd(42)}${`× ${ratio.toFixed(2)}`.padStart(32)}`)
  if (ratio <= flat) continue
  console.error(`The ${side} needs ${ratio.toFixed(2)} times the memory for ten times the register.`)
  process.exitCode = 1
}
