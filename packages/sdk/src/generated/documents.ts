// Generated from schema.graphql and packages/sdk/operations by `pnpm codegen`. Do not edit.
import type { Doc, PagedDoc } from '../document.ts'
import type * as T from './types.ts'

/**
 * An agreement is being discussed: records it, and creates the partnership if the two parties have none yet.
 */
export const ProposeAgreement: Doc<T.ProposeAgreementMutation, T.ProposeAgreementMutationVariables> = {
  "id": "sha256:0bbc20410adb5a6d4e514b8e8dada902028371c5fd9d67b56079f2cce5e36791",
  "kind": "mutation",
  "name": "ProposeAgreement",
  "text": "mutation ProposeAgreement($input:ProposeAgreementInput!$asOf:Date){proposeAgreement(input:$input){__typename ...on ProposeAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The approvals of an agreement are planned by a template: its steps come onto the path, with the days by which they are
 * due.
 */
export const PlanApprovals: Doc<T.PlanApprovalsMutation, T.PlanApprovalsMutationVariables> = {
  "id": "sha256:57714d31ca4c98d4a9c36f70e6f3c678d6b94b7e07e6eb513287456902af3c1b",
  "kind": "mutation",
  "name": "PlanApprovals",
  "text": "mutation PlanApprovals($input:PlanApprovalsInput!$asOf:Date){planApprovals(input:$input){__typename ...on PlanApprovalsSuccess{agreement{...AgreementState approvals{...ApprovalLine}}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment ApprovalLine on Approval{step body name nameTh:name(lang:TH)outcome dueOn askedOn decidedOn waitingSince reference note}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A body was asked to approve, or has answered.
 */
export const RecordApproval: Doc<T.RecordApprovalMutation, T.RecordApprovalMutationVariables> = {
  "id": "sha256:f713dce0143835ca9574e1b82f056895b820d03829b8f2c0dafa874f845776cb",
  "kind": "mutation",
  "name": "RecordApproval",
  "text": "mutation RecordApproval($input:RecordApprovalInput!$asOf:Date){recordApproval(input:$input){__typename ...on RecordApprovalSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Both sides have signed.
 */
export const SignAgreement: Doc<T.SignAgreementMutation, T.SignAgreementMutationVariables> = {
  "id": "sha256:3fde22b4ea6f7c53eaca088ea8128936f0dfc80ffe357b472258b73097a54cd4",
  "kind": "mutation",
  "name": "SignAgreement",
  "text": "mutation SignAgreement($input:SignAgreementInput!$asOf:Date){signAgreement(input:$input){__typename ...on SignAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A signed agreement whose text makes entry into force a separate step is in force, or will be from a known day.
 */
export const EnterAgreementIntoForce: Doc<T.EnterAgreementIntoForceMutation, T.EnterAgreementIntoForceMutationVariables> = {
  "id": "sha256:50089201f62d2ea8f4c6f868edb9b3ca7f02c4e97e9f1006f3d4d66771e87757",
  "kind": "mutation",
  "name": "EnterAgreementIntoForce",
  "text": "mutation EnterAgreementIntoForce($input:EnterAgreementIntoForceInput!$asOf:Date){enterAgreementIntoForce(input:$input){__typename ...on EnterAgreementIntoForceSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Both sides changed the text.
 */
export const AmendAgreement: Doc<T.AmendAgreementMutation, T.AmendAgreementMutationVariables> = {
  "id": "sha256:9666ea1441838407cdb2149bd8992a07efc568f1a3d99faf82c479365c2d9de8",
  "kind": "mutation",
  "name": "AmendAgreement",
  "text": "mutation AmendAgreement($input:AmendAgreementInput!$asOf:Date){amendAgreement(input:$input){__typename ...on AmendAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * It continues for a new period, which becomes a separate agreement.
 */
export const RenewAgreement: Doc<T.RenewAgreementMutation, T.RenewAgreementMutationVariables> = {
  "id": "sha256:bea18a05f9dc6883cc1dd49fc8029b33deb6206aa8da379c2c9729c34943cc0d",
  "kind": "mutation",
  "name": "RenewAgreement",
  "text": "mutation RenewAgreement($input:RenewAgreementInput!$asOf:Date){renewAgreement(input:$input){__typename ...on RenewAgreementSuccess{agreement{...AgreementState}renewed{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * One side has given notice that it will not continue.
 */
export const GiveNotice: Doc<T.GiveNoticeMutation, T.GiveNoticeMutationVariables> = {
  "id": "sha256:301f00763ebcb6393e5486ce302b9daab21aff265111a4fe99814df87489b270",
  "kind": "mutation",
  "name": "GiveNotice",
  "text": "mutation GiveNotice($input:GiveNoticeInput!$asOf:Date){giveNotice(input:$input){__typename ...on GiveNoticeSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * It was ended before its term.
 */
export const TerminateAgreement: Doc<T.TerminateAgreementMutation, T.TerminateAgreementMutationVariables> = {
  "id": "sha256:ac0ad989db0bddeb2fae4c4931b23607053885791ed15e838add5c47507a5f12",
  "kind": "mutation",
  "name": "TerminateAgreement",
  "text": "mutation TerminateAgreement($input:TerminateAgreementInput!$asOf:Date){terminateAgreement(input:$input){__typename ...on TerminateAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A later agreement of the same partnership has replaced it.
 */
export const SupersedeAgreement: Doc<T.SupersedeAgreementMutation, T.SupersedeAgreementMutationVariables> = {
  "id": "sha256:6fdfb34da51fc6eff42403bf092201616187cada62f845e378358f553abdf16e",
  "kind": "mutation",
  "name": "SupersedeAgreement",
  "text": "mutation SupersedeAgreement($input:SupersedeAgreementInput!$asOf:Date){supersedeAgreement(input:$input){__typename ...on SupersedeAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * It was given up before it was signed.
 */
export const AbandonAgreement: Doc<T.AbandonAgreementMutation, T.AbandonAgreementMutationVariables> = {
  "id": "sha256:7e0ebed2cc7541221bdb4ec558645377dba415203fc79d6948f93843e1f733a3",
  "kind": "mutation",
  "name": "AbandonAgreement",
  "text": "mutation AbandonAgreement($input:AbandonAgreementInput!$asOf:Date){abandonAgreement(input:$input){__typename ...on AbandonAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * How long it runs has become known, or was recorded wrongly.
 */
export const SetTerm: Doc<T.SetTermMutation, T.SetTermMutationVariables> = {
  "id": "sha256:4f4f81f77f3a798e48bc13ae00d926053d936202ab33317d158a6b261db593f9",
  "kind": "mutation",
  "name": "SetTerm",
  "text": "mutation SetTerm($input:SetTermInput!$asOf:Date){setTerm(input:$input){__typename ...on SetTermSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Its record was wrong. Needs the scope `publish`.
 */
export const CorrectAgreement: Doc<T.CorrectAgreementMutation, T.CorrectAgreementMutationVariables> = {
  "id": "sha256:3bf7c2b911ca6d9463402419ea2158663b8fac0e6f8a33fa391297a32c9d773f",
  "kind": "mutation",
  "name": "CorrectAgreement",
  "text": "mutation CorrectAgreement($input:CorrectAgreementInput!$asOf:Date){correctAgreement(input:$input){__typename ...on CorrectAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Who signed an agreement, in which post, for whom. The list replaces the one on record.
 */
export const RecordSignatories: Doc<T.RecordSignatoriesMutation, T.RecordSignatoriesMutationVariables> = {
  "id": "sha256:c787d7cd900c19d895bc7616393ae44f283cbd731aca9ccb8e6b91df6674b134",
  "kind": "mutation",
  "name": "RecordSignatories",
  "text": "mutation RecordSignatories($input:RecordSignatoriesInput!$asOf:Date){recordSignatories(input:$input){__typename ...on RecordSignatoriesSuccess{agreement{...AgreementState signatories{...SignatoryLine}}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment SignatoryLine on Signatory{side person{...PersonName}post postTh:post(lang:TH)onBehalfOf}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Which agreements match a filter on the day `asOf`, and what is their status on it? A day in `filter.asOf` is for the filter
 * alone.
 */
export const Agreements: PagedDoc<T.AgreementsQuery, T.AgreementsQueryVariables, 'agreements'> = {
  "id": "sha256:134b93c8b851804b1c7e4069a7616eff88b745b4006e8d5b74ec76a8e4f91ccd",
  "kind": "query",
  "name": "Agreements",
  "text": "query Agreements($filter:AgreementFilter$orderBy:AgreementOrder$asOf:Date$first:Int$after:String){agreements(filter:$filter asOf:$asOf orderBy:$orderBy first:$first after:$after){totalCount counts{...Tally}nodes{...AgreementLine}pageInfo{...Page}}}fragment Tally on Counts{agreements sisterCities countries}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "agreements"
}

/**
 * What was in force on a day, oldest signature first? Without `province`: in the whole country. Without `asOf`: today.
 */
export const InForce: PagedDoc<T.InForceQuery, T.InForceQueryVariables, 'agreements'> = {
  "id": "sha256:690de738c63f5673972d3900ff4dba86ed69c9f81d6fcee7c02b90bcc9cae57f",
  "kind": "query",
  "name": "InForce",
  "text": "query InForce($province:[String!]$asOf:Date$first:Int$after:String){agreements(filter:{province:$province status:[IN_FORCE]asOf:$asOf}orderBy:SIGNED_ON_ASC first:$first after:$after){totalCount counts{...Tally}nodes{...AgreementLine}pageInfo{...Page}}}fragment Tally on Counts{agreements sisterCities countries}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "agreements"
}

/**
 * Everything about one agreement: how it came about, how long it runs, what came before and after it, what the sources
 * say, and what the record lacks. Null when there is no such slug.
 */
export const Agreement: Doc<T.AgreementQuery, T.AgreementQueryVariables> = {
  "id": "sha256:5e4b57f1dd918dd8793df647d9df3fd73514c48a496358d3237d8968d21280c6",
  "kind": "query",
  "name": "Agreement",
  "text": "query Agreement($slug:String!$asOf:Date){agreement(slug:$slug){...AgreementLine province{...ProvinceName}partnership{id relationship since}otherSector sectorsBasis signedIn signedAt signedOnBasis thaiSignatory partnerSignatory events{kind on recordedAt reason sources{...Citation}}approvals{...ApprovalLine legalBasis legalBasisTh:legalBasis(lang:TH)sources{...Citation}}basedOn{...AgreementLine}leadsTo{...AgreementLine}renews{...AgreementLine}renewedBy{...AgreementLine}supersedes{...AgreementLine}supersededBy{...AgreementLine}engagements{totalCount nodes{...EngagementLine}}commitments{...CommitmentLine}signatories{...SignatoryLine}documents{...DocumentLine}facts{...Statement conflict{id topic resolved resolution}}sources{...Citation}confidence note version}}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment ApprovalLine on Approval{step body name nameTh:name(lang:TH)outcome dueOn askedOn decidedOn waitingSince reference note}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment CommitmentLine on Commitment{id text textTh:text(lang:TH)status(asOf:$asOf)owedBy organization{id slug name nameTh:name(lang:TH)}person{...PersonName}sector{...SectorName}agreedOn dueOn doneOn partnership{id thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}agreement{id slug title titleTh:title(lang:TH)}version}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SignatoryLine on Signatory{side person{...PersonName}post postTh:post(lang:TH)onBehalfOf}fragment DocumentLine on Document{id kind title titleTh:title(lang:TH)language date mediaType bytes sha256 pages url downloadPath}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}",
  "public": true,
  "dates": [
    "agreement.events.*.recordedAt"
  ]
}

/**
 * Which templates of approvals are there: which body is asked what, in which order, and how long does it take?
 * `filter: { province: ["phuket"] }` has those that an agreement of Phuket may be planned by.
 */
export const ApprovalTemplates: PagedDoc<T.ApprovalTemplatesQuery, T.ApprovalTemplatesQueryVariables, 'approvalTemplates'> = {
  "id": "sha256:892ced2083be5dc39e892e8dff9f82de0e4c62e14dc286dccfa18fd21e64125f",
  "kind": "query",
  "name": "ApprovalTemplates",
  "text": "query ApprovalTemplates($filter:ApprovalTemplateFilter$orderBy:ApprovalTemplateOrder$first:Int$after:String){approvalTemplates(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{...ApprovalTemplateState}pageInfo{...Page}}}fragment ApprovalTemplateState on ApprovalTemplate{id slug name nameTh:name(lang:TH)province{...ProvinceName}note steps{position body name nameTh:name(lang:TH)usualDays legalBasis legalBasisTh:legalBasis(lang:TH)sources{id slug title}}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "approvalTemplates"
}

/**
 * One template of approvals, with its sources. Null when there is no such slug.
 */
export const ApprovalTemplate: Doc<T.ApprovalTemplateQuery, T.ApprovalTemplateQueryVariables> = {
  "id": "sha256:ab120a1a35ab8327e73e0f01631355b3d1a5ea9e9ec0eea7ed7bb6e04942e070",
  "kind": "query",
  "name": "ApprovalTemplate",
  "text": "query ApprovalTemplate($slug:String!){approvalTemplate(slug:$slug){...ApprovalTemplateState sources{...Citation}}}fragment ApprovalTemplateState on ApprovalTemplate{id slug name nameTh:name(lang:TH)province{...ProvinceName}note steps{position body name nameTh:name(lang:TH)usualDays legalBasis legalBasisTh:legalBasis(lang:TH)sources{id slug title}}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true
}

/**
 * Adds a template of approvals to the register.
 */
export const RegisterApprovalTemplate: Doc<T.RegisterApprovalTemplateMutation, T.RegisterApprovalTemplateMutationVariables> = {
  "id": "sha256:fb253724800d5d40c4848012880cdd3d19288a3a5a901f526095b336024e86b6",
  "kind": "mutation",
  "name": "RegisterApprovalTemplate",
  "text": "mutation RegisterApprovalTemplate($input:RegisterApprovalTemplateInput!){registerApprovalTemplate(input:$input){__typename ...on RegisterApprovalTemplateSuccess{approvalTemplate{...ApprovalTemplateState}revision}...Refusal}}fragment ApprovalTemplateState on ApprovalTemplate{id slug name nameTh:name(lang:TH)province{...ProvinceName}note steps{position body name nameTh:name(lang:TH)usualDays legalBasis legalBasisTh:legalBasis(lang:TH)sources{id slug title}}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A procedure has changed, or the record of its template was wrong.
 */
export const CorrectApprovalTemplate: Doc<T.CorrectApprovalTemplateMutation, T.CorrectApprovalTemplateMutationVariables> = {
  "id": "sha256:b5d5d1f1e0c0020c8b881e0183e164981d242581a20d446c4f289222c27bb27c",
  "kind": "mutation",
  "name": "CorrectApprovalTemplate",
  "text": "mutation CorrectApprovalTemplate($input:CorrectApprovalTemplateInput!){correctApprovalTemplate(input:$input){__typename ...on CorrectApprovalTemplateSuccess{approvalTemplate{...ApprovalTemplateState}revision}...Refusal}}fragment ApprovalTemplateState on ApprovalTemplate{id slug name nameTh:name(lang:TH)province{...ProvinceName}note steps{position body name nameTh:name(lang:TH)usualDays legalBasis legalBasisTh:legalBasis(lang:TH)sources{id slug title}}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * All that a governor needs before a meeting with a sister city, on the day `asOf`: the papers and how they stand, the last
 * contact, what is owed, who was met, what sources disagree about, and what to raise. Null when the two have no tie.
 */
export const Briefing: Doc<T.BriefingQuery, T.BriefingQueryVariables> = {
  "id": "sha256:5b93605f5a1591c71351fd65dfa80c7472421a60f9c3e6ccebcb768fd2b7147f",
  "kind": "query",
  "name": "Briefing",
  "text": "query Briefing($province:String!$sisterCity:String!$asOf:Date$withinDays:Int$dormantMonths:Int){briefing(province:$province sisterCity:$sisterCity asOf:$asOf withinDays:$withinDays dormantMonths:$dormantMonths){partnership{...PartnershipLine contact(asOf:$asOf months:$dormantMonths){...Standing}sectors(asOf:$asOf){...SectorName}note}agreements{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom term{...Duration}missing sources{...Citation}}lastContact{...LastContact}openCommitments{id text textTh:text(lang:TH)status(asOf:$asOf)owedBy agreedOn dueOn sources{...Citation}}engagements{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn leaders{...PersonName}sources{...Citation}}people{...PersonName posts{title titleTh:title(lang:TH)from until}}conflicts{id topic note facts{...Statement}}anniversaries{years on agreement{id slug title titleTh:title(lang:TH)signedOn}}toRaise{reason on agreement{id slug title titleTh:title(lang:TH)}commitment{id text textTh:text(lang:TH)owedBy}}}}fragment PartnershipLine on Partnership{id relationship since lastContact(asOf:$asOf){...LastContact}thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment LastContact on Contact{kind weight on agreement{id slug title titleTh:title(lang:TH)}engagement{id slug title titleTh:title(lang:TH)}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Standing on ContactStanding{state since months}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}",
  "public": true
}

/**
 * What was written, in the order of commits? To follow the register, keep the last `cursor` and continue from it with
 * `after`: no change ever appears before it. A mirror uses `node`, which is null when the record was removed.
 * With `sisterCity` or `country`, what leads a copy of that part on.
 */
export const Changes: PagedDoc<T.ChangesQuery, T.ChangesQueryVariables, 'changes'> = {
  "id": "sha256:7638fa10b56610921fad67dc9b7fc539f9ea7c457a2a9362555c45927cda97c7",
  "kind": "query",
  "name": "Changes",
  "text": "query Changes($types:[RecordType!]$province:String$sisterCity:String$country:String$first:Int$after:String){changes(recordTypes:$types province:$province sisterCity:$sisterCity country:$country first:$first after:$after){nodes{...ChangeLine node{...Mention}}pageInfo{...Page}}}fragment ChangeLine on Change{cursor revision at operation type nodeId actor reason}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "dates": [
    "changes.nodes.*.at"
  ],
  "page": "changes"
}

/**
 * Who changed what about an agreement, when and why, with its columns before and after? Oldest first; empty when it has
 * not changed since the open data set was loaded. Null when there is no such slug.
 */
export const AgreementHistory: PagedDoc<T.AgreementHistoryQuery, T.AgreementHistoryQueryVariables, 'agreement.history'> = {
  "id": "sha256:740d0e4d189a788c14823f481bdc5de08c6ecef5bac863c4a9c6694af56ff8a0",
  "kind": "query",
  "name": "AgreementHistory",
  "text": "query AgreementHistory($slug:String!$first:Int$after:String){agreement(slug:$slug){id slug version history(first:$first after:$after){totalCount nodes{...ChangeLine before after}pageInfo{...Page}}}}fragment ChangeLine on Change{cursor revision at operation type nodeId actor reason}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "dates": [
    "agreement.history.nodes.*.at"
  ],
  "page": "agreement.history"
}

/**
 * Which changes are written from now on, or after `after`, as they are committed? Needs a key with the scope
 * `subscribe:changes`; for `subscribe`, which reconnects by itself when the connection is lost. With `sisterCity` or
 * `country`, what leads a copy of that part on.
 */
export const Changed: Doc<T.ChangedSubscription, T.ChangedSubscriptionVariables> = {
  "id": "sha256:1c1bb49a77b1f14f34171bbc42aa2b720e7c782d0d0e0612d0d40ecdd05c8808",
  "kind": "subscription",
  "name": "Changed",
  "text": "subscription Changed($after:String$types:[RecordType!]$province:String$sisterCity:String$country:String){changes(after:$after recordTypes:$types province:$province sisterCity:$sisterCity country:$country){...ChangeLine node{...Mention}}}fragment ChangeLine on Change{cursor revision at operation type nodeId actor reason}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}",
  "dates": [
    "changes.at"
  ]
}

/**
 * The sides of a tie agreed to do something.
 */
export const RecordCommitment: Doc<T.RecordCommitmentMutation, T.RecordCommitmentMutationVariables> = {
  "id": "sha256:6b877e9e66e606bc6c6af283dff5a5a2ba389054d51ee7a9b3ada8f66cd20f9d",
  "kind": "mutation",
  "name": "RecordCommitment",
  "text": "mutation RecordCommitment($input:RecordCommitmentInput!$asOf:Date){recordCommitment(input:$input){__typename ...on RecordCommitmentSuccess{commitment{...CommitmentState}revision}...Refusal}}fragment CommitmentState on Commitment{id text status(asOf:$asOf)owedBy agreedOn dueOn doneOn version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A commitment was begun, done or dropped.
 */
export const RecordCommitmentEvent: Doc<T.RecordCommitmentEventMutation, T.RecordCommitmentEventMutationVariables> = {
  "id": "sha256:f02d4a77433cdd77c30cf7daaba8868a23e9c298bd0835ee58a60de0473acabb",
  "kind": "mutation",
  "name": "RecordCommitmentEvent",
  "text": "mutation RecordCommitmentEvent($input:RecordCommitmentEventInput!$asOf:Date){recordCommitmentEvent(input:$input){__typename ...on RecordCommitmentEventSuccess{commitment{...CommitmentState}revision}...Refusal}}fragment CommitmentState on Commitment{id text status(asOf:$asOf)owedBy agreedOn dueOn doneOn version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The sides agreed otherwise, or the record was wrong. Fields that are left out stay unchanged; lists replace those on record.
 */
export const ChangeCommitment: Doc<T.ChangeCommitmentMutation, T.ChangeCommitmentMutationVariables> = {
  "id": "sha256:a0d9b9391f9ded43d22871a795b6ef34ac2dbb73c89d5438324cdc7fa5a74a0b",
  "kind": "mutation",
  "name": "ChangeCommitment",
  "text": "mutation ChangeCommitment($input:ChangeCommitmentInput!$asOf:Date){changeCommitment(input:$input){__typename ...on ChangeCommitmentSuccess{commitment{...CommitmentState}revision}...Refusal}}fragment CommitmentState on Commitment{id text status(asOf:$asOf)owedBy agreedOn dueOn doneOn version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * What did the sides of ties agree to do, by when, and what became of it by the day `asOf`? What is due first at the head. A day
 * in `filter.asOf` is for the filter alone.
 */
export const Commitments: PagedDoc<T.CommitmentsQuery, T.CommitmentsQueryVariables, 'commitments'> = {
  "id": "sha256:806ff804a9deba7443638dce4e01fa0f1e5c41a91bef2d77736c8bc331b70543",
  "kind": "query",
  "name": "Commitments",
  "text": "query Commitments($filter:CommitmentFilter$orderBy:CommitmentOrder$asOf:Date$first:Int$after:String){commitments(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{...CommitmentLine engagement{id slug title titleTh:title(lang:TH)}evidence{...Citation}sources{...Citation}}pageInfo{...Page}}}fragment CommitmentLine on Commitment{id text textTh:text(lang:TH)status(asOf:$asOf)owedBy organization{id slug name nameTh:name(lang:TH)}person{...PersonName}sector{...SectorName}agreedOn dueOn doneOn partnership{id thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}agreement{id slug title titleTh:title(lang:TH)}version}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "commitments"
}

/**
 * Everything about one commitment: where it comes from, what became of it and who says so, what followed. Null when there is
 * no such id.
 */
export const Commitment: Doc<T.CommitmentQuery, T.CommitmentQueryVariables> = {
  "id": "sha256:f3ffa931a8384b702cd6dc1f06017fbcf1198a65b0a59808f93d5bbbad76901a",
  "kind": "query",
  "name": "Commitment",
  "text": "query Commitment($id:ID!$asOf:Date){node(id:$id){__typename id ...on Commitment{...CommitmentLine engagement{id slug title titleTh:title(lang:TH)}followUpOf{...CommitmentLine}followUps{...CommitmentLine}events{position kind on recordedAt note corrected sources{...Citation}}evidence{...Citation}note sources{...Citation}}}}fragment CommitmentLine on Commitment{id text textTh:text(lang:TH)status(asOf:$asOf)owedBy organization{id slug name nameTh:name(lang:TH)}person{...PersonName}sector{...SectorName}agreedOn dueOn doneOn partnership{id thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}agreement{id slug title titleTh:title(lang:TH)}version}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true,
  "dates": [
    "node.events.*.recordedAt"
  ]
}

/**
 * What a list of somebody else's is held against, by `compare`: agreements with all names of their places.
 */
export const ComparedAgreements: PagedDoc<T.ComparedAgreementsQuery, T.ComparedAgreementsQueryVariables, 'agreements'> = {
  "id": "sha256:f5ed1f3b050af8f1b857d7bc66e9c69f899d3ffffc9004baa4755196ccd80d52",
  "kind": "query",
  "name": "ComparedAgreements",
  "text": "query ComparedAgreements($filter:AgreementFilter$first:Int$after:String){agreements(filter:$filter first:$first after:$after){nodes{...ComparedAgreement}pageInfo{...Page}}}fragment ComparedAgreement on Agreement{id slug title titleTh:title(lang:TH)kind signedOn thaiParty{__typename ...on Province{slug names{...PlaceNames}}...on Municipality{slug names{...PlaceNames}}}sisterCity{slug names{...PlaceNames}wikidataId country{code}}}fragment PlaceNames on Names{en th local aliases}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "agreements"
}

/**
 * Which offices, committees and agencies deal with foreign relations?
 */
export const Organizations: PagedDoc<T.OrganizationsQuery, T.OrganizationsQueryVariables, 'organizations'> = {
  "id": "sha256:11a349aa45350acd8716969e318bea0f61e8490c64d9af33eded803b0f242479",
  "kind": "query",
  "name": "Organizations",
  "text": "query Organizations($filter:OrganizationFilter$orderBy:OrganizationOrder$first:Int$after:String){organizations(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{id slug kind name nameTh:name(lang:TH)province{...ProvinceName}openedOn address openingHours}pageInfo{...Page}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "organizations"
}

/**
 * Which countries have a consulate, in which province and of which rank? `filter: { closed: false }` leaves out those
 * that closed.
 */
export const Consulates: PagedDoc<T.ConsulatesQuery, T.ConsulatesQueryVariables, 'consulates'> = {
  "id": "sha256:e58cb4c796c76aab7f3b7202c29ed446b309dafade998556e871f67febbf3684",
  "kind": "query",
  "name": "Consulates",
  "text": "query Consulates($filter:ConsulateFilter$orderBy:ConsulateOrder$first:Int$after:String){consulates(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{id kind country{...CountryName}province{...ProvinceName}openedOn closedOn confirmedOn}pageInfo{...Page}}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "consulates"
}

/**
 * Whom do records name, and in which public posts? What they said is in `WhoSaidWhat` with `statedBy`.
 */
export const People: PagedDoc<T.PeopleQuery, T.PeopleQueryVariables, 'people'> = {
  "id": "sha256:79fcfc24a59ca2c9fd13ef0a409be4a69c689d72797128e18239f84bfe94f43f",
  "kind": "query",
  "name": "People",
  "text": "query People($filter:PersonFilter$orderBy:PersonOrder$first:Int$after:String){people(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{...PersonName posts{title titleTh:title(lang:TH)from until}}pageInfo{...Page}}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "people"
}

/**
 * Which pages, articles and data sets do records cite? What one of them says is in `WhoSaidWhat` with `source`.
 */
export const Sources: PagedDoc<T.SourcesQuery, T.SourcesQueryVariables, 'sources'> = {
  "id": "sha256:57d09818a7239f4d68f036d110f0106e006f92748495ae066d0e9c3772e64f22",
  "kind": "query",
  "name": "Sources",
  "text": "query Sources($filter:SourceFilter$orderBy:SourceOrder$first:Int$after:String){sources(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{...Citation retrievedOn note}pageInfo{...Page}}}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "sources"
}

/**
 * One document: what it is, what it belongs to, where its bytes are, and what it was before. Null when there is no such id.
 */
export const Document: Doc<T.DocumentQuery, T.DocumentQueryVariables> = {
  "id": "sha256:0796194b0f21667f8dcd890bde5ed6e7e7157fd6a3b7280d032c4d38efb6bcc8",
  "kind": "query",
  "name": "Document",
  "text": "query Document($id:ID!){node(id:$id){__typename id ...on Document{...DocumentLine agreement{id slug title titleTh:title(lang:TH)}approval{step body}engagement{id slug title titleTh:title(lang:TH)}fact{id}earlierVersions{position date mediaType bytes sha256 pages url downloadPath replacedAt}note sources{...Citation}version}}}fragment DocumentLine on Document{id kind title titleTh:title(lang:TH)language date mediaType bytes sha256 pages url downloadPath}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true,
  "dates": [
    "node.earlierVersions.*.replacedAt"
  ]
}

/**
 * A document of an agreement, an engagement or a fact. Its bytes are uploaded before, or stay where they are published.
 */
export const AttachDocument: Doc<T.AttachDocumentMutation, T.AttachDocumentMutationVariables> = {
  "id": "sha256:098cb489fb006446ccfc4b31efac2dd846bcd9955e3cec810791c912832eb484",
  "kind": "mutation",
  "name": "AttachDocument",
  "text": "mutation AttachDocument($input:AttachDocumentInput!){attachDocument(input:$input){__typename ...on AttachDocumentSuccess{document{...DocumentState}revision}...Refusal}}fragment DocumentState on Document{...DocumentLine earlierVersions{position sha256 url replacedAt}version}fragment DocumentLine on Document{id kind title titleTh:title(lang:TH)language date mediaType bytes sha256 pages url downloadPath}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "attachDocument.document.earlierVersions.*.replacedAt"
  ],
  "keyed": true
}

/**
 * Another version takes the place of a document. The one before stays on record, by its hash.
 */
export const ReplaceDocument: Doc<T.ReplaceDocumentMutation, T.ReplaceDocumentMutationVariables> = {
  "id": "sha256:be8e5617ddd2b41abd3a8a2f454f5968670763823d89cbabb8de3b9840d19793",
  "kind": "mutation",
  "name": "ReplaceDocument",
  "text": "mutation ReplaceDocument($input:ReplaceDocumentInput!){replaceDocument(input:$input){__typename ...on ReplaceDocumentSuccess{document{...DocumentState}revision}...Refusal}}fragment DocumentState on Document{...DocumentLine earlierVersions{position sha256 url replacedAt}version}fragment DocumentLine on Document{id kind title titleTh:title(lang:TH)language date mediaType bytes sha256 pages url downloadPath}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "replaceDocument.document.earlierVersions.*.replacedAt"
  ],
  "keyed": true
}

/**
 * What is on record about a document was wrong. Fields that are left out stay unchanged; lists replace those on record.
 */
export const CorrectDocument: Doc<T.CorrectDocumentMutation, T.CorrectDocumentMutationVariables> = {
  "id": "sha256:2ff090ec3b074badc5bd5b837ae30ff16c89c81de3d5ed74c58e28d27477868a",
  "kind": "mutation",
  "name": "CorrectDocument",
  "text": "mutation CorrectDocument($input:CorrectDocumentInput!){correctDocument(input:$input){__typename ...on CorrectDocumentSuccess{document{...DocumentState}revision}...Refusal}}fragment DocumentState on Document{...DocumentLine earlierVersions{position sha256 url replacedAt}version}fragment DocumentLine on Document{id kind title titleTh:title(lang:TH)language date mediaType bytes sha256 pages url downloadPath}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "correctDocument.document.earlierVersions.*.replacedAt"
  ],
  "keyed": true
}

/**
 * A visit, exchange or meeting is still to come. It is not counted until it has begun.
 */
export const PlanEngagement: Doc<T.PlanEngagementMutation, T.PlanEngagementMutationVariables> = {
  "id": "sha256:2f4dd2382b97ab9c3e7d6047f2d2fae9de7fef9a118d86881347101d77e4470f",
  "kind": "mutation",
  "name": "PlanEngagement",
  "text": "mutation PlanEngagement($input:PlanEngagementInput!){planEngagement(input:$input){__typename ...on PlanEngagementSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn stage cancelled events{position kind on corrected}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A visit, exchange or meeting has taken place.
 */
export const RecordEngagement: Doc<T.RecordEngagementMutation, T.RecordEngagementMutationVariables> = {
  "id": "sha256:e400ba13b278d06e603146886fa4b0790c9b60b58b9d5196a2c6ae280373c4c2",
  "kind": "mutation",
  "name": "RecordEngagement",
  "text": "mutation RecordEngagement($input:RecordEngagementInput!){recordEngagement(input:$input){__typename ...on RecordEngagementSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn stage cancelled events{position kind on corrected}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Plans have changed, or the record was wrong. Fields that are left out stay unchanged; lists replace those on record.
 */
export const ChangeEngagement: Doc<T.ChangeEngagementMutation, T.ChangeEngagementMutationVariables> = {
  "id": "sha256:fe6dad7fea2580c7fd33d71a9b452f7a353467010ff520e20bbbfc1026078ca7",
  "kind": "mutation",
  "name": "ChangeEngagement",
  "text": "mutation ChangeEngagement($input:ChangeEngagementInput!){changeEngagement(input:$input){__typename ...on ChangeEngagementSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn stage cancelled events{position kind on corrected}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * It was called off, or did not take place.
 */
export const CancelEngagement: Doc<T.CancelEngagementMutation, T.CancelEngagementMutationVariables> = {
  "id": "sha256:70e6e541ad5a6240570eb9c4289846fbfe740cfb566e9aa1a7bca6413098946f",
  "kind": "mutation",
  "name": "CancelEngagement",
  "text": "mutation CancelEngagement($input:CancelEngagementInput!){cancelEngagement(input:$input){__typename ...on CancelEngagementSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn stage cancelled events{position kind on corrected}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * It was requested, accepted, declined, planned, held or cancelled. Only what was held is counted.
 */
export const RecordEngagementStage: Doc<T.RecordEngagementStageMutation, T.RecordEngagementStageMutationVariables> = {
  "id": "sha256:a0dade136828187a3a7ef9e2c6352e96234c1f3c7191175d89a4a7c491ee57fa",
  "kind": "mutation",
  "name": "RecordEngagementStage",
  "text": "mutation RecordEngagementStage($input:RecordEngagementStageInput!){recordEngagementStage(input:$input){__typename ...on RecordEngagementStageSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn stage cancelled events{position kind on corrected}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Meetings that recur are not on the register yet: those of a province with the consuls, for example.
 */
export const RegisterEngagementSeries: Doc<T.RegisterEngagementSeriesMutation, T.RegisterEngagementSeriesMutationVariables> = {
  "id": "sha256:a9b3ed01b2ad31123ed31540751c643deefbdbf2cd4a9ffabaef18cd9f1a10df",
  "kind": "mutation",
  "name": "RegisterEngagementSeries",
  "text": "mutation RegisterEngagementSeries($input:RegisterEngagementSeriesInput!){registerEngagementSeries(input:$input){__typename ...on RegisterEngagementSeriesSuccess{engagementSeries{...EngagementSeriesState}revision}...Refusal}}fragment EngagementSeriesState on EngagementSeries{id slug name nameTh:name(lang:TH)rhythm version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Meetings of a series are held in another rhythm, or its record was wrong.
 */
export const CorrectEngagementSeries: Doc<T.CorrectEngagementSeriesMutation, T.CorrectEngagementSeriesMutationVariables> = {
  "id": "sha256:21d9fb5b305ba3c06e7ba25e4e50933f5fcd79d4337b203113f3208963bd0c33",
  "kind": "mutation",
  "name": "CorrectEngagementSeries",
  "text": "mutation CorrectEngagementSeries($input:CorrectEngagementSeriesInput!){correctEngagementSeries(input:$input){__typename ...on CorrectEngagementSeriesSuccess{engagementSeries{...EngagementSeriesState}revision}...Refusal}}fragment EngagementSeriesState on EngagementSeries{id slug name nameTh:name(lang:TH)rhythm version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Who visited whom, when and about what? Latest first, unless `orderBy` says otherwise; cancelled ones only with
 * `filter: { includeCancelled: true }`.
 */
export const Engagements: PagedDoc<T.EngagementsQuery, T.EngagementsQueryVariables, 'engagements'> = {
  "id": "sha256:09a7dd524fff799326b9dcabe6d2217cd88b5158da7a8a566166b25d569be49b",
  "kind": "query",
  "name": "Engagements",
  "text": "query Engagements($filter:EngagementFilter$orderBy:EngagementOrder$first:Int$after:String){engagements(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{...EngagementLine countries{...CountryName}stage place fromOrganization headcount leaders{...PersonName}sectors{...SectorName}agreements{id slug title titleTh:title(lang:TH)}sources{...Citation}}pageInfo{...Page}}}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "engagements"
}

/**
 * One visit or meeting with all that the register knows of it: how it came about, who received whom, the programme and the
 * result.
 */
export const Engagement: Doc<T.EngagementQuery, T.EngagementQueryVariables> = {
  "id": "sha256:9fb24c7048a4be37a768ef7e0a85ab3494c4bd053ad7f5f8b260885037d6b969",
  "kind": "query",
  "name": "Engagement",
  "text": "query Engagement($slug:String!){engagement(slug:$slug){...EngagementLine version stage stageLabel stageLabelTh:stageLabel(lang:TH)events{position kind kindLabel kindLabelTh:kindLabel(lang:TH)on recordedAt reason corrected sources{...Citation}}place series{id slug name nameTh:name(lang:TH)}countries{...CountryName}fromOrganization headcount leaders{...PersonName}hosts{...PartyLine}visitors{...PartyLine}topics topicsTh:topics(lang:TH)programme{position on at place topic topicTh:topic(lang:TH)sector{...SectorName}}result resultTh:result(lang:TH)sectors{...SectorName}agreements{id slug title titleTh:title(lang:TH)}documents{...DocumentLine}note sources{...Citation}}}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment PartyLine on EngagementParty{organization{id slug name nameTh:name(lang:TH)}person{...PersonName}consulate{id kind country{...CountryName}}network{id slug name nameTh:name(lang:TH)acronym}name headcount}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment DocumentLine on Document{id kind title titleTh:title(lang:TH)language date mediaType bytes sha256 pages url downloadPath}",
  "public": true,
  "dates": [
    "engagement.events.*.recordedAt"
  ]
}

/**
 * One series of meetings, with the meetings, latest first. The agenda of each is its programme.
 */
export const EngagementSeries: PagedDoc<T.EngagementSeriesQuery, T.EngagementSeriesQueryVariables, 'engagementSeries.engagements'> = {
  "id": "sha256:bd04ba1b954cae00ef6a7c01a20ecc933dae4a52250d2f9ebc67942130c1c513",
  "kind": "query",
  "name": "EngagementSeries",
  "text": "query EngagementSeries($slug:String!$filter:EngagementFilter$first:Int$after:String){engagementSeries(slug:$slug){...EngagementSeriesState province{...ProvinceName}note engagements(filter:$filter first:$first after:$after){totalCount nodes{...EngagementLine stage place}pageInfo{...Page}}sources{...Citation}}}fragment EngagementSeriesState on EngagementSeries{id slug name nameTh:name(lang:TH)rhythm version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true,
  "page": "engagementSeries.engagements"
}

/**
 * Which consulates attended which meetings of a series? The most regular first, with those that attended none.
 */
export const SeriesAttendance: Doc<T.SeriesAttendanceQuery, T.SeriesAttendanceQueryVariables> = {
  "id": "sha256:5c10b9e2bcf272953b0ab13b11b9494d76b55184f4eb2492b2314f30fe989d29",
  "kind": "query",
  "name": "SeriesAttendance",
  "text": "query SeriesAttendance($series:String!$from:Date$to:Date){seriesAttendance(series:$series from:$from to:$to){consulate{id kind country{...CountryName}}held attended meetings{id slug title titleTh:title(lang:TH)startsOn}}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}",
  "public": true
}

/**
 * A page, an article or a letter, for records and facts to cite.
 */
export const RegisterSource: Doc<T.RegisterSourceMutation, T.RegisterSourceMutationVariables> = {
  "id": "sha256:97c369eaf795609853b82ff53cdface500aad23dc42e835286146d7fd3d3980f",
  "kind": "mutation",
  "name": "RegisterSource",
  "text": "mutation RegisterSource($input:RegisterSourceInput!){registerSource(input:$input){__typename ...on RegisterSourceSuccess{source{...SourceState}revision}...Refusal}}fragment SourceState on Source{...Citation version}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of a source was wrong. Needs the scope `publish`.
 */
export const CorrectSource: Doc<T.CorrectSourceMutation, T.CorrectSourceMutationVariables> = {
  "id": "sha256:a77e20fd77312a8ca1400c00912673585b222154f5c24b19acdf6a266f524e17",
  "kind": "mutation",
  "name": "CorrectSource",
  "text": "mutation CorrectSource($input:CorrectSourceInput!){correctSource(input:$input){__typename ...on CorrectSourceSuccess{source{...SourceState}revision}...Refusal}}fragment SourceState on Source{...Citation version}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * What one source says about one record.
 */
export const RecordFact: Doc<T.RecordFactMutation, T.RecordFactMutationVariables> = {
  "id": "sha256:6fa60115283e874878fa10055037eaf56efab4f54e01f9cb19316563279ba98e",
  "kind": "mutation",
  "name": "RecordFact",
  "text": "mutation RecordFact($input:RecordFactInput!){recordFact(input:$input){__typename ...on RecordFactSuccess{fact{...FactState}revision}...Refusal}}fragment FactState on Fact{...Statement conflict{id version}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * How a sister city itself reads an agreement of its own. Needs a key that speaks for it, with the scope `assert`.
 */
export const AssertRecord: Doc<T.AssertRecordMutation, T.AssertRecordMutationVariables> = {
  "id": "sha256:957831259fa63c815e518d836d133163cd713f6d52951768dd7eedd1e2961ae3",
  "kind": "mutation",
  "name": "AssertRecord",
  "text": "mutation AssertRecord($input:AssertRecordInput!){assertRecord(input:$input){__typename ...on AssertRecordSuccess{agreement{id slug version}facts{...FactState}conflicts{...ConflictState}revision}...Refusal}}fragment FactState on Fact{...Statement conflict{id version}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment ConflictState on Conflict{id topic facts{id}resolved resolution version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Ranks a fact among others on the same question. Needs the scope `publish`.
 */
export const RankFact: Doc<T.RankFactMutation, T.RankFactMutationVariables> = {
  "id": "sha256:e1aeea3c7fd25fc39c376f10038887aef51487e203d003cefb9d571ce6c6ace1",
  "kind": "mutation",
  "name": "RankFact",
  "text": "mutation RankFact($input:RankFactInput!){rankFact(input:$input){__typename ...on RankFactSuccess{fact{...FactState}revision}...Refusal}}fragment FactState on Fact{...Statement conflict{id version}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Facts contradict each other. All of them stay.
 */
export const DeclareConflict: Doc<T.DeclareConflictMutation, T.DeclareConflictMutationVariables> = {
  "id": "sha256:a3c6be88b2c2289c65ad95bfcbd503a7b2a945cb8c8c084371973010875c2b2b",
  "kind": "mutation",
  "name": "DeclareConflict",
  "text": "mutation DeclareConflict($input:DeclareConflictInput!){declareConflict(input:$input){__typename ...on DeclareConflictSuccess{conflict{...ConflictState}revision}...Refusal}}fragment ConflictState on Conflict{id topic facts{id}resolved resolution version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A contradiction was settled. Needs the scope `publish`.
 */
export const ResolveConflict: Doc<T.ResolveConflictMutation, T.ResolveConflictMutationVariables> = {
  "id": "sha256:ee5cf23de0d1a8a0f584c107fe868b14c4a03bbc9d86262e110c16ac2ba241b1",
  "kind": "mutation",
  "name": "ResolveConflict",
  "text": "mutation ResolveConflict($input:ResolveConflictInput!){resolveConflict(input:$input){__typename ...on ResolveConflictSuccess{conflict{...ConflictState}revision}...Refusal}}fragment ConflictState on Conflict{id topic facts{id}resolved resolution version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Who said what, in which post, in which words and where? By question, by rank, and by the ids of the record it is about,
 * of the source and of the person who said it.
 */
export const WhoSaidWhat: PagedDoc<T.WhoSaidWhatQuery, T.WhoSaidWhatQueryVariables, 'facts'> = {
  "id": "sha256:a6433b50ef4cfca134ba9a6f28df36bd1b4e200c3ae49f63b05c87e24feb6804",
  "kind": "query",
  "name": "WhoSaidWhat",
  "text": "query WhoSaidWhat($property:FactProperty$subject:ID$source:ID$statedBy:ID$rank:[FactRank!]$orderBy:FactOrder$first:Int$after:String){facts(property:$property subject:$subject source:$source statedBy:$statedBy rank:$rank orderBy:$orderBy first:$first after:$after){totalCount nodes{...Statement subject{...Mention}conflict{id topic resolved resolution}}pageInfo{...Page}}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "facts"
}

/**
 * Where do the sources contradict each other, and what does each of them say? All, or those about one record; with
 * `resolved`, only the settled or only the open ones.
 */
export const Conflicts: Doc<T.ConflictsQuery, T.ConflictsQueryVariables> = {
  "id": "sha256:b49c4555275f2c540e0a0da812f1c559d0e9fea7843b2a465a916da32d8cfb9d",
  "kind": "query",
  "name": "Conflicts",
  "text": "query Conflicts($subject:ID$resolved:Boolean){conflicts(subject:$subject resolved:$resolved){id topic resolved resolution note subject{...Mention}facts{...Statement}}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true
}

/**
 * What people say a province has, what the register can prove for the same day, and the gap between them.
 */
export const RegisterGap: Doc<T.RegisterGapQuery, T.RegisterGapQueryVariables> = {
  "id": "sha256:95f0ed37229159497665f12a0412b91a93a4e6743073e58864edfe095868b2ba",
  "kind": "query",
  "name": "RegisterGap",
  "text": "query RegisterGap($province:String!$asOf:Date){registerGap(province:$province asOf:$asOf){property recorded unexplained{value max unit precision}claims{...Statement}}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true
}

/**
 * What happened in a Thai fiscal year, by the Buddhist year in which it ends, and in which provinces? Records whose date may lie
 * in it, and is not certain to, are told apart in `doubtful`.
 */
export const FiscalYear: Doc<T.FiscalYearQuery, T.FiscalYearQueryVariables> = {
  "id": "sha256:c70917715935abf552e449e69b810770e8cc5983c22da926fe73cff554fc5c0b",
  "kind": "query",
  "name": "FiscalYear",
  "text": "query FiscalYear($year:Int!$filter:AgreementFilter){agreementsByKind:stats(of:AGREEMENTS by:KIND fiscalYear:$year filter:$filter){...Cell}agreementsByCountry:stats(of:AGREEMENTS by:COUNTRY fiscalYear:$year filter:$filter){...Cell}engagementsByDirection:stats(of:ENGAGEMENTS by:DIRECTION fiscalYear:$year filter:$filter){...Cell}engagementsByKind:stats(of:ENGAGEMENTS by:KIND fiscalYear:$year filter:$filter){...Cell}engagementsBySector:stats(of:ENGAGEMENTS by:SECTOR fiscalYear:$year filter:$filter){...Cell}commitmentsByStatus:stats(of:COMMITMENTS by:STATUS fiscalYear:$year filter:$filter){...Cell}}fragment Cell on StatRow{key label labelTh:label(lang:TH)total doubtful counts{...Tally}}fragment Tally on Counts{agreements sisterCities countries}",
  "public": true
}

/**
 * Who am I to the register, and what may I do? Without a token: an anonymous caller.
 */
export const Viewer: Doc<T.ViewerQuery, T.ViewerQueryVariables> = {
  "id": "sha256:fc0827018932905d4697af1952049fc0b10fff3dd4241170698aa331a505b9b4",
  "kind": "query",
  "name": "Viewer",
  "text": "query Viewer{viewer{name organization anonymous scopes provinces{...ProvinceName}sisterCity{...SisterCityName}expiresAt}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}",
  "dates": [
    "viewer.expiresAt"
  ]
}

/**
 * Which keys are there, expired and revoked ones included? Needs the scope `admin:keys`.
 */
export const Keys: Doc<T.KeysQuery, T.KeysQueryVariables> = {
  "id": "sha256:a02cef8d8e40323f86130c8225ae3cc8284ba21a55ad2a4e62c48bfb65d0c4f9",
  "kind": "query",
  "name": "Keys",
  "text": "query Keys{keys{...KeyLine history}}fragment KeyLine on ApiKey{id name organization scopes provinces{...ProvinceName}sisterCity{...SisterCityName}createdAt expiresAt lastUsedAt revokedAt}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}",
  "dates": [
    "keys.*.createdAt",
    "keys.*.expiresAt",
    "keys.*.lastUsedAt",
    "keys.*.revokedAt"
  ]
}

/**
 * A new officer or partner gets a key. `secret` is the key, and it is shown only once: when it is null, the first answer
 * was lost, so revoke that key and create another.
 */
export const CreateKey: Doc<T.CreateKeyMutation, T.CreateKeyMutationVariables> = {
  "id": "sha256:055fcb7b9ec30091ce0f0511550dfc181539b41cc00c9cb580e8cf5a8a976758",
  "kind": "mutation",
  "name": "CreateKey",
  "text": "mutation CreateKey($input:CreateKeyInput!){createKey(input:$input){__typename ...on CreateKeySuccess{key{...KeyLine}secret}...Refusal}}fragment KeyLine on ApiKey{id name organization scopes provinces{...ProvinceName}sisterCity{...SisterCityName}createdAt expiresAt lastUsedAt revokedAt}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "createKey.key.createdAt",
    "createKey.key.expiresAt",
    "createKey.key.lastUsedAt",
    "createKey.key.revokedAt"
  ],
  "keyed": true
}

/**
 * A key gets a successor; the old one keeps working for a while. For `secret` see `CreateKey`.
 */
export const RotateKey: Doc<T.RotateKeyMutation, T.RotateKeyMutationVariables> = {
  "id": "sha256:9a9c8f5a441362c25b212887859cc6e23c2743a0567f74d8a38d11cdc92a1742",
  "kind": "mutation",
  "name": "RotateKey",
  "text": "mutation RotateKey($input:RotateKeyInput!){rotateKey(input:$input){__typename ...on RotateKeySuccess{key{...KeyLine}old{...KeyLine}secret}...Refusal}}fragment KeyLine on ApiKey{id name organization scopes provinces{...ProvinceName}sisterCity{...SisterCityName}createdAt expiresAt lastUsedAt revokedAt}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "rotateKey.key.createdAt",
    "rotateKey.key.expiresAt",
    "rotateKey.key.lastUsedAt",
    "rotateKey.key.revokedAt",
    "rotateKey.old.createdAt",
    "rotateKey.old.expiresAt",
    "rotateKey.old.lastUsedAt",
    "rotateKey.old.revokedAt"
  ],
  "keyed": true
}

/**
 * Revokes a key immediately and permanently.
 */
export const RevokeKey: Doc<T.RevokeKeyMutation, T.RevokeKeyMutationVariables> = {
  "id": "sha256:1ae2974cbae2eb77b4239c47ae554a0f3838991874c517ee055ae76f69f6dd1f",
  "kind": "mutation",
  "name": "RevokeKey",
  "text": "mutation RevokeKey($input:RevokeKeyInput!){revokeKey(input:$input){__typename ...on RevokeKeySuccess{key{...KeyLine}}...Refusal}}fragment KeyLine on ApiKey{id name organization scopes provinces{...ProvinceName}sisterCity{...SisterCityName}createdAt expiresAt lastUsedAt revokedAt}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "revokeKey.key.createdAt",
    "revokeKey.key.expiresAt",
    "revokeKey.key.lastUsedAt",
    "revokeKey.key.revokedAt"
  ],
  "keyed": true
}

/**
 * Which Thai local authorities sign in their own name, and with how many partners?
 */
export const Municipalities: PagedDoc<T.MunicipalitiesQuery, T.MunicipalitiesQueryVariables, 'municipalities'> = {
  "id": "sha256:f94358b5840c4be106a226e5c62ebbf8311f4596b0991abc307ad445225eacbb",
  "kind": "query",
  "name": "Municipalities",
  "text": "query Municipalities($filter:MunicipalityFilter$orderBy:MunicipalityOrder$first:Int$after:String){municipalities(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{id slug name nameTh:name(lang:TH)province{...ProvinceName}location{...Point}partnerships(first:0){totalCount}}pageInfo{...Page}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Point on GeoPoint{latitude longitude of}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "municipalities"
}

/**
 * Everything about the foreign relations of one municipality on a day: its partnerships and agreements (at most 100 of
 * each, see `totalCount`), latest visits, networks and sources. Null when there is no such slug.
 */
export const Municipality: Doc<T.MunicipalityQuery, T.MunicipalityQueryVariables> = {
  "id": "sha256:f974e990cc35d67236230bd31eeb21aa7b6686300f8783885cf05ecac2483b81",
  "kind": "query",
  "name": "Municipality",
  "text": "query Municipality($slug:String!$asOf:Date){municipality(slug:$slug){id slug names{...PlaceNames}province{...ProvinceName}location{...Point}wikidataId note partnerships(first:100){totalCount nodes{...PartnershipLine contact(asOf:$asOf){...Standing}}}agreements(first:100 orderBy:SIGNED_ON_DESC){totalCount nodes{...AgreementLine}}engagements{totalCount nodes{...EngagementLine}}memberships(asOf:$asOf){...MembershipLine}sources{...Citation}}}fragment PlaceNames on Names{en th local aliases}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Point on GeoPoint{latitude longitude of}fragment PartnershipLine on Partnership{id relationship since lastContact(asOf:$asOf){...LastContact}thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment LastContact on Contact{kind weight on agreement{id slug title titleTh:title(lang:TH)}engagement{id slug title titleTh:title(lang:TH)}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Standing on ContactStanding{state since months}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment MembershipLine on Membership{role joinedOn leftOn network{id slug name nameTh:name(lang:TH)acronym}}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true
}

/**
 * Which networks are there, and who belonged to each on a day?
 */
export const Networks: Doc<T.NetworksQuery, T.NetworksQueryVariables> = {
  "id": "sha256:c26e096eec7a94605490377c669055bfedd504c540699f62a475a2966fe70bec",
  "kind": "query",
  "name": "Networks",
  "text": "query Networks($asOf:Date){networks{id slug name nameTh:name(lang:TH)acronym foundedOn note memberships(asOf:$asOf){role joinedOn leftOn member{__typename ...on Place{id name nameTh:name(lang:TH)country{...CountryName}}...on OutsideMember{name nameTh:name(lang:TH)countryIfKnown:country{...CountryName}}}sources{...Citation}}sources{...Citation}}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true
}

/**
 * What does the office of a province keep for itself: notes, contacts, its budget and what is left of it? Needs a key of
 * that office with the scope `read:office`. `text` has words that all occur.
 */
export const Office: Doc<T.OfficeQuery, T.OfficeQueryVariables> = {
  "id": "sha256:fdaba2e1938069f452f4ebd617402fe1790669b8db8f05636f4dae389b368661",
  "kind": "query",
  "name": "Office",
  "text": "query Office($province:String!$fiscalYear:Int!$text:String$first:Int){office(province:$province){province{...ProvinceName}notes(text:$text first:$first){totalCount nodes{...OfficeNoteState}pageInfo{...Page}}contacts(text:$text first:$first){totalCount nodes{...OfficeContactState}pageInfo{...Page}}budgetLines(text:$text fiscalYear:$fiscalYear first:$first){totalCount nodes{...OfficeBudgetLineState}pageInfo{...Page}}balance(fiscalYear:$fiscalYear){fund budget cost left}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment OfficeNoteState on OfficeNote{...OfficeRecordLine kind title text on}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment Page on PageInfo{hasNextPage endCursor}fragment OfficeContactState on OfficeContact{...OfficeRecordLine name post organization mail phone purpose confirmedOn note}fragment OfficeBudgetLineState on OfficeBudgetLine{...OfficeRecordLine kind title amount fiscalYear fund note}",
  "dates": [
    "office.notes.nodes.*.recordedAt",
    "office.contacts.nodes.*.recordedAt",
    "office.budgetLines.nodes.*.recordedAt"
  ]
}

/**
 * Which contacts were last confirmed before a day? Confirm or erase them. Needs the scope `read:office`.
 */
export const OfficeContacts: PagedDoc<T.OfficeContactsQuery, T.OfficeContactsQueryVariables, 'office.contacts'> = {
  "id": "sha256:9415b2a1cb7911cebe2a3b2624e365feb860e1f991aeaf7aa9ccb055fb7a2677",
  "kind": "query",
  "name": "OfficeContacts",
  "text": "query OfficeContacts($province:String!$notConfirmedSince:Date$text:String$first:Int$after:String){office(province:$province){contacts(notConfirmedSince:$notConfirmedSince text:$text first:$first after:$after){totalCount nodes{...OfficeContactState}pageInfo{...Page}}}}fragment OfficeContactState on OfficeContact{...OfficeRecordLine name post organization mail phone purpose confirmedOn note}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "dates": [
    "office.contacts.nodes.*.recordedAt"
  ],
  "page": "office.contacts"
}

/**
 * What do the offices of your key keep about a sister city for themselves? Null when there is no such slug.
 */
export const SisterCityOfficeFile: Doc<T.SisterCityOfficeFileQuery, T.SisterCityOfficeFileQueryVariables> = {
  "id": "sha256:875347e445c43931e58301349117a0824154d6e8517362a2984f2a6053e01770",
  "kind": "query",
  "name": "SisterCityOfficeFile",
  "text": "query SisterCityOfficeFile($slug:String!$first:Int){sisterCity(slug:$slug){...SisterCityName officeFile{notes(first:$first){nodes{...OfficeNoteState}}contacts(first:$first){nodes{...OfficeContactState}}budgetLines(first:$first){nodes{...OfficeBudgetLineState}}}}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment OfficeNoteState on OfficeNote{...OfficeRecordLine kind title text on}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment OfficeContactState on OfficeContact{...OfficeRecordLine name post organization mail phone purpose confirmedOn note}fragment OfficeBudgetLineState on OfficeBudgetLine{...OfficeRecordLine kind title amount fiscalYear fund note}",
  "dates": [
    "sisterCity.officeFile.notes.nodes.*.recordedAt",
    "sisterCity.officeFile.contacts.nodes.*.recordedAt",
    "sisterCity.officeFile.budgetLines.nodes.*.recordedAt"
  ]
}

/**
 * What was written in an office, in the order of commits and from the beginning on? Whoever applies the changes one after
 * the other has a copy. One with `erased` says that the record must go from the copy, and all that was kept of it.
 */
export const OfficeChanges: PagedDoc<T.OfficeChangesQuery, T.OfficeChangesQueryVariables, 'office.changes'> = {
  "id": "sha256:b5cf2a5bdeeb904732913654f87a52ceb53c5039d555fa40ffa36c1a9a5742ea",
  "kind": "query",
  "name": "OfficeChanges",
  "text": "query OfficeChanges($province:String!$first:Int$after:String){office(province:$province){changes(first:$first after:$after){nodes{...OfficeChangeLine before after}pageInfo{...Page}}}}fragment OfficeChangeLine on OfficeChange{cursor revision at operation recordType recordId actor reason erased}fragment Page on PageInfo{hasNextPage endCursor}",
  "dates": [
    "office.changes.nodes.*.at"
  ],
  "page": "office.changes"
}

/**
 * Which changes are written in an office from now on, or after `after`, as they are committed? Needs a key of the office
 * with the scopes `subscribe:changes` and `read:office`; for `subscribe`.
 */
export const OfficeChanged: Doc<T.OfficeChangedSubscription, T.OfficeChangedSubscriptionVariables> = {
  "id": "sha256:21ec7bf90bbfe14ca64e66a2162fe7bb754aa4675ae6f047d87181acc7857e46",
  "kind": "subscription",
  "name": "OfficeChanged",
  "text": "subscription OfficeChanged($province:String!$after:String){officeChanges(province:$province after:$after){...OfficeChangeLine before after}}fragment OfficeChangeLine on OfficeChange{cursor revision at operation recordType recordId actor reason erased}",
  "dates": [
    "officeChanges.at"
  ]
}

/**
 * Keeps a note for the office alone: on protocol, on gifts, a draft, or anything else.
 */
export const RecordOfficeNote: Doc<T.RecordOfficeNoteMutation, T.RecordOfficeNoteMutationVariables> = {
  "id": "sha256:cbe40a884172529dbd675dcdbdb06afed2b3d57d8bf43b39fb13661a6a3af6a9",
  "kind": "mutation",
  "name": "RecordOfficeNote",
  "text": "mutation RecordOfficeNote($input:RecordOfficeNoteInput!){recordOfficeNote(input:$input){__typename ...on RecordOfficeNoteSuccess{note{...OfficeNoteState}revision}...Refusal}}fragment OfficeNoteState on OfficeNote{...OfficeRecordLine kind title text on}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "recordOfficeNote.note.recordedAt"
  ],
  "keyed": true
}

/**
 * Changes a note of the office.
 */
export const ChangeOfficeNote: Doc<T.ChangeOfficeNoteMutation, T.ChangeOfficeNoteMutationVariables> = {
  "id": "sha256:993856179528407ab13f86690142546912a2b306317237defb4ca990318a064c",
  "kind": "mutation",
  "name": "ChangeOfficeNote",
  "text": "mutation ChangeOfficeNote($input:ChangeOfficeNoteInput!){changeOfficeNote(input:$input){__typename ...on ChangeOfficeNoteSuccess{note{...OfficeNoteState}revision}...Refusal}}fragment OfficeNoteState on OfficeNote{...OfficeRecordLine kind title text on}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "changeOfficeNote.note.recordedAt"
  ],
  "keyed": true
}

/**
 * Keeps a contact at a partner's for the office alone, with what it is kept for.
 */
export const RecordOfficeContact: Doc<T.RecordOfficeContactMutation, T.RecordOfficeContactMutationVariables> = {
  "id": "sha256:7ff6effae548b4284426a957caa17d3debcfa5bc875179367cdd0028be1940c0",
  "kind": "mutation",
  "name": "RecordOfficeContact",
  "text": "mutation RecordOfficeContact($input:RecordOfficeContactInput!){recordOfficeContact(input:$input){__typename ...on RecordOfficeContactSuccess{contact{...OfficeContactState}revision}...Refusal}}fragment OfficeContactState on OfficeContact{...OfficeRecordLine name post organization mail phone purpose confirmedOn note}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "recordOfficeContact.contact.recordedAt"
  ],
  "keyed": true
}

/**
 * Changes a contact of the office, or confirms it anew.
 */
export const ChangeOfficeContact: Doc<T.ChangeOfficeContactMutation, T.ChangeOfficeContactMutationVariables> = {
  "id": "sha256:2470c295e96abf9b44dfb8d3c43395e4166de5ea611287f7c0078941422aaf1d",
  "kind": "mutation",
  "name": "ChangeOfficeContact",
  "text": "mutation ChangeOfficeContact($input:ChangeOfficeContactInput!){changeOfficeContact(input:$input){__typename ...on ChangeOfficeContactSuccess{contact{...OfficeContactState}revision}...Refusal}}fragment OfficeContactState on OfficeContact{...OfficeRecordLine name post organization mail phone purpose confirmedOn note}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "changeOfficeContact.contact.recordedAt"
  ],
  "keyed": true
}

/**
 * Keeps what the office was granted, or spent, in a fiscal year.
 */
export const RecordOfficeBudgetLine: Doc<T.RecordOfficeBudgetLineMutation, T.RecordOfficeBudgetLineMutationVariables> = {
  "id": "sha256:1d0e32f225f3ccfc4f3efae8cffc191f224eddb84959dceb9f298ca0f0d3d05e",
  "kind": "mutation",
  "name": "RecordOfficeBudgetLine",
  "text": "mutation RecordOfficeBudgetLine($input:RecordOfficeBudgetLineInput!){recordOfficeBudgetLine(input:$input){__typename ...on RecordOfficeBudgetLineSuccess{budgetLine{...OfficeBudgetLineState}revision}...Refusal}}fragment OfficeBudgetLineState on OfficeBudgetLine{...OfficeRecordLine kind title amount fiscalYear fund note}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "recordOfficeBudgetLine.budgetLine.recordedAt"
  ],
  "keyed": true
}

/**
 * Changes a line of the budget of the office.
 */
export const ChangeOfficeBudgetLine: Doc<T.ChangeOfficeBudgetLineMutation, T.ChangeOfficeBudgetLineMutationVariables> = {
  "id": "sha256:ad0ace8fefc8275186a54f589cfaddeacc8be4e99a88a02974f173cd3633e63d",
  "kind": "mutation",
  "name": "ChangeOfficeBudgetLine",
  "text": "mutation ChangeOfficeBudgetLine($input:ChangeOfficeBudgetLineInput!){changeOfficeBudgetLine(input:$input){__typename ...on ChangeOfficeBudgetLineSuccess{budgetLine{...OfficeBudgetLineState}revision}...Refusal}}fragment OfficeBudgetLineState on OfficeBudgetLine{...OfficeRecordLine kind title amount fiscalYear fund note}fragment OfficeRecordLine on OfficeRecord{__typename id about{...Mention}recordedAt version}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "dates": [
    "changeOfficeBudgetLine.budgetLine.recordedAt"
  ],
  "keyed": true
}

/**
 * Removes a note or a line of the budget of the office; contacts are erased instead.
 */
export const RemoveOfficeRecord: Doc<T.RemoveOfficeRecordMutation, T.RemoveOfficeRecordMutationVariables> = {
  "id": "sha256:30d9fb566f72ea4c5915f51bcee8b23f0ff46869b189a6471145f0a28ea09262",
  "kind": "mutation",
  "name": "RemoveOfficeRecord",
  "text": "mutation RemoveOfficeRecord($input:RemoveOfficeRecordInput!){removeOfficeRecord(input:$input){__typename ...on RemoveOfficeRecordSuccess{revision}...Refusal}}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Erases contacts of the office: those named, or those not confirmed since a day. Nothing personal stays in its history.
 */
export const EraseOfficeContacts: Doc<T.EraseOfficeContactsMutation, T.EraseOfficeContactsMutationVariables> = {
  "id": "sha256:14b73ea8d8a275b6bbed86d46bebe8d652022fbcd6608464d66d0df462835989",
  "kind": "mutation",
  "name": "EraseOfficeContacts",
  "text": "mutation EraseOfficeContacts($input:EraseOfficeContactsInput!){eraseOfficeContacts(input:$input){__typename ...on EraseOfficeContactsSuccess{erased revision}...Refusal}}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Who answers for what? `filter` names people, organizations, provinces, sectors, partnerships; `asOf` a day.
 */
export const Responsibilities: PagedDoc<T.ResponsibilitiesQuery, T.ResponsibilitiesQueryVariables, 'responsibilities'> = {
  "id": "sha256:61ce297fd04ac0cf6263ec8c07648587349ae57218452bee41c84d1a87b2e581",
  "kind": "query",
  "name": "Responsibilities",
  "text": "query Responsibilities($filter:ResponsibilityFilter$orderBy:ResponsibilityOrder$first:Int$after:String$asOf:Date){responsibilities(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){totalCount nodes{...ResponsibilityLine}pageInfo{...Page}}}fragment ResponsibilityLine on Responsibility{id person{...PersonName}organization{id slug name nameTh:name(lang:TH)}sector{...SectorName}partnership{id thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}from until version}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "responsibilities"
}

/**
 * An organization with its people and what they answer for on a day. Null when there is none of this slug.
 */
export const Organization: Doc<T.OrganizationQuery, T.OrganizationQueryVariables> = {
  "id": "sha256:1b578ff350aeed9e78da5b3b2ec2266f39137df1ed54abd9dd1c6e2301f6d9b0",
  "kind": "query",
  "name": "Organization",
  "text": "query Organization($slug:String!$asOf:Date){organization(slug:$slug){id slug kind name nameTh:name(lang:TH)province{...ProvinceName}parent{id slug name nameTh:name(lang:TH)}openedOn address openingHours members(asOf:$asOf){...MemberLine}responsibilities(asOf:$asOf first:50){totalCount nodes{...ResponsibilityLine}}version}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment MemberLine on Member{person{...PersonName}role roleTh:role(lang:TH)roleCode post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment ResponsibilityLine on Responsibility{id person{...PersonName}organization{id slug name nameTh:name(lang:TH)}sector{...SectorName}partnership{id thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}from until version}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}",
  "public": true
}

/**
 * What does one officer have on the desk? Null for nobody on the register.
 */
export const Desk: Doc<T.DeskQuery, T.DeskQueryVariables> = {
  "id": "sha256:68fce665cf19e946db31d1a166e616625fdf67e2b0102d9403b39478b6569b96",
  "kind": "query",
  "name": "Desk",
  "text": "query Desk($person:String!$asOf:Date){desk(person:$person asOf:$asOf){person{...PersonName}responsibilities{...ResponsibilityLine}commitments{...CommitmentLine}engagements{...EngagementLine}}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment ResponsibilityLine on Responsibility{id person{...PersonName}organization{id slug name nameTh:name(lang:TH)}sector{...SectorName}partnership{id thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}from until version}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment CommitmentLine on Commitment{id text textTh:text(lang:TH)status(asOf:$asOf)owedBy organization{id slug name nameTh:name(lang:TH)}person{...PersonName}sector{...SectorName}agreedOn dueOn doneOn partnership{id thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}agreement{id slug title titleTh:title(lang:TH)}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}",
  "public": true
}

/**
 * The consular corps of a province on a day, in order of precedence.
 */
export const ConsularRoll: Doc<T.ConsularRollQuery, T.ConsularRollQueryVariables> = {
  "id": "sha256:6795934385522b3c387ce7407aa2c20429785a723610be06584320293d566cb3",
  "kind": "query",
  "name": "ConsularRoll",
  "text": "query ConsularRoll($province:String!$asOf:Date){consularRoll(province:$province asOf:$asOf){day countries posts career honorary withConsul consulates{id kind career country{...CountryName}openedOn consuls{...ConsulLine}district address phone}}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ConsulLine on Consul{person{...PersonName}post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}",
  "public": true
}

/**
 * A person is in an organization, in a role.
 */
export const AddMember: Doc<T.AddMemberMutation, T.AddMemberMutationVariables> = {
  "id": "sha256:e6514088590ac6c3a5173e38d568ef18edc93768476818d399b9ababbea31a72",
  "kind": "mutation",
  "name": "AddMember",
  "text": "mutation AddMember($input:AddMemberInput!){addMember(input:$input){__typename ...on AddMemberSuccess{organization{...OrganizationState}revision}...Refusal}}fragment OrganizationState on Organization{id slug kind name nameTh:name(lang:TH)parent{id slug name nameTh:name(lang:TH)}members{...MemberLine}version}fragment MemberLine on Member{person{...PersonName}role roleTh:role(lang:TH)roleCode post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A person is no longer in an organization.
 */
export const EndMember: Doc<T.EndMemberMutation, T.EndMemberMutationVariables> = {
  "id": "sha256:003ca47123eeb6319423f7559b6ebbd6cb5837992792a989a90d83ef65d65d91",
  "kind": "mutation",
  "name": "EndMember",
  "text": "mutation EndMember($input:EndMemberInput!){endMember(input:$input){__typename ...on EndMemberSuccess{organization{...OrganizationState}revision}...Refusal}}fragment OrganizationState on Organization{id slug kind name nameTh:name(lang:TH)parent{id slug name nameTh:name(lang:TH)}members{...MemberLine}version}fragment MemberLine on Member{person{...PersonName}role roleTh:role(lang:TH)roleCode post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A person answers for a sector, a partnership, or a sector of a partnership.
 */
export const AssignResponsibility: Doc<T.AssignResponsibilityMutation, T.AssignResponsibilityMutationVariables> = {
  "id": "sha256:e39822a28b1c087b6ae6ff9d9d10a77880eaf6dec6a6a2debe49b874e20f5043",
  "kind": "mutation",
  "name": "AssignResponsibility",
  "text": "mutation AssignResponsibility($input:AssignResponsibilityInput!){assignResponsibility(input:$input){__typename ...on AssignResponsibilitySuccess{responsibility{...ResponsibilityLine}revision}...Refusal}}fragment ResponsibilityLine on Responsibility{id person{...PersonName}organization{id slug name nameTh:name(lang:TH)}sector{...SectorName}partnership{id thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}from until version}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * One person hands over to another, on one day: what the one answers for ends, and begins for the other. `toPerson`
 * tells what they answer for now.
 */
export const HandOver: Doc<T.HandOverMutation, T.HandOverMutationVariables> = {
  "id": "sha256:da61b88a092fddc987bcd4ba60872ef9cacbf5241a72b7e8c1263119ca30f498",
  "kind": "mutation",
  "name": "HandOver",
  "text": "mutation HandOver($input:HandOverInput!$asOf:Date){handOver(input:$input){__typename ...on HandOverSuccess{organization{id slug}fromPerson{...PersonName}toPerson{...PersonName responsibilities(first:100 asOf:$asOf){totalCount nodes{...ResponsibilityLine}}}revision}...Refusal}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment ResponsibilityLine on Responsibility{id person{...PersonName}organization{id slug name nameTh:name(lang:TH)}sector{...SectorName}partnership{id thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}from until version}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A person no longer answers for something, and nobody takes it over.
 */
export const EndResponsibility: Doc<T.EndResponsibilityMutation, T.EndResponsibilityMutationVariables> = {
  "id": "sha256:3b2a83f7c5ca438ef900e35e2fb0ce79704f4c8bceb106b853e86549887ff1b9",
  "kind": "mutation",
  "name": "EndResponsibility",
  "text": "mutation EndResponsibility($input:EndResponsibilityInput!){endResponsibility(input:$input){__typename ...on EndResponsibilitySuccess{responsibility{...ResponsibilityLine}revision}...Refusal}}fragment ResponsibilityLine on Responsibility{id person{...PersonName}organization{id slug name nameTh:name(lang:TH)}sector{...SectorName}partnership{id thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}from until version}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of a responsibility was wrong, or it has not ended after all.
 */
export const CorrectResponsibility: Doc<T.CorrectResponsibilityMutation, T.CorrectResponsibilityMutationVariables> = {
  "id": "sha256:b1d57f675968c3689194465a5aef3d4762ef03f54dc07815dd21abbb10acdfd6",
  "kind": "mutation",
  "name": "CorrectResponsibility",
  "text": "mutation CorrectResponsibility($input:CorrectResponsibilityInput!){correctResponsibility(input:$input){__typename ...on CorrectResponsibilitySuccess{responsibility{...ResponsibilityLine}revision}...Refusal}}fragment ResponsibilityLine on Responsibility{id person{...PersonName}organization{id slug name nameTh:name(lang:TH)}sector{...SectorName}partnership{id thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}from until version}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Which partnerships are there, since when, and which are in contact on the day `asOf`? `filter.contact` keeps those that are
 * ACTIVE, DORMANT or without evidence on that day. A day in `filter.asOf` is for the filter alone.
 */
export const Partnerships: PagedDoc<T.PartnershipsQuery, T.PartnershipsQueryVariables, 'partnerships'> = {
  "id": "sha256:59ef1607cf5ffc10e27d6ea80c867b8016ad577c8d318249de1b267562c9fea2",
  "kind": "query",
  "name": "Partnerships",
  "text": "query Partnerships($filter:PartnershipFilter$orderBy:PartnershipOrder$asOf:Date$first:Int$after:String){partnerships(filter:$filter orderBy:$orderBy asOf:$asOf first:$first after:$after){totalCount nodes{...PartnershipLine contact(asOf:$asOf){...Standing}sectors{...SectorName}agreements(first:0){totalCount}}pageInfo{...Page}}}fragment PartnershipLine on Partnership{id relationship since lastContact(asOf:$asOf){...LastContact}thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment LastContact on Contact{kind weight on agreement{id slug title titleTh:title(lang:TH)}engagement{id slug title titleTh:title(lang:TH)}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Standing on ContactStanding{state since months}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "partnerships"
}

/**
 * The graph for drawing, as a whole or under a filter: places with coordinates, and the ties between them by id.
 */
export const Graph: Doc<T.GraphQuery, T.GraphQueryVariables> = {
  "id": "sha256:6f0df2d0e3d2ac88804b28bdb6b1fc5516b2d5efbdbe19c427b439c4b7e887b0",
  "kind": "query",
  "name": "Graph",
  "text": "query Graph($filter:PartnershipFilter){graph(filter:$filter){places{__typename id name nameTh:name(lang:TH)country{code}location{...Point}}partnerships{id relationship since thaiParty{...on Place{id}}sisterCity{id}}}}fragment Point on GeoPoint{latitude longitude of}",
  "public": true
}

/**
 * Adds a foreign place to the register. A partnership begins with the first agreement that is proposed with it.
 */
export const RegisterSisterCity: Doc<T.RegisterSisterCityMutation, T.RegisterSisterCityMutationVariables> = {
  "id": "sha256:3d6b97a970b339ea62ec33cddede30826972c6cda663b495b081998832866d42",
  "kind": "mutation",
  "name": "RegisterSisterCity",
  "text": "mutation RegisterSisterCity($input:RegisterSisterCityInput!){registerSisterCity(input:$input){__typename ...on RegisterSisterCitySuccess{sisterCity{...SisterCityState}revision}...Refusal}}fragment SisterCityState on SisterCity{...SisterCityName level successor{id slug}version}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of a foreign place was wrong, or it has a successor. Needs the scope `publish`.
 */
export const CorrectSisterCity: Doc<T.CorrectSisterCityMutation, T.CorrectSisterCityMutationVariables> = {
  "id": "sha256:907dc93a080b9a428e14918c68af6f7f467178b590f288148921b0502802d6c5",
  "kind": "mutation",
  "name": "CorrectSisterCity",
  "text": "mutation CorrectSisterCity($input:CorrectSisterCityInput!){correctSisterCity(input:$input){__typename ...on CorrectSisterCitySuccess{sisterCity{...SisterCityState}revision}...Refusal}}fragment SisterCityState on SisterCity{...SisterCityName level successor{id slug}version}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Adds a Thai local authority that signs in its own name to the register.
 */
export const RegisterMunicipality: Doc<T.RegisterMunicipalityMutation, T.RegisterMunicipalityMutationVariables> = {
  "id": "sha256:38c4c1287bc559ac60ac64d208d026a42195adb89268aedde57e2be6aa1bc024",
  "kind": "mutation",
  "name": "RegisterMunicipality",
  "text": "mutation RegisterMunicipality($input:RegisterMunicipalityInput!){registerMunicipality(input:$input){__typename ...on RegisterMunicipalitySuccess{municipality{...MunicipalityState}revision}...Refusal}}fragment MunicipalityState on Municipality{id slug name nameTh:name(lang:TH)province{...ProvinceName}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of a Thai local authority was wrong. Needs the scope `publish`.
 */
export const CorrectMunicipality: Doc<T.CorrectMunicipalityMutation, T.CorrectMunicipalityMutationVariables> = {
  "id": "sha256:7e1dc995563ad52f1536d90bfa6f8aaf8f912c06bd707f505556398440807232",
  "kind": "mutation",
  "name": "CorrectMunicipality",
  "text": "mutation CorrectMunicipality($input:CorrectMunicipalityInput!){correctMunicipality(input:$input){__typename ...on CorrectMunicipalitySuccess{municipality{...MunicipalityState}revision}...Refusal}}fragment MunicipalityState on Municipality{id slug name nameTh:name(lang:TH)province{...ProvinceName}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A partnership is called something else. Needs the scope `publish`.
 */
export const CorrectPartnership: Doc<T.CorrectPartnershipMutation, T.CorrectPartnershipMutationVariables> = {
  "id": "sha256:33b7145dca38eb20a02cc32cb64f47d99da944ebcfead568a35e057d60987d55",
  "kind": "mutation",
  "name": "CorrectPartnership",
  "text": "mutation CorrectPartnership($input:CorrectPartnershipInput!){correctPartnership(input:$input){__typename ...on CorrectPartnershipSuccess{partnership{...PartnershipState}revision}...Refusal}}fragment PartnershipState on Partnership{id relationship since thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}version}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Adds a consular post to the register.
 */
export const OpenConsulate: Doc<T.OpenConsulateMutation, T.OpenConsulateMutationVariables> = {
  "id": "sha256:e9e80e58041ce91190ade2543d8bec282b13175c2529c181af09475a348a5d11",
  "kind": "mutation",
  "name": "OpenConsulate",
  "text": "mutation OpenConsulate($input:OpenConsulateInput!){openConsulate(input:$input){__typename ...on OpenConsulateSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn consuls{...ConsulLine}district address phone version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment ConsulLine on Consul{person{...PersonName}post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A source shows a consulate in operation.
 */
export const ConfirmConsulate: Doc<T.ConfirmConsulateMutation, T.ConfirmConsulateMutationVariables> = {
  "id": "sha256:44628230c38cf34ae9357795318cf89cc402a517e2071d2f09806583999533f6",
  "kind": "mutation",
  "name": "ConfirmConsulate",
  "text": "mutation ConfirmConsulate($input:ConfirmConsulateInput!){confirmConsulate(input:$input){__typename ...on ConfirmConsulateSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn consuls{...ConsulLine}district address phone version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment ConsulLine on Consul{person{...PersonName}post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A consulate has closed.
 */
export const CloseConsulate: Doc<T.CloseConsulateMutation, T.CloseConsulateMutationVariables> = {
  "id": "sha256:f82374baa5e7bf306a47d1773ae451f15268626e4d652ce76d994cf4e864ba52",
  "kind": "mutation",
  "name": "CloseConsulate",
  "text": "mutation CloseConsulate($input:CloseConsulateInput!){closeConsulate(input:$input){__typename ...on CloseConsulateSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn consuls{...ConsulLine}district address phone version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment ConsulLine on Consul{person{...PersonName}post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Adds an office, committee or agency of a province to the register.
 */
export const RegisterOrganization: Doc<T.RegisterOrganizationMutation, T.RegisterOrganizationMutationVariables> = {
  "id": "sha256:d4eb81ea9b0e7f43e78900876a9c126780bc8791505489b0718d6e3ee1971c4d",
  "kind": "mutation",
  "name": "RegisterOrganization",
  "text": "mutation RegisterOrganization($input:RegisterOrganizationInput!){registerOrganization(input:$input){__typename ...on RegisterOrganizationSuccess{organization{...OrganizationState}revision}...Refusal}}fragment OrganizationState on Organization{id slug kind name nameTh:name(lang:TH)parent{id slug name nameTh:name(lang:TH)}members{...MemberLine}version}fragment MemberLine on Member{person{...PersonName}role roleTh:role(lang:TH)roleCode post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of an organization is out of date or was wrong.
 */
export const CorrectOrganization: Doc<T.CorrectOrganizationMutation, T.CorrectOrganizationMutationVariables> = {
  "id": "sha256:5eb7cdf14f238b412a514ea3b34eb9c83542789c0c049b94f92ea56afeaa2dff",
  "kind": "mutation",
  "name": "CorrectOrganization",
  "text": "mutation CorrectOrganization($input:CorrectOrganizationInput!){correctOrganization(input:$input){__typename ...on CorrectOrganizationSuccess{organization{...OrganizationState}revision}...Refusal}}fragment OrganizationState on Organization{id slug kind name nameTh:name(lang:TH)parent{id slug name nameTh:name(lang:TH)}members{...MemberLine}version}fragment MemberLine on Member{person{...PersonName}role roleTh:role(lang:TH)roleCode post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Adds a network of places to the register, without members.
 */
export const RegisterNetwork: Doc<T.RegisterNetworkMutation, T.RegisterNetworkMutationVariables> = {
  "id": "sha256:2cdac450725e47b5d264d4dbf7a01e193ac4c3ea6185c6436261a795b1e3535d",
  "kind": "mutation",
  "name": "RegisterNetwork",
  "text": "mutation RegisterNetwork($input:RegisterNetworkInput!){registerNetwork(input:$input){__typename ...on RegisterNetworkSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A place belongs to a network.
 */
export const AddMembership: Doc<T.AddMembershipMutation, T.AddMembershipMutationVariables> = {
  "id": "sha256:acbdee3b6d6fd786e0dcd9f5dd31a2605ad532d69d6b752dd643c117d6490a69",
  "kind": "mutation",
  "name": "AddMembership",
  "text": "mutation AddMembership($input:AddMembershipInput!){addMembership(input:$input){__typename ...on AddMembershipSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A member has left a network.
 */
export const EndMembership: Doc<T.EndMembershipMutation, T.EndMembershipMutationVariables> = {
  "id": "sha256:a59afd245e77cf39b844b318013cf9737ce417485409a8aba1c1fd15873966d7",
  "kind": "mutation",
  "name": "EndMembership",
  "text": "mutation EndMembership($input:EndMembershipInput!){endMembership(input:$input){__typename ...on EndMembershipSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of a consulate was wrong, or it has not closed after all.
 */
export const CorrectConsulate: Doc<T.CorrectConsulateMutation, T.CorrectConsulateMutationVariables> = {
  "id": "sha256:75df476ab04b496294648e62a057dc74d8076d798f941416c2531f7b86d8d221",
  "kind": "mutation",
  "name": "CorrectConsulate",
  "text": "mutation CorrectConsulate($input:CorrectConsulateInput!){correctConsulate(input:$input){__typename ...on CorrectConsulateSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn consuls{...ConsulLine}district address phone version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment ConsulLine on Consul{person{...PersonName}post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of a network was wrong.
 */
export const CorrectNetwork: Doc<T.CorrectNetworkMutation, T.CorrectNetworkMutationVariables> = {
  "id": "sha256:ed006e587f3de995afff79d173b413122909bdd250f38ecdfa97797639a4e62c",
  "kind": "mutation",
  "name": "CorrectNetwork",
  "text": "mutation CorrectNetwork($input:CorrectNetworkInput!){correctNetwork(input:$input){__typename ...on CorrectNetworkSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of a membership in a network was wrong, or the member has not left after all.
 */
export const CorrectMembership: Doc<T.CorrectMembershipMutation, T.CorrectMembershipMutationVariables> = {
  "id": "sha256:c2c4aedb0d944deee0c0ee07fefdea8063d4b396b9cb9d2eb21091e4753c0bd4",
  "kind": "mutation",
  "name": "CorrectMembership",
  "text": "mutation CorrectMembership($input:CorrectMembershipInput!){correctMembership(input:$input){__typename ...on CorrectMembershipSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A membership in a network was recorded by mistake.
 */
export const RemoveMembership: Doc<T.RemoveMembershipMutation, T.RemoveMembershipMutationVariables> = {
  "id": "sha256:8b0983308a749943a922bae038cd7de0bae32937e298a7676aae0a63e2860970",
  "kind": "mutation",
  "name": "RemoveMembership",
  "text": "mutation RemoveMembership($input:RemoveMembershipInput!){removeMembership(input:$input){__typename ...on RemoveMembershipSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * The record of a person was wrong, a speaker was misspelt for example.
 */
export const CorrectPerson: Doc<T.CorrectPersonMutation, T.CorrectPersonMutationVariables> = {
  "id": "sha256:ff491a75eda8fd229058d48766b3afc010e4abda78555809840b24bde28ca22e",
  "kind": "mutation",
  "name": "CorrectPerson",
  "text": "mutation CorrectPerson($input:CorrectPersonInput!){correctPerson(input:$input){__typename ...on CorrectPersonSuccess{person{...PersonState}revision}...Refusal}}fragment PersonState on Person{id slug name nameTh:name(lang:TH)posts{title titleTh:title(lang:TH)from until}version}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A person is consul at a post.
 */
export const AppointConsul: Doc<T.AppointConsulMutation, T.AppointConsulMutationVariables> = {
  "id": "sha256:f71f63694e03d488087c1d5e29f96dd864fd3fa0e6f4a477ff6a8f1283cd548a",
  "kind": "mutation",
  "name": "AppointConsul",
  "text": "mutation AppointConsul($input:AppointConsulInput!){appointConsul(input:$input){__typename ...on AppointConsulSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn consuls{...ConsulLine}district address phone version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment ConsulLine on Consul{person{...PersonName}post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * A person is no longer consul at a post.
 */
export const EndConsul: Doc<T.EndConsulMutation, T.EndConsulMutationVariables> = {
  "id": "sha256:d68b8df7413c0820a063e0e7a3ba4795a742157d136fc2bc7461384fcdcbefea",
  "kind": "mutation",
  "name": "EndConsul",
  "text": "mutation EndConsul($input:EndConsulInput!){endConsul(input:$input){__typename ...on EndConsulSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn consuls{...ConsulLine}district address phone version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment ConsulLine on Consul{person{...PersonName}post postTh:post(lang:TH)from until}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Which provinces are there, and with how many ties? `filter: { hasPartnership: false }` keeps those without any.
 */
export const Provinces: PagedDoc<T.ProvincesQuery, T.ProvincesQueryVariables, 'provinces'> = {
  "id": "sha256:e190fdb53293579cf1f9f6b15dd6150dacce7d129bc71d531443343aa36d11ea",
  "kind": "query",
  "name": "Provinces",
  "text": "query Provinces($filter:ProvinceFilter$orderBy:ProvinceOrder$first:Int$after:String){provinces(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{...ProvinceName region location{...Point}partnerships(first:0){totalCount}}pageInfo{...Page}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Point on GeoPoint{latitude longitude of}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "provinces"
}

/**
 * Everything about the foreign relations of one province on a day: its ties and agreements (at most 100 of each, see
 * `totalCount`), consulates, networks, offices and municipalities. Null when there is no such code.
 */
export const Province: Doc<T.ProvinceQuery, T.ProvinceQueryVariables> = {
  "id": "sha256:552a203886a82289b059327ba6a9d17695b220023406bd409b8c3d701f8ce73f",
  "kind": "query",
  "name": "Province",
  "text": "query Province($code:String!$asOf:Date){province(code:$code){...ProvinceName names{...PlaceNames}region regionTh:region(lang:TH)location{...Point}wikidataId municipalities{id slug name nameTh:name(lang:TH)}partnerships(first:100){totalCount nodes{...PartnershipLine contact(asOf:$asOf){...Standing}}}agreements(first:100 orderBy:SIGNED_ON_DESC){totalCount counts{...Tally}nodes{...AgreementLine}}consulates{id kind country{...CountryName}openedOn closedOn confirmedOn}memberships(asOf:$asOf){...MembershipLine member{__typename ...on Place{id name nameTh:name(lang:TH)}}}organizations{id slug kind name nameTh:name(lang:TH)openedOn address openingHours}engagementSeries{id slug name nameTh:name(lang:TH)rhythm}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment PlaceNames on Names{en th local aliases}fragment Point on GeoPoint{latitude longitude of}fragment PartnershipLine on Partnership{id relationship since lastContact(asOf:$asOf){...LastContact}thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment LastContact on Contact{kind weight on agreement{id slug title titleTh:title(lang:TH)}engagement{id slug title titleTh:title(lang:TH)}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Standing on ContactStanding{state since months}fragment Tally on Counts{agreements sisterCities countries}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment MembershipLine on Membership{role joinedOn leftOn network{id slug name nameTh:name(lang:TH)acronym}}",
  "public": true
}

/**
 * How large is the register, when did it last change, and under which license may it be used?
 */
export const Register: Doc<T.RegisterQuery, T.RegisterQueryVariables> = {
  "id": "sha256:008d5fc286c19dd7f865a7fbe1adf971c3f8dafd61ad099f80fd34117db9a775",
  "kind": "query",
  "name": "Register",
  "text": "query Register{register{revision schemaHash updatedAt license counts{agreements sisterCities countries}}}",
  "public": true,
  "dates": [
    "register.updatedAt"
  ]
}

/**
 * How much of my request budget is left in this minute?
 */
export const RateLimit: Doc<T.RateLimitQuery, T.RateLimitQueryVariables> = {
  "id": "sha256:0f7d7e54352260237114140b9487b50a508ba801f4fa9c3b60708fbf7a1b7421",
  "kind": "query",
  "name": "RateLimit",
  "text": "query RateLimit{rateLimit{cost limit remaining resetAt}}",
  "dates": [
    "rateLimit.resetAt"
  ]
}

/**
 * How many agreements, engagements or commitments, by country, sector, kind, status …, also in a fiscal year or another period?
 * Largest group first. `ids` asks for the records behind each number.
 */
export const Stats: Doc<T.StatsQuery, T.StatsQueryVariables> = {
  "id": "sha256:9fd3acd1c1dcdcc2dffa540d05c52d46bff79e1541ac12c40b23591732977322",
  "kind": "query",
  "name": "Stats",
  "text": "query Stats($of:StatsOf$by:StatsBy!$filter:AgreementFilter$fiscalYear:Int$from:Date$to:Date$ids:Int$idsAfter:ID){stats(of:$of by:$by filter:$filter fiscalYear:$fiscalYear from:$from to:$to ids:$ids idsAfter:$idsAfter){key label labelTh:label(lang:TH)counts{...Tally}total doubtful ids doubtfulIds}}fragment Tally on Counts{agreements sisterCities countries}",
  "public": true
}

/**
 * What is in force in each of the nine sectors, province by province, and when was the latest meeting? Shows where there
 * are gaps.
 */
export const Coverage: Doc<T.CoverageQuery, T.CoverageQueryVariables> = {
  "id": "sha256:be9748b930f577ca3589b27cab234a57af61faa0618d4a71974dc621a31b681f",
  "kind": "query",
  "name": "Coverage",
  "text": "query Coverage($provinces:[String!]$asOf:Date){coverage(provinces:$provinces asOf:$asOf){province{...ProvinceName}cells{sector{...SectorName}counts{...Tally}lastEngagementOn}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Tally on Counts{agreements sisterCities countries}",
  "public": true
}

/**
 * A record should not be there at all. Refused while others refer to it; the history keeps its last state. Needs the
 * scope `publish`.
 */
export const RemoveRecord: Doc<T.RemoveRecordMutation, T.RemoveRecordMutationVariables> = {
  "id": "sha256:8b69a98668014544f32a331d40eb8ad732a2c935c2f167b2f16b2921d2647ef4",
  "kind": "mutation",
  "name": "RemoveRecord",
  "text": "mutation RemoveRecord($input:RemoveRecordInput!){removeRecord(input:$input){__typename ...on RemoveRecordSuccess{revision}...Refusal}}fragment Refusal on WriteError{code:errorCode message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion possibleDuplicates{id name}}}",
  "keyed": true
}

/**
 * Where does a name or word occur, best match first? Thai, English or local script; small typing errors are tolerated.
 */
export const Search: PagedDoc<T.SearchQuery, T.SearchQueryVariables, 'search'> = {
  "id": "sha256:6a392cb1cf44ce176c4e665da07560c6a6e517887e5e444ecb58d992c6adc2f1",
  "kind": "query",
  "name": "Search",
  "text": "query Search($text:String!$first:Int$after:String){search(text:$text first:$first after:$after){totalCount nodes{...Mention}pageInfo{...Page}}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "search"
}

/**
 * Which record has this id? Enough of it for a link; null when there is none.
 */
export const Node: Doc<T.NodeQuery, T.NodeQueryVariables> = {
  "id": "sha256:c5229b64cc70768bc99de2414e0514f4616207744e67d29fd4a3e2b152655d36",
  "kind": "query",
  "name": "Node",
  "text": "query Node($id:ID!){node(id:$id){...Mention}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}",
  "public": true
}

/**
 * Which records have these ids, 100 at most? In the same order, with null where there is none: what is behind a number of `Stats`.
 */
export const Nodes: Doc<T.NodesQuery, T.NodesQueryVariables> = {
  "id": "sha256:cf04edc87f0cd60d32cf9d2556aa2e351a19ea6d4128192fcdbeca5941d18c47",
  "kind": "query",
  "name": "Nodes",
  "text": "query Nodes($ids:[ID!]!){nodes(ids:$ids){...Mention}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}",
  "public": true
}

/**
 * What happened around one record, oldest first?
 */
export const Timeline: Doc<T.TimelineQuery, T.TimelineQueryVariables> = {
  "id": "sha256:8f016496ad2d0337f406ca85f998c202bc8424400783293cbec940c960132822",
  "kind": "query",
  "name": "Timeline",
  "text": "query Timeline($subject:ID!$from:Date$to:Date$asOf:Date){timeline(subject:$subject from:$from to:$to asOf:$asOf){on kind label labelTh:label(lang:TH)subject{...Mention}}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}",
  "public": true
}

/**
 * Which foreign places are there, and which Thai provinces hold ties with each of them? With
 * `filter: { province: ["phuket"] }`: who else is friends with Phuket's sister cities.
 */
export const SisterCities: PagedDoc<T.SisterCitiesQuery, T.SisterCitiesQueryVariables, 'sisterCities'> = {
  "id": "sha256:aa2104b875c825b032437621c6b4c5bd143c026c5d63eb75e755f885a92c9431",
  "kind": "query",
  "name": "SisterCities",
  "text": "query SisterCities($filter:SisterCityFilter$orderBy:SisterCityOrder$first:Int$after:String){sisterCities(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{...SisterCityName level location{...Point}partnerships{totalCount nodes{id relationship since province{...ProvinceName}}}}pageInfo{...Page}}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Point on GeoPoint{latitude longitude of}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "public": true,
  "page": "sisterCities"
}

/**
 * Everything about one foreign place on a day: its names, ties and agreements (at most 100 of each, see `totalCount`),
 * latest visits, networks and sources. Null when there is no such slug.
 */
export const SisterCity: Doc<T.SisterCityQuery, T.SisterCityQueryVariables> = {
  "id": "sha256:f0c1f2a3b95790bb4a5bdc68431a98ec581d330ea95f7e1af4b49193a7ad82b7",
  "kind": "query",
  "name": "SisterCity",
  "text": "query SisterCity($slug:String!$asOf:Date){sisterCity(slug:$slug){...SisterCityName names{...PlaceNames}level location{...Point}wikidataId note successor{...SisterCityName}partnerships(first:100){totalCount nodes{...PartnershipLine contact(asOf:$asOf){...Standing}}}agreements(first:100 orderBy:SIGNED_ON_DESC){totalCount counts{...Tally}nodes{...AgreementLine}}engagements{totalCount nodes{...EngagementLine}}memberships(asOf:$asOf){...MembershipLine}sources{...Citation}}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment PlaceNames on Names{en th local aliases}fragment Point on GeoPoint{latitude longitude of}fragment PartnershipLine on Partnership{id relationship since lastContact(asOf:$asOf){...LastContact}thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment LastContact on Contact{kind weight on agreement{id slug title titleTh:title(lang:TH)}engagement{id slug title titleTh:title(lang:TH)}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Standing on ContactStanding{state since months}fragment Tally on Counts{agreements sisterCities countries}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment MembershipLine on Membership{role joinedOn leftOn network{id slug name nameTh:name(lang:TH)acronym}}fragment Citation on Source{id slug title kind publisher publishedOn language url}",
  "public": true
}

/**
 * What to show for each value of an enum, in English and Thai? All enums, or those with these names, like AgreementStatus.
 */
export const Vocabulary: Doc<T.VocabularyQuery, T.VocabularyQueryVariables> = {
  "id": "sha256:e41f3b853907fa0512eefbe540e5a124b576f78cae51b7eb4a4c1762456cc99f",
  "kind": "query",
  "name": "Vocabulary",
  "text": "query Vocabulary($names:[String!]){vocabulary(names:$names){name values{value label labelTh:label(lang:TH)}}}",
  "public": true
}

/**
 * What does the office have to deal with: what has expired, expires soon or needs notice, which partnerships are dormant or
 * without any contact on record, which anniversaries are near, which letters of intent have not led to an agreement, which
 * records have gaps, which commitments are due, which contradictions are to be settled?
 */
export const Worklist: Doc<T.WorklistQuery, T.WorklistQueryVariables> = {
  "id": "sha256:122ddb977778afbc15771370275e564cdecaed9fc41a17bb219584c9e4053435",
  "kind": "query",
  "name": "Worklist",
  "text": "query Worklist($province:String$withinDays:Int$dormantMonths:Int$asOf:Date){worklist(province:$province withinDays:$withinDays dormantMonths:$dormantMonths asOf:$asOf){overdue{...AgreementLine}expiring{...AgreementLine}noticeDue{...AgreementLine}dormant{...PartnershipLine}noEvidence{...PartnershipLine}anniversaries{years on agreement{...AgreementLine}}stalled{monthsWaiting agreement{...AgreementLine}}incomplete{...AgreementLine}commitmentsDue{...CommitmentLine}conflicts{id topic subject{...Mention}version}}}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment PartnershipLine on Partnership{id relationship since lastContact(asOf:$asOf){...LastContact}thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment LastContact on Contact{kind weight on agreement{id slug title titleTh:title(lang:TH)}engagement{id slug title titleTh:title(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment CommitmentLine on Commitment{id text textTh:text(lang:TH)status(asOf:$asOf)owedBy organization{id slug name nameTh:name(lang:TH)}person{...PersonName}sector{...SectorName}agreedOn dueOn doneOn partnership{id thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}agreement{id slug title titleTh:title(lang:TH)}version}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Commitment{text textTh:text(lang:TH)dueOn}...on Document{title titleTh:title(lang:TH)mediaType}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on EngagementSeries{slug name nameTh:name(lang:TH)}...on Organization{slug name nameTh:name(lang:TH)}...on ApprovalTemplate{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}",
  "public": true
}

/**
 * Which approval waits where since when, and which step of a plan is overdue? The longest wait comes first.
 */
export const AwaitingApproval: Doc<T.AwaitingApprovalQuery, T.AwaitingApprovalQueryVariables> = {
  "id": "sha256:db63637160d40a6c2f9e603583cad70a63372d1e4b1480bc7dcd6afe0a672432",
  "kind": "query",
  "name": "AwaitingApproval",
  "text": "query AwaitingApproval($province:String$asOf:Date){worklist(province:$province asOf:$asOf){awaitingApproval{...ApprovalLine agreement{id slug title titleTh:title(lang:TH)status(asOf:$asOf)thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}}}}fragment ApprovalLine on Approval{step body name nameTh:name(lang:TH)outcome dueOn askedOn decidedOn waitingSince reference note}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}",
  "public": true
}
