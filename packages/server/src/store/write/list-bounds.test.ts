import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { largestLists } from '../read/largest-lists.ts'
import { encodeId } from '../records/global-id.ts'
import type { Store } from '../store.ts'

const source = encodeId('Source', 'itop-about')
const reason = 'To see how much goes in.'

describe.each(databases)('lists that are read as a whole, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('hold as many organizations of a province as they are priced for, and no more', async () => {
    const input = (i: number) => ({
      province: encodeId('Province', 'TH-10'),
      kind: 'OFFICE',
      nameEn: `Office ${i}`,
      sources: [source],
    })
    const here = await store.db.organization.count({ where: { provinceId: 'TH-10' } })
    for (let i = here; i < largestLists.organizations; i++)
      await written(store, 'registerOrganization', { reason, ...input(i) }, { viewer: office, selection: '' })
    expect(await refused(store, 'registerOrganization', input(99))).toEqual(['BAD_VALUE '])
  })

  it('refuse more sources than a record may rest on', async () => {
    const sources = await store.db.source.findMany({ take: largestLists.sources + 1, select: { id: true } })
    const ids = sources.map(({ id }) => encodeId('Source', id))
    const network = { nameEn: 'League of Readers', sources: ids }
    expect(await refused(store, 'registerNetwork', network)).toEqual(['BAD_VALUE '])
    const { network: made } = await written(
      store,
      'registerNetwork',
      { reason, ...network, sources: ids.slice(1) },
      { viewer: office, selection: 'network { sources { id } }' },
    )
    expect(made.sources).toHaveLength(largestLists.sources)
  })

  it('stay correctable where they were too long before', async () => {
    const { network } = await written(
      store,
      'registerNetwork',
      { reason, nameEn: 'League of Old', sources: [source] },
      { viewer: office, selection: 'network { id version }' },
    )
    const sources = await store.db.source.findMany({ take: largestLists.sources + 5, select: { id: true } })
    const { id } = await store.db.network.findFirstOrThrow({ where: { nameEn: 'League of Old' } })
    await store.db.network.update({ where: { id }, data: { sources: { connect: sources } } })
    const member = {
      network: network.id,
      expectedVersion: network.version,
      outsideName: 'Somewhere',
      sources: [source],
    }
    await written(store, 'addMembership', { reason, ...member }, { viewer: office, selection: '' })
  })

  it('refuse more members of a network than they are priced for', async () => {
    const { id } = await store.db.network.findFirstOrThrow({ where: { nameEn: 'League of Readers' } })
    await store.db.membership.createMany({
      data: Array.from({ length: largestLists.members }, (_, i) => ({
        id: `m${i}`,
        networkId: id,
        outsideNameEn: `Place ${i}`,
      })),
    })
    const member = { network: encodeId('Network', id), expectedVersion: 1, outsideName: 'One more', sources: [source] }
    expect(await refused(store, 'addMembership', member)).toEqual(['BAD_VALUE '])
  })
})
