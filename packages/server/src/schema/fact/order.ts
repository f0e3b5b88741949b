import type { factOrders } from '../../store/read/lists/facts.ts'
import { bothWays, orderType } from '../order.ts'

export const FactOrder = orderType(
  'FactOrder',
  'facts',
  bothWays(
    'AS_OF',
    'By the day that they refer to, earliest first.',
    'By the day that they refer to, latest first.',
  ) satisfies Record<keyof typeof factOrders, unknown>,
  'Facts that refer to no day come last in either direction.',
)
