import { parsePartialDate } from './partial-date.ts'
import type { EventKind } from './status.ts'

/** What is known about when an agreement was there. Events that a correction withdrew are left out. */
export interface Traces {
  readonly events: readonly { readonly kind: EventKind; readonly earliest: string | null }[]
  /** Its sources: when each was published, as a partial date, and the day on which it was read */
  readonly sources: readonly { readonly publishedOn: string | null; readonly retrievedOn: string | null }[]
  /** The day on which it was recorded; null when it has no events */
  readonly recordedOn: string | null
}

/**
 * The first day on which an agreement is known to have been there: the first possible day of its first dated event.
 * Without a dated event it is known from a source alone, and there since the first of its sources was published, or read
 * where none says when it was published; without any such day, since it was recorded. Null when not even that is known.
 *
 * The database looks it up in what spans.ts makes of it; whoever changes the rule raises `spanRules` there.
 */
export const thereFrom = ({ events, sources, recordedOn }: Traces): string | null => {
  const dated = events.filter(({ kind }) => kind !== 'CORRECTED').flatMap(({ earliest }) => earliest ?? [])
  if (dated.length > 0) return first(dated)
  const said = sources.flatMap(({ publishedOn, retrievedOn }) =>
    publishedOn === null ? (retrievedOn ?? []) : parsePartialDate(publishedOn).earliest,
  )
  return said.length > 0 ? first(said) : recordedOn
}

/** Whether it was there on the day. One of which nothing is known always was. */
export const wasThere = (traces: Traces, asOf: string): boolean => {
  const from = thereFrom(traces)
  return from === null || from <= asOf
}

const first = (days: readonly string[]): string => [...days].sort()[0]!

/** Whether what has this first possible day had happened by the day; without a day, or without a date, it counts. */
export const isBy = (earliest: string | null, asOf: string | null): boolean =>
  asOf === null || earliest === null || earliest <= asOf

/** The same with the events that had happened by the day. */
export const eventsBy = <Life extends { readonly events: readonly { readonly earliest: string | null }[] }>(
  life: Life,
  asOf: string | null,
): Life => ({ ...life, events: life.events.filter(({ earliest }) => isBy(earliest, asOf)) })
