import { assents } from '../../register/approval.ts'
import type { EventKind, TermKind } from '../../register/status.ts'
import { dayOrNull } from '../day.ts'
import { sql, texts } from '../sql.ts'

// What the status of an agreement and other fields are derived from: one value, however many events there are.

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
  /** The steps of approval that were taken: those that are only planned do not count */
  readonly approvalCount: number
}

/** The life of the agreement `parent.id`, as JSON. */
export const life = sql`(
  SELECT json_build_object('events', life.events, 'recordedOn', life.recorded_on, 'sources', CASE
    WHEN life.dated THEN '[]'
    ELSE coalesce((
      SELECT json_agg(json_build_array(s.published_on, s.retrieved_on))
      FROM "_agreement_source" l JOIN source s ON s.id = l."B" WHERE l."A" = parent.id
    ), '[]')
  END, 'approvalCount', (
    SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'
  ), 'approvedEarliest', (
    SELECT CASE WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text END
    FROM approval WHERE agreement_id = parent.id AND outcome::text = ANY (${texts(assents)})
  ))
  FROM (
    SELECT bool_or(v.earliest IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL) AS dated,
      ((min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date)::text AS recorded_on,
      coalesce(
        json_agg(json_build_array(v.kind, v."on", v.earliest, v.latest, v.until_latest) ORDER BY v.position)
          FILTER (WHERE v.corrected_by_id IS NULL),
        '[]'
      ) AS events
    FROM agreement_event v WHERE v.agreement_id = parent.id
  ) AS life
)`

/** An agreement in the form that the register's rules expect. */
export const lifeFrom = (
  { awaitsEntry, termKind, expiresLatest }: LifeRow,
  { events, sources, recordedOn, approvalCount, approvedEarliest }: Life,
) => ({
  approvalCount,
  approvedEarliest,
  awaitsEntry,
  termKind,
  expiresLatest: dayOrNull(expiresLatest),
  events: events.map(([kind, on, earliest, latest, untilLatest]) => ({ kind, on, earliest, latest, untilLatest })),
  sources: sources.map(([publishedOn, retrievedOn]) => ({ publishedOn, retrievedOn })),
  recordedOn,
})
