import { factList } from '../../store/read/lists/facts.ts'
import { decodeId, type NodeType } from '../../store/records/global-id.ts'
import { builder } from '../builder.ts'
import { historyField } from '../change/history.ts'
import { connect, pageArgs } from '../connection.ts'
import { loadNode, refOf } from '../nodes.ts'
import { Fact, FactConnection } from '../refs.ts'
import { FactProperty } from './property.ts'
import { Quantity } from './quantity.ts'

export const FactRank = builder.enumType('FactRank', {
  description: 'How the office ranks a fact beside others on the same question.',
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
    select: { subjectType: true, subjectId: true },
    resolve: async ({ subjectType, subjectId }, _, context, info) =>
      (await loadNode(context, info, refOf(subjectType as NodeType, subjectId))) as never,
  }),
  property: t.expose('property', { type: FactProperty, description: 'Which question it answers.' }),
  quantity: t.field({
    type: Quantity,
    nullable: true,
    description: 'The answer as a figure. Null when it is none.',
    select: { value: true, max: true, unit: true, precision: true },
    resolve: ({ value, max, unit, precision }) =>
      value === null || unit === null || precision === null ? null : { value, max, unit, precision },
  }),
  text: t.exposeString('text', {
    nullable: true,
    description: 'The answer in words. Null when it is a figure or a date.',
  }),
  date: t.expose('date', {
    type: 'PartialDate',
    nullable: true,
    description: 'The answer as a date. Null when it is none.',
  }),
  asOf: t.expose('asOf', {
    type: 'PartialDate',
    nullable: true,
    description: 'The day that it speaks of. Null when not known.',
  }),
  statedBy: t.relation('statedBy', {
    nullable: true,
    description: 'The person who said it. Null when the source itself does.',
  }),
  capacity: t.exposeString('capacity', {
    nullable: true,
    description: 'The post in which it was said. Null when not known.',
  }),
  source: t.relation('source', { description: 'Where it is printed.' }),
  quote: t.exposeString('quote', {
    nullable: true,
    description: "A few words in the source's own language that carry the fact. Null when none were kept.",
  }),
  rank: t.expose('rank', { type: FactRank, description: 'How it ranks beside others on the same question.' }),
  rankReason: t.exposeString('rankReason', {
    nullable: true,
    description: 'Why it ranks so. Null while the rank is NORMAL.',
  }),
  note: t.exposeString('note', { nullable: true, description: 'What to know about it. Null when nothing.' }),
  conflict: t.relation('conflict', {
    nullable: true,
    description: 'The contradiction that it is part of. Null when there is none.',
  }),
  history: t.field(historyField(t.arg, 'Fact')),
}))

builder.queryField('facts', t =>
  t.field({
    type: FactConnection,
    args: {
      subject: t.arg.id({ description: 'Only about this record, by its id.' }),
      property: t.arg({ type: FactProperty, description: 'Only answers to this question.' }),
      ...pageArgs(t.arg),
    },
    description: 'Facts, in the order of the days that they speak of.',
    resolve: (_, { subject, property, ...args }, __, info) => {
      const node = subject == null ? null : decodeId(subject)
      return connect(info, 'Fact', factList({ subject: node && { type: node.typename, id: node.id }, property }), args)
    },
  }),
)
