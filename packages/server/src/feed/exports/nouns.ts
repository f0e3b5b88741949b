import type { SnapshotType } from '../../store/snapshot/records.ts'

/** The nouns of the register in the order in which a copy can take them in: what is referred to comes first. */
export const nouns = {
  countries: 'Country',
  provinces: 'Province',
  sources: 'Source',
  municipalities: 'Municipality',
  'sister-cities': 'SisterCity',
  partnerships: 'Partnership',
  agreements: 'Agreement',
  people: 'Person',
  engagements: 'Engagement',
  consulates: 'Consulate',
  networks: 'Network',
  organizations: 'Organization',
  conflicts: 'Conflict',
  facts: 'Fact',
} as const satisfies Record<string, SnapshotType>

export type Noun = keyof typeof nouns

export const nounNames = Object.keys(nouns) as Noun[]
