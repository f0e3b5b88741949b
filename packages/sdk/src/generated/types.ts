// Generated from schema.graphql and packages/sdk/operations by `pnpm codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What happened to an agreement. */
export type AgreementEventKind =
  /** Given up before it was signed. */
  | 'ABANDONED'
  /** Changed in its text. Changes no status. */
  | 'AMENDED'
  /** Approved for signature. */
  | 'APPROVED'
  /** The record was mistaken and was put right; the reason says how. Changes no status. */
  | 'CORRECTED'
  /** Entered into force, where that is a step of its own. */
  | 'ENTERED_INTO_FORCE'
  /** One side gave notice. */
  | 'NOTICE_GIVEN'
  /** Proposed, discussed or announced. */
  | 'PROPOSED'
  /** Renewed or prolonged. */
  | 'RENEWED'
  /** A source lists it, without a dated signature. Changes no status. */
  | 'REPORTED'
  /** Signed; the date is that of the last signature. */
  | 'SIGNED'
  /** Submitted for approval. */
  | 'SUBMITTED'
  /** Replaced by a later agreement. */
  | 'SUPERSEDED'
  /** Ended before its term. */
  | 'TERMINATED';

/** Keeps the agreements that answer to every condition given. Within a list, one is enough. */
export type AgreementFilter = {
  /** For `status`: The day that the answer is about. Default: today, in Bangkok. */
  asOf?: string | null | undefined;
  /** Countries of the sister city, ISO 3166-1 alpha-2. */
  country?: Array<string> | null | undefined;
  /** Expiring before this day, for certain. */
  expiresBefore?: string | null | undefined;
  /** What kind of paper. */
  kind?: Array<AgreementKind> | null | undefined;
  /** Provinces of the Thai party: ISO codes or slugs. */
  province?: Array<string> | null | undefined;
  /** What the sides call the tie that it belongs to. */
  relationship?: Array<Relationship> | null | undefined;
  /** Naming one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
  /** Signed on this day or later. A date known only to the year or month counts when it may be. */
  signedFrom?: string | null | undefined;
  /** Signed on this day or earlier. A date known only to the year or month counts when it may be. */
  signedTo?: string | null | undefined;
  /** Sister cities, by slug. */
  sisterCity?: Array<string> | null | undefined;
  /** Where it stands on the day of `asOf`. */
  status?: Array<AgreementStatus> | null | undefined;
  /** Part of its title or of the names of its parties, or words of its text, in Thai or English. */
  text?: string | null | undefined;
};

/** What kind of paper an agreement is, as its sources call it. */
export type AgreementKind =
  /** Plan of action or cooperation plan (แผนปฏิบัติการ). */
  | 'ACTION_PLAN'
  /** An agreement on friendship; also a friendship tie whose paper no source names. */
  | 'FRIENDSHIP_AGREEMENT'
  /** Joint declaration (แถลงการณ์ร่วม). */
  | 'JOINT_DECLARATION'
  /** Letter of intent (หนังสือแสดงเจตจำนง). */
  | 'LOI'
  /** Memorandum of agreement (บันทึกข้อตกลง). */
  | 'MOA'
  /** Memorandum of cooperation (บันทึกความร่วมมือ). */
  | 'MOC'
  /** Memorandum of understanding (บันทึกความเข้าใจ). */
  | 'MOU'
  /** Another kind, or one that the sources leave open. */
  | 'OTHER'
  /** An agreement that establishes sister cities; also a sister tie whose paper no source names. */
  | 'SISTER_CITY_AGREEMENT';

/** How to order agreements. Those without the date in question come last in either direction. */
export type AgreementOrder =
  /** First to expire first. */
  | 'EXPIRES_ON_ASC'
  /** Last to expire first. */
  | 'EXPIRES_ON_DESC'
  /** Oldest signature first. */
  | 'SIGNED_ON_ASC'
  /** Latest signature first. */
  | 'SIGNED_ON_DESC'
  /** By English title, A to Z. */
  | 'TITLE_ASC';

