import fc from 'fast-check'
import { coerceInputValue, type GraphQLInputType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { madeUp } from '../../../test/made-up.ts'
import { schema } from '../index.ts'
import { readValue } from './read-value.ts'

const inputs = Object.values(schema.getMutationType()!.getFields()).map(({ name, args }) => ({
  name,
  type: args[0]!.type,
}))

/** The places that the library refuses. */
const refusedBy = (type: GraphQLInputType, value: unknown): string[] => {
  const found: string[] = []
  coerceInputValue(value, type, path => found.push(path.join('.')))
  return [...new Set(found)].sort()
}

/** Anything that JSON can hold, with more of what inputs have: texts that are dates, ids or values of enums. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    '',
    '2018-05-09',
    '2561',
    '๒๐๑๘',
    'MOU',
    'TRADE',
    0,
    -1.5,
    2 ** 40,
    true,
    null,
    [],
    {},
    [null],
    ['MOU'],
  ),
)

const isNumber = (value: unknown): boolean => typeof value === 'string' && /^\s*-?[\d๐-๙]+(\.[\d๐-๙]+)?\s*$/.test(value)

describe.each(inputs)('the input of $name', ({ type }) => {
  it('is refused where the library refuses it, and reads as something that it takes', () => {
    const fields = Object.keys((type as { ofType: { getFields(): object } }).ofType.getFields())
    const broken = fc.dictionary(fc.constantFrom(...fields, 'unknown'), anything, { maxKeys: 4 })
    fc.assert(
      fc.property(broken, fc.boolean(), (some, complete) => {
        fc.pre(!Object.values(some).some(isNumber))
        const input = { ...(complete ? (madeUp(type) as object) : {}), ...some }
        const { value, violations } = readValue(type, input, [])
        const theirs = refusedBy(type, input)
        // The library reports fields that are missing or unknown at their object, and this at the field.
        const ours = violations.map(({ path }) => path.join('.'))
        expect(theirs.filter(path => !ours.some(each => each.startsWith(path)))).toEqual([])
        expect(ours.filter(path => !theirs.some(each => path.startsWith(each)))).toEqual([])
        expect(refusedBy(type, value)).toEqual([])
        if (violations.length === 0) expect(coerceInputValue(value, type)).toEqual(coerceInputValue(input, type))
      }),
      { numRuns: 20 },
    )
  })
})

it('a number may be given as text, in Thai digits too', () => {
  const term = schema.getType('TermInput') as GraphQLInputType
  const read = (months: unknown) => readValue(term, { kind: 'FIXED', months }, ['term'])
  for (const text of ['36', '๓๖', ' ๓6 '])
    expect(read(text)).toEqual({ value: { kind: 'FIXED', months: 36 }, violations: [] })
  for (const text of ['', 'three', '๓.๕', '3 years', '9'.repeat(12), '9'.repeat(400)])
    expect(read(text).violations).toMatchObject([{ code: 'BAD_VALUE', path: ['term', 'months'] }])
  for (const value of [2 ** 31, '2147483648', '๒๑๔๗๔๘๓๖๔๘'])
    expect(read(value).violations.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/ is too large, or too far below zero: give at most 2147483647\.$/),
    ])
})

it('a list is no object', () => {
  expect(readValue(schema.getType('NewPersonInput') as GraphQLInputType, [], ['newPerson']).violations).toMatchObject([
    {
      code: 'BAD_VALUE',
      path: ['newPerson'],
      message: { en: '[…] is not an object with the fields of NewPersonInput.' },
    },
  ])
})
