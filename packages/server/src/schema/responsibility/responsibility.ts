import { SECTORS } from '../../register/sector.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { endField } from '../period.ts'
import { Responsibility } from '../refs.ts'
import { Sector } from '../sector/sector.ts'
import { sourcesQuery } from '../source/order.ts'
import { responsibilitiesField } from './field.ts'

builder.prismaObjectFields(Responsibility, t => ({
  organization: t.relation('organization', { description: 'The organization in which the person answers for it.' }),
  person: t.relation('person', { description: 'The person who answers for it.' }),
  partnership: t.relation('partnership', {
    nullable: true,
    description: 'The partnership that it is about. Null where it is a sector of the whole province.',
  }),
  sector: t.field({
    type: Sector,
    nullable: true,
    description: 'The sector that it is about. Null where it is all of a partnership.',
    select: { sector: true },
    resolve: ({ sector }) => SECTORS.find(({ code }) => code === sector) ?? null,
  }),
  from: t.expose('from', { type: 'PartialDate', description: 'Since when, the first day included.' }),
  until: t.field(endField(t.arg, 'on this day somebody else answers for it already')),
  note: t.exposeString('note', { nullable: true, description: 'A note about it. Null when there is none.' }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources that say so, an order for example. Empty where the office itself is the source.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'Responsibility')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryField('responsibilities', t =>
  t.field({
    ...responsibilitiesField(
      t.arg,
      'Who answers for what, and from when: the matrix of people, organizations, sectors and partnerships. Null when it cannot be read.',
    ),
    nullable: true,
  }),
)
