import { subjects } from './shape/provenance.ts'
import type { Noun, Records } from './shape.ts'

export type Target = Noun | 'memberships'
type Reference = readonly [field: string, to: Target, ids: readonly (string | null)[]]

/** The references of the records of each file to records in other files. */
export const references: { [N in Noun]: (record: Records[N][number]) => Reference[] } = {
  countries: () => [],
  provinces: ({ sources }) => [['sources', 'sources', sources]],
  municipalities: ({ provinceId, sources }) => [
    ['provinceId', 'provinces', [provinceId]],
    ['sources', 'sources', sources],
  ],
  sisterCities: ({ countryCode, successorId, sources }) => [
    ['countryCode', 'countries', [countryCode]],
    ['successorId', 'sisterCities', [successorId]],
    ['sources', 'sources', sources],
  ],
  partnerships: ({ provinceId, municipalityId, sisterCityId }) => [
    ['provinceId', 'provinces', [provinceId]],
    ['municipalityId', 'municipalities', [municipalityId]],
    ['sisterCityId', 'sisterCities', [sisterCityId]],
  ],
  agreements: ({ partnershipId, basedOnId, renewsId, supersededById, events, approvals, signatories, sources }) => [
    ['partnershipId', 'partnerships', [partnershipId]],
    ['basedOnId', 'agreements', [basedOnId]],
    ['renewsId', 'agreements', [renewsId]],
    ['supersededById', 'agreements', [supersededById]],
    ...events.map(event => [`events ${event.kind}`, 'sources', event.sources] as const),
    ...approvals.map(approval => [`approvals ${approval.body}`, 'sources', approval.sources] as const),
    ...peopleIn('signatories', signatories),
    ['sources', 'sources', sources],
  ],
  engagementSeries: ({ provinceId, sources }) => [
    ['provinceId', 'provinces', [provinceId]],
    ['sources', 'sources', sources],
  ],
  engagements: ({ provinceId, seriesId, sisterCities, countries, leaders, agreements, events, parties, sources }) => [
    ['provinceId', 'provinces', [provinceId]],
    ['seriesId', 'engagementSeries', [seriesId]],
    ['sisterCities', 'sisterCities', sisterCities],
    ['countries', 'countries', countries],
    ['leaders', 'people', leaders],
    ['agreements', 'agreements', agreements],
    ...events.map(event => [`events ${event.kind}`, 'sources', event.sources] as const),
    ['parties organizationId', 'organizations', parties.map(({ organizationId }) => organizationId)],
    ['parties personId', 'people', parties.map(({ personId }) => personId)],
    ['parties consulateId', 'consulates', parties.map(({ consulateId }) => consulateId)],
    ['parties networkId', 'networks', parties.map(({ networkId }) => networkId)],
    ['sources', 'sources', sources],
  ],
  consulates: ({ countryCode, provinceId, consuls, sources }) => [
    ['countryCode', 'countries', [countryCode]],
    ['provinceId', 'provinces', [provinceId]],
    ...peopleIn('consuls', consuls),
    ['sources', 'sources', sources],
  ],
  networks: ({ memberships, sources }) => [
    ...memberships.flatMap(
      membership =>
        [
          [`${membership.id} provinceId`, 'provinces', [membership.provinceId]],
          [`${membership.id} municipalityId`, 'municipalities', [membership.municipalityId]],
          [`${membership.id} sisterCityId`, 'sisterCities', [membership.sisterCityId]],
          [`${membership.id} outsideCountryCode`, 'countries', [membership.outsideCountryCode]],
          [`${membership.id} sources`, 'sources', membership.sources],
        ] as const,
    ),
    ['sources', 'sources', sources],
  ],
  organizations: ({ provinceId, parentId, members, sources }) => [
    ['provinceId', 'provinces', [provinceId]],
    ['parentId', 'organizations', [parentId]],
    ...peopleIn('members', members),
    ['sources', 'sources', sources],
  ],
  responsibilities: ({ organizationId, personId, partnershipId, sources }) => [
    ['organizationId', 'organizations', [organizationId]],
    ['personId', 'people', [personId]],
    ['partnershipId', 'partnerships', [partnershipId]],
    ['sources', 'sources', sources],
  ],
  approvalTemplates: ({ provinceId, steps, sources }) => [
    ['provinceId', 'provinces', [provinceId]],
    ...steps.map(step => [`steps ${step.nameEn}`, 'sources', step.sources] as const),
    ['sources', 'sources', sources],
  ],
  people: ({ posts }) => posts.map(post => [`posts ${post.titleEn}`, 'sources', post.sources]),
  commitments: ({
    partnershipId,
    agreementId,
    engagementId,
    followUpOfId,
    organizationId,
    personId,
    events,
    sources,
  }) => [
    ['partnershipId', 'partnerships', [partnershipId]],
    ['agreementId', 'agreements', [agreementId]],
    ['engagementId', 'engagements', [engagementId]],
    ['followUpOfId', 'commitments', [followUpOfId]],
    ['organizationId', 'organizations', [organizationId]],
    ['personId', 'people', [personId]],
    ...events.map(event => [`events ${event.kind}`, 'sources', event.sources] as const),
    ['sources', 'sources', sources],
  ],
  facts: ({ subjectType, subjectId, statedById, sourceId, conflictId, membershipId }) => [
    ['subjectId', subjects[subjectType], [subjectId]],
    ['statedById', 'people', [statedById]],
    ['sourceId', 'sources', [sourceId]],
    ['conflictId', 'conflicts', [conflictId]],
    ['membershipId', 'memberships', [membershipId]],
  ],
  conflicts: ({ subjectType, subjectId }) => [['subjectId', subjects[subjectType], [subjectId]]],
  documents: ({ agreementId, engagementId, factId, sources }) => [
    ['agreementId', 'agreements', [agreementId]],
    ['engagementId', 'engagements', [engagementId]],
    ['factId', 'facts', [factId]],
    ['sources', 'sources', sources],
  ],
  sources: () => [],
}

function peopleIn(
  field: string,
  people: readonly { readonly personId: string; readonly sources: readonly string[] }[],
): Reference[] {
  return people.flatMap(({ personId, sources }): Reference[] => [
    [field, 'people', [personId]],
    [`${field} ${personId}`, 'sources', sources],
  ])
}
