import type { ContactState, ContactWeight } from '../../../register/contact.ts'
import { today } from '../../../register/today.ts'
import { and, dateOf, empty, type Sql, sql } from '../../sql.ts'
import { isInContactState } from '../contacts.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { byName } from '../list/name-orders.ts'
import { ascending, dayAscending, dayDescending, descending, text } from '../list/order.ts'
import { wasThere } from '../presence.ts'
import { hasStatus, standing } from '../standing.ts'
import { isDormant } from './dormancy.ts'
import { hasSectors, inCountries, inProvinces, isOneOf } from './places.ts'

export interface PartnershipFilter {
  readonly country?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly sector?: readonly string[] | null | undefined
  readonly relationship?: readonly string[] | null | undefined
  readonly status?: readonly string[] | null | undefined
  readonly contact?: readonly ContactState[] | null | undefined
  /** After how many months without contact a partnership is dormant; 24 when left out */
  readonly contactMonths?: number | null | undefined
  readonly contactAtLeast?: ContactWeight | null | undefined
  readonly dormantMonths?: number | null | undefined
}

/**
 * The filter over partnership `p` and its sister city `c`. With a day, only partnerships that were there: those of which
 * an agreement was.
 */
export const partnershipWhere = (filter: PartnershipFilter, asOf: string | null): Sql =>
  and([
    asOf !== null && sql`EXISTS (SELECT FROM agreement a WHERE a.partnership_id = p.id AND ${wasThere(sql`a`, asOf)})`,
    inCountries(sql`c.country_code`, filter.country),
    inProvinces(sql`p.province_id`, filter.province),
    // One agreement has to have both.
    (filter.sector || filter.status) &&
      sql`EXISTS (
        SELECT FROM agreement a ${filter.status || asOf !== null ? standing(asOf ?? today()) : empty}
        WHERE ${and([
          sql`a.partnership_id = p.id`,
          hasSectors(sql`a.sectors`, filter.sector),
          filter.status && hasStatus(filter.status),
          asOf !== null && sql`standing.there`,
        ])}
      )`,
    isOneOf(sql`p.relationship`, filter.relationship),
    hasContact(filter, asOf ?? today()),
    filter.dormantMonths != null && isDormant(filter.dormantMonths, asOf ?? today()),
  ])

const hasContact = ({ contact, contactMonths, contactAtLeast }: PartnershipFilter, asOf: string): Sql | null =>
  contact == null
    ? null
    : isInContactState(contact, { months: contactMonths ?? 24, atLeast: contactAtLeast ?? 'EVENT' }, asOf)

export const partnershipJoin = sql`partnership p JOIN sister_city c ON c.id = p.sister_city_id`

export const partnershipParents = {
  // Includes the partnerships of the province's municipalities; `thaiParty` tells which party it is.
  Province: sql`p.province_id = parent.id`,
  Municipality: sql`p.municipality_id = parent.id`,
  SisterCity: sql`p.sister_city_id = parent.id`,
} satisfies Record<string, Sql>

const byId = text(sql`p.id`)
const english = text(sql`c.sort_en`)
const thai = byName('partnership-city-th', 'SisterCity', sql`c.id`, 'th')
const since = sql`(SELECT min(signed_earliest) FROM agreement WHERE partnership_id = p.id)`
const sinceOn = (asOf: string) =>
  sql`(SELECT min(signed_earliest) FROM agreement WHERE partnership_id = p.id AND signed_earliest <= ${dateOf(asOf)})`

export const partnershipOrders = {
  ID_ASC: ascending('partnership', byId),
  ID_DESC: descending('partnership-desc', byId),
  SISTER_CITY_EN_ASC: ascending('partnership-city-en', english, byId),
  SISTER_CITY_EN_DESC: descending('partnership-city-en-desc', english, byId),
  // Several partnerships may have one sister city.
  SISTER_CITY_TH_ASC: { ...thai.ascending, keys: [...thai.ascending.keys, byId] },
  SISTER_CITY_TH_DESC: { ...thai.descending, keys: [...thai.descending.keys, byId] },
  SINCE_ASC: ascending('partnership-since', dayAscending(since), byId),
  SINCE_DESC: descending('partnership-since-desc', dayDescending(since), byId),
} satisfies Record<string, JoinedOrder>

/** On a day, a partnership without a signature by then is among the undated ones, as `since` is null. */
const orderOn = (orderBy: keyof typeof partnershipOrders, asOf: string | null): JoinedOrder => {
  const plain: JoinedOrder = partnershipOrders[orderBy]
  if (asOf === null || !orderBy.startsWith('SINCE')) return plain
  return { ...plain, keys: [(plain.descending ? dayDescending : dayAscending)(sinceOn(asOf)), byId] }
}

export const partnershipList = (
  filter: PartnershipFilter,
  asOf: string | null,
  parent?: keyof typeof partnershipParents,
  orderBy: keyof typeof partnershipOrders = 'ID_ASC',
): List => {
  const order = orderOn(orderBy, asOf)
  return {
    from: sql`${partnershipJoin} ${order.join ?? empty}`,
    where: partnershipWhere(filter, asOf),
    id: sql`p.id`,
    ...(asOf !== null && { variant: asOf }),
    order,
    ...(parent && { ofParent: partnershipParents[parent] }),
  }
}
