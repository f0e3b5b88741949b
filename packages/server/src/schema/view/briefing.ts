import { type ContactRow, contactOf } from '../../store/read/contacts.ts'
import {
  agreementsOf,
  anniversariesOf,
  type BriefingOptions,
  conflictsOf,
  engagementsOf,
  lastContactOf,
  longestBriefing,
  mostAnniversaries,
  mostConflicts,
  mostEngagements,
  openCommitmentsOf,
  type PointToRaise as Point,
  peopleOf,
  pointsToRaise,
  type RaiseReason as Reason,
  readTie,
  tieOf,
} from '../../store/read/views/briefing.ts'
import type { AnniversaryRow } from '../../store/read/views/contact-worklist.ts'
import { ReadError } from '../../store/read-error.ts'
import { type Sql, sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { Contact, silenceDescription } from '../contact/contact.ts'
import { noRow, priced } from '../cost/price.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { refOf } from '../nodes.ts'
import { namesDescriptions, provinceCode, readNames } from '../place/names.ts'
import { readsGiven } from '../reads/declaration.ts'
import { foundField, viewField, viewOfRecord, viewOfRecords } from '../reads/view-field.ts'
import { Agreement, Commitment, Conflict, Engagement, Partnership, Person } from '../refs.ts'
import { Anniversary } from './anniversary.ts'

const RaiseReason = builder.enumType('RaiseReason', {
  description: 'Why something should be raised at a meeting, the most urgent first.',
  values: {
    COMMITMENT_OVERDUE: { description: 'A commitment is neither done nor dropped, and its last day is over.' },
    AGREEMENT_EXPIRED: { description: 'The term of an agreement is over, and it was not renewed.' },
    NOTICE_DUE: { description: 'The last day to give notice of an agreement in force is near.' },
    AGREEMENT_ENDS: { description: 'An agreement in force may end soon, by its term or by notice.' },
    COMMITMENT_DUE: { description: 'A commitment is open, and may be due soon.' },
    DORMANT: {
      description:
        'The last contact is longer ago than `dormantMonths`, though an agreement is in force, signed or reported.',
    },
    NO_EVIDENCE: {
      description: 'No contact is on record at all, though an agreement is in force, signed or reported.',
    },
  } as const satisfies Record<Reason, unknown>,
})

const isOfCommitment = ({ reason }: Point): boolean => reason.startsWith('COMMITMENT')

const pointRecord = (type: 'Agreement' | 'Commitment', keys: Sql) =>
  foundField<Point>([{ type, keys }], point =>
    point.id !== null && isOfCommitment(point) === (type === 'Commitment') ? refOf(type, point.id) : null,
  )

const PointToRaise = builder.objectRef<Point>('PointToRaise').implement({
  extensions: noRow,
  description: 'Something to raise with the other side, and the record that it is about.',
  fields: t => ({
    reason: t.expose('reason', { type: RaiseReason, description: 'Why to raise it.' }),
    on: t.expose('on', {
      type: 'PartialDate',
      nullable: true,
      description:
        'The day that it is about: of a commitment when it is due, of an agreement the end of its term or the last day to give notice, of a silence the last contact. As precise as its source. Null when not known.',
    }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      description: 'The agreement that it is about. Null when it is about a commitment or the tie.',
      ...pointRecord('Agreement', sql`SELECT v.id FROM v WHERE v.reason NOT LIKE 'COMMITMENT%' AND v.id IS NOT NULL`),
    }),
    commitment: t.field({
      type: Commitment,
      nullable: true,
      description: 'The commitment that it is about. Null when it is about an agreement or the tie.',
      ...pointRecord('Commitment', sql`SELECT v.id FROM v WHERE v.reason LIKE 'COMMITMENT%'`),
    }),
  }),
})

/** The views of a briefing that there is none of are written too, by the compiled way: they find nothing. */
const noTie: BriefingOptions = {
  partnership: '',
  province: null,
  withinDays: 0,
  dormantMonths: 1,
  asOf: '2000-01-01',
  day: null,
}

const of =
  (view: (options: BriefingOptions) => Sql) =>
  (options: BriefingOptions | null): Sql =>
    view(options ?? noTie)

const bounded = (atMost: number) => priced({ atMost, once: 10 + atMost })
const listed = bounded(longestBriefing)
/** The notices of the whole register are looked through. */
const judged = priced({ atMost: longestBriefing, once: 100 + longestBriefing })
const atMost = `At most ${longestBriefing}; all of them are below \`partnership\`.`

