import { builder } from '../builder.ts'
import { historyField, versionWords } from '../change/history.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { langArgs, nameIn } from '../language.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { memberOn } from './membership.ts'

export const Network = builder.prismaNode('Network', {
  description: 'A network of places with several members, such as a forum of islands or of border provinces.',
  id: { field: 'id', description: 'Global id, for `node`.' },
  select: { id: true },
})

builder.prismaObjectFields(Network, t => ({
  slug: t.exposeString('slug', { description: 'Its name for addresses, like itop.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: 'Its name.',
    select: { nameEn: true, nameTh: true, nameLocal: true },
    resolve: ({ nameEn, nameTh, nameLocal }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameLocal }, lang),
  }),
  acronym: t.exposeString('acronym', { nullable: true, description: 'Its short form. Null when it has none.' }),
  foundedOn: t.expose('foundedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When it was founded. Null when not known.',
  }),
  note: t.exposeString('note', { nullable: true, description: 'What to know about it. Null when nothing.' }),
  memberships: t.relation('memberships', {
    args: {
      asOf: t.arg({ type: 'Date', description: `${asOfDescription} Memberships of unknown date always count.` }),
    },
    query: ({ asOf }) => ({ where: memberOn(asOfDay(asOf)), orderBy: { id: 'asc' } }),
    description: 'Who belonged to it on that day, as far as is on record.',
  }),
  sources: t.relation('sources', { query: sourcesQuery, description: 'What the record rests on.' }),
  history: t.field(historyField(t.arg, 'Network')),
  version: t.exposeInt('version', { description: versionWords }),
}))

builder.queryFields(t => ({
  networks: t.prismaField({
    type: [Network],
    description: 'All networks on the register.',
    resolve: (query, _, __, { store }) => store.db.network.findMany({ ...query, orderBy: { id: 'asc' } }),
  }),
  network: t.prismaField({
    type: Network,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug, like itop.' }) },
    description: 'One network by its slug. Null when there is none.',
    resolve: (query, _, { slug }, { store }) =>
      store.db.network.findUnique({ ...query, where: { slug: storable(slug) } }),
  }),
}))
