import { today } from '../../../register/today.ts'
import { and, dateOf, empty, type Sql, sql } from '../../sql.ts'
import { hasCommitmentStatus, wasAgreed } from '../commitment-status.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { ascending, dayAscending, dayDescending, descending, text } from '../list/order.ts'
import { inProvinces, inSisterCities, isOneOf } from './places.ts'

export interface CommitmentFilter {
  readonly status?: readonly string[] | null | undefined
  readonly owedBy?: readonly string[] | null | undefined
  readonly sector?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly sisterCity?: readonly string[] | null | undefined
  /** The id of an organization that owes it */
  readonly organization?: string | null | undefined
  /** The id of a person who owes it */
  readonly person?: string | null | undefined
  readonly dueBefore?: string | null | undefined
}

const where = (filter: CommitmentFilter, asOf: string | null): Sql =>
  and([
    asOf !== null && wasAgreed(asOf),
    filter.status && hasCommitmentStatus(filter.status, asOf ?? today()),
    isOneOf(sql`c.owed_by`, filter.owedBy),
    isOneOf(sql`c.sector`, filter.sector),
    inProvinces(sql`p.province_id`, filter.province),
    inSisterCities(sql`p.sister_city_id`, filter.sisterCity),
    filter.organization != null && sql`c.organization_id = ${filter.organization}`,
    filter.person != null && sql`c.person_id = ${filter.person}`,
    // Known only to the month or the year, it is due before a day when the whole month or year is.
    filter.dueBefore && sql`c.due_latest < ${dateOf(filter.dueBefore)}`,
  ])

export const commitmentParents = {
  Partnership: sql`c.partnership_id = parent.id`,
} satisfies Record<string, Sql>

const byId = text(sql`c.id`)

/** By the last day on which they are due; those without one come last in either direction. */
export const commitmentOrders = {
  DUE_ON_ASC: ascending('commitment', dayAscending(sql`c.due_latest`), byId),
  DUE_ON_DESC: descending('commitment-desc', dayDescending(sql`c.due_latest`), byId),
} satisfies Record<string, JoinedOrder>

/** With a day, the list of that day: only what had been agreed. Without one, all on record, with the status today. */
export const commitmentList = (
  filter: CommitmentFilter,
  asOf: string | null,
  parent?: keyof typeof commitmentParents,
  orderBy: keyof typeof commitmentOrders = 'DUE_ON_ASC',
): List => ({
  from: sql`commitment c ${filter.province || filter.sisterCity ? sql`JOIN partnership p ON p.id = c.partnership_id` : empty}`,
  where: where(filter, asOf),
  id: sql`c.id`,
  order: commitmentOrders[orderBy],
  ...(asOf !== null && { variant: asOf }),
  ...(parent && { ofParent: commitmentParents[parent] }),
})
