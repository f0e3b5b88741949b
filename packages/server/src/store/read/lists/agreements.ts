import { today } from '../../../register/today.ts'
import { and, type Day, dateOf, empty, type Sql, sql } from '../../sql.ts'
import type { AgreementFilter } from '../agreement-filter.ts'
import type { JoinedOrder, List, Order } from '../list/list.ts'
import { byName } from '../list/name-orders.ts'
import { ascending, descending, text } from '../list/order.ts'
import { hasStatus, standing } from '../standing.ts'
import { type TalliedParent, talliedAgreements } from '../tallied.ts'
import { hasSectors, inCountries, inProvinces, inSisterCities, isOneOf } from './places.ts'
import { matchesText } from './text-match.ts'

/** Agreement `a`, which has its places in its row, with its `standing` at `asOf`. */
export const agreementJoin = (asOf: Day): Sql => sql`agreement a ${standing(asOf)}`

/** The partnership `p` of agreement `a`, for what is not in the row of the agreement. */
export const tie = sql`JOIN partnership p ON p.id = a.partnership_id`

/** The joins that a filter needs: the partnership only for its relationship, `standing` only for a status or a day. */
export const joinFor = (filter: AgreementFilter, asOf: string | null): Sql =>
  sql`agreement a ${filter.relationship ? tie : empty} ${standingFor(filter, asOf)}`

const standingFor = ({ status }: AgreementFilter, asOf: string | null): Sql =>
  status || asOf !== null ? standing(asOf ?? today()) : empty

/** The filter over `joinFor`. With a day, only what was there, and its signature only if it had happened. */
export const agreementWhere = (filter: AgreementFilter, asOf: string | null): Sql =>
  and([
    asOf !== null && sql`standing.there`,
    asOf !== null && (filter.signedFrom || filter.signedTo) && sql`a.signed_earliest <= ${dateOf(asOf)}`,
    isOneOf(sql`a.kind`, filter.kind),
    isOneOf(sql`p.relationship`, filter.relationship),
    filter.status && hasStatus(filter.status),
    hasSectors(sql`a.sectors`, filter.sector),
    inCountries(sql`a.country_code`, filter.country),
    inProvinces(sql`a.province_id`, filter.province),
    inSisterCities(sql`a.sister_city_id`, filter.sisterCity),
    // A date known only to the year or month matches when it may lie in the range.
    filter.signedFrom && sql`a.signed_latest >= ${filter.signedFrom}::text::date`,
    filter.signedTo && sql`a.signed_earliest <= ${filter.signedTo}::text::date`,
    filter.expiresBefore && sql`a.expires_latest < ${filter.expiresBefore}::text::date`,
    matchesText('Agreement', sql`a.id`, filter.text),
  ])

const byId = text(sql`a.id`)
const title = text(sql`a.sort_title`)
const thai = byName('agreement-title-th', 'Agreement', sql`a.id`, 'th')

/** Undated agreements come last in every order of dates. */
export const agreementOrders = {
  SIGNED_ON_ASC: order('signed', sql`coalesce(a.signed_earliest, 'infinity')`),
  SIGNED_ON_DESC: order('signed-desc', sql`coalesce(a.signed_earliest, '-infinity')`, true),
  EXPIRES_ON_ASC: order('expires', sql`coalesce(a.expires_latest, 'infinity')`),
  EXPIRES_ON_DESC: order('expires-desc', sql`coalesce(a.expires_latest, '-infinity')`, true),
  TITLE_ASC: ascending('agreement-title', title, byId),
  TITLE_DESC: descending('agreement-title-desc', title, byId),
  TITLE_TH_ASC: thai.ascending,
  TITLE_TH_DESC: thai.descending,
} satisfies Record<string, JoinedOrder>

function order(name: string, expression: Sql, descending = false): Order {
  return { name: `agreement-${name}`, keys: [{ expression, type: 'date' }, byId], descending }
}

/** On a day, a signature that is still to come puts an agreement among the undated ones. */
const orderOn = (orderBy: keyof typeof agreementOrders, asOf: string | null): JoinedOrder => {
  const plain: JoinedOrder = agreementOrders[orderBy]
  if (asOf === null || !orderBy.startsWith('SIGNED_ON')) return plain
  const undated = plain.descending ? sql`'-infinity'` : sql`'infinity'`
  const expression = sql`CASE WHEN a.signed_earliest <= ${dateOf(asOf)} THEN a.signed_earliest ELSE ${undated} END`
  return { ...plain, keys: [{ expression, type: 'date' }, byId] }
}

/** The parents of agreements, as conditions over agreement `a` and, for a municipality, its partnership `p`. */
export const agreementParents = {
  Province: sql`a.province_id = parent.id`,
  Municipality: sql`p.municipality_id = parent.id`,
  SisterCity: sql`a.sister_city_id = parent.id`,
  Partnership: sql`a.partnership_id = parent.id`,
  Sector: sql`parent.id::"SectorCode" = ANY (a.sectors)`,
} satisfies Record<string, Sql>

/** With a day, the list of that day: see register/presence.ts. Without one, all that is on record, as it is today. */
export const agreementList = (
  filter: AgreementFilter,
  asOf: string | null,
  orderBy: keyof typeof agreementOrders,
  parent?: keyof typeof agreementParents,
): List => {
  const order = orderOn(orderBy, asOf)
  const ofTie = parent === 'Municipality' && !filter.relationship
  return {
    from: sql`${joinFor(filter, asOf)} ${ofTie ? tie : empty} ${order.join ?? empty}`,
    where: agreementWhere(filter, asOf),
    id: sql`a.id`,
    order,
    ...(asOf !== null && { variant: asOf }),
    ...(parent && { ofParent: agreementParents[parent] }),
    ...(isTallied(parent) && { tallied: talliedAgreements(filter, asOf, parent ?? null) }),
  }
}

const isTallied = (parent: string | undefined): parent is TalliedParent | undefined =>
  parent === undefined || parent === 'Province' || parent === 'Sector'
