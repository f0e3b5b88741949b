// Generated from schema.graphql and packages/sdk/operations by `pnpm codegen`. Do not edit.
import type { Doc } from '../document.ts'
import type * as T from './types.ts'

/**
 * A paper is talked about: begins its record, and that of the tie if the pair has none yet.
 */
export const ProposeAgreement: Doc<T.ProposeAgreementMutation, T.ProposeAgreementMutationVariables> = {
  "kind": "mutation",
  "name": "ProposeAgreement",
  "text": "mutation ProposeAgreement($input:ProposeAgreementInput!$asOf:Date){proposeAgreement(input:$input){__typename ...on ProposeAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A body was asked to approve, or has answered.
 */
export const RecordApproval: Doc<T.RecordApprovalMutation, T.RecordApprovalMutationVariables> = {
  "kind": "mutation",
  "name": "RecordApproval",
  "text": "mutation RecordApproval($input:RecordApprovalInput!$asOf:Date){recordApproval(input:$input){__typename ...on RecordApprovalSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Both sides have signed.
 */
export const SignAgreement: Doc<T.SignAgreementMutation, T.SignAgreementMutationVariables> = {
  "kind": "mutation",
  "name": "SignAgreement",
  "text": "mutation SignAgreement($input:SignAgreementInput!$asOf:Date){signAgreement(input:$input){__typename ...on SignAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A signed agreement whose text makes that a step of its own is in force, or will be from a known day.
 */
export const EnterAgreementIntoForce: Doc<T.EnterAgreementIntoForceMutation, T.EnterAgreementIntoForceMutationVariables> = {
  "kind": "mutation",
  "name": "EnterAgreementIntoForce",
  "text": "mutation EnterAgreementIntoForce($input:EnterAgreementIntoForceInput!$asOf:Date){enterAgreementIntoForce(input:$input){__typename ...on EnterAgreementIntoForceSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Both sides changed the text.
 */
export const AmendAgreement: Doc<T.AmendAgreementMutation, T.AmendAgreementMutationVariables> = {
  "kind": "mutation",
  "name": "AmendAgreement",
  "text": "mutation AmendAgreement($input:AmendAgreementInput!$asOf:Date){amendAgreement(input:$input){__typename ...on AmendAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * It goes on for a new period, which becomes an agreement of its own.
 */
export const RenewAgreement: Doc<T.RenewAgreementMutation, T.RenewAgreementMutationVariables> = {
  "kind": "mutation",
  "name": "RenewAgreement",
  "text": "mutation RenewAgreement($input:RenewAgreementInput!$asOf:Date){renewAgreement(input:$input){__typename ...on RenewAgreementSuccess{agreement{...AgreementState}renewed{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * One side will not go on.
 */
export const GiveNotice: Doc<T.GiveNoticeMutation, T.GiveNoticeMutationVariables> = {
  "kind": "mutation",
  "name": "GiveNotice",
  "text": "mutation GiveNotice($input:GiveNoticeInput!$asOf:Date){giveNotice(input:$input){__typename ...on GiveNoticeSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * It was ended before its term.
 */
export const TerminateAgreement: Doc<T.TerminateAgreementMutation, T.TerminateAgreementMutationVariables> = {
  "kind": "mutation",
  "name": "TerminateAgreement",
  "text": "mutation TerminateAgreement($input:TerminateAgreementInput!$asOf:Date){terminateAgreement(input:$input){__typename ...on TerminateAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A later agreement of the same tie has taken its place.
 */
export const SupersedeAgreement: Doc<T.SupersedeAgreementMutation, T.SupersedeAgreementMutationVariables> = {
  "kind": "mutation",
  "name": "SupersedeAgreement",
  "text": "mutation SupersedeAgreement($input:SupersedeAgreementInput!$asOf:Date){supersedeAgreement(input:$input){__typename ...on SupersedeAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * It was given up before it was signed.
 */
export const AbandonAgreement: Doc<T.AbandonAgreementMutation, T.AbandonAgreementMutationVariables> = {
  "kind": "mutation",
  "name": "AbandonAgreement",
  "text": "mutation AbandonAgreement($input:AbandonAgreementInput!$asOf:Date){abandonAgreement(input:$input){__typename ...on AbandonAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * How long it runs has become known, or was noted wrongly.
 */
export const SetTerm: Doc<T.SetTermMutation, T.SetTermMutationVariables> = {
  "kind": "mutation",
  "name": "SetTerm",
  "text": "mutation SetTerm($input:SetTermInput!$asOf:Date){setTerm(input:$input){__typename ...on SetTermSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Its record was mistaken. Needs the scope `publish`.
 */
export const CorrectAgreement: Doc<T.CorrectAgreementMutation, T.CorrectAgreementMutationVariables> = {
  "kind": "mutation",
  "name": "CorrectAgreement",
  "text": "mutation CorrectAgreement($input:CorrectAgreementInput!$asOf:Date){correctAgreement(input:$input){__typename ...on CorrectAgreementSuccess{agreement{...AgreementState}revision}...Refusal}}fragment AgreementState on Agreement{id slug title kind status(asOf:$asOf)signedOn term{...Duration}missing version}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Which agreements answer to a filter, and where do they stand on the day of `asOf`? A filter by status looks at
 * `filter.asOf`, so give the same day there.
 */
export const Agreements: Doc<T.AgreementsQuery, T.AgreementsQueryVariables> = {
  "kind": "query",
  "name": "Agreements",
  "text": "query Agreements($filter:AgreementFilter$orderBy:AgreementOrder$asOf:Date$first:Int$after:String){agreements(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount counts{...Tally}nodes{...AgreementLine}pageInfo{...Page}}}fragment Tally on Counts{agreements sisterCities countries}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "agreements"
}

/**
 * What was in force on a day, oldest signature first? Without `province`: in the whole country. Without `asOf`: today.
 */
export const InForce: Doc<T.InForceQuery, T.InForceQueryVariables> = {
  "kind": "query",
  "name": "InForce",
  "text": "query InForce($province:[String!]$asOf:Date$first:Int$after:String){agreements(filter:{province:$province status:[IN_FORCE]asOf:$asOf}orderBy:SIGNED_ON_ASC first:$first after:$after){totalCount counts{...Tally}nodes{...AgreementLine}pageInfo{...Page}}}fragment Tally on Counts{agreements sisterCities countries}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "agreements"
}

/**
 * Everything about one agreement: how it came about, how long it runs, what came before and after it, what the sources
 * say, and what the record lacks. Null when there is no such slug.
 */
export const Agreement: Doc<T.AgreementQuery, T.AgreementQueryVariables> = {
  "kind": "query",
  "name": "Agreement",
  "text": "query Agreement($slug:String!$asOf:Date){agreement(slug:$slug){...AgreementLine province{...ProvinceName}partnership{id relationship since}otherSector sectorsBasis signedAt signedOnBasis thaiSignatory partnerSignatory events{kind on recordedAt reason sources{...Citation}}approvals{step body outcome askedOn decidedOn reference note}basedOn{...AgreementLine}leadsTo{...AgreementLine}renews{...AgreementLine}renewedBy{...AgreementLine}supersedes{...AgreementLine}supersededBy{...AgreementLine}engagements{totalCount nodes{...EngagementLine}}facts{...Statement conflict{id topic resolved resolution}}sources{...Citation}confidence note version}}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}",
  "dates": [
    "agreement.events.*.recordedAt"
  ]
}

/**
 * What was written, in the order of commits? To follow the register, keep the last `cursor` and ask on behind it with
 * `after`: nothing ever appears in front of it. A mirror takes `node`, which is null when the record was removed.
 */
export const Changes: Doc<T.ChangesQuery, T.ChangesQueryVariables> = {
  "kind": "query",
  "name": "Changes",
  "text": "query Changes($types:[String!]$province:String$first:Int$after:String){changes(types:$types province:$province first:$first after:$after){nodes{...ChangeLine node{...Mention}}pageInfo{...Page}}}fragment ChangeLine on Change{cursor revision at operation type nodeId actor reason}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on Organization{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "dates": [
    "changes.nodes.*.at"
  ],
  "page": "changes"
}

/**
 * Who changed what about an agreement, when and why, with its columns before and after? Oldest first; empty while it is
 * as the open data set made it. Null when there is no such slug.
 */
export const AgreementHistory: Doc<T.AgreementHistoryQuery, T.AgreementHistoryQueryVariables> = {
  "kind": "query",
  "name": "AgreementHistory",
  "text": "query AgreementHistory($slug:String!$first:Int$after:String){agreement(slug:$slug){id slug version history(first:$first after:$after){totalCount nodes{...ChangeLine before after}pageInfo{...Page}}}}fragment ChangeLine on Change{cursor revision at operation type nodeId actor reason}fragment Page on PageInfo{hasNextPage endCursor}",
  "dates": [
    "agreement.history.nodes.*.at"
  ],
  "page": "agreement.history"
}

/**
 * A visit, exchange or meeting is still to come. It counts for nothing until it has begun.
 */
export const PlanEngagement: Doc<T.PlanEngagementMutation, T.PlanEngagementMutationVariables> = {
  "kind": "mutation",
  "name": "PlanEngagement",
  "text": "mutation PlanEngagement($input:PlanEngagementInput!){planEngagement(input:$input){__typename ...on PlanEngagementSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn cancelled version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A visit, exchange or meeting has taken place.
 */
export const RecordEngagement: Doc<T.RecordEngagementMutation, T.RecordEngagementMutationVariables> = {
  "kind": "mutation",
  "name": "RecordEngagement",
  "text": "mutation RecordEngagement($input:RecordEngagementInput!){recordEngagement(input:$input){__typename ...on RecordEngagementSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn cancelled version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Plans have changed, or the record was mistaken. What is left out stays as it is; lists replace those on record.
 */
export const ChangeEngagement: Doc<T.ChangeEngagementMutation, T.ChangeEngagementMutationVariables> = {
  "kind": "mutation",
  "name": "ChangeEngagement",
  "text": "mutation ChangeEngagement($input:ChangeEngagementInput!){changeEngagement(input:$input){__typename ...on ChangeEngagementSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn cancelled version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * It was called off, or did not take place.
 */
export const CancelEngagement: Doc<T.CancelEngagementMutation, T.CancelEngagementMutationVariables> = {
  "kind": "mutation",
  "name": "CancelEngagement",
  "text": "mutation CancelEngagement($input:CancelEngagementInput!){cancelEngagement(input:$input){__typename ...on CancelEngagementSuccess{engagement{...EngagementState}revision}...Refusal}}fragment EngagementState on Engagement{id slug title kind direction startsOn endsOn cancelled version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Who visited whom, when and about what? Latest first; cancelled ones only with `filter: { includeCancelled: true }`.
 */
export const Engagements: Doc<T.EngagementsQuery, T.EngagementsQueryVariables> = {
  "kind": "query",
  "name": "Engagements",
  "text": "query Engagements($filter:EngagementFilter$first:Int$after:String){engagements(filter:$filter first:$first after:$after){totalCount nodes{...EngagementLine countries{...CountryName}fromOrganization headcount leaders{...PersonName}sectors{...SectorName}agreements{id slug title titleTh:title(lang:TH)}sources{...Citation}}pageInfo{...Page}}}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "engagements"
}

/**
 * A page, an article or a letter, for records and facts to rest on.
 */
export const RegisterSource: Doc<T.RegisterSourceMutation, T.RegisterSourceMutationVariables> = {
  "kind": "mutation",
  "name": "RegisterSource",
  "text": "mutation RegisterSource($input:RegisterSourceInput!){registerSource(input:$input){__typename ...on RegisterSourceSuccess{source{...SourceState}revision}...Refusal}}fragment SourceState on Source{...Citation version}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * The record of a source was mistaken. Needs the scope `publish`.
 */
export const CorrectSource: Doc<T.CorrectSourceMutation, T.CorrectSourceMutationVariables> = {
  "kind": "mutation",
  "name": "CorrectSource",
  "text": "mutation CorrectSource($input:CorrectSourceInput!){correctSource(input:$input){__typename ...on CorrectSourceSuccess{source{...SourceState}revision}...Refusal}}fragment SourceState on Source{...Citation version}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * What one source says about one record.
 */
export const RecordFact: Doc<T.RecordFactMutation, T.RecordFactMutationVariables> = {
  "kind": "mutation",
  "name": "RecordFact",
  "text": "mutation RecordFact($input:RecordFactInput!){recordFact(input:$input){__typename ...on RecordFactSuccess{fact{...FactState}revision}...Refusal}}fragment FactState on Fact{...Statement conflict{id version}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Which of several facts the office holds best, or holds no longer. Needs the scope `publish`.
 */
export const RankFact: Doc<T.RankFactMutation, T.RankFactMutationVariables> = {
  "kind": "mutation",
  "name": "RankFact",
  "text": "mutation RankFact($input:RankFactInput!){rankFact(input:$input){__typename ...on RankFactSuccess{fact{...FactState}revision}...Refusal}}fragment FactState on Fact{...Statement conflict{id version}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Facts contradict each other. All of them stay.
 */
export const DeclareConflict: Doc<T.DeclareConflictMutation, T.DeclareConflictMutationVariables> = {
  "kind": "mutation",
  "name": "DeclareConflict",
  "text": "mutation DeclareConflict($input:DeclareConflictInput!){declareConflict(input:$input){__typename ...on DeclareConflictSuccess{conflict{...ConflictState}revision}...Refusal}}fragment ConflictState on Conflict{id topic facts{id}resolved resolution version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A contradiction was settled. Needs the scope `publish`.
 */
export const ResolveConflict: Doc<T.ResolveConflictMutation, T.ResolveConflictMutationVariables> = {
  "kind": "mutation",
  "name": "ResolveConflict",
  "text": "mutation ResolveConflict($input:ResolveConflictInput!){resolveConflict(input:$input){__typename ...on ResolveConflictSuccess{conflict{...ConflictState}revision}...Refusal}}fragment ConflictState on Conflict{id topic facts{id}resolved resolution version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Who said what, in which post, in which words and where? By question, by the id of the record it is about, or both.
 */
export const WhoSaidWhat: Doc<T.WhoSaidWhatQuery, T.WhoSaidWhatQueryVariables> = {
  "kind": "query",
  "name": "WhoSaidWhat",
  "text": "query WhoSaidWhat($property:FactProperty$subject:ID$first:Int$after:String){facts(property:$property subject:$subject first:$first after:$after){totalCount nodes{...Statement subject{...Mention}conflict{id topic resolved resolution}}pageInfo{...Page}}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on Organization{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "facts"
}

/**
 * Where do the sources contradict each other, and what does each of them say? All, or those about one record.
 */
export const Conflicts: Doc<T.ConflictsQuery, T.ConflictsQueryVariables> = {
  "kind": "query",
  "name": "Conflicts",
  "text": "query Conflicts($subject:ID){conflicts(subject:$subject){id topic resolved resolution note subject{...Mention}facts{...Statement}}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on Organization{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}"
}

/**
 * What people say a province has, what the register can prove for the same day, and the gap between them.
 */
export const RegisterGap: Doc<T.RegisterGapQuery, T.RegisterGapQueryVariables> = {
  "kind": "query",
  "name": "RegisterGap",
  "text": "query RegisterGap($province:String!$asOf:Date){registerGap(province:$province asOf:$asOf){property recorded unexplained{value max unit precision}claims{...Statement}}}fragment Statement on Fact{id property quantity{value max unit precision}text date asOf statedBy{...PersonName}capacity quote rank rankReason note source{...Citation}}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}"
}

/**
 * Who am I to the register, and what may I do? Without a token: anybody.
 */
export const Viewer: Doc<T.ViewerQuery, T.ViewerQueryVariables> = {
  "kind": "query",
  "name": "Viewer",
  "text": "query Viewer{viewer{name organization anonymous scopes provinces{...ProvinceName}expiresAt}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}",
  "dates": [
    "viewer.expiresAt"
  ]
}

/**
 * Which keys are there, dead ones too? Needs the scope `admin:keys`.
 */
export const Keys: Doc<T.KeysQuery, T.KeysQueryVariables> = {
  "kind": "query",
  "name": "Keys",
  "text": "query Keys{keys{...KeyLine history}}fragment KeyLine on ApiKey{id name organization scopes provinces{...ProvinceName}createdAt expiresAt lastUsedAt revokedAt}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}",
  "dates": [
    "keys.*.createdAt",
    "keys.*.expiresAt",
    "keys.*.lastUsedAt",
    "keys.*.revokedAt"
  ]
}

/**
 * A new officer or partner gets a key. `secret` is the key, and nobody can see it again: when it is null, the first
 * answer was lost on the way, so revoke that key and make another.
 */
export const CreateKey: Doc<T.CreateKeyMutation, T.CreateKeyMutationVariables> = {
  "kind": "mutation",
  "name": "CreateKey",
  "text": "mutation CreateKey($input:CreateKeyInput!){createKey(input:$input){__typename ...on CreateKeySuccess{key{...KeyLine}secret}...Refusal}}fragment KeyLine on ApiKey{id name organization scopes provinces{...ProvinceName}createdAt expiresAt lastUsedAt revokedAt}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "dates": [
    "createKey.key.createdAt",
    "createKey.key.expiresAt",
    "createKey.key.lastUsedAt",
    "createKey.key.revokedAt"
  ],
  "keyed": true
}

/**
 * A key gets a successor; the old one goes on working for a while. For `secret` see `CreateKey`.
 */
export const RotateKey: Doc<T.RotateKeyMutation, T.RotateKeyMutationVariables> = {
  "kind": "mutation",
  "name": "RotateKey",
  "text": "mutation RotateKey($input:RotateKeyInput!){rotateKey(input:$input){__typename ...on RotateKeySuccess{key{...KeyLine}old{...KeyLine}secret}...Refusal}}fragment KeyLine on ApiKey{id name organization scopes provinces{...ProvinceName}createdAt expiresAt lastUsedAt revokedAt}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
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
 * A key ends at once and for good.
 */
export const RevokeKey: Doc<T.RevokeKeyMutation, T.RevokeKeyMutationVariables> = {
  "kind": "mutation",
  "name": "RevokeKey",
  "text": "mutation RevokeKey($input:RevokeKeyInput!){revokeKey(input:$input){__typename ...on RevokeKeySuccess{key{...KeyLine}}...Refusal}}fragment KeyLine on ApiKey{id name organization scopes provinces{...ProvinceName}createdAt expiresAt lastUsedAt revokedAt}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "dates": [
    "revokeKey.key.createdAt",
    "revokeKey.key.expiresAt",
    "revokeKey.key.lastUsedAt",
    "revokeKey.key.revokedAt"
  ],
  "keyed": true
}

/**
 * Which networks are there, and who belonged to each on a day?
 */
export const Networks: Doc<T.NetworksQuery, T.NetworksQueryVariables> = {
  "kind": "query",
  "name": "Networks",
  "text": "query Networks($asOf:Date){networks{id slug name nameTh:name(lang:TH)acronym foundedOn note memberships(asOf:$asOf){role joinedOn leftOn member{__typename ...on Place{id name nameTh:name(lang:TH)country{...CountryName}}...on OutsideMember{name nameTh:name(lang:TH)countryIfKnown:country{...CountryName}}}sources{...Citation}}sources{...Citation}}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}"
}

/**
 * Who is tied to whom, since when, and which ties went quiet on the day of `asOf`? `filter.dormantMonths` keeps the
 * quiet ones; it looks at `filter.asOf`, so give the same day there.
 */
export const Partnerships: Doc<T.PartnershipsQuery, T.PartnershipsQueryVariables> = {
  "kind": "query",
  "name": "Partnerships",
  "text": "query Partnerships($filter:PartnershipFilter$asOf:Date$first:Int$after:String){partnerships(filter:$filter first:$first after:$after){totalCount nodes{...PartnershipLine dormant(asOf:$asOf)sectors{...SectorName}agreements(first:0){totalCount}}pageInfo{...Page}}}fragment PartnershipLine on Partnership{id relationship since lastEngagementOn(asOf:$asOf)thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "partnerships"
}

/**
 * The graph for drawing, as a whole or under a filter: places with coordinates, and the ties between them by id.
 */
export const Graph: Doc<T.GraphQuery, T.GraphQueryVariables> = {
  "kind": "query",
  "name": "Graph",
  "text": "query Graph($filter:PartnershipFilter){graph(filter:$filter){places{__typename id name nameTh:name(lang:TH)country{code}location{...Point}}partnerships{id relationship since thaiParty{...on Place{id}}sisterCity{id}}}}fragment Point on GeoPoint{latitude longitude of}"
}

/**
 * A foreign place comes onto the register. Its tie begins with the first agreement that is proposed to it.
 */
export const RegisterSisterCity: Doc<T.RegisterSisterCityMutation, T.RegisterSisterCityMutationVariables> = {
  "kind": "mutation",
  "name": "RegisterSisterCity",
  "text": "mutation RegisterSisterCity($input:RegisterSisterCityInput!){registerSisterCity(input:$input){__typename ...on RegisterSisterCitySuccess{sisterCity{...SisterCityState}revision}...Refusal}}fragment SisterCityState on SisterCity{...SisterCityName level successor{id slug}version}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * The record of a foreign place was mistaken, or it has a successor. Needs the scope `publish`.
 */
export const CorrectSisterCity: Doc<T.CorrectSisterCityMutation, T.CorrectSisterCityMutationVariables> = {
  "kind": "mutation",
  "name": "CorrectSisterCity",
  "text": "mutation CorrectSisterCity($input:CorrectSisterCityInput!){correctSisterCity(input:$input){__typename ...on CorrectSisterCitySuccess{sisterCity{...SisterCityState}revision}...Refusal}}fragment SisterCityState on SisterCity{...SisterCityName level successor{id slug}version}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A Thai local authority that signs in its own name comes onto the register.
 */
export const RegisterMunicipality: Doc<T.RegisterMunicipalityMutation, T.RegisterMunicipalityMutationVariables> = {
  "kind": "mutation",
  "name": "RegisterMunicipality",
  "text": "mutation RegisterMunicipality($input:RegisterMunicipalityInput!){registerMunicipality(input:$input){__typename ...on RegisterMunicipalitySuccess{municipality{...MunicipalityState}revision}...Refusal}}fragment MunicipalityState on Municipality{id slug name nameTh:name(lang:TH)province{...ProvinceName}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * The record of a Thai local authority was mistaken. Needs the scope `publish`.
 */
export const CorrectMunicipality: Doc<T.CorrectMunicipalityMutation, T.CorrectMunicipalityMutationVariables> = {
  "kind": "mutation",
  "name": "CorrectMunicipality",
  "text": "mutation CorrectMunicipality($input:CorrectMunicipalityInput!){correctMunicipality(input:$input){__typename ...on CorrectMunicipalitySuccess{municipality{...MunicipalityState}revision}...Refusal}}fragment MunicipalityState on Municipality{id slug name nameTh:name(lang:TH)province{...ProvinceName}version}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A tie is called something else. Needs the scope `publish`.
 */
export const CorrectPartnership: Doc<T.CorrectPartnershipMutation, T.CorrectPartnershipMutationVariables> = {
  "kind": "mutation",
  "name": "CorrectPartnership",
  "text": "mutation CorrectPartnership($input:CorrectPartnershipInput!){correctPartnership(input:$input){__typename ...on CorrectPartnershipSuccess{partnership{...PartnershipState}revision}...Refusal}}fragment PartnershipState on Partnership{id relationship since thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}version}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A consular post comes onto the register.
 */
export const OpenConsulate: Doc<T.OpenConsulateMutation, T.OpenConsulateMutationVariables> = {
  "kind": "mutation",
  "name": "OpenConsulate",
  "text": "mutation OpenConsulate($input:OpenConsulateInput!){openConsulate(input:$input){__typename ...on OpenConsulateSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A source shows a consulate at work.
 */
export const ConfirmConsulate: Doc<T.ConfirmConsulateMutation, T.ConfirmConsulateMutationVariables> = {
  "kind": "mutation",
  "name": "ConfirmConsulate",
  "text": "mutation ConfirmConsulate($input:ConfirmConsulateInput!){confirmConsulate(input:$input){__typename ...on ConfirmConsulateSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A consulate has closed.
 */
export const CloseConsulate: Doc<T.CloseConsulateMutation, T.CloseConsulateMutationVariables> = {
  "kind": "mutation",
  "name": "CloseConsulate",
  "text": "mutation CloseConsulate($input:CloseConsulateInput!){closeConsulate(input:$input){__typename ...on CloseConsulateSuccess{consulate{...ConsulateState}revision}...Refusal}}fragment ConsulateState on Consulate{id kind country{...CountryName}province{...ProvinceName}openedOn confirmedOn closedOn version}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * An office, committee or agency of a province comes onto the register.
 */
export const RegisterOrganization: Doc<T.RegisterOrganizationMutation, T.RegisterOrganizationMutationVariables> = {
  "kind": "mutation",
  "name": "RegisterOrganization",
  "text": "mutation RegisterOrganization($input:RegisterOrganizationInput!){registerOrganization(input:$input){__typename ...on RegisterOrganizationSuccess{organization{...OrganizationState}revision}...Refusal}}fragment OrganizationState on Organization{id slug kind name nameTh:name(lang:TH)version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * The record of an organization is out of date or was mistaken.
 */
export const CorrectOrganization: Doc<T.CorrectOrganizationMutation, T.CorrectOrganizationMutationVariables> = {
  "kind": "mutation",
  "name": "CorrectOrganization",
  "text": "mutation CorrectOrganization($input:CorrectOrganizationInput!){correctOrganization(input:$input){__typename ...on CorrectOrganizationSuccess{organization{...OrganizationState}revision}...Refusal}}fragment OrganizationState on Organization{id slug kind name nameTh:name(lang:TH)version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A network of places comes onto the register, without members yet.
 */
export const RegisterNetwork: Doc<T.RegisterNetworkMutation, T.RegisterNetworkMutationVariables> = {
  "kind": "mutation",
  "name": "RegisterNetwork",
  "text": "mutation RegisterNetwork($input:RegisterNetworkInput!){registerNetwork(input:$input){__typename ...on RegisterNetworkSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A place belongs to a network.
 */
export const AddMembership: Doc<T.AddMembershipMutation, T.AddMembershipMutationVariables> = {
  "kind": "mutation",
  "name": "AddMembership",
  "text": "mutation AddMembership($input:AddMembershipInput!){addMembership(input:$input){__typename ...on AddMembershipSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * A member has left a network.
 */
export const EndMembership: Doc<T.EndMembershipMutation, T.EndMembershipMutationVariables> = {
  "kind": "mutation",
  "name": "EndMembership",
  "text": "mutation EndMembership($input:EndMembershipInput!){endMembership(input:$input){__typename ...on EndMembershipSuccess{network{...NetworkState}revision}...Refusal}}fragment NetworkState on Network{id slug name nameTh:name(lang:TH)acronym memberships{role joinedOn leftOn member{__typename ...on Node{id}...on Place{name}...on OutsideMember{name}}}version}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Which provinces are there, and with how many ties? `filter: { hasPartnership: false }` keeps those without any.
 */
export const Provinces: Doc<T.ProvincesQuery, T.ProvincesQueryVariables> = {
  "kind": "query",
  "name": "Provinces",
  "text": "query Provinces($filter:ProvinceFilter$orderBy:ProvinceOrder$first:Int$after:String){provinces(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount nodes{...ProvinceName region location{...Point}partnerships(first:0){totalCount}}pageInfo{...Page}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Point on GeoPoint{latitude longitude of}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "provinces"
}

/**
 * Everything about the foreign relations of one province on a day: its ties and agreements (at most 100 of each, see
 * `totalCount`), consulates, networks, offices and municipalities. Null when there is no such code.
 */
export const Province: Doc<T.ProvinceQuery, T.ProvinceQueryVariables> = {
  "kind": "query",
  "name": "Province",
  "text": "query Province($code:String!$asOf:Date){province(code:$code){...ProvinceName names{...PlaceNames}region regionTh:region(lang:TH)location{...Point}wikidataId municipalities{id slug name nameTh:name(lang:TH)}partnerships(first:100){totalCount nodes{...PartnershipLine dormant(asOf:$asOf)}}agreements(first:100 orderBy:SIGNED_ON_DESC){totalCount counts{...Tally}nodes{...AgreementLine}}consulates{id kind country{...CountryName}openedOn closedOn confirmedOn}memberships(asOf:$asOf){...MembershipLine member{__typename ...on Place{id name nameTh:name(lang:TH)}}}organizations{id slug kind name nameTh:name(lang:TH)openedOn address openingHours}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment PlaceNames on Names{en th local aliases}fragment Point on GeoPoint{latitude longitude of}fragment PartnershipLine on Partnership{id relationship since lastEngagementOn(asOf:$asOf)thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Tally on Counts{agreements sisterCities countries}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment MembershipLine on Membership{role joinedOn leftOn network{id slug name nameTh:name(lang:TH)acronym}}"
}

/**
 * How large is the register, when did it last change, and under which terms may it be used?
 */
export const Register: Doc<T.RegisterQuery, T.RegisterQueryVariables> = {
  "kind": "query",
  "name": "Register",
  "text": "query Register{register{revision schemaHash updatedAt license counts{...Tally}}}fragment Tally on Counts{agreements sisterCities countries}",
  "dates": [
    "register.updatedAt"
  ]
}

/**
 * How many agreements, sister cities and countries, by country, sector, kind, status …? Largest group first.
 */
export const Stats: Doc<T.StatsQuery, T.StatsQueryVariables> = {
  "kind": "query",
  "name": "Stats",
  "text": "query Stats($by:StatsBy!$filter:AgreementFilter){stats(by:$by filter:$filter){key label labelTh:label(lang:TH)counts{...Tally}}}fragment Tally on Counts{agreements sisterCities countries}"
}

/**
 * What is in force in each of the nine sectors, province by province, and when did people last meet? Shows the holes.
 */
export const Coverage: Doc<T.CoverageQuery, T.CoverageQueryVariables> = {
  "kind": "query",
  "name": "Coverage",
  "text": "query Coverage($provinces:[String!]$asOf:Date){coverage(provinces:$provinces asOf:$asOf){province{...ProvinceName}cells{sector{...SectorName}counts{...Tally}lastEngagementOn}}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Tally on Counts{agreements sisterCities countries}"
}

/**
 * A record should not be there at all. Refused while others refer to it; the history keeps what it said. Needs the scope
 * `publish`.
 */
export const RemoveRecord: Doc<T.RemoveRecordMutation, T.RemoveRecordMutationVariables> = {
  "kind": "mutation",
  "name": "RemoveRecord",
  "text": "mutation RemoveRecord($input:RemoveRecordInput!){removeRecord(input:$input){__typename ...on RemoveRecordSuccess{revision}...Refusal}}fragment Refusal on WriteError{code message path ...on ValidationError{violations{code message path}}...on ConflictError{currentVersion}}",
  "keyed": true
}

/**
 * Where does a name or word occur, best match first? Thai, English or local script; small typing errors are forgiven.
 */
export const Search: Doc<T.SearchQuery, T.SearchQueryVariables> = {
  "kind": "query",
  "name": "Search",
  "text": "query Search($text:String!$first:Int$after:String){search(text:$text first:$first after:$after){totalCount nodes{...Mention}pageInfo{...Page}}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on Organization{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "search"
}

/**
 * Which record has this id? Enough of it for a link; null when there is none.
 */
export const Node: Doc<T.NodeQuery, T.NodeQueryVariables> = {
  "kind": "query",
  "name": "Node",
  "text": "query Node($id:ID!){node(id:$id){...Mention}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on Organization{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}"
}

/**
 * What happened around one record, oldest first?
 */
export const Timeline: Doc<T.TimelineQuery, T.TimelineQueryVariables> = {
  "kind": "query",
  "name": "Timeline",
  "text": "query Timeline($subject:ID!$from:Date$to:Date){timeline(subject:$subject from:$from to:$to){on label labelTh:label(lang:TH)subject{...Mention}}}fragment Mention on Node{__typename id ...on Province{code slug name nameTh:name(lang:TH)}...on Municipality{slug name nameTh:name(lang:TH)}...on SisterCity{slug name nameTh:name(lang:TH)country{...CountryName}}...on Country{code name nameTh:name(lang:TH)}...on Agreement{slug title titleTh:title(lang:TH)}...on Engagement{slug title titleTh:title(lang:TH)startsOn}...on Partnership{thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}}...on Network{slug name nameTh:name(lang:TH)acronym}...on Organization{slug name nameTh:name(lang:TH)}...on Person{slug name nameTh:name(lang:TH)}...on Source{slug title url}...on Consulate{country{...CountryName}province{...ProvinceName}}...on Sector{name nameTh:name(lang:TH)}...on Conflict{topic}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}"
}

/**
 * Which foreign places are there, and which Thai provinces hold ties with each of them? With
 * `filter: { province: ["phuket"] }`: who else is friends with Phuket's sister cities.
 */
export const SisterCities: Doc<T.SisterCitiesQuery, T.SisterCitiesQueryVariables> = {
  "kind": "query",
  "name": "SisterCities",
  "text": "query SisterCities($filter:SisterCityFilter$first:Int$after:String){sisterCities(filter:$filter first:$first after:$after){totalCount nodes{...SisterCityName level location{...Point}partnerships{totalCount nodes{id relationship since province{...ProvinceName}}}}pageInfo{...Page}}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment Point on GeoPoint{latitude longitude of}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "sisterCities"
}

/**
 * Everything about one foreign place on a day: its names, ties and agreements (at most 100 of each, see `totalCount`),
 * latest visits and networks. Null when there is no such slug.
 */
export const SisterCity: Doc<T.SisterCityQuery, T.SisterCityQueryVariables> = {
  "kind": "query",
  "name": "SisterCity",
  "text": "query SisterCity($slug:String!$asOf:Date){sisterCity(slug:$slug){...SisterCityName names{...PlaceNames}level location{...Point}wikidataId note successor{...SisterCityName}partnerships(first:100){totalCount nodes{...PartnershipLine dormant(asOf:$asOf)}}agreements(first:100 orderBy:SIGNED_ON_DESC){totalCount counts{...Tally}nodes{...AgreementLine}}engagements{totalCount nodes{...EngagementLine}}memberships(asOf:$asOf){...MembershipLine}}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment PlaceNames on Names{en th local aliases}fragment Point on GeoPoint{latitude longitude of}fragment PartnershipLine on Partnership{id relationship since lastEngagementOn(asOf:$asOf)thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment Tally on Counts{agreements sisterCities countries}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment MembershipLine on Membership{role joinedOn leftOn network{id slug name nameTh:name(lang:TH)acronym}}"
}

/**
 * What must the office look at: what lapsed, lapses soon or needs notice, which ties went quiet, which letters of intent
 * led nowhere, which records have gaps?
 */
export const Worklist: Doc<T.WorklistQuery, T.WorklistQueryVariables> = {
  "kind": "query",
  "name": "Worklist",
  "text": "query Worklist($province:String$withinDays:Int$dormantMonths:Int$asOf:Date){worklist(province:$province withinDays:$withinDays dormantMonths:$dormantMonths asOf:$asOf){overdue{...AgreementLine}expiring{...AgreementLine}noticeDue{...AgreementLine}dormant{...PartnershipLine}stalled{monthsWaiting agreement{...AgreementLine}}incomplete{...AgreementLine}}}fragment AgreementLine on Agreement{id slug title titleTh:title(lang:TH)kind status(asOf:$asOf)signedOn inForceFrom thaiParty{...ThaiPartyName}sisterCity{...SisterCityName}sectors{...SectorName}term{...Duration}missing}fragment ThaiPartyName on ThaiParty{__typename ...on Province{id slug name nameTh:name(lang:TH)}...on Municipality{id slug name nameTh:name(lang:TH)}}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Duration on Term{kind months expiresOn renewalMonths noticeMonths noticeBy}fragment PartnershipLine on Partnership{id relationship since lastEngagementOn(asOf:$asOf)thaiParty{...ThaiPartyName}province{...ProvinceName}sisterCity{...SisterCityName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}"
}
