import { boundsOf } from '../read/bounds.ts'
import { linked } from './references.ts'
import type { UnitOfWork } from './unit-of-work.ts'

// What agreements, engagements and commitments have in common: dated events that are only ever added.

/** An event as a command gives it; `on` is a partial date. */
export interface Happened<Kind, On> {
  readonly kind: Kind
  readonly on: On
  readonly sources: readonly string[]
}

/** The columns of a new event that all of them have. `after` is the position of the last one on record, 0 where there is none. */
export const eventColumns = <Kind, On extends string | null>(
  { now }: UnitOfWork,
  record: string,
  after: number,
  { kind, on, sources }: Happened<Kind, On>,
) => {
  const position = after + 1
  return {
    id: `${record}-${position}`,
    position,
    kind,
    on,
    ...boundsOf(on),
    recordedAt: now,
    sources: linked(sources),
  }
}

/** The events that count: those that no correction has withdrawn. */
export const standingEvents = <Event extends { readonly correctedById: string | null }>({
  events,
}: {
  readonly events: readonly Event[]
}): Event[] => events.filter(({ correctedById }) => correctedById === null)
