import type { CommitmentEventKind, Prisma } from '../../../generated/prisma/client.ts'
import { commitmentDays } from '../../../register/commitment-status.ts'
import { today } from '../../../register/today.ts'
import { eventColumns, type Happened, standingEvents } from '../events.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

const shape = {
  events: { orderBy: { position: 'asc' }, include: { sources: { select: { id: true } } } },
  sources: { select: { id: true } },
} satisfies Prisma.CommitmentInclude

export type CommitmentRow = Prisma.CommitmentGetPayload<{ include: typeof shape }>

/** The commitment of a command, at the version that the officer saw. From here on it counts as touched. */
export const loadCommitment = async (unit: UnitOfWork, id: string, expectedVersion: number): Promise<CommitmentRow> =>
  unit.load('Commitment', id, unit.tx.commitment.findUnique({ where: { id }, include: shape }), expectedVersion)

export interface NewEvent extends Happened<CommitmentEventKind, string | null> {
  readonly note: string | null
}

/** Adds an event at the end. Returns its id. */
export const addEvent = async (
  unit: UnitOfWork,
  commitmentId: string,
  { note, ...event }: NewEvent,
): Promise<string> => {
  const { commitmentEvent } = unit.tx
  const columns = eventColumns(unit, commitmentId, await commitmentEvent.count({ where: { commitmentId } }), event)
  await commitmentEvent.create({ data: { ...columns, commitmentId, note } })
  return columns.id
}

/** Writes the days that follow from the events, and from when it is due (register/commitment-status.ts). */
export const keepDays = async ({ tx }: UnitOfWork, id: string): Promise<void> => {
  const row = await tx.commitment.findUniqueOrThrow({ where: { id }, include: shape })
  const events = standingEvents(row).map(({ kind, on, recordedAt }) => ({ kind, on, recordedOn: today(recordedAt) }))
  const { dueLatest: _, ...days } = commitmentDays(events, row.dueOn)
  const columns = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, day && new Date(day)]))
  await tx.commitment.update({ where: { id }, data: columns })
}
