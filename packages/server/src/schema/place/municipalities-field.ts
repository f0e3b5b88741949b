import { municipalityList, type municipalityOrders } from '../../store/read/lists/municipalities.ts'
import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { byName, orderedBy, orderType } from '../order.ts'
import { MunicipalityConnection } from '../refs.ts'
import { namesDescriptions } from './names.ts'

const MunicipalityFilter = builder.inputType('MunicipalityFilter', {
  description: 'Keeps the municipalities that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    province: t.stringList({ description: `Provinces that they are in: ${namesDescriptions.provinces}` }),
    text: t.string({
      description: 'Part of a name or alias or of the name of the province, or words, in Thai or English.',
      extensions: scanning,
    }),
  }),
})

const MunicipalityOrder = orderType(
  'MunicipalityOrder',
  'municipalities',
  byName satisfies Record<keyof typeof municipalityOrders, unknown>,
)

/** A field with municipalities. */
export const municipalitiesField = filteredConnection({
  type: MunicipalityConnection,
  node: 'Municipality',
  args: arg => ({
    filter: arg({ type: MunicipalityFilter, description: 'Keep only municipalities that match every condition.' }),
    orderBy: arg({ type: MunicipalityOrder, ...orderedBy('NAME_EN_ASC') }),
  }),
  list: (
    filter: Partial<typeof MunicipalityFilter.$inferInput>,
    orderBy: typeof MunicipalityOrder.$inferType | null | undefined,
    _: undefined,
  ) => municipalityList(filter, orderBy ?? 'NAME_EN_ASC'),
})
