import { isInterfaceType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocumentVersion } from '../../test/add-document-version.ts'
import { addResponsibility } from '../../test/add-responsibility.ts'
import { ask, byResolvers, dataOf, statementsOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { SECTORS } from '../register/sector.ts'
import { decodeId, encodeId, type NodeType, nodeTypes } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'
import { schema } from './index.ts'

/** Some keys of each type, from the database. */
const keysOf = async ({ db }: Store): Promise<Record<NodeType, string[]>> => {
  const take = { take: 3 }
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    Country: (await db.country.findMany(take)).map(({ code }) => code),
    Province: ids(await db.province.findMany(take)),
    Municipality: ids(await db.municipality.findMany(take)),
    SisterCity: ids(await db.sisterCity.findMany(take)),
    Partnership: ids(await db.partnership.findMany(take)),
    Agreement: ids(await db.agreement.findMany(take)),
    Sector: SECTORS.map(({ code }) => code),
    EngagementSeries: ids(await db.engagementSeries.findMany(take)),
    Engagement: ids(await db.engagement.findMany(take)),
    Commitment: ids(await db.commitment.findMany(take)),
    Document: ids(await db.document.findMany(take)),
    Consulate: ids(await db.consulate.findMany(take)),
    Network: ids(await db.network.findMany(take)),
    Organization: ids(await db.organization.findMany(take)),
    ApprovalTemplate: ids(await db.approvalTemplate.findMany(take)),
    Responsibility: ids(await db.responsibility.findMany(take)),
    Person: ids(await db.person.findMany(take)),
    Fact: ids(await db.fact.findMany(take)),
    Conflict: ids(await db.conflict.findMany(take)),
    Source: ids(await db.source.findMany(take)),
  }
}

describe('nodeTypes', () => {
  it('are the types that implement Node', () => {
    const node = schema.getType('Node')
    if (!isInterfaceType(node)) throw new Error('Node is no interface')
    expect([...nodeTypes].sort()).toEqual(
      schema
        .getPossibleTypes(node)
        .map(({ name }) => name)
        .sort(),
    )
  })
})

describe('a global id', () => {
  it('leads back to what it was made of', () => {
    expect(decodeId(encodeId('Partnership', 'phuket--xiamen'))).toEqual({
      typename: 'Partnership',
      id: 'phuket--xiamen',
    })
    expect(decodeId(encodeId('Source', 'a:b'))).toEqual({ typename: 'Source', id: 'a:b' })
  })

  it.each(['', 'TH-83', 'phuket', encodeId('Counts', '1'), encodeId('constructor', '1'), encodeId('Province', '\0')])(
    'is refused when it is none: %j',
    id => {
      expect(() => decodeId(id)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
    },
  )
})

describe.each(databases)('%s', kind => {
  let store: Store
  let keys: Record<NodeType, string[]>
  beforeAll(async () => {
    store = await openTestStore(kind)
    await addResponsibility(store)
    await addDocumentVersion(store)
    keys = await keysOf(store)
  })
  afterAll(() => store.close())

  it.each(nodeTypes)('leads from the id of a %s back to it', async type => {
    expect(keys[type]).not.toEqual([])
    for (const key of keys[type]) {
      const id = encodeId(type, key)
      expect(await dataOf(store, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({
        node: { __typename: type, id },
      })
    }
  })

  it('gives nodes of all types in the order asked for, null for those unknown, by one statement, or one a type', async () => {
    const ids = [...nodeTypes, ...nodeTypes].map((type, i) =>
      i === 4
        ? encodeId('Province', 'TH-99')
        : encodeId(type, keys[type][Math.floor(i / nodeTypes.length)] ?? keys[type][0]!),
    )
    ids.push(encodeId('Sector', 'NONE'), ids[0]!)
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    let data: { nodes: ({ id: string } | null)[] } | undefined
    const compiled = await statementsOf(store, async () => {
      data = await dataOf(store, query, { ids })
    })
    const resolved = await statementsOf(store, () => byResolvers(store, query, { ids }))
    expect(data?.nodes.map(node => node?.id ?? null)).toEqual(
      ids.map((id, i) => (i === 4 || i === ids.length - 2 ? null : id)),
    )
    expect([compiled.length, resolved.length]).toEqual([1, nodeTypes.length - 1])
  })

  it('reads what is asked of nodes of several types together with them', async () => {
    const ids = [...keys.Agreement, ...keys.Sector, ...keys.Province].map(key =>
      encodeId(keys.Agreement.includes(key) ? 'Agreement' : keys.Sector.includes(key) ? 'Sector' : 'Province', key),
    )
    const query = `query ($ids: [ID!]!) {
          nodes(ids: $ids) {
            ... on Agreement { title sisterCity { name country { name } } events { kind } status(asOf: "2020-01-01") }
            ... on Province { name municipalities { name } }
            ... on Sector { name agreements { totalCount } }
          }
        }`
    expect(await statementsOf(store, () => dataOf(store, query, { ids }))).toHaveLength(1)
    // One a type, and one for the status on a day.
    expect(await statementsOf(store, () => byResolvers(store, query, { ids }))).toHaveLength(4)
  })

  it('answers null for an id of nothing', async () => {
    expect(await dataOf(store, `{ node(id: "${encodeId('Agreement', 'phuket-atlantis')}") { id } }`)).toEqual({
      node: null,
    })
    expect(await dataOf(store, '{ nodes(ids: []) { id } }')).toEqual({ nodes: [] })
  })

  it.each(['node(id: "phuket")', `nodes(ids: ["${encodeId('Sector', 'TRADE')}", "phuket"])`])(
    'refuses what is no id: %s',
    async field => {
      const { errors } = await ask(store, `{ ${field} { id } }`)
      expect(errors?.[0]?.originalError).toMatchObject({
        code: 'BAD_INPUT',
        message: '"phuket" is not an id of this API: pass an "id" that it returned.',
      })
    },
  )

  it('takes 100 ids and no more', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const ids = Array.from({ length: 101 }, (_, i) => encodeId('Agreement', `a${i}`))
    expect((await dataOf(store, query, { ids: ids.slice(1) })).nodes).toEqual(Array(100).fill(null))
    const { errors } = await ask(store, query, { ids })
    expect(errors?.[0]?.originalError).toMatchObject({
      code: 'PAGE_SIZE_TOO_LARGE',
      message: '101 ids: ask for at most 100 at a time.',
    })
  })
})
