// Checks that servers of the release before can work beside those of a release with the new migrations.
//
//   pnpm check:migrations
import { readMigrations } from '../../packages/server/src/store/database/migrate/migrations.ts'
import { judgeMigration, newestUnjudged } from './judge.ts'

const all = await readMigrations()
const names = all.map(({ name }) => name)
const judged = all.filter(({ name }) => name > newestUnjudged)
const wrong = (await Promise.all(judged.map(migration => judgeMigration(migration, names)))).flat()
for (const sentence of wrong) console.error(sentence)
if (wrong.length > 0) process.exit(1)
console.log(`${judged.length} of ${all.length} migrations are of releases to which others lead without a gap.`)
