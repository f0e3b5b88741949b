import { parseArgs } from 'node:util'
import { killMigrations } from './killed-migrations.ts'

// npx pnpm@10 exec tsx bench/faults/kill-migrations.ts [--kills 50]: so many kills in a first start, and as many in a start that
// brings the register of an earlier release up to date. On embedded registers, or on new databases on the PostgreSQL server of
// DATABASE_URL. Exits with 1 when one of them does not come up with everything in it.

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' } } })
const kills = Number(values.kills)
if (!Number.isInteger(kills) || kills < 1) {
  console.error(`--kills is "${values.kills}", which is no number of kills; example: --kills 50.`)
  process.exit(2)
}
const databaseUrl = process.env['DATABASE_URL']?.trim() || undefined
console.log(`On ${databaseUrl ? 'PostgreSQL' : 'embedded registers'}`)
for (const start of ['first', 'upgrade'] as const) {
  const figures = await killMigrations(start, kills, databaseUrl, line => {
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`)
  })
  if (process.stderr.isTTY) process.stderr.write('\n')
  const { inTime, halfWay, failures } = figures
  console.log(
    `${start === 'first' ? 'first start' : 'upgrade'}: ${kills} kills, ${inTime} while it ran, ${halfWay} before the register was complete, ` +
      `${kills - failures.length} started again with the same content`,
  )
  for (const failure of failures) console.error(failure)
  if (failures.length > 0) process.exitCode = 1
}
