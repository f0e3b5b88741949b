import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { Consulate } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'

export const ConsulateKind = builder.enumType('ConsulateKind', {
  description: 'The rank of a consular post.',
  values: {
    CONSULATE_GENERAL: { description: 'Consulate-general (สถานกงสุลใหญ่).' },
    CONSULATE: { description: 'Consulate led by a career officer (สถานกงสุล).' },
    CONSULAR_OFFICE: { description: 'An office of a consulate that sits elsewhere.' },
    HONORARY_CONSULATE: { description: 'Honorary consulate (กงสุลกิตติมศักดิ์).' },
    UNKNOWN: { description: 'No source says.' },
  } as const,
})

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
