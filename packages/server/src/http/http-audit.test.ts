import { serverAudits } from 'graphql-http'
import { createSchema } from 'graphql-yoga'
import { expect, it } from 'vitest'
import { createRoutes } from './routes.ts'

// The GraphQL-over-HTTP working group's own audits, a test for each. They ask for `__typename` and little else.
const fetch = createRoutes({
  schema: createSchema({ typeDefs: 'type Query { _: String }' }),
  context: () => ({}),
  ready: async () => {},
})
const audits = serverAudits({
  url: 'http://register.test/graphql',
  fetchFn: (url: string, init: RequestInit) => fetch(new Request(url, init)),
})

it('there are 61 audits', () => {
  expect(audits).toHaveLength(61)
})

it.each(audits.map(audit => [audit.id, audit.name, audit] as const))('%s: %s', async (_id, _name, audit) => {
  const result = await audit.fn()
  expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok')
})
