import { and, dateOf, type Sql, sql, texts } from '../../sql.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { ascending, descending, text } from '../list/order.ts'
import { inProvinces, isOneOf } from './places.ts'

export interface ResponsibilityFilter {
  readonly sector?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly organization?: Named | null | undefined
  readonly person?: Named | null | undefined
  /** Ids */
  readonly partnership?: readonly string[] | null | undefined
}

/** Records by their slugs or their ids. */
export interface Named {
  readonly slugs: readonly string[]
  readonly ids: readonly string[]
}

export const responsibilityParents = {
  Organization: sql`r.organization_id = parent.id`,
  Person: sql`r.person_id = parent.id`,
} satisfies Record<string, Sql>

const begins = { expression: sql`r.from_earliest`, type: 'date' } as const
const byId = text(sql`r.id`)

export const responsibilityOrders = {
  FROM_ASC: ascending('responsibility-asc', begins, byId),
  FROM_DESC: descending('responsibility', begins, byId),
} satisfies Record<string, JoinedOrder>

/** The condition that responsibility `r` may have begun by the day, and is not certain to be over. */
export const runsOnDay = (day: string): Sql =>
  sql`(r.from_earliest <= ${dateOf(day)} AND (r.until_latest IS NULL OR r.until_latest > ${dateOf(day)}))`

const isNamed = (column: Sql, table: Sql, named: Named | null | undefined): Sql | null =>
  named == null
    ? null
    : sql`${column} IN (SELECT id FROM ${table} WHERE slug = ANY (${texts(named.slugs)}) OR id = ANY (${texts(named.ids)}))`

export const responsibilityList = (
  filter: ResponsibilityFilter,
  asOf: string | null,
  orderBy: keyof typeof responsibilityOrders = 'FROM_DESC',
  parent?: keyof typeof responsibilityParents,
): List => ({
  from: sql`responsibility r`,
  where: and([
    isOneOf(sql`r.sector`, filter.sector),
    filter.province &&
      sql`r.organization_id IN (SELECT id FROM organization WHERE ${inProvinces(sql`province_id`, filter.province)})`,
    isNamed(sql`r.organization_id`, sql`organization`, filter.organization),
    isNamed(sql`r.person_id`, sql`person`, filter.person),
    filter.partnership && sql`r.partnership_id = ANY (${texts(filter.partnership)})`,
    asOf !== null && runsOnDay(asOf),
  ]),
  id: sql`r.id`,
  order: responsibilityOrders[orderBy],
  ...(parent && { ofParent: responsibilityParents[parent] }),
})
