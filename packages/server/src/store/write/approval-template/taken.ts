import type { UnitOfWork } from '../unit-of-work.ts'

/** The templates of a province, or of the whole country, other than `own`, with their names. */
export const templatesOf = ({ tx }: UnitOfWork, provinceId: string | null, own = '') =>
  tx.approvalTemplate.findMany({
    where: { provinceId, NOT: { id: own } },
    select: { id: true, nameEn: true, nameTh: true },
    orderBy: { id: 'asc' },
  })
