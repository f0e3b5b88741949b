import { notBefore, notInFuture } from './agreement-life.ts'
import { isBlank } from './characters.ts'
import type { CommitmentEventKind } from './commitment-status.ts'
import { COMMITMENT_EVENT_LABELS } from './labels.ts'
import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'

type Path = readonly string[]

/** In characters. The text is a line in lists and calendars; what needs more room goes into the note. */
const longest = 500

export const commitmentTextViolations = (texts: Readonly<Record<string, string | null | undefined>>): Violation[] =>
  Object.entries(texts)
    .filter(([, text]) => [...(text ?? '')].length > longest)
    .map(([field]) => ({
      code: 'BAD_VALUE',
      message: say('A text has at most {most} characters.', { most: longest }),
      path: ['input', field],
    }))

/** It is due no sooner than it was agreed (I22 in docs/domain.md). */
export const dueViolations = (dueOn: string | null, agreedOn: string | null, path: Path): Violation[] =>
  notBefore(dueOn, agreedOn, say('It is due before it was agreed: check both dates.'), path)

/** What happened rests on a source, or on the word of an officer who says how it is known (I22 in docs/domain.md). */
export const groundViolations = (sources: readonly string[], note: string | null, path: Path): Violation[] =>
  sources.length > 0 || (note !== null && !isBlank(note))
    ? []
    : [
        {
          code: 'SOURCE_MISSING',
          message: say('Name a source that shows it, or say in note how it is known.'),
          path: [...path, 'sources'],
        },
      ]

/** What was dropped says why (I22 in docs/domain.md). */
export const whyViolations = (kind: CommitmentEventKind, note: string | null, path: Path): Violation[] =>
  kind !== 'DROPPED' || (note !== null && !isBlank(note))
    ? []
    : [{ code: 'REASON_MISSING', message: say('Say in note why it was dropped.'), path: [...path, 'note'] }]

interface Dated {
  readonly kind: CommitmentEventKind
  readonly on: string | null
}

/** The order in which things happen to a commitment: the last two are ends, of which there is one. */
const places: Record<CommitmentEventKind, number> = { AGREED: 0, STARTED: 1, DONE: 2, DROPPED: 2, CORRECTED: 3 }

/**
 * An event has happened, and neither before those that come before it nor after those that follow (I22 in docs/domain.md).
 * `events` are the others that count.
 */
export const eventDateViolations = (event: Dated, events: readonly Dated[], today: string, path: Path): Violation[] => {
  if (event.on === null) return []
  const place = places[event.kind]
  const out = events
    .filter(({ kind }) => kind !== 'CORRECTED' && places[kind] !== place)
    .flatMap(({ kind, on }) => {
      const message = say('It does not fit with {kind} on {on}: check both dates.', {
        kind: { en: kind, th: COMMITMENT_EVENT_LABELS[kind].th },
        on,
      })
      return places[kind] < place ? notBefore(event.on, on, message, path) : notBefore(on, event.on, message, path)
    })
  return [...notInFuture(event.on, today, path), ...out.slice(0, 1)]
}

/** Nothing follows an end: what comes next is another commitment (I22 in docs/domain.md). */
export const stepAfterEndViolations = (events: readonly Dated[], path: Path): Violation[] => {
  const end = events.find(({ kind }) => kind === 'DONE' || kind === 'DROPPED')
  return end
    ? [
        {
          code: 'STATUS_FORBIDS',
          message: say(
            'It is {kind}: correct the record if that is wrong, or record a new commitment that follows it.',
            {
              kind: { en: end.kind, th: COMMITMENT_EVENT_LABELS[end.kind].th },
            },
          ),
          path,
        },
      ]
    : []
}
