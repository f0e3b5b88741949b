import type { Store } from '../src/store/store.ts'

/** Somebody in an organization who answers for something: no source of the open data set says so, only officers do. */
export const addResponsibility = async ({ db }: Pick<Store, 'db'>): Promise<void> => {
  const about = { organizationId: 'phuket-international-affairs-office', personId: 'saranyu-sema' }
  const from = { from: '2016', fromEarliest: new Date('2016-01-01'), fromLatest: new Date('2016-12-31') }
  await db.member.create({ data: { id: 'made-up', position: 1, role: 'OFFICER', ...about } })
  await db.responsibility.create({ data: { id: 'made-up', sector: 'TRADE', ...about, ...from } })
}
