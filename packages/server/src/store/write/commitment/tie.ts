import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { notFound, type Path, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** What a commitment says about where it belongs. */
export interface Belonging {
  readonly partnership: string | null
  readonly agreement: string | null
  readonly engagement: string | null
  readonly followUpOf: string | null
}

interface Tie {
  readonly id: string
  readonly provinceId: string
}

/** The tie of a commitment, and what that is named of it belongs to another (I21 in docs/domain.md). */
export const findTie = async (
  { tx }: UnitOfWork,
  { partnership, agreement, engagement, followUpOf }: Belonging,
): Promise<{ readonly tie: Tie; readonly violations: Violation[] }> => {
  const tieOf = { select: { partnershipId: true } } as const
  const paper = agreement === null ? null : await tx.agreement.findUnique({ where: { id: agreement }, ...tieOf })
  if (agreement !== null && !paper) throw notFound('agreement', at('agreement'))
  const earlier = followUpOf === null ? null : await tx.commitment.findUnique({ where: { id: followUpOf }, ...tieOf })
  if (followUpOf !== null && !earlier) throw notFound('commitment', at('followUpOf'))
  if (engagement !== null && !(await tx.engagement.findUnique({ where: { id: engagement } })))
    throw notFound('engagement', at('engagement'))
  const met = engagement === null ? [] : await tiesOfEngagement(tx, engagement)

  const id = partnership ?? paper?.partnershipId ?? earlier?.partnershipId ?? (met.length === 1 ? met[0]! : null)
  if (id === null) {
    const message = say('Name the tie in partnership: nothing else says between whom it was agreed.')
    refuse([{ code: 'MISSING', message, path: at('partnership') }])
  }
  const tie = await tx.partnership.findUnique({ where: { id: id! }, select: { id: true, provinceId: true } })
  if (!tie) throw notFound('partnership', at('partnership'))
  return {
    tie,
    violations: [
      ...elsewhere(paper && paper.partnershipId !== tie.id, 'agreement'),
      ...elsewhere(earlier && earlier.partnershipId !== tie.id, 'followUpOf'),
      ...elsewhere(engagement !== null && !met.includes(tie.id), 'engagement'),
    ],
  }
}

const at = (field: string): Path => ['input', field]

const elsewhere = (is: boolean | null, field: string): Violation[] =>
  is ? [{ code: 'UNRELATED', message: say('It belongs to another tie than the commitment.'), path: at(field) }] : []

/** The ties between the province of an engagement and the sister cities that took part. */
const tiesOfEngagement = async (tx: UnitOfWork['tx'], engagement: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT partnership_id AS id FROM partnership_engagement WHERE id = ${engagement}`
  return rows.map(({ id }) => id)
}

/** Refuses new parties of an engagement when commitments came of it that are between others (I21 in docs/domain.md). */
export const strandedViolations = async (
  { tx }: UnitOfWork,
  engagementId: string,
  province: string,
  sisterCities: readonly string[],
): Promise<Violation[]> => {
  const count = await tx.commitment.count({
    where: {
      engagementId,
      NOT: { partnership: { provinceId: province, sisterCityId: { in: [...sisterCities] } } },
    },
  })
  const message = say(
    'Commitments that came of it are between others: {count}. Let those come of another engagement first.',
    { count },
  )
  return count === 0 ? [] : [{ code: 'UNRELATED', message, path: at('sisterCities') }]
}
