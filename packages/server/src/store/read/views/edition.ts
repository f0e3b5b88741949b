import { sql } from '../../sql.ts'
import type { Store } from '../../store.ts'

/** Identifies the state of the register from which an answer was made. */
export interface Edition {
  readonly revision: number
  /** Identity of the last change. Distinguishes equal revision numbers of a register and one restored from a backup. */
  readonly identity: string
  /** When this state was reached */
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
