import { type Migration, needOf } from '../../packages/server/src/store/database/migrate/migrations.ts'
import { findingsIn } from './rules.ts'

/** Migrations up to this one were made before there was a release beside which another could run. */
export const newestUnjudged = '20261129220500_tallies'

/** What is wrong with a migration, a sentence each. */
export const judgeMigration = async (migration: Migration, all: readonly string[]): Promise<string[]> => {
  const { name, sql } = migration
  const findings = await findingsIn(sql)
  const needed = needOf(migration)
  const wrong = findings.filter(({ never }) => never).map(({ because }) => `${name} ${because}.`)
  const disturbing = findings.filter(({ never }) => !never)
  if (/^-- needs: this/m.test(sql) && !/^-- needs: this, because .{10,}/m.test(sql))
    wrong.push(`${name} leaves every older server behind: say why, as "-- needs: this, because …".`)
  else if (needed !== null && needed !== name && !all.some(each => each === needed && each < name))
    wrong.push(`${name} needs ${needed}, which is no earlier migration.`)
  if (disturbing.length > 0 && needed === null)
    wrong.push(
      `${name} disturbs servers of the release before, which run beside a new one during an upgrade:\n` +
        disturbing.map(({ because }) => `  - ${because}\n`).join('') +
        '  Add first and take away in a later release (docs/guides/scaling.md), or say which servers it is for: a line\n' +
        '  "-- needs: NAME" with the migration of the release that can do without, or "-- needs: this, because …".',
    )
  return wrong
}
