// Generated from schema.graphql and packages/sdk/operations by `pnpm codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** It was given up before it was signed. */
export type AbandonAgreementInput = {
  /** Id of the agreement. */
  agreement: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When it was given up. */
  on: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What the source says about it, in your words. */
  remark?: string | null | undefined;
  /** Ids of the sources that support it; may be empty. */
  sources: Array<string>;
};

/** A person is in an organization. `expectedVersion` is that of the organization. */
export type AddMemberInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Since when, if known; may lie ahead. */
  from?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** A person who is not on the register yet. */
  newPerson?: NewPersonInput | null | undefined;
  /** Id of the organization. */
  organization: string;
  /** Id of the person, or else `newPerson`. */
  person?: string | null | undefined;
  /** What the post is called there, in English, if a source says. */
  postEn?: string | null | undefined;
  /** What it is called in Thai. */
  postTh?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The role. */
  role: MemberRole;
  /** Ids of the sources that say so, at least one. */
  sources: Array<string>;
  /** Until when, if that is known; may lie ahead. */
  until?: string | null | undefined;
};

/** A place belongs to a network. `expectedVersion` is that of the network. */
export type AddMembershipInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When it joined, if known. */
  joinedOn?: string | null | undefined;
  /**
   * Id of the member, where it is a province, municipality or sister city on the register.
   * @deprecated Use `who`. Kept until 2027-12-31.
   */
  member?: string | null | undefined;
  /** Id of the network. */
  network: string;
  /** A note about it. */
  note?: string | null | undefined;
  /** Country of a member outside the register, by ISO 3166-1 code, like JP or JPN. */
  outsideCountry?: string | null | undefined;
  /**
   * Name of the member in English, where it is not on the register. Names and titles must be a single line without invisible or bidirectional control characters.
   * @deprecated Use `who`. Kept until 2027-12-31.
   */
  outsideName?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The role: founder, member, observer and so on. */
  role?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** The member. Needed, unless one of the two older fields is given. */
  who?: MemberInput | null | undefined;
};

/** What happened to an agreement. */
export type AgreementEventKind =
  /** Given up before it was signed. */
  | 'ABANDONED'
  /** Its text was changed. Does not change the status. */
  | 'AMENDED'
  /** Approved for signature. */
  | 'APPROVED'
  /** The record was wrong and has been corrected; the reason says how. Does not change the status. */
  | 'CORRECTED'
  /** Entered into force, where that is a separate step. */
  | 'ENTERED_INTO_FORCE'
  /** One side gave notice. */
  | 'NOTICE_GIVEN'
  /** Proposed, discussed or announced. */
  | 'PROPOSED'
  /** Renewed or extended. */
  | 'RENEWED'
  /** A source lists it, without a dated signature. Does not change the status. */
  | 'REPORTED'
  /** Signed; the date is that of the last signature. */
  | 'SIGNED'
  /** Submitted for approval. */
  | 'SUBMITTED'
  /** Replaced by a later agreement. */
  | 'SUPERSEDED'
  /** Ended before its term. */
  | 'TERMINATED';

/** Keeps the agreements that match every condition given. Of a list of values, one has to match. */
export type AgreementFilter = {
  /** The agreements of this day: those that were there, with their status and what had happened by then, also in the fields below. An agreement is there from its first dated event; without one, from the day of its first source. Default: the day of the list or view around it, else all that is on record, as it is today. */
  asOf?: string | null | undefined;
  /** Countries of the sister city: ISO 3166-1 codes, like JP or JPN; anything else is refused with BAD_INPUT. */
  country?: Array<string> | null | undefined;
  /** Certain to expire before this day. */
  expiresBefore?: string | null | undefined;
  /** What kind of document. */
  kind?: Array<AgreementKind> | null | undefined;
  /** Provinces of the Thai party: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** What the two sides call the partnership that it belongs to. */
  relationship?: Array<Relationship> | null | undefined;
  /** Agreements that name one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
  /** Signed on this day or later. A date known only to the year or month matches when it may be. */
  signedFrom?: string | null | undefined;
  /** Signed on this day or earlier. A date known only to the year or month matches when it may be. */
  signedTo?: string | null | undefined;
  /** Sister cities: slugs, like xiamen; anything else is refused with BAD_INPUT. */
  sisterCity?: Array<string> | null | undefined;
  /** Its status on the day `asOf`. */
  status?: Array<AgreementStatus> | null | undefined;
  /** Part of its title or of the names of its parties, or words of its text, in Thai or English. */
  text?: string | null | undefined;
};

/** What kind of document an agreement is, as its sources call it. */
export type AgreementKind =
  /** Plan of action or cooperation plan (แผนปฏิบัติการ). */
  | 'ACTION_PLAN'
  /** An agreement on friendship; also a friendship relationship whose document no source names. */
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
  /** An agreement that establishes sister cities; also a sister-city relationship whose document no source names. */
  | 'SISTER_CITY_AGREEMENT';

/** How to order agreements. Agreements without the date in question come last in either direction. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
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
  | 'TITLE_ASC'
  /** By English title, Z to A. */
  | 'TITLE_DESC'
  /** By Thai title, ก to ฮ. */
  | 'TITLE_TH_ASC'
  /** By Thai title, ฮ to ก. */
  | 'TITLE_TH_DESC';

/** The status of an agreement on a given day. Derived from dated events, never stored. Where several apply, the first of TERMINATED, SUPERSEDED, ABANDONED, EXPIRED, IN_FORCE, SIGNED, APPROVED, IN_APPROVAL, PROPOSED, REPORTED is given. A partly known date counts from its first possible day as a beginning, and from its last possible day as an end. */
export type AgreementStatus =
  /** Given up before it was signed. */
  | 'ABANDONED'
  /** Approved for signature, not signed yet. */
  | 'APPROVED'
  /** Its term is over and it was not renewed. */
  | 'EXPIRED'
  /** Submitted to a body that must approve it. */
  | 'IN_APPROVAL'
  /** In force: from its signature, or from its entry into force where that is a separate step, until a dated event ends it. Also when no source states its term. */
  | 'IN_FORCE'
  /** It was not there on the day: its first dated event is later, or, without a dated event, its first source is. Lists of a day leave it out, so a filter for it finds nothing. */
  | 'NOT_YET'
  /** Proposed, discussed or announced; not signed as far as is known. */
  | 'PROPOSED'
  /** A source lists the relationship, but no dated event on record had happened by that day, so no signature can be shown. */
  | 'REPORTED'
  /** Signed, but not yet in force: its text makes entry into force a separate step. */
  | 'SIGNED'
  /** Replaced by a later agreement, see `supersededBy`. */
  | 'SUPERSEDED'
  /** Ended by one side or both before its term. */
  | 'TERMINATED';

/** Both sides changed its text. */
export type AmendAgreementInput = {
  /** Id of the agreement. */
  agreement: string;
  /** Ids of agreements of the two parties that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When it was amended. */
  on: string;
  /** What the sector OTHER stands for; required with that sector, refused without it. */
  otherSector?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What the source says about it, in your words. */
  remark?: string | null | undefined;
  /** The sectors that the text covers, each once. */
  sectors?: Array<SectorCode> | null | undefined;
  /** Ids of the sources that support it; may be empty. */
  sources: Array<string>;
  /** Its new title in English. Default: the old one. Names and titles must be a single line without invisible or bidirectional control characters. */
  titleEn?: string | null | undefined;
  /** Its new title in Thai. Default: the old one. */
  titleTh?: string | null | undefined;
};

/** A person is consul at a post. `expectedVersion` is that of the consulate. */
export type AppointConsulInput = {
  /** Id of the consulate. */
  consulate: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Since when, if known; may lie ahead. */
  from?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** A person who is not on the register yet. */
  newPerson?: NewPersonInput | null | undefined;
  /** Id of the person, or else `newPerson`. */
  person?: string | null | undefined;
  /** The title of the consul, in English, if a source says. */
  postEn?: string | null | undefined;
  /** The title in Thai. */
  postTh?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** Until when, if that is known; may lie ahead. */
  until?: string | null | undefined;
};

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

/** What a step of approval means for the agreement as a whole. */
export type ApprovalMeaning =
  /** It is now approved for signature. */
  | 'APPROVED'
  /** It is now in approval. */
  | 'SUBMITTED';

/** What came of a step of approval: whether its body was asked, and what it answered. */
export type ApprovalOutcome =
  /** Taken note of (รับทราบ), which is not the same as approved. */
  | 'ACKNOWLEDGED'
  /** The body approved it. */
  | 'APPROVED'
  /** The body held that its approval is not needed. */
  | 'NOT_REQUIRED'
  /** The body does not object, without approving. */
  | 'NO_OBJECTION'
  /** The body was asked and has not answered yet. */
  | 'PENDING'
  /** The step is on the path, and the body was not asked yet. */
  | 'PLANNED'
  /** The body refused its approval. */
  | 'REFUSED'
  /** Sent back for changes. */
  | 'RETURNED';

/** Keeps the templates that match every condition given. Of a list of values, one has to match. */
export type ApprovalTemplateFilter = {
  /** Bodies that are asked in one of the steps. */
  body?: Array<ApprovalBody> | null | undefined;
  /** Provinces for whose agreements they may be used: their own templates, and those of the whole country. ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** Part of a name or of the name of the province, or words, also of the note and of the steps, in Thai or English. */
  text?: string | null | undefined;
  /** true for those of the whole country alone, false for those that belong to a province. */
  wholeCountry?: boolean | null | undefined;
};

/** How to order templates of approvals. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type ApprovalTemplateOrder =
  /** By English name, A to Z. */
  | 'NAME_EN_ASC'
  /** By English name, Z to A. */
  | 'NAME_EN_DESC'
  /** By Thai name, ก to ฮ, as a Thai dictionary orders them. */
  | 'NAME_TH_ASC'
  /** By Thai name, ฮ to ก: a Thai dictionary backwards. */
  | 'NAME_TH_DESC';

/** One step of a template of approvals. */
export type ApprovalTemplateStepInput = {
  /** The body that is asked. */
  body: ApprovalBody;
  /** What asks for the step, a guideline or resolution for example, in English; requires `sources`. */
  legalBasisEn?: string | null | undefined;
  /** The same in Thai; requires `sources`. */
  legalBasisTh?: string | null | undefined;
  /** What is asked of it, in English; needed where there is no Thai text. */
  nameEn?: string | null | undefined;
  /** What is asked of it, in Thai. */
  nameTh?: string | null | undefined;
  /** Ids of the sources of the legal basis. Default: none. */
  sources?: Array<string> | null | undefined;
  /** How many days it usually takes, from the end of the step before: 1 to 3650. Leave it out where nobody knows. */
  usualDays?: number | null | undefined;
};

/** How the sister city for which the key speaks reads an agreement of its own. Leave out what it does not say. */
export type AssertRecordInput = {
  /** Id of the agreement, of which the sister city is a party. */
  agreement: string;
  /** When it ended. */
  endedOn?: string | null | undefined;
  /** The last day of its term. */
  expiresOn?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** From when it is in force. */
  inForceFrom?: string | null | undefined;
  /** What kind of document it is. */
  kind?: AgreementKind | null | undefined;
  /** Where that can be looked up, or what is to be said of it; at most 500 characters. */
  note?: string | null | undefined;
  /** The words of the document that say so; at most 200 characters. */
  quote?: string | null | undefined;
  /** The reason, in a sentence of at most 500 characters. It is kept in the public history permanently. */
  reason: string;
  /** The sectors that it covers, all of them. */
  sectors?: Array<SectorCode> | null | undefined;
  /** When it was signed. */
  signedOn?: string | null | undefined;
  /** Its title, in your own language, at most 300 characters. Names and titles must be a single line without invisible or bidirectional control characters. */
  title?: string | null | undefined;
  /** The questions on which you no longer hold what you said. It stays on record, as DEPRECATED. */
  withdraw?: Array<FactProperty> | null | undefined;
};

/** A person in an organization answers for a sector of its province, for a partnership, or for a sector of a partnership: name one of the two or both. */
export type AssignResponsibilityInput = {
  /** Since when; may lie ahead. */
  from: string;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** A note about it. */
  note?: string | null | undefined;
  /** Id of the organization in which they answer for it. */
  organization: string;
  /** Id of the partnership, which is of the province of the organization. */
  partnership?: string | null | undefined;
  /** Id of the person, who is in the organization on record. */
  person: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The sector. */
  sector?: SectorCode | null | undefined;
  /** Ids of the sources that say so, an order for example, if there are any. */
  sources?: Array<string> | null | undefined;
  /** Until when, if that is known; may lie ahead. */
  until?: string | null | undefined;
};

/** A document of an agreement, an engagement or a fact. Its bytes are uploaded before, to `/documents`, or stay where they are published. */
export type AttachDocumentInput = {
  /** Id of the agreement that it belongs to. Give exactly one of agreement, engagement and fact. */
  agreement?: string | null | undefined;
  /** The step of approval of the agreement that it belongs to, by its number. */
  approvalStep?: number | null | undefined;
  /** The date that it bears; a year is enough. */
  date?: string | null | undefined;
  /** Id of the engagement that it belongs to. */
  engagement?: string | null | undefined;
  /** Id of the fact that it shows. */
  fact?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What it is. */
  kind: DocumentKind;
  /** The language it is written in, as a tag of BCP 47 in its usual form, like `th` or `zh-Hant`. */
  language: string;
  /** The media type of what is at `url`, like `application/pdf`. Needed without `sha256`, and refused with it: the register knows what it holds. */
  mediaType?: string | null | undefined;
  /** A note about it. Without a source, it says how it is known that this is the document. */
  note?: string | null | undefined;
  /** How many pages it has. */
  pages?: number | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The SHA-256 of its bytes, as `POST /documents` answered it to the same key; or of a document that everybody can download. Needed unless `url` is given. */
  sha256?: string | null | undefined;
  /** Ids of the sources that show it; may be empty when `note` says how it is known. */
  sources: Array<string>;
  /** What it is called, in English; needed where there is no Thai title. Names and titles must be a single line without invisible or bidirectional control characters. */
  titleEn?: string | null | undefined;
  /** The same in Thai. */
  titleTh?: string | null | undefined;
  /** Where it is published, as an address that begins with http:// or https://. */
  url?: string | null | undefined;
};

/** Whether a line of the budget says what an office may spend, or what it spent. */
export type BudgetLineKind =
  /** What was granted. */
  | 'BUDGET'
  /** What was spent. */
  | 'COST';

/** It was called off, or a visit on record did not take place. The reason says which and why. */
export type CancelEngagementInput = {
  /** Id of the engagement. */
  engagement: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that support it; may be empty. */
  sources: Array<string>;
};

/** The sides agreed otherwise, or the record was wrong. Fields that are left out stay unchanged; null clears a field; a list replaces the one on record. The tie of a commitment cannot change: remove it, and record it anew. */
export type ChangeCommitmentInput = {
  /** The right day on which it was agreed; null when no source says. Needs `mistake`. */
  agreedOn?: string | null | undefined;
  /** Id of the agreement that it stands in or carries out. */
  agreement?: string | null | undefined;
  /** Id of the commitment. */
  commitment: string;
  /** By when it is to be done; null when no time is set any more. */
  dueOn?: string | null | undefined;
  /** Id of the visit or meeting at which it was agreed. */
  engagement?: string | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Id of the earlier commitment that it follows. */
  followUpOf?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What was wrong with the events, for the event that withdraws them. */
  mistake?: string | null | undefined;
  /** The same, for somebody who is not on the register yet; cannot be null. */
  newPerson?: NewPersonInput | null | undefined;
  /** A note about the record. */
  note?: string | null | undefined;
  /** Id of the office or committee that is to do it. */
  organization?: string | null | undefined;
  /** Which side is to do it; cannot be null. */
  owedBy?: OwedBy | null | undefined;
  /** Id of the person who answers for it. */
  person?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The sector that it concerns. */
  sector?: SectorCode | null | undefined;
  /** Ids of all sources of the record. */
  sources?: Array<string> | null | undefined;
  /** What was agreed, in one sentence in English; null empties it where there is a Thai one. */
  textEn?: string | null | undefined;
  /** The same in Thai. */
  textTh?: string | null | undefined;
  /** Positions of the events that did not happen as recorded: they are kept, and count no more. Needs `mistake`. That it was agreed cannot be withdrawn: give another day, or remove the commitment. */
  withdrawEvents?: Array<number> | null | undefined;
};

/** The plan has changed, the engagement has taken place, or the record was wrong. Fields that are left out stay unchanged; null clears a field; a list replaces the one on record. */
export type ChangeEngagementInput = {
  /** Ids of all agreements that it concerns. */
  agreements?: Array<string> | null | undefined;
  /**
   * false when it takes place after all; cannot be null.
   * @deprecated Use `Mutation.recordEngagementStage`. Kept until 2027-12-31.
   */
  cancelled?: boolean | null | undefined;
  /** All countries of the participants, by ISO 3166-1 code, like JP or JPN, in addition to those of the sister cities. */
  countries?: Array<string> | null | undefined;
  /** Who travels; cannot be null. */
  direction?: Direction | null | undefined;
  /** When it ends. */
  endsOn?: string | null | undefined;
  /** Id of the engagement. */
  engagement: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** The body that travels. */
  fromOrganization?: string | null | undefined;
  /** How many people travel: 1 or more. */
  headcount?: number | null | undefined;
  /** Who receives, the first one first. Hosts and visitors together are at most 40. */
  hosts?: Array<EngagementPartyInput> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of contact it is; cannot be null. */
  kind?: EngagementKind | null | undefined;
  /** Ids of all people on the register who lead it. */
  leaders?: Array<string> | null | undefined;
  /** What was wrong with them; needed with `withdrawEvents`. */
  mistake?: string | null | undefined;
  /** Those who lead it and are not on the register yet; they are added to the leaders. */
  newLeaders?: Array<NewPersonInput> | null | undefined;
  /** A note about the record. */
  note?: string | null | undefined;
  /** Where it is: a building, a town. */
  place?: string | null | undefined;
  /** The programme or agenda, in order: at most 60 items. */
  programme?: Array<ProgrammeItemInput> | null | undefined;
  /** Id of the Thai province; cannot be null. */
  province?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What came of it, in English, in sentences or lines. It must have begun. */
  resultEn?: string | null | undefined;
  /** The same in Thai. */
  resultTh?: string | null | undefined;
  /** All sectors that it concerns, each once. */
  sectors?: Array<SectorCode> | null | undefined;
  /** Id of the series of meetings that it belongs to, one of the same province. */
  series?: string | null | undefined;
  /** Ids of all sister cities that take part. */
  sisterCities?: Array<string> | null | undefined;
  /** Its new URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Ids of all its sources; at least one once it has begun. */
  sources?: Array<string> | null | undefined;
  /** When it begins; cannot be null. Once that day has come, a source is required. */
  startsOn?: string | null | undefined;
  /** A short title in English; null empties it where there is a Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  titleEn?: string | null | undefined;
  /** The same in the language of the guests or hosts. */
  titleLocal?: string | null | undefined;
  /** The same in Thai. */
  titleTh?: string | null | undefined;
  /** What it is about, in English, in sentences or lines. */
  topicsEn?: string | null | undefined;
  /** The same in Thai. */
  topicsTh?: string | null | undefined;
  /** Who comes, the first one first. */
  visitors?: Array<EngagementPartyInput> | null | undefined;
  /** Positions of the events to withdraw, because they did not happen as recorded. They stay on record. */
  withdrawEvents?: Array<number> | null | undefined;
};

/** What a line of the budget should be. Fields that are left out stay unchanged; null clears a field. */
export type ChangeOfficeBudgetLineInput = {
  /** Id of the record of the register that it is about. */
  about?: string | null | undefined;
  /** How much, in baht, with at most two decimals; cannot be null. */
  amount?: number | null | undefined;
  /** Id of the line. */
  budgetLine: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** The Thai fiscal year, by the Buddhist year in which it ends: 2569 is from 1 October 2025 to 30 September 2026. It cannot be null. */
  fiscalYear?: number | null | undefined;
  /** Where the money comes from; cannot be null. */
  fund?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Whether it was granted or spent; cannot be null. */
  kind?: BudgetLineKind | null | undefined;
  /** A note about the line. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What for; cannot be null. Names and titles must be a single line without invisible or bidirectional control characters. */
  title?: string | null | undefined;
};

/** What a contact should be, or that it was confirmed. Fields that are left out stay unchanged; null clears a field. */
export type ChangeOfficeContactInput = {
  /** Id of the record of the register that it is about. */
  about?: string | null | undefined;
  /** When the office last made sure of it; cannot be null. */
  confirmedOn?: string | null | undefined;
  /** Id of the contact. */
  contact: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Their mail address. */
  mail?: string | null | undefined;
  /** The name of the person; cannot be null. Names and titles must be a single line without invisible or bidirectional control characters. */
  name?: string | null | undefined;
  /** A note about the contact. */
  note?: string | null | undefined;
  /** The office that they work for. */
  organization?: string | null | undefined;
  /** Their phone number: digits, and what is printed between them. */
  phone?: string | null | undefined;
  /** Their post. */
  post?: string | null | undefined;
  /** What it is kept for; cannot be null. */
  purpose?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
};

/** What a note should be. Fields that are left out stay unchanged; null clears a field. */
export type ChangeOfficeNoteInput = {
  /** Id of the record of the register that it is about. */
  about?: string | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of note it is; cannot be null. */
  kind?: OfficeNoteKind | null | undefined;
  /** Id of the note. */
  note: string;
  /** The day, month or year that it speaks of. */
  on?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What it says; cannot be null. */
  text?: string | null | undefined;
  /** Its title. Names and titles must be a single line without invisible or bidirectional control characters. */
  title?: string | null | undefined;
};

