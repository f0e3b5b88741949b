import { isBefore, notBefore, notInFuture } from './agreement-life.ts'
import { type EngagementEventKind, type EngagementStage, stagesOf } from './engagement-stage.ts'
import { ENGAGEMENT_STAGE_LABELS } from './labels.ts'
import { type Said, say } from './messages/say.ts'
import type { Violation } from './violation.ts'

type Path = readonly string[]

/** The stages that may follow each (I26 in docs/domain.md), and what to do otherwise. */
const following: Readonly<Record<EngagementStage, { next: readonly EngagementStage[]; otherwise: Said }>> = {
  REQUESTED: {
    next: ['ACCEPTED', 'DECLINED', 'PLANNED', 'HELD', 'CANCELLED'],
    otherwise: say('What was requested is accepted, declined, planned, held or cancelled.'),
  },
  ACCEPTED: {
    next: ['PLANNED', 'HELD', 'CANCELLED'],
    otherwise: say('What was accepted is planned, held or cancelled.'),
  },
  DECLINED: {
    next: ['REQUESTED'],
    otherwise: say('What was declined can only be requested again: withdraw that it was declined if it was not.'),
  },
  PLANNED: { next: ['HELD', 'CANCELLED'], otherwise: say('What was planned is held or cancelled.') },
  CANCELLED: {
    next: ['REQUESTED', 'PLANNED'],
    otherwise: say(
      'What was cancelled can only be requested or planned again: withdraw that it was cancelled if it was not.',
    ),
  },
  HELD: {
    next: ['CANCELLED'],
    otherwise: say('What was held stays so, or is cancelled if it did not take place after all.'),
  },
}

/** Those that may come first, for an engagement of which no stage is on record, by what follows from its dates. */
const first: Readonly<Partial<Record<EngagementStage, readonly EngagementStage[]>>> = {
  PLANNED: ['REQUESTED', 'ACCEPTED', 'DECLINED', 'PLANNED', 'HELD', 'CANCELLED'],
  HELD: ['HELD', 'CANCELLED'],
}

/**
 * Refuses a stage that does not follow the one that stands. `stands` is the last on record, or with `derived` what follows
 * from the dates alone.
 */
export const stageViolations = (
  stage: EngagementStage,
  { stands, derived }: { readonly stands: EngagementStage; readonly derived: boolean },
  path: Path,
): Violation[] => {
  const { next, otherwise } = following[stands]
  if (((derived && first[stands]) || next).includes(stage)) return []
  const status = { en: stands, th: ENGAGEMENT_STAGE_LABELS[stands].th }
  return [
    { code: 'STATUS_FORBIDS', message: say('The engagement is {status}. {otherwise}', { status, otherwise }), path },
  ]
}

/** What a withdrawal leaves must follow from one stage to the next as well. */
export const sequenceViolations = (
  events: readonly { readonly kind: EngagementEventKind }[],
  path: Path,
): Violation[] =>
  stagesOf(events)
    .flatMap(({ kind }, i, all) => {
      const before = all[i - 1]?.kind
      if (before === undefined || before === kind) return []
      return stageViolations(kind, { stands: before, derived: false }, path)
    })
    .slice(0, 1)

interface Dated {
  readonly kind: EngagementEventKind
  readonly on: string
}

/** When it begins, and when it ends if that is on record. */
export interface EngagementDates {
  readonly startsOn: string
  readonly endsOn: string | null
}

/**
 * A stage has happened, and not before the stage that it follows. What was held was held on its days; what was requested,
 * accepted or planned was so before it was over (I26 in docs/domain.md).
 */
export const stageDateViolations = (
  { kind, on }: Dated,
  events: readonly Dated[],
  dates: EngagementDates,
  today: string,
  path: Path,
): Violation[] => {
  const last = stagesOf(events).at(-1)
  return [
    ...notInFuture(on, today, path),
    ...notBefore(
      on,
      last?.on,
      say('That is before it was {kind} on {on}: check both dates.', {
        kind: last ? { en: last.kind, th: ENGAGEMENT_STAGE_LABELS[last.kind].th } : null,
        on: last?.on,
      }),
      path,
    ),
    ...(kind === 'HELD' ? heldViolations(on, dates, path) : []),
    ...(kind === 'HELD' || kind === 'CANCELLED' || kind === 'DECLINED'
      ? []
      : notBefore(
          dates.endsOn ?? dates.startsOn,
          on,
          say('It was over by that day: check both dates, or record that it was held.'),
          path,
        )),
  ]
}

/** What was held was held on its days. An end that is not on record is not known. */
const heldViolations = (on: string, { startsOn, endsOn }: EngagementDates, path: Path): Violation[] =>
  isBefore(on, startsOn) || isBefore(endsOn, on)
    ? [
        {
          code: 'DATES_OUT_OF_ORDER',
          message: say('It was held on {on}, and that is not among its days: put its dates right first.', { on }),
          path,
        },
      ]
    : []

/** New dates must still have in them the day on which it was held. */
export const heldOnViolations = (events: readonly Dated[], dates: EngagementDates, path: Path): Violation[] => {
  const last = stagesOf(events).at(-1)
  return last?.kind === 'HELD' ? heldViolations(last.on, dates, path) : []
}

/** A stage rests on a source, or on the word of an officer who says how it is known (I26 in docs/domain.md). */
export const stageGroundViolations = (sources: readonly string[], note: string | null, path: Path): Violation[] =>
  sources.length > 0 || note !== null
    ? []
    : [
        {
          code: 'SOURCE_MISSING',
          message: say('Name a source that shows it, or say in note how it is known.'),
          path: [...path, 'sources'],
        },
      ]
