import { expect, it } from 'vitest'
import { operationsIn } from './operations.ts'

it.each([
  ['{ a }', [{ kind: 'query', name: '' }]],
  ['query A($x: In = { y: "}" }) @live { a }', [{ kind: 'query', name: 'A' }]],
  ['query @live { a }', [{ kind: 'query', name: '' }]],
  ['fragment F on T { a } mutation M { b { c } }', [{ kind: 'mutation', name: 'M' }]],
  [
    '# query X { a }\nsubscription S { a(text: """ \\""" query Y { """) } query Z { b(t: "\\"{") }',
    [
      { kind: 'subscription', name: 'S' },
      { kind: 'query', name: 'Z' },
    ],
  ],
  ['type T { a: Int }', []],
  ['', []],
])('%s', (document, operations) => {
  expect(operationsIn(document)).toEqual(operations)
})
