import { approvalTemplateList, type approvalTemplateOrders } from '../../store/read/lists/approval-templates.ts'
import { ApprovalBody } from '../agreement/approval.ts'
import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { byName, orderedBy, orderType } from '../order.ts'
import { namesDescriptions } from '../place/names.ts'
import { ApprovalTemplateConnection } from '../refs.ts'

const ApprovalTemplateFilter = builder.inputType('ApprovalTemplateFilter', {
  description: 'Keeps the templates that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    province: t.stringList({
      description: `Provinces for whose agreements they may be used: their own templates, and those of the whole country. ${namesDescriptions.provinces}`,
    }),
    wholeCountry: t.boolean({
      description: 'true for those of the whole country alone, false for those that belong to a province.',
    }),
    body: t.field({ type: [ApprovalBody], description: 'Bodies that are asked in one of the steps.' }),
    text: t.string({
      description:
        'Part of a name or of the name of the province, or words, also of the note and of the steps, in Thai or English.',
      extensions: scanning,
    }),
  }),
})

const ApprovalTemplateOrder = orderType(
  'ApprovalTemplateOrder',
  'templates of approvals',
  byName satisfies Record<keyof typeof approvalTemplateOrders, unknown>,
)

/** A field with templates of approvals. */
export const approvalTemplatesField = filteredConnection({
  type: ApprovalTemplateConnection,
  node: 'ApprovalTemplate',
  args: arg => ({
    filter: arg({ type: ApprovalTemplateFilter, description: 'Keep only templates that match every condition.' }),
    orderBy: arg({ type: ApprovalTemplateOrder, ...orderedBy('NAME_EN_ASC') }),
  }),
  list: (
    filter: Partial<typeof ApprovalTemplateFilter.$inferInput>,
    orderBy: typeof ApprovalTemplateOrder.$inferType | null | undefined,
    _: undefined,
  ) => approvalTemplateList(filter, orderBy ?? 'NAME_EN_ASC'),
})
