import { largestAnswers } from '../../store/read/largest-lists.ts'
import { factsAboutParent } from '../../store/read/lists/facts.ts'
import { ReadError } from '../../store/read-error.ts'
import type { Arg } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { allField } from '../reads/all-field.ts'
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
  ...allField('Fact', {
    list: ({ property }: { readonly property?: Property | null | undefined }) => factsAboutParent(type, property),
    most: largestAnswers.facts,
    tooMany,
    extensions: priced({ atMost: largestAnswers.facts }),
  }),
})

function tooMany(): ReadError {
  return new ReadError(
    'BAD_INPUT',
    `More than ${largestAnswers.facts} facts about one record: name a property, or page through "facts(subject:)".`,
  )
}

/** The limit of unpaged facts, for descriptions. */
export const factsBound = `At most ${largestAnswers.facts}; for more, name a property, or page through \`facts(subject:)\`.`

export const factsWords = `What individual sources say about it, ordered by the day that they refer to. Facts may contradict each other. ${factsBound}`

export const factsArgs = (arg: Arg) => ({
  property: arg({ type: FactProperty, description: 'Only facts with this property.' }),
})
