import type * as documents from '../src/generated/documents.ts'
import type { Doc } from '../src/index.ts'

type VariablesOf<D> = D extends Doc<infer _, infer Variables> ? Variables : never
type AllDocuments = typeof documents
type IsMutation<D> = VariablesOf<D> extends { input: { reason: string } } ? true : false
type Documents = {
  [Name in Exclude<keyof AllDocuments, 'Changed' | 'OfficeChanged'> as IsMutation<AllDocuments[Name]> extends true
    ? never
    : Name]: AllDocuments[Name]
}
type AtLeastOne<T> = [T, ...T[]]

// Ids are the same in every copy of the open data set.
const PHUKET = 'UHJvdmluY2U6VEgtODM'
const COMMITMENT = 'Q29tbWl0bWVudDptdWtkYWhhbi1xdWFuZy10cmktcmV2aWV3LTIwMjY'
const DOCUMENT = 'RG9jdW1lbnQ6cGVuYW5nLXNwZWVjaC1mcmllbmRzaGlwLWNpdHktMjAxNA'
const ON_THAT_DAY = { asOf: '2018-01-01' }
/** Variables to ask each query of the SDK with. */
export const queryVariables: { [Name in keyof Documents]: AtLeastOne<VariablesOf<Documents[Name]>> } = {
  Agreement: [{ slug: 'phuket-xiamen' }, { slug: 'phuket-zhanjiang', ...ON_THAT_DAY }],
  AgreementHistory: [{ slug: 'phuket-xiamen' }],
  Agreements: [
    {},
    {
      filter: { province: ['phuket'], status: ['IN_FORCE'], sector: ['TOURISM'], country: ['CN'], ...ON_THAT_DAY },
      orderBy: 'EXPIRES_ON_ASC',
      first: 5,
      ...ON_THAT_DAY,
    },
    { filter: { text: 'เซี่ยเหมิน', signedFrom: '2017-01-01', signedTo: '2017-12-31' } },
  ],
  AwaitingApproval: [{}, { province: 'phuket', ...ON_THAT_DAY }],
  ApprovalTemplate: [{ slug: 'sister-city-guideline-2018' }],
  ApprovalTemplates: [
    {},
    { filter: { province: ['phuket'], wholeCountry: true, body: ['OTHER'], text: 'จังหวัด' }, orderBy: 'NAME_TH_ASC' },
  ],
  Briefing: [
    { province: 'phuket', sisterCity: 'xiamen' },
    { province: 'TH-83', sisterCity: 'hainan', ...ON_THAT_DAY, withinDays: 365, dormantMonths: 12 },
    { province: 'mukdahan', sisterCity: 'quang-tri' },
  ],
  Changes: [{}, { types: ['Agreement'], province: 'phuket', first: 3 }],
  Commitment: [{ id: COMMITMENT }, { id: COMMITMENT, ...ON_THAT_DAY }],
  Commitments: [
    {},
    { filter: { province: ['mukdahan'], status: ['AGREED'], dueBefore: '2027-01-01', asOf: '2026-11-22' }, first: 3 },
    ON_THAT_DAY,
  ],
  ComparedAgreements: [{ filter: { province: ['phuket'] }, first: 3 }],
  Conflicts: [{}, { subject: PHUKET }, { resolved: false }],
  Consulates: [
    {},
    { filter: { province: ['phuket'], closed: false, text: 'จีน' }, orderBy: 'OPENED_ON_DESC', first: 3 },
  ],
  ConsularRoll: [{ province: 'phuket' }, { province: 'TH-83', ...ON_THAT_DAY }],
  Coverage: [{}, { provinces: ['TH-83', 'chiang-mai'], ...ON_THAT_DAY }],
  Desk: [{ person: 'saranyu-sema' }, { person: 'UGVyc29uOnNhcmFueXUtc2VtYQ', ...ON_THAT_DAY }],
  Document: [{ id: DOCUMENT }],
  Engagement: [{ slug: 'phuket-protocol-2016' }],
  EngagementSeries: [{ slug: 'phuket-meeting-with-consuls' }],
  Engagements: [{}, { filter: { province: ['TH-83'], direction: ['INBOUND'], from: '2016-01-01' }, first: 3 }],
  FiscalYear: [{ year: 2569 }, { year: 2561, filter: { province: ['phuket'] } }],
  Graph: [{}, { filter: { country: ['JP'] } }],
  InForce: [{}, { province: ['phuket', 'TH-50'], ...ON_THAT_DAY, first: 3 }],
  Keys: [{}],
  Municipalities: [{}, { filter: { province: ['phuket'], text: 'เทศบาล' }, orderBy: 'NAME_TH_DESC', first: 3 }],
  Municipality: [{ slug: 'phuket-city' }, { slug: 'phuket-city', ...ON_THAT_DAY }],
  Networks: [{}, ON_THAT_DAY],
  Node: [{ id: PHUKET }],
  Nodes: [{ ids: [PHUKET, COMMITMENT] }],
  Office: [{ province: 'phuket', fiscalYear: 2569 }],
  OfficeChanges: [{ province: 'TH-83', first: 3 }],
  OfficeContacts: [{ province: 'phuket', notConfirmedSince: '2026-01-01', text: 'Li', first: 3 }],
  Organization: [
    { slug: 'phuket-international-affairs-office' },
    { slug: 'phuket-foreign-strategy-committee', ...ON_THAT_DAY },
  ],
  Organizations: [
    {},
    { filter: { province: ['phuket'], kind: ['OFFICE'], text: 'ต่างประเทศ' }, orderBy: 'NAME_TH_ASC' },
  ],
  Partnerships: [
    {},
    { filter: { province: ['phuket'], contact: ['DORMANT'], contactMonths: 24, ...ON_THAT_DAY }, ...ON_THAT_DAY },
    { filter: { status: ['IN_FORCE'], relationship: ['SISTER_CITY'] }, orderBy: 'SINCE_DESC', first: 3 },
  ],
  People: [{}, { filter: { text: 'ผู้ว่าราชการ' }, orderBy: 'NAME_TH_ASC', first: 3 }],
  Province: [{ code: 'TH-83' }, { code: 'th-10', ...ON_THAT_DAY }],
  Provinces: [{}, { filter: { region: ['South'], text: 'ภูเก็ต' }, orderBy: 'NAME_TH_ASC', first: 100 }],
  Register: [{}],
  RegisterGap: [{ province: 'phuket' }, { province: 'TH-83', asOf: '2016-12-31' }],
  Search: [{ text: 'ภูเก็ต' }, { text: 'Hainan', first: 3 }],
  SisterCities: [
    {},
    { filter: { country: ['CN'], sector: ['EDUCATION'] }, first: 100 },
    { filter: { level: ['CITY'], status: ['IN_FORCE'] }, orderBy: 'NAME_TH_ASC', first: 3 },
  ],
  SisterCityOfficeFile: [{ slug: 'xiamen', first: 3 }],
  SisterCity: [{ slug: 'xiamen' }, { slug: 'penang-island', ...ON_THAT_DAY }],
  Sources: [{}, { filter: { kind: ['NEWS'], text: 'เซี่ยเหมิน' }, orderBy: 'TITLE_ASC', first: 3 }],
  Stats: [
    { of: 'ENGAGEMENTS', by: 'DIRECTION', fiscalYear: 2569, ids: 3 },
    { by: 'COUNTRY' },
    { by: 'STATUS', filter: { province: ['phuket'], ...ON_THAT_DAY } },
  ],
  Timeline: [{ subject: PHUKET }, { subject: PHUKET, from: '2016-01-01', to: '2016-12-31' }],
  Viewer: [{}],
  Vocabulary: [{}, { names: ['AgreementStatus'] }],
  RateLimit: [{}],
  Responsibilities: [
    {},
    {
      filter: { province: ['phuket'], sector: ['TOURISM'], person: ['saranyu-sema'] },
      orderBy: 'FROM_ASC',
      first: 3,
      ...ON_THAT_DAY,
    },
  ],
  WhoSaidWhat: [
    {},
    { rank: ['NORMAL'], statedBy: 'UGVyc29uOnNhcmFueXUtc2VtYQ', orderBy: 'AS_OF_DESC', first: 3 },
    { property: 'MOU_CITY_COUNT', subject: PHUKET, first: 3 },
  ],
  SeriesAttendance: [
    { series: 'phuket-meeting-with-consuls' },
    { series: 'phuket-meeting-with-consuls', from: '2016-01-01', to: '2016-12-31' },
  ],
  Worklist: [{}, { province: 'phuket', withinDays: 365, dormantMonths: 12, ...ON_THAT_DAY }],
}
