import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { Consulate } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'
import { consulatesField } from './field.ts'
import { ConsulateKind } from './kind.ts'

builder.prismaObjectFields(Consulate, t => ({
  country: t.relation('country', { description: 'The sending country.' }),
  province: t.relation('province', { description: 'The province in which it is located.' }),
  kind: t.expose('kind', { type: ConsulateKind, description: 'Its rank.' }),
  openedOn: t.expose('openedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When it opened. Null when not known.',
  }),
  closedOn: t.expose('closedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When it closed. Null when not known or still open.',
  }),
  confirmedOn: t.expose('confirmedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'The latest date on which a source shows it in operation. Null when none does.',
  }),
  note: t.exposeString('note', { nullable: true, description: 'A note about it. Null when there is none.' }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'Consulate')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryField('consulates', t =>
  t.field(
    consulatesField(
      t.arg,
      'The foreign consulates in Thai provinces, by English name of the country, closed ones too.',
    ),
  ),
)
