import { afterAll, beforeAll, expect, it } from 'vitest'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const other = encodeId('Source', 'itop-about')
const reason = 'The office wrote.'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const desk = {
  province: encodeId('Province', 'TH-83'),
  kind: 'OFFICE',
  nameEn: 'Lighthouse Desk',
  nameTh: 'งานประภาคาร',
  openedOn: '2018',
  address: '1 Cape Road',
  openingHours: '8.30 to 16.30',
  sources: [source],
  reason,
}
const selection = 'organization { id slug name address openingHours openedOn version sources { slug } }'
const send = async (mutation: string, input: object) =>
  (await written(store, mutation, { reason, ...input }, { viewer: office, selection })).organization

it('an office comes onto the register, moves, and closes its doors to visitors', async () => {
  let organization = ''
  const changes = await changesOf(store, async () => {
    const registered = await send('registerOrganization', desk)
    organization = registered.id
    expect(registered).toMatchObject({ slug: 'lighthouse-desk', address: '1 Cape Road', openedOn: '2018', version: 1 })
    const moved = { organization, expectedVersion: 1, address: '2 Harbour Road', openingHours: null, sources: [other] }
    expect(await send('correctOrganization', moved)).toMatchObject({
      address: '2 Harbour Road',
      openingHours: null,
      version: 2,
      sources: [{ slug: 'itop-about' }],
    })
  })
  expect(changes).toMatchObject([
    { operation: 'CREATED', type: 'Organization', provinceIds: ['TH-83'] },
    { operation: 'UPDATED', before: { address: '1 Cape Road' }, after: { address: '2 Harbour Road' } },
  ])
  expect(await found(store, '2 Harbour Road')).toContain(organization)
  const named = { organization, expectedVersion: 2, nameEn: 'Desk of Lights', address: null }
  expect(await send('correctOrganization', named)).toMatchObject({ name: 'Desk of Lights', address: null })
})

it('every rule that it breaks is told at once', async () => {
  const wrong = { ...desk, nameEn: '', address: ' ', openedOn: addDays(today(), 1), slug: '-', sources: [], reason: '' }
  expect(await refused(store, 'registerOrganization', wrong)).toEqual([
    'EMPTY nameEn',
    'EMPTY address',
    'DATE_IN_FUTURE openedOn',
    'BAD_VALUE slug',
    'SOURCE_MISSING sources',
    'REASON_MISSING reason',
  ])
  const { id: organization } = await send('registerOrganization', { ...desk, nameEn: 'Another desk', nameTh: null })
  const about = { organization, expectedVersion: 1 }
  expect(await refused(store, 'correctOrganization', { ...about, kind: null, openingHours: 'always' })).toEqual([
    'EMPTY kind',
    'SOURCE_MISSING sources',
  ])
  expect(await refused(store, 'correctOrganization', { ...about, address: 'x', sources: [] })).toEqual([
    'SOURCE_MISSING sources',
  ])
  expect(await refused(store, 'correctOrganization', about)).toEqual(['NOTHING_TO_CHANGE '])
  expect(await refused(store, 'correctOrganization', { ...about, expectedVersion: 3, nameTh: 'x' })).toEqual([
    'VERSION_MISMATCH expectedVersion',
  ])
  const lost = { ...about, organization: encodeId('Organization', 'nowhere'), nameTh: 'x' }
  expect(await refused(store, 'correctOrganization', lost)).toEqual(['NOT_FOUND organization'])
  const nowhere = { ...desk, province: encodeId('Province', 'TH-00') }
  expect(await refused(store, 'registerOrganization', nowhere)).toEqual(['NOT_FOUND province'])
  const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
  expect(await refused(store, 'registerOrganization', desk, away)).toEqual(['OTHER_PROVINCE '])
  expect(await refused(store, 'correctOrganization', { ...about, nameTh: 'x' }, away)).toEqual(['OTHER_PROVINCE '])
})
