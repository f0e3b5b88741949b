import type { RateLimit as State } from '../../access/budget/account.ts'
import { builder } from '../builder.ts'

const RateLimit = builder.objectRef<State>('RateLimit').implement({
  description:
    'The request budget of the caller: a number of points for each minute, counted by key, or by address without a key.',
  fields: t => ({
    cost: t.exposeInt('cost', {
      description:
        'Points that this request was charged: the cost of its operation, at least 50. 0 on a server that has no limits.',
    }),
    limit: t.exposeInt('limit', {
      description: 'Points per minute. 2147483647 on a server that has no limits.',
    }),
    remaining: t.exposeInt('remaining', {
      description:
        'Points that are left until `resetAt`, after this request was charged. 2147483647 on a server that has no limits.',
    }),
    resetAt: t.expose('resetAt', {
      type: 'DateTime',
      description: 'When the budget is full again. On a server that has no limits, the time of the request.',
    }),
  }),
})

builder.queryField('rateLimit', t =>
  t.field({
    type: RateLimit,
    description:
      'The request budget of the caller. A request that exceeds it is refused with HTTP 429, the code `RATE_LIMITED` and `Retry-After`: nothing of it is carried out, and it spends at most 50 points. An event of a subscription is never refused: one that exceeds the budget is delayed until the budget is full again.',
    resolve: (_, __, { rateLimit }) => rateLimit(),
  }),
)
