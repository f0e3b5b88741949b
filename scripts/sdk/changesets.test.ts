import { expect, it } from 'vitest'
import { bumpsOf } from './changesets.ts'

it.each([
  ["---\n'@a/b': major\n---\n\nText.\n", [['@a/b', 'major']]],
  ['---\n"@a/b": minor\nc: patch\n---\n', [['@a/b', 'minor'], ['c', 'patch']]], // biome-ignore format: one line a case
  ['---\r\na: patch\r\n---\r\nText\r\n', [['a', 'patch']]],
])('%j', (text, bumps) => {
  expect([...bumpsOf(text)]).toEqual(bumps)
})

it.each([
  ['Text.\n', 'names no package'],
  ['---\n---\nText.\n', 'names no package'],
  ["---\n'@a/b': huge\n---\n", "'@a/b': huge is not"],
])('%j is refused', (text, reason) => {
  expect(() => bumpsOf(text)).toThrow(reason)
})
