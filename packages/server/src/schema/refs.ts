import { builder } from './builder.ts'
import { connectionType } from './connection.ts'
import { boundColumns } from './period.ts'
import { Place } from './place/place-ref.ts'

// References to the types of records and their connections. Their fields are added by noun, so that nouns do not import
// each other.

export const Country = builder.prismaNode('Country', {
  description: 'A country that has places, consulates or visits on the register, or Thailand.',
  id: { field: 'code', description: 'Global id, for `node`.' },
  select: { code: true },
})

export const Province = builder.prismaNode('Province', {
  description: 'One of the 77 first-level divisions of Thailand: 76 provinces (จังหวัด) and Bangkok.',
  interfaces: [Place],
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const ProvinceConnection = connectionType('Province', Province, 'provinces')

export const Municipality = builder.prismaNode('Municipality', {
  description: 'A Thai local authority that signs in its own name. Phuket City is not Phuket Province.',
  interfaces: [Place],
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const MunicipalityConnection = connectionType('Municipality', Municipality, 'municipalities')

export const SisterCity = builder.prismaNode('SisterCity', {
  description:
    'A foreign locality (city, province, prefecture …) that has, had or seeks a partnership with a Thai party, whatever that is called.',
  interfaces: [Place],
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const SisterCityConnection = connectionType('SisterCity', SisterCity, 'sister cities')

export const Partnership = builder.prismaNode('Partnership', {
  description:
    'The partnership, or tie, between one Thai party and one sister city: the edge of the graph, with its agreements, engagements and state. There is one per pair.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const PartnershipConnection = connectionType('Partnership', Partnership, 'partnerships')

export const Agreement = builder.prismaNode('Agreement', {
  description: 'One document between one Thai party and one sister city, from the first proposal to its end.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const AgreementConnection = connectionType('Agreement', Agreement, 'agreements')

export const Engagement = builder.prismaNode('Engagement', {
  description: 'A visit, exchange, ceremony or meeting between a Thai province and somebody abroad.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const EngagementConnection = connectionType('Engagement', Engagement, 'engagements')

export const EngagementSeries = builder.prismaNode('EngagementSeries', {
  description: 'Meetings that recur, like those of a province with the consuls in it.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const Commitment = builder.prismaNode('Commitment', {
  description:
    'What the two sides of a partnership agreed to do, such as to review an action plan: under an agreement, at a meeting or between themselves: by whom and by when, and what became of it.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const CommitmentConnection = connectionType('Commitment', Commitment, 'commitments')

export const Document = builder.prismaNode('Document', {
  description:
    'A paper that belongs to an agreement, an engagement or a fact: a text, a draft, minutes, a letter. The register holds its bytes, known by their hash, or knows where it is published, or both.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const Consulate = builder.prismaNode('Consulate', {
  description: 'A consular post of one country in one Thai province. Countries and posts are counted separately.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const ConsulateConnection = connectionType('Consulate', Consulate, 'consulates')

export const Consul = builder.prismaObject('Consul', {
  description: 'A person who is or was consul at a post, with the time.',
  select: { id: true, ...boundColumns },
})

export const Network = builder.prismaNode('Network', {
  description: 'A network of places with several members, such as a forum of islands or of border provinces.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const Membership = builder.prismaObject('Membership', {
  description: 'The membership of one member in one network, with its dates.',
  select: { id: true },
})

export const Organization = builder.prismaNode('Organization', {
  description: 'An office or committee of a province that deals with foreign relations.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const Member = builder.prismaObject('Member', {
  description: 'A person who is or was in an organization, with the role and the time.',
  select: { id: true, ...boundColumns },
})

export const OrganizationConnection = connectionType('Organization', Organization, 'organizations')

export const ApprovalTemplate = builder.prismaNode('ApprovalTemplate', {
  description:
    'The steps of approval that agreements of a province, or of the whole country, usually go through: which body is asked what, in which order, and how long it takes. `planApprovals` makes a path of it.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const ApprovalTemplateConnection = connectionType('ApprovalTemplate', ApprovalTemplate, 'templates of approvals')

export const Responsibility = builder.prismaNode('Responsibility', {
  description:
    'Who answers for what: a person, in an organization, for a sector, for a partnership, or for a sector of one. What was handed over is another responsibility, of another person.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true, ...boundColumns },
})

export const ResponsibilityConnection = connectionType('Responsibility', Responsibility, 'responsibilities')

export const Person = builder.prismaNode('Person', {
  description: 'A person in a public role. Only what was said or done in that role is stored, nothing private.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const PersonConnection = connectionType('Person', Person, 'people')

export const Fact = builder.prismaNode('Fact', {
  description:
    'What one source says about one subject. Immutable. Facts may contradict each other, see `conflict`. A count in a fact never creates or deletes an agreement.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const FactConnection = connectionType('Fact', Fact, 'facts')

export const Conflict = builder.prismaNode('Conflict', {
  description:
    'Facts about one subject and question that cannot all be true. A conflict is settled by a resolution, never by deleting a fact.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const Source = builder.prismaNode('Source', {
  description: 'A page, article or data set that records cite.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

export const SourceConnection = connectionType('Source', Source, 'sources')
