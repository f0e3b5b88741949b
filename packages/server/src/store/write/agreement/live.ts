import { STATUS_LABELS } from '../../../register/labels.ts'
import { say } from '../../../register/messages/say.ts'
import type { AgreementStatus } from '../../../register/status.ts'
import { agreementJoin } from '../../read/lists/agreements.ts'
import { sql, texts } from '../../sql.ts'
import { conflict, type Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { type AgreementRow, loadAgreement, statusOf } from './load.ts'

const live: readonly AgreementStatus[] = ['PROPOSED', 'IN_APPROVAL', 'APPROVED', 'SIGNED', 'IN_FORCE']

/**
 * Refuses a second live agreement of the same kind between the same parties (I4 in docs/domain.md). `except` is the
 * agreement itself, or the one that it renews; an agreement that was renewed earlier is represented by its renewal.
 * Reported agreements are not live, because there is no proof of them.
 */
export const assertNoneLive = async (
  { tx, today }: UnitOfWork,
  { partnershipId, kind, except }: { partnershipId: string; kind: string; except: string | null },
  path: Path,
): Promise<void> => {
  const found = await tx.$queryRaw<{ id: string; title: string; status: AgreementStatus }[]>(sql`
    SELECT a.id, coalesce(a.title_en, a.title_th) AS title, standing.status
    FROM ${agreementJoin(today)}
    WHERE a.partnership_id = ${partnershipId} AND a.kind = ${kind}::"AgreementKind"
      AND standing.status = ANY (${texts(live)})
      AND NOT EXISTS (SELECT FROM agreement AS renewal WHERE renewal.renews_id = a.id)`)
  const other = found.find(({ id }) => id !== except)
  if (other)
    throw conflict(
      'ALREADY_LIVE',
      say('"{title}" is {status} already: go on with it, renew it, or let the new one supersede it.', {
        title: other.title,
        status: { en: other.status, th: STATUS_LABELS[other.status].th },
      }),
      path,
    )
}

/** The same check for an existing agreement, if it is live. A renewed agreement is represented by its renewal. */
export const assertAlone = async (unit: UnitOfWork, row: AgreementRow, path: Path): Promise<void> => {
  if (row.renewedBy || !isLive(unit, row)) return
  await assertNoneLive(unit, { partnershipId: row.partnershipId, kind: row.kind, except: row.id }, path)
}

/**
 * The same check after a change. An agreement that was live beside another before may still be corrected in other
 * respects, but a change must not create such a pair.
 */
export const assertStaysAlone = async (unit: UnitOfWork, before: AgreementRow, path: Path): Promise<void> => {
  const after = await loadAgreement(unit, before.id, null)
  if (after.kind !== before.kind || !isLive(unit, before)) await assertAlone(unit, after, path)
}

const isLive = ({ today }: UnitOfWork, row: AgreementRow): boolean => live.includes(statusOf(row, today))
