import { type AgreementKind, KIND_LABELS, RELATIONSHIP_LABELS, type Relationship } from '../../register/labels.ts'
import { SECTORS, type SectorCode } from '../../register/sector.ts'
import type { SnapshotRecord } from '../../store/snapshot/read.ts'
import type { Cell } from './csv.ts'
import type { Noun } from './nouns.ts'
import type { Look } from './related.ts'

// The tables: what a record says, and beside each id of a place its names in both languages, so that a sheet can be read
// without looking anything up.

export interface Table {
  readonly columns: readonly string[]
  row(record: SnapshotRecord, look: Look): Cell[]
}

type Column = readonly [name: string, value: (record: SnapshotRecord, look: Look) => unknown]

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** Fields of the record under their own names. */
const own = (fields: string): Column[] =>
  fields
    .trim()
    .split(/\s+/)
    .map(field => [snake(field), record => record[field]])

const named = (prefix: string, of: (record: SnapshotRecord, look: Look) => SnapshotRecord | undefined): Column[] => [
  [`${prefix}_en`, (record, look) => of(record, look)?.['nameEn']],
  [`${prefix}_th`, (record, look) => of(record, look)?.['nameTh']],
]

const province: Column[] = [
  ...own('provinceId'),
  ...named('province', ({ provinceId }, look) => look('Province', provinceId)),
]
const country: Column[] = [
  ...own('countryCode'),
  ...named('country', ({ countryCode }, look) => look('Country', countryCode)),
]

const label = (field: string, labels: Readonly<Record<string, { en: string; th: string }>>): Column[] => [
  ...own(field),
  [`${field}_en`, record => labels[String(record[field])]?.en],
  [`${field}_th`, record => labels[String(record[field])]?.th],
]

const sectorNames = new Map<unknown, { en: string; th: string }>(SECTORS.map(sector => [sector.code, sector]))
const sectorsOf = ({ sectors }: SnapshotRecord): SectorCode[] => (Array.isArray(sectors) ? sectors : [])
const sectors: Column[] = [
  ...own('sectors'),
  ['sectors_en', record => sectorsOf(record).map(code => sectorNames.get(code)?.en ?? code)],
  ['sectors_th', record => sectorsOf(record).map(code => sectorNames.get(code)?.th ?? code)],
]

/** The two sides of a tie. */
const parties = (tie: (record: SnapshotRecord, look: Look) => SnapshotRecord | undefined): Column[] => {
  const city = (record: SnapshotRecord, look: Look) => look('SisterCity', tie(record, look)?.['sisterCityId'])
  return [
    ['province_id', (record, look) => tie(record, look)?.['provinceId']],
    ...named('province', (record, look) => look('Province', tie(record, look)?.['provinceId'])),
    ['municipality_id', (record, look) => tie(record, look)?.['municipalityId']],
    ...named('municipality', (record, look) => look('Municipality', tie(record, look)?.['municipalityId'])),
    ['sister_city_id', (record, look) => tie(record, look)?.['sisterCityId']],
    ...named('sister_city', city),
    ['country_code', (record, look) => city(record, look)?.['countryCode']],
    ...named('country', (record, look) => look('Country', city(record, look)?.['countryCode'])),
  ]
}

/** The names of several records, as one cell a language. */
const severalNamed = (prefix: string, field: string, type: 'SisterCity' | 'Country'): Column[] => {
  const all = (record: SnapshotRecord, look: Look, name: string): unknown => {
    const ids = record[field]
    return Array.isArray(ids) ? ids.map(id => look(type, id)?.[name] ?? id) : []
  }
  return [
    ...own(field),
    [`${prefix}_en`, (record, look) => all(record, look, 'nameEn')],
    [`${prefix}_th`, (record, look) => all(record, look, 'nameTh')],
  ]
}

