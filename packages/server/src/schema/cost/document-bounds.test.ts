import { getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { shippedOperations } from '../../../test/shipped-operations.ts'
import { MAX_TOKENS } from '../../http/document-limits.ts'
import { schema } from '../index.ts'
import { type Bound, countsOf, documentBounds, excess } from './document-bounds.ts'

const repeat = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')

/** A document that has one more of something than it may have, and what that is. */
const tooMuch: Record<string, [bound: Bound, document: string]> = {
  aliases: ['aliases', `{ register { ${repeat(61, i => `a${i}: revision`)} } }`],
  'a long alias': ['characters in an alias', `{ register { ${'a'.repeat(101)}: revision } }`],
  'aliases of __typename': ['aliases', `{ register { ${repeat(61, i => `a${i}: __typename`)} } }`],
  'aliases in fragments': [
    'aliases',
    `{ ${repeat(2, i => `...f${i}`)} } ${repeat(2, i => `fragment f${i} on Query { register { ${repeat(31, j => `a${i}_${j}: revision`)} } }`)}`,
  ],
  'a fragment named __schema': [
    'aliases',
    `{ ...__schema } fragment __schema on Query { register { ${repeat(61, i => `a${i}: revision`)} } }`,
  ],
  'an operation named __schema': ['aliases', `query __schema { register { ${repeat(61, i => `a${i}: revision`)} } }`],
  'root fields': ['fields at the root of a query', `{ ${repeat(21, i => `a${i}: __typename`)} }`],
  'root fields in fragments': [
    'fields at the root of a query',
    `{ ...f0 } ${repeat(5, i => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f5 on Query { __typename }`,
  ],
  mutations: [
    'fields at the root of a mutation',
    `mutation { ${repeat(6, i => `a${i}: revokeKey(input: { key: "x", reason: "x" }) { __typename }`)} }`,
  ],
  directives: ['directives', `{ register { ${repeat(41, i => `a${i}: revision @skip(if: false)`)} } }`],
  'directives on one field': ['directives in one place', `{ register { revision ${'@skip(if: false) '.repeat(5)} } }`],
  'fields named twice': ['fields named twice', `{ register { ${'revision '.repeat(12)} } }`],
  levels: ['levels of fields', `{ __schema { types { ${'ofType { '.repeat(18)} name ${'} '.repeat(18)} } } }`],
  'levels in fragments': [
    'levels of fields',
    `{ __schema { types { ...f0 } } } ${repeat(20, i => `fragment f${i} on __Type { ofType { ...f${i + 1} } }`)} fragment f20 on __Type { name }`,
  ],
  'fields named twice in fragments': [
    'fields named twice',
    `{ register { ${'... on Register { revision } '.repeat(12)} } }`,
  ],
  'fragments without a name': [
    'fragments without a name',
    `{ search(text: "a") { nodes { ${'... on Province { ... on Province { __typename } } '.repeat(9)} ${repeat(90, i => `... on Type${i} { name }`)} } } }`,
  ],
  fragments: ['fragments', `{ __typename } ${repeat(41, i => `fragment f${i} on Query { __typename }`)}`],
  spreads: ['spreads of fragments', `{ register { ${'...f '.repeat(81)} } } fragment f on Register { revision }`],
  operations: ['operations', repeat(21, i => `query q${i} { __typename }`)],
}

const shipped = await shippedOperations()

describe('a document', () => {
  it.each(Object.entries(tooMuch))('is refused for too many %s', (_, [bound, text]) => {
    expect(excess(parse(text))?.bound).toBe(bound)
  })

  it('may lead back to itself, which validation refuses', () => {
    expect(excess(parse('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a __typename }'))).toBeNull()
  })

  it.each(shipped)('of ours has at most half of what is allowed: $name', ({ document }) => {
    const counts = countsOf(document)
    for (const [bound, most] of Object.entries(documentBounds))
      expect([bound, counts[bound as Bound] <= most / 2]).toEqual([bound, true])
  })

  it.each([
    [
      'GraphiQL',
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    ['a code generator', getIntrospectionQuery({ descriptions: false })],
    ['a client of old', getIntrospectionQuery({ descriptions: true, specifiedByUrl: false })],
  ])('that asks for the schema passes: %s', (_, text) => {
    expect(excess(parse(text))).toBeNull()
  })
})

describe('what is within the bounds', () => {
  // Fields of one name that may lie in one place are compared in pairs.
  const attacks: Record<string, string> = {
    'fragments that overlap': `{ register { ${repeat(39, i => `...f${i}`)} } } ${repeat(39, i => `fragment f${i} on Register { revision license updatedAt schemaHash counts { agreements sisterCities countries } }`)}`,
    'fragments that overlap below fields': `{ register { ${repeat(19, i => `...f${i}`)} } } ${repeat(19, i => `fragment f${i} on Register { counts { agreements ...g${i} } } fragment g${i} on Counts { sisterCities countries }`)}`,
    'a chain of fragments': `{ register { ...f0 } } ${repeat(38, i => `fragment f${i} on Register { revision counts { agreements } ...f${i + 1} ...f${i + 1} }`)} fragment f38 on Register { revision }`,
  }

  it.each(Object.entries(attacks))('is validated in no time worth speaking of: %s', (_, text) => {
    const document = parse(text, { maxTokens: MAX_TOKENS })
    expect(excess(document)).toBeNull()
    const before = process.cpuUsage()
    expect(validate(schema, document, specifiedRules)).toEqual([])
    // 40 ms; 490 objects of one name take 300 ms.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
  })
})
