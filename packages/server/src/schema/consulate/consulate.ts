import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced, readAgain } from '../cost/price.ts'
import { runningDescription, runningOn } from '../period.ts'
import { beginningOfPost, endOfPost, postField, sourcesOfPost } from '../post.ts'
import { Consul, Consulate } from '../refs.ts'
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
  firstSeenOn: t.expose('firstSeenOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'The earliest date on which a source shows it in operation. Null when not known.',
  }),
  confirmedOn: t.expose('confirmedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'The latest date on which a source shows it in operation. Null when none does.',
  }),
  career: t.boolean({
    nullable: true,
    description:
      'Whether it is led by a career officer of the sending country: true for consulates-general, consulates and consular offices, false for honorary consulates. Null when its rank is not known.',
    select: { kind: true },
    resolve: ({ kind }) => (kind === 'UNKNOWN' ? null : kind !== 'HONORARY_CONSULATE'),
  }),
  consuls: t.field({
    type: [Consul],
    args: { asOf: t.arg({ type: 'Date', description: runningDescription }) },
    description: 'Its consuls on the day `asOf`, as far as recorded. A career post may have several.',
    extensions: priced({ atMost: largestLists.consuls, rows: readAgain }),
    select: (_, __, nested) => ({ consuls: nested({ orderBy: { position: 'asc' } }) }),
    resolve: ({ consuls }, args, context, info) => runningOn(consuls, args, context, info),
  }),
  district: t.exposeString('district', {
    nullable: true,
    description: 'Its consular district: for which provinces it is there, in words. Null when no source says.',
  }),
  address: t.exposeString('address', {
    nullable: true,
    description: 'Its address, only as stated by a source about it. Null when none says.',
  }),
  phone: t.exposeString('phone', {
    nullable: true,
    description:
      'Its telephone number, only one that the post has published for callers; never a private one. Null when none is on record.',
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

builder.prismaObjectFields(Consul, t => ({
  servesAt: t.relation('consulate', { description: 'The consulate where the consul serves.' }),
  person: t.relation('person', { description: 'The consul.' }),
  post: t.string(postField(t.arg, 'The title of the consul')),
  position: t.exposeInt('position', { description: 'Its place in the record of the post, from 1.' }),
  from: t.expose('from', beginningOfPost),
  until: t.field(endOfPost(t.arg)),
  sources: t.relation('sources', sourcesOfPost),
}))

builder.queryField('consulates', t =>
  t.field(
    consulatesField(
      t.arg,
      'The foreign consulates in Thai provinces, by English name of the country, closed ones too.',
    ),
  ),
)
