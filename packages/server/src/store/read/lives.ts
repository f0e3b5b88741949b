import type { PrismaClient } from '../../generated/prisma/client.ts'
import { assents } from '../../register/approval.ts'
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

export interface Life {
  /** Those that count, which no correction has withdrawn, in the order of recording */
  readonly events: readonly Event[]
  /** The first possible day of the first approval; null when there is none, or one has no date and may be the first */
  readonly approvedEarliest: string | null
}

export const readLives = async (db: PrismaClient, ids: readonly string[]): Promise<Map<string, Life>> => {
  const rows = await db.$queryRaw<{ id: string; events: Event[] | null; approvedEarliest: string | null }[]>(sql`
    SELECT asked.id, event.events, approval.day AS "approvedEarliest"
    FROM unnest(${texts(ids)}) AS asked (id)
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_array(kind, "on", earliest, latest, until_latest) ORDER BY position) AS events
      FROM agreement_event
      WHERE agreement_id = asked.id AND corrected_by_id IS NULL
    ) AS event
    CROSS JOIN LATERAL (
      SELECT CASE WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text END AS day
      FROM approval
      WHERE agreement_id = asked.id AND outcome::text = ANY (${texts(assents)})
    ) AS approval`)
  return new Map(rows.map(({ id, events, approvedEarliest }) => [id, { events: events ?? [], approvedEarliest }]))
}

/** An agreement in the form that the register's rules expect. */
export const lifeFrom = ({ awaitsEntry, termKind, expiresLatest }: LifeRow, { events, approvedEarliest }: Life) => ({
  approvedEarliest,
  awaitsEntry,
  termKind,
  expiresLatest: dayOrNull(expiresLatest),
  events: events.map(([kind, on, earliest, latest, untilLatest]) => ({ kind, on, earliest, latest, untilLatest })),
})
