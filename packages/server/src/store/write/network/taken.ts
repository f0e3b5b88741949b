import type { UnitOfWork } from '../unit-of-work.ts'

/** The networks other than `own`, with all their names. */
export const networksBeside = ({ tx }: UnitOfWork, own = '') =>
  tx.network.findMany({
    where: { NOT: { id: own } },
    select: { id: true, nameEn: true, nameTh: true, nameLocal: true, acronym: true },
    orderBy: { id: 'asc' },
  })
