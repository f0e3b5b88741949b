import { StoreError } from '../../store.ts'
import { openPGlite } from '../pglite.ts'
import { onEmbedded, type Session } from '../transaction.ts'
import type { Migration } from './migrations.ts'
import { structureOf } from './structure.ts'

// Earlier releases recorded the beginning of a migration, ran it, and recorded its end, as separate steps. A process
// killed in between left a migration that is recorded as begun. Its script was sent as one text and thus was one
// transaction, so that either all of its changes exist or none.

/**
 * Whether the changes of the last of `migrations` exist, in a database that has all migrations before it.
 * @throws StoreError when only some of the changes exist, which a killed process cannot cause
 */
export const isThere = async (session: Session, migrations: readonly Migration[]): Promise<boolean> => {
  const { before, after } = await expectedOf(migrations)
  const here = await structureOf(session.query)
  const made = [...after].filter(line => !before.has(line))
  const removed = [...before].filter(line => !after.has(line))
  const lacking = [...made.filter(line => !here.has(line)), ...removed.filter(line => here.has(line))]
  const changes = made.length + removed.length
  if (lacking.length > 0 && lacking.length < changes)
    throw new StoreError(
      `The database cannot be migrated: ${migrations.at(-1)!.name} was begun before, and ${changes - lacking.length} of the ${changes} ` +
        `things that it changes are as it leaves them, but not "${lacking[0]}": restore a backup into an empty database.`,
    )
  return changes > 0 && lacking.length === 0
}

/** The structure of a database before and after the last of `migrations`, determined with a database in memory. */
const expectedOf = async (migrations: readonly Migration[]) => {
  const database = await openPGlite()
  try {
    return await onEmbedded(database, async session => {
      for (const { sql } of migrations.slice(0, -1)) await session.script(sql)
      const before = await structureOf(session.query)
      await session.script(migrations.at(-1)!.sql)
      return { before, after: await structureOf(session.query) }
    })
  } finally {
    await database.close()
  }
}
