import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { largestAnswers } from '../../store/read/largest-lists.ts'
import { factsAboutParent } from '../../store/read/lists/facts.ts'
import { ReadError } from '../../store/read-error.ts'
import { batched, loaderKey } from '../batch.ts'
import type { Arg } from '../builder.ts'
import type { Context } from '../context.ts'
import { priced } from '../cost/price.ts'
import type { AllRead } from '../reads.ts'
import { Fact } from '../refs.ts'
import { FactProperty } from './property.ts'

type Property = typeof FactProperty.$inferType

/**
 * The options of a `facts` field. Subjects have many types, so there is no foreign key between them and their facts.
 */
export const factsAbout = (arg: Arg, type: string, description: string = factsWords) => ({
  type: [Fact] as [typeof Fact],
  args: factsArgs(arg),
  description,
  extensions: {
    ...priced({ atMost: largestAnswers.facts }),
    reads: {
      kind: 'all',
      type: 'Fact',
      list: ({ property }) => factsAboutParent(type, property as string | null),
      limit: largestAnswers.facts,
    } satisfies AllRead,
  },
  resolve: async (
    { id }: { id: string },
    { property }: { property?: Property | null | undefined },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    // Must be planned at every position, see `planRows`.
    const { select } = queryFromInfo({ context, info, select: { id: true, subjectId: true } })
    const facts = await batched(context, loaderKey(info), id, async ids => {
      const rows = await context.store.db.fact.findMany({
        select,
        where: { subjectType: type, subjectId: { in: [...ids] }, ...(property && { property }) },
        orderBy: [{ asOfEarliest: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
        take: ids.length * largestAnswers.facts + 1,
      })
      if (rows.length > ids.length * largestAnswers.facts) throw tooMany()
      return groups(ids, rows)
    })
    if (facts.length > largestAnswers.facts) throw tooMany()
    return facts
  },
})

const groups = <Row extends { subjectId: string }>(ids: readonly string[], rows: readonly Row[]) => {
  const bySubject = new Map(ids.map((id): [string, Row[]] => [id, []]))
  for (const row of rows) bySubject.get(row.subjectId)?.push(row)
  return bySubject
}

const tooMany = () =>
  new ReadError(
    'BAD_INPUT',
    `More than ${largestAnswers.facts} facts about one record: name a property, or page through "facts(subject:)".`,
  )

/** The limit of unpaged facts, for descriptions. */
export const factsBound = `At most ${largestAnswers.facts}; for more, name a property, or page through \`facts(subject:)\`.`

export const factsWords = `What individual sources say about it, ordered by the day that they refer to. Facts may contradict each other. ${factsBound}`

export const factsArgs = (arg: Arg) => ({
  property: arg({ type: FactProperty, description: 'Only facts with this property.' }),
})
