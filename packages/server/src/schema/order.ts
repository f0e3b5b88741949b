import { builder } from './builder.ts'

type Directions<Key extends string> = Record<`${Key}_ASC` | `${Key}_DESC`, { description: string }>

/** The two values of an order by one key. */
export const bothWays = <Key extends string>(key: Key, ascending: string, descending: string): Directions<Key> =>
  ({
    [`${key}_ASC`]: { description: ascending },
    [`${key}_DESC`]: { description: descending },
  }) as Directions<Key>

export const byName = {
  ...bothWays('NAME_EN', 'By English name, A to Z.', 'By English name, Z to A.'),
  ...bothWays(
    'NAME_TH',
    'By Thai name, ก to ฮ, as a Thai dictionary orders them.',
    'By Thai name, ฮ to ก: a Thai dictionary backwards.',
  ),
}

/** What the descriptions of all orders say. */
const ties = 'Of equals, the id decides, in the same direction; a cursor is only good for the order that it came from.'

/** The enum of the orders of a list. `rest` is one more sentence of its description. */
export const orderType = <const Values extends Record<string, { description: string }>>(
  name: string,
  plural: string,
  values: Values,
  rest = '',
) => builder.enumType(name, { description: `How to order ${plural}. ${rest && `${rest} `}${ties}`, values })

/** The description of an argument `orderBy`, and what it is when it is left out. */
export const orderedBy = <const Value extends string>(standard: Value) => ({
  description: 'The order.',
  defaultValue: standard,
})
