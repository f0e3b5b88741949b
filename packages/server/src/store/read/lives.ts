import type { PrismaClient } from '../../generated/prisma/client.ts'
import type { EventKind, TermKind } from '../../register/status.ts'
import { dayOrNull } from '../day.ts'
import { sql, texts } from '../sql.ts'

// What the derived status of agreements needs, for many at once: a row each, however many events they have.

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

/** The events that count, those that no correction withdrew, in the order of recording. */
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

/** An agreement as the rules of the register take it. */
export const lifeFrom = ({ awaitsEntry, termKind, expiresLatest }: LifeRow, events: readonly Event[]) => ({
  awaitsEntry,
  termKind,
  expiresLatest: dayOrNull(expiresLatest),
  events: events.map(([kind, on, earliest, latest, untilLatest]) => ({ kind, on, earliest, latest, untilLatest })),
})
