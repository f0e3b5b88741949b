import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { selectionKey } from './selection-key.ts'

const asked = (text: string) => {
  const document = parse(text)
  return (variableValues: Record<string, unknown>, operationName?: string) =>
    selectionKey({ document, variableValues, operationName } as never)
}

it('is the same wherever a follower began, and another when something else is selected', () => {
  const question = asked(`
    query Other { register { revision } }
    subscription Follow($after: String, $types: [String!], $lang: String, $short: Boolean!) {
      changes(after: $after, types: $types) { revision ...More @skip(if: $short) }
    }
    fragment More on Change { node { ... on Source { title(lang: $lang) } } }`)
  const of = (variables: object) => question({ short: false, ...variables }, 'Follow')
  expect(of({ after: 'a', types: ['Source'] })).toBe(of({ after: 'b' }))
  expect(of({ lang: 'th' })).not.toBe(of({ lang: 'en' }))
  expect(of({ lang: null })).not.toBe(of({}))
  expect(of({ short: true })).not.toBe(of({}))
})

it('of another document is another', () => {
  const one = asked('subscription { changes { revision } }')
  const other = asked('subscription { changes { type } }')
  expect(one({})).not.toBe(other({}))
})
