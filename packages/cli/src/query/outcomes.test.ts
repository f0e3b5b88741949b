import { readFile } from 'node:fs/promises'
import { buildSchema, Kind, parse, validate, visit } from 'graphql'
import { describe, expect, it } from 'vitest'
import { takeRefusals, withOutcomes } from './outcomes.ts'

const schema = buildSchema(await readFile(new URL('../../../../schema.graphql', import.meta.url), 'utf8'))

/** Of each mutation that a document sends, whether it says its outcome; and how often anything says one. */
const asked = (document: string) => {
  const mutations: [string, boolean][] = []
  let all = 0
  visit(parse(withOutcomes(document)), {
    Field: ({ name, alias, selectionSet }) => {
      if (alias?.value === 'scgOutcome') all += 1
      if (!schema.getMutationType()!.getFields()[name.value]) return
      const first = selectionSet?.selections[0]
      mutations.push([name.value, first?.kind === Kind.FIELD && first.alias?.value === 'scgOutcome'])
    },
  })
  return { mutations, all }
}

const revoke = 'revokeKey(input: $a) { ... on RevokeKeySuccess { revision } }'
const remove = 'b: removeRecord(input: { record: "x{", reason: """}{""" }) @skip(if: false) { __typename }'

describe('each mutation of a document says its outcome', () => {
  it.each([
    ['one', `mutation ($a: RevokeKeyInput!) { ${revoke} }`, 1],
    ['several', `mutation M($a: RevokeKeyInput!) @x(y: {z: [1]}) { ${revoke} # { \n ${remove} }`, 2],
    ['in fragments without a name', `mutation { ... { ${remove} } ... on Mutation @skip(if: false) { ${revoke} } }`, 2],
    [
      'in fragments',
      `mutation { ...F @skip(if: false) ...on Mutation{ ${revoke} } } fragment F on Mutation { ${remove} }`,
      2,
    ],
    ['beside queries', `query A { register { revision } } mutation B { __typename ${revoke} }`, 1],
    ['none in queries', '{ register { revision } province(code: "x") { ...P } } fragment P on Province { name }', 0],
  ])('%s', (_, document, count) => {
    const { mutations, all } = asked(document)
    expect(mutations).toEqual(mutations.map(([name]) => [name, true]))
    expect([mutations.length, all]).toEqual([count, count])
  })

  it('and it can be asked of every mutation that there is', () => {
    for (const { name, args } of Object.values(schema.getMutationType()!.getFields())) {
      const input = args[0]!.type.toString()
      const document = `mutation ($input: ${input}) { ${name}(input: $input) { __typename } }`
      expect(validate(schema, parse(withOutcomes(document)))).toEqual([])
    }
  })
})

it.each([
  '',
  '{',
  'mutation',
  'mutation {',
  'mutation { a(',
  'mutation { ...',
  '} {',
  'mutation { a: }',
  'mutation { ! }',
])('leaves to the server what is wrong with %j', document => {
  expect(withOutcomes(document)).toBe(document)
})

it('tells refusals from the rest, and leaves no trace', () => {
  const data = {
    a: { scgOutcome: 'SignAgreementSuccess', revision: 1 },
    b: { scgOutcome: 'ConflictError', message: 'It has changed.' },
    c: { scgOutcome: 'ValidationError' },
    d: null,
    __typename: 'Mutation',
  }
  expect(takeRefusals(data)).toEqual([
    { field: 'b', type: 'ConflictError', message: 'It has changed.' },
    { field: 'c', type: 'ValidationError', message: undefined },
  ])
  expect(data).toEqual({
    a: { revision: 1 },
    b: { message: 'It has changed.' },
    c: {},
    d: null,
    __typename: 'Mutation',
  })
})