/** Where an agreement stands on a given day. Derived from dated events, never written. Of several that would hold, the first of TERMINATED, SUPERSEDED, ABANDONED, EXPIRED, IN_FORCE, SIGNED, APPROVED, IN_APPROVAL, PROPOSED, REPORTED is the one. A beginning counts from the first day that a partly known date can mean, an end only when the last has come. */
export type AgreementStatus =
  /** Given up before it was signed. */
  | 'ABANDONED'
  /** Approved for signature, not signed yet. */
  | 'APPROVED'
  /** Its term is over and it was not renewed. */
  | 'EXPIRED'
  /** Submitted to a body that must approve it. */
  | 'IN_APPROVAL'
  /** In force: from its signature, or from its entry into force where that is a step of its own, until something dated ends it. So also when nobody printed its term. */
  | 'IN_FORCE'
  /** Proposed, discussed or announced; not signed as far as is known. */
  | 'PROPOSED'
  /** A source lists the tie, but no dated event on record had happened by that day: no signature can be shown. */
  | 'REPORTED'
  /** Signed; its entry into force, a step of its own in its text, is still to come. */
  | 'SIGNED'
  /** Replaced by a later agreement, see `supersededBy`. */
  | 'SUPERSEDED'
  /** Ended by one side or both before its term. */
  | 'TERMINATED';

/** Who was asked to approve. */
export type ApprovalBody =
  /** The cabinet (คณะรัฐมนตรี). */
  | 'CABINET'
  /** Ministry of Foreign Affairs (กระทรวงการต่างประเทศ). */
  | 'FOREIGN_MINISTRY'
  /** Ministry of Interior (กระทรวงมหาดไทย). */
  | 'INTERIOR_MINISTRY'
  /** Another body; the note says which. */
  | 'OTHER'
  /** A body of the other side. */
  | 'PARTNER_SIDE'
  /** The province's sister-city committee (คณะกรรมการดำเนินความสัมพันธ์เมืองพี่เมืองน้อง). */
  | 'PROVINCIAL_COMMITTEE'
  /** A provincial or municipal council. */
  | 'PROVINCIAL_COUNCIL'
  /** Department of Treaties and Legal Affairs (กรมสนธิสัญญาและกฎหมาย). */
  | 'TREATIES_DEPARTMENT';

/** What came of it. */
export type ApprovalOutcome =
  /** Taken note of (รับทราบ), which is not the same as approved. */
  | 'ACKNOWLEDGED'
  /** The body approved it as it was asked to. */
  | 'APPROVED'
  /** The body held that its approval is not needed. */
  | 'NOT_REQUIRED'
  /** The body does not object, and leaves it at that. */
  | 'NO_OBJECTION'
  /** Asked, not answered yet. */
  | 'PENDING'
  /** The body refused its approval. */
  | 'REFUSED'
  /** Sent back for changes. */
  | 'RETURNED';

/** How far the record can be trusted. */
export type Confidence =
  /** An official page of a party, or several independent sources, carry it. */
  | 'HIGH'
  /** A single weak source, or one that others contradict. */
  | 'LOW'
  /** Press or lists carry it without contradiction. */
  | 'MEDIUM';

/** The rank of a consular post. */
export type ConsulateKind =
  /** An office of a consulate that sits elsewhere. */
  | 'CONSULAR_OFFICE'
  /** Consulate led by a career officer (สถานกงสุล). */
  | 'CONSULATE'
  /** Consulate-general (สถานกงสุลใหญ่). */
  | 'CONSULATE_GENERAL'
  /** Honorary consulate (กงสุลกิตติมศักดิ์). */
  | 'HONORARY_CONSULATE'
  /** No source says. */
  | 'UNKNOWN';

/** Who travelled, seen from the Thai province. */
export type Direction =
  /** Guests came to the province. */
  | 'INBOUND'
  /** Nobody: it was held online. */
  | 'ONLINE'
  /** The province went to see its partner. */
  | 'OUTBOUND'
  /** Both met elsewhere. */
  | 'THIRD_PLACE';

