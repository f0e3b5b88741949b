import { sql } from '../../sql.ts'
import type { Store } from '../../store.ts'

/** Which state of the register an answer was made from. */
export interface Edition {
  readonly revision: number
  /** Of its last change. Tells a revision from that of the same number in a register restored from a backup. */
  readonly identity: string
  /** When it came to be */
  readonly since: Date
}

/** The newest edition, in one statement that reads one row each of two tables. */
export const readEdition = async ({ db }: Store): Promise<Edition> => {
  const [edition] = await db.$queryRaw<Edition[]>(sql`
    SELECT
      coalesce(last.revision, 0)::int AS revision, coalesce(last.identity, seed.identity, repeat('0', 32)) AS identity,
      coalesce(last.at, seed.loaded_at, 'epoch') AS since
    FROM (VALUES (TRUE)) AS always
    LEFT JOIN (SELECT revision, identity, at FROM change ORDER BY revision DESC LIMIT 1) AS last ON TRUE
    LEFT JOIN dataset AS seed ON TRUE`)
  return edition!
}
