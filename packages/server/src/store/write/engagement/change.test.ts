import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf, office, refused } from '../../../../test/office.ts'
import { databases, openTestStore } from '../../../../test/stores.ts'
import { written } from '../../../../test/write.ts'
import { addDays, today } from '../../../register/today.ts'
import { encodeId } from '../../records/global-id.ts'
import type { Store } from '../../store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const reason = 'A letter came.'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const make = async (mutation: string, noun: string, input: object): Promise<string> =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection: `${noun} { id }` }))[noun].id
  const change = (mutation: string, input: object) =>
    changesOf(store, () => written(store, mutation, { reason, ...input }, { viewer: office, selection: '' }))
  const visit = (sisterCities: string[], rest: object = {}) => ({
    kind: 'DELEGATION',
    titleEn: 'Lighthouse keepers see the cape',
    direction: 'INBOUND',
    province: encodeId('Province', 'TH-83'),
    sisterCities,
    ...rest,
  })

  it('what was called off and took place after all needs a source once it has begun', async () => {
    const xiamen = encodeId('SisterCity', 'xiamen')
    const plan = visit([xiamen], { startsOn: today(), endsOn: addDays(today(), 3), sources: [] })
    const engagement = await make('planEngagement', 'engagement', plan)
    await change('cancelEngagement', { engagement, expectedVersion: 1, sources: [] })
    const back = { engagement, expectedVersion: 2, cancelled: false }
    expect(await refused(store, 'changeEngagement', back)).toEqual(['SOURCE_MISSING sources'])
    await change('changeEngagement', { ...back, sources: [source] })
  })

  it('a city that is found to lie elsewhere takes its visits along', async () => {
    const place = { level: 'CITY', country: 'CZ', sources: [source] }
    const city = await make('registerSisterCity', 'sisterCity', { nameEn: 'Skalica', ...place })
    const neighbour = await make('registerSisterCity', 'sisterCity', { nameEn: 'Znojmo', ...place })
    const past = { startsOn: '2019', sources: [source] }
    await make('recordEngagement', 'engagement', visit([city], { countries: ['SG'], ...past }))
    await make('recordEngagement', 'engagement', visit([city, neighbour], past))
    const changes = await change('correctSisterCity', { sisterCity: city, expectedVersion: 1, country: 'SK' })
    expect(changes.map(({ type, after }) => [type, after.version, after.countries])).toEqual([
      ['Country', undefined, undefined],
      ['SisterCity', 2, undefined],
      ['Engagement', 2, expect.arrayContaining(['SG', 'SK'])],
      ['Engagement', 2, expect.arrayContaining(['CZ', 'SK'])],
    ])
    expect(changes.slice(2).map(({ after }) => after.countries.length)).toEqual([2, 2])
  })
})
