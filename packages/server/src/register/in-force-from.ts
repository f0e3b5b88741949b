import type { EventKind } from './status.ts'

type Beginning = { kind: EventKind; on: string | null; earliest: string | null }

/**
 * The partial date from which an agreement is in force, as precise as its source: the first dated entry into force,
 * else the first dated signature unless the text makes entry into force a separate step. Null when neither is on
 * record.
 */
export function inForceFrom(history: { events: readonly Beginning[]; awaitsEntry: boolean }): string | null {
  const entered = firstOf(history.events, 'ENTERED_INTO_FORCE')
  return entered ?? (history.awaitsEntry ? null : firstOf(history.events, 'SIGNED'))
}

function firstOf(events: readonly Beginning[], kind: EventKind): string | null {
  const dated = events.flatMap(({ kind: its, on, earliest }) =>
    its === kind && on !== null && earliest !== null ? [{ on, earliest }] : [],
  )
  // Of dates with the same earliest day, the most precise comes first: '2016-01-01' before '2016'.
  const [first] = dated.sort((a, b) =>
    a.earliest === b.earliest ? b.on.length - a.on.length : a.earliest < b.earliest ? -1 : 1,
  )
  return first?.on ?? null
}
