import {
  type Contact as ContactShape,
  contactStanding,
  type ContactStanding as Standing,
  usualSilence,
  type ContactWeight as Weight,
} from '../../register/contact.ts'
import { type ContactRow, contactOf, lastContactRow, lastContactValue } from '../../store/read/contacts.ts'
import { assertSilence } from '../../store/read/lists/dormancy.ts'
import { type Sql, sql } from '../../store/sql.ts'
import { type Arg, builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { refOf } from '../nodes.ts'
import { rowsField } from '../reads/rows-field.ts'
import { type Dated, valueField } from '../reads/value-field.ts'
import { foundField } from '../reads/view-field.ts'
import { Agreement, Engagement } from '../refs.ts'
import { ContactKind, ContactState, ContactWeight } from './enums.ts'

const recordOf = (type: 'Agreement' | 'Engagement', keys: Sql) =>
  foundField<ContactShape>([{ type, keys }], ({ kind, id }) =>
    (kind === 'ENGAGEMENT') === (type === 'Engagement') ? refOf(type, id) : null,
  )

export const Contact = builder.objectRef<ContactShape>('Contact').implement({
  extensions: noRow,
  description: 'Evidence that both sides of a partnership dealt with each other, and how much it proves.',
  fields: t => ({
    kind: t.expose('kind', { type: ContactKind, description: 'What it was.' }),
    weight: t.expose('weight', { type: ContactWeight, description: 'How much it proves.' }),
    on: t.expose('on', {
      type: 'PartialDate',
      description: 'When it was signed; of an engagement, when it began. As precise as its source.',
    }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      description:
        'What was signed; where an agreement was renewed by a new one, the new one. Null when it was an engagement.',
      ...recordOf('Agreement', sql`SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT'`),
    }),
    engagement: t.field({
      type: Engagement,
      nullable: true,
      description: 'The visit, exchange or event. Null when something was signed.',
      ...recordOf('Engagement', sql`SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT'`),
    }),
  }),
})

const ContactStanding = builder.objectRef<Standing>('ContactStanding').implement({
  extensions: noRow,
  description: 'Whether the two sides of a partnership are in contact, by what is on record.',
  fields: t => ({
    state: t.expose('state', { type: ContactState, description: 'Whether they are in contact.' }),
    since: t.expose('since', {
      type: 'PartialDate',
      nullable: true,
      description: 'The date of the last contact, as in `lastContact`. Null when there is none.',
    }),
    months: t.exposeInt('months', {
      nullable: true,
      description:
        'Full months from the last day that the last contact can have been, of an engagement from its end, to the day `asOf`: at least so many have passed. Null when there is none.',
    }),
  }),
})

export const silenceDescription = 'After how many months without contact a partnership is dormant: 1 to 1200.'

export const atLeastDescription =
  'Leave out what weighs less: MEETING does without events with many. Default: everything counts.'

interface Weighed extends Dated {
  readonly atLeast?: Weight | null | undefined
}

const weighedArgs = (arg: Arg) => ({
  asOf: arg({ type: 'Date', description: asOfDescription }),
  atLeast: arg({ type: ContactWeight, description: atLeastDescription }),
})

/** The field of a partnership with its last contact. */
export const lastContactField = (arg: Arg) => ({
  type: Contact,
  nullable: true as const,
  args: weighedArgs(arg),
  description:
    'The latest evidence on record that both sides dealt with each other: what they signed, and where they met or both took part. What was cancelled or withdrawn, is only requested or planned, has no date, or begins after the day `asOf`, does not count. Of several on one day, the one that weighs most. Null when there is none.',
  ...rowsField({
    sql: ({ atLeast }: Weighed, day) => lastContactRow(asOfDay(day), atLeast ?? 'EVENT'),
    of: ([row]: readonly ContactRow[]) => (row ? contactOf(row) : null),
    extensions: priced({ rows: 3 }),
  }),
})

/** The field of a partnership that says whether it is in contact. */
export const contactField = (arg: Arg) => ({
  type: ContactStanding,
  args: {
    ...weighedArgs(arg),
    months: arg.int({ defaultValue: usualSilence, description: silenceDescription }),
  },
  description:
    'Whether the two sides are in contact, by the date of their last contact, whatever the status of their agreements.',
  ...valueField({
    sql: ({ atLeast, months }: Weighed & { readonly months?: number | null | undefined }, day) => {
      assertSilence(months ?? usualSilence)
      return lastContactValue(asOfDay(day), atLeast ?? 'EVENT')
    },
    of: (_, last: ContactRow | null, { months }, day) => contactStanding(last, months ?? usualSilence, asOfDay(day)),
    extensions: priced({ rows: 3 }),
  }),
})
