import { type Standing, standingAt, type ToldHistory } from '../../register/ending.ts'
import { type PartialDate, parsePartialDate } from '../../register/partial-date.ts'
import type { EventKind, TermKind } from '../../register/status.ts'
import { type RecordJson, rowsOf } from './flat-table.ts'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const dateOf = (value: unknown): PartialDate | null => (typeof value === 'string' ? parsePartialDate(value) : null)

/** What the status of an agreement is derived from, out of its record in the format of the history. */
export const historyOf = (record: RecordJson): ToldHistory => ({
  awaitsEntry: record['awaitsEntry'] === true,
  termKind: String(record['termKind']) as TermKind,
  expiresOn: textOf(record['expiresOn']),
  expiresLatest: dateOf(record['expiresOn'])?.latest ?? null,
  events: rowsOf(record['events']).flatMap(event => {
    if (event['correctedById'] != null) return []
    const on = dateOf(event['on'])
    return [
      {
        kind: String(event['kind']) as EventKind,
        on: textOf(event['on']),
        earliest: on?.earliest ?? null,
        latest: on?.latest ?? null,
        until: textOf(event['until']),
        untilLatest: dateOf(event['until'])?.latest ?? null,
        reason: textOf(event['reason']),
      },
    ]
  }),
})

const known = new WeakMap<RecordJson, { readonly day: string; readonly standing: Standing }>()

/** The status on a day and the end behind it. Several formats ask for it of the same record. */
export const standingOf = (record: RecordJson, day: string): Standing => {
  const before = known.get(record)
  if (before?.day === day) return before.standing
  const standing = standingAt(historyOf(record), day)
  known.set(record, { day, standing })
  return standing
}
