import { StoreError } from '../../store.ts'
import { openPGlite } from '../pglite.ts'
import { onEmbedded, type Session } from '../transaction.ts'
import type { Migration } from './migrations.ts'
import { structureOf } from './structure.ts'

// Earlier releases recorded that a migration began, ran it, and recorded its end, one after the other. Killed in between,
// they left a migration that is recorded as begun: its script was sent as one text and so was one transaction, of which
// everything is there or nothing.

/**
 * Whether what the last of `migrations` makes is there, in a database that has all before it.
 * @throws StoreError when only some of it is there, which no kill leaves
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

/** What a database looks like before and after the last of `migrations`, found out on one in memory. */
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
