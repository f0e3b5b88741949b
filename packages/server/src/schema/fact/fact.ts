import { factList } from '../../store/read/lists/facts.ts'
import { decodeId, keyOf } from '../../store/records/global-id.ts'
import { recordTypes } from '../../store/records/index.ts'
import { builder } from '../builder.ts'
import { historyField } from '../change/history.ts'
import { connect, pageArgs } from '../connection.ts'
import { documentsOf } from '../document/documents-of.ts'
import { orderedBy } from '../order.ts'
import { referenceField } from '../reads/reference-field.ts'
import { Fact, FactConnection } from '../refs.ts'
import { FactOrder } from './order.ts'
import { FactProperty } from './property.ts'
import { Quantity } from './quantity.ts'

export const FactRank = builder.enumType('FactRank', {
  description: 'How the office ranks a fact among others on the same question.',
  values: {
    PREFERRED: { description: 'The best supported reading.' },
    NORMAL: { description: 'Not ranked.' },
    DEPRECATED: { description: 'Known to be wrong or out of date; kept for the record.' },
  } as const,
})

builder.prismaObjectFields(Fact, t => ({
  subject: t.field({
    type: builder.nodeInterfaceRef(),
    description: 'What it is about.',
    ...referenceField({ typeField: 'subjectType', keyField: 'subjectId', types: recordTypes }),
  }),
  property: t.expose('property', { type: FactProperty, description: 'The question that it answers.' }),
  quantity: t.field({
    type: Quantity,
    nullable: true,
    description: 'The answer as a figure. Null when the answer is in another form.',
    select: { value: true, max: true, unit: true, precision: true },
    resolve: ({ value, max, unit, precision }) =>
      value === null || unit === null || precision === null ? null : { value, max, unit, precision },
  }),
  text: t.exposeString('text', {
    nullable: true,
    description: 'The answer in words. Null when the answer is in another form.',
  }),
  date: t.expose('date', {
    type: 'PartialDate',
    nullable: true,
    description: 'The answer as a date. Null when the answer is in another form.',
  }),
  asOf: t.expose('asOf', {
    type: 'PartialDate',
    nullable: true,
    description: 'The day that it refers to. Null when not known.',
  }),
  statedBy: t.relation('statedBy', {
    nullable: true,
    description: 'The person who said it. Null when the source itself does.',
  }),
  capacity: t.exposeString('capacity', {
    nullable: true,
    description: 'The post in which it was said. Null when not known.',
  }),
  source: t.relation('source', { description: 'The source that states it.' }),
  quote: t.exposeString('quote', {
    nullable: true,
    description: 'The words that state the fact, in the language of the source. Null when none were recorded.',
  }),
  rank: t.expose('rank', { type: FactRank, description: 'Its rank among facts on the same question.' }),
  rankReason: t.exposeString('rankReason', {
    nullable: true,
    description: 'The reason for the rank. Null while the rank is NORMAL.',
  }),
  note: t.exposeString('note', { nullable: true, description: 'A note about it. Null when there is none.' }),
  conflict: t.relation('conflict', {
    nullable: true,
    description: 'The contradiction that it is part of. Null when there is none.',
  }),
  documents: t.relation('documents', documentsOf('Documents that show it.')),
  history: t.field(historyField(t.arg, 'Fact')),
}))

builder.queryField('facts', t =>
  t.field({
    type: FactConnection,
    args: {
      subject: t.arg.id({ description: 'Only about this record, by its id.' }),
      property: t.arg({ type: FactProperty, description: 'Only facts with this property.' }),
      source: t.arg.id({ description: 'Only facts that this source states, by its id.' }),
      statedBy: t.arg.id({ description: 'Only what this person said, by their id.' }),
      rank: t.arg({ type: [FactRank], description: 'Only facts of one of these ranks.' }),
      orderBy: t.arg({ type: FactOrder, ...orderedBy('AS_OF_ASC') }),
      ...pageArgs(t.arg),
    },
    description: 'Facts, ordered by the day that they refer to.',
    resolve: (_, { subject, property, source, statedBy, rank, orderBy, ...args }, __, info) => {
      const node = subject == null ? null : decodeId(subject)
      const filter = {
        subject: node && { type: node.typename, id: node.id },
        property,
        source: source == null ? null : keyOf('source', 'Source', source),
        statedBy: statedBy == null ? null : keyOf('statedBy', 'Person', statedBy),
        rank,
      }
      return connect(info, 'Fact', factList(filter, undefined, orderBy ?? undefined), args)
    },
  }),
)