/** Keeps the engagements that answer to every condition given. Within a list, one is enough. */
export type EngagementFilter = {
  /** Countries of the visitors, hosts or their places, ISO 3166-1 alpha-2. */
  country?: Array<string> | null | undefined;
  /** Who travelled. */
  direction?: Array<Direction> | null | undefined;
  /** Not over before this day. A partly known date counts when it may be. */
  from?: string | null | undefined;
  /** Cancelled ones too. Default: false. */
  includeCancelled?: boolean | null | undefined;
  /** What kind of contact. */
  kind?: Array<EngagementKind> | null | undefined;
  /** Provinces: ISO codes or slugs. */
  province?: Array<string> | null | undefined;
  /** About one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
  /** Sister cities, by slug. */
  sisterCity?: Array<string> | null | undefined;
  /** Begun on this day or earlier. A partly known date counts when it may be. */
  to?: string | null | undefined;
};

/** What kind of contact an engagement is. */
export type EngagementKind =
  /** Help after a disaster, or a donation. */
  | 'AID'
  /** An anniversary of the tie. */
  | 'ANNIVERSARY'
  /** A conference or forum. */
  | 'CONFERENCE'
  /** A meeting with consuls or on consulates. */
  | 'CONSULAR_MEETING'
  /** A courtesy call (เยี่ยมคารวะ). */
  | 'COURTESY_CALL'
  /** A festival, concert or exhibition. */
  | 'CULTURAL_EVENT'
  /** A delegation (คณะ) on a working visit. */
  | 'DELEGATION'
  /** Another kind. */
  | 'OTHER'
  /** A signing (พิธีลงนาม). */
  | 'SIGNING_CEREMONY'
  /** A sports event. */
  | 'SPORT'
  /** An exchange of officials. */
  | 'STAFF_EXCHANGE'
  /** An exchange of pupils or students. */
  | 'STUDENT_EXCHANGE'
  /** A trade or business mission. */
  | 'TRADE_MISSION'
  /** A training or study visit. */
  | 'TRAINING';

/** The question that a fact answers about its subject. */
export type FactProperty =
  /** What kind of paper is it? */
  | 'AGREEMENT_KIND'
  /** Which sectors do the agreements cover? */
  | 'AGREEMENT_SECTORS'
  /** How many countries have a consul there? The unit says what was counted. */
  | 'CONSUL_COUNTRY_COUNT'
  /** How many delegations come in a year? */
  | 'DELEGATIONS_PER_YEAR'
  /** When does it expire? */
  | 'EXPIRES_ON'
  /** Which share of the visitors is foreign? */
  | 'FOREIGN_VISITOR_SHARE'
  /** When did it join the network? */
  | 'JOINED_NETWORK'
  /** Where is it? */
  | 'LOCATION'
  /** With how many foreign cities is there a letter of intent? */
  | 'LOI_CITY_COUNT'
  /** How often do they meet? */
  | 'MEETING_FREQUENCY'
  /** With how many foreign cities is there an MOU? */
  | 'MOU_CITY_COUNT'
  /** In which network is it a member? */
  | 'NETWORK_MEMBERSHIP'
  /** When did it open? */
  | 'OPENED_ON'
  /** When is it open? */
  | 'OPENING_HOURS'
  /** Another question; the text says which. */
  | 'OTHER'
  /** How many partner cities are there, of all kinds? */
  | 'PARTNER_CITY_TOTAL'
  /** Which level signed, the province or the city? */
  | 'PARTY_LEVEL'
  /** When was it signed? */
  | 'SIGNED_ON'
  /** How many sister cities are there? */
  | 'SISTER_CITY_COUNT'
  /** How many people work there? */
  | 'STAFF_COUNT'
  /** How many visitors come in a year? */
  | 'VISITORS_PER_YEAR';

/** How the office ranks a fact beside others on the same question. */
export type FactRank =
  /** Known to be wrong or out of date; kept for the record. */
  | 'DEPRECATED'
  /** Not ranked. */
  | 'NORMAL'
  /** The best supported reading. */
  | 'PREFERRED';

/** Something that a record lacks, or in which it deviates from what is usual. */
export type MissingItem =
  /** Signed, and no step of approval is on record. */
  | 'APPROVALS'
  /** A fixed term without a date of expiry. */
  | 'EXPIRES_ON'
  /** A single source. */
  | 'SECOND_SOURCE'
  /** No source names a sector. */
  | 'SECTORS'
  /** No date of signature, although sources speak of a concluded tie. */
  | 'SIGNED_ON'
  /** A sister-city tie with only one sector: a sister tie is usually not limited to one field. */
  | 'SINGLE_SECTOR_SISTER_CITY'
  /** No source at all. */
  | 'SOURCE'
  /** Signed, and no source prints for how long. */
  | 'TERM'
  /** The two sides differ in rank, a province with a city for example. */
  | 'UNEQUAL_RANK';

