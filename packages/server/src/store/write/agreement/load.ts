import type { Prisma } from '../../../generated/prisma/client.ts'
import { type AgreementStatus, statusAt } from '../../../register/status.ts'
import { boundsOf } from '../../read/bounds.ts'
import { historyOf } from '../../read/history-of.ts'
import { eventColumns, type Happened } from '../events.ts'
import { linked } from '../references.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

const shape = {
  events: { orderBy: { position: 'asc' } },
  approvals: { orderBy: { step: 'asc' } },
  sources: { select: { id: true } },
  partnership: { select: { provinceId: true } },
  renewedBy: { select: { titleEn: true, titleTh: true } },
} satisfies Prisma.AgreementInclude

export type AgreementRow = Prisma.AgreementGetPayload<{ include: typeof shape }>

/** The agreement of a command, at the version that the officer saw. From here on it counts as touched. */
export const loadAgreement = async (
  unit: UnitOfWork,
  id: string,
  expectedVersion: number | null,
): Promise<AgreementRow> =>
  unit.load('Agreement', id, unit.tx.agreement.findUnique({ where: { id }, include: shape }), expectedVersion)

/** The status of the agreement on a day. */
export const statusOf = (row: AgreementRow, asOf: string): AgreementStatus => statusAt(historyOf(row), asOf)

/**
 * The status that decides on the next step. Unlike in `statusOf`, an event whose date is known only to the month or the
 * year counts from the first possible day, because it is already on record.
 */
export const standingOf = (row: AgreementRow, today: string): AgreementStatus => {
  const history = historyOf(row)
  return statusAt({ ...history, events: history.events.map(event => ({ ...event, latest: event.earliest })) }, today)
}

export interface NewEvent extends Happened<Prisma.AgreementEventCreateManyInput['kind'], string | null> {
  /** RENEWED: the new end; NOTICE_GIVEN: the end that the notice brings about */
  readonly until?: string | null
  readonly reason: string | null
}

/** Appends an event and changes columns, where they are given; increments the version. */
export const change = async (
  unit: UnitOfWork,
  row: AgreementRow,
  { event, data = {} }: { event?: NewEvent; data?: Prisma.AgreementUncheckedUpdateInput },
): Promise<string | null> => {
  const columns = event && eventColumns(unit, row.id, row.events.at(-1)?.position ?? 0, event)
  if (columns)
    await unit.tx.agreementEvent.create({
      data: {
        ...columns,
        agreementId: row.id,
        until: event.until ?? null,
        untilLatest: boundsOf(event.until).latest,
        reason: event.reason,
      },
    })
  await unit.tx.agreement.update({
    where: { id: row.id },
    data: {
      ...data,
      version: { increment: 1 },
      ...(event && { sources: linked(event.sources) }),
    },
  })
  return columns?.id ?? null
}
