import { type DeskRow, deskView, longestDesk, recentDays } from '../../store/read/views/desk.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { refOf } from '../nodes.ts'
import { foundField, viewField } from '../reads/view-field.ts'
import { Commitment, Engagement, Person, Responsibility } from '../refs.ts'
import { slugOrId } from '../slug-or-id.ts'

const listed = priced({ atMost: longestDesk })

const Desk = builder.objectRef<DeskRow>('Desk').implement({
  extensions: noRow,
  description: `All that one officer has to deal with on a day: what they answer for, what is to be done there, and which visits are near. Each list has at most ${longestDesk} entries.`,
  fields: t => ({
    person: t.field({
      type: Person,
      description: 'Whose desk it is.',
      ...foundField<DeskRow>([{ type: 'Person', keys: sql`SELECT v.person FROM v` }], ({ person }) =>
        refOf('Person', person),
      ),
    }),
    responsibilities: t.field({
      type: [Responsibility],
      description: 'For what they answer on that day, in any organization, the longest first.',
      ...foundField<DeskRow>(
        [
          {
            type: 'Responsibility',
            keys: sql`SELECT json_array_elements_text(to_json(v.responsibilities)) FROM v`,
          },
        ],
        ({ responsibilities }) => responsibilities.map(id => refOf('Responsibility', id)),
        listed,
      ),
    }),
    commitments: t.field({
      type: [Commitment],
      description:
        'What is agreed and not done on that day, what is due first at the head: what they owe by name; and what names nobody and is of the partnerships or sectors for which they answer, as with engagements.',
      ...foundField<DeskRow>(
        [{ type: 'Commitment', keys: sql`SELECT json_array_elements_text(to_json(v.commitments)) FROM v` }],
        ({ commitments }) => commitments.map(id => refOf('Commitment', id)),
        listed,
      ),
    }),
    engagements: t.field({
      type: [Engagement],
      description: `The engagements for which they answer, that are still to come or were over for at most ${recentDays} days, in the order of their beginnings. What had been cancelled or declined by the day is left out, and so is what was requested or planned later. Who answers for a partnership answers for the engagements between its province and its sister city; for a sector of it, for those of this sector and those without any sector on record; for a sector of the whole province, for all of the province's engagements of this sector.`,
      ...foundField<DeskRow>(
        [{ type: 'Engagement', keys: sql`SELECT json_array_elements_text(to_json(v.engagements)) FROM v` }],
        ({ engagements }) => engagements.map(id => refOf('Engagement', id)),
        listed,
      ),
    }),
  }),
})

builder.queryField('desk', t =>
  t.field({
    type: Desk,
    nullable: true,
    args: {
      person: t.arg.string({ required: true, description: 'Whose, by slug or id.' }),
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
    },
    description:
      'The desk of one officer: for what they answer, and what comes up there. Null for nobody on the register.',
    ...viewField({
      sql: ({ person, asOf }: { person: string; asOf?: string | null | undefined }) =>
        deskView(slugOrId('person', 'Person', person), asOfDay(asOf)),
      of: (rows: readonly DeskRow[]) => rows[0] ?? null,
      extensions: priced({ once: 100 + longestDesk }),
    }),
  }),
)
