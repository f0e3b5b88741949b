import type { BudgetLineKind, OfficeNoteKind } from '../../../generated/prisma/client.ts'
import { composed } from '../../../register/characters.ts'
import { ReadError } from '../../read-error.ts'
import type { OfficeType } from '../../records/office.ts'
import { and, type Sql, sql, texts } from '../../sql.ts'
import { askedFiscalYear } from '../fiscal-year.ts'
import type { List, Order } from '../list/list.ts'
import { longestText } from './text-match.ts'

// Lists of the private layer. Each is limited to offices, which is not left to the caller to remember: it is the first
// argument.

export interface OfficeFilter {
  /** Words that all occur, in any of its texts */
  readonly text?: string | null | undefined
  /** The record that it is about */
  readonly about?: { readonly type: string; readonly id: string } | null | undefined
  readonly noteKind?: readonly OfficeNoteKind[] | null | undefined
  readonly budgetKind?: readonly BudgetLineKind[] | null | undefined
  readonly fiscalYear?: number | null | undefined
  /** Contacts last confirmed before this day */
  readonly notConfirmedSince?: string | null | undefined
}

const tables: Readonly<Record<OfficeType, { readonly from: Sql; readonly words: Sql }>> = {
  OfficeNote: { from: sql`office_note o`, words: sql`concat_ws(' ', o.title, o.text)` },
  OfficeContact: {
    from: sql`office_contact o`,
    words: sql`concat_ws(' ', o.name, o.post, o.organization, o.mail, o.phone, o.purpose, o.note)`,
  },
  OfficeBudgetLine: { from: sql`office_budget_line o`, words: sql`concat_ws(' ', o.title, o.fund, o.note)` },
}

/** The latest first. */
const order: Order = {
  name: 'office',
  keys: [
    { expression: sql`(extract(epoch FROM o.recorded_at) * 1000)::float8`, type: 'float8' },
    { expression: sql`o.id`, type: 'text' },
  ],
  descending: true,
}

/** @throws ReadError BAD_INPUT when it is longer than the text of any other search */
const wordsOf = (text: string): string[] => {
  if (text.length > longestText)
    throw new ReadError('BAD_INPUT', `"text" is longer than ${longestText} characters: ask for less.`)
  return composed(text.replaceAll('\0', '\uFFFD'))
    .split(/\s+/)
    .filter(word => word !== '')
}

/**
 * What offices keep of one type, the latest first.
 * @throws ReadError BAD_INPUT
 */
export const officeList = (offices: readonly string[], type: OfficeType, filter: OfficeFilter): List => {
  const { from, words } = tables[type]
  const { text, about, noteKind, budgetKind, fiscalYear, notConfirmedSince } = filter
  if (fiscalYear != null) askedFiscalYear(fiscalYear)
  return {
    from,
    where: and([
      sql`o.province_id = ANY (${texts(offices)})`,
      about && sql`o.about_type = ${about.type} AND o.about_id = ${about.id}`,
      noteKind && sql`o.kind::text = ANY (${texts(noteKind)})`,
      budgetKind && sql`o.kind::text = ANY (${texts(budgetKind)})`,
      fiscalYear != null && sql`o.fiscal_year = ${fiscalYear}::int`,
      notConfirmedSince != null && sql`o.confirmed_on < ${notConfirmedSince}::date`,
      ...wordsOf(text ?? '').map(word => sql`strpos(lower(${words}), lower(${word}::text)) > 0`),
    ]),
    id: sql`o.id`,
    order,
    variant: `${type} ${JSON.stringify([offices, filter])}`,
  }
}
