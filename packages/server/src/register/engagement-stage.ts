/** Where an engagement stands on a day. Derived from its events; nobody writes it. */
export const engagementStages = ['REQUESTED', 'ACCEPTED', 'DECLINED', 'PLANNED', 'HELD', 'CANCELLED'] as const
export type EngagementStage = (typeof engagementStages)[number]

export type EngagementEventKind = EngagementStage | 'CORRECTED'

export interface StageEvent {
  readonly kind: EngagementEventKind
  /** The first day that its date can mean, 'YYYY-MM-DD' */
  readonly earliest: string
}

/** What the stage follows from. */
export interface EngagementLife {
  /** In the order of recording, without those that a correction withdrew */
  readonly events: readonly StageEvent[]
  /** The first day on which it may have begun */
  readonly startsEarliest: string
  readonly cancelled: boolean
}

/** The stages on record, in the order of recording. */
export const stagesOf = <Event extends { readonly kind: EngagementEventKind }>(
  events: readonly Event[],
): (Event & { readonly kind: EngagementStage })[] =>
  events.filter((event): event is Event & { readonly kind: EngagementStage } => event.kind !== 'CORRECTED')

/** Where it stood before the first stage on record: what was accepted or declined had been requested. */
const before: Readonly<Record<Exclude<EngagementStage, 'HELD'>, EngagementStage>> = {
  REQUESTED: 'REQUESTED',
  ACCEPTED: 'REQUESTED',
  DECLINED: 'REQUESTED',
  PLANNED: 'PLANNED',
  CANCELLED: 'PLANNED',
}

/** Whether it counts as held once it has begun. `lastStage` is the last on record, null where none is. */
export const isHeldOnceBegun = (lastStage: EngagementStage | null, cancelled: boolean): boolean =>
  lastStage === null ? !cancelled : lastStage === 'HELD'

/**
 * The stage on the day `asOf` ('YYYY-MM-DD'): the first line that holds.
 *
 *     CANCELLED  no stage is on record, and it was cancelled
 *     HELD       it has begun by the day, and the last stage on record is HELD, or none is on record
 *     otherwise  the last stage before the first, in the order of recording, that had not begun by the day
 *     PLANNED    no stage but HELD is on record
 *
 * What was held was held from the day on which it began. A date known to the year or month counts from its first day. For lists,
 * the same stands as SQL in store/read/engagement-stage.ts; a property test holds the two equal.
 */
export const stageAt = ({ events, startsEarliest, cancelled }: EngagementLife, asOf: string): EngagementStage => {
  const stages = stagesOf(events)
  const last = stages.at(-1)
  if (!last && cancelled) return 'CANCELLED'
  if (isHeldOnceBegun(last?.kind ?? null, cancelled) && startsEarliest <= asOf) return 'HELD'
  const others = stages.flatMap(({ kind, earliest }) => (kind === 'HELD' ? [] : [{ kind, earliest }]))
  const begun = others.findIndex(({ earliest }) => earliest > asOf)
  if (begun === 0) return before[others[0]!.kind]
  return others.at(begun < 0 ? -1 : begun - 1)?.kind ?? 'PLANNED'
}

/** Whether it was held by the day: only then is it contact between the two sides, and counted. */
export const wasHeld = (life: EngagementLife, asOf: string): boolean => stageAt(life, asOf) === 'HELD'
