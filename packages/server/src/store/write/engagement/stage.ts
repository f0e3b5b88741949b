import type { EngagementEventKind, Prisma } from '../../../generated/prisma/client.ts'
import {
  type EngagementDates,
  stageDateViolations,
  stageGroundViolations,
  stageViolations,
} from '../../../register/engagement-life.ts'
import { type EngagementStage, stageAt, stagesOf } from '../../../register/engagement-stage.ts'
import { say } from '../../../register/messages/say.ts'
import { textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { eventColumns, type Happened, standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { knownSources, linked } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { type EngagementRow, loadEngagement } from './load.ts'

export interface RecordEngagementStage {
  readonly engagement: string
  readonly expectedVersion: number
  readonly stage: EngagementStage
  readonly on: string
  /** The word of the officer: how it is known where no source shows it, or why */
  readonly note: string | null
  readonly sources: readonly string[]
}

/** Records that an engagement reached a stage. */
export const recordEngagementStage: Command<RecordEngagementStage> = {
  name: 'recordEngagementStage',
  run: async (unit, { engagement, expectedVersion, stage, on, note, sources }) => {
    const row = await loadEngagement(unit, engagement, expectedVersion)
    const events = standingEvents(row)
    const stands = standingStage(row, unit.today)
    if (stands.stands === stage && (!stands.derived || stage === 'CANCELLED'))
      throw conflict('ALREADY_DONE', say('That is on record already: correct the record if it is wrong.'), [
        'input',
        'stage',
      ])
    refuse([
      ...stageViolations(stage, stands, ['input', 'stage']),
      ...stageDateViolations({ kind: stage, on }, events, row, unit.today, ['input', 'on']),
      ...textViolations({ note }),
      ...stageGroundViolations(sources, note, ['input']),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    await addEvent(unit, row.id, { kind: stage, on, reason: note, sources })
    await unit.tx.engagement.update({
      where: { id: row.id },
      data: { sources: linked(sources), version: { increment: 1 } },
    })
    await keepStage(unit, row.id)
    return { engagement: row.id }
  },
}

/** The stage that decides on the next: the last on record, or what follows from the dates where none is. */
export const standingStage = (row: EngagementRow, today: string): { stands: EngagementStage; derived: boolean } => {
  const last = stagesOf(standingEvents(row)).at(-1)
  if (last) return { stands: last.kind, derived: false }
  const startsEarliest = row.startsEarliest.toISOString().slice(0, 10)
  return { stands: stageAt({ events: [], startsEarliest, cancelled: row.cancelled }, today), derived: true }
}

/** The stages with which a plan may come onto the register. */
const planned: readonly EngagementStage[] = ['REQUESTED', 'ACCEPTED', 'PLANNED']

/** Refuses a first stage that a plan cannot have, or a day that does not fit. */
export const firstStageViolations = (
  first: { readonly kind: EngagementStage; readonly on: string },
  dates: EngagementDates,
  today: string,
): Violation[] => [
  ...(planned.includes(first.kind)
    ? []
    : [
        {
          code: 'BAD_CHOICE' as const,
          message: say('{value} is not one of the values of {field}: give one of {choices}.', {
            value: first.kind,
            field: 'stage',
            choices: planned.join(', '),
          }),
          path: ['input', 'stage'],
        },
      ]),
  ...stageDateViolations(first, [], dates, today, ['input', 'stageOn']),
]

export interface NewEvent extends Happened<EngagementEventKind, string> {
  readonly reason: string | null
}

/** Adds an event at the end. Returns its id. */
export const addEvent = async (
  unit: UnitOfWork,
  engagementId: string,
  { reason, ...event }: NewEvent,
): Promise<string> => {
  const { engagementEvent } = unit.tx
  const columns = eventColumns(unit, engagementId, await engagementEvent.count({ where: { engagementId } }), event)
  // A given date has both bounds.
  const bounds = { earliest: columns.earliest!, latest: columns.latest! }
  await engagementEvent.create({ data: { ...columns, ...bounds, engagementId, reason } })
  return columns.id
}

/** Adds a CORRECTED event that withdraws others, because they did not happen as recorded. */
export const withdrawEvents = async (
  unit: UnitOfWork,
  engagementId: string,
  events: readonly { readonly id: string }[],
  mistake: string,
): Promise<void> => {
  const correctedById = await addEvent(unit, engagementId, {
    kind: 'CORRECTED',
    on: unit.today,
    reason: mistake,
    sources: [],
  })
  await unit.tx.engagementEvent.updateMany({
    where: { id: { in: events.map(({ id }) => id) } },
    data: { correctedById },
  })
}

/** Writes the columns that follow from the events: the last stage on record, and whether it was cancelled. */
export const keepStage = async ({ tx }: UnitOfWork, id: string): Promise<void> => {
  const where: Prisma.EngagementEventWhereInput = { engagementId: id, correctedById: null, kind: { not: 'CORRECTED' } }
  const last = await tx.engagementEvent.findFirst({ where, orderBy: { position: 'desc' }, select: { kind: true } })
  const lastStage = (last?.kind ?? null) as EngagementStage | null
  await tx.engagement.update({ where: { id }, data: { lastStage, cancelled: lastStage === 'CANCELLED' } })
}
