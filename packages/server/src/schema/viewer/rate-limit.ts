import type { RateLimit as State } from '../../access/budget/account.ts'
import { builder } from '../builder.ts'

const RateLimit = builder.objectRef<State>('RateLimit').implement({
  description:
    'How much whoever asks may still ask: a budget of points for each minute, of the key, or of the address where there is no key.',
  fields: t => ({
    cost: t.exposeInt('cost', {
      description: 'Points that this request was charged: the cost of its operation, and 50 at least.',
    }),
    limit: t.exposeInt('limit', {
      description: 'Points a minute. 2147483647 on a server that has no limits.',
    }),
    remaining: t.exposeInt('remaining', {
      description: 'Points that are left until `resetAt`, after this request.',
    }),
    resetAt: t.expose('resetAt', { type: 'DateTime', description: 'When the budget is full again.' }),
  }),
})

builder.queryField('rateLimit', t =>
  t.field({
    type: RateLimit,
    description:
      'How the budget of whoever asks stands. Over it a request is refused with HTTP 429, the code `RATE_LIMITED` and `Retry-After`, and nothing of it is carried out.',
    resolve: (_, __, { rateLimit }) => rateLimit(),
  }),
)
