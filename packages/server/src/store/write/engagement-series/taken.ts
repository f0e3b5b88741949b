import type { UnitOfWork } from '../unit-of-work.ts'

/** The series of a province other than `own`, with their names. */
export const seriesOf = ({ tx }: UnitOfWork, provinceId: string, own = '') =>
  tx.engagementSeries.findMany({
    where: { provinceId, NOT: { id: own } },
    select: { id: true, nameEn: true, nameTh: true },
    orderBy: { id: 'asc' },
  })
