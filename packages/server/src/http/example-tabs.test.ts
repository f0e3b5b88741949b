import { parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { schema } from '../schema/index.ts'
import { exampleTabs } from './example-tabs.ts'

const named = exampleTabs.map(({ query }) => [/^query (\w+)/m.exec(query)?.[1], query] as const)

it('six to eight tabs tell the story', () => {
  expect(named.length).toBeGreaterThanOrEqual(6)
  expect(named.length).toBeLessThanOrEqual(8)
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length)
})

it.each(named)('%s asks for what the schema has', (_name, query) => {
  expect(validate(schema, parse(query))).toEqual([])
})

it.each(named)('%s explains itself first', (_name, query) => {
  expect(query).toMatch(/^# .{20,}\n/)
})
