import type { UnitOfWork } from '../unit-of-work.ts'

/** The organizations of a province other than `own`, with their names. */
export const organizationsOf = ({ tx }: UnitOfWork, provinceId: string, own = '') =>
  tx.organization.findMany({
    where: { provinceId, NOT: { id: own } },
    select: { id: true, nameEn: true, nameTh: true },
    orderBy: { id: 'asc' },
  })
