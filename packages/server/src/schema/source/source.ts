import { dayOrNull } from '../../store/day.ts'
import { factList } from '../../store/read/lists/facts.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { connect, pageArgs } from '../connection.ts'
import { FactOrder } from '../fact/order.ts'
import { orderedBy } from '../order.ts'
import { recordField } from '../reads/record-field.ts'
import { FactConnection, Source } from '../refs.ts'
import { storable } from '../storable.ts'
import { sourcesField } from './field.ts'
import { SourceKind } from './kind.ts'

builder.prismaObjectFields(Source, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug.' }),
  kind: t.expose('kind', { type: SourceKind, description: 'What kind of source it is.' }),
  title: t.exposeString('title', { description: 'Its title, in its own language.' }),
  publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it. Null when not known.' }),
  publishedOn: t.expose('publishedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When it was published. Null when not stated.',
  }),
  retrievedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'When it was last read for the register. Null when not recorded.',
    select: { retrievedOn: true },
    resolve: ({ retrievedOn }) => dayOrNull(retrievedOn),
  }),
  url: t.expose('url', {
    type: 'URL',
    nullable: true,
    description: 'Its web address. Null when it has none.',
  }),
  language: t.exposeString('language', { description: 'The language it is written in, ISO 639-1.' }),
  note: t.exposeString('note', { nullable: true, description: 'A note about it. Null when there is none.' }),
  assertedBy: t.relation('assertedBy', {
    nullable: true,
    description:
      'The sister city that states its own readings here, put on record by a key of its own. Null for all that somebody read.',
  }),
  facts: t.field({
    type: FactConnection,
    args: {
      orderBy: t.arg({ type: FactOrder, ...orderedBy('AS_OF_ASC') }),
      ...pageArgs(t.arg),
    },
    description: 'The facts that it states, ordered by the day that they refer to.',
    resolve: ({ id }, { orderBy, ...args }, _, info) =>
      connect(info, 'Fact', factList({}, 'Source', orderBy ?? undefined), args, id),
  }),
  history: t.field(historyField(t.arg, 'Source')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryFields(t => ({
  sources: t.field(sourcesField(t.arg, 'The sources that records cite, latest first.')),
  source: t.prismaField({
    type: Source,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One source by its slug. Null when there is none.',
    ...recordField<{ slug: string }>('Source', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))
