import { type Traces, thereFrom, wasThere } from './presence.ts'
import { type AgreementStatus, type History, statusAt } from './status.ts'
import { addDays } from './today.ts'

/**
 * To be raised when the spans of any agreement change, that is, when the rule in status.ts or presence.ts does, or what
 * `keepSpans` writes beside them: a server that starts on spans of another number makes all anew. Since 2 that is the
 * places of agreements, since 3 what work lists find agreements and partnerships by.
 */
export const spanRules = 3

/** Days in a row on which an agreement has one status, and is there on all of them or on none. */
export interface Span {
  /** Null for the first: it has no beginning */
  readonly from: string | null
  /** The first day that is in it no more; null for the last */
  readonly until: string | null
  readonly status: AgreementStatus
  /** Whether it was there, see presence.ts */
  readonly there: boolean
}

export type Told = History & Omit<Traces, 'events'>

/**
 * The whole life of an agreement, without gaps: the status is a step function of the day, and this is the function. The
 * rule itself is `statusAt` and `thereFrom`; here it is only asked on each day on which its answer can change.
 */
export const spansOf = (told: Told): Span[] => {
  const there = thereFrom(told)
  const days = [...new Set([...turns(told), ...(there === null ? [] : [there])])].sort()
  const spans: Span[] = []
  for (const from of [null, ...days]) {
    // Before every day, as texts are compared.
    const day = from ?? ''
    const span = { from, until: null, status: statusAt(told, day), there: wasThere(told, day) }
    const last = spans.at(-1)
    if (last?.status === span.status && last.there === span.there) continue
    if (last) spans[spans.length - 1] = { ...last, until: from }
    spans.push(span)
  }
  return spans
}

/** Every day on which a comparison in `statusAt` turns: what counts until a day has another answer on the day after. */
const turns = ({ events, expiresLatest }: History): string[] => [
  ...events.flatMap(({ earliest, latest, untilLatest }) => [
    ...(earliest === null ? [] : [earliest]),
    ...(latest === null ? [] : [latest]),
    ...dayAfter(untilLatest),
  ]),
  ...dayAfter(expiresLatest),
]

const dayAfter = (day: string | null): string[] => (day === null ? [] : [addDays(day, 1)])
