import { personList, type personOrders } from '../../store/read/lists/people.ts'
import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { byName, orderedBy, orderType } from '../order.ts'
import { PersonConnection } from '../refs.ts'

const PersonFilter = builder.inputType('PersonFilter', {
  description: 'Keeps the people that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    text: t.string({
      description: 'Part of a name or of a public post, or words, in Thai or English.',
      extensions: scanning,
    }),
  }),
})

const PersonOrder = orderType('PersonOrder', 'people', byName satisfies Record<keyof typeof personOrders, unknown>)

/** A field with people. */
export const peopleField = filteredConnection({
  type: PersonConnection,
  node: 'Person',
  args: arg => ({
    filter: arg({ type: PersonFilter, description: 'Keep only people that match every condition.' }),
    orderBy: arg({ type: PersonOrder, ...orderedBy('NAME_EN_ASC') }),
  }),
  list: (
    filter: Partial<typeof PersonFilter.$inferInput>,
    orderBy: typeof PersonOrder.$inferType | null | undefined,
    _: undefined,
  ) => personList(filter, orderBy ?? 'NAME_EN_ASC'),
})
