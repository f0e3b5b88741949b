import { largestLists } from '../../store/read/largest-lists.ts'
import { consularRollView, type Roll } from '../../store/read/views/consular-roll.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { refOf } from '../nodes.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'
import { foundField, viewField } from '../reads/view-field.ts'
import { Consulate, Province } from '../refs.ts'

const ConsularRoll = builder.objectRef<Roll>('ConsularRoll').implement({
  extensions: noRow,
  description:
    'The consular corps of a province on a day. A post is there from the day on which it opened; where that is not known, from the day on which a source first shows it at work.',
  fields: t => ({
    province: t.field({
      type: Province,
      description: 'The province.',
      ...foundField<Roll>([{ type: 'Province', keys: sql`SELECT v.province FROM v` }], ({ province }) =>
        refOf('Province', province),
      ),
    }),
    day: t.expose('day', { type: 'Date', description: 'The day that it is for.' }),
    countries: t.exposeInt('countries', { description: 'How many countries have a post there.' }),
    posts: t.exposeInt('posts', { description: 'How many posts are there.' }),
    career: t.exposeInt('career', {
      description: 'How many of the posts are consulates-general, consulates or consular offices.',
    }),
    honorary: t.exposeInt('honorary', { description: 'How many of the posts are honorary consulates.' }),
    withConsul: t.exposeInt('withConsul', { description: 'At how many of the posts the register knows the consul.' }),
    consulates: t.field({
      type: [Consulate],
      description:
        'The posts in order of precedence: consulates-general, consulates, consular offices, honorary consulates, those of unknown rank; within each the consul who has been there longest, then by name of the country. `consuls` of each are those of the day.',
      ...foundField<Roll>(
        [{ type: 'Consulate', keys: sql`SELECT json_array_elements_text(to_json(v.consulates)) FROM v` }],
        ({ consulates }) => consulates.map(id => refOf('Consulate', id)),
        priced({ atMost: largestLists.consulates }),
      ),
    }),
  }),
})

builder.queryField('consularRoll', t =>
  t.field({
    type: ConsularRoll,
    nullable: true,
    args: {
      province: t.arg.string({ required: true, description: `Which province: ${namesDescriptions.province}` }),
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
    },
    description:
      'The roll of the consular corps of a province on a day, for invitations and seating. Null when it cannot be read.',
    ...viewField({
      sql: async ({ province, asOf }: { province: string; asOf?: string | null | undefined }, context) =>
        consularRollView(await provinceCode(context, province), asOfDay(asOf)),
      // One row, whatever is there.
      of: ([roll]: readonly Roll[]) => roll!,
      extensions: priced({ once: largestLists.consulates }),
    }),
  }),
)
