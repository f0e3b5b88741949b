import { and, type Sql, sql, texts } from '../../sql.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { ascending, descending, text as key } from '../list/order.ts'
import { matchesText } from './text-match.ts'

export interface ProvinceFilter {
  /** English names in capitals */
  readonly regionCode?: readonly string[] | null | undefined
  readonly region?: readonly string[] | null | undefined
  readonly hasPartnership?: boolean | null | undefined
  readonly text?: string | null | undefined
}

const byId = key(sql`pr.id`)
const english = key(sql`pr.sort_en`)
const thai = key(sql`pr.sort_th`)

export const provinceOrders = {
  CODE_ASC: ascending('province-code', byId),
  CODE_DESC: descending('province-code-desc', byId),
  NAME_EN_ASC: ascending('province-en', english, byId),
  NAME_EN_DESC: descending('province-en-desc', english, byId),
  NAME_TH_ASC: ascending('province-th', thai, byId),
  NAME_TH_DESC: descending('province-th-desc', thai, byId),
} satisfies Record<string, JoinedOrder>

const isParty = sql`EXISTS (SELECT FROM partnership p WHERE p.province_id = pr.id)`

const where = ({ regionCode, region, hasPartnership, text }: ProvinceFilter): Sql =>
  and([
    regionCode && sql`upper(pr.region_en) = ANY (${texts(regionCode)})`,
    region && sql`(pr.region_en = ANY (${texts(region)}) OR pr.region_th = ANY (${texts(region)}))`,
    hasPartnership != null && (hasPartnership ? isParty : sql`NOT ${isParty}`),
    matchesText('Province', sql`pr.id`, text),
  ])

export const provinceList = (filter: ProvinceFilter, orderBy: keyof typeof provinceOrders): List => ({
  from: sql`province pr`,
  where: where(filter),
  id: sql`pr.id`,
  order: provinceOrders[orderBy],
})
