import { sisterCityList } from '../../store/read/lists/sister-cities.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { orderedBy } from '../order.ts'
import { SisterCityConnection } from '../refs.ts'
import { SisterCityFilter, SisterCityOrder } from './sister-city-filter.ts'

/** A field with sister cities. */
export const sisterCitiesField = filteredConnection({
  type: SisterCityConnection,
  node: 'SisterCity',
  args: arg => ({
    filter: arg({ type: SisterCityFilter, description: 'Keep only sister cities that match every condition.' }),
    orderBy: arg({ type: SisterCityOrder, ...orderedBy('NAME_EN_ASC') }),
  }),
  list: (
    filter: Partial<typeof SisterCityFilter.$inferInput>,
    orderBy: typeof SisterCityOrder.$inferType | null | undefined,
    parent: 'Country' | undefined,
    asOf: string | null,
  ) => sisterCityList(filter, parent, asOf, orderBy ?? undefined),
})
