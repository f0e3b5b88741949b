import { and, type Sql, sql, texts } from '../../sql.ts'
import type { List, Order } from '../list/list.ts'
import { matchesText } from './text-match.ts'

export interface ProvinceFilter {
  readonly region?: readonly string[] | null | undefined
  readonly hasPartnership?: boolean | null | undefined
  readonly text?: string | null | undefined
}

const byId = { expression: sql`pr.id`, type: 'text' } as const

export const provinceOrders = {
  CODE_ASC: { name: 'province-code', keys: [byId] },
  NAME_EN_ASC: { name: 'province-en', keys: [{ expression: sql`pr.sort_en`, type: 'text' }, byId] },
  NAME_TH_ASC: { name: 'province-th', keys: [{ expression: sql`pr.sort_th`, type: 'text' }, byId] },
} satisfies Record<string, Order>

const isParty = sql`EXISTS (SELECT FROM partnership p WHERE p.province_id = pr.id)`

const where = ({ region, hasPartnership, text }: ProvinceFilter): Sql =>
  and([
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