/** What a change did to its record. */
export type ChangeOperation =
  /** The record was created. */
  | 'CREATED'
  /** The record was removed. The change is kept as its tombstone. */
  | 'DELETED'
  /** The record was changed. */
  | 'UPDATED';

/** A consulate has closed. */
export type CloseConsulateInput = {
  /** When it closed. */
  closedOn: string;
  /** Id of the consulate. */
  consulate: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
};

/** What happened to a commitment. */
export type CommitmentEventKind =
  /** The sides agreed on it. */
  | 'AGREED'
  /** The record was wrong, and events were withdrawn; the note says what was wrong. */
  | 'CORRECTED'
  /** It was done; the sources of the event are the evidence. */
  | 'DONE'
  /** It was given up; the note says why. */
  | 'DROPPED'
  /** It was begun. */
  | 'STARTED';

/** Keeps the commitments that match every condition given. Of a list of values, one has to match. */
export type CommitmentFilter = {
  /** The day of the list: only what had been agreed, with its status on that day. Default: the day of the list or view around it, else all that is on record, as it is today. */
  asOf?: string | null | undefined;
  /** Commitments that are due before this day for certain: of a partly known date, the last day that it can mean counts. */
  dueBefore?: string | null | undefined;
  /** Only what this organization is to do, by its id. */
  organization?: string | null | undefined;
  /** Which side is to do it. */
  owedBy?: Array<OwedBy> | null | undefined;
  /** Only what this person is to do, by their id. */
  person?: string | null | undefined;
  /** Provinces of the tie: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** Commitments that concern one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
  /** Sister cities of the tie: slugs, like xiamen; anything else is refused with BAD_INPUT. */
  sisterCity?: Array<string> | null | undefined;
  /** Their status on the day `asOf`, today in Bangkok when no day is given. */
  status?: Array<CommitmentStatus> | null | undefined;
};

/** How to order commitments. By the last day on which they are due; those without one come last either way. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type CommitmentOrder =
  /** Due earliest first. */
  | 'DUE_ON_ASC'
  /** Due latest first. */
  | 'DUE_ON_DESC';

/** The status of a commitment on a day. Derived from its events and from when it is due; nobody writes it. */
export type CommitmentStatus =
  /** Agreed, and not begun as far as anybody has recorded. */
  | 'AGREED'
  /** Done for certain: of a partly known date, the last day that it can mean has come. */
  | 'DONE'
  /** Given up for certain, in the same sense; the event says why. */
  | 'DROPPED'
  /** Not agreed by that day. No list with a day has it. */
  | 'NOT_YET'
  /** Neither done nor dropped, and the last day on which it could have been due is over. */
  | 'OVERDUE'
  /** Begun, and neither done nor dropped. */
  | 'STARTED';

/** What may be recorded of a commitment after it was agreed. */
export type CommitmentStep =
  /** It was done; the sources of the event are the evidence. */
  | 'DONE'
  /** It was given up; the note says why. */
  | 'DROPPED'
  /** It was begun. */
  | 'STARTED';

/** How reliable the record is. */
export type Confidence =
  /** An official page of a party, or several independent sources, report it. */
  | 'HIGH'
  /** Only a weak source reports it, or others contradict it. */
  | 'LOW'
  /** The press or lists report it, without contradiction. */
  | 'MEDIUM';

/** A source shows a consulate in operation. */
export type ConfirmConsulateInput = {
  /** A day on which it was in operation: not in the future, and not before the one on record. */
  confirmedOn: string;
  /** Id of the consulate. */
  consulate: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
};

/** A consul at a post. */
export type ConsulInput = {
  /** Since when, if known; may lie ahead. */
  from?: string | null | undefined;
  /** Id of the person. */
  person: string;
  /** The title of the consul, in English, if a source says. */
  postEn?: string | null | undefined;
  /** The title in Thai. */
  postTh?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** Until when, if that is known; may lie ahead. */
  until?: string | null | undefined;
};

/** Keeps the consulates that match every condition given. Of a list of values, one has to match. */
export type ConsulateFilter = {
  /** Only posts that were there on this day: from their opening; where that is not known, from the day on which a source first shows them at work. */
  asOf?: string | null | undefined;
  /** true: only those that closed. false: only those that did not, as far as is known. */
  closed?: boolean | null | undefined;
  /** Sending countries: ISO 3166-1 codes, like JP or JPN; anything else is refused with BAD_INPUT. */
  country?: Array<string> | null | undefined;
  /** The rank of the post. */
  kind?: Array<ConsulateKind> | null | undefined;
  /** Provinces in which they are: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** Part of the name of the country or province, or words, also of the kind of post, in Thai or English. */
  text?: string | null | undefined;
};

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

/** How to order consulates. Consulates whose opening has no date come last in either direction. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type ConsulateOrder =
  /** By English name of the country, then of the province, A to Z. */
  | 'COUNTRY_EN_ASC'
  /** By English name of the country, then of the province, Z to A. */
  | 'COUNTRY_EN_DESC'
  /** By Thai name of the country, then of the province, ก to ฮ. */
  | 'COUNTRY_TH_ASC'
  /** By Thai name of the country, then of the province, ฮ to ก. */
  | 'COUNTRY_TH_DESC'
  /** First to open first. */
  | 'OPENED_ON_ASC'
  /** Last to open first. */
  | 'OPENED_ON_DESC';

/** What shows that both sides of a partnership dealt with each other. */
export type ContactKind =
  /** They met, or both took part in something: an engagement that was held. */
  | 'ENGAGEMENT'
  /** Both signed that an agreement goes on, in a new one or as it is. */
  | 'RENEWAL'
  /** Both signed an agreement, or a change of its text. */
  | 'SIGNATURE';

/** Whether the two sides of a partnership are in contact, by what is on record. */
export type ContactState =
  /** Their last contact lies within the months asked for, or may lie there. */
  | 'ACTIVE'
  /** They had contact, and the last one on record is certain to be longer ago than that. What nobody recorded is not known here. */
  | 'DORMANT'
  /** No contact with a date is on record. That is no silence: nobody may have looked, or a list may name the tie and nothing else. */
  | 'NO_EVIDENCE';

/** How much a contact proves, the heaviest first. */
export type ContactWeight =
  /** Both took part in something with many, where they may not have met: conferences, festivals, sports, meetings of consuls, and engagements of a kind that nobody named. */
  | 'EVENT'
  /** One came to see the other, or they met for each other, in either direction, elsewhere or online: delegations, courtesy calls, ceremonies, exchanges, missions, training and aid. */
  | 'MEETING'
  /** Both put their names to a text: a signature, a renewal or an amendment. */
  | 'PAPER';

/** The record was wrong. Fields that are left out stay unchanged, and null clears `basedOn`, `thaiSignatory` and `partnerSignatory`; events are withdrawn, never rewritten. */
export type CorrectAgreementInput = {
  /** Id of the agreement. */
  agreement: string;
  /** Whether its text really makes entry into force a separate step. */
  awaitsEntry?: boolean | null | undefined;
  /** Id of the agreement of the same partnership that it is really based on; null for none. */
  basedOn?: string | null | undefined;
  /** How reliable the record is now. */
  confidence?: Confidence | null | undefined;
  /** Ids of agreements of the two parties that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The right kind. */
  kind?: AgreementKind | null | undefined;
  /** What was wrong. It is kept as the reason of the CORRECTED event. */
  mistake: string;
  /** The right note. */
  note?: string | null | undefined;
  /** What the sector OTHER stands for; required with that sector, refused without it. */
  otherSector?: string | null | undefined;
  /** The foreign body that really signed; null when it was the party itself. */
  partnerSignatory?: string | null | undefined;
  /** The right date of the proposal; the wrong one is withdrawn. */
  proposedOn?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The sectors that the text covers, each once. */
  sectors?: Array<SectorCode> | null | undefined;
  /**
   * The right place of signature.
   * @deprecated Use `signedIn`. Kept until 2027-12-31.
   */
  signedAt?: string | null | undefined;
  /** The right place of signature. */
  signedIn?: string | null | undefined;
  /** The right date of signature; the wrong one is withdrawn. */
  signedOn?: string | null | undefined;
  /** The right URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** The Thai body that really signed; null when it was the party itself. */
  thaiSignatory?: string | null | undefined;
  /** The right title in English. Names and titles must be a single line without invisible or bidirectional control characters. */
  titleEn?: string | null | undefined;
  /** The right title in the language of the other side. */
  titleLocal?: string | null | undefined;
  /** The right title in Thai. */
  titleTh?: string | null | undefined;
  /** Positions, starting at 1, of events that did not happen as recorded: they no longer count. Withdrawing a notice keeps the end that it set for a FIXED or UNKNOWN term: change that with `setTerm`. The end of an AUTO_RENEWING term is calculated anew from its months, or unknown without them. */
  withdrawEvents?: Array<number> | null | undefined;
};

/** The procedure has changed, or its record was wrong. Fields that are left out stay unchanged; null clears a field. What was planned by the template before stays as it is. */
export type CorrectApprovalTemplateInput = {
  /** Id of the template. */
  approvalTemplate: string;
  /** Ids of templates that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The right name in English; null empties it where there is a Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** The right name in Thai. */
  nameTh?: string | null | undefined;
  /** The right note. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The right URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Ids of its sources, at least one; they replace those on record. */
  sources?: Array<string> | null | undefined;
  /** All steps, at least one, in their order; they replace those on record. */
  steps?: Array<ApprovalTemplateStepInput> | null | undefined;
};

/** The record of a consulate was wrong. Fields that are left out stay unchanged; null clears a field, so that `closedOn: null` takes back its closing. */
export type CorrectConsulateInput = {
  /** Its address, only as one of the sources states it; requires `sources`. */
  address?: string | null | undefined;
  /** When it really closed. */
  closedOn?: string | null | undefined;
  /** The latest day on which a source really shows it in operation. */
  confirmedOn?: string | null | undefined;
  /** Id of the consulate. */
  consulate: string;
  /** All its consuls, past ones too; they replace those on record. To add one or to end one there are `appointConsul` and `endConsul`. */
  consuls?: Array<ConsulInput> | null | undefined;
  /** The right sending country, ISO 3166-1 alpha-2; cannot be null. */
  country?: string | null | undefined;
  /** Its consular district in words, only as one of the sources states it; requires `sources`. */
  district?: string | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** The earliest day on which a source really shows it in operation. */
  firstSeenOn?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Its right rank; cannot be null. */
  kind?: ConsulateKind | null | undefined;
  /** The right note. */
  note?: string | null | undefined;
  /** When it really opened. */
  openedOn?: string | null | undefined;
  /** Its telephone number, like +66 76 123 456: only one that the post has published for callers, never a private one; requires `sources`. */
  phone?: string | null | undefined;
  /** Id of the province in which it really is; cannot be null. */
  province?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of its sources, at least one; they replace those on record. */
  sources?: Array<string> | null | undefined;
};

/** What is on record about a document was wrong. Fields that are left out stay unchanged; null clears a field; a list replaces the one on record. What it belongs to cannot change: remove it, and attach it anew. */
export type CorrectDocumentInput = {
  /** The date that it bears. */
  date?: string | null | undefined;
  /** Id of the document. */
  document: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What it is; cannot be null. */
  kind?: DocumentKind | null | undefined;
  /** The language it is written in; cannot be null. */
  language?: string | null | undefined;
  /** The media type of what is at `url`; cannot be null, and is refused where the register holds the bytes. */
  mediaType?: string | null | undefined;
  /** A note about it. */
  note?: string | null | undefined;
  /** How many pages it has. */
  pages?: number | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of all sources of the record. */
  sources?: Array<string> | null | undefined;
  /** What it is called, in English; null empties it where there is a Thai title. */
  titleEn?: string | null | undefined;
  /** The same in Thai. */
  titleTh?: string | null | undefined;
  /** Where it is published; cannot be null where the register does not hold its bytes. */
  url?: string | null | undefined;
};

/** Meetings are held in another rhythm, or the record was wrong. Fields that are left out stay unchanged; null clears a field. */
export type CorrectEngagementSeriesInput = {
  /** Ids of series that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** Id of the series. */
  engagementSeries: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The right name in English; null empties it where there is a Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** The right name in Thai. */
  nameTh?: string | null | undefined;
  /** A note about the record. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** How often they are meant to be held. */
  rhythm?: MeetingRhythm | null | undefined;
  /** The right URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Ids of its sources, at least one; they replace those on record. */
  sources?: Array<string> | null | undefined;
};

/** A membership was recorded wrongly. `expectedVersion` is that of the network. Fields that are left out stay unchanged; null clears a field, so that `leftOn: null` takes back that it left. */
export type CorrectMembershipInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When it really joined. */
  joinedOn?: string | null | undefined;
  /** When it really left. */
  leftOn?: string | null | undefined;
  /**
   * Id of the member, where it is a province, municipality or sister city on the register.
   * @deprecated Use `who`. Kept until 2027-12-31.
   */
  member?: string | null | undefined;
  /** Id of the network. */
  network: string;
  /** The right name in English of a member that is not on the register; cannot be null. */
  newOutsideName?: string | null | undefined;
  /** The right note. */
  note?: string | null | undefined;
  /** The right country of a member that is not on the register, ISO 3166-1 alpha-2. */
  outsideCountry?: string | null | undefined;
  /**
   * Name of the member in English, where it is not on the register. Names and titles must be a single line without invisible or bidirectional control characters.
   * @deprecated Use `who`. Kept until 2027-12-31.
   */
  outsideName?: string | null | undefined;
  /** Which of several memberships of this member, from 1 in the order of joining; one that still runs is the last. Default: the last. */
  period?: number | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The right role. */
  role?: string | null | undefined;
  /** Ids of its sources, at least one; they replace those on record. */
  sources?: Array<string> | null | undefined;
  /** The member. Needed, unless one of the two older fields is given. */
  who?: MemberInput | null | undefined;
};

/** The record of a local authority was wrong. Fields that are left out stay unchanged; null clears a field. */
export type CorrectMunicipalityInput = {
  /** All other spellings and earlier names; they replace those on record. */
  aliases?: Array<string> | null | undefined;
  /** Ids of municipalities that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Its coordinates, if a source gives any. */
  location?: GeoPointInput | null | undefined;
  /** Id of the municipality. */
  municipality: string;
  /** The right name in English; null empties it where there is a Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** The right name in Thai. */
  nameTh?: string | null | undefined;
  /** The right note. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The right URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Ids of its sources, at least one; they replace those on record. */
  sources?: Array<string> | null | undefined;
  /** Its Wikidata item, like Q12345. Unique among places of its type. */
  wikidataId?: string | null | undefined;
};

/** The record of a network was wrong. Fields that are left out stay unchanged; null clears a field. */
export type CorrectNetworkInput = {
  /** The right short form. */
  acronym?: string | null | undefined;
  /** Ids of networks that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** When it was really founded. */
  foundedOn?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The right name in English; null empties it where there is a Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** The right name in the language of its seat. */
  nameLocal?: string | null | undefined;
  /** The right name in Thai. */
  nameTh?: string | null | undefined;
  /** Id of the network. */
  network: string;
  /** The right note. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The right URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Ids of its sources, at least one; they replace those on record. */
  sources?: Array<string> | null | undefined;
};

/** An organization has moved, has other opening hours, or its record was wrong. Fields that are left out stay unchanged; null clears a field. */
export type CorrectOrganizationInput = {
  /** Its address, only as one of the sources states it; requires `sources`. */
  address?: string | null | undefined;
  /** Ids of organizations that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What it really is; cannot be null. */
  kind?: OrganizationKind | null | undefined;
  /** All people in it, past ones too; they replace those on record. To add one or to end one there are `addMember` and `endMember`. */
  members?: Array<OrganizationMemberInput> | null | undefined;
  /** The right name in English; null empties it where there is a Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** The right name in Thai. */
  nameTh?: string | null | undefined;
  /** When it really opened. */
  openedOn?: string | null | undefined;
  /** When it is open, in the words of its source; requires `sources`. */
  openingHours?: string | null | undefined;
  /** Id of the organization. */
  organization: string;
  /** Id of the organization of which it is part; null for none. */
  parent?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The right URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Ids of its sources, at least one; they replace those on record. */
  sources?: Array<string> | null | undefined;
};

/** What a partnership is called was recorded wrongly, or has become known. Fields that are left out stay unchanged. */
export type CorrectPartnershipInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The right note; null clears it. */
  note?: string | null | undefined;
  /** Id of the partnership. */
  partnership: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What the two sides really call the partnership; cannot be null. */
  relationship?: Relationship | null | undefined;
};

/** The record of a person was wrong, a speaker was misspelt for example. Fields that are left out stay unchanged; null clears a field. */
export type CorrectPersonInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The right name in Latin letters; null empties it where there is a Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** The right name in Thai. */
  nameTh?: string | null | undefined;
  /** Id of the person. */
  person: string;
  /** All public posts, at least one; they replace those on record. */
  posts?: Array<PostInput> | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The right URL slug. */
  slug?: string | null | undefined;
};

/** What was recorded of a responsibility was wrong. Fields that are left out stay unchanged; null clears a field, so that `until: null` takes back its end. */
export type CorrectResponsibilityInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Since when really; cannot be null. */
  from?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The right note. */
  note?: string | null | undefined;
  /** Id of the right partnership. */
  partnership?: string | null | undefined;
  /** Id of the person who really answers for it; cannot be null. */
  person?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Id of the responsibility. */
  responsibility: string;
  /** The right sector. */
  sector?: SectorCode | null | undefined;
  /** Ids of its sources; they replace those on record. */
  sources?: Array<string> | null | undefined;
  /** Until when really. */
  until?: string | null | undefined;
};

/** The record of a foreign place was wrong. Fields that are left out stay unchanged; null clears a field. */
export type CorrectSisterCityInput = {
  /** All other spellings and earlier names; they replace those on record. */
  aliases?: Array<string> | null | undefined;
  /** The right country, by ISO 3166-1 code, like JP or JPN; cannot be null. */
  country?: string | null | undefined;
  /** Ids of sister cities that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The right rank; cannot be null. */
  level?: PlaceLevel | null | undefined;
  /** Its coordinates, if a source gives any. */
  location?: GeoPointInput | null | undefined;
  /** What the point marks when it is not the place itself. */
  locationOf?: string | null | undefined;
  /** The right name in English; null empties it where there is a Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** The right name in the local language and script. */
  nameLocal?: string | null | undefined;
  /** The right name in Thai. */
  nameTh?: string | null | undefined;
  /** The right note. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Id of the sister city. */
  sisterCity: string;
  /** The right URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Ids of its sources, at least one; they replace those on record. */
  sources?: Array<string> | null | undefined;
  /** Id of the sister city that replaced this one, where a reform abolished it. */
  successor?: string | null | undefined;
  /** Its Wikidata item, like Q12345. Unique among places of its type. */
  wikidataId?: string | null | undefined;
};

/** The record of a source was wrong. Fields that are left out stay unchanged; null clears a field. */
export type CorrectSourceInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of source it really is; cannot be null. */
  kind?: SourceKind | null | undefined;
  /** The right language, ISO 639-1; cannot be null. */
  language?: string | null | undefined;
  /** The right note. */
  note?: string | null | undefined;
  /** The right date of publication. */
  publishedOn?: string | null | undefined;
  /** The right publisher. */
  publisher?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** When it was last read. */
  retrievedOn?: string | null | undefined;
  /** The right URL slug; links with the old one stop working. */
  slug?: string | null | undefined;
  /** Id of the source. */
  source: string;
  /** The right title; cannot be null. Names and titles must be a single line without invisible or bidirectional control characters. */
  title?: string | null | undefined;
  /** The right address: absolute, http:// or https://. */
  url?: string | null | undefined;
};

/** What a new key is for. */
export type CreateKeyInput = {
  /** The last day on which it works, in Thailand. Default: it does not expire. */
  expiresOn?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Who will use it, like "Phuket office". It is public: the history of records shows it. Names and titles must be a single line without invisible or bidirectional control characters. */
  name: string;
  /** The organization that the key belongs to. */
  organization?: string | null | undefined;
  /** The provinces that it may write about, as ISO 3166-2 codes or slugs. Default: all. */
  provinces?: Array<string> | null | undefined;
  /** The reason, in a sentence. It is kept in the history of the key permanently. */
  reason: string;
  /** What it is allowed to do. Scopes are `read`: reads public data, which needs no key; `write:registry`: records places, agreements, engagements, consulates, networks and offices; `write:facts`: registers sources, and records what they say and where they contradict each other; `publish`: curates the register: corrects and removes records, ranks facts, settles contradictions; `assert`: puts on record, as facts, how a sister city itself reads its own agreements; for that city alone; `export:bulk`: reserved for bulk exports; not required today, since exports need no key; `subscribe:changes`: follows changes as they happen, by subscription; `read:office`: reads what the office of a province keeps for itself: of its own provinces alone; `write:office`: writes what the office of a province keeps for itself, and reads it; `admin:keys`: creates, rotates and revokes keys. Every key has `read`. */
  scopes: Array<string>;
  /** The slug of the sister city for which the key speaks, like xiamen; required with the scope `assert`, and refused without it. */
  sisterCity?: string | null | undefined;
};

/** Facts about one subject that cannot all be true. */
export type DeclareConflictInput = {
  /** Ids of the facts, two at least, each about the subject and in no other conflict. */
  facts: Array<string>;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** How the sources may be interpreted. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Id of what they are about: a place, partnership, agreement, engagement, consulate, network or organization. */
  subject: string;
  /** The question in dispute. */
  topic: string;
};

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

