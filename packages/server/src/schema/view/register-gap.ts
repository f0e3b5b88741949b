import { largestAnswers } from '../../store/read/largest-lists.ts'
import { type Gap, registerGapView } from '../../store/read/views/register-gap.ts'
import { ReadError } from '../../store/read-error.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { asOfDay } from '../day.ts'
import { FactProperty } from '../fact/property.ts'
import { Quantity, type QuantityShape } from '../fact/quantity.ts'
import { refOf } from '../nodes.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'
import { foundField, viewField } from '../reads/view-field.ts'
import { Fact } from '../refs.ts'

const units: Readonly<Record<string, string>> = {
  CONSUL_COUNTRY_COUNT: 'countries',
  DELEGATIONS_PER_YEAR: 'delegations',
}

/** Claimed minus recorded; a range when the claims differ. */
const unexplained = ({ property, lowest, highest, recorded }: Gap): QuantityShape | null => {
  const [value, max] = [lowest - recorded, highest - recorded]
  if (value === 0 && max === 0) return null
  const unit = units[property] ?? 'cities'
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
      ...foundField<Gap>(
        [{ type: 'Fact', keys: sql`SELECT json_array_elements_text(to_json(v.claims)) FROM v` }],
        ({ claims }) => claims.map(id => refOf('Fact', id)),
        priced({ atMost: largestAnswers.claims }),
      ),
    }),
    recorded: t.exposeInt('recorded', {
      description:
        'How many were in force on that day according to the register. MOU_CITY_COUNT: cities with any agreement other than a letter of intent, as officials use the word; LOI_CITY_COUNT: cities with a letter of intent only; totals: both; CONSUL_COUNTRY_COUNT: countries with a consulate that had opened, or, where its opening is not known, that a source had shown at work by then. DELEGATIONS_PER_YEAR is of a year: engagements in that calendar year for which guests came to the province, and which were held.',
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
    ...viewField({
      sql: async ({ province, asOf }: { province: string; asOf?: string | null | undefined }, context) =>
        registerGapView(await provinceCode(context, province), asOfDay(asOf)),
      of: (gaps: readonly Gap[]) => {
        if (gaps.length <= largestAnswers.gaps) return gaps
        throw new ReadError('BAD_INPUT', `More than ${largestAnswers.gaps} days with claims: give an earlier "asOf".`)
      },
      extensions: priced({ atMost: largestAnswers.gaps, once: 100 }),
    }),
  }),
)
