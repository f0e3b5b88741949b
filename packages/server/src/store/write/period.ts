import { notBefore } from '../../register/agreement-life.ts'
import { say, word } from '../../register/messages/say.ts'
import { overlaps, type Period } from '../../register/period.ts'
import { textViolations } from '../../register/text.ts'
import type { Violation } from '../../register/violation.ts'
import { boundsOf } from '../read/bounds.ts'
import { conflict, type Path } from './refusal.ts'

/** A person's post in an organization or a consulate. */
export interface Held extends Period {
  readonly postEn: string | null
  readonly postTh: string | null
}

export const heldViolations = ({ postEn, postTh, from, until }: Held, path: Path): Violation[] => [
  ...textViolations({ postEn, postTh }, path),
  ...orderViolations({ from, until }, [...path, 'until']),
]

/** It ends after it began. Both may lie ahead: people are appointed before they begin. */
export const orderViolations = ({ from, until }: Period, path: Path): Violation[] =>
  notBefore(until, from, say('It ends before it begins on {from}: check both dates.', { from }), path)

/** The columns of a period with those of its bounds. */
export const periodColumns = ({ from, until }: Period) => {
  const begins = boundsOf(from)
  const ends = boundsOf(until)
  return {
    from,
    fromEarliest: begins.earliest,
    fromLatest: begins.latest,
    until,
    untilEarliest: ends.earliest,
    untilLatest: ends.latest,
  }
}

/**
 * Nobody is in one role twice at a time.
 * @throws Refused ALREADY_EXISTS
 */
export const assertOnce = (period: Period, others: readonly Period[], path: Path): void => {
  const other = others.find(each => overlaps(each, period))
  if (!other) return
  throw conflict(
    'ALREADY_EXISTS',
    say('They are in this role on record, from {from} to {to}: end that first, or correct it.', {
      from: other.from ?? word('an unknown day'),
      to: other.until ?? word('now'),
    }),
    path,
  )
}
