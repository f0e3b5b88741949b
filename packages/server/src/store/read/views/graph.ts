import { type Sql, sql } from '../../sql.ts'
import { type PartnershipFilter, partnershipJoin, partnershipWhere } from '../lists/partnerships.ts'

export interface GraphEdge {
  readonly id: string
  readonly provinceId: string
  readonly municipalityId: string | null
  readonly sisterCityId: string
}

/** In edges; a drawing cannot show more. */
export const largestGraph = 2_000

/** The edges of the graph under a filter, by id. */
export const graphView = (filter: PartnershipFilter, asOf: string | null): Sql => sql`
    SELECT p.id, p.province_id AS "provinceId", p.municipality_id AS "municipalityId", p.sister_city_id AS "sisterCityId"
    FROM ${partnershipJoin} WHERE ${partnershipWhere(filter, asOf)} ORDER BY p.id LIMIT ${largestGraph + 1}::int`
