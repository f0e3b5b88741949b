import { createHash } from 'node:crypto'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { plugin } from './plain-documents.ts'

const schema = buildSchema(`
  scalar DateTime
  interface Node { id: ID! }
  type Visit implements Node { id: ID! at: DateTime! seen: [DateTime!]! grid: [[DateTime]]! next: Visit guests(first: Int, after: String): GuestConnection! secret: String }
  type Guest implements Node { id: ID! name: String arrivedAt: DateTime visits(first: Int, after: String): VisitConnection! }
  union Found = Visit | Guest
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type VisitConnection { nodes: [Visit!]! pageInfo: PageInfo! }
  type GuestConnection { nodes: [Guest!]! pageInfo: PageInfo! }
  type Query {
    visit: Visit
    guest: Guest
    node: Node
    found: [Found!]!
    visits(first: Int, after: String): VisitConnection!
    guests(first: Int, after: String): GuestConnection!
    log(after: String): [Visit!]!
  }
  input CancelInput { id: ID! idempotencyKey: String }
  input ForgetInput { id: ID! }
  type Mutation { cancel(input: CancelInput): Visit forget(input: ForgetInput!): Visit }
  type Subscription { changed: Visit }
`)

type Document = {
  id: string
  kind: string
  name: string
  text: string
  dates?: string[]
  page?: string
  keyed?: boolean
  public?: boolean
}

async function generate(...sources: string[]) {
  const files = sources.map((source, index) => ({ location: `file-${index}.graphql`, document: parse(source) }))
  const output = await plugin(schema, files, { personal: ['Query.guest', 'Visit.secret'] })
  if (typeof output === 'string') throw new Error('expected parts')
  const documents = [...output.content.matchAll(/^export const (\w+): (.+) = (\{[\s\S]*?^\})/gm)]
  return {
    ...output,
    types: documents.map(([, name, type]) => `${name}: ${type}`),
    documents: documents.map(([, , , json]): Document => JSON.parse(json!)),
  }
}
const only = async (...sources: string[]) => (await generate(...sources)).documents[0]!

describe('the text', () => {
  it('has the fragments that the operation needs, in the order of first use, and nothing else', async () => {
    const { text } = await only(
      'fragment Unused on Visit { at } fragment Outer on Visit { ...Inner next { ...Inner } } fragment Inner on Visit { id }',
      'query Get { visit { ...Outer ...Last } } fragment Last on Visit { id }',
    )
    expect(text).toBe(
      'query Get{visit{...Outer ...Last}}fragment Outer on Visit{...Inner next{...Inner}}fragment Inner on Visit{id}fragment Last on Visit{id}',
    )
    expect(validate(schema, parse(text))).toEqual([])
  })

  it('has no comments: the one above the operation explains the export', async () => {
    const { content, documents } = await generate(`
      # Not about the operation.

      # Which visit?
      #  Its */id*.
      query Get {
        # Within.
        visit { id }
      }
      query Bare { visit { id } }`)
    expect(content).toContain('/**\n * Which visit?\n *  Its *\\/id*.\n */\nexport const Get:')
    expect(content).not.toMatch(/Within|Not about|\*\/\nexport const Bare/)
    expect(documents[0]?.text).toBe('query Get{visit{id}}')
  })
})

it('types come from beside it', async () => {
  const { prepend, types } = await generate(
    'query Get { visit { id } } mutation Cancel { cancel { id } } subscription Changed { changed { id } }',
  )
  expect(prepend).toEqual([
    "import type { Doc, PagedDoc } from '../document.ts'",
    "import type * as T from './types.ts'",
  ])
  expect(types).toEqual([
    'Get: Doc<T.GetQuery, T.GetQueryVariables>',
    'Cancel: Doc<T.CancelMutation, T.CancelMutationVariables>',
    'Changed: Doc<T.ChangedSubscription, T.ChangedSubscriptionVariables>',
  ])
})

