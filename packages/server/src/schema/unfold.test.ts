import { execute, GraphQLList, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, statementsOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import type { Store } from '../store/store.ts'
import { startUnfolding, unfoldInTurns } from './unfold.ts'

// Who asks is known to no statement, so all of it is unfolded by resolvers.
const query = `{
  viewer { __typename }
  provinces(first: 77) { nodes { name country { name } partnerships(first: 10) { nodes { since sisterCity { name } agreements(first: 9) { nodes { title status thaiParty { ... on Province { name } } } } } } } }
}`

it('lets others have a turn after a hundred objects, wherever they stand', async () => {
  let inTurn = 0
  let most = 0
  const parts = () => {
    inTurn += 1
    most = Math.max(most, inTurn)
    return [{}, {}]
  }
  const part: GraphQLObjectType = new GraphQLObjectType({
    name: 'Part',
    fields: () => ({ name: { type: GraphQLString }, parts: { type: new GraphQLList(part), resolve: parts } }),
  })
  const schema = unfoldInTurns(
    new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: () => ({ parts: { type: new GraphQLList(part), resolve: () => Array(700).fill({}) } }),
      }),
    }),
  )
  let done = false
  const others = (async () => {
    while (!done) {
      await new Promise(resolve => setImmediate(resolve))
      inTurn = 0
    }
  })()
  const document = parse('{ parts { parts { parts { name } } } }')
  const { data } = await execute({ schema, document, contextValue: { unfolding: startUnfolding() } })
  done = true
  await others
  expect(JSON.stringify(data).match(/"name"/g)).toHaveLength(2_800)
  expect(most).toBeLessThanOrEqual(100)
})

describe.each(databases)('a long answer on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('asks the database as often as a short one', async () => {
    const first = (provinces: number) => query.replace('first: 77', `first: ${provinces}`)
    const long = await statementsOf(store, () => dataOf(store, first(77)))
    const short = await statementsOf(store, () => dataOf(store, first(20)))
    expect(long.length).toBeGreaterThan(2)
    expect(long).toHaveLength(short.length)
  })

  it('is whole', async () => {
    const { provinces } = await dataOf(store, query)
    const agreements = provinces.nodes.flatMap(
      (province: { partnerships: { nodes: { agreements: { nodes: unknown[] } }[] } }) =>
        province.partnerships.nodes.flatMap(tie => tie.agreements.nodes),
    )
    expect(provinces.nodes).toHaveLength(77)
    expect(agreements.length).toBeGreaterThan(80)
  })
})