const columns: Record<Noun, Column[]> = {
  countries: own('code nameEn nameTh nameLocal'),
  provinces: own(
    'id slug nameEn nameTh aliases regionEn regionTh latitude longitude locationOf wikidataId geonamesId sources version',
  ),
  municipalities: [
    ...own('id slug nameEn nameTh aliases'),
    ...province,
    ...own('latitude longitude wikidataId note sources version'),
  ],
  'sister-cities': [
    ...own('id slug nameEn nameTh nameLocal aliases level'),
    ...country,
    ...own('latitude longitude locationOf wikidataId successorId note sources version'),
  ],
  partnerships: [
    ...own('id'),
    ...parties(record => record),
    ...label('relationship', RELATIONSHIP_LABELS satisfies Record<Relationship, unknown>),
    ...own('note version'),
  ],
  agreements: [
    ...own('id slug partnershipId'),
    ...parties(({ partnershipId }, look) => look('Partnership', partnershipId)),
    ...label('kind', KIND_LABELS satisfies Record<AgreementKind, unknown>),
    ...own('titleEn titleTh titleLocal'),
    ...sectors,
    ...own(
      `sectorsBasis otherSector signedOn signedOnBasis signedAt thaiSignatory partnerSignatory awaitsEntry termKind termMonths
       expiresOn renewalMonths noticeMonths basedOnId renewsId supersededById confidence note sources version`,
    ),
  ],
  people: [
    ...own('id slug nameEn nameTh'),
    ['posts_en', ({ posts }) => postsOf(posts).map(post => post['titleEn'])],
    ['posts_th', ({ posts }) => postsOf(posts).flatMap(post => post['titleTh'] ?? [])],
    ...own('version'),
  ],
  engagements: [
    ...own('id slug kind titleEn titleTh titleLocal direction startsOn endsOn cancelled'),
    ...province,
    ...severalNamed('sister_city', 'sisterCities', 'SisterCity'),
    ...severalNamed('country', 'countries', 'Country'),
    ...own('fromOrganization headcount'),
    ...sectors,
    ...own('leaders agreements note sources version'),
  ],
  consulates: [
    ...own('id'),
    ...country,
    ...province,
    ...own('kind openedOn closedOn confirmedOn note sources version'),
  ],
  networks: [
    ...own('id slug nameEn nameTh nameLocal acronym foundedOn note'),
    ['memberships', ({ memberships }) => (Array.isArray(memberships) ? memberships.length : 0)],
    ...own('sources version'),
  ],
  organizations: [
    ...own('id slug kind nameEn nameTh'),
    ...province,
    ...own('openedOn address openingHours sources version'),
  ],
  conflicts: own('id subjectType subjectId topic resolution note version'),
  facts: [
    ...own('id subjectType subjectId property value max unit precision text date asOf statedById'),
    ...named('stated_by', ({ statedById }, look) => look('Person', statedById)),
    ...own('capacity sourceId'),
    ['source_title', ({ sourceId }, look) => look('Source', sourceId)?.['title']],
    ['source_url', ({ sourceId }, look) => look('Source', sourceId)?.['url']],
    ...own('quote rank rankReason conflictId membershipId note'),
  ],
  sources: own('id slug kind title publisher publishedOn retrievedOn url language note version'),
}

function postsOf(posts: unknown): SnapshotRecord[] {
  return Array.isArray(posts) ? posts : []
}

const tableOf = (all: readonly Column[]): Table => ({
  columns: all.map(([name]) => name),
  row: (record, look) => all.map(([, value]) => value(record, look) as Cell),
})

/** The table of each noun. */
export const tables: Readonly<Record<Noun, Table>> = mapValues(columns, tableOf)

function mapValues<Key extends string, From, To>(from: Record<Key, From>, to: (value: From) => To): Record<Key, To> {
  const entries = (Object.entries(from) as [Key, From][]).map(([key, value]) => [key, to(value)] as const)
  return Object.fromEntries(entries) as Record<Key, To>
}