it('an operation without a name is refused, with its file', async () => {
  await expect(generate('query Get { visit { id } }', 'mutation { cancel { id } }')).rejects.toThrow(
    'file-1.graphql: a mutation without a name cannot be exported.',
  )
})

describe('dates', () => {
  it.each([
    ['visit { at }', ['visit.at']],
    ['trip: visit { began: at }', ['trip.began']],
    ['visit { seen grid }', ['visit.seen.*', 'visit.grid.*.*']],
    ['visits { nodes { at next { at } } }', ['visits.nodes.*.at', 'visits.nodes.*.next.at']],
    ['found { __typename ... on Visit { at } ... on Guest { arrivedAt } }', ['found.*.at', 'found.*.arrivedAt']],
    ['node { ... { ... on Visit { ...When } } }', ['node.at', 'node.next.at']],
    ['visit { at ...When ... on Node { ...When } }', ['visit.at', 'visit.next.at']],
    ['visit { id }', undefined],
    ['__typename __schema { types { name } }', undefined],
  ])('{ %s }', async (selection, dates) => {
    expect((await only(`query Get { ${selection} } fragment When on Visit { at next { at } }`)).dates).toEqual(dates)
  })
})

describe('page', () => {
  it.each([
    ['visits(after: $after) { nodes { id } }', 'visits'],
    ['latest: visits(after: $after) { nodes { guests(first: 3) { nodes { id } } } }', 'latest'],
    ['visit { ...Guests ...Guests guests(after: $after) { pageInfo { endCursor } } }', 'visit.guests'],
    ['node { ... on Guest { visits(after: $after) { nodes { id } } } }', 'node.visits'],
    // One cursor cannot move through two lists, nor through one in each of many nodes.
    ['visits(after: $after) { nodes { id } } guests(after: $after) { nodes { id } }', undefined],
    ['a: visits(after: $after) { nodes { id } } b: visits(after: $after) { nodes { id } }', undefined],
    ['visits { nodes { guests(after: $after) { nodes { id } } } }', undefined],
    // Neither a fixed place, nor another variable, nor a list that is no connection.
    ['visits(after: "x") { nodes { id } }', undefined],
    ['visits(after: $other) { nodes { id } }', undefined],
    ['log(after: $after) { id }', undefined],
  ])('{ %s }', async (selection, page) => {
    const source = `query Get($after: String, $other: String) { ${selection} } fragment Guests on Visit { guests(after: $after) { nodes { id } } }`
    expect((await only(source)).page).toBe(page)
  })
})

describe('keyed', () => {
  it.each([
    ['mutation Get($input: CancelInput!) { cancel(input: $input) { id } }', true],
    ['mutation Get($input: CancelInput) { gone: cancel(input: $input) { id } }', true],
    // Nowhere to put a key, or not where the client looks for it.
    ['mutation Get($input: ForgetInput!) { forget(input: $input) { id } }', undefined],
    ['mutation Get($id: ID!) { cancel(input: { id: $id }) { id } }', undefined],
    ['mutation Get($other: CancelInput) { cancel(input: $other) { id } }', undefined],
    ['mutation Get { cancel { id } }', undefined],
    // A key names one request.
    [
      'mutation Get($input: CancelInput!) { cancel(input: $input) { id } again: cancel(input: $input) { id } }',
      undefined,
    ],
    ['query Get($input: CancelInput) { visit { id } }', undefined],
  ])('%s', async (source, keyed) => {
    expect((await only(source)).keyed).toBe(keyed)
  })
})

it('the id is the hash of the text', async () => {
  const { id, text } = await only('query Get { visit { id } }')
  expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`)
})

describe('public', () => {
  it.each([
    ['query Get { visit { id } }', true],
    // Whose answer depends on who asks.
    ['query Get { guest { id } }', undefined],
    ['query Get { visit { ...Mine } } fragment Mine on Visit { next { secret } }', undefined],
    ['mutation Get { forget(input: { id: 1 }) { id } }', undefined],
    ['subscription Get { changed { id } }', undefined],
  ])('%s', async (source, expected) => {
    expect((await only(source)).public).toBe(expected)
  })
})
