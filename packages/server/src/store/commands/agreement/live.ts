import { agreementJoin } from '../../lists/agreements.ts'
import { sql } from '../../sql.ts'
import { conflict, type Path } from '../refusal.ts'
import type { Unit } from '../unit.ts'

/**
 * Refuses a second live paper of the same kind between the same parties (I4). `except` names those that the new one renews,
 * replaces or is itself. Reported ties are not live: nobody can show them.
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
      AND standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED', 'SIGNED', 'IN_FORCE')`)
  const other = found.find(({ id }) => !except.includes(id))
  if (other)
    throw conflict(
      'ALREADY_LIVE',
      `"${other.title}" is ${other.status} already: go on with it, renew it, or let the new one supersede it.`,
      path,
    )
}
