import { say } from '../../../register/messages/say.ts'
import { mayBeSamePaper, type Paper } from '../../../register/same-paper.ts'
import type { SectorCode } from '../../../register/sector.ts'
import type { AgreementStatus } from '../../../register/status.ts'
import { agreementJoin } from '../../read/lists/agreements.ts'
import { sql, texts } from '../../sql.ts'
import { assertDistinct } from '../duplicates.ts'
import type { Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { type AgreementRow, loadAgreement, statusOf } from './load.ts'

const live: readonly AgreementStatus[] = ['PROPOSED', 'IN_APPROVAL', 'APPROVED', 'SIGNED', 'IN_FORCE']

interface Rival extends Paper {
  readonly id: string
  readonly status: AgreementStatus
}

interface Sought extends Paper {
  /** The agreement itself, or the one that it renews */
  readonly id: string | null
  readonly partnershipId: string
  readonly kind: string
}

/**
 * The live agreements of the same kind between the same parties that may be the same paper (I4 in docs/domain.md). An
 * agreement that was renewed is represented by its renewal. Reported agreements are not live, because there is no proof
 * of them.
 */
const rivalsOf = async ({ tx, today }: UnitOfWork, paper: Sought): Promise<Rival[]> => {
  const rows = await tx.$queryRaw<(Omit<Rival, 'sectors'> & { sectors: SectorCode[] })[]>(sql`
    SELECT a.id, a.title_en AS "titleEn", a.title_th AS "titleTh", a.title_local AS "titleLocal",
      a.sectors::text[] AS sectors, a.other_sector AS "otherSector", standing.status
    FROM ${agreementJoin(today)}
    WHERE a.partnership_id = ${paper.partnershipId} AND a.kind = ${paper.kind}::"AgreementKind"
      AND standing.status = ANY (${texts(live)})
      AND NOT EXISTS (SELECT FROM agreement AS renewal WHERE renewal.renews_id = a.id)
    ORDER BY a.id`)
  return rows.filter(each => each.id !== paper.id && mayBeSamePaper(each, paper))
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
