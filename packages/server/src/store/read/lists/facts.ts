import { and, sql } from '../../sql.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { ascending, dayAscending, dayDescending, descending, text } from '../list/order.ts'
import { isOneOf } from './places.ts'

export interface FactFilter {
  readonly subject?: { readonly type: string; readonly id: string } | null | undefined
  readonly property?: string | null | undefined
  /** The id of a source */
  readonly source?: string | null | undefined
  /** The id of a person */
  readonly statedBy?: string | null | undefined
  readonly rank?: readonly string[] | null | undefined
}

const byId = text(sql`f.id`)

/** By the day that the facts are about, undated ones last. */
export const factOrders = {
  AS_OF_ASC: ascending('fact', dayAscending(sql`f.as_of_earliest`), byId),
  AS_OF_DESC: descending('fact-desc', dayDescending(sql`f.as_of_earliest`), byId),
} satisfies Record<string, JoinedOrder>

export const factList = (
  { subject, property, source, statedBy, rank }: FactFilter,
  parent?: 'Source',
  orderBy: keyof typeof factOrders = 'AS_OF_ASC',
): List => ({
  from: sql`fact f`,
  where: and([
    subject && sql`f.subject_type = ${subject.type} AND f.subject_id = ${subject.id}`,
    property && sql`f.property = ${property}::"FactProperty"`,
    source != null && sql`f.source_id = ${source}`,
    statedBy != null && sql`f.stated_by_id = ${statedBy}`,
    isOneOf(sql`f.rank`, rank),
  ]),
  id: sql`f.id`,
  order: factOrders[orderBy],
  ...(parent && { ofParent: sql`f.source_id = parent.id` }),
})

/** The facts about the record `parent.id` of a type. */
export const factsAboutParent = (type: string, property: string | null | undefined): List => ({
  ...factList({ property }),
  ofParent: sql`f.subject_type = ${type} AND f.subject_id = parent.id`,
})
