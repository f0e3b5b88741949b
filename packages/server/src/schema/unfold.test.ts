import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, statementsOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import type { Store } from '../store/store.ts'

const query = `{
  provinces(first: 77) { nodes { name country { name } partnerships(first: 10) { nodes { since sisterCity { name } agreements(first: 9) { nodes { title status thaiParty { ... on Province { name } } } } } } } }
}`

describe.each(databases)('a long answer on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('lets others have many turns while it unfolds, and asks the database as often as a short one', async () => {
    let turns = 0
    let done = false
    const others = (async () => {
      while (!done) {
        await new Promise(resolve => setImmediate(resolve))
        turns++
      }
    })()
    const first = (provinces: number) => query.replace('first: 77', `first: ${provinces}`)
    const long = await statementsOf(store, () => dataOf(store, query))
    done = true
    await others
    const short = await statementsOf(store, () => dataOf(store, first(20)))
    // More than 400 objects, and some hundred answers of batches.
    expect(turns).toBeGreaterThan(20)
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
