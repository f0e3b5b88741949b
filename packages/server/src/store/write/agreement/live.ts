import type { AgreementKind } from '../../../generated/prisma/client.ts'
import { say } from '../../../register/messages/say.ts'
import { mayBeSamePaper, type Paper } from '../../../register/same-paper.ts'
import { type AgreementStatus, statusAt } from '../../../register/status.ts'
import { historyOf } from '../../read/history-of.ts'
import { assertDistinct } from '../duplicates.ts'
import type { Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { type AgreementRow, loadAgreement, statusOf } from './load.ts'

const live: readonly AgreementStatus[] = ['PROPOSED', 'IN_APPROVAL', 'APPROVED', 'SIGNED', 'IN_FORCE']

interface Rival extends Paper {
  readonly id: string
}

interface Sought extends Paper {
  /** The agreement itself, or the one that it renews */
  readonly id: string | null
  readonly partnershipId: string
  readonly kind: AgreementKind
}

/**
 * The live agreements of the same kind between the same parties that may be the same paper (I4 in docs/domain.md). An
 * agreement that was renewed is represented by its renewal. Reported agreements are not live, because there is no proof
 * of them.
 */
const rivalsOf = async ({ tx, today }: UnitOfWork, paper: Sought): Promise<Rival[]> => {
  const rows = await tx.agreement.findMany({
    where: { partnershipId: paper.partnershipId, kind: paper.kind, renewedBy: null },
    include: { events: true },
    orderBy: { id: 'asc' },
  })
  // By the rule: the spans of what this command has written are brought up to date when it is done.
  return rows.filter(
    row => row.id !== paper.id && live.includes(statusAt(historyOf(row), today)) && mayBeSamePaper(row, paper),
  )
}

const assertNoRivals = (rivals: readonly Rival[], distinctFrom: readonly string[], path: Path): void =>
  assertDistinct(
    rivals.map(({ id, titleEn, titleTh }) => ({ type: 'Agreement' as const, id, name: titleEn ?? titleTh ?? '' })),
    distinctFrom,
    path,
    {
      code: 'ALREADY_LIVE',
      message: names =>
        say(
          'The two have an agreement of this kind that may be the same: {names}. Go on with that one, or name it in distinctFrom if this is another, or is to replace it.',
          { names },
        ),
    },
  )

/** Refuses a new agreement that may be one that is live already, unless the officer says that it is another. */
export const assertNoneLive = async (
  unit: UnitOfWork,
  paper: Sought,
  distinctFrom: readonly string[],
  path: Path,
): Promise<void> => assertNoRivals(await rivalsOf(unit, paper), distinctFrom, path)

/** The same check for an existing agreement, if it is live. */
export const assertAlone = async (
  unit: UnitOfWork,
  row: AgreementRow,
  distinctFrom: readonly string[],
  path: Path,
): Promise<void> => assertNoRivals(await liveRivalsOf(unit, row), distinctFrom, path)

/**
 * The same check after a change. What stood beside another before may do so without a word, but a change must not create
 * such a pair. `after` is the agreement as it is now, or its new period.
 */
export const assertStaysAlone = async (
  unit: UnitOfWork,
  before: AgreementRow,
  distinctFrom: readonly string[],
  path: Path,
  after: Sought | null = null,
): Promise<void> => {
  const known = new Set((await liveRivalsOf(unit, before)).map(({ id }) => id))
  const rivals = after
    ? await rivalsOf(unit, after)
    : await liveRivalsOf(unit, await loadAgreement(unit, before.id, null))
  assertNoRivals(
    rivals.filter(({ id }) => !known.has(id)),
    distinctFrom,
    path,
  )
}

const liveRivalsOf = async (unit: UnitOfWork, row: AgreementRow): Promise<Rival[]> =>
  row.renewedBy || !live.includes(statusOf(row, unit.today)) ? [] : rivalsOf(unit, row)
