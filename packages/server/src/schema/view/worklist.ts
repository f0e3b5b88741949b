import type { GraphQLResolveInfo } from 'graphql'
import {
  longestWorklist,
  readDormantTies,
  readExpiring,
  readIncomplete,
  readNoticeDue,
  readOverdue,
  readStalled,
  type Stalled,
  type WorklistOptions,
} from '../../store/read/views/worklist.ts'
import { ReadError } from '../../store/read-error.ts'
import type { NodeType } from '../../store/records/global-id.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { noRow, priced } from '../cost/price.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { readNodes, refOf } from '../nodes.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'
import { Agreement, Partnership } from '../refs.ts'
import { type WithNode, withNodes } from '../with-nodes.ts'

const nodesOf = async (context: Context, info: GraphQLResolveInfo, type: NodeType, ids: readonly string[]) => {
  const refs = ids.map(id => refOf(type, id))
  const nodes = await readNodes(context, info, refs)
  return refs.map(ref => nodes.get(ref)).filter(node => node !== undefined) as never
}

/** The ids of a list are read first, by a scan of all agreements. */
const listed = priced({ atMost: longestWorklist, once: 100 + longestWorklist })

const StalledAgreement = builder.objectRef<WithNode<Stalled>>('StalledAgreement').implement({
  extensions: noRow,
  description: 'A letter of intent or proposal that has not led to an agreement yet.',
  fields: t => ({
    agreement: t.field({
      type: Agreement,
      description: 'The agreement that waits.',
      // Read with the list.
      resolve: ({ node }) => node as never,
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
    'What the office has to deal with. Nothing in it is stored: all of it is derived for the day `asOf`. Each list has at most the 200 most urgent entries.',
  fields: t => ({
    overdue: t.field({
      type: [Agreement],
      extensions: listed,
      description: 'Agreements whose term is over and that were not renewed, the latest to expire first.',
      resolve: async (options, _, context, info) =>
        nodesOf(context, info, 'Agreement', await readOverdue(context.store.db, options)),
    }),
    expiring: t.field({
      type: [Agreement],
      extensions: listed,
      description:
        'Agreements in force that may end within `withinDays`, by their term or by notice, the next to end first. Renewed ones are left out unless notice was given.',
      resolve: async (options, _, context, info) =>
        nodesOf(context, info, 'Agreement', await readExpiring(context.store.db, options)),
    }),
    noticeDue: t.field({
      type: [Agreement],
      extensions: listed,
      description:
        'Agreements in force whose last day to give notice lies within `withinDays`, the most urgent first. Those that were renewed, or given notice of, are left out.',
      resolve: async (options, _, context, info) =>
        nodesOf(context, info, 'Agreement', await readNoticeDue(context.store.db, options)),
    }),
    dormant: t.field({
      type: [Partnership],
      extensions: listed,
      description: 'Dormant partnerships, the longest without an engagement first; those with none on record lead.',
      resolve: async (options, _, context, info) =>
        nodesOf(context, info, 'Partnership', await readDormantTies(context.store.db, options)),
    }),
    stalled: t.field({
      type: [StalledAgreement],
      extensions: listed,
      description: 'Letters of intent and proposals that have not led to an agreement yet, the longest wait first.',
      resolve: async (options, _, context, info) =>
        withNodes(context, info, 'agreement', await readStalled(context.store.db, options), ({ id }) =>
          refOf('Agreement', id),
        ),
    }),
    incomplete: t.field({
      type: [Agreement],
      extensions: listed,
      description:
        'Concluded or reported agreements without a date of signature, a sector or a source, the latest first. `missing` says what is missing.',
      resolve: async (options, _, context, info) =>
        nodesOf(context, info, 'Agreement', await readIncomplete(context.store.db, options)),
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
        description: 'After how many months without an engagement a partnership is dormant: 1 to 1200.',
      }),
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
    },
    description: 'What the office has to deal with, with the records behind it.',
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
