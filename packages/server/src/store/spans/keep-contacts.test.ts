import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { strayColumns } from '../../../test/kept-columns.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { encodeId } from '../records/global-id.ts'
import type { Store } from '../store.ts'

// That they follow what officers write of agreements is part of the test of the spans (keep.test.ts).

const reason = 'Somebody tries things.'
const viewer = viewerWith(['read', 'write:registry', 'write:facts', 'publish'])

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('an engagement is the last contact of those whom it brings together, until it says something else', async () => {
    const [tie, other] = await store.db.partnership.findMany({ where: { provinceId: 'TH-83' }, take: 2 })
    const lasts = async () => {
      const rows = await store.db.partnership.findMany({
        where: { id: { in: [tie!.id, other!.id] } },
        orderBy: { id: 'asc' },
      })
      expect(await strayColumns(store)).toEqual([])
      return new Map(rows.map(({ id, contactLatest }) => [id, contactLatest?.toISOString().slice(0, 10) ?? null]))
    }
    const before = await lasts()
    const city = (sisterCityId: string) => [encodeId('SisterCity', sisterCityId)]
    const { sourceId } = await store.db.fact.findFirstOrThrow({ select: { sourceId: true } })
    const visit = {
      ...{ kind: 'DELEGATION', titleEn: 'A visit', direction: 'INBOUND', startsOn: '2026-11', reason },
      ...{
        province: encodeId('Province', 'TH-83'),
        sisterCities: city(tie!.sisterCityId),
        sources: [encodeId('Source', sourceId)],
      },
    }
    const selection = 'engagement { id version }'
    let { engagement } = await written(store, 'recordEngagement', visit, { viewer, selection })
    expect((await lasts()).get(tie!.id)).toBe('2026-11-30')
    const change = async (name: string, input: object) => {
      const asked = { engagement: engagement.id, expectedVersion: engagement.version, reason, ...input }
      engagement = (await written(store, name, asked, { viewer, selection })).engagement
      return lasts()
    }
    expect((await change('changeEngagement', { startsOn: '2026-10' })).get(tie!.id)).toBe('2026-10-31')
    const moved = await change('changeEngagement', { sisterCities: city(other!.sisterCityId) })
    expect([moved.get(tie!.id), moved.get(other!.id)]).toEqual([before.get(tie!.id), '2026-10-31'])
    expect(await change('cancelEngagement', { sources: visit.sources })).toEqual(before)
  })
})
