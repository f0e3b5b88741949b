import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compareRevisions } from './schema-changes.ts'

const before = `
  enum Kind { MOU LOI }
  enum Order { NEWEST OLDEST }
  union Party = City | Province
  interface Node { id: ID! }
  input Span { from: String to: String }
  input Filter { kind: Kind span: Span }
  type City implements Node { id: ID! name: String! twin: City }
  type Province implements Node { id: ID! name: String! }
  type Consulate { id: ID! }
  type Paper implements Node { id: ID! title: String! note: String kind: Kind! party: Party! unused: String! }
  type Query {
    papers(filter: Filter, order: Order = NEWEST, first: Int): [Paper!]!
    paper(id: ID!): Paper
    node(id: ID!): Node
    spare(filter: Filter!): Int!
  }
`
const manifest = {
  'sha256:1': 'query Papers($filter:Filter){papers(filter:$filter order:OLDEST){title note kind}}',
  'sha256:2': 'query Parties{papers(filter:{span:{from:"2016"}}){party{...on City{name}}}}',
  'sha256:3': 'query Who($id:ID!){node(id:$id){id ...on City{name}}}',
}

/** What a change of the schema does, in short. */
async function changed(from: string, to: string, current: Record<string, string> = manifest) {
  const [old, next] = [before, before.replace(from, to)]
  if (from !== to) expect(next).not.toBe(old)
  const found = await compareRevisions(
    { schema: buildSchema(old), manifest },
    { schema: buildSchema(next), manifest: current },
  )
  return Object.entries(found).flatMap(([kind, findings]) =>
    findings.map(({ operations }: { operations: readonly string[] }) => `${kind}: ${operations.join(', ')}`),
  )
}

describe('breaks a shipped operation', () => {
  it.each([
    ['a field that may now be missing', 'title: String!', 'title: String', 'breaking: Papers'],
    ['a list whose nodes may be missing', '[Paper!]!', '[Paper]!', 'breaking: Papers, Parties'],
    ['a field of another type', 'note: String', 'note: Int', 'breaking: Papers'],
    ['an argument that is now needed', 'papers(', 'papers(by: ID!, ', 'breaking: Papers, Parties'],
    ['a variable that is now needed', 'span: Span }', 'span: Span! }', 'breaking: Papers, Parties'],
    ['a new field that an input needs', 'input Filter {', 'input Filter { by: ID!', 'breaking: Papers, Parties'],
    ['a field deep in a variable that is gone', 'to: String', '', 'breaking: Papers'],
    ['a value that is gone', 'MOU LOI', 'MOU', 'breaking: Papers'],
    ['an input that now takes one field only', 'input Span', 'input Span @oneOf', 'breaking: Papers, Parties'],
    ['a member of a union that is gone', 'City | Province', 'City', 'breaking: Parties'],
  ])('%s', async (_, from, to, finding) => {
    expect(await changed(from, to)).toContain(finding)
  })

  it('and is no longer answered at all', async () => {
    expect(await changed('note: String', '')).toEqual(['lost: Papers', 'breaking: Papers'])
    expect(await changed('NEWEST OLDEST', 'NEWEST')).toEqual(['lost: Papers', 'breaking: Papers'])
  })
})

describe('breaks nothing that was shipped', () => {
  it.each([
    ['a field that is now always there', 'note: String', 'note: String!'],
    ['a field that nobody asks for', 'unused: String!', ''],
    ['a field that nobody asks for and may now be missing', 'unused: String!', 'unused: String'],
    ['an argument that nobody passes', 'first: Int', 'first: String'],
    ['an argument that may now be left out', 'node(id: ID!)', 'node(id: ID)'],
    ['a new argument that is not needed', 'papers(', 'papers(by: ID, '],
    ['a new field that an input does not need', 'input Filter {', 'input Filter { by: ID'],
    ['a query that nobody sends', 'spare(filter: Filter!): Int!', ''],
    ['a value that nobody sends', 'NEWEST OLDEST', 'NEWEST OLDEST RANDOM'],
    ['nothing', '', ''],
  ])('%s', async (_, from, to) => {
    expect(await changed(from, to)).toEqual([])
  })
})

describe('is noticed by who does not expect it', () => {
  it.each([
    ['a new value', 'MOU LOI', 'MOU LOI TREATY', 'dangerous: Papers'],
    ['a new member of a union', 'City | Province', 'City | Province | Consulate', 'dangerous: Parties'],
    ['a new kind of node', 'type Consulate', 'type Consulate implements Node', 'dangerous: Who'],
    ['another default', 'Order = NEWEST', 'Order = OLDEST', 'dangerous: Papers, Parties'],
  ])('%s', async (_, from, to, finding) => {
    expect(await changed(from, to)).toEqual([finding])
  })
})

describe('the manifest', () => {
  it('may grow', async () => {
    expect(await changed('', '', { ...manifest, 'sha256:4': '{papers{id}}' })).toEqual([])
  })

  it('loses nothing', async () => {
    const { 'sha256:2': _, ...rest } = manifest
    expect(await changed('', '', rest)).toEqual(['lost: Parties'])
  })

  it('keeps every text to the letter', async () => {
    const current = { ...manifest, 'sha256:3': 'query Who($id:ID!){node(id:$id){id}}' }
    expect(await changed('', '', current)).toEqual(['lost: Who'])
  })

  it('holds nothing that the schema refuses, be it released or new', async () => {
    expect(await changed('', '', { ...manifest, 'sha256:4': '{nobody}' })).toEqual([
      'lost: an operation without a name',
    ])
  })
})
