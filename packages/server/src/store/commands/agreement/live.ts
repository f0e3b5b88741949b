import type { AgreementStatus } from '../../../register/status.ts'
import { agreementJoin } from '../../lists/agreements.ts'
import { sql, texts } from '../../sql.ts'
import { conflict, type Path } from '../refusal.ts'
import type { Unit } from '../unit.ts'

const live: readonly AgreementStatus[] = ['PROPOSED', 'IN_APPROVAL', 'APPROVED', 'SIGNED', 'IN_FORCE']

export const isLive = (status: AgreementStatus): boolean => live.includes(status)

/**
 * Refuses a second live paper of the same kind between the same parties (I4). `except` names those that the new one renews,
 * replaces or is itself; one that was renewed earlier is represented by its renewal. Reported ties are not live: nobody can
 * show them.
 */
export const assertNoneLive = async (
  { tx, today }: Unit,
  { partnershipId, kind, except }: { partnershipId: string; kind: string; except: readonly (string | null)[] },
  path: Path,
): Promise<void> => {
  const found = await tx.$queryRaw<{ id: string; title: string; status: string }[]>(sql`
    SELECT a.id, a.title_en AS title, standing.status
    FROM ${agreementJoin(today)}
    WHERE a.partnership_id = ${partnershipId} AND a.kind = ${kind}::"AgreementKind"
      AND standing.status = ANY (${texts(live)})
      AND NOT EXISTS (SELECT FROM agreement AS renewal WHERE renewal.renews_id = a.id)`)
  const other = found.find(({ id }) => !except.includes(id))
  if (other)
    throw conflict(
      'ALREADY_LIVE',
      `"${other.title}" is ${other.status} already: go on with it, renew it, or let the new one supersede it.`,
      path,
    )
}