/** What a document is. */
export type DocumentKind =
  /** The text of an agreement, as both sides have it. */
  | 'AGREEMENT_TEXT'
  /** A draft of the text. Its versions replace each other. */
  | 'DRAFT'
  /** A letter from one body to another. */
  | 'LETTER'
  /** The minutes of a meeting. */
  | 'MINUTES'
  /** Another paper; the title or the note says which. */
  | 'OTHER'
  /** A photo. */
  | 'PHOTO'
  /** The programme or agenda of a visit or meeting. */
  | 'PROGRAMME'
  /** A report on what was done. */
  | 'REPORT'
  /** What a council, committee or cabinet resolved. */
  | 'RESOLUTION'
  /** A speech, or a statement to the public. */
  | 'STATEMENT'
  /** A translation of the text. */
  | 'TRANSLATION';

/** A person is no longer consul at a post. `expectedVersion` is that of the consulate. */
export type EndConsulInput = {
  /** Id of the consulate. */
  consulate: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Id of the person. */
  person: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** The day on which they are gone; may lie ahead. */
  until: string;
};

/** A person is no longer in an organization. `expectedVersion` is that of the organization. */
export type EndMemberInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Id of the organization. */
  organization: string;
  /** Id of the person. */
  person: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Which role ends; needed where they are in several. */
  role?: MemberRole | null | undefined;
  /** Ids of the sources that say so, at least one. */
  sources: Array<string>;
  /** The day on which they are gone; may lie ahead. */
  until: string;
};

/** A member has left a network. `expectedVersion` is that of the network. */
export type EndMembershipInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When it left. */
  leftOn: string;
  /**
   * Id of the member, where it is a province, municipality or sister city on the register.
   * @deprecated Use `who`. Kept until 2027-12-31.
   */
  member?: string | null | undefined;
  /** Id of the network. */
  network: string;
  /**
   * Name of the member in English, where it is not on the register. Names and titles must be a single line without invisible or bidirectional control characters.
   * @deprecated Use `who`. Kept until 2027-12-31.
   */
  outsideName?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** The member. Needed, unless one of the two older fields is given. */
  who?: MemberInput | null | undefined;
};

/** A person no longer answers for something, and nobody takes it over. Otherwise there is `handOver`. */
export type EndResponsibilityInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Id of the responsibility. */
  responsibility: string;
  /** Ids of the sources that say so, an order for example, if there are any. */
  sources?: Array<string> | null | undefined;
  /** The first day on which they no longer answer for it; may lie ahead. */
  until: string;
};

/** A stage that an engagement reached, or a correction of the record. */
export type EngagementEventKind =
  /** The other side agreed; nothing is planned yet. */
  | 'ACCEPTED'
  /** It was called off, or did not take place. It is kept, but never counted. */
  | 'CANCELLED'
  /** The record was wrong and has been corrected; the reason says how. It is no stage. */
  | 'CORRECTED'
  /** The other side declined. It does not take place. */
  | 'DECLINED'
  /** It takes place or took place. Only then is it counted, as contact between the two sides. */
  | 'HELD'
  /** It is agreed when it is to be. */
  | 'PLANNED'
  /** One side asked for it, and the other has not answered. */
  | 'REQUESTED';

/** Keeps the engagements that match every condition given. Of a list of values, one has to match. */
export type EngagementFilter = {
  /** The day for `stage`, here and in the fields below. It leaves out nothing by itself. Default: the day of the list or view around it, else today in Bangkok. */
  asOf?: string | null | undefined;
  /** Countries of the visitors, hosts or their places: ISO 3166-1 codes, like JP or JPN; anything else is refused with BAD_INPUT. */
  country?: Array<string> | null | undefined;
  /** Who travelled. */
  direction?: Array<Direction> | null | undefined;
  /** Engagements that were not over before this day. A partly known date matches when it may be. */
  from?: string | null | undefined;
  /** Whether to include those that were cancelled or declined, where `stage` is not given. */
  includeCancelled?: boolean | null | undefined;
  /** What kind of contact. */
  kind?: Array<EngagementKind> | null | undefined;
  /** Provinces: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** Engagements that concern one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
  /** Engagements of one of these series of meetings, by slug. */
  series?: Array<string> | null | undefined;
  /** Sister cities: slugs, like xiamen; anything else is refused with BAD_INPUT. */
  sisterCity?: Array<string> | null | undefined;
  /** Engagements in one of these stages on the day `asOf`, also when they are cancelled or declined. */
  stage?: Array<EngagementStage> | null | undefined;
  /** Engagements that began on this day or earlier. A partly known date matches when it may be. */
  to?: string | null | undefined;
};

/** What kind of contact an engagement is. */
export type EngagementKind =
  /** Help after a disaster, or a donation. */
  | 'AID'
  /** An anniversary of the partnership. */
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

/** How to order engagements. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type EngagementOrder =
  /** Earliest first. */
  | 'STARTS_ON_ASC'
  /** Latest first. */
  | 'STARTS_ON_DESC';

/** One of those who receive or who come. Exactly one of organization, person, consulate, network and name. */
export type EngagementPartyInput = {
  /** Id of a consulate on the register. */
  consulate?: string | null | undefined;
  /** How many people it comes with or is there with: 1 or more. */
  headcount?: number | null | undefined;
  /** The name of a party that is not on the register. */
  name?: string | null | undefined;
  /** Id of a network on the register. */
  network?: string | null | undefined;
  /** Id of an organization on the register. */
  organization?: string | null | undefined;
  /** Id of a person on the register. */
  person?: string | null | undefined;
};

/** Where an engagement stands, from the request to its end. */
export type EngagementStage =
  /** The other side agreed; nothing is planned yet. */
  | 'ACCEPTED'
  /** It was called off, or did not take place. It is kept, but never counted. */
  | 'CANCELLED'
  /** The other side declined. It does not take place. */
  | 'DECLINED'
  /** It takes place or took place. Only then is it counted, as contact between the two sides. */
  | 'HELD'
  /** It is agreed when it is to be. */
  | 'PLANNED'
  /** One side asked for it, and the other has not answered. */
  | 'REQUESTED';

/** It has entered into force, or will on a known day. */
export type EnterAgreementIntoForceInput = {
  /** Id of the agreement. */
  agreement: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The day from which it is in force. */
  on: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What the source says about it, in your words. */
  remark?: string | null | undefined;
  /** Ids of the sources that support it; may be empty. */
  sources: Array<string>;
};

/** Which contacts to erase: those named, those not confirmed for long, or those of the named that were not. */
export type EraseOfficeContactsInput = {
  /** Ids of contacts. */
  contacts?: Array<string> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Contacts that were last confirmed before this day, which is today at the latest; 100 at a time. */
  notConfirmedSince?: string | null | undefined;
  /** Id of the province whose office keeps it: one that your key names. */
  province: string;
  /** The reason, in a sentence. It is not kept: nothing of an erased contact is. */
  reason: string;
};

/** How to order facts. Facts that refer to no day come last in either direction. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type FactOrder =
  /** By the day that they refer to, earliest first. */
  | 'AS_OF_ASC'
  /** By the day that they refer to, latest first. */
  | 'AS_OF_DESC';

/** The question that a fact answers about its subject. */
export type FactProperty =
  /** What kind of document is it? */
  | 'AGREEMENT_KIND'
  /** Which sectors do the agreements cover? */
  | 'AGREEMENT_SECTORS'
  /** How many countries have a consul there? The unit says what was counted. */
  | 'CONSUL_COUNTRY_COUNT'
  /** How many delegations come in a year? */
  | 'DELEGATIONS_PER_YEAR'
  /** When did it end? */
  | 'ENDED_ON'
  /** When does it expire? */
  | 'EXPIRES_ON'
  /** Which share of the visitors is foreign? */
  | 'FOREIGN_VISITOR_SHARE'
  /** From when is it in force? */
  | 'IN_FORCE_FROM'
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
  /** What is its title? */
  | 'TITLE'
  /** How many visitors come in a year? */
  | 'VISITORS_PER_YEAR';

/** How the office ranks a fact among others on the same question. */
export type FactRank =
  /** Known to be wrong or out of date; kept for the record. */
  | 'DEPRECATED'
  /** Not ranked. */
  | 'NORMAL'
  /** The best supported reading. */
  | 'PREFERRED';

/** A point on the map, WGS 84. */
export type GeoPointInput = {
  /** Degrees north of the equator, -90 to 90. */
  latitude: number;
  /** Degrees east of Greenwich, -180 to 180. */
  longitude: number;
};

/** One side has given notice that it will not continue. */
export type GiveNoticeInput = {
  /** Id of the agreement. */
  agreement: string;
  /** The day on which the agreement ends because of the notice. */
  endsOn: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When notice was given. */
  on: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What the source says about it, in your words. */
  remark?: string | null | undefined;
  /** Ids of the sources that support it; may be empty. */
  sources: Array<string>;
};

/** One person hands over to another, in one organization and on one day. */
export type HandOverInput = {
  /** Id of the person who hands over. */
  fromPerson: string;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** A note on what begins. */
  note?: string | null | undefined;
  /** The first day on which the other answers; may lie ahead. */
  on: string;
  /** Id of the organization. */
  organization: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of what is handed over. Default: all for which they answer there on the day, 200 at most, with open commitments; those that begin later stay theirs. */
  responsibilities?: Array<string> | null | undefined;
  /** Ids of the sources that say so, if there are any. Default for what begins: the sources of what ends. */
  sources?: Array<string> | null | undefined;
  /** Id of the person who takes over, who is in the organization on record. */
  toPerson: string;
};

/** How often meetings of a series are meant to be held. */
export type MeetingRhythm =
  /** Six times a year. */
  | 'EVERY_TWO_MONTHS'
  /** Without a fixed rhythm. */
  | 'IRREGULAR'
  /** Every month. */
  | 'MONTHLY'
  /** Every three months. */
  | 'QUARTERLY'
  /** Every six months. */
  | 'TWICE_A_YEAR'
  /** Every year. */
  | 'YEARLY';

/** A member of a network: exactly one of these. */
export type MemberInput =
  {   /** Its name in English, where it is not on the register. Names and titles must be a single line without invisible or bidirectional control characters. */
  outsideName: string; place?: never; }
  |  { outsideName?: never;   /** Id of a province, municipality or sister city on the register. */
  place: string; };

/** The role of a person in an organization. */
export type MemberRole =
  /** Advises it (ที่ปรึกษา). */
  | 'ADVISER'
  /** Assists the secretary (ผู้ช่วยเลขานุการ). */
  | 'ASSISTANT_SECRETARY'
  /** Chairs a committee (ประธาน). */
  | 'CHAIR'
  /** Stands in for the head (รองหัวหน้า). */
  | 'DEPUTY_HEAD'
  /** Heads an office or agency (หัวหน้า). */
  | 'HEAD'
  /** Belongs to it, without any of the other roles (กรรมการ). */
  | 'MEMBER'
  /** Is on its staff (เจ้าหน้าที่). */
  | 'OFFICER'
  /** Is its secretary (เลขานุการ). */
  | 'SECRETARY'
  /** Leads the work of a sector (หัวหน้าสาขา); `responsibilities` say which. */
  | 'SECTOR_LEAD'
  /** Stands in for the chair (รองประธาน). */
  | 'VICE_CHAIR';

/** Something that a record lacks, or in which it departs from what is usual. */
export type MissingItem =
  /** Signed, but no step of approval is on record. */
  | 'APPROVALS'
  /** A fixed term without a date of expiry. */
  | 'EXPIRES_ON'
  /** Only one source. */
  | 'SECOND_SOURCE'
  /** No source names a sector. */
  | 'SECTORS'
  /** Signed before the first approval on record: one of the two dates may be wrong, or a step is missing. */
  | 'SIGNED_BEFORE_APPROVAL'
  /** No date of signature, although sources say that it was concluded. */
  | 'SIGNED_ON'
  /** A sister-city partnership with only one sector: such partnerships are usually not limited to one. */
  | 'SINGLE_SECTOR_SISTER_CITY'
  /** No source. */
  | 'SOURCE'
  /** Signed, but no source states the term. */
  | 'TERM'
  /** The two sides differ in rank, a province with a city for example. */
  | 'UNEQUAL_RANK';

/** Keeps the municipalities that match every condition given. Of a list of values, one has to match. */
export type MunicipalityFilter = {
  /** Provinces that they are in: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** Part of a name or alias or of the name of the province, or words, in Thai or English. */
  text?: string | null | undefined;
};

/** How to order municipalities. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type MunicipalityOrder =
  /** By English name, A to Z. */
  | 'NAME_EN_ASC'
  /** By English name, Z to A. */
  | 'NAME_EN_DESC'
  /** By Thai name, ก to ฮ, as a Thai dictionary orders them. */
  | 'NAME_TH_ASC'
  /** By Thai name, ฮ to ก: a Thai dictionary backwards. */
  | 'NAME_TH_DESC';

/** A person in a public role who is not on the register yet. Nothing private is stored. */
export type NewPersonInput = {
  /** The name in Latin letters; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** The name in Thai. */
  nameTh?: string | null | undefined;
  /** The public post, in English; needed where there is no Thai one. */
  postEn?: string | null | undefined;
  /** The public post, in Thai. */
  postTh?: string | null | undefined;
};

/** What kind of note an office keeps for itself. */
export type OfficeNoteKind =
  /** The draft of a paper that is nobody else’s business yet. */
  | 'DRAFT'
  /** What was given or received, or will be. */
  | 'GIFT'
  /** Anything that the office wants to remember. */
  | 'NOTE'
  /** How a guest is received: order of precedence, titles, food, seating. */
  | 'PROTOCOL';

/** A type of record that an office keeps for itself. */
export type OfficeRecordType =
  /** What was granted or spent. */
  | 'OFFICE_BUDGET_LINE'
  /** Somebody at a partner’s. */
  | 'OFFICE_CONTACT'
  /** A note, on protocol or gifts for example. */
  | 'OFFICE_NOTE';

/** A country has a consular post in a province. */
export type OpenConsulateInput = {
  /** Its address, only as one of the sources states it. */
  address?: string | null | undefined;
  /** The sending country, by ISO 3166-1 code, like JP or JPN; any but TH. */
  country: string;
  /** Its consular district in words, only as one of the sources states it. */
  district?: string | null | undefined;
  /** The earliest day on which a source shows it in operation, where its opening is not known. */
  firstSeenOn?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Its rank; UNKNOWN when no source says. */
  kind: ConsulateKind;
  /** A note about it. */
  note?: string | null | undefined;
  /** When it opened, if known. */
  openedOn?: string | null | undefined;
  /** Its telephone number, like +66 76 123 456: only one that the post has published for callers, never a private one. */
  phone?: string | null | undefined;
  /** Id of the province in which it is located. */
  province: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
};

/** Keeps the organizations that match every condition given. Of a list of values, one has to match. */
export type OrganizationFilter = {
  /** What kind of organization. */
  kind?: Array<OrganizationKind> | null | undefined;
  /** Provinces that they belong to: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** Part of a name or of the name of the province, or words, also of the address, in Thai or English. */
  text?: string | null | undefined;
};

/** What kind of organization it is. */
export type OrganizationKind =
  /** An agency of the state. */
  | 'AGENCY'
  /** A committee that meets. */
  | 'COMMITTEE'
  /** An office with staff. */
  | 'OFFICE';

/** A person in an organization. */
export type OrganizationMemberInput = {
  /** Since when, if known; may lie ahead. */
  from?: string | null | undefined;
  /** Id of the person. */
  person: string;
  /** What the post is called there, in English, if a source says. */
  postEn?: string | null | undefined;
  /** What it is called in Thai. */
  postTh?: string | null | undefined;
  /** The role. */
  role: MemberRole;
  /** Ids of the sources that say so, at least one. */
  sources: Array<string>;
  /** Until when, if that is known; may lie ahead. */
  until?: string | null | undefined;
};

/** How to order organizations. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type OrganizationOrder =
  /** By English name, A to Z. */
  | 'NAME_EN_ASC'
  /** By English name, Z to A. */
  | 'NAME_EN_DESC'
  /** By Thai name, ก to ฮ, as a Thai dictionary orders them. */
  | 'NAME_TH_ASC'
  /** By Thai name, ฮ to ก: a Thai dictionary backwards. */
  | 'NAME_TH_DESC';

/** Which side of a tie is to do something, or did it. */
export type OwedBy =
  /** Both parties together. */
  | 'BOTH'
  /** The party abroad. */
  | 'PARTNER'
  /** The Thai party: the province, or a municipality in its own name. */
  | 'THAI_SIDE';

/** Keeps the partnerships that match every condition given. Of a list of values, one has to match. */
export type PartnershipFilter = {
  /** The partnerships of this day, of which an agreement was there, with what had happened by then, also in the fields below. Default: the day of the list or view around it, else all that is on record, as it is today. */
  asOf?: string | null | undefined;
  /** Partnerships whose contact is in one of these states on the day of the list, or today, see `contact`; whatever the status of their agreements. */
  contact?: Array<ContactState> | null | undefined;
  /** For `contact`. Leave out what weighs less: MEETING does without events with many. Default: everything counts. */
  contactAtLeast?: ContactWeight | null | undefined;
  /** For `contact`. After how many months without contact a partnership is dormant: 1 to 1200. Default: 24. */
  contactMonths?: number | null | undefined;
  /** Countries of the sister city: ISO 3166-1 codes, like JP or JPN; anything else is refused with BAD_INPUT. */
  country?: Array<string> | null | undefined;
  /**
   * Only partnerships in force without an engagement for this many months, see `dormant`.
   * @deprecated Use `contact`. Kept until 2027-12-31.
   */
  dormantMonths?: number | null | undefined;
  /** Provinces of the Thai party: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** What the two sides call the partnership. */
  relationship?: Array<Relationship> | null | undefined;
  /** Partnerships with an agreement that names one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
  /** Partnerships with an agreement that has one of these statuses on the day of the list, or today. With `sector`, it has to be an agreement that names one of the sectors. */
  status?: Array<AgreementStatus> | null | undefined;
};

/** How to order partnerships. Partnerships without a dated signature come last in either direction. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type PartnershipOrder =
  /** By id, A to Z. */
  | 'ID_ASC'
  /** By id, Z to A. */
  | 'ID_DESC'
  /** Oldest partnership first, see `since`. */
  | 'SINCE_ASC'
  /** Latest partnership first, see `since`. */
  | 'SINCE_DESC'
  /** By English name of the sister city, A to Z. */
  | 'SISTER_CITY_EN_ASC'
  /** By English name of the sister city, Z to A. */
  | 'SISTER_CITY_EN_DESC'
  /** By Thai name of the sister city, ก to ฮ. */
  | 'SISTER_CITY_TH_ASC'
  /** By Thai name of the sister city, ฮ to ก. */
  | 'SISTER_CITY_TH_DESC';

/** Keeps the people that match every condition given. Of a list of values, one has to match. */
export type PersonFilter = {
  /** Part of a name or of a public post, or words, in Thai or English. */
  text?: string | null | undefined;
};

/** How to order people. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type PersonOrder =
  /** By English name, A to Z. */
  | 'NAME_EN_ASC'
  /** By English name, Z to A. */
  | 'NAME_EN_DESC'
  /** By Thai name, ก to ฮ, as a Thai dictionary orders them. */
  | 'NAME_TH_ASC'
  /** By Thai name, ฮ to ก: a Thai dictionary backwards. */
  | 'NAME_TH_DESC';

/** The rank of a place in its own country. The Thai guideline asks for partners of equal rank. */
export type PlaceLevel =
  /** A city, of whatever size, below the first level. */
  | 'CITY'
  /** A district of a city or county. */
  | 'DISTRICT'
  /** Another rank, or one that the sources leave open. */
  | 'OTHER'
  /** A prefecture of Japan, or an autonomous prefecture. */
  | 'PREFECTURE'
  /** First level: state, province, region, special city. */
  | 'STATE_OR_PROVINCE'
  /** A town. */
  | 'TOWN';

/** The path that an agreement is to take until it is approved. */
export type PlanApprovalsInput = {
  /** Id of the agreement. */
  agreement: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** The position in the template of the first step to plan, for an agreement that has come some of the way. Default: 1. */
  fromStep?: number | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The day on which the first of the steps begins, past or to come. Due days are counted from it. */
  startsOn: string;
  /** Id of the template of approvals: one of the province of the agreement, or of the whole country. */
  template: string;
};

/** A visit, exchange or meeting that is still to come. With a `stage` it may also be over: so what was requested and planned before it came onto the register is recorded from its request on. */
export type PlanEngagementInput = {
  /** Ids of the agreements that it concerns: each between this province and one of these sister cities. */
  agreements?: Array<string> | null | undefined;
  /** Countries of the participants, by ISO 3166-1 code, like JP or JPN, in addition to those of the sister cities. At least one where no sister city takes part. */
  countries?: Array<string> | null | undefined;
  /** Who travels, seen from the Thai province. */
  direction: Direction;
  /** When it ends, if not on the day that it begins. */
  endsOn?: string | null | undefined;
  /** The body that travels. */
  fromOrganization?: string | null | undefined;
  /** How many people travel: 1 or more. */
  headcount?: number | null | undefined;
  /** Who receives, the first one first. Hosts and visitors together are at most 40. */
  hosts?: Array<EngagementPartyInput> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of contact it is. */
  kind: EngagementKind;
  /** Ids of the people who lead it in a public role. */
  leaders?: Array<string> | null | undefined;
  /** Those who lead it and are not on the register yet. */
  newLeaders?: Array<NewPersonInput> | null | undefined;
  /** A note about the record. */
  note?: string | null | undefined;
  /** Where it is: a building, a town. */
  place?: string | null | undefined;
  /** The programme or agenda, in order: at most 60 items. */
  programme?: Array<ProgrammeItemInput> | null | undefined;
  /** Id of the Thai province. */
  province: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The sectors that it concerns, each once. */
  sectors?: Array<SectorCode> | null | undefined;
  /** Id of the series of meetings that it belongs to, one of the same province. */
  series?: string | null | undefined;
  /** Ids of the sister cities that take part, each once. */
  sisterCities?: Array<string> | null | undefined;
  /** Its URL slug. Default: derived from its title. */
  slug?: string | null | undefined;
  /** Ids of the sources that announce it; may be empty. */
  sources: Array<string>;
  /** Where it stands: REQUESTED, ACCEPTED or PLANNED. With it, only `recordEngagementStage` says that it was held. Without, it is taken as planned, and from the day on which it begins as held. */
  stage?: EngagementStage | null | undefined;
  /** When it was requested, accepted or planned, and not after it was over. Default: today in Bangkok. */
  stageOn?: string | null | undefined;
  /** When it is to begin. */
  startsOn: string;
  /** A short title in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  titleEn?: string | null | undefined;
  /** The same in the language of the guests or hosts. */
  titleLocal?: string | null | undefined;
  /** The same in Thai. */
  titleTh?: string | null | undefined;
  /** What it is about, in English, in sentences or lines. */
  topicsEn?: string | null | undefined;
  /** The same in Thai. */
  topicsTh?: string | null | undefined;
  /** Who comes, the first one first. */
  visitors?: Array<EngagementPartyInput> | null | undefined;
};

