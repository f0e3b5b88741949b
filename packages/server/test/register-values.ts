import { encodeId } from '../src/store/records/global-id.ts'
import type { Values } from './generated-operations.ts'

const ids = [
  encodeId('Province', 'TH-83'),
  encodeId('Province', 'TH-10'),
  encodeId('SisterCity', 'xiamen'),
  encodeId('Partnership', 'phuket--xiamen'),
  encodeId('Country', 'CN'),
  encodeId('Sector', 'TOURISM'),
  encodeId('Agreement', 'nothing'),
]

/** What arguments may say about the register of the open data, so that something is found. */
export const registerValues: Values = {
  first: [0, 1, 2, 3, 5, 10, 20, 50, 100],
  last: [1, 2, 5, 20],
  id: ids,
  ids: [ids.slice(0, 3), ids.slice(2, 6), ids],
  subject: ids,
  'timeline.subject': ids.slice(0, 5),
  code: ['TH-83', 'TH-10', 'TH-50'],
  'country.code': ['CN', 'JP', 'TH'],
  'sector.code': ['TOURISM', 'TRADE'],
  province: ['phuket', 'TH-10', 'TH-50'],
  provinces: [['phuket', 'TH-10']],
  country: ['CN', 'JP', 'KR'],
  sisterCity: ['xiamen', 'penang-island'],
  'municipality.slug': ['phuket-city'],
  'sisterCity.slug': ['xiamen', 'penang-island'],
  'agreement.slug': ['phuket-xiamen', 'phuket-city-penang-island'],
  'engagement.slug': ['phuket-xiamen-2022'],
  'network.slug': ['itop'],
  'organization.slug': ['phuket-international-affairs-office'],
  'source.slug': ['seed-phuket-2016'],
  text: ['phuket', 'เชียงใหม่', 'china', 'friendship', 'xyzzy'],
  region: [['South'], ['North', 'Central']],
  types: [['Agreement'], ['Partnership', 'Fact']],
  asOf: ['2010-01-01', '2020-01-01', '2026-06-30'],
  from: ['2000-01-01', '2015-01-01'],
  to: ['2020-01-01', '2030-01-01'],
  signedFrom: ['2000-01-01'],
  signedTo: ['2024-01-01'],
  expiresBefore: ['2030-01-01'],
  months: [12, 24],
  dormantMonths: [12, 24],
  withinDays: [0, 180, 3650],
}
