import { cursorOf } from '../src/changes/cursor.ts'
import { readEnd } from '../src/exports/revision-end.ts'
import { readEdition } from '../src/store/read/views/edition.ts'
import type { Store } from '../src/store/store.ts'

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
