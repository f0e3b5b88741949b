import type { PageArguments } from '../../store/read/list/list.ts'
import { type OfficeFilter, officeList } from '../../store/read/lists/office.ts'
import { type OfficeRow, type OfficeType, officeTable } from '../../store/records/office.ts'
import type { Arg, builder } from '../builder.ts'
import { connect, connectionType, pageArgs } from '../connection.ts'
import type { Context } from '../context.ts'
import { scanning } from '../cost/price.ts'
import { fiscalYearDescription, OfficeBudgetLine } from './budget-line.ts'
import { OfficeContact } from './contact.ts'
import { BudgetLineKind, OfficeNoteKind } from './enums.ts'
import { OfficeNote } from './note.ts'

/** Whose private layer it is, and what of it: all of an office, or what the offices of a key have about a record. */
export interface Scope {
  readonly offices: readonly string[]
  readonly about: { readonly type: string; readonly id: string } | null
}

const connections = {
  OfficeNote: connectionType('OfficeNote', OfficeNote, 'notes'),
  OfficeContact: connectionType('OfficeContact', OfficeContact, 'contacts'),
  OfficeBudgetLine: connectionType('OfficeBudgetLine', OfficeBudgetLine, 'lines of the budget'),
} as const

const textArg = (arg: Arg) =>
  arg.string({
    description:
      'Words that all occur, in any of its texts, in any order; parts of words count. At most 200 characters.',
    extensions: scanning,
  })

/** Rows by their ids, each with the name of its type. They were found by a list, or written just now. */
export const readOfficeRows =
  (type: OfficeType) =>
  async ({ store }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, OfficeRow>> => {
    const rows = await officeTable(store.db, type).findMany({ where: { id: { in: [...ids] } } })
    return new Map(rows.map(row => [row.id, { ...row, type }]))
  }

/** The fields with the three lists, the same in an office and below a record. */
export const officeLists = (t: ScopeFields) => {
  const list = (
    type: OfficeType,
    { offices, about }: Scope,
    filter: OfficeFilter,
    page: PageArguments,
    info: Parameters<typeof connect>[0],
  ) => connect(info, null, officeList(offices, type, { ...filter, about }), page, undefined, readOfficeRows(type))
  return {
    notes: t.field({
      type: connections.OfficeNote,
      args: {
        text: textArg(t.arg),
        kind: t.arg({ type: [OfficeNoteKind], description: 'Only notes of these kinds.' }),
        ...pageArgs(t.arg),
      },
      description: 'Its notes, the latest first.',
      resolve: (scope, { text, kind, ...page }, _, info) =>
        list('OfficeNote', scope, { text, noteKind: kind }, page, info),
    }),
    contacts: t.field({
      type: connections.OfficeContact,
      args: {
        text: textArg(t.arg),
        notConfirmedSince: t.arg({
          type: 'Date',
          description: 'Only contacts that were last confirmed before this day.',
        }),
        ...pageArgs(t.arg),
      },
      description: 'Its contacts, the latest first.',
      resolve: (scope, { text, notConfirmedSince, ...page }, _, info) =>
        list('OfficeContact', scope, { text, notConfirmedSince }, page, info),
    }),
    budgetLines: t.field({
      type: connections.OfficeBudgetLine,
      args: {
        text: textArg(t.arg),
        kind: t.arg({ type: [BudgetLineKind], description: 'Only lines of these kinds.' }),
        fiscalYear: t.arg.int({ description: `Only lines of this year. ${fiscalYearDescription}` }),
        ...pageArgs(t.arg),
      },
      description: 'The lines of its budget, the latest first.',
      resolve: (scope, { text, kind, fiscalYear, ...page }, _, info) =>
        list('OfficeBudgetLine', scope, { text, budgetKind: kind, fiscalYear }, page, info),
    }),
  }
}
type ScopeFields = Parameters<
  NonNullable<Parameters<ReturnType<typeof builder.objectRef<Scope>>['implement']>[0]['fields']>
>[0]
