import type { PrismaClient } from '../../generated/prisma/client.ts'
import type { EventKind, TermKind } from '../../register/status.ts'
import { dayOrNull } from '../day.ts'
import { sql, texts } from '../sql.ts'

// The data for the derived status of agreements, for many at once: one row for each, regardless of the number of
// events.

export interface LifeRow {
  readonly awaitsEntry: boolean
  readonly termKind: TermKind
  readonly expiresLatest: Date | null
}

type Event = readonly [
  kind: EventKind,
  on: string | null,
  earliest: string | null,
  latest: string | null,
  untilLatest: string | null,
]

/** The events that count, which no correction has withdrawn, in the order of recording. */
export const readLives = async (db: PrismaClient, ids: readonly string[]): Promise<Map<string, readonly Event[]>> => {
  const rows = await db.$queryRaw<{ id: string; events: Event[] }[]>(sql`
    SELECT agreement_id AS id,
      json_agg(json_build_array(kind, "on", earliest, latest, until_latest) ORDER BY position) AS events
    FROM agreement_event
    WHERE agreement_id = ANY (${texts(ids)}) AND corrected_by_id IS NULL
    GROUP BY agreement_id`)
  const found = new Map(rows.map(({ id, events }) => [id, events]))
  return new Map(ids.map(id => [id, found.get(id) ?? []]))
}

/** An agreement in the form that the register's rules expect. */
export const lifeFrom = ({ awaitsEntry, termKind, expiresLatest }: LifeRow, events: readonly Event[]) => ({
  awaitsEntry,
  termKind,
  expiresLatest: dayOrNull(expiresLatest),
  events: events.map(([kind, on, earliest, latest, untilLatest]) => ({ kind, on, earliest, latest, untilLatest })),
})
