import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { batched, placeOf } from '../batch.ts'
import type { Arg } from '../builder.ts'
import type { Context } from '../context.ts'
import { Fact } from './fact.ts'
import { FactProperty } from './property.ts'

type Property = typeof FactProperty.$inferType

/** The options of a `facts` field. Subjects are of many types, so no foreign key leads from them to their facts. */
export const factsAbout = (arg: Arg, type: string, description: string = factsWords) => ({
  type: [Fact] as [typeof Fact],
  args: factsArgs(arg),
  description,
  resolve: (
    { id }: { id: string },
    { property }: { property?: Property | null | undefined },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    // Planned at every position, see planRows.
    const { select } = queryFromInfo({ context, info, select: { id: true, subjectId: true } })
    return batched(context, placeOf(info), id, async ids => {
      const facts = await context.store.db.fact.findMany({
        select,
        where: { subjectType: type, subjectId: { in: [...ids] }, ...(property && { property }) },
        orderBy: [{ asOfEarliest: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      })
      return new Map(ids.map(each => [each, facts.filter(fact => fact.subjectId === each)]))
    })
  },
})

export const factsWords =
  'What single sources say about it, in the order of the days they speak of. Facts may contradict each other.'

export const factsArgs = (arg: Arg) => ({
  property: arg({ type: FactProperty, description: 'Only facts that answer this question.' }),
})
