import { encodeId } from '../src/store/records/global-id.ts'
import type { Store } from '../src/store/store.ts'
import { viewerWith, written } from './write.ts'

const province = encodeId('Province', 'TH-83')
const viewer = viewerWith(['read:office', 'write:office'], { provinceIds: ['TH-83'] })
const reason = 'To have something of the office as well.'

/** Something of every kind that an office keeps for itself, and a contact that is erased again. */
export const writePrivately = async (store: Store): Promise<void> => {
  const contact = { province, name: 'Li Wei', purpose: 'Visits', about: encodeId('SisterCity', 'xiamen'), reason }
  const line = { province, kind: 'COST', title: 'Gifts', fiscalYear: 2569, fund: 'Province', reason }
  for (const [mutation, input] of [
    ['recordOfficeNote', { province, kind: 'DRAFT', text: 'Two lines:\nบรรทัดที่สอง', on: '2026-11', reason }],
    ['recordOfficeContact', { ...contact, confirmedOn: '2026-01-02' }],
    ['recordOfficeContact', { ...contact, confirmedOn: '2020-01-02' }],
    ['recordOfficeBudgetLine', { ...line, amount: 99_999_999_999.99 }],
    ['eraseOfficeContacts', { province, notConfirmedSince: '2021-01-01', reason }],
  ] as const)
    await written(store, mutation, input, { viewer, selection: '' })
}
