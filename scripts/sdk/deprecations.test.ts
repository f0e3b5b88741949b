import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { badDeprecations, brokenPromises } from './deprecations.ts'
import { releasedSchemaFile, schemaFile } from './paths.ts'

const schemaOf = (file: string) => buildSchema(readFileSync(file, 'utf8'))

it('the schema keeps what was promised', () => {
  const current = schemaOf(schemaFile)
  expect(badDeprecations(current)).toEqual([])
  expect(brokenPromises(schemaOf(releasedSchemaFile), current, new Date().toISOString().slice(0, 10))).toEqual([])
})

const withReason = (reason: string) =>
  buildSchema(`type Query { old(a: Int, b: Int @deprecated(reason: "Use \`a\`. Kept until 2027-12-31.")): Int
    was: Int @deprecated(reason: "${reason}") now: Int! }`)

it.each([
  ['Use `now`. Kept until 2027-12-31.', []],
  ['Use `Query.now`. It counts the same. Kept until 2027-12-31.', []],
  ['No longer supported', ['Query.was: say "Use `name`. Kept until YYYY-MM-DD."']],
  ['Use `now`.', ['Query.was: say "Use `name`. Kept until YYYY-MM-DD."']],
  ['Use `soon`. Kept until 2027-12-31.', ['Query.was: there is no soon']],
])('"%s"', (reason, wrong) => {
  expect(badDeprecations(withReason(reason))).toEqual(wrong)
})

it('nothing goes before its day, and nothing at all without one', () => {
  const released = withReason('Use `now`. Kept until 2027-12-31.')
  const without = buildSchema('type Query { old(a: Int, b: Int): Int now: Int! }')
  expect(brokenPromises(released, without, '2027-12-31')).toHaveLength(1)
  expect(brokenPromises(released, without, '2028-01-01')).toEqual([])
  const nullable = buildSchema('type Query { old(a: Int, b: Int): Int was: Int now: Int }')
  expect(brokenPromises(released, nullable, '2028-01-01')).toHaveLength(1)
  const other = buildSchema('type Query { was: Int now: Int! }')
  expect(brokenPromises(released, other, '2028-01-01')).toHaveLength(1)
})