/** What an organization is. */
export type OrganizationKind =
  /** An agency of the state. */
  | 'AGENCY'
  /** A committee that meets. */
  | 'COMMITTEE'
  /** An office with staff. */
  | 'OFFICE';

/** Keeps the ties that answer to every condition given. Within a list, one is enough. */
export type PartnershipFilter = {
  /** For `dormantMonths`: The day that the answer is about. Default: today, in Bangkok. */
  asOf?: string | null | undefined;
  /** Countries of the sister city, ISO 3166-1 alpha-2. */
  country?: Array<string> | null | undefined;
  /** Only ties in force that have been silent for this many months, see `dormant`. */
  dormantMonths?: number | null | undefined;
  /** Provinces of the Thai party: ISO codes or slugs. */
  province?: Array<string> | null | undefined;
  /** What the sides call the tie. */
  relationship?: Array<Relationship> | null | undefined;
  /** With an agreement that names one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
};

/** The rank of a place in its own country. The Thai guideline wants partners of equal rank. */
export type PlaceLevel =
  /** A city, of whatever size, below the first level. */
  | 'CITY'
  /** A district of a city or county. */
  | 'DISTRICT'
  /** Another rank, or one that no source settles. */
  | 'OTHER'
  /** A prefecture of Japan, or an autonomous prefecture. */
  | 'PREFECTURE'
  /** First level: state, province, region, special city. */
  | 'STATE_OR_PROVINCE'
  /** A town. */
  | 'TOWN';

/** How a figure was put by the one who said it. */
export type Precision =
  /** "About" (ประมาณ). */
  | 'ABOUT'
  /** "At least", that many or more. */
  | 'AT_LEAST'
  /** A plain number. */
  | 'EXACT'
  /** "More than" (กว่า). */
  | 'MORE_THAN'
  /** From `value` to `max`. */
  | 'RANGE'
  /** "As many as" (ถึง), that many or fewer. */
  | 'UP_TO';

/** Keeps the provinces that answer to every condition given. Within a list, one is enough. */
export type ProvinceFilter = {
  /** true: with at least one tie, of its own or of a municipality. false: with none. */
  hasPartnership?: boolean | null | undefined;
  /** Regions, by English or Thai name as in `region`. */
  region?: Array<string> | null | undefined;
  /** Part of a name or alias, or words, in Thai or English. */
  text?: string | null | undefined;
};

/** How to order provinces. */
export type ProvinceOrder =
  /** By ISO code. */
  | 'CODE_ASC'
  /** By English name, A to Z. */
  | 'NAME_EN_ASC'
  /** By Thai name, ก to ฮ, as a Thai dictionary orders them. */
  | 'NAME_TH_ASC';

/** What the two sides call their tie. The paper that carries it is `AgreementKind`. */
export type Relationship =
  /** Friendship cities (เมืองมิตรภาพ, เมืองคู่มิตร). */
  | 'FRIENDSHIP_CITY'
  /** Sister cities or sister provinces (เมืองพี่เมืองน้อง). */
  | 'SISTER_CITY'
  /** Cooperation limited to a theme. */
  | 'THEMATIC'
  /** Twin cities (เมืองคู่แฝด). */
  | 'TWIN_CITY'
  /** No source on record names the tie. */
  | 'UNSPECIFIED';

/** A field of cooperation. The eight that the governor of Phuket named in 2016, and the rest. */
export type SectorCode =
  /** Visual and performing arts, crafts (ศิลปกรรม). Most registers abroad count it under culture. */
  | 'ARTS'
  /** Culture, heritage, religion (วัฒนธรรม). */
  | 'CULTURE'
  /** Schools, universities, exchanges of students and teachers (การศึกษา). */
  | 'EDUCATION'
  /** Environment, waste, water, climate (สิ่งแวดล้อม). */
  | 'ENVIRONMENT'
  /** Investment (การลงทุน). */
  | 'INVESTMENT'
  /** Any other field (อื่น ๆ); the agreement says which in `otherSector`. */
  | 'OTHER'
  /** Science, technology, smart cities (เทคโนโลยี). */
  | 'TECHNOLOGY'
  /** Tourism (การท่องเที่ยว). */
  | 'TOURISM'
  /** Trade in goods and services (การค้า). */
  | 'TRADE';

/** How the sectors of an agreement are known. */
export type SectorsBasis =
  /** Taken from what the parties did or talked about around it. */
  | 'CONTEXT'
  /** A source names them for this agreement. */
  | 'STATED';

/** Keeps the sister cities that answer to every condition given. Within a list, one is enough. */
export type SisterCityFilter = {
  /** Countries, ISO 3166-1 alpha-2. */
  country?: Array<string> | null | undefined;
  /** With a tie to one of these provinces or their municipalities: ISO codes or slugs. */
  province?: Array<string> | null | undefined;
  /** With an agreement that names one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
  /** Part of a name or alias, or words, in Thai, English or the local language. */
  text?: string | null | undefined;
};

/** Who stands behind a source. */
export type SourceKind =
  /** A private page. */
  | 'BLOG'
  /** A published data set. */
  | 'DATASET'
  /** An encyclopedia or a copy of one; a hint, not proof. */
  | 'ENCYCLOPEDIA'
  /** The press. */
  | 'NEWS'
  /** A public body. */
  | 'OFFICIAL';

/** By what agreements are counted. */
export type StatsBy =
  /** Country of the sister city. Key: ISO 3166-1 alpha-2. */
  | 'COUNTRY'
  /** Kind of paper. Key: agreement kind. */
  | 'KIND'
  /** Province of the Thai party. Key: ISO 3166-2. */
  | 'PROVINCE'
  /** Region of the Thai party. Key: its English name. */
  | 'REGION'
  /** What the tie is called. Key: relationship. */
  | 'RELATIONSHIP'
  /** Sector; an agreement counts in each that it names. Key: sector code. */
  | 'SECTOR'
  /** Year of signature, in order. Key: Gregorian year. */
  | 'SIGNED_YEAR'
  /** Status on the day of `filter.asOf`. Key: agreement status. */
  | 'STATUS';

/** How long an agreement is meant to last. */
export type TermKind =
  /** For a fixed time, and again for `renewalMonths` unless one side gives notice. */
  | 'AUTO_RENEWING'
  /** For a fixed time; renewal is a new decision. */
  | 'FIXED'
  /** Without end until one side ends it. */
  | 'OPEN_ENDED'
  /** No source prints it. The press almost never does. */
  | 'UNKNOWN';

export type AgreementsQueryVariables = Exact<{
  filter?: AgreementFilter | null | undefined;
  orderBy?: AgreementOrder | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgreementsQuery = { agreements: { totalCount: number, counts: { agreements: number, sisterCities: number, countries: number }, nodes: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InForceQueryVariables = Exact<{
  province?: Array<string> | string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InForceQuery = { agreements: { totalCount: number, counts: { agreements: number, sisterCities: number, countries: number }, nodes: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AgreementQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
}>;


export type AgreementQuery = { agreement: { otherSector: string | null, sectorsBasis: SectorsBasis | null, signedAt: string | null, signedOnBasis: string | null, thaiSignatory: string | null, partnerSignatory: string | null, confidence: Confidence, note: string | null, version: number, id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, partnership: { id: string, relationship: Relationship, since: string | null }, events: Array<{ kind: AgreementEventKind, on: string | null, recordedAt: Date, reason: string | null, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, approvals: Array<{ step: number, body: ApprovalBody, outcome: ApprovalOutcome, askedOn: string | null, decidedOn: string | null, reference: string | null, note: string | null }>, basedOn: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } | null, leadsTo: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, renews: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } | null, renewedBy: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } | null, supersedes: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, supersededBy: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } | null, engagements: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }> }, facts: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, conflict: { id: string, topic: string, resolved: boolean, resolution: string | null } | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, thaiParty:
      | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
      | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
    , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } | null };

export type EngagementsQueryVariables = Exact<{
  filter?: EngagementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EngagementsQuery = { engagements: { totalCount: number, nodes: Array<{ fromOrganization: string | null, headcount: number | null, id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, countries: Array<{ id: string, code: string, name: string, nameTh: string }>, leaders: Array<{ id: string, slug: string, name: string, nameTh: string }>, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, agreements: Array<{ id: string, slug: string, title: string, titleTh: string }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhoSaidWhatQueryVariables = Exact<{
  property?: FactProperty | null | undefined;
  subject?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoSaidWhatQuery = { facts: { totalCount: number, nodes: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, subject:
        | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
        | { __typename: 'Conflict', topic: string, id: string }
        | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
        | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
        | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
        | { __typename: 'Fact', id: string }
        | { __typename: 'Municipality', slug: string, name: string, id: string, nameTh: string }
        | { __typename: 'Network', slug: string, name: string, acronym: string | null, id: string, nameTh: string }
        | { __typename: 'Organization', slug: string, name: string, id: string, nameTh: string }
        | { __typename: 'Partnership', id: string, thaiParty:
            | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
            | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
          , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }
        | { __typename: 'Person', slug: string, name: string, id: string, nameTh: string }
        | { __typename: 'Province', code: string, slug: string, name: string, id: string, nameTh: string }
        | { __typename: 'Sector', name: string, id: string, nameTh: string }
        | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
        | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
      , conflict: { id: string, topic: string, resolved: boolean, resolution: string | null } | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConflictsQueryVariables = Exact<{
  subject?: string | null | undefined;
}>;


export type ConflictsQuery = { conflicts: Array<{ id: string, topic: string, resolved: boolean, resolution: string | null, note: string | null, subject:
      | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
      | { __typename: 'Conflict', topic: string, id: string }
      | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
      | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
      | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
      | { __typename: 'Fact', id: string }
      | { __typename: 'Municipality', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Network', slug: string, name: string, acronym: string | null, id: string, nameTh: string }
      | { __typename: 'Organization', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Partnership', id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }
      | { __typename: 'Person', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Province', code: string, slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Sector', name: string, id: string, nameTh: string }
      | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
      | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
    , facts: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }> }> };

export type RegisterGapQueryVariables = Exact<{
  province: string;
  asOf?: string | null | undefined;
}>;


export type RegisterGapQuery = { registerGap: Array<{ property: FactProperty, recorded: number, unexplained: { value: number, max: number | null, unit: string, precision: Precision } | null, claims: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }> }> };

export type ProvinceNameFragment = { id: string, code: string, slug: string, name: string, nameTh: string };

export type CountryNameFragment = { id: string, code: string, name: string, nameTh: string };

export type SisterCityNameFragment = { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } };

type ThaiPartyName_Municipality_Fragment = { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string };

type ThaiPartyName_Province_Fragment = { __typename: 'Province', id: string, slug: string, name: string, nameTh: string };

export type ThaiPartyNameFragment =
  | ThaiPartyName_Municipality_Fragment
  | ThaiPartyName_Province_Fragment
;

export type PersonNameFragment = { id: string, slug: string, name: string, nameTh: string };

export type SectorNameFragment = { code: SectorCode, name: string, nameTh: string };

export type PlaceNamesFragment = { en: string | null, th: string | null, local: string | null, aliases: Array<string> };

export type PointFragment = { latitude: number, longitude: number, of: string | null };

type Mention_Agreement_Fragment = { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string };

type Mention_Conflict_Fragment = { __typename: 'Conflict', topic: string, id: string };

type Mention_Consulate_Fragment = { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } };

type Mention_Country_Fragment = { __typename: 'Country', code: string, name: string, id: string, nameTh: string };

type Mention_Engagement_Fragment = { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string };

type Mention_Fact_Fragment = { __typename: 'Fact', id: string };

type Mention_Municipality_Fragment = { __typename: 'Municipality', slug: string, name: string, id: string, nameTh: string };

type Mention_Network_Fragment = { __typename: 'Network', slug: string, name: string, acronym: string | null, id: string, nameTh: string };

type Mention_Organization_Fragment = { __typename: 'Organization', slug: string, name: string, id: string, nameTh: string };

type Mention_Partnership_Fragment = { __typename: 'Partnership', id: string, thaiParty:
    | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
    | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
  , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } };

type Mention_Person_Fragment = { __typename: 'Person', slug: string, name: string, id: string, nameTh: string };

type Mention_Province_Fragment = { __typename: 'Province', code: string, slug: string, name: string, id: string, nameTh: string };

type Mention_Sector_Fragment = { __typename: 'Sector', name: string, id: string, nameTh: string };

type Mention_SisterCity_Fragment = { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } };

type Mention_Source_Fragment = { __typename: 'Source', slug: string, title: string, url: string | null, id: string };

export type MentionFragment =
  | Mention_Agreement_Fragment
  | Mention_Conflict_Fragment
  | Mention_Consulate_Fragment
  | Mention_Country_Fragment
  | Mention_Engagement_Fragment
  | Mention_Fact_Fragment
  | Mention_Municipality_Fragment
  | Mention_Network_Fragment
  | Mention_Organization_Fragment
  | Mention_Partnership_Fragment
  | Mention_Person_Fragment
  | Mention_Province_Fragment
  | Mention_Sector_Fragment
  | Mention_SisterCity_Fragment
  | Mention_Source_Fragment
;

export type CitationFragment = { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null };

export type StatementFragment = { id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } };

export type TallyFragment = { agreements: number, sisterCities: number, countries: number };

export type DurationFragment = { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null };

export type AgreementLineFragment = { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
    | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
    | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
  , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } };

export type PartnershipLineFragment = { id: string, relationship: Relationship, since: string | null, lastEngagementOn: string | null, thaiParty:
    | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
    | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
  , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } };

export type EngagementLineFragment = { id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> };

export type MembershipLineFragment = { role: string | null, joinedOn: string | null, leftOn: string | null, network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } };

