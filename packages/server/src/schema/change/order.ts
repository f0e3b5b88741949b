import type { changeOrders } from '../../changes/cursor.ts'
import type { Arg } from '../builder.ts'
import { builder } from '../builder.ts'
import { bothWays, orderedBy } from '../order.ts'

const ChangeOrder = builder.enumType('ChangeOrder', {
  description: 'How to order changes. A cursor is good for both orders.',
  values: bothWays(
    'REVISION',
    'In the order of commits. It is the one for following: new changes are at the end.',
    'The latest first. New changes are at the beginning, so paging does not find them.',
  ) satisfies Record<keyof typeof changeOrders, unknown>,
})

export const orderArg = (arg: Arg) => arg({ type: ChangeOrder, ...orderedBy('REVISION_ASC') })
