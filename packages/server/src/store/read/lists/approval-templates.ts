import { and, or, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'
import { nameOrders } from '../list/name-orders.ts'
import { inProvinces, isOneOf } from './places.ts'
import { matchesText } from './text-match.ts'

export interface ApprovalTemplateFilter {
  readonly province?: readonly string[] | null | undefined
  readonly wholeCountry?: boolean | null | undefined
  readonly body?: readonly string[] | null | undefined
  readonly text?: string | null | undefined
}

export const approvalTemplateOrders = nameOrders('approval-template', 'ApprovalTemplate', sql`r.id`)

export const approvalTemplateList = (
  { province, wholeCountry, body, text }: ApprovalTemplateFilter,
  orderBy: keyof typeof approvalTemplateOrders,
): List => {
  const order = approvalTemplateOrders[orderBy]
  const isOfProvince = inProvinces(sql`r.province_id`, province)
  const isAsked = isOneOf(sql`step.body`, body)
  return {
    from: sql`approval_template r ${order.join}`,
    where: and([
      isOfProvince && or([isOfProvince, sql`r.province_id IS NULL`]),
      wholeCountry == null ? null : wholeCountry ? sql`r.province_id IS NULL` : sql`r.province_id IS NOT NULL`,
      isAsked && sql`EXISTS (SELECT FROM approval_template_step step WHERE step.template_id = r.id AND ${isAsked})`,
      matchesText('ApprovalTemplate', sql`r.id`, text),
    ]),
    id: sql`r.id`,
    order,
  }
}
