import type { EngagementStage } from '../register/engagement-stage.ts'
import { isWebAddress } from '../register/web-address.ts'
import { standingOf } from '../store/records/agreement-history.ts'
import { commitmentStatusOf, doneOnOf } from '../store/records/commitment-history.ts'
import { downloadPath } from '../store/records/document.ts'
import { engagementStageOf } from '../store/records/engagement-history.ts'
import type { RecordJson } from '../store/records/flat-table.ts'
import type { RecordOf, RecordType } from '../store/records/index.ts'

// The register as linked data: schema.org for records, PROV-O for their sources. The file includes its context, so
// nothing has to be fetched to read it.

/** The namespace of terms that no common vocabulary has. */
const vocabulary = 'urn:sister-city-graph:term:'

const iri = (iri: string) => ({ '@id': iri, '@type': '@id' })
const inLanguages = (iri: string) => ({ '@id': iri, '@container': '@language' })

export const context = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  scg: vocabulary,
  id: '@id',
  type: '@type',
  name: inLanguages('schema:name'),
  alternateName: 'schema:alternateName',
  identifier: 'schema:identifier',
  description: 'schema:description',
  sameAs: iri('schema:sameAs'),
  geo: 'schema:geo',
  latitude: 'schema:latitude',
  longitude: 'schema:longitude',
  containedInPlace: iri('schema:containedInPlace'),
  about: iri('schema:about'),
  citation: iri('schema:citation'),
  keywords: 'schema:keywords',
  dateCreated: 'schema:dateCreated',
  expires: 'schema:expires',
  status: 'schema:creativeWorkStatus',
  isBasedOn: iri('schema:isBasedOn'),
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  eventStatus: iri('schema:eventStatus'),
  location: 'schema:location',
  superEvent: iri('schema:superEvent'),
  encodingFormat: 'schema:encodingFormat',
  contentSize: 'schema:contentSize',
  sha256: 'schema:sha256',
  numberOfPages: 'schema:numberOfPages',
  contentUrl: 'schema:contentUrl',
  signatory: 'scg:signatory',
  result: inLanguages('schema:result'),
  organizer: iri('schema:organizer'),
  performer: iri('schema:performer'),
  areaServed: iri('schema:areaServed'),
  parentOrganization: iri('schema:parentOrganization'),
  foundingDate: 'schema:foundingDate',
  dissolutionDate: 'schema:dissolutionDate',
  address: 'schema:address',
  telephone: 'schema:telephone',
  openingHours: 'schema:openingHours',
  memberOf: 'schema:memberOf',
  member: 'schema:member',
  employee: 'schema:employee',
  hasOccupation: 'schema:hasOccupation',
  roleName: inLanguages('schema:roleName'),
  step: 'schema:step',
  position: 'schema:position',
  legalBasis: inLanguages('scg:legalBasis'),
  url: iri('schema:url'),
  publisher: 'schema:publisher',
  datePublished: 'schema:datePublished',
  inLanguage: 'schema:inLanguage',
  text: 'schema:text',
  value: 'prov:value',
  hadPrimarySource: iri('prov:hadPrimarySource'),
  wasAttributedTo: iri('prov:wasAttributedTo'),
  wasDerivedFrom: iri('prov:wasDerivedFrom'),
  wasRevisionOf: iri('prov:wasRevisionOf'),
  ...Object.fromEntries(
    `relationship kind confidence termKind cancelled direction property unit precision max asOf statedValue capacity rank
     rankReason stage stageOn rhythm owedBy dueOn doneOn conflict topic resolution locationOf statusOn endedOn endReason body
     usualDays consularDistrict`
      .split(/\s+/)
      .map(term => [term, `scg:${term}`]),
  ),
  countryOfOrigin: iri('schema:countryOfOrigin'),
  subject: iri('scg:subject'),
  followUpOf: iri('scg:followUpOf'),
} as const

/** A permanent identifier of a record, independent of the server. */
export const urn = (type: string, id: unknown): string =>
  `urn:sister-city-graph:${type}:${encodeURIComponent(String(id))}`

const ref = (type: RecordType, id: unknown): string | undefined => (id == null ? undefined : urn(type, id))
const refs = (type: RecordType, ids: unknown): string[] | undefined =>
  Array.isArray(ids) && ids.length > 0 ? ids.map(id => urn(type, id)) : undefined

const inBoth = (en: unknown, th: unknown): object | undefined =>
  en == null && th == null ? undefined : { ...(en != null && { en }), ...(th != null && { th }) }

const nameOf = (record: RecordJson): object | undefined => inBoth(record['nameEn'], record['nameTh'])
const titleOf = (record: RecordJson): object | undefined => inBoth(record['titleEn'], record['titleTh'])

const geo = ({ latitude, longitude }: RecordJson): object | undefined =>
  typeof latitude === 'number' && typeof longitude === 'number'
    ? { type: 'schema:GeoCoordinates', latitude, longitude }
    : undefined

const wikidata = ({ wikidataId }: RecordJson): string | undefined =>
  wikidataId == null ? undefined : `http://www.wikidata.org/entity/${wikidataId}`

