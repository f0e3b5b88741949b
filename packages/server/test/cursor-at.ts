import { cursorOf } from '../src/store/lists/changes.ts'
import { readEnd } from '../src/store/snapshot/history.ts'
import type { Store } from '../src/store/store.ts'
import { readEdition } from '../src/store/views/edition.ts'

/** The cursor of a revision that the register has had. */
export const cursorAt = async (store: Store, revision: number): Promise<string> => {
  const newest = await readEdition(store)
  const identity = revision === newest.revision ? newest.identity : (await readEnd(store.db, revision))?.identity
  if (identity === undefined) throw new Error(`The register shows nothing of revision ${revision}`)
  return cursorOf({ revision, identity })
}

/** A cursor of another register. */
export const foreignCursor = (revision: number): string => cursorOf({ revision, identity: 'ab'.repeat(16) })

/** A cursor as earlier versions gave them out, by number alone. */
export const bareCursor = (revision: number): string => cursorOf({ revision, identity: null })
