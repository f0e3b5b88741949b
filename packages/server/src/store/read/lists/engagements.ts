import { today } from '../../../register/today.ts'
import { and, type Sql, sql, texts } from '../../sql.ts'
import { hasStage, isAlive } from '../engagement-stage.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { ascending, descending, text } from '../list/order.ts'
import { hasSectors, inCountries, inProvinces, inSisterCities, isOneOf } from './places.ts'

export interface EngagementFilter {
  readonly kind?: readonly string[] | null | undefined
  readonly direction?: readonly string[] | null | undefined
  readonly country?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly sisterCity?: readonly string[] | null | undefined
  readonly sector?: readonly string[] | null | undefined
  /** Slugs */
  readonly series?: readonly string[] | null | undefined
  readonly stage?: readonly string[] | null | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly includeCancelled?: boolean | null | undefined
}

/** The condition that the engagement `e` matches. */
export const engagementWhere = (filter: EngagementFilter, asOf: string): Sql =>
  and([
    isOneOf(sql`e.kind`, filter.kind),
    isOneOf(sql`e.direction`, filter.direction),
    filter.country &&
      sql`(
        EXISTS (SELECT FROM "_engagement_country" l WHERE l."B" = e.id AND ${inCountries(sql`l."A"`, filter.country)})
        OR EXISTS (
          SELECT FROM "_engagement_sister_city" l JOIN sister_city c ON c.id = l."B"
          WHERE l."A" = e.id AND ${inCountries(sql`c.country_code`, filter.country)}
        )
      )`,
    inProvinces(sql`e.province_id`, filter.province),
    filter.sisterCity &&
      sql`EXISTS (SELECT FROM "_engagement_sister_city" l WHERE l."A" = e.id AND ${inSisterCities(sql`l."B"`, filter.sisterCity)})`,
    hasSectors(sql`e.sectors`, filter.sector),
    // A visit matches when any of its days may lie in the range.
    filter.from && sql`coalesce(e.ends_latest, e.starts_latest) >= ${filter.from}::text::date`,
    filter.to && sql`e.starts_earliest <= ${filter.to}::text::date`,
    filter.series && sql`e.series_id IN (SELECT id FROM engagement_series WHERE slug = ANY (${texts(filter.series)}))`,
    filter.stage && hasStage(sql`e`, filter.stage, asOf),
    // Who asks for a stage gets it, also that of what was cancelled.
    !filter.includeCancelled && !filter.stage && isAlive(sql`e`),
  ])

export const engagementParents = {
  Province: sql`e.province_id = parent.id`,
  // An engagement names a province and no municipality: it is of those whose sister city took part.
  Municipality: sql`EXISTS (
    SELECT FROM partnership p JOIN partnership_engagement pe ON pe.partnership_id = p.id
    WHERE p.municipality_id = parent.id AND pe.id = e.id
  )`,
  SisterCity: sql`EXISTS (SELECT FROM "_engagement_sister_city" l WHERE l."A" = e.id AND l."B" = parent.id)`,
  Partnership: sql`EXISTS (SELECT FROM partnership_engagement pe WHERE pe.partnership_id = parent.id AND pe.id = e.id)`,
  EngagementSeries: sql`e.series_id = parent.id`,
  Agreement: sql`EXISTS (SELECT FROM "_engagement_agreement" l WHERE l."A" = parent.id AND l."B" = e.id)`,
} satisfies Record<string, Sql>

const starts = { expression: sql`e.starts_earliest`, type: 'date' } as const
const byId = text(sql`e.id`)

export const engagementOrders = {
  STARTS_ON_ASC: ascending('engagement-asc', starts, byId),
  STARTS_ON_DESC: descending('engagement', starts, byId),
} satisfies Record<string, JoinedOrder>

export const engagementList = (
  filter: EngagementFilter,
  parent?: keyof typeof engagementParents,
  orderBy: keyof typeof engagementOrders = 'STARTS_ON_DESC',
  asOf: string = today(),
): List => ({
  from: sql`engagement e`,
  where: engagementWhere(filter, asOf),
  id: sql`e.id`,
  order: engagementOrders[orderBy],
  ...(parent && { ofParent: engagementParents[parent] }),
})
