import { serverAudits } from 'graphql-http'
import { afterAll, expect, it } from 'vitest'
import { openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'

// The GraphQL-over-HTTP working group's own audits, a test for each.
const store = await openTestStore()
afterAll(() => store.close())
const { fetch } = createApp(store)
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
