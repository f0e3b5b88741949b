import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, byResolvers, dataOf, statementsOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import { setTerm } from '../../store/write/agreement/term.ts'
import { execute } from '../../store/write/execute.ts'

const officer = { id: 'key', name: 'Phuket office', provinceIds: null }
const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 8, 0, second))

/** Sets the term of an agreement, which is a change like any other. */
const write = (store: Store, agreement: string, expectedVersion: number, months: number, second: number) =>
  execute(
    store,
    officer,
    setTerm,
    { agreement, expectedVersion, term: { kind: 'FIXED', months } },
    { reason: `The text says ${months} months.` },
    at(second),
  )

describe.each(databases)('changes on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
    await store.db.dataset.updateMany({ data: { loadedAt: at(0) } })
    await write(store, 'phuket-xiamen', 1, 36, 1)
    await write(store, 'chiang-mai-hokkaido', 1, 60, 2)
    await write(store, 'phuket-xiamen', 2, 48, 3)
  })
  afterAll(() => store.close())

  it('tells who changed what, when and why, with the record before and after', async () => {
    const { agreement } = await dataOf(
      store,
      '{ agreement(slug: "phuket-xiamen") { history { totalCount nodes { revision at operation type actor reason before after node { __typename } } } } }',
    )
    expect(agreement.history.totalCount).toBe(2)
    const [first, second] = agreement.history.nodes
    expect(first).toMatchObject({
      revision: 1,
      at: '2026-11-22T08:00:01.000Z',
      operation: 'UPDATED',
      type: 'Agreement',
      actor: 'Phuket office',
      reason: 'The text says 36 months.',
      node: { __typename: 'Agreement' },
    })
    expect([first.before.termKind, first.after.termMonths, second.before.termMonths, second.after.termMonths]).toEqual([
      'UNKNOWN',
      36,
      36,
      48,
    ])
    expect(first.after.version).toBe(2)
    expect(Object.keys(first.after).filter(key => /Earliest|Latest|sort/.test(key))).toEqual([])
  })

  it('come in the order of commits, and are followed by cursor', async () => {
    const page = (after: string | null) =>
      dataOf(
        store,
        'query ($after: String) { changes(first: 2, after: $after) { nodes { revision cursor } pageInfo { endCursor hasNextPage } } }',
        { after },
      )
    const one = await page(null)
    expect(one.changes.nodes.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2])
    expect(one.changes.pageInfo).toEqual({ endCursor: one.changes.nodes[1].cursor, hasNextPage: true })
    const two = await page(one.changes.pageInfo.endCursor)
    expect(two.changes.nodes.map(({ revision }: { revision: number }) => revision)).toEqual([3])
    const end = await page(two.changes.pageInfo.endCursor)
    expect(end.changes).toEqual({ nodes: [], pageInfo: { endCursor: null, hasNextPage: false } })
  })

  it('come the latest first when they are asked for so, of the register and of a record', async () => {
    const page = (after: string | null) =>
      dataOf(
        store,
        `query ($after: String) {
          changes(orderBy: REVISION_DESC, first: 2, after: $after) { nodes { revision cursor } pageInfo { hasNextPage } }
        }`,
        { after },
      )
    const revisions = ({ nodes }: { nodes: { revision: number }[] }) => nodes.map(({ revision }) => revision)
    const { changes } = await page(null)
    expect([revisions(changes), changes.pageInfo.hasNextPage]).toEqual([[3, 2], true])
    expect(revisions((await page(changes.nodes[1].cursor)).changes)).toEqual([1])
    // The same cursor is good the other way.
    const { forwards, agreement } = await dataOf(
      store,
      `query ($after: String) {
        forwards: changes(after: $after) { nodes { revision } }
        agreement(slug: "phuket-xiamen") { history(orderBy: REVISION_DESC) { nodes { revision } } }
      }`,
      { after: changes.nodes[1].cursor },
    )
    expect([revisions(forwards), revisions(agreement.history)]).toEqual([[3], [3, 1]])
  })

  it('can be narrowed to a province, by code or slug, and to types', async () => {
    const revisions = async (filter: string) =>
      (await dataOf(store, `{ changes(${filter}) { nodes { revision } } }`)).changes.nodes.map(
        ({ revision }: { revision: number }) => revision,
      )
    expect(await revisions('province: "TH-83"')).toEqual([1, 3])
    expect(await revisions('province: "chiang-mai"')).toEqual([2])
    expect(await revisions('types: ["Agreement"]')).toEqual([1, 2, 3])
    expect(await revisions('types: ["Source"]')).toEqual([])
    expect(await revisions('recordTypes: [Agreement, Source]')).toEqual([1, 2, 3])
    expect(await revisions('recordTypes: [Source]')).toEqual([])
    expect(await revisions('recordTypes: [Agreement], types: ["Source"]')).toEqual([])
  })

  it('of types that are none are refused', async () => {
    const { errors } = await ask(store, '{ changes(types: ["Agreement", "agreement"]) { totalCount } }')
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^types: "agreement" is not a type of record. The types are .*Agreement/),
        path: ['changes'],
      },
    ])
    expect(errors![0]!.originalError).toMatchObject({ code: 'BAD_INPUT' })
  })

  it('move the revision of the register and its date', async () => {
    expect(await dataOf(store, '{ register { revision updatedAt } }')).toEqual({
      register: { revision: 3, updatedAt: '2026-11-22T08:00:03.000Z' },
    })
  })

  it('cost one statement, of the resolvers two and one for the records, however many', async () => {
    const query = '{ changes { nodes { revision node { id } } } }'
    expect(await statementsOf(store, () => ask(store, query))).toHaveLength(1)
    expect(await statementsOf(store, () => byResolvers(store, query))).toHaveLength(3)
  })
})
