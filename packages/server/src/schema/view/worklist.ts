import {
  type AnniversaryRow,
  anniversaries,
  dormantTies,
  unprovenTies,
} from '../../store/read/views/contact-worklist.ts'
import {
  awaitingApproval,
  commitmentsDue,
  expiring,
  incomplete,
  longestWorklist,
  noticeDue,
  openConflicts,
  overdue,
  type Stalled,
  stalled,
  type WorklistOptions,
} from '../../store/read/views/worklist.ts'
import { ReadError } from '../../store/read-error.ts'
import { sql } from '../../store/sql.ts'
import { Approval } from '../agreement/approval.ts'
import { builder } from '../builder.ts'
import { silenceDescription } from '../contact/contact.ts'
import { noRow, priced } from '../cost/price.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { refOf } from '../nodes.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'
import { readsGiven } from '../reads/declaration.ts'
import { foundField, viewField, viewOfRecords } from '../reads/view-field.ts'
import { Agreement, Commitment, Conflict, Partnership } from '../refs.ts'
import { Anniversary } from './anniversary.ts'

/** The ids of a list are read first, which may look at many agreements. */
const listed = priced({ atMost: longestWorklist, once: 100 + longestWorklist })

const StalledAgreement = builder.objectRef<Stalled>('StalledAgreement').implement({
  extensions: noRow,
  description: 'A letter of intent or proposal that has not led to an agreement yet.',
  fields: t => ({
    agreement: t.field({
      type: Agreement,
      description: 'The agreement that waits.',
      ...foundField<Stalled>([{ type: 'Agreement', keys: sql`SELECT v.id FROM v` }], ({ id }) =>
        refOf('Agreement', id),
      ),
    }),
    monthsWaiting: t.exposeInt('monthsWaiting', {
      description:
        'Full months since its first dated event, or, without one, since it was recorded: the shortest time that it can have waited.',
    }),
  }),
})

const Worklist = builder.objectRef<WorklistOptions>('Worklist').implement({
  extensions: noRow,
  description:
    'What the office has to deal with. Nothing in it is stored: all of it is derived for the day `asOf`. Each list has at most the 100 most urgent entries.',
  fields: t => ({
    overdue: t.field({
      type: [Agreement],
      description: 'Agreements whose term is over and that were not renewed, the latest to expire first.',
      ...viewOfRecords('Agreement', overdue, listed),
    }),
    expiring: t.field({
      type: [Agreement],
      description:
        'Agreements in force that may end within `withinDays`, by their term or by notice, the next to end first. Renewed ones are left out unless notice was given.',
      ...viewOfRecords('Agreement', expiring, listed),
    }),
    noticeDue: t.field({
      type: [Agreement],
      description:
        'Agreements in force whose last day to give notice lies within `withinDays`, the most urgent first. Those that were renewed, or given notice of, are left out.',
      ...viewOfRecords('Agreement', noticeDue, listed),
    }),
    dormant: t.field({
      type: [Partnership],
      description:
        'Partnerships in force whose `contact` is DORMANT, the longest silence first. Those without any contact on record are in `noEvidence`.',
      ...viewOfRecords('Partnership', dormantTies, listed),
    }),
    noEvidence: t.field({
      type: [Partnership],
      description:
        'Partnerships of which no contact is on record, though an agreement is signed or in force, or a source lists one: `contact` is NO_EVIDENCE. Somebody should ask. Those in force first.',
      ...viewOfRecords('Partnership', unprovenTies, listed),
    }),
    anniversaries: t.field({
      type: [Anniversary],
      description:
        'Anniversaries of signatures from the day `asOf` to `withinDays` after it, the next first: 5, 10, 25 years, and every further 25. Of partnerships in force, also of earlier agreements that ran out or were replaced; not of terminated ones. A signature of which only the month or the year is known has none.',
      ...viewField({
        sql: (_: object, __, options: WorklistOptions) => anniversaries(options),
        of: (rows: readonly AnniversaryRow[]) => rows,
        named: { field: 'agreement', ref: ({ id }) => refOf('Agreement', id) },
        extensions: listed,
      }),
    }),
    stalled: t.field({
      type: [StalledAgreement],
      description: 'Letters of intent and proposals that have not led to an agreement yet, the longest wait first.',
      ...viewField({
        sql: (_: object, __, options: WorklistOptions) => stalled(options),
        of: (rows: readonly Stalled[]) => rows,
        named: { field: 'agreement', ref: ({ id }) => refOf('Agreement', id) },
        extensions: listed,
      }),
    }),
    awaitingApproval: t.field({
      type: [Approval],
      description:
        'Steps of approval of agreements that are not signed yet: those that wait for an answer, and those that are planned and overdue, the longest wait first. Those that wait since nobody knows when come last. Outcomes are those of today, whatever the day.',
      ...viewOfRecords('Approval', awaitingApproval, listed),
    }),
    incomplete: t.field({
      type: [Agreement],
      description:
        'Concluded or reported agreements without a date of signature, a sector or a source, the latest first. `missing` says what is missing.',
      ...viewOfRecords('Agreement', incomplete, listed),
    }),
    commitmentsDue: t.field({
      type: [Commitment],
      description:
        'Commitments neither done nor dropped that are overdue or may be due within `withinDays`, the most urgent first.',
      ...viewOfRecords('Commitment', commitmentsDue, listed),
    }),
    conflicts: t.field({
      type: [Conflict],
      description:
        'Open contradictions about the province, its ties with their sister cities, agreements and engagements, and its municipalities, consulates and organizations: those about which something was said last come first, as what a partner asserts does. Of a day, those of which two facts do not speak of a later one; a settled one is left out for every day.',
      ...viewOfRecords('Conflict', openConflicts, listed),
    }),
  }),
})

builder.queryField('worklist', t =>
  t.field({
    type: Worklist,
    args: {
      province: t.arg.string({ description: `Only this province: ${namesDescriptions.province} Default: all.` }),
      withinDays: t.arg.int({ defaultValue: 180, description: 'How far ahead to look, in days: 0 to 3650.' }),
      dormantMonths: t.arg.int({
        defaultValue: 24,
        description: silenceDescription,
      }),
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
    },
    description: 'What the office has to deal with, with the records behind it.',
    extensions: readsGiven,
    resolve: async (_, { province, withinDays, dormantMonths, asOf }, context) => {
      const days = withinDays ?? 180
      if (days < 0 || days > 3650) throw new ReadError('BAD_INPUT', `withinDays is ${days}: give 0 to 3650.`)
      return {
        province: province == null ? null : await provinceCode(context, province),
        withinDays: days,
        dormantMonths: dormantMonths ?? 24,
        asOf: asOfDay(asOf),
      }
    },
  }),
)
