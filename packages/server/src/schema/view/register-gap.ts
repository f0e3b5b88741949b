import { largestAnswers } from '../../store/read/largest-lists.ts'
import { type Gap, readRegisterGap } from '../../store/read/views/register-gap.ts'
import { ReadError } from '../../store/read-error.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { asOfDay } from '../day.ts'
import { FactProperty } from '../fact/property.ts'
import { Quantity, type QuantityShape } from '../fact/quantity.ts'
import { loadNode, refOf } from '../nodes.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'
import { Fact } from '../refs.ts'

/** Claimed minus recorded; a range when the claims differ. */
const unexplained = ({ property, lowest, highest, recorded }: Gap): QuantityShape | null => {
  const [value, max] = [lowest - recorded, highest - recorded]
  if (value === 0 && max === 0) return null
  const unit = property === 'CONSUL_COUNTRY_COUNT' ? 'countries' : 'cities'
  return value === max ? { value, max: null, unit, precision: 'EXACT' } : { value, max, unit, precision: 'RANGE' }
}

const RegisterGap = builder.objectRef<Gap>('RegisterGap').implement({
  description: 'What sources claim, compared with what the register can prove for the same day.',
  fields: t => ({
    property: t.field({
      type: FactProperty,
      description: 'The question that the claims answer.',
      resolve: ({ property }) => property as typeof FactProperty.$inferType,
    }),
    claims: t.field({
      type: [Fact],
      description: `The facts that state a number for the same day. At most ${largestAnswers.claims}.`,
      extensions: priced({ atMost: largestAnswers.claims }),
      resolve: async ({ claims }, _, context, info) => {
        const facts = await Promise.all(claims.map(id => loadNode(context, info, refOf('Fact', id))))
        // One that was removed between the two statements is left out.
        return facts.filter(fact => fact !== null) as never
      },
    }),
    recorded: t.exposeInt('recorded', {
      description:
        'How many were in force on that day according to the register. MOU_CITY_COUNT: cities with any agreement other than a letter of intent, as officials use the word; LOI_CITY_COUNT: cities with a letter of intent only; totals: both; CONSUL_COUNTRY_COUNT: countries with a consulate not known to have opened later.',
    }),
    unexplained: t.field({
      type: Quantity,
      nullable: true,
      description:
        'Claimed minus recorded, a range when the claims differ; negative when the register has more. Null when there is no difference.',
      resolve: unexplained,
    }),
  }),
})

builder.queryField('registerGap', t =>
  t.field({
    type: [RegisterGap],
    args: {
      province: t.arg.string({ required: true, description: `Which province: ${namesDescriptions.province}` }),
      asOf: t.arg({ type: 'Date', description: 'Leave out claims about later days. Default: today, in Bangkok.' }),
    },
    description: `For every count that was stated, and the day that it refers to: the claims, the number that the register can prove, and the gap between them. At most ${largestAnswers.gaps}; for more, query again with an earlier \`asOf\`.`,
    extensions: priced({ atMost: largestAnswers.gaps, once: 100 }),
    resolve: async (_, { province, asOf }, context) => {
      const gaps = await readRegisterGap(context.store.db, await provinceCode(context, province), asOfDay(asOf))
      if (gaps.length > largestAnswers.gaps)
        throw new ReadError('BAD_INPUT', `More than ${largestAnswers.gaps} days with claims: give an earlier "asOf".`)
      return gaps
    },
  }),
)