export type PageFragment = { hasNextPage: boolean, endCursor: string | null };

export type NetworksQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type NetworksQuery = { networks: Array<{ id: string, slug: string, name: string, acronym: string | null, foundedOn: string | null, note: string | null, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
        | { __typename: 'Municipality', id: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
        | { __typename: 'OutsideMember', name: string, nameTh: string, countryIfKnown: { id: string, code: string, name: string, nameTh: string } | null }
        | { __typename: 'Province', id: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
        | { __typename: 'SisterCity', id: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
      , sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }> };

export type PartnershipsQueryVariables = Exact<{
  filter?: PartnershipFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PartnershipsQuery = { partnerships: { totalCount: number, nodes: Array<{ dormant: boolean, id: string, relationship: Relationship, since: string | null, lastEngagementOn: string | null, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, agreements: { totalCount: number }, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GraphQueryVariables = Exact<{
  filter?: PartnershipFilter | null | undefined;
}>;


export type GraphQuery = { graph: { places: Array<
      | { __typename: 'Municipality', id: string, name: string, nameTh: string, country: { code: string }, location: { latitude: number, longitude: number, of: string | null } | null }
      | { __typename: 'Province', id: string, name: string, nameTh: string, country: { code: string }, location: { latitude: number, longitude: number, of: string | null } | null }
      | { __typename: 'SisterCity', id: string, name: string, nameTh: string, country: { code: string }, location: { latitude: number, longitude: number, of: string | null } | null }
    >, partnerships: Array<{ id: string, relationship: Relationship, since: string | null, thaiParty:
        | { id: string }
        | { id: string }
      , sisterCity: { id: string } }> } };

export type ProvincesQueryVariables = Exact<{
  filter?: ProvinceFilter | null | undefined;
  orderBy?: ProvinceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProvincesQuery = { provinces: { totalCount: number, nodes: Array<{ region: string, id: string, code: string, slug: string, name: string, nameTh: string, location: { latitude: number, longitude: number, of: string | null } | null, partnerships: { totalCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProvinceQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type ProvinceQuery = { province: { region: string, wikidataId: string | null, id: string, code: string, slug: string, name: string, regionTh: string, nameTh: string, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> }, location: { latitude: number, longitude: number, of: string | null } | null, municipalities: Array<{ id: string, slug: string, name: string, nameTh: string }>, partnerships: { totalCount: number, nodes: Array<{ dormant: boolean, id: string, relationship: Relationship, since: string | null, lastEngagementOn: string | null, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }> }, agreements: { totalCount: number, counts: { agreements: number, sisterCities: number, countries: number }, nodes: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }> }, consulates: Array<{ id: string, kind: ConsulateKind, openedOn: string | null, closedOn: string | null, confirmedOn: string | null, country: { id: string, code: string, name: string, nameTh: string } }>, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
        | { __typename: 'Municipality', id: string, name: string, nameTh: string }
        | { __typename: 'OutsideMember' }
        | { __typename: 'Province', id: string, name: string, nameTh: string }
        | { __typename: 'SisterCity', id: string, name: string, nameTh: string }
      , network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } }>, organizations: Array<{ id: string, slug: string, kind: OrganizationKind, name: string, openedOn: string | null, address: string | null, openingHours: string | null, nameTh: string }> } | null };

export type RegisterQueryVariables = Exact<{ [key: string]: never; }>;


export type RegisterQuery = { register: { revision: number, schemaHash: string, updatedAt: Date, license: string, counts: { agreements: number, sisterCities: number, countries: number } } };

export type StatsQueryVariables = Exact<{
  by: StatsBy;
  filter?: AgreementFilter | null | undefined;
}>;


export type StatsQuery = { stats: Array<{ key: string, label: string, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } }> };

export type CoverageQueryVariables = Exact<{
  provinces?: Array<string> | string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CoverageQuery = { coverage: Array<{ province: { id: string, code: string, slug: string, name: string, nameTh: string }, cells: Array<{ lastEngagementOn: string | null, sector: { code: SectorCode, name: string, nameTh: string }, counts: { agreements: number, sisterCities: number, countries: number } }> }> };

export type SearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, nodes: Array<
      | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
      | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
      | { __typename: 'Municipality', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Network', slug: string, name: string, acronym: string | null, id: string, nameTh: string }
      | { __typename: 'Organization', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Province', code: string, slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
      | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { node:
    | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'Municipality', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Network', slug: string, name: string, acronym: string | null, id: string, nameTh: string }
    | { __typename: 'Organization', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Partnership', id: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }
    | { __typename: 'Person', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Province', code: string, slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null };

export type TimelineQueryVariables = Exact<{
  subject: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type TimelineQuery = { timeline: Array<{ on: string, label: string, labelTh: string, subject:
      | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
      | { __typename: 'Conflict', topic: string, id: string }
      | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
      | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
      | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
      | { __typename: 'Fact', id: string }
      | { __typename: 'Municipality', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Network', slug: string, name: string, acronym: string | null, id: string, nameTh: string }
      | { __typename: 'Organization', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Partnership', id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }
      | { __typename: 'Person', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Province', code: string, slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Sector', name: string, id: string, nameTh: string }
      | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
      | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
     }> };

export type SisterCitiesQueryVariables = Exact<{
  filter?: SisterCityFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SisterCitiesQuery = { sisterCities: { totalCount: number, nodes: Array<{ level: PlaceLevel, id: string, slug: string, name: string, nameTh: string, location: { latitude: number, longitude: number, of: string | null } | null, partnerships: { totalCount: number, nodes: Array<{ id: string, relationship: Relationship, since: string | null, province: { id: string, code: string, slug: string, name: string, nameTh: string } }> }, country: { id: string, code: string, name: string, nameTh: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SisterCityQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
}>;


export type SisterCityQuery = { sisterCity: { level: PlaceLevel, wikidataId: string | null, note: string | null, id: string, slug: string, name: string, nameTh: string, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> }, location: { latitude: number, longitude: number, of: string | null } | null, successor: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null, partnerships: { totalCount: number, nodes: Array<{ dormant: boolean, id: string, relationship: Relationship, since: string | null, lastEngagementOn: string | null, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }> }, agreements: { totalCount: number, counts: { agreements: number, sisterCities: number, countries: number }, nodes: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }> }, engagements: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }> }, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } }>, country: { id: string, code: string, name: string, nameTh: string } } | null };

export type WorklistQueryVariables = Exact<{
  province?: string | null | undefined;
  withinDays?: number | null | undefined;
  dormantMonths?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type WorklistQuery = { worklist: { overdue: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, expiring: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, noticeDue: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, dormant: Array<{ id: string, relationship: Relationship, since: string | null, lastEngagementOn: string | null, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }>, stalled: Array<{ monthsWaiting: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }>, incomplete: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }> } };
