import { parseArgs } from 'node:util'
import { survive } from './survive.ts'

// pnpm bench:kill [--kills 50]: what is left of a register whose server is killed in the middle of writing. On the embedded
// register, or on a new database on the PostgreSQL server of DATABASE_URL. Exits with 1 when anything is lost.

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' } } })
const kills = Number(values.kills)
if (!Number.isInteger(kills) || kills < 1) {
  console.error(`--kills is "${values.kills}", which is no number of kills; example: --kills 50.`)
  process.exit(2)
}
const databaseUrl = process.env['DATABASE_URL']?.trim() || undefined

const figures = await survive(kills, databaseUrl, line => {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`)
})
if (process.stderr.isTTY) process.stderr.write('\n')
const rows: [string, number | string][] = [
  ['database', databaseUrl ? 'PostgreSQL' : 'embedded'],
  ['kills (SIGKILL)', figures.kills],
  ['writes acknowledged', figures.acknowledged],
  ['writes under way at a kill', figures.inDoubt],
  ['… found carried out', figures.carriedOut],
  ['revisions', figures.revisions],
  ['records compared with their history', figures.recordsChecked],
  ['slowest start, s', (figures.slowestStart / 1000).toFixed(1)],
  ['losses', figures.losses.length],
]
for (const [name, value] of rows) console.log(`${name.padEnd(38)}${String(value).padStart(10)}`)
for (const loss of figures.losses) console.error(loss)
process.exit(figures.losses.length > 0 ? 1 : 0)