/** A public post that a person holds or held. */
export type PostInput = {
  /** When the person took it, if known. */
  from?: string | null | undefined;
  /** Ids of the sources that name the post, at least one. */
  sources: Array<string>;
  /** What the post is called, in English; needed where there is no Thai one. */
  titleEn?: string | null | undefined;
  /** What it is called in Thai. */
  titleTh?: string | null | undefined;
  /** When it ended, if it has and that is known. */
  until?: string | null | undefined;
};

/** How exactly a figure was stated. */
export type Precision =
  /** "About" (ประมาณ). */
  | 'ABOUT'
  /** "As many as" (ถึง, มากถึง): that many, said with emphasis. No bound. */
  | 'AS_MANY_AS'
  /** "At least", that many or more. */
  | 'AT_LEAST'
  /** A plain number. */
  | 'EXACT'
  /** "More than" (กว่า). */
  | 'MORE_THAN'
  /** From `value` to `max`. */
  | 'RANGE'
  /** "Up to" (ไม่เกิน), that many or fewer. */
  | 'UP_TO';

/** One item of a programme or agenda. Its position is that in the list. */
export type ProgrammeItemInput = {
  /** At which time of day, in the place where it is, as HH:MM in 24 hours, like 09:30. */
  at?: string | null | undefined;
  /** On which day: one of those of the engagement. */
  on?: string | null | undefined;
  /** Where. */
  place?: string | null | undefined;
  /** The sector that it concerns, if one in particular. */
  sector?: SectorCode | null | undefined;
  /** What it is about, in English; needed where there is no Thai one. */
  topicEn?: string | null | undefined;
  /** The same in Thai. */
  topicTh?: string | null | undefined;
};

/** An agreement that is being discussed. */
export type ProposeAgreementInput = {
  /** Id of the agreement of the same partnership that it is based on, a letter of intent for example. */
  basedOn?: string | null | undefined;
  /** Ids of agreements of the two parties that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of document it is to be. */
  kind: AgreementKind;
  /** A note about the record. */
  note?: string | null | undefined;
  /** When it was proposed. */
  on: string;
  /** What the sector OTHER stands for; required with that sector, refused without it. */
  otherSector?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What the partnership is to be called; only used when the two parties have none yet. */
  relationship?: Relationship | null | undefined;
  /** The sectors that it would cover, each once. */
  sectors: Array<SectorCode>;
  /** Id of the foreign side. */
  sisterCity: string;
  /** Its URL slug. Default: derived from the parties. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** Id of the province or municipality that would sign. */
  thaiParty: string;
  /** Its title in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  titleEn?: string | null | undefined;
  /** Its title in the language of the other side. */
  titleLocal?: string | null | undefined;
  /** Its title in Thai. */
  titleTh?: string | null | undefined;
};

/** Keeps the provinces that match every condition given. Of a list of values, one has to match. */
export type ProvinceFilter = {
  /** true: with at least one partnership, of its own or of a municipality. false: with none. */
  hasPartnership?: boolean | null | undefined;
  /**
   * Regions: English or Thai names as in `region`; anything else is refused with BAD_INPUT.
   * @deprecated Use `regionCode`. Kept until 2027-12-31.
   */
  region?: Array<string> | null | undefined;
  /** Regions. */
  regionCode?: Array<Region> | null | undefined;
  /** Part of a name or alias, or words, in Thai or English. */
  text?: string | null | undefined;
};

/** How to order provinces. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type ProvinceOrder =
  /** By ISO code. */
  | 'CODE_ASC'
  /** By ISO code, the last one first. */
  | 'CODE_DESC'
  /** By English name, A to Z. */
  | 'NAME_EN_ASC'
  /** By English name, Z to A. */
  | 'NAME_EN_DESC'
  /** By Thai name, ก to ฮ, as a Thai dictionary orders them. */
  | 'NAME_TH_ASC'
  /** By Thai name, ฮ to ก: a Thai dictionary backwards. */
  | 'NAME_TH_DESC';

/** A figure with its unit and precision. */
export type QuantityInput = {
  /** The upper end of a RANGE, above `value`; refused with any other precision. */
  max?: number | null | undefined;
  /** How exactly the source states it. */
  precision: Precision;
  /** What is counted, like "cities" or "persons per year". */
  unit: string;
  /** The figure; the lower end of a range. */
  value: number;
};

/** Why something should be raised at a meeting, the most urgent first. */
export type RaiseReason =
  /** An agreement in force may end soon, by its term or by notice. */
  | 'AGREEMENT_ENDS'
  /** The term of an agreement is over, and it was not renewed. */
  | 'AGREEMENT_EXPIRED'
  /** A commitment is open, and may be due soon. */
  | 'COMMITMENT_DUE'
  /** A commitment is neither done nor dropped, and its last day is over. */
  | 'COMMITMENT_OVERDUE'
  /** The last contact is longer ago than `dormantMonths`, though an agreement is in force, signed or reported. */
  | 'DORMANT'
  /** The last day to give notice of an agreement in force is near. */
  | 'NOTICE_DUE'
  /** No contact is on record at all, though an agreement is in force, signed or reported. */
  | 'NO_EVIDENCE';

/** How the office ranks a fact among others on the same question. */
export type RankFactInput = {
  /** The rank that you read, since facts have no version. If it has changed since, nothing is written. */
  expectedRank: FactRank;
  /** Id of the fact. */
  fact: string;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The new rank. At most one fact on a subject, question and day is PREFERRED. */
  rank: FactRank;
  /** The reason for the rank, for readers; required with any rank but NORMAL, refused with NORMAL. */
  rankReason?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
};

/** A body was asked to approve, or has answered. */
export type RecordApprovalInput = {
  /** Id of the agreement. */
  agreement: string;
  /** When it was asked. */
  askedOn?: string | null | undefined;
  /** The body that was asked. Of a step of a plan, the one that the plan names. */
  body: ApprovalBody;
  /** When it decided. */
  decidedOn?: string | null | undefined;
  /** Ids of agreements of the two parties that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What the step means for the agreement as a whole. Procedures differ by province, so it is not derived. Default: no change. */
  means?: ApprovalMeaning | null | undefined;
  /** A note on this step. */
  note?: string | null | undefined;
  /** The outcome so far. */
  outcome: ApprovalOutcome;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Number of the letter or resolution. */
  reference?: string | null | undefined;
  /** Ids of the sources that support it; may be empty. */
  sources: Array<string>;
  /** The position of the step to update; fields that are left out are cleared, but for what a plan says of the step. Default: a new step after the others. */
  step?: number | null | undefined;
};

/** What became of a commitment. */
export type RecordCommitmentEventInput = {
  /** Id of the commitment. */
  commitment: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What happened. */
  kind: CommitmentStep;
  /** What there is to say about it, in a sentence or more. Required for what was dropped, to say why, and where no source shows it, to say how it is known. */
  note?: string | null | undefined;
  /** When it happened; a year is enough. */
  on: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that show it, the evidence; may be empty when `note` says how it is known. */
  sources: Array<string>;
};

/** Something that the sides of a tie agreed to do. */
export type RecordCommitmentInput = {
  /** When it was agreed; a year is enough. Leave it out when no source says. */
  agreedOn?: string | null | undefined;
  /** Id of the agreement that it stands in or carries out; of the same tie. */
  agreement?: string | null | undefined;
  /** By when it is to be done, as precise as it was agreed; leave it out when no time was set. */
  dueOn?: string | null | undefined;
  /** Id of the visit or meeting at which it was agreed; between the two places of the tie. */
  engagement?: string | null | undefined;
  /** Id of the earlier commitment that it follows; of the same tie. */
  followUpOf?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The same, for somebody who is not on the register yet. */
  newPerson?: NewPersonInput | null | undefined;
  /** A note about the record. Without a source, it says how it is known that this was agreed. */
  note?: string | null | undefined;
  /** Id of the office or committee that is to do it. */
  organization?: string | null | undefined;
  /** Which side is to do it. */
  owedBy: OwedBy;
  /** Id of the tie between whose sides it was agreed. Needed unless the agreement, the earlier commitment or the engagement says it. */
  partnership?: string | null | undefined;
  /** Id of the person who answers for it in a public role. */
  person?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The sector that it concerns. */
  sector?: SectorCode | null | undefined;
  /** Ids of the sources that show it; may be empty when `note` says how it is known. */
  sources: Array<string>;
  /** What was agreed, in one sentence in English, at most 500 characters; needed where there is no Thai one. */
  textEn?: string | null | undefined;
  /** The same in Thai. */
  textTh?: string | null | undefined;
};

/** A visit, exchange or meeting that has taken place or has begun. */
export type RecordEngagementInput = {
  /** Ids of the agreements that it concerns: each between this province and one of these sister cities. */
  agreements?: Array<string> | null | undefined;
  /** Countries of the participants, by ISO 3166-1 code, like JP or JPN, in addition to those of the sister cities. At least one where no sister city takes part. */
  countries?: Array<string> | null | undefined;
  /** Who travels, seen from the Thai province. */
  direction: Direction;
  /** When it ends, if not on the day that it begins. */
  endsOn?: string | null | undefined;
  /** The body that travels. */
  fromOrganization?: string | null | undefined;
  /** How many people travel: 1 or more. */
  headcount?: number | null | undefined;
  /** Who receives, the first one first. Hosts and visitors together are at most 40. */
  hosts?: Array<EngagementPartyInput> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of contact it is. */
  kind: EngagementKind;
  /** Ids of the people who lead it in a public role. */
  leaders?: Array<string> | null | undefined;
  /** Those who lead it and are not on the register yet. */
  newLeaders?: Array<NewPersonInput> | null | undefined;
  /** A note about the record. */
  note?: string | null | undefined;
  /** Where it is: a building, a town. */
  place?: string | null | undefined;
  /** The programme or agenda, in order: at most 60 items. */
  programme?: Array<ProgrammeItemInput> | null | undefined;
  /** Id of the Thai province. */
  province: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What came of it, in English, in sentences or lines. It must have begun. */
  resultEn?: string | null | undefined;
  /** The same in Thai. */
  resultTh?: string | null | undefined;
  /** The sectors that it concerns, each once. */
  sectors?: Array<SectorCode> | null | undefined;
  /** Id of the series of meetings that it belongs to, one of the same province. */
  series?: string | null | undefined;
  /** Ids of the sister cities that take part, each once. */
  sisterCities?: Array<string> | null | undefined;
  /** Its URL slug. Default: derived from its title. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** When it began; a year is enough. */
  startsOn: string;
  /** A short title in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  titleEn?: string | null | undefined;
  /** The same in the language of the guests or hosts. */
  titleLocal?: string | null | undefined;
  /** The same in Thai. */
  titleTh?: string | null | undefined;
  /** What it is about, in English, in sentences or lines. */
  topicsEn?: string | null | undefined;
  /** The same in Thai. */
  topicsTh?: string | null | undefined;
  /** Who comes, the first one first. */
  visitors?: Array<EngagementPartyInput> | null | undefined;
};

/** An engagement reached a stage. It rests on a source, or on a note of the officer who says how it is known. */
export type RecordEngagementStageInput = {
  /** Id of the engagement. */
  engagement: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** How it is known where no source shows it, or why it was declined or cancelled. */
  note?: string | null | undefined;
  /** When it was reached; a month or a year is enough. For HELD one of the days of the engagement. */
  on: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that show it; may be empty with a note. */
  sources: Array<string>;
  /** The stage. What was declined is not held, and what was held stays so; the message says what may follow. */
  stage: EngagementStage;
};

/** What one source says. It cannot be changed afterwards: check it against the source first. */
export type RecordFactInput = {
  /** The day that it refers to, where the source says so. */
  asOf?: string | null | undefined;
  /** The post in which it was said; needed with `statedBy`. Default with `newSpeaker`: that post in English. */
  capacity?: string | null | undefined;
  /** The answer as a date. */
  date?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Id of the network, when the fact is about the membership of the subject in it. */
  network?: string | null | undefined;
  /** The person who said it, instead of `statedBy`, when not on the register yet. */
  newSpeaker?: NewPersonInput | null | undefined;
  /** A note about it. */
  note?: string | null | undefined;
  /** The question that it answers. */
  property: FactProperty;
  /** The answer as a figure. */
  quantity?: QuantityInput | null | undefined;
  /** The words that state the fact, exactly as in the source and in its language; at most 200 characters. */
  quote?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Id of the source that states it. */
  source: string;
  /** Id of the person who said it. Leave it out when the source itself says it. */
  statedBy?: string | null | undefined;
  /** Id of what it is about: a place, partnership, agreement, engagement, consulate, network or organization. */
  subject: string;
  /** The answer in words. */
  text?: string | null | undefined;
};

/** What the office was granted, or spent. */
export type RecordOfficeBudgetLineInput = {
  /** Id of the record of the register that it is about. */
  about?: string | null | undefined;
  /** How much, in baht, with at most two decimals. */
  amount: number;
  /** The Thai fiscal year, by the Buddhist year in which it ends: 2569 is from 1 October 2025 to 30 September 2026. */
  fiscalYear: number;
  /** Where the money comes from. */
  fund: string;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Whether it was granted or spent. */
  kind: BudgetLineKind;
  /** A note about the line. */
  note?: string | null | undefined;
  /** Id of the province whose office keeps it: one that your key names. */
  province: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What for. Names and titles must be a single line without invisible or bidirectional control characters. */
  title: string;
};

/** Somebody at a partner’s whom the office writes to or calls. */
export type RecordOfficeContactInput = {
  /** Id of the record of the register that it is about. */
  about?: string | null | undefined;
  /** When the office last made sure that it is right and still needed. */
  confirmedOn: string;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Their mail address. */
  mail?: string | null | undefined;
  /** The name of the person, as they write it. Names and titles must be a single line without invisible or bidirectional control characters. */
  name: string;
  /** A note about the contact. */
  note?: string | null | undefined;
  /** The office that they work for. */
  organization?: string | null | undefined;
  /** Their phone number: digits, and what is printed between them. */
  phone?: string | null | undefined;
  /** Their post. */
  post?: string | null | undefined;
  /** Id of the province whose office keeps it: one that your key names. */
  province: string;
  /** What it is kept for. */
  purpose: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
};

/** A note that the office keeps for itself. */
export type RecordOfficeNoteInput = {
  /** Id of the record of the register that it is about. */
  about?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of note it is. */
  kind: OfficeNoteKind;
  /** The day, month or year that it speaks of. */
  on?: string | null | undefined;
  /** Id of the province whose office keeps it: one that your key names. */
  province: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What it says. */
  text: string;
  /** Its title. Names and titles must be a single line without invisible or bidirectional control characters. */
  title?: string | null | undefined;
};

/** Who signed an agreement, in which post, for whom. */
export type RecordSignatoriesInput = {
  /** Id of the agreement. */
  agreement: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** All of them: they replace those on record. Those of the Thai side come first. */
  signatories: Array<SignatoryInput>;
};

/** A type of record that changes are about; it is the name of the type in this schema. */
export type RecordType =
  /** A record of the type Agreement. */
  | 'Agreement'
  /** A record of the type ApprovalTemplate. */
  | 'ApprovalTemplate'
  /** A record of the type Commitment. */
  | 'Commitment'
  /** A record of the type Conflict. */
  | 'Conflict'
  /** A record of the type Consulate. */
  | 'Consulate'
  /** A record of the type Country. */
  | 'Country'
  /** A record of the type Document. */
  | 'Document'
  /** A record of the type Engagement. */
  | 'Engagement'
  /** A record of the type EngagementSeries. */
  | 'EngagementSeries'
  /** A record of the type Fact. */
  | 'Fact'
  /** A record of the type Municipality. */
  | 'Municipality'
  /** A record of the type Network. */
  | 'Network'
  /** A record of the type Organization. */
  | 'Organization'
  /** A record of the type Partnership. */
  | 'Partnership'
  /** A record of the type Person. */
  | 'Person'
  /** A record of the type Province. Provinces do not change, but may come into a part of the register and leave it. */
  | 'Province'
  /** A record of the type Responsibility. */
  | 'Responsibility'
  /** A record of the type SisterCity. */
  | 'SisterCity'
  /** A record of the type Source. */
  | 'Source';

/** One of the six regions of Thailand. */
export type Region =
  /** The centre (ภาคกลาง). */
  | 'CENTRAL'
  /** The east (ภาคตะวันออก). */
  | 'EAST'
  /** The north (ภาคเหนือ). */
  | 'NORTH'
  /** The northeast (ภาคตะวันออกเฉียงเหนือ). */
  | 'NORTHEAST'
  /** The south (ภาคใต้). */
  | 'SOUTH'
  /** The west (ภาคตะวันตก). */
  | 'WEST';

/** A template of approvals that is not on the register yet. */
export type RegisterApprovalTemplateInput = {
  /** Ids of templates that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Its name in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** Its name in Thai. */
  nameTh?: string | null | undefined;
  /** A note about it. */
  note?: string | null | undefined;
  /** Id of the province that it belongs to. Default: of the whole country, which needs a key for all provinces. */
  province?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Its URL slug. Default: derived from its name. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** Its steps, at least one, in the order in which the bodies are asked. */
  steps: Array<ApprovalTemplateStepInput>;
};

