import type { PrismaClient } from '../../generated/prisma/client.ts'
import { assents } from '../../register/approval.ts'
import type { EventKind, TermKind } from '../../register/status.ts'
import { dayOrNull } from '../day.ts'
import { type Sql, sql, texts } from '../sql.ts'

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

type Source = readonly [publishedOn: string | null, retrievedOn: string | null]

export interface Life {
  /** Those that count, which no correction has withdrawn, in the order of recording */
  readonly events: readonly Event[]
  /** Empty where an event has a date: nobody needs them then */
  readonly sources: readonly Source[]
  readonly recordedOn: string | null
  /** The first possible day of the first approval; null when there is none, or one has no date and may be the first */
  readonly approvedEarliest: string | null
}

const nothing: Life = { events: [], sources: [], recordedOn: null, approvedEarliest: null }

/** A row for each of these agreements: its id, and what `Life` has. */
export const livesOf = (ids: readonly string[]): Sql => sql`
    SELECT life.id, life.events, life."recordedOn", CASE WHEN life.dated THEN '[]' ELSE coalesce((
      SELECT json_agg(json_build_array(s.published_on, s.retrieved_on))
      FROM "_agreement_source" l JOIN source s ON s.id = l."B" WHERE l."A" = life.id
    ), '[]') END AS sources, (
      SELECT CASE WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text END
      FROM approval WHERE agreement_id = life.id AND outcome::text = ANY (${texts(assents)})
    ) AS "approvedEarliest"
    FROM (
      SELECT a.id, bool_or(v.earliest IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL) AS dated,
        ((min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date)::text AS "recordedOn",
        coalesce(
          json_agg(json_build_array(v.kind, v."on", v.earliest, v.latest, v.until_latest) ORDER BY v.position)
            FILTER (WHERE v.corrected_by_id IS NULL AND v.id IS NOT NULL),
          '[]'
        ) AS events
      FROM agreement a LEFT JOIN agreement_event v ON v.agreement_id = a.id
      WHERE a.id = ANY (${texts(ids)})
      GROUP BY a.id
    ) AS life`

export const readLives = async (db: PrismaClient, ids: readonly string[]): Promise<Map<string, Life>> => {
  const rows = await db.$queryRaw<(Life & { id: string })[]>(livesOf(ids))
  const found = new Map(rows.map(({ id, ...life }) => [id, life]))
  return new Map(ids.map(id => [id, found.get(id) ?? nothing]))
}

/** An agreement in the form that the register's rules expect. */
export const lifeFrom = (
  { awaitsEntry, termKind, expiresLatest }: LifeRow,
  { events, sources, recordedOn, approvedEarliest }: Life,
) => ({
  approvedEarliest,
  awaitsEntry,
  termKind,
  expiresLatest: dayOrNull(expiresLatest),
  events: events.map(([kind, on, earliest, latest, untilLatest]) => ({ kind, on, earliest, latest, untilLatest })),
  sources: sources.map(([publishedOn, retrievedOn]) => ({ publishedOn, retrievedOn })),
  recordedOn,
})
