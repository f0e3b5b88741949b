import { relative } from 'node:path'
import { readConfig } from './config.ts'
import { newMigration } from './store/database/migrate/new.ts'
import { migrationStatus } from './store/open/migration-status.ts'
import { openStore } from './store/open/open.ts'
import { withSession } from './store/open/with-session.ts'
import { renewSpans } from './store/spans/make-all.ts'
import { renewTallies } from './store/tallies/renew.ts'

// pnpm migrate          brings the database of DATABASE_URL or DATA_DIR up to date
// pnpm migrate:status   tells which migrations it has, and whether the statuses by day are those of this release; exits
//                       with 1 when something is missing
// pnpm migrate:spans    brings it up to date, and derives the statuses by day anew
// pnpm migrate:new NAME writes the SQL from the committed migrations to prisma/schema.prisma; needs no database

const apply = async (): Promise<void> => {
  const store = await openStore(readConfig(process.env), console.log)
  await store.close()
  console.log('The register is up to date.')
}

const status = async (): Promise<void> => {
  for (const { name, applied } of await migrationStatus(readConfig(process.env))) {
    console.log(`${applied ? 'applied' : 'MISSING'}  ${name}`)
    if (!applied) process.exitCode = 1
  }
}

const spans = async (): Promise<void> => {
  await apply()
  const count = await withSession(readConfig(process.env), async session => {
    const made = await renewSpans(session, console.log, true)
    await renewTallies(session, console.log)
    return made
  })
  console.log(`The statuses of ${count} agreements are those that this release derives.`)
}

const create = async (name: string | undefined): Promise<void> => {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? ''))
    throw new Error('Name the migration in lower case, like: npx pnpm@10 migrate:new add_population')
  const path = await newMigration(name!)
  console.log(
    path ? relative('.', path) : 'prisma/schema.prisma and the migrations agree: there is nothing to migrate.',
  )
}

const [command, name] = process.argv.slice(2)
const run = command === 'new' ? create(name) : command === 'status' ? status() : command === 'spans' ? spans() : apply()
run.catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