/** A series of meetings that recur and is not on the register yet. */
export type RegisterEngagementSeriesInput = {
  /** Ids of series that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Its name in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** Its name in Thai. */
  nameTh?: string | null | undefined;
  /** A note about the record. */
  note?: string | null | undefined;
  /** Id of the province that holds the meetings. */
  province: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** How often they are meant to be held, if known. */
  rhythm?: MeetingRhythm | null | undefined;
  /** Its URL slug. Default: derived from its name. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
};

/** A Thai local authority that is not on the register yet. */
export type RegisterMunicipalityInput = {
  /** Other spellings and earlier names, each once. */
  aliases?: Array<string> | null | undefined;
  /** Ids of municipalities that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Its coordinates, if a source gives any. */
  location?: GeoPointInput | null | undefined;
  /** Its name in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** Its name in Thai. */
  nameTh?: string | null | undefined;
  /** A note about the record. */
  note?: string | null | undefined;
  /** Id of the province that it is in. */
  province: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Its URL slug. Default: derived from its name. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** Its Wikidata item, like Q12345. Unique among places of its type. */
  wikidataId?: string | null | undefined;
};

/** A network of places that is not on the register yet. */
export type RegisterNetworkInput = {
  /** Its short form. */
  acronym?: string | null | undefined;
  /** Ids of networks that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** When it was founded, if known. */
  foundedOn?: string | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Its name in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** Its name in the language of its seat. */
  nameLocal?: string | null | undefined;
  /** Its name in Thai. */
  nameTh?: string | null | undefined;
  /** A note about it. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Its URL slug. Default: derived from its acronym or name. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
};

/** An office, committee or agency that is not on the register yet. */
export type RegisterOrganizationInput = {
  /** Its address, only as one of the sources states it. */
  address?: string | null | undefined;
  /** Ids of organizations that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of organization it is. */
  kind: OrganizationKind;
  /** Its name in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** Its name in Thai. */
  nameTh?: string | null | undefined;
  /** When it opened, if known. */
  openedOn?: string | null | undefined;
  /** When it is open, in the words of its source. */
  openingHours?: string | null | undefined;
  /** Id of the organization of which it is part, if any. */
  parent?: string | null | undefined;
  /** Id of the province that it belongs to. */
  province: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Its URL slug. Default: derived from its name. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
};

/** A foreign place that is not on the register yet. */
export type RegisterSisterCityInput = {
  /** Other spellings and earlier names, each once. */
  aliases?: Array<string> | null | undefined;
  /** Its country, by ISO 3166-1 code, like JP or JPN; any but TH. */
  country: string;
  /** Ids of sister cities that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Its rank in its own country. */
  level: PlaceLevel;
  /** Its coordinates, if a source gives any. */
  location?: GeoPointInput | null | undefined;
  /** What the point marks when it is not the place itself, for example its seat. */
  locationOf?: string | null | undefined;
  /** Its name in English; needed where there is no Thai one. Names and titles must be a single line without invisible or bidirectional control characters. */
  nameEn?: string | null | undefined;
  /** Its name in the local language and script. */
  nameLocal?: string | null | undefined;
  /** Its name in Thai. */
  nameTh?: string | null | undefined;
  /** A note about the record. */
  note?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Its URL slug. Default: derived from its name. */
  slug?: string | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** Its Wikidata item, like Q12345. Unique among places of its type. */
  wikidataId?: string | null | undefined;
};

/** A page, article or data set that is not on the register yet. */
export type RegisterSourceInput = {
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** What kind of source it is. */
  kind: SourceKind;
  /** The language it is written in, ISO 639-1, like th. */
  language: string;
  /** A note about it. */
  note?: string | null | undefined;
  /** When it was published, if it says so. */
  publishedOn?: string | null | undefined;
  /** Who published it. */
  publisher?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** When you read it. */
  retrievedOn?: string | null | undefined;
  /** Its URL slug. Default: derived from its publisher and title. */
  slug?: string | null | undefined;
  /** Its title, in its own language. Names and titles must be a single line without invisible or bidirectional control characters. */
  title: string;
  /** Its web address: absolute, http:// or https://. */
  url?: string | null | undefined;
};

/** What the two sides call their partnership. The kind of the document is `AgreementKind`. */
export type Relationship =
  /** Friendship cities (เมืองมิตรภาพ, เมืองคู่มิตร). */
  | 'FRIENDSHIP_CITY'
  /** Sister cities or sister provinces (เมืองพี่เมืองน้อง). */
  | 'SISTER_CITY'
  /** Cooperation limited to a theme. */
  | 'THEMATIC'
  /** Twin cities (เมืองคู่แฝด). */
  | 'TWIN_CITY'
  /** No source on record says what it is called. */
  | 'UNSPECIFIED';

/** A membership was recorded by mistake. Do not remove one that has ended: record its end instead. `expectedVersion` is that of the network. */
export type RemoveMembershipInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /**
   * Id of the member, where it is a province, municipality or sister city on the register.
   * @deprecated Use `who`. Kept until 2027-12-31.
   */
  member?: string | null | undefined;
  /** Id of the network. */
  network: string;
  /**
   * Name of the member in English, where it is not on the register. Names and titles must be a single line without invisible or bidirectional control characters.
   * @deprecated Use `who`. Kept until 2027-12-31.
   */
  outsideName?: string | null | undefined;
  /** Which of several memberships of this member, from 1 in the order of joining; one that still runs is the last. Default: the last. */
  period?: number | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The member. Needed, unless one of the two older fields is given. */
  who?: MemberInput | null | undefined;
};

/** A note or a line of the budget to remove. Contacts are erased by `eraseOfficeContacts`. */
export type RemoveOfficeRecordInput = {
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** Id of the note or of the line. */
  officeRecord: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
};

/** A record was made by mistake. Do not remove what has come to an end: record its end instead. */
export type RemoveRecordInput = {
  /** Ids of agreements that stand beside the one that a removed renewal renewed, that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read; required for all but facts, which have none. */
  expectedVersion?: number | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Id of the record. Provinces, countries and sectors cannot be removed. */
  record: string;
};

/** It continues for a new period, which becomes a separate agreement. */
export type RenewAgreementInput = {
  /** Id of the agreement. */
  agreement: string;
  /** Ids of agreements of the two parties that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When the renewal was signed. */
  on: string;
  /** Where it was signed. */
  place?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** How long the new period runs. */
  term: TermInput;
  /** Title of the new period in English. Default: the old one. Names and titles must be a single line without invisible or bidirectional control characters. */
  titleEn?: string | null | undefined;
  /** Title of the new period in Thai. Default: the old one. */
  titleTh?: string | null | undefined;
};

/** Another version of a document, like the next draft. All that is said about the version is given anew; what is left out is not known of it. */
export type ReplaceDocumentInput = {
  /** The date that it bears; a year is enough. */
  date?: string | null | undefined;
  /** Id of the document. */
  document: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The media type of what is at `url`, like `application/pdf`. Needed without `sha256`, and refused with it: the register knows what it holds. */
  mediaType?: string | null | undefined;
  /** How many pages it has. */
  pages?: number | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The SHA-256 of its bytes, as `POST /documents` answered it to the same key; or of a document that everybody can download. Needed unless `url` is given. */
  sha256?: string | null | undefined;
  /** Ids of sources that show it, which are added to those on record. Default: none. */
  sources?: Array<string> | null | undefined;
  /** Where it is published, as an address that begins with http:// or https://. */
  url?: string | null | undefined;
};

/** A contradiction is settled, or its settlement is reworded. */
export type ResolveConflictInput = {
  /** Id of the conflict. */
  conflict: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** How it was settled. The facts stay as they are. */
  resolution: string;
};

/** Keeps the responsibilities that match every condition given. Of a list of values, one has to match. */
export type ResponsibilityFilter = {
  /** Only those that run on this day. */
  asOf?: string | null | undefined;
  /** Organizations in which somebody answers, by slug or id. */
  organization?: Array<string> | null | undefined;
  /** Ids of partnerships for which somebody answers. */
  partnership?: Array<string> | null | undefined;
  /** People who answer, by slug or id. */
  person?: Array<string> | null | undefined;
  /** Provinces of the organizations: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** Sectors for which somebody answers. */
  sector?: Array<SectorCode> | null | undefined;
};

/** How to order responsibilities. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type ResponsibilityOrder =
  /** First to begin first. */
  | 'FROM_ASC'
  /** Last to begin first. */
  | 'FROM_DESC';

/** The key to revoke. */
export type RevokeKeyInput = {
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The `id` of the key. */
  key: string;
  /** The reason, in a sentence. It is kept in the history of the key permanently. */
  reason: string;
};

/** The key to replace. */
export type RotateKeyInput = {
  /** The last day on which it works, in Thailand. Default: when the old key would have expired. */
  expiresOn?: string | null | undefined;
  /** How many hours the old key keeps working: 0 to 720 (30 days); 0 ends it immediately. */
  graceHours?: number | null | undefined;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The `id` of the key. */
  key: string;
  /** The reason, in a sentence. It is kept in the history of the key permanently. */
  reason: string;
};

/** A sector of cooperation: the eight that the governor of Phuket named in 2016, and OTHER. */
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
  /** Any other sector (อื่น ๆ); the agreement says which in `otherSector`. */
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

/** How long it runs has become known, or was recorded wrongly. */
export type SetTermInput = {
  /** Id of the agreement. */
  agreement: string;
  /** Ids of agreements of the two parties that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** How long it runs; replaces what was on record. */
  term: TermInput;
};

/** Both sides have signed. */
export type SignAgreementInput = {
  /** Id of the agreement. */
  agreement: string;
  /** true when its text makes entry into force a separate step; otherwise it is in force from the signature. */
  awaitsEntry?: boolean | null | undefined;
  /** Ids of agreements of the two parties that look the same and are others, as you have checked. Without them, the mutation may be refused and name them. */
  distinctFrom?: Array<string> | null | undefined;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** The day of the last signature; a year is enough. */
  on: string;
  /** What the sector OTHER stands for; required with that sector, refused without it. */
  otherSector?: string | null | undefined;
  /** The foreign body that signed, where it is not the party itself. */
  partnerSignatory?: string | null | undefined;
  /** Where it was signed. */
  place?: string | null | undefined;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** The sectors that the text covers, each once. */
  sectors?: Array<SectorCode> | null | undefined;
  /** The persons who signed. Default: none on record. */
  signatories?: Array<SignatoryInput> | null | undefined;
  /** Ids of the sources that support it, at least one. */
  sources: Array<string>;
  /** How long it runs. */
  term: TermInput;
  /** The Thai body that signed, where it is not the party itself. */
  thaiSignatory?: string | null | undefined;
};

/** A person who signed for one of the sides, in a public post. Give exactly one of person and newPerson. */
export type SignatoryInput = {
  /** Somebody who is not on the register yet. */
  newPerson?: NewPersonInput | null | undefined;
  /** What there is to say; without a source, how it is known that they signed. */
  note?: string | null | undefined;
  /** Whom they signed for, where that is not the place itself: a council, or somebody in whose place they signed. */
  onBehalfOf?: string | null | undefined;
  /** Id of the person. */
  person?: string | null | undefined;
  /** The post in which they signed, in English. */
  postEn?: string | null | undefined;
  /** The same in Thai. */
  postTh?: string | null | undefined;
  /** The side for which they signed: THAI_SIDE or PARTNER. */
  side: OwedBy;
  /** Ids of the sources that name them; may be left out when `note` says how it is known. */
  sources?: Array<string> | null | undefined;
};

/** Keeps the sister cities that match every condition given. Of a list of values, one has to match. One partnership has to match all of `province`, `sector`, `relationship` and `status`. */
export type SisterCityFilter = {
  /** For `province`, `sector`, `relationship` and `status`: only partnerships that were there on this day count. Also the day of the fields below. Default: the day of the list or view around it, else all that is on record, as it is today. */
  asOf?: string | null | undefined;
  /** Countries: ISO 3166-1 codes, like JP or JPN; anything else is refused with BAD_INPUT. */
  country?: Array<string> | null | undefined;
  /** Ranks in their own country. */
  level?: Array<PlaceLevel> | null | undefined;
  /** With a partnership with one of these provinces or their municipalities: ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT. */
  province?: Array<string> | null | undefined;
  /** What the two sides call the partnership. */
  relationship?: Array<Relationship> | null | undefined;
  /** Partnerships with an agreement that names one of these sectors. */
  sector?: Array<SectorCode> | null | undefined;
  /** Partnerships with an agreement that has one of these statuses on the day `asOf`, or today. With `sector`, it has to be an agreement that names one of the sectors. */
  status?: Array<AgreementStatus> | null | undefined;
  /** Part of a name or alias, or words, in Thai, English or the local language. */
  text?: string | null | undefined;
};

/** How to order sister cities. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type SisterCityOrder =
  /** By English name, A to Z. */
  | 'NAME_EN_ASC'
  /** By English name, Z to A. */
  | 'NAME_EN_DESC'
  /** By Thai name, ก to ฮ, as a Thai dictionary orders them. */
  | 'NAME_TH_ASC'
  /** By Thai name, ฮ to ก: a Thai dictionary backwards. */
  | 'NAME_TH_DESC';

/** Keeps the sources that match every condition given. Of a list of values, one has to match. */
export type SourceFilter = {
  /** What kind of source. */
  kind?: Array<SourceKind> | null | undefined;
  /** Languages in which they are written, ISO 639-1, like th. */
  language?: Array<string> | null | undefined;
  /** Part of a title, or words, also of the publisher and the note, in Thai or English. */
  text?: string | null | undefined;
};

/** What kind of source it is. */
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

/** How to order sources. Sources without a date of publication come last in either direction. Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from. */
export type SourceOrder =
  /** First to be published first. */
  | 'PUBLISHED_ON_ASC'
  /** Last to be published first. */
  | 'PUBLISHED_ON_DESC'
  /** By title, A to Z; titles in other scripts follow. */
  | 'TITLE_ASC'
  /** By title, Z to A; titles in other scripts precede. */
  | 'TITLE_DESC';

/** What records are grouped by. Each value says of which: agreements, engagements, commitments. */
export type StatsBy =
  /** Country of the sister city; an engagement counts in each country that took part. Of all three. Key: ISO 3166-1 alpha-2. */
  | 'COUNTRY'
  /** Who travelled. Of engagements. Key: direction. */
  | 'DIRECTION'
  /** Kind of agreement, or of engagement. Not of commitments. Key: the kind. */
  | 'KIND'
  /** Of engagements the body that travelled, as its sources name it; of commitments the organization that owes it, by slug. */
  | 'ORGANIZATION'
  /** Province of the Thai party. Of all three. Key: ISO 3166-2. */
  | 'PROVINCE'
  /** Region of the Thai party. Of all three. Key: its English name. */
  | 'REGION'
  /** What the partnership is called. Of agreements. Key: relationship. */
  | 'RELATIONSHIP'
  /** Sector; a record counts in each that it names. Of all three. Key: sector code. */
  | 'SECTOR'
  /** Year of signature, in order. Of agreements. Key: Gregorian year. */
  | 'SIGNED_YEAR'
  /** Status on the day of `filter.asOf`, or today. Of all three. Key: the status of an agreement or commitment, the stage of an engagement. */
  | 'STATUS';

/** What is counted, and which of its dates has to lie in a period. */
export type StatsOf =
  /** Agreements, by their signature. */
  | 'AGREEMENTS'
  /** Commitments, by the day they were agreed. */
  | 'COMMITMENTS'
  /** Engagements that were held by the day of `filter.asOf`, or today, by the day they began. Grouped by STATUS also those that were requested, accepted or planned by then. */
  | 'ENGAGEMENTS';

/** A later agreement has replaced it. */
export type SupersedeAgreementInput = {
  /** Id of the agreement. */
  agreement: string;
  /** Id of the signed agreement of the same partnership that replaces it. */
  by: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When it was replaced. */
  on: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What the source says about it, in your words. */
  remark?: string | null | undefined;
  /** Ids of the sources that support it; may be empty. */
  sources: Array<string>;
};

/** How long an agreement runs. Give what its kind requires and nothing that its kind forbids. */
export type TermInput = {
  /** The last day in force, as the text says it. */
  expiresOn?: string | null | undefined;
  /** UNKNOWN when the text does not say. */
  kind: TermKind;
  /** Its length in months. The end is calculated from it when `expiresOn` is not given. */
  months?: number | null | undefined;
  /** How many months before the end notice must be given. */
  noticeMonths?: number | null | undefined;
  /** Only for AUTO_RENEWING: by how many months it renews itself. */
  renewalMonths?: number | null | undefined;
};

/** How long an agreement is meant to last. */
export type TermKind =
  /** For a fixed time, and again for `renewalMonths` unless one side gives notice. */
  | 'AUTO_RENEWING'
  /** For a fixed time; renewal is a new decision. */
  | 'FIXED'
  /** No fixed end: it runs until one side ends it. */
  | 'OPEN_ENDED'
  /** No source states it. The press almost never does. */
  | 'UNKNOWN';

/** It was ended before its term. */
export type TerminateAgreementInput = {
  /** Id of the agreement. */
  agreement: string;
  /** The `version` of the record that you read. If it has changed since, nothing is written. */
  expectedVersion: number;
  /** Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written. */
  idempotencyKey?: string | null | undefined;
  /** When it ended. */
  on: string;
  /** The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items. */
  reason: string;
  /** What the source says about it, in your words. */
  remark?: string | null | undefined;
  /** Ids of the sources that support it; may be empty. */
  sources: Array<string>;
};

/** What an entry of a timeline tells. */
export type TimelineKind =
  /** An agreement was given up before it was signed. */
  | 'ABANDONED'
  /** The text of an agreement was changed. */
  | 'AMENDED'
  /** An agreement was approved for signature. */
  | 'APPROVED'
  /** A consulate closed. */
  | 'CLOSED'
  /** The sides agreed to do something. */
  | 'COMMITMENT_AGREED'
  /** A commitment was done. */
  | 'COMMITMENT_DONE'
  /** A commitment was given up. */
  | 'COMMITMENT_DROPPED'
  /** A commitment is, or was, due. */
  | 'COMMITMENT_DUE'
  /** A commitment was begun. */
  | 'COMMITMENT_STARTED'
  /** A visit, exchange or event began. */
  | 'ENGAGEMENT'
  /** An agreement entered into force, where that is a separate step. */
  | 'ENTERED_INTO_FORCE'
  /** The last day in force of an agreement whose term, or notice, ran out. */
  | 'EXPIRED'
  /** A network was founded. */
  | 'FOUNDED'
  /** A place joined a network. */
  | 'JOINED'
  /** A place left a network. */
  | 'LEFT'
  /** One side gave notice of an agreement. */
  | 'NOTICE_GIVEN'
  /** A consulate or office opened. */
  | 'OPENED'
  /** An agreement was proposed, discussed or announced. */
  | 'PROPOSED'
  /** An agreement was renewed or extended. */
  | 'RENEWED'
  /** A source listed an agreement, without a dated signature. */
  | 'REPORTED'
  /** An agreement was signed. */
  | 'SIGNED'
  /** An agreement was submitted for approval. */
  | 'SUBMITTED'
  /** An agreement was replaced by a later one. */
  | 'SUPERSEDED'
  /** An agreement was ended before its term. */
  | 'TERMINATED';

/** Which rule an input breaks. */
export type ViolationCode =
  /** A fact can be part of only one contradiction. */
  | 'ALREADY_DISPUTED'
  /** A value is not one of those that the field takes. */
  | 'BAD_CHOICE'
  /** A text is not a date, or not as precise as it has to be. */
  | 'BAD_DATE'
  /** An id is not valid, or not of the required type. */
  | 'BAD_ID'
  /** A value does not have the required form. */
  | 'BAD_VALUE'
  /** Years are Gregorian; the message says which year to use. */
  | 'BUDDHIST_YEAR'
  /** A statement by a person needs the post in which it was made. */
  | 'CAPACITY_MISSING'
  /** Dates must be in order: a beginning before what follows it and before its end. */
  | 'DATES_OUT_OF_ORDER'
  /** What is recorded must not be in the future. */
  | 'DATE_IN_FUTURE'
  /** What is planned must not be in the past. */
  | 'DATE_IN_PAST'
  /** A date must not be before the year 1800. */
  | 'DATE_TOO_EARLY'
  /** One side of a partnership must be Thai and the other must not. */
  | 'DOMESTIC_PARTY'
  /** A text or list must not be empty. */
  | 'EMPTY'
  /** A contradiction needs at least two facts. */
  | 'FACTS_TOO_FEW'
  /** A fact needs a figure, a date or a text. */
  | 'FACT_WITHOUT_ANSWER'
  /** A code or slug already belongs to another record. */
  | 'IN_USE'
  /** A partner has put as much on record as it may, until an office has looked at it. */
  | 'LIMIT_REACHED'
  /** A required field is missing. */
  | 'MISSING'
  /** A number of months must be from 1 to 1200. */
  | 'MONTHS_OUT_OF_RANGE'
  /** A name or title is needed in English or in Thai. */
  | 'NAME_MISSING'
  /** The input changes nothing. */
  | 'NOTHING_TO_CHANGE'
  /** The sector OTHER requires `otherSector`. */
  | 'OTHER_SECTOR_UNNAMED'
  /** `otherSector` requires the sector OTHER. */
  | 'OTHER_SECTOR_UNUSED'
  /** There can be only one preferred fact for a subject, question and day. */
  | 'PREFERRED_TWICE'
  /** A quote must have at most 200 characters. */
  | 'QUOTE_TOO_LONG'
  /** The upper end of a range must be above its lower end; other figures have no upper end. */
  | 'RANGE_INVALID'
  /** Every change needs a reason. */
  | 'REASON_MISSING'
  /** A list must not repeat an item. */
  | 'REPEATED'
  /** An agreement must have at least one sector. */
  | 'SECTORS_EMPTY'
  /** An agreement must not repeat a sector. */
  | 'SECTORS_REPEATED'
  /** At least one source is required. */
  | 'SOURCE_MISSING'
  /** The status of the record does not allow this step. */
  | 'STATUS_FORBIDS'
  /** A term must not have a field that its kind forbids, nor a length or notice that does not fit its end. */
  | 'TERM_CONTRADICTS'
  /** A term must have the fields that its kind requires. */
  | 'TERM_INCOMPLETE'
  /** A text is longer than a partner may put on record. */
  | 'TEXT_TOO_LONG'
  /** The input has no field of this name. */
  | 'UNKNOWN_FIELD'
  /** Two records do not belong to each other. */
  | 'UNRELATED'
  /** A record with versions needs `expectedVersion`. */
  | 'VERSION_MISSING';

/** Why a mutation wrote nothing. */
export type WriteErrorCode =
  /** The step was already taken. */
  | 'ALREADY_DONE'
  /** There is already such a record. */
  | 'ALREADY_EXISTS'
  /** The parties already have an agreement of this kind that is under way or in force and may be the same. */
  | 'ALREADY_LIVE'
  /** The idempotency key was used for another request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Its key lacks the scope. */
  | 'MISSING_SCOPE'
  /** A record that the input names does not exist. */
  | 'NOT_FOUND'
  /** Its key speaks for another sister city. */
  | 'OTHER_PARTY'
  /** Its key is for other provinces. */
  | 'OTHER_PROVINCE'
  /** A record of the same name may be the same one. */
  | 'POSSIBLE_DUPLICATE'
  /** Other records refer to it. */
  | 'STILL_REFERRED_TO'
  /** The request has no key. */
  | 'UNAUTHENTICATED'
  /** The input breaks rules of the register: see `violations`. */
  | 'VALIDATION_FAILED'
  /** Somebody else changed the record first. */
  | 'VERSION_MISMATCH';

export type ProposeAgreementMutationVariables = Exact<{
  input: ProposeAgreementInput;
  asOf?: string | null | undefined;
}>;


export type ProposeAgreementMutation = { proposeAgreement:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ProposeAgreementSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type PlanApprovalsMutationVariables = Exact<{
  input: PlanApprovalsInput;
  asOf?: string | null | undefined;
}>;


export type PlanApprovalsMutation = { planApprovals:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'PlanApprovalsSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, approvals: Array<{ step: number, body: ApprovalBody, name: string | null, outcome: ApprovalOutcome, dueOn: string | null, askedOn: string | null, decidedOn: string | null, waitingSince: string | null, reference: string | null, note: string | null, nameTh: string | null }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RecordApprovalMutationVariables = Exact<{
  input: RecordApprovalInput;
  asOf?: string | null | undefined;
}>;


export type RecordApprovalMutation = { recordApproval:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordApprovalSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type SignAgreementMutationVariables = Exact<{
  input: SignAgreementInput;
  asOf?: string | null | undefined;
}>;


export type SignAgreementMutation = { signAgreement:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'SignAgreementSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type EnterAgreementIntoForceMutationVariables = Exact<{
  input: EnterAgreementIntoForceInput;
  asOf?: string | null | undefined;
}>;


export type EnterAgreementIntoForceMutation = { enterAgreementIntoForce:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'EnterAgreementIntoForceSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type AmendAgreementMutationVariables = Exact<{
  input: AmendAgreementInput;
  asOf?: string | null | undefined;
}>;


export type AmendAgreementMutation = { amendAgreement:
    | { __typename: 'AmendAgreementSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RenewAgreementMutationVariables = Exact<{
  input: RenewAgreementInput;
  asOf?: string | null | undefined;
}>;


export type RenewAgreementMutation = { renewAgreement:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RenewAgreementSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }, renewed: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type GiveNoticeMutationVariables = Exact<{
  input: GiveNoticeInput;
  asOf?: string | null | undefined;
}>;


export type GiveNoticeMutation = { giveNotice:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'GiveNoticeSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type TerminateAgreementMutationVariables = Exact<{
  input: TerminateAgreementInput;
  asOf?: string | null | undefined;
}>;


export type TerminateAgreementMutation = { terminateAgreement:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'TerminateAgreementSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type SupersedeAgreementMutationVariables = Exact<{
  input: SupersedeAgreementInput;
  asOf?: string | null | undefined;
}>;


export type SupersedeAgreementMutation = { supersedeAgreement:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'SupersedeAgreementSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type AbandonAgreementMutationVariables = Exact<{
  input: AbandonAgreementInput;
  asOf?: string | null | undefined;
}>;


export type AbandonAgreementMutation = { abandonAgreement:
    | { __typename: 'AbandonAgreementSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type SetTermMutationVariables = Exact<{
  input: SetTermInput;
  asOf?: string | null | undefined;
}>;


export type SetTermMutation = { setTerm:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'SetTermSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectAgreementMutationVariables = Exact<{
  input: CorrectAgreementInput;
  asOf?: string | null | undefined;
}>;


export type CorrectAgreementMutation = { correctAgreement:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectAgreementSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RecordSignatoriesMutationVariables = Exact<{
  input: RecordSignatoriesInput;
  asOf?: string | null | undefined;
}>;


export type RecordSignatoriesMutation = { recordSignatories:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordSignatoriesSuccess', revision: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, signatories: Array<{ side: OwedBy, post: string | null, onBehalfOf: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

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


export type AgreementQuery = { agreement: { otherSector: string | null, sectorsBasis: SectorsBasis | null, signedIn: string | null, signedAt: string | null, signedOnBasis: string | null, thaiSignatory: string | null, partnerSignatory: string | null, confidence: Confidence, note: string | null, version: number, id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, partnership: { id: string, relationship: Relationship, since: string | null }, events: Array<{ kind: AgreementEventKind, on: string | null, recordedAt: Date, reason: string | null, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, approvals: Array<{ legalBasis: string | null, step: number, body: ApprovalBody, name: string | null, outcome: ApprovalOutcome, dueOn: string | null, askedOn: string | null, decidedOn: string | null, waitingSince: string | null, reference: string | null, note: string | null, legalBasisTh: string | null, nameTh: string | null, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, basedOn: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
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
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } | null, engagements: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }> }, commitments: Array<{ id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number, textTh: string, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreement: { id: string, slug: string, title: string, titleTh: string } | null }>, signatories: Array<{ side: OwedBy, post: string | null, onBehalfOf: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }>, documents: Array<{ id: string, kind: DocumentKind, title: string, language: string, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, titleTh: string }>, facts: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, conflict: { id: string, topic: string, resolved: boolean, resolution: string | null } | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, thaiParty:
      | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
      | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
    , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } | null };

export type ApprovalTemplatesQueryVariables = Exact<{
  filter?: ApprovalTemplateFilter | null | undefined;
  orderBy?: ApprovalTemplateOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApprovalTemplatesQuery = { approvalTemplates: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, note: string | null, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string } | null, steps: Array<{ position: number, body: ApprovalBody, name: string, usualDays: number | null, legalBasis: string | null, nameTh: string, legalBasisTh: string | null, sources: Array<{ id: string, slug: string, title: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ApprovalTemplateQueryVariables = Exact<{
  slug: string;
}>;


export type ApprovalTemplateQuery = { approvalTemplate: { id: string, slug: string, name: string, note: string | null, version: number, nameTh: string, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, province: { id: string, code: string, slug: string, name: string, nameTh: string } | null, steps: Array<{ position: number, body: ApprovalBody, name: string, usualDays: number | null, legalBasis: string | null, nameTh: string, legalBasisTh: string | null, sources: Array<{ id: string, slug: string, title: string }> }> } | null };

export type RegisterApprovalTemplateMutationVariables = Exact<{
  input: RegisterApprovalTemplateInput;
}>;


export type RegisterApprovalTemplateMutation = { registerApprovalTemplate:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RegisterApprovalTemplateSuccess', revision: number, approvalTemplate: { id: string, slug: string, name: string, note: string | null, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string } | null, steps: Array<{ position: number, body: ApprovalBody, name: string, usualDays: number | null, legalBasis: string | null, nameTh: string, legalBasisTh: string | null, sources: Array<{ id: string, slug: string, title: string }> }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectApprovalTemplateMutationVariables = Exact<{
  input: CorrectApprovalTemplateInput;
}>;


export type CorrectApprovalTemplateMutation = { correctApprovalTemplate:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectApprovalTemplateSuccess', revision: number, approvalTemplate: { id: string, slug: string, name: string, note: string | null, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string } | null, steps: Array<{ position: number, body: ApprovalBody, name: string, usualDays: number | null, legalBasis: string | null, nameTh: string, legalBasisTh: string | null, sources: Array<{ id: string, slug: string, title: string }> }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type BriefingQueryVariables = Exact<{
  province: string;
  sisterCity: string;
  asOf?: string | null | undefined;
  withinDays?: number | null | undefined;
  dormantMonths?: number | null | undefined;
}>;


export type BriefingQuery = { briefing: { partnership: { note: string | null, id: string, relationship: Relationship, since: string | null, contact: { state: ContactState, since: string | null, months: number | null }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreements: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null }, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, openCommitments: Array<{ id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, textTh: string, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, engagements: Array<{ id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, titleTh: string, leaders: Array<{ id: string, slug: string, name: string, nameTh: string }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, people: Array<{ id: string, slug: string, name: string, nameTh: string, posts: Array<{ title: string, from: string | null, until: string | null, titleTh: string }> }>, conflicts: Array<{ id: string, topic: string, note: string | null, facts: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }> }>, anniversaries: Array<{ years: number, on: string, agreement: { id: string, slug: string, title: string, signedOn: string | null, titleTh: string } }>, toRaise: Array<{ reason: RaiseReason, on: string | null, agreement: { id: string, slug: string, title: string, titleTh: string } | null, commitment: { id: string, text: string, owedBy: OwedBy, textTh: string } | null }> } | null };

export type ChangesQueryVariables = Exact<{
  types?: Array<RecordType> | RecordType | null | undefined;
  province?: string | null | undefined;
  sisterCity?: string | null | undefined;
  country?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { changes: { nodes: Array<{ cursor: string, revision: number, at: Date, operation: ChangeOperation, type: string, nodeId: string, actor: string, reason: string | null, node:
        | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
        | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
        | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
        | { __typename: 'Conflict', topic: string, id: string }
        | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
        | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
        | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
        | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
        | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
        | { __typename: 'Responsibility', id: string }
        | { __typename: 'Sector', name: string, id: string, nameTh: string }
        | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
        | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AgreementHistoryQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgreementHistoryQuery = { agreement: { id: string, slug: string, version: number, history: { totalCount: number, nodes: Array<{ before: unknown, after: unknown, cursor: string, revision: number, at: Date, operation: ChangeOperation, type: string, nodeId: string, actor: string, reason: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  types?: Array<RecordType> | RecordType | null | undefined;
  province?: string | null | undefined;
  sisterCity?: string | null | undefined;
  country?: string | null | undefined;
}>;


export type ChangedSubscription = { changes: { cursor: string, revision: number, at: Date, operation: ChangeOperation, type: string, nodeId: string, actor: string, reason: string | null, node:
      | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
      | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
      | { __typename: 'Conflict', topic: string, id: string }
      | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
      | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
      | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
      | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
      | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
      | { __typename: 'Responsibility', id: string }
      | { __typename: 'Sector', name: string, id: string, nameTh: string }
      | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
      | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
     | null } };

export type RecordCommitmentMutationVariables = Exact<{
  input: RecordCommitmentInput;
  asOf?: string | null | undefined;
}>;


export type RecordCommitmentMutation = { recordCommitment:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordCommitmentSuccess', revision: number, commitment: { id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RecordCommitmentEventMutationVariables = Exact<{
  input: RecordCommitmentEventInput;
  asOf?: string | null | undefined;
}>;


export type RecordCommitmentEventMutation = { recordCommitmentEvent:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordCommitmentEventSuccess', revision: number, commitment: { id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ChangeCommitmentMutationVariables = Exact<{
  input: ChangeCommitmentInput;
  asOf?: string | null | undefined;
}>;


export type ChangeCommitmentMutation = { changeCommitment:
    | { __typename: 'ChangeCommitmentSuccess', revision: number, commitment: { id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CommitmentsQueryVariables = Exact<{
  filter?: CommitmentFilter | null | undefined;
  orderBy?: CommitmentOrder | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CommitmentsQuery = { commitments: { totalCount: number, nodes: Array<{ id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number, textTh: string, engagement: { id: string, slug: string, title: string, titleTh: string } | null, evidence: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreement: { id: string, slug: string, title: string, titleTh: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CommitmentQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type CommitmentQuery = { node:
    | { __typename: 'Agreement', id: string }
    | { __typename: 'ApprovalTemplate', id: string }
    | { __typename: 'Commitment', note: string | null, id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number, textTh: string, engagement: { id: string, slug: string, title: string, titleTh: string } | null, followUpOf: { id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number, textTh: string, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
            | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
            | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
          , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreement: { id: string, slug: string, title: string, titleTh: string } | null } | null, followUps: Array<{ id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number, textTh: string, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
            | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
            | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
          , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreement: { id: string, slug: string, title: string, titleTh: string } | null }>, events: Array<{ position: number, kind: CommitmentEventKind, on: string | null, recordedAt: Date, note: string | null, corrected: boolean, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, evidence: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreement: { id: string, slug: string, title: string, titleTh: string } | null }
    | { __typename: 'Conflict', id: string }
    | { __typename: 'Consulate', id: string }
    | { __typename: 'Country', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'Engagement', id: string }
    | { __typename: 'EngagementSeries', id: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'Municipality', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Partnership', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Province', id: string }
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', id: string }
    | { __typename: 'SisterCity', id: string }
    | { __typename: 'Source', id: string }
   | null };

export type ComparedAgreementsQueryVariables = Exact<{
  filter?: AgreementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ComparedAgreementsQuery = { agreements: { nodes: Array<{ id: string, slug: string, title: string, kind: AgreementKind, signedOn: string | null, titleTh: string, thaiParty:
        | { __typename: 'Municipality', slug: string, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> } }
        | { __typename: 'Province', slug: string, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> } }
      , sisterCity: { slug: string, wikidataId: string | null, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> }, country: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganizationsQueryVariables = Exact<{
  filter?: OrganizationFilter | null | undefined;
  orderBy?: OrganizationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, slug: string, kind: OrganizationKind, name: string, openedOn: string | null, address: string | null, openingHours: string | null, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsulatesQueryVariables = Exact<{
  filter?: ConsulateFilter | null | undefined;
  orderBy?: ConsulateOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsulatesQuery = { consulates: { totalCount: number, nodes: Array<{ id: string, kind: ConsulateKind, openedOn: string | null, closedOn: string | null, confirmedOn: string | null, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PeopleQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
  orderBy?: PersonOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, nameTh: string, posts: Array<{ title: string, from: string | null, until: string | null, titleTh: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SourcesQueryVariables = Exact<{
  filter?: SourceFilter | null | undefined;
  orderBy?: SourceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SourcesQuery = { sources: { totalCount: number, nodes: Array<{ retrievedOn: string | null, note: string | null, id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DocumentQueryVariables = Exact<{
  id: string;
}>;


export type DocumentQuery = { node:
    | { __typename: 'Agreement', id: string }
    | { __typename: 'ApprovalTemplate', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Conflict', id: string }
    | { __typename: 'Consulate', id: string }
    | { __typename: 'Country', id: string }
    | { __typename: 'Document', note: string | null, version: number, id: string, kind: DocumentKind, title: string, language: string, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, titleTh: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, approval: { step: number, body: ApprovalBody } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null, fact: { id: string } | null, earlierVersions: Array<{ position: number, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, replacedAt: Date }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }
    | { __typename: 'Engagement', id: string }
    | { __typename: 'EngagementSeries', id: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'Municipality', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Partnership', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Province', id: string }
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', id: string }
    | { __typename: 'SisterCity', id: string }
    | { __typename: 'Source', id: string }
   | null };

export type AttachDocumentMutationVariables = Exact<{
  input: AttachDocumentInput;
}>;


export type AttachDocumentMutation = { attachDocument:
    | { __typename: 'AttachDocumentSuccess', revision: number, document: { version: number, id: string, kind: DocumentKind, title: string, language: string, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, titleTh: string, earlierVersions: Array<{ position: number, sha256: string | null, url: string | null, replacedAt: Date }> } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ReplaceDocumentMutationVariables = Exact<{
  input: ReplaceDocumentInput;
}>;


export type ReplaceDocumentMutation = { replaceDocument:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ReplaceDocumentSuccess', revision: number, document: { version: number, id: string, kind: DocumentKind, title: string, language: string, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, titleTh: string, earlierVersions: Array<{ position: number, sha256: string | null, url: string | null, replacedAt: Date }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectDocumentMutationVariables = Exact<{
  input: CorrectDocumentInput;
}>;


export type CorrectDocumentMutation = { correctDocument:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectDocumentSuccess', revision: number, document: { version: number, id: string, kind: DocumentKind, title: string, language: string, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, titleTh: string, earlierVersions: Array<{ position: number, sha256: string | null, url: string | null, replacedAt: Date }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type PlanEngagementMutationVariables = Exact<{
  input: PlanEngagementInput;
}>;


export type PlanEngagementMutation = { planEngagement:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'PlanEngagementSuccess', revision: number, engagement: { id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, stage: EngagementStage, cancelled: boolean, version: number, events: Array<{ position: number, kind: EngagementEventKind, on: string, corrected: boolean }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RecordEngagementMutationVariables = Exact<{
  input: RecordEngagementInput;
}>;


export type RecordEngagementMutation = { recordEngagement:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordEngagementSuccess', revision: number, engagement: { id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, stage: EngagementStage, cancelled: boolean, version: number, events: Array<{ position: number, kind: EngagementEventKind, on: string, corrected: boolean }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ChangeEngagementMutationVariables = Exact<{
  input: ChangeEngagementInput;
}>;


export type ChangeEngagementMutation = { changeEngagement:
    | { __typename: 'ChangeEngagementSuccess', revision: number, engagement: { id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, stage: EngagementStage, cancelled: boolean, version: number, events: Array<{ position: number, kind: EngagementEventKind, on: string, corrected: boolean }> } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CancelEngagementMutationVariables = Exact<{
  input: CancelEngagementInput;
}>;


export type CancelEngagementMutation = { cancelEngagement:
    | { __typename: 'CancelEngagementSuccess', revision: number, engagement: { id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, stage: EngagementStage, cancelled: boolean, version: number, events: Array<{ position: number, kind: EngagementEventKind, on: string, corrected: boolean }> } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RecordEngagementStageMutationVariables = Exact<{
  input: RecordEngagementStageInput;
}>;


export type RecordEngagementStageMutation = { recordEngagementStage:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordEngagementStageSuccess', revision: number, engagement: { id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, stage: EngagementStage, cancelled: boolean, version: number, events: Array<{ position: number, kind: EngagementEventKind, on: string, corrected: boolean }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RegisterEngagementSeriesMutationVariables = Exact<{
  input: RegisterEngagementSeriesInput;
}>;


export type RegisterEngagementSeriesMutation = { registerEngagementSeries:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RegisterEngagementSeriesSuccess', revision: number, engagementSeries: { id: string, slug: string, name: string, rhythm: MeetingRhythm | null, version: number, nameTh: string } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectEngagementSeriesMutationVariables = Exact<{
  input: CorrectEngagementSeriesInput;
}>;


export type CorrectEngagementSeriesMutation = { correctEngagementSeries:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectEngagementSeriesSuccess', revision: number, engagementSeries: { id: string, slug: string, name: string, rhythm: MeetingRhythm | null, version: number, nameTh: string } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type EngagementsQueryVariables = Exact<{
  filter?: EngagementFilter | null | undefined;
  orderBy?: EngagementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EngagementsQuery = { engagements: { totalCount: number, nodes: Array<{ stage: EngagementStage, place: string | null, fromOrganization: string | null, headcount: number | null, id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, countries: Array<{ id: string, code: string, name: string, nameTh: string }>, leaders: Array<{ id: string, slug: string, name: string, nameTh: string }>, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, agreements: Array<{ id: string, slug: string, title: string, titleTh: string }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EngagementQueryVariables = Exact<{
  slug: string;
}>;


export type EngagementQuery = { engagement: { version: number, stage: EngagementStage, stageLabel: string, place: string | null, fromOrganization: string | null, headcount: number | null, topics: string | null, result: string | null, note: string | null, id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, stageLabelTh: string, topicsTh: string | null, resultTh: string | null, titleTh: string, events: Array<{ position: number, kind: EngagementEventKind, kindLabel: string, on: string, recordedAt: Date, reason: string | null, corrected: boolean, kindLabelTh: string, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, series: { id: string, slug: string, name: string, nameTh: string } | null, countries: Array<{ id: string, code: string, name: string, nameTh: string }>, leaders: Array<{ id: string, slug: string, name: string, nameTh: string }>, hosts: Array<{ name: string | null, headcount: number | null, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, consulate: { id: string, kind: ConsulateKind, country: { id: string, code: string, name: string, nameTh: string } } | null, network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } | null }>, visitors: Array<{ name: string | null, headcount: number | null, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, consulate: { id: string, kind: ConsulateKind, country: { id: string, code: string, name: string, nameTh: string } } | null, network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } | null }>, programme: Array<{ position: number, on: string | null, at: string | null, place: string | null, topic: string, topicTh: string, sector: { code: SectorCode, name: string, nameTh: string } | null }>, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, agreements: Array<{ id: string, slug: string, title: string, titleTh: string }>, documents: Array<{ id: string, kind: DocumentKind, title: string, language: string, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, titleTh: string }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> } | null };

export type EngagementSeriesQueryVariables = Exact<{
  slug: string;
  filter?: EngagementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EngagementSeriesQuery = { engagementSeries: { note: string | null, id: string, slug: string, name: string, rhythm: MeetingRhythm | null, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, engagements: { totalCount: number, nodes: Array<{ stage: EngagementStage, place: string | null, id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> } | null };

export type SeriesAttendanceQueryVariables = Exact<{
  series: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type SeriesAttendanceQuery = { seriesAttendance: Array<{ held: number, attended: number, consulate: { id: string, kind: ConsulateKind, country: { id: string, code: string, name: string, nameTh: string } }, meetings: Array<{ id: string, slug: string, title: string, startsOn: string, titleTh: string }> }> | null };

export type RegisterSourceMutationVariables = Exact<{
  input: RegisterSourceInput;
}>;


export type RegisterSourceMutation = { registerSource:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RegisterSourceSuccess', revision: number, source: { version: number, id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectSourceMutationVariables = Exact<{
  input: CorrectSourceInput;
}>;


export type CorrectSourceMutation = { correctSource:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectSourceSuccess', revision: number, source: { version: number, id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RecordFactMutationVariables = Exact<{
  input: RecordFactInput;
}>;


export type RecordFactMutation = { recordFact:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordFactSuccess', revision: number, fact: { id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, conflict: { id: string, version: number } | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type AssertRecordMutationVariables = Exact<{
  input: AssertRecordInput;
}>;


export type AssertRecordMutation = { assertRecord:
    | { __typename: 'AssertRecordSuccess', revision: number, agreement: { id: string, slug: string, version: number }, facts: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, conflict: { id: string, version: number } | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }>, conflicts: Array<{ id: string, topic: string, resolved: boolean, resolution: string | null, version: number, facts: Array<{ id: string }> }> }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RankFactMutationVariables = Exact<{
  input: RankFactInput;
}>;


export type RankFactMutation = { rankFact:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RankFactSuccess', revision: number, fact: { id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, conflict: { id: string, version: number } | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type DeclareConflictMutationVariables = Exact<{
  input: DeclareConflictInput;
}>;


export type DeclareConflictMutation = { declareConflict:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'DeclareConflictSuccess', revision: number, conflict: { id: string, topic: string, resolved: boolean, resolution: string | null, version: number, facts: Array<{ id: string }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ResolveConflictMutationVariables = Exact<{
  input: ResolveConflictInput;
}>;


export type ResolveConflictMutation = { resolveConflict:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ResolveConflictSuccess', revision: number, conflict: { id: string, topic: string, resolved: boolean, resolution: string | null, version: number, facts: Array<{ id: string }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type WhoSaidWhatQueryVariables = Exact<{
  property?: FactProperty | null | undefined;
  subject?: string | null | undefined;
  source?: string | null | undefined;
  statedBy?: string | null | undefined;
  rank?: Array<FactRank> | FactRank | null | undefined;
  orderBy?: FactOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoSaidWhatQuery = { facts: { totalCount: number, nodes: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, subject:
        | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
        | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
        | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
        | { __typename: 'Conflict', topic: string, id: string }
        | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
        | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
        | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
        | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
        | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
        | { __typename: 'Responsibility', id: string }
        | { __typename: 'Sector', name: string, id: string, nameTh: string }
        | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
        | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
      , conflict: { id: string, topic: string, resolved: boolean, resolution: string | null } | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConflictsQueryVariables = Exact<{
  subject?: string | null | undefined;
  resolved?: boolean | null | undefined;
}>;


export type ConflictsQuery = { conflicts: Array<{ id: string, topic: string, resolved: boolean, resolution: string | null, note: string | null, subject:
      | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
      | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
      | { __typename: 'Conflict', topic: string, id: string }
      | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
      | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
      | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
      | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
      | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
      | { __typename: 'Responsibility', id: string }
      | { __typename: 'Sector', name: string, id: string, nameTh: string }
      | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
      | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
    , facts: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }> }> };

export type RegisterGapQueryVariables = Exact<{
  province: string;
  asOf?: string | null | undefined;
}>;


export type RegisterGapQuery = { registerGap: Array<{ property: FactProperty, recorded: number, unexplained: { value: number, max: number | null, unit: string, precision: Precision } | null, claims: Array<{ id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } }> }> };

export type FiscalYearQueryVariables = Exact<{
  year: number;
  filter?: AgreementFilter | null | undefined;
}>;


export type FiscalYearQuery = { agreementsByKind: Array<{ key: string, label: string, total: number, doubtful: number, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } }>, agreementsByCountry: Array<{ key: string, label: string, total: number, doubtful: number, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } }>, engagementsByDirection: Array<{ key: string, label: string, total: number, doubtful: number, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } }>, engagementsByKind: Array<{ key: string, label: string, total: number, doubtful: number, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } }>, engagementsBySector: Array<{ key: string, label: string, total: number, doubtful: number, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } }>, commitmentsByStatus: Array<{ key: string, label: string, total: number, doubtful: number, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } }> };

export type CellFragment = { key: string, label: string, total: number, doubtful: number, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } };

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

type Mention_ApprovalTemplate_Fragment = { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string };

type Mention_Commitment_Fragment = { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string };

type Mention_Conflict_Fragment = { __typename: 'Conflict', topic: string, id: string };

type Mention_Consulate_Fragment = { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } };

type Mention_Country_Fragment = { __typename: 'Country', code: string, name: string, id: string, nameTh: string };

type Mention_Document_Fragment = { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string };

type Mention_Engagement_Fragment = { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string };

type Mention_EngagementSeries_Fragment = { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string };

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

type Mention_Responsibility_Fragment = { __typename: 'Responsibility', id: string };

type Mention_Sector_Fragment = { __typename: 'Sector', name: string, id: string, nameTh: string };

type Mention_SisterCity_Fragment = { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } };

type Mention_Source_Fragment = { __typename: 'Source', slug: string, title: string, url: string | null, id: string };

export type MentionFragment =
  | Mention_Agreement_Fragment
  | Mention_ApprovalTemplate_Fragment
  | Mention_Commitment_Fragment
  | Mention_Conflict_Fragment
  | Mention_Consulate_Fragment
  | Mention_Country_Fragment
  | Mention_Document_Fragment
  | Mention_Engagement_Fragment
  | Mention_EngagementSeries_Fragment
  | Mention_Fact_Fragment
  | Mention_Municipality_Fragment
  | Mention_Network_Fragment
  | Mention_Organization_Fragment
  | Mention_Partnership_Fragment
  | Mention_Person_Fragment
  | Mention_Province_Fragment
  | Mention_Responsibility_Fragment
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

export type LastContactFragment = { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null };

export type StandingFragment = { state: ContactState, since: string | null, months: number | null };

export type PartnershipLineFragment = { id: string, relationship: Relationship, since: string | null, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, thaiParty:
    | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
    | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
  , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } };

export type EngagementLineFragment = { id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> };

export type CommitmentLineFragment = { id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number, textTh: string, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
      | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
      | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
    , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreement: { id: string, slug: string, title: string, titleTh: string } | null };

export type DocumentLineFragment = { id: string, kind: DocumentKind, title: string, language: string, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, titleTh: string };

export type SignatoryLineFragment = { side: OwedBy, post: string | null, onBehalfOf: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } };

export type MembershipLineFragment = { role: string | null, joinedOn: string | null, leftOn: string | null, network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } };

export type PageFragment = { hasNextPage: boolean, endCursor: string | null };

export type ApprovalLineFragment = { step: number, body: ApprovalBody, name: string | null, outcome: ApprovalOutcome, dueOn: string | null, askedOn: string | null, decidedOn: string | null, waitingSince: string | null, reference: string | null, note: string | null, nameTh: string | null };

export type AgreementStateFragment = { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, missing: Array<MissingItem>, version: number, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } };

type Refusal_ConflictError_Fragment = { currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> };

type Refusal_ForbiddenError_Fragment = { message: string, path: Array<string>, code: WriteErrorCode };

type Refusal_NotFoundError_Fragment = { message: string, path: Array<string>, code: WriteErrorCode };

type Refusal_ValidationError_Fragment = { message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> };

export type RefusalFragment =
  | Refusal_ConflictError_Fragment
  | Refusal_ForbiddenError_Fragment
  | Refusal_NotFoundError_Fragment
  | Refusal_ValidationError_Fragment
;

export type ChangeLineFragment = { cursor: string, revision: number, at: Date, operation: ChangeOperation, type: string, nodeId: string, actor: string, reason: string | null };

export type KeyLineFragment = { id: string, name: string, organization: string | null, scopes: Array<string>, createdAt: Date, expiresAt: Date | null, lastUsedAt: Date | null, revokedAt: Date | null, provinces: Array<{ id: string, code: string, slug: string, name: string, nameTh: string }> | null, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null };

export type EngagementStateFragment = { id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, stage: EngagementStage, cancelled: boolean, version: number, events: Array<{ position: number, kind: EngagementEventKind, on: string, corrected: boolean }> };

export type PartyLineFragment = { name: string | null, headcount: number | null, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, consulate: { id: string, kind: ConsulateKind, country: { id: string, code: string, name: string, nameTh: string } } | null, network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } | null };

export type CommitmentStateFragment = { id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number };

export type DocumentStateFragment = { version: number, id: string, kind: DocumentKind, title: string, language: string, date: string | null, mediaType: string, bytes: number | null, sha256: string | null, pages: number | null, url: string | null, downloadPath: string | null, titleTh: string, earlierVersions: Array<{ position: number, sha256: string | null, url: string | null, replacedAt: Date }> };

export type SourceStateFragment = { version: number, id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null };

export type FactStateFragment = { id: string, property: FactProperty, text: string | null, date: string | null, asOf: string | null, capacity: string | null, quote: string | null, rank: FactRank, rankReason: string | null, note: string | null, conflict: { id: string, version: number } | null, quantity: { value: number, max: number | null, unit: string, precision: Precision } | null, statedBy: { id: string, slug: string, name: string, nameTh: string } | null, source: { id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null } };

export type ConflictStateFragment = { id: string, topic: string, resolved: boolean, resolution: string | null, version: number, facts: Array<{ id: string }> };

export type SisterCityStateFragment = { level: PlaceLevel, version: number, id: string, slug: string, name: string, nameTh: string, successor: { id: string, slug: string } | null, country: { id: string, code: string, name: string, nameTh: string } };

export type MunicipalityStateFragment = { id: string, slug: string, name: string, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string } };

export type PartnershipStateFragment = { id: string, relationship: Relationship, since: string | null, version: number, thaiParty:
    | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
    | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
  , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } };

export type ApprovalTemplateStateFragment = { id: string, slug: string, name: string, note: string | null, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string } | null, steps: Array<{ position: number, body: ApprovalBody, name: string, usualDays: number | null, legalBasis: string | null, nameTh: string, legalBasisTh: string | null, sources: Array<{ id: string, slug: string, title: string }> }> };

export type ConsulateStateFragment = { id: string, kind: ConsulateKind, openedOn: string | null, confirmedOn: string | null, closedOn: string | null, district: string | null, address: string | null, phone: string | null, version: number, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string }, consuls: Array<{ post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> };

export type ConsulLineFragment = { post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } };

export type MemberLineFragment = { role: string, roleCode: MemberRole, post: string | null, from: string | null, until: string | null, roleTh: string, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } };

export type ResponsibilityLineFragment = { id: string, from: string, until: string | null, version: number, person: { id: string, slug: string, name: string, nameTh: string }, organization: { id: string, slug: string, name: string, nameTh: string }, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
      | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
      | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
    , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } | null };

export type EngagementSeriesStateFragment = { id: string, slug: string, name: string, rhythm: MeetingRhythm | null, version: number, nameTh: string };

export type OrganizationStateFragment = { id: string, slug: string, kind: OrganizationKind, name: string, version: number, nameTh: string, parent: { id: string, slug: string, name: string, nameTh: string } | null, members: Array<{ role: string, roleCode: MemberRole, post: string | null, from: string | null, until: string | null, roleTh: string, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> };

export type NetworkStateFragment = { id: string, slug: string, name: string, acronym: string | null, version: number, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
      | { __typename: 'Municipality', id: string, name: string }
      | { __typename: 'OutsideMember', name: string }
      | { __typename: 'Province', id: string, name: string }
      | { __typename: 'SisterCity', id: string, name: string }
     }> };

export type PersonStateFragment = { id: string, slug: string, name: string, version: number, nameTh: string, posts: Array<{ title: string, from: string | null, until: string | null, titleTh: string }> };

type OfficeRecordLine_OfficeBudgetLine_Fragment = { __typename: 'OfficeBudgetLine', id: string, recordedAt: Date, version: number, about:
    | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
    | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null };

type OfficeRecordLine_OfficeContact_Fragment = { __typename: 'OfficeContact', id: string, recordedAt: Date, version: number, about:
    | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
    | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null };

type OfficeRecordLine_OfficeNote_Fragment = { __typename: 'OfficeNote', id: string, recordedAt: Date, version: number, about:
    | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
    | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null };

export type OfficeRecordLineFragment =
  | OfficeRecordLine_OfficeBudgetLine_Fragment
  | OfficeRecordLine_OfficeContact_Fragment
  | OfficeRecordLine_OfficeNote_Fragment
;

export type OfficeNoteStateFragment = { __typename: 'OfficeNote', kind: OfficeNoteKind, title: string | null, text: string, on: string | null, id: string, recordedAt: Date, version: number, about:
    | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
    | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null };

export type OfficeContactStateFragment = { __typename: 'OfficeContact', name: string, post: string | null, organization: string | null, mail: string | null, phone: string | null, purpose: string, confirmedOn: string, note: string | null, id: string, recordedAt: Date, version: number, about:
    | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
    | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null };

export type OfficeBudgetLineStateFragment = { __typename: 'OfficeBudgetLine', kind: BudgetLineKind, title: string, amount: number, fiscalYear: number, fund: string, note: string | null, id: string, recordedAt: Date, version: number, about:
    | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
    | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null };

export type OfficeChangeLineFragment = { cursor: string, revision: number, at: Date, operation: ChangeOperation, recordType: OfficeRecordType, recordId: string, actor: string, reason: string | null, erased: boolean };

export type ComparedAgreementFragment = { id: string, slug: string, title: string, kind: AgreementKind, signedOn: string | null, titleTh: string, thaiParty:
    | { __typename: 'Municipality', slug: string, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> } }
    | { __typename: 'Province', slug: string, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> } }
  , sisterCity: { slug: string, wikidataId: string | null, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> }, country: { code: string } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, organization: string | null, anonymous: boolean, scopes: Array<string>, expiresAt: Date | null, provinces: Array<{ id: string, code: string, slug: string, name: string, nameTh: string }> | null, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null } };

export type KeysQueryVariables = Exact<{ [key: string]: never; }>;


export type KeysQuery = { keys: Array<{ history: Array<string>, id: string, name: string, organization: string | null, scopes: Array<string>, createdAt: Date, expiresAt: Date | null, lastUsedAt: Date | null, revokedAt: Date | null, provinces: Array<{ id: string, code: string, slug: string, name: string, nameTh: string }> | null, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null }> | null };

export type CreateKeyMutationVariables = Exact<{
  input: CreateKeyInput;
}>;


export type CreateKeyMutation = { createKey:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CreateKeySuccess', secret: string | null, key: { id: string, name: string, organization: string | null, scopes: Array<string>, createdAt: Date, expiresAt: Date | null, lastUsedAt: Date | null, revokedAt: Date | null, provinces: Array<{ id: string, code: string, slug: string, name: string, nameTh: string }> | null, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RotateKeyMutationVariables = Exact<{
  input: RotateKeyInput;
}>;


export type RotateKeyMutation = { rotateKey:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RotateKeySuccess', secret: string | null, key: { id: string, name: string, organization: string | null, scopes: Array<string>, createdAt: Date, expiresAt: Date | null, lastUsedAt: Date | null, revokedAt: Date | null, provinces: Array<{ id: string, code: string, slug: string, name: string, nameTh: string }> | null, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null }, old: { id: string, name: string, organization: string | null, scopes: Array<string>, createdAt: Date, expiresAt: Date | null, lastUsedAt: Date | null, revokedAt: Date | null, provinces: Array<{ id: string, code: string, slug: string, name: string, nameTh: string }> | null, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RevokeKeyMutationVariables = Exact<{
  input: RevokeKeyInput;
}>;


export type RevokeKeyMutation = { revokeKey:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RevokeKeySuccess', key: { id: string, name: string, organization: string | null, scopes: Array<string>, createdAt: Date, expiresAt: Date | null, lastUsedAt: Date | null, revokedAt: Date | null, provinces: Array<{ id: string, code: string, slug: string, name: string, nameTh: string }> | null, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type MunicipalitiesQueryVariables = Exact<{
  filter?: MunicipalityFilter | null | undefined;
  orderBy?: MunicipalityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MunicipalitiesQuery = { municipalities: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, location: { latitude: number, longitude: number, of: string | null } | null, partnerships: { totalCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MunicipalityQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
}>;


export type MunicipalityQuery = { municipality: { id: string, slug: string, wikidataId: string | null, note: string | null, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> }, province: { id: string, code: string, slug: string, name: string, nameTh: string }, location: { latitude: number, longitude: number, of: string | null } | null, partnerships: { totalCount: number, nodes: Array<{ id: string, relationship: Relationship, since: string | null, contact: { state: ContactState, since: string | null, months: number | null }, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }> }, agreements: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }> }, engagements: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }> }, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> } | null };

export type NetworksQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type NetworksQuery = { networks: Array<{ id: string, slug: string, name: string, acronym: string | null, foundedOn: string | null, note: string | null, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
        | { __typename: 'Municipality', id: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
        | { __typename: 'OutsideMember', name: string, nameTh: string, countryIfKnown: { id: string, code: string, name: string, nameTh: string } | null }
        | { __typename: 'Province', id: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
        | { __typename: 'SisterCity', id: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
      , sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }> }> };

export type OfficeQueryVariables = Exact<{
  province: string;
  fiscalYear: number;
  text?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type OfficeQuery = { office: { province: { id: string, code: string, slug: string, name: string, nameTh: string }, notes: { totalCount: number, nodes: Array<{ __typename: 'OfficeNote', kind: OfficeNoteKind, title: string | null, text: string, on: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, contacts: { totalCount: number, nodes: Array<{ __typename: 'OfficeContact', name: string, post: string | null, organization: string | null, mail: string | null, phone: string | null, purpose: string, confirmedOn: string, note: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, budgetLines: { totalCount: number, nodes: Array<{ __typename: 'OfficeBudgetLine', kind: BudgetLineKind, title: string, amount: number, fiscalYear: number, fund: string, note: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, balance: Array<{ fund: string, budget: number, cost: number, left: number }> } | null };

export type OfficeContactsQueryVariables = Exact<{
  province: string;
  notConfirmedSince?: string | null | undefined;
  text?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfficeContactsQuery = { office: { contacts: { totalCount: number, nodes: Array<{ __typename: 'OfficeContact', name: string, post: string | null, organization: string | null, mail: string | null, phone: string | null, purpose: string, confirmedOn: string, note: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SisterCityOfficeFileQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
}>;


export type SisterCityOfficeFileQuery = { sisterCity: { id: string, slug: string, name: string, nameTh: string, officeFile: { notes: { nodes: Array<{ __typename: 'OfficeNote', kind: OfficeNoteKind, title: string | null, text: string, on: string | null, id: string, recordedAt: Date, version: number, about:
            | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
            | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
            | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
            | { __typename: 'Conflict', topic: string, id: string }
            | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
            | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
            | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
            | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
            | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
            | { __typename: 'Responsibility', id: string }
            | { __typename: 'Sector', name: string, id: string, nameTh: string }
            | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
            | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
           | null }> }, contacts: { nodes: Array<{ __typename: 'OfficeContact', name: string, post: string | null, organization: string | null, mail: string | null, phone: string | null, purpose: string, confirmedOn: string, note: string | null, id: string, recordedAt: Date, version: number, about:
            | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
            | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
            | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
            | { __typename: 'Conflict', topic: string, id: string }
            | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
            | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
            | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
            | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
            | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
            | { __typename: 'Responsibility', id: string }
            | { __typename: 'Sector', name: string, id: string, nameTh: string }
            | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
            | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
           | null }> }, budgetLines: { nodes: Array<{ __typename: 'OfficeBudgetLine', kind: BudgetLineKind, title: string, amount: number, fiscalYear: number, fund: string, note: string | null, id: string, recordedAt: Date, version: number, about:
            | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
            | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
            | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
            | { __typename: 'Conflict', topic: string, id: string }
            | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
            | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
            | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
            | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
            | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
            | { __typename: 'Responsibility', id: string }
            | { __typename: 'Sector', name: string, id: string, nameTh: string }
            | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
            | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
           | null }> } } | null, country: { id: string, code: string, name: string, nameTh: string } } | null };

export type OfficeChangesQueryVariables = Exact<{
  province: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfficeChangesQuery = { office: { changes: { nodes: Array<{ before: unknown, after: unknown, cursor: string, revision: number, at: Date, operation: ChangeOperation, recordType: OfficeRecordType, recordId: string, actor: string, reason: string | null, erased: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OfficeChangedSubscriptionVariables = Exact<{
  province: string;
  after?: string | null | undefined;
}>;


export type OfficeChangedSubscription = { officeChanges: { before: unknown, after: unknown, cursor: string, revision: number, at: Date, operation: ChangeOperation, recordType: OfficeRecordType, recordId: string, actor: string, reason: string | null, erased: boolean } };

export type RecordOfficeNoteMutationVariables = Exact<{
  input: RecordOfficeNoteInput;
}>;


export type RecordOfficeNoteMutation = { recordOfficeNote:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordOfficeNoteSuccess', revision: number, note: { __typename: 'OfficeNote', kind: OfficeNoteKind, title: string | null, text: string, on: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ChangeOfficeNoteMutationVariables = Exact<{
  input: ChangeOfficeNoteInput;
}>;


export type ChangeOfficeNoteMutation = { changeOfficeNote:
    | { __typename: 'ChangeOfficeNoteSuccess', revision: number, note: { __typename: 'OfficeNote', kind: OfficeNoteKind, title: string | null, text: string, on: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RecordOfficeContactMutationVariables = Exact<{
  input: RecordOfficeContactInput;
}>;


export type RecordOfficeContactMutation = { recordOfficeContact:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordOfficeContactSuccess', revision: number, contact: { __typename: 'OfficeContact', name: string, post: string | null, organization: string | null, mail: string | null, phone: string | null, purpose: string, confirmedOn: string, note: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ChangeOfficeContactMutationVariables = Exact<{
  input: ChangeOfficeContactInput;
}>;


export type ChangeOfficeContactMutation = { changeOfficeContact:
    | { __typename: 'ChangeOfficeContactSuccess', revision: number, contact: { __typename: 'OfficeContact', name: string, post: string | null, organization: string | null, mail: string | null, phone: string | null, purpose: string, confirmedOn: string, note: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RecordOfficeBudgetLineMutationVariables = Exact<{
  input: RecordOfficeBudgetLineInput;
}>;


export type RecordOfficeBudgetLineMutation = { recordOfficeBudgetLine:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RecordOfficeBudgetLineSuccess', revision: number, budgetLine: { __typename: 'OfficeBudgetLine', kind: BudgetLineKind, title: string, amount: number, fiscalYear: number, fund: string, note: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ChangeOfficeBudgetLineMutationVariables = Exact<{
  input: ChangeOfficeBudgetLineInput;
}>;


export type ChangeOfficeBudgetLineMutation = { changeOfficeBudgetLine:
    | { __typename: 'ChangeOfficeBudgetLineSuccess', revision: number, budgetLine: { __typename: 'OfficeBudgetLine', kind: BudgetLineKind, title: string, amount: number, fiscalYear: number, fund: string, note: string | null, id: string, recordedAt: Date, version: number, about:
          | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
          | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
          | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
          | { __typename: 'Conflict', topic: string, id: string }
          | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
          | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
          | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
          | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
          | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
          | { __typename: 'Responsibility', id: string }
          | { __typename: 'Sector', name: string, id: string, nameTh: string }
          | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
          | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
         | null } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RemoveOfficeRecordMutationVariables = Exact<{
  input: RemoveOfficeRecordInput;
}>;


export type RemoveOfficeRecordMutation = { removeOfficeRecord:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RemoveOfficeRecordSuccess', revision: number }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type EraseOfficeContactsMutationVariables = Exact<{
  input: EraseOfficeContactsInput;
}>;


export type EraseOfficeContactsMutation = { eraseOfficeContacts:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'EraseOfficeContactsSuccess', erased: number, revision: number }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ResponsibilitiesQueryVariables = Exact<{
  filter?: ResponsibilityFilter | null | undefined;
  orderBy?: ResponsibilityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ResponsibilitiesQuery = { responsibilities: { totalCount: number, nodes: Array<{ id: string, from: string, until: string | null, version: number, person: { id: string, slug: string, name: string, nameTh: string }, organization: { id: string, slug: string, name: string, nameTh: string }, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OrganizationQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
}>;


export type OrganizationQuery = { organization: { id: string, slug: string, kind: OrganizationKind, name: string, openedOn: string | null, address: string | null, openingHours: string | null, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, parent: { id: string, slug: string, name: string, nameTh: string } | null, members: Array<{ role: string, roleCode: MemberRole, post: string | null, from: string | null, until: string | null, roleTh: string, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }>, responsibilities: { totalCount: number, nodes: Array<{ id: string, from: string, until: string | null, version: number, person: { id: string, slug: string, name: string, nameTh: string }, organization: { id: string, slug: string, name: string, nameTh: string }, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
            | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
            | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
          , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } | null }> } } | null };

export type DeskQueryVariables = Exact<{
  person: string;
  asOf?: string | null | undefined;
}>;


export type DeskQuery = { desk: { person: { id: string, slug: string, name: string, nameTh: string }, responsibilities: Array<{ id: string, from: string, until: string | null, version: number, person: { id: string, slug: string, name: string, nameTh: string }, organization: { id: string, slug: string, name: string, nameTh: string }, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } | null }>, commitments: Array<{ id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number, textTh: string, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreement: { id: string, slug: string, title: string, titleTh: string } | null }>, engagements: Array<{ id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }> } | null };

export type ConsularRollQueryVariables = Exact<{
  province: string;
  asOf?: string | null | undefined;
}>;


export type ConsularRollQuery = { consularRoll: { day: string, countries: number, posts: number, career: number, honorary: number, withConsul: number, consulates: Array<{ id: string, kind: ConsulateKind, career: boolean | null, openedOn: string | null, district: string | null, address: string | null, phone: string | null, country: { id: string, code: string, name: string, nameTh: string }, consuls: Array<{ post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> }> } | null };

export type AddMemberMutationVariables = Exact<{
  input: AddMemberInput;
}>;


export type AddMemberMutation = { addMember:
    | { __typename: 'AddMemberSuccess', revision: number, organization: { id: string, slug: string, kind: OrganizationKind, name: string, version: number, nameTh: string, parent: { id: string, slug: string, name: string, nameTh: string } | null, members: Array<{ role: string, roleCode: MemberRole, post: string | null, from: string | null, until: string | null, roleTh: string, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type EndMemberMutationVariables = Exact<{
  input: EndMemberInput;
}>;


export type EndMemberMutation = { endMember:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'EndMemberSuccess', revision: number, organization: { id: string, slug: string, kind: OrganizationKind, name: string, version: number, nameTh: string, parent: { id: string, slug: string, name: string, nameTh: string } | null, members: Array<{ role: string, roleCode: MemberRole, post: string | null, from: string | null, until: string | null, roleTh: string, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type AssignResponsibilityMutationVariables = Exact<{
  input: AssignResponsibilityInput;
}>;


export type AssignResponsibilityMutation = { assignResponsibility:
    | { __typename: 'AssignResponsibilitySuccess', revision: number, responsibility: { id: string, from: string, until: string | null, version: number, person: { id: string, slug: string, name: string, nameTh: string }, organization: { id: string, slug: string, name: string, nameTh: string }, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
            | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
            | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
          , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } | null } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
  asOf?: string | null | undefined;
}>;


export type HandOverMutation = { handOver:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'HandOverSuccess', revision: number, organization: { id: string, slug: string }, fromPerson: { id: string, slug: string, name: string, nameTh: string }, toPerson: { id: string, slug: string, name: string, nameTh: string, responsibilities: { totalCount: number, nodes: Array<{ id: string, from: string, until: string | null, version: number, person: { id: string, slug: string, name: string, nameTh: string }, organization: { id: string, slug: string, name: string, nameTh: string }, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
                | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
                | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
              , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } | null }> } } }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type EndResponsibilityMutationVariables = Exact<{
  input: EndResponsibilityInput;
}>;


export type EndResponsibilityMutation = { endResponsibility:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'EndResponsibilitySuccess', revision: number, responsibility: { id: string, from: string, until: string | null, version: number, person: { id: string, slug: string, name: string, nameTh: string }, organization: { id: string, slug: string, name: string, nameTh: string }, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
            | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
            | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
          , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } | null } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectResponsibilityMutationVariables = Exact<{
  input: CorrectResponsibilityInput;
}>;


export type CorrectResponsibilityMutation = { correctResponsibility:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectResponsibilitySuccess', revision: number, responsibility: { id: string, from: string, until: string | null, version: number, person: { id: string, slug: string, name: string, nameTh: string }, organization: { id: string, slug: string, name: string, nameTh: string }, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
            | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
            | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
          , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } | null } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type PartnershipsQueryVariables = Exact<{
  filter?: PartnershipFilter | null | undefined;
  orderBy?: PartnershipOrder | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PartnershipsQuery = { partnerships: { totalCount: number, nodes: Array<{ id: string, relationship: Relationship, since: string | null, contact: { state: ContactState, since: string | null, months: number | null }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, agreements: { totalCount: number }, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, thaiParty:
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

export type RegisterSisterCityMutationVariables = Exact<{
  input: RegisterSisterCityInput;
}>;


export type RegisterSisterCityMutation = { registerSisterCity:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RegisterSisterCitySuccess', revision: number, sisterCity: { level: PlaceLevel, version: number, id: string, slug: string, name: string, nameTh: string, successor: { id: string, slug: string } | null, country: { id: string, code: string, name: string, nameTh: string } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectSisterCityMutationVariables = Exact<{
  input: CorrectSisterCityInput;
}>;


export type CorrectSisterCityMutation = { correctSisterCity:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectSisterCitySuccess', revision: number, sisterCity: { level: PlaceLevel, version: number, id: string, slug: string, name: string, nameTh: string, successor: { id: string, slug: string } | null, country: { id: string, code: string, name: string, nameTh: string } } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RegisterMunicipalityMutationVariables = Exact<{
  input: RegisterMunicipalityInput;
}>;


export type RegisterMunicipalityMutation = { registerMunicipality:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RegisterMunicipalitySuccess', revision: number, municipality: { id: string, slug: string, name: string, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string } } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectMunicipalityMutationVariables = Exact<{
  input: CorrectMunicipalityInput;
}>;


export type CorrectMunicipalityMutation = { correctMunicipality:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectMunicipalitySuccess', revision: number, municipality: { id: string, slug: string, name: string, version: number, nameTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string } } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectPartnershipMutationVariables = Exact<{
  input: CorrectPartnershipInput;
}>;


export type CorrectPartnershipMutation = { correctPartnership:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectPartnershipSuccess', revision: number, partnership: { id: string, relationship: Relationship, since: string | null, version: number, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type OpenConsulateMutationVariables = Exact<{
  input: OpenConsulateInput;
}>;


export type OpenConsulateMutation = { openConsulate:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'OpenConsulateSuccess', revision: number, consulate: { id: string, kind: ConsulateKind, openedOn: string | null, confirmedOn: string | null, closedOn: string | null, district: string | null, address: string | null, phone: string | null, version: number, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string }, consuls: Array<{ post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type ConfirmConsulateMutationVariables = Exact<{
  input: ConfirmConsulateInput;
}>;


export type ConfirmConsulateMutation = { confirmConsulate:
    | { __typename: 'ConfirmConsulateSuccess', revision: number, consulate: { id: string, kind: ConsulateKind, openedOn: string | null, confirmedOn: string | null, closedOn: string | null, district: string | null, address: string | null, phone: string | null, version: number, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string }, consuls: Array<{ post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CloseConsulateMutationVariables = Exact<{
  input: CloseConsulateInput;
}>;


export type CloseConsulateMutation = { closeConsulate:
    | { __typename: 'CloseConsulateSuccess', revision: number, consulate: { id: string, kind: ConsulateKind, openedOn: string | null, confirmedOn: string | null, closedOn: string | null, district: string | null, address: string | null, phone: string | null, version: number, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string }, consuls: Array<{ post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RegisterOrganizationMutationVariables = Exact<{
  input: RegisterOrganizationInput;
}>;


export type RegisterOrganizationMutation = { registerOrganization:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RegisterOrganizationSuccess', revision: number, organization: { id: string, slug: string, kind: OrganizationKind, name: string, version: number, nameTh: string, parent: { id: string, slug: string, name: string, nameTh: string } | null, members: Array<{ role: string, roleCode: MemberRole, post: string | null, from: string | null, until: string | null, roleTh: string, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectOrganizationMutationVariables = Exact<{
  input: CorrectOrganizationInput;
}>;


export type CorrectOrganizationMutation = { correctOrganization:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectOrganizationSuccess', revision: number, organization: { id: string, slug: string, kind: OrganizationKind, name: string, version: number, nameTh: string, parent: { id: string, slug: string, name: string, nameTh: string } | null, members: Array<{ role: string, roleCode: MemberRole, post: string | null, from: string | null, until: string | null, roleTh: string, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RegisterNetworkMutationVariables = Exact<{
  input: RegisterNetworkInput;
}>;


export type RegisterNetworkMutation = { registerNetwork:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RegisterNetworkSuccess', revision: number, network: { id: string, slug: string, name: string, acronym: string | null, version: number, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'OutsideMember', name: string }
            | { __typename: 'Province', id: string, name: string }
            | { __typename: 'SisterCity', id: string, name: string }
           }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type AddMembershipMutationVariables = Exact<{
  input: AddMembershipInput;
}>;


export type AddMembershipMutation = { addMembership:
    | { __typename: 'AddMembershipSuccess', revision: number, network: { id: string, slug: string, name: string, acronym: string | null, version: number, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'OutsideMember', name: string }
            | { __typename: 'Province', id: string, name: string }
            | { __typename: 'SisterCity', id: string, name: string }
           }> } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type EndMembershipMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type EndMembershipMutation = { endMembership:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'EndMembershipSuccess', revision: number, network: { id: string, slug: string, name: string, acronym: string | null, version: number, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'OutsideMember', name: string }
            | { __typename: 'Province', id: string, name: string }
            | { __typename: 'SisterCity', id: string, name: string }
           }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectConsulateMutationVariables = Exact<{
  input: CorrectConsulateInput;
}>;


export type CorrectConsulateMutation = { correctConsulate:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectConsulateSuccess', revision: number, consulate: { id: string, kind: ConsulateKind, openedOn: string | null, confirmedOn: string | null, closedOn: string | null, district: string | null, address: string | null, phone: string | null, version: number, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string }, consuls: Array<{ post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectNetworkMutationVariables = Exact<{
  input: CorrectNetworkInput;
}>;


export type CorrectNetworkMutation = { correctNetwork:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectNetworkSuccess', revision: number, network: { id: string, slug: string, name: string, acronym: string | null, version: number, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'OutsideMember', name: string }
            | { __typename: 'Province', id: string, name: string }
            | { __typename: 'SisterCity', id: string, name: string }
           }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectMembershipMutationVariables = Exact<{
  input: CorrectMembershipInput;
}>;


export type CorrectMembershipMutation = { correctMembership:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectMembershipSuccess', revision: number, network: { id: string, slug: string, name: string, acronym: string | null, version: number, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'OutsideMember', name: string }
            | { __typename: 'Province', id: string, name: string }
            | { __typename: 'SisterCity', id: string, name: string }
           }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type RemoveMembershipMutationVariables = Exact<{
  input: RemoveMembershipInput;
}>;


export type RemoveMembershipMutation = { removeMembership:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RemoveMembershipSuccess', revision: number, network: { id: string, slug: string, name: string, acronym: string | null, version: number, nameTh: string, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, member:
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'OutsideMember', name: string }
            | { __typename: 'Province', id: string, name: string }
            | { __typename: 'SisterCity', id: string, name: string }
           }> } }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type CorrectPersonMutationVariables = Exact<{
  input: CorrectPersonInput;
}>;


export type CorrectPersonMutation = { correctPerson:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'CorrectPersonSuccess', revision: number, person: { id: string, slug: string, name: string, version: number, nameTh: string, posts: Array<{ title: string, from: string | null, until: string | null, titleTh: string }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type AppointConsulMutationVariables = Exact<{
  input: AppointConsulInput;
}>;


export type AppointConsulMutation = { appointConsul:
    | { __typename: 'AppointConsulSuccess', revision: number, consulate: { id: string, kind: ConsulateKind, openedOn: string | null, confirmedOn: string | null, closedOn: string | null, district: string | null, address: string | null, phone: string | null, version: number, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string }, consuls: Array<{ post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type EndConsulMutationVariables = Exact<{
  input: EndConsulInput;
}>;


export type EndConsulMutation = { endConsul:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'EndConsulSuccess', revision: number, consulate: { id: string, kind: ConsulateKind, openedOn: string | null, confirmedOn: string | null, closedOn: string | null, district: string | null, address: string | null, phone: string | null, version: number, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string }, consuls: Array<{ post: string | null, from: string | null, until: string | null, postTh: string | null, person: { id: string, slug: string, name: string, nameTh: string } }> } }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

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


export type ProvinceQuery = { province: { region: string, wikidataId: string | null, id: string, code: string, slug: string, name: string, regionTh: string, nameTh: string, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> }, location: { latitude: number, longitude: number, of: string | null } | null, municipalities: Array<{ id: string, slug: string, name: string, nameTh: string }>, partnerships: { totalCount: number, nodes: Array<{ id: string, relationship: Relationship, since: string | null, contact: { state: ContactState, since: string | null, months: number | null }, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, thaiParty:
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
      , network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } }>, organizations: Array<{ id: string, slug: string, kind: OrganizationKind, name: string, openedOn: string | null, address: string | null, openingHours: string | null, nameTh: string }>, engagementSeries: Array<{ id: string, slug: string, name: string, rhythm: MeetingRhythm | null, nameTh: string }> } | null };

export type RegisterQueryVariables = Exact<{ [key: string]: never; }>;


export type RegisterQuery = { register: { revision: number, schemaHash: string, updatedAt: Date, license: string, counts: { agreements: number, sisterCities: number, countries: number } } };

export type RateLimitQueryVariables = Exact<{ [key: string]: never; }>;


export type RateLimitQuery = { rateLimit: { cost: number, limit: number, remaining: number, resetAt: Date } };

export type StatsQueryVariables = Exact<{
  of?: StatsOf | null | undefined;
  by: StatsBy;
  filter?: AgreementFilter | null | undefined;
  fiscalYear?: number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  ids?: number | null | undefined;
  idsAfter?: string | null | undefined;
}>;


export type StatsQuery = { stats: Array<{ key: string, label: string, total: number, doubtful: number, ids: Array<string>, doubtfulIds: Array<string>, labelTh: string, counts: { agreements: number, sisterCities: number, countries: number } }> };

export type CoverageQueryVariables = Exact<{
  provinces?: Array<string> | string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CoverageQuery = { coverage: Array<{ province: { id: string, code: string, slug: string, name: string, nameTh: string }, cells: Array<{ lastEngagementOn: string | null, sector: { code: SectorCode, name: string, nameTh: string }, counts: { agreements: number, sisterCities: number, countries: number } }> }> };

export type RemoveRecordMutationVariables = Exact<{
  input: RemoveRecordInput;
}>;


export type RemoveRecordMutation = { removeRecord:
    | { __typename: 'ConflictError', currentVersion: number | null, message: string, path: Array<string>, code: WriteErrorCode, possibleDuplicates: Array<{ id: string, name: string }> }
    | { __typename: 'ForbiddenError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'NotFoundError', message: string, path: Array<string>, code: WriteErrorCode }
    | { __typename: 'RemoveRecordSuccess', revision: number }
    | { __typename: 'ValidationError', message: string, path: Array<string>, code: WriteErrorCode, violations: Array<{ code: ViolationCode, message: string, path: Array<string> }> }
   };

export type SearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, nodes: Array<
      | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
      | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
      | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
      | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
      | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
    | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
    | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
    | { __typename: 'Conflict', topic: string, id: string }
    | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
    | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
    | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
    | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
    | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
    | { __typename: 'Responsibility', id: string }
    | { __typename: 'Sector', name: string, id: string, nameTh: string }
    | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
    | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
   | null> };

export type TimelineQueryVariables = Exact<{
  subject: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type TimelineQuery = { timeline: Array<{ on: string, kind: TimelineKind, label: string, labelTh: string, subject:
      | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
      | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
      | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
      | { __typename: 'Conflict', topic: string, id: string }
      | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
      | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
      | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
      | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
      | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
      | { __typename: 'Responsibility', id: string }
      | { __typename: 'Sector', name: string, id: string, nameTh: string }
      | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
      | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
     }> };

export type SisterCitiesQueryVariables = Exact<{
  filter?: SisterCityFilter | null | undefined;
  orderBy?: SisterCityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SisterCitiesQuery = { sisterCities: { totalCount: number, nodes: Array<{ level: PlaceLevel, id: string, slug: string, name: string, nameTh: string, location: { latitude: number, longitude: number, of: string | null } | null, partnerships: { totalCount: number, nodes: Array<{ id: string, relationship: Relationship, since: string | null, province: { id: string, code: string, slug: string, name: string, nameTh: string } }> }, country: { id: string, code: string, name: string, nameTh: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SisterCityQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
}>;


export type SisterCityQuery = { sisterCity: { level: PlaceLevel, wikidataId: string | null, note: string | null, id: string, slug: string, name: string, nameTh: string, names: { en: string | null, th: string | null, local: string | null, aliases: Array<string> }, location: { latitude: number, longitude: number, of: string | null } | null, successor: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } | null, partnerships: { totalCount: number, nodes: Array<{ id: string, relationship: Relationship, since: string | null, contact: { state: ContactState, since: string | null, months: number | null }, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }> }, agreements: { totalCount: number, counts: { agreements: number, sisterCities: number, countries: number }, nodes: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }> }, engagements: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: EngagementKind, direction: Direction, startsOn: string, endsOn: string | null, cancelled: boolean, titleTh: string, province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCities: Array<{ id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }> }> }, memberships: Array<{ role: string | null, joinedOn: string | null, leftOn: string | null, network: { id: string, slug: string, name: string, acronym: string | null, nameTh: string } }>, sources: Array<{ id: string, slug: string, title: string, kind: SourceKind, publisher: string | null, publishedOn: string | null, language: string, url: string | null }>, country: { id: string, code: string, name: string, nameTh: string } } | null };

export type VocabularyQueryVariables = Exact<{
  names?: Array<string> | string | null | undefined;
}>;


export type VocabularyQuery = { vocabulary: Array<{ name: string, values: Array<{ value: string, label: string, labelTh: string }> }> };

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
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, dormant: Array<{ id: string, relationship: Relationship, since: string | null, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }>, noEvidence: Array<{ id: string, relationship: Relationship, since: string | null, lastContact: { kind: ContactKind, weight: ContactWeight, on: string, agreement: { id: string, slug: string, title: string, titleTh: string } | null, engagement: { id: string, slug: string, title: string, titleTh: string } | null } | null, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }>, anniversaries: Array<{ years: number, on: string, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }>, stalled: Array<{ monthsWaiting: number, agreement: { id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } } }>, incomplete: Array<{ id: string, slug: string, title: string, kind: AgreementKind, status: AgreementStatus, signedOn: string | null, inForceFrom: string | null, missing: Array<MissingItem>, titleTh: string, thaiParty:
        | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
        | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
      , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }, sectors: Array<{ code: SectorCode, name: string, nameTh: string }>, term: { kind: TermKind, months: number | null, expiresOn: string | null, renewalMonths: number | null, noticeMonths: number | null, noticeBy: string | null } }>, commitmentsDue: Array<{ id: string, text: string, status: CommitmentStatus, owedBy: OwedBy, agreedOn: string | null, dueOn: string | null, doneOn: string | null, version: number, textTh: string, organization: { id: string, slug: string, name: string, nameTh: string } | null, person: { id: string, slug: string, name: string, nameTh: string } | null, sector: { code: SectorCode, name: string, nameTh: string } | null, partnership: { id: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , province: { id: string, code: string, slug: string, name: string, nameTh: string }, sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } }, agreement: { id: string, slug: string, title: string, titleTh: string } | null }>, conflicts: Array<{ id: string, topic: string, version: number, subject:
        | { __typename: 'Agreement', slug: string, title: string, id: string, titleTh: string }
        | { __typename: 'ApprovalTemplate', slug: string, name: string, id: string, nameTh: string }
        | { __typename: 'Commitment', text: string, dueOn: string | null, id: string, textTh: string }
        | { __typename: 'Conflict', topic: string, id: string }
        | { __typename: 'Consulate', id: string, country: { id: string, code: string, name: string, nameTh: string }, province: { id: string, code: string, slug: string, name: string, nameTh: string } }
        | { __typename: 'Country', code: string, name: string, id: string, nameTh: string }
        | { __typename: 'Document', title: string, mediaType: string, id: string, titleTh: string }
        | { __typename: 'Engagement', slug: string, title: string, startsOn: string, id: string, titleTh: string }
        | { __typename: 'EngagementSeries', slug: string, name: string, id: string, nameTh: string }
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
        | { __typename: 'Responsibility', id: string }
        | { __typename: 'Sector', name: string, id: string, nameTh: string }
        | { __typename: 'SisterCity', slug: string, name: string, id: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } }
        | { __typename: 'Source', slug: string, title: string, url: string | null, id: string }
       }> } };

export type AwaitingApprovalQueryVariables = Exact<{
  province?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type AwaitingApprovalQuery = { worklist: { awaitingApproval: Array<{ step: number, body: ApprovalBody, name: string | null, outcome: ApprovalOutcome, dueOn: string | null, askedOn: string | null, decidedOn: string | null, waitingSince: string | null, reference: string | null, note: string | null, nameTh: string | null, agreement: { id: string, slug: string, title: string, status: AgreementStatus, titleTh: string, thaiParty:
          | { __typename: 'Municipality', id: string, slug: string, name: string, nameTh: string }
          | { __typename: 'Province', id: string, slug: string, name: string, nameTh: string }
        , sisterCity: { id: string, slug: string, name: string, nameTh: string, country: { id: string, code: string, name: string, nameTh: string } } } }> } };
