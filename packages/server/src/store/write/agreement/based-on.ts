import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { reaches } from '../reaches.ts'
import { notFound } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** An agreement is based on another one of the same partnership, which is not based on it; `own` is its id. */
export const baseViolations = async (
  { tx }: UnitOfWork,
  basedOn: string | null | undefined,
  partnershipId: string | null,
  own: string | null = null,
): Promise<Violation[]> => {
  if (basedOn == null) return []
  const path = ['input', 'basedOn']
  const base = await tx.agreement.findUnique({ where: { id: basedOn } })
  if (!base) throw notFound('agreement', path)
  if (base.partnershipId !== partnershipId)
    return [
      {
        code: 'UNRELATED',
        message: say('"{title}" belongs to another tie.', { title: base.titleEn ?? base.titleTh }),
        path,
      },
    ]
  const under = (at: string) => tx.agreement.findUnique({ where: { id: at }, select: { basedOnId: true } })
  if (await reaches(base.id, own, async at => (await under(at))?.basedOnId))
    return [{ code: 'UNRELATED', message: say('An agreement is not based on itself: name an earlier one.'), path }]
  return []
}
