import { parseArgs } from 'node:util'
import { copyThroughKills } from './copy-through-kills.ts'

// pnpm bench:pull [--kills 20] [--country JP]: what a copy is worth whose `scg pull --follow` is killed at random moments, while the
// register is written to. On the embedded register, or on a new database on the PostgreSQL server of DATABASE_URL. Exits
// with 1 when the copy is not the register.

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, country: { type: 'string' } } })
const kills = Number(values.kills)
if (!Number.isInteger(kills) || kills < 1) {
  console.error(`--kills is "${values.kills}", which is no number of kills; example: --kills 20.`)
  process.exit(2)
}
const databaseUrl = process.env['DATABASE_URL']?.trim() || undefined

const begun = Date.now()
const report = (line: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`)
}
const part = values.country === undefined ? [] : ['--country', values.country]
const figures = await copyThroughKills(kills, databaseUrl, report, undefined, part)
if (process.stderr.isTTY) process.stderr.write('\n')
const rows: [string, number | string][] = [
  ['database', databaseUrl ? 'PostgreSQL' : 'embedded'],
  ['kills of scg pull (SIGKILL)', figures.kills],
  ['… in the middle of writing a batch', figures.cutOff],
  ['writes to the register meanwhile', figures.writes],
  ['lines of the copy', figures.lines],
  ['records compared', figures.records],
  ['seconds', Math.round((Date.now() - begun) / 1000)],
  ['differences', figures.differences.length],
]
for (const [name, value] of rows) console.log(`${name.padEnd(38)}${String(value).padStart(10)}`)
for (const difference of figures.differences.slice(0, 20)) console.error(difference)
process.exit(figures.differences.length > 0 ? 1 : 0)
