import { largestAnswers, largestLists } from '../../store/read/largest-lists.ts'
import { conflictList } from '../../store/read/lists/conflicts.ts'
import { ReadError } from '../../store/read-error.ts'
import { decodeId } from '../../store/records/global-id.ts'
import { recordTypes } from '../../store/records/index.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { bothWays, orderedBy, orderType } from '../order.ts'
import { allField } from '../reads/all-field.ts'
import { referenceField } from '../reads/reference-field.ts'
import { Conflict } from '../refs.ts'

builder.prismaObjectFields(Conflict, t => ({
  subject: t.field({
    type: builder.nodeInterfaceRef(),
    description: 'What it is about.',
    ...referenceField({ typeField: 'subjectType', keyField: 'subjectId', types: recordTypes }),
  }),
  topic: t.exposeString('topic', { description: 'The question in dispute.' }),
  facts: t.relation('facts', {
    query: { orderBy: { id: 'asc' } },
    description: 'What the sources say.',
    extensions: priced({ atMost: largestLists.conflictFacts }),
  }),
  resolved: t.boolean({
    description: 'Whether it is settled.',
    select: { resolution: true },
    resolve: ({ resolution }) => resolution !== null,
  }),
  resolution: t.exposeString('resolution', {
    nullable: true,
    description: 'How it was settled. Null while it is open.',
  }),
  note: t.exposeString('note', {
    nullable: true,
    description: 'How the sources may be interpreted. Null when not recorded.',
  }),
  history: t.field(historyField(t.arg, 'Conflict')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

const ConflictOrder = orderType('ConflictOrder', 'contradictions', bothWays('ID', 'By id, A to Z.', 'By id, Z to A.'))

interface Asked {
  readonly subject?: string | null | undefined
  readonly resolved?: boolean | null | undefined
  readonly orderBy?: typeof ConflictOrder.$inferType | null | undefined
}

builder.queryField('conflicts', t =>
  t.field({
    type: [Conflict],
    args: {
      subject: t.arg.id({ description: 'Only about this record, by its id.' }),
      resolved: t.arg.boolean({ description: 'true: only those that are settled. false: only those that are open.' }),
      orderBy: t.arg({ type: ConflictOrder, ...orderedBy('ID_ASC') }),
    },
    description: `Contradictions on the register, open and settled, by id. At most ${largestAnswers.conflicts}; for more, page through \`facts\` and select their \`conflict\`.`,
    ...allField('Conflict', {
      list: ({ subject, resolved, orderBy }: Asked) => {
        const node = subject == null ? null : decodeId(subject)
        return conflictList({ subject: node && { type: node.typename, id: node.id }, resolved }, orderBy ?? 'ID_ASC')
      },
      most: largestAnswers.conflicts,
      tooMany: () =>
        new ReadError(
          'BAD_INPUT',
          `More than ${largestAnswers.conflicts} contradictions: name a subject, or page through "facts" and read "conflict".`,
        ),
      extensions: priced({ atMost: largestAnswers.conflicts, once: 1 }),
    }),
  }),
)
