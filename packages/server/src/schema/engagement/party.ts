import { builder } from '../builder.ts'

export const EngagementParty = builder.prismaObject('EngagementParty', {
  description:
    'One of those who receive, or who come, at an engagement: an organization, person, consulate or network on the register, or somebody known by name only. Exactly one of these is not null.',
  select: { position: true },
  fields: t => ({
    organization: t.relation('organization', {
      nullable: true,
      description: 'The Thai office or committee. Null when it is another party.',
    }),
    person: t.relation('person', {
      nullable: true,
      description: 'The person, in a public role. Null when it is another party.',
    }),
    consulate: t.relation('consulate', {
      nullable: true,
      description: 'The consular post. Null when it is another party.',
    }),
    network: t.relation('network', {
      nullable: true,
      description: 'The network of places. Null when it is another party.',
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'The name of a party that is not on the register. Null when it is one that is.',
    }),
    headcount: t.exposeInt('headcount', {
      nullable: true,
      description: 'How many people it came with or was there with. Null when not known.',
    }),
  }),
})
