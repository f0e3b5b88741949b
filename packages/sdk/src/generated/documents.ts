// Generated from schema.graphql and packages/sdk/operations by `pnpm codegen`. Do not edit.
import type { Doc } from '../document.ts'
import type * as T from './types.ts'

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
 * Who visited whom, when and about what? Latest first; cancelled ones only with `filter: { includeCancelled: true }`.
 */
export const Engagements: Doc<T.EngagementsQuery, T.EngagementsQueryVariables> = {
  "kind": "query",
  "name": "Engagements",
  "text": "query Engagements($filter:EngagementFilter$first:Int$after:String){engagements(filter:$filter first:$first after:$after){totalCount nodes{...EngagementLine countries{...CountryName}fromOrganization headcount leaders{...PersonName}sectors{...SectorName}agreements{id slug title titleTh:title(lang:TH)}sources{...Citation}}pageInfo{...Page}}}fragment EngagementLine on Engagement{id slug title titleTh:title(lang:TH)kind direction startsOn endsOn cancelled province{...ProvinceName}sisterCities{...SisterCityName}}fragment ProvinceName on Province{id code slug name nameTh:name(lang:TH)}fragment SisterCityName on SisterCity{id slug name nameTh:name(lang:TH)country{...CountryName}}fragment CountryName on Country{id code name nameTh:name(lang:TH)}fragment PersonName on Person{id slug name nameTh:name(lang:TH)}fragment SectorName on Sector{code name nameTh:name(lang:TH)}fragment Citation on Source{id slug title kind publisher publishedOn language url}fragment Page on PageInfo{hasNextPage endCursor}",
  "page": "engagements"
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