const place = (record: RecordJson): object => ({
  name: nameOf(record),
  alternateName: record['nameLocal'],
  geo: geo(record),
  sameAs: wikidata(record),
  description: record['note'],
})

const isOff = (stage: EngagementStage): boolean => stage === 'CANCELLED' || stage === 'DECLINED'

const citations = (record: RecordJson): object => ({ citation: refs('Source', record['sources']) })

const mappings: { readonly [Type in RecordType]: (record: RecordOf<Type>, day: string) => object } = {
  Country: record => ({ type: 'schema:Country', ...place(record), identifier: record.code }),
  Province: record => ({
    type: 'schema:AdministrativeArea',
    ...place(record),
    identifier: record.id,
    containedInPlace: urn('Country', 'TH'),
    ...citations(record),
  }),
  Municipality: record => ({
    type: 'schema:City',
    ...place(record),
    containedInPlace: ref('Province', record.provinceId),
    ...citations(record),
  }),
  SisterCity: record => ({
    type: record.level === 'CITY' || record.level === 'TOWN' ? 'schema:City' : 'schema:AdministrativeArea',
    ...place(record),
    containedInPlace: ref('Country', record.countryCode),
    ...citations(record),
  }),
  Partnership: record => ({
    type: ['scg:Partnership', 'prov:Entity'],
    about: [
      record.municipalityId ? ref('Municipality', record.municipalityId) : ref('Province', record.provinceId),
      ref('SisterCity', record.sisterCityId),
    ],
    relationship: record.relationship,
    description: record.note,
  }),
  Agreement: (record, day) => ({
    type: ['schema:DigitalDocument', 'prov:Entity'],
    name: titleOf(record),
    kind: record.kind,
    about: ref('Partnership', record.partnershipId),
    keywords: record.sectors,
    dateCreated: record.signedOn,
    expires: record.expiresOn,
    termKind: record.termKind,
    statusOn: day,
    ...standingOf(record, day),
    isBasedOn: ref('Agreement', record.basedOnId),
    wasRevisionOf: ref('Agreement', record.renewsId),
    confidence: record.confidence,
    signatory: listOf(record.signatories).map(row => ({ ...roleOf(row), kind: row['side'] })),
    description: record.note,
    wasDerivedFrom: refs('Source', record.sources),
    ...citations(record),
  }),
  Engagement: (record, day) => ({
    type: 'schema:Event',
    name: titleOf(record),
    kind: record.kind,
    direction: record.direction,
    startDate: record.startsOn,
    endDate: record.endsOn,
    eventStatus: isOff(engagementStageOf(record, day)) ? 'schema:EventCancelled' : 'schema:EventScheduled',
    stage: engagementStageOf(record, day),
    stageOn: day,
    location: record.place,
    superEvent: ref('EngagementSeries', record.seriesId),
    result: inBoth(record.resultEn, record.resultTh),
    about: [
      ...(refs('SisterCity', record.sisterCities) ?? []),
      ...(refs('Country', record.countries) ?? []),
      ...(refs('Agreement', record.agreements) ?? []),
    ],
    organizer: ref('Province', record.provinceId),
    performer: refs('Person', record.leaders),
    description: record.note,
    ...citations(record),
  }),
  EngagementSeries: record => ({
    type: 'schema:EventSeries',
    name: nameOf(record),
    organizer: ref('Province', record.provinceId),
    rhythm: record.rhythm,
    description: record.note,
    ...citations(record),
  }),
  Commitment: (record, day) => ({
    type: ['scg:Commitment', 'prov:Entity'],
    name: inBoth(record.textEn, record.textTh),
    about: ref('Partnership', record.partnershipId),
    isBasedOn: ref('Agreement', record.agreementId) ?? ref('Engagement', record.engagementId),
    followUpOf: ref('Commitment', record.followUpOfId),
    keywords: record.sector,
    owedBy: record.owedBy,
    wasAttributedTo: ref('Organization', record.organizationId) ?? ref('Person', record.personId),
    dueOn: record.dueOn,
    statusOn: day,
    status: commitmentStatusOf(record, day),
    doneOn: doneOnOf(record),
    description: record.note,
    ...citations(record),
  }),
  Document: record => ({
    type: ['schema:DigitalDocument', 'prov:Entity'],
    name: titleOf(record),
    kind: record.kind,
    about: ref('Agreement', record.agreementId) ?? ref('Engagement', record.engagementId) ?? ref('Fact', record.factId),
    inLanguage: record.language,
    datePublished: record.date,
    encodingFormat: record.mediaType,
    contentSize: record.bytes == null ? undefined : `${record.bytes} B`,
    sha256: record.sha256,
    contentUrl: record.sha256 == null ? undefined : downloadPath(String(record.sha256)),
    url: record.url,
    numberOfPages: record.pages,
    description: record.note,
    ...citations(record),
  }),
  Consulate: record => ({
    type: 'schema:GovernmentOffice',
    kind: record.kind,
    countryOfOrigin: ref('Country', record.countryCode),
    areaServed: ref('Province', record.provinceId),
    foundingDate: record.openedOn,
    dissolutionDate: record.closedOn,
    address: record.address,
    telephone: record.phone,
    consularDistrict: record.district,
    employee: listOf(record.consuls).map(roleOf),
    description: record.note,
    ...citations(record),
  }),
  Network: record => ({
    type: 'schema:Organization',
    name: nameOf(record),
    alternateName: record.acronym,
    foundingDate: record.foundedOn,
    member: listOf(record.memberships).map(membership => ({
      type: 'schema:Role',
      startDate: membership['joinedOn'],
      endDate: membership['leftOn'],
      kind: membership['role'],
      member: memberOf(membership),
    })),
    description: record.note,
    ...citations(record),
  }),
  Organization: record => ({
    type: 'schema:GovernmentOrganization',
    name: nameOf(record),
    areaServed: ref('Province', record.provinceId),
    parentOrganization: ref('Organization', record.parentId),
    foundingDate: record.openedOn,
    member: listOf(record.members).map(roleOf),
    address: record.address,
    openingHours: record.openingHours,
    ...citations(record),
  }),
  Responsibility: record => ({
    type: ['schema:Role', 'prov:Entity'],
    organizer: ref('Organization', record.organizationId),
    performer: ref('Person', record.personId),
    about: ref('Partnership', record.partnershipId),
    keywords: record.sector,
    startDate: record.from,
    endDate: record.until,
    description: record.note,
    ...citations(record),
  }),
  Person: record => ({
    type: ['schema:Person', 'prov:Person'],
    name: nameOf(record),
    hasOccupation: listOf(record.posts).map(post => ({
      type: 'schema:Role',
      roleName: inBoth(post['titleEn'], post['titleTh']),
      startDate: post['from'],
      endDate: post['until'],
    })),
  }),
  ApprovalTemplate: record => ({
    type: 'schema:HowTo',
    name: nameOf(record),
    areaServed: ref('Province', record.provinceId) ?? urn('Country', 'TH'),
    step: listOf(record.steps).map(step => ({
      type: 'schema:HowToStep',
      position: step['position'],
      name: nameOf(step),
      body: step['body'],
      usualDays: step['usualDays'],
      legalBasis: inBoth(step['legalBasisEn'], step['legalBasisTh']),
      ...citations(step),
    })),
    description: record.note,
    ...citations(record),
  }),
  Fact: record => ({
    type: ['schema:Claim', 'prov:Entity'],
    subject: urn(String(record.subjectType), record.subjectId),
    property: record.property,
    value: record.value ?? record.date ?? record.text,
    max: record.max,
    unit: record.unit,
    precision: record.precision,
    asOf: record.asOf,
    text: record.quote,
    capacity: record.capacity,
    hadPrimarySource: ref('Source', record.sourceId),
    wasAttributedTo: ref('Person', record.statedById),
    rank: record.rank,
    rankReason: record.rankReason,
    conflict: record.conflictId == null ? undefined : { id: urn('Conflict', record.conflictId) },
    description: record.note,
  }),
  Conflict: record => ({
    type: 'scg:Conflict',
    subject: urn(String(record.subjectType), record.subjectId),
    topic: record.topic,
    resolution: record.resolution,
    description: record.note,
  }),
  Source: record => ({
    type: [record.kind === 'NEWS' ? 'schema:NewsArticle' : 'schema:CreativeWork', 'prov:Entity'],
    name: { [String(record.language)]: record.title },
    kind: record.kind,
    publisher: record.publisher == null ? undefined : { type: 'schema:Organization', 'schema:name': record.publisher },
    datePublished: record.publishedOn,
    inLanguage: record.language,
    // An address that is none would make the whole file unreadable as a link; as a text it does not.
    url: isWebAddress(String(record.url ?? '')) ? record.url : record.url && { '@value': record.url },
    description: record.note,
  }),
}

function listOf(value: unknown): RecordJson[] {
  return Array.isArray(value) ? value : []
}

/** A person in an organization or consulate for a time. */
function roleOf(row: RecordJson): object {
  return {
    type: 'schema:Role',
    kind: row['role'],
    roleName: inBoth(row['postEn'], row['postTh']),
    startDate: row['from'],
    endDate: row['until'],
    member: ref('Person', row['personId']),
  }
}

function memberOf({ provinceId, municipalityId, sisterCityId, outsideNameEn, outsideCountryCode }: RecordJson): object {
  if (provinceId) return { id: urn('Province', provinceId) }
  if (municipalityId) return { id: urn('Municipality', municipalityId) }
  if (sisterCityId) return { id: urn('SisterCity', sisterCityId) }
  return {
    type: 'schema:Place',
    name: inBoth(outsideNameEn, null),
    containedInPlace: ref('Country', outsideCountryCode),
  }
}

/** One record as a node of the graph; its status is that of `day`. */
export const node = (type: RecordType, id: string, record: RecordJson, day: string): object => ({
  id: urn(type, id),
  // Each mapping takes the records of its type.
  ...(mappings[type] as (record: RecordJson, day: string) => object)(record, day),
})