const Briefing = builder.objectRef<BriefingOptions>('Briefing').implement({
  extensions: noRow,
  description:
    'All that a governor needs before a meeting with the other side, on the day `asOf`. Nothing in it is stored: all of it is derived.',
  fields: t => ({
    partnership: t.field({
      type: Partnership,
      description: 'The partnership, or tie, of the two sides.',
      ...viewOfRecord<BriefingOptions>('Partnership', of(tieOf), priced({ once: 2 })),
    }),
    agreements: t.field({
      type: [Agreement],
      description: `The papers of the tie: those in force first, then the latest. \`status\` says how each stands. ${atMost}`,
      ...viewOfRecords<BriefingOptions>('Agreement', of(agreementsOf), listed),
    }),
    lastContact: t.field({
      type: Contact,
      nullable: true,
      description: 'The latest evidence that both sides dealt with each other. Null when there is none.',
      ...viewField({
        sql: (_: object, __, options: BriefingOptions) => of(lastContactOf)(options),
        of: ([row]: readonly ContactRow[]) => (row ? contactOf(row) : null),
        extensions: priced({ once: 5 }),
      }),
    }),
    openCommitments: t.field({
      type: [Commitment],
      description: `What either side still owes, by \`owedBy\`: neither done nor dropped, what is due first at the head. ${atMost}`,
      ...viewOfRecords<BriefingOptions>('Commitment', of(openCommitmentsOf), listed),
    }),
    engagements: t.field({
      type: [Engagement],
      description: `Visits, exchanges and events of the tie that were neither called off nor declined, the latest first. With \`asOf\` those that were held by that day, and those of which a request or a plan was on record with a date by then. At most ${mostEngagements}; all of them are below \`partnership\`.`,
      ...viewOfRecords<BriefingOptions>('Engagement', of(engagementsOf), bounded(mostEngagements)),
    }),
    people: t.field({
      type: [Person],
      description: `People who led an engagement of the tie or took part in it, whoever was met last first. At most ${longestBriefing}.`,
      ...viewOfRecords<BriefingOptions>('Person', of(peopleOf), listed),
    }),
    conflicts: t.field({
      type: [Conflict],
      description: `Open contradictions between sources about the tie, its agreements and engagements, and the sister city. With \`asOf\` those of which two sources do not speak of a later day; nobody records when one was settled, so a settled one is left out for every day. Those that a partner brought up come last. At most ${mostConflicts}.`,
      ...viewOfRecords<BriefingOptions>('Conflict', of(conflictsOf), bounded(mostConflicts)),
    }),
    anniversaries: t.field({
      type: [Anniversary],
      description: `Anniversaries of signatures of the tie within \`withinDays\`, the next first, as in \`Worklist\`. At most ${mostAnniversaries}.`,
      ...viewField({
        sql: (_: object, __, options: BriefingOptions) => of(anniversariesOf)(options),
        of: (rows: readonly AnniversaryRow[]) => rows,
        named: { field: 'agreement', ref: ({ id }) => refOf('Agreement', id) },
        extensions: bounded(mostAnniversaries),
      }),
    }),
    toRaise: t.field({
      type: [PointToRaise],
      description: `What to raise, the most urgent first: overdue and due commitments, terms that are over or end within \`withinDays\`, notice due, a long silence. At most ${longestBriefing}.`,
      ...viewField({
        sql: (_: object, __, options: BriefingOptions) => of(pointsToRaise)(options),
        of: (rows: readonly Point[]) => rows,
        extensions: judged,
      }),
    }),
  }),
})

builder.queryField('briefing', t =>
  t.field({
    type: Briefing,
    nullable: true,
    args: {
      province: t.arg.string({ required: true, description: `The Thai side: ${namesDescriptions.province}` }),
      sisterCity: t.arg.string({
        required: true,
        description: 'The foreign side: slug, like xiamen; anything else is refused with BAD_INPUT.',
      }),
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
      withinDays: t.arg.int({ defaultValue: 180, description: 'How far ahead to look, in days: 0 to 3650.' }),
      dormantMonths: t.arg.int({ defaultValue: 24, description: silenceDescription }),
    },
    description:
      'All that a governor needs before a meeting: the papers of a tie, its last contact, what is owed, who was met, what sources disagree about, and what to raise. Of the tie of the province itself; where only its municipalities have one with the city, of the first by id. Null when the two have no tie on record, or none of its agreements was there on the day.',
    extensions: readsGiven,
    resolve: async (_, { province, sisterCity, asOf, withinDays, dormantMonths }, context) => {
      const days = withinDays ?? 180
      if (days < 0 || days > 3650) throw new ReadError('BAD_INPUT', `withinDays is ${days}: give 0 to 3650.`)
      const [code, [slug]] = await Promise.all([
        provinceCode(context, province),
        readNames(context, 'sisterCity', 'sisterCity', [sisterCity]),
      ])
      const day = asOf ?? null
      const partnership = await readTie(context.store.db, code, slug!, day)
      if (partnership === null) return null
      return {
        partnership,
        province: null,
        withinDays: days,
        dormantMonths: dormantMonths ?? 24,
        asOf: asOfDay(asOf),
        day,
      }
    },
  }),
)
