import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const phuket = encodeId('Province', 'TH-83')
const bangkok = encodeId('Province', 'TH-10')
const consulate = (country: string) => encodeId('Consulate', `phuket-${country}`)
const reason = 'Minutes of the meeting.'

describe.each(databases)('series of meetings on %s', kind => {
  let store: Store
  let series: string
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const selection = 'engagementSeries { id slug name rhythm note version sources { slug } }'
  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection })).engagementSeries
  const round = { province: phuket, nameEn: 'Round table on the harbour', rhythm: 'QUARTERLY', sources: [source] }
  const meeting = (startsOn: string, visitors: object[] = [], rest: object = {}) => ({
    kind: 'CONSULAR_MEETING',
    titleEn: `Round table of ${startsOn}`,
    direction: 'INBOUND',
    startsOn,
    province: phuket,
    countries: ['RU'],
    series,
    visitors,
    sources: [source],
    ...rest,
  })
  const hold = async (input: object) =>
    (
      await written(
        store,
        'recordEngagement',
        { reason, ...input },
        { viewer: office, selection: 'engagement { id slug version }' },
      )
    ).engagement

  it('come onto the register and get another rhythm', async () => {
    const changes = await changesOf(store, async () => {
      const made = await send('registerEngagementSeries', round)
      series = made.id
      expect(made).toMatchObject({ slug: 'round-table-on-the-harbour', rhythm: 'QUARTERLY', version: 1 })
      const about = { engagementSeries: series, expectedVersion: 1, rhythm: null, note: 'When there is need.' }
      expect(await send('correctEngagementSeries', about)).toMatchObject({ rhythm: null, version: 2 })
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'EngagementSeries', provinceIds: ['TH-83'], after: { rhythm: 'QUARTERLY' } },
      { operation: 'UPDATED', after: { note: 'When there is need.' } },
    ])
    expect(await found(store, 'Round table on the harbour')).toContain(series)
    const { province } = await dataOf(store, '{ province(code: "TH-83") { engagementSeries { slug rhythm } } }')
    expect(province.engagementSeries).toEqual(
      expect.arrayContaining([
        { slug: 'phuket-meeting-with-consuls', rhythm: 'MONTHLY' },
        { slug: 'round-table-on-the-harbour', rhythm: null },
      ]),
    )
  })

  it('are refused for every rule that they break', async () => {
    expect(
      await refused(store, 'registerEngagementSeries', { ...round, nameEn: null, slug: '-', sources: [] }),
    ).toEqual(['NAME_MISSING nameEn', 'BAD_VALUE slug', 'SOURCE_MISSING sources'])
    expect(await refused(store, 'registerEngagementSeries', round)).toEqual(['POSSIBLE_DUPLICATE nameEn'])
    const about = { engagementSeries: series, expectedVersion: 2 }
    expect(await refused(store, 'correctEngagementSeries', about)).toEqual(['NOTHING_TO_CHANGE '])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'correctEngagementSeries', { ...about, note: 'x' }, away)).toEqual(['OTHER_PROVINCE '])
    expect(await refused(store, 'recordEngagement', meeting('2020', [], { province: bangkok }))).toEqual([
      'UNRELATED series',
    ])
    const nowhere = encodeId('EngagementSeries', 'nowhere')
    expect(await refused(store, 'recordEngagement', meeting('2020', [], { series: nowhere }))).toEqual([
      'NOT_FOUND series',
    ])
  })

  it('have meetings, and tell which consulates attended them', async () => {
    const russia = { consulate: consulate('ru'), headcount: 2 }
    const austria = { consulate: consulate('at') }
    const first = await hold(meeting('2024-01-15', [russia, austria]))
    const second = await hold(meeting('2024-04-15', [austria], { hosts: [austria] }))
    const third = await hold(meeting('2024-07-15', [russia]))
    await written(
      store,
      'cancelEngagement',
      { engagement: third.id, expectedVersion: 1, sources: [], reason },
      { viewer: office, selection: '' },
    )
    const ask = async (period = '') => {
      const query = `{
        seriesAttendance(series: "round-table-on-the-harbour"${period}) {
          held attended consulate { country { code } } meetings { slug }
        }
      }`
      const { seriesAttendance } = await dataOf(store, query)
      return seriesAttendance
    }
    const all = await ask()
    expect(all.slice(0, 2)).toEqual([
      {
        held: 2,
        attended: 2,
        consulate: { country: { code: 'AT' } },
        meetings: [{ slug: second.slug }, { slug: first.slug }],
      },
      { held: 2, attended: 1, consulate: { country: { code: 'RU' } }, meetings: [{ slug: first.slug }] },
    ])
    expect(all.length).toBeGreaterThan(2)
    expect(all.slice(2).every(({ attended }: { attended: number }) => attended === 0)).toBe(true)
    expect((await ask(', from: "2024-02-01", to: "2024-12-31"'))[0]).toMatchObject({ held: 1, attended: 1 })
    await expect(ask(', from: "2024-12-31", to: "2024-02-01"')).rejects.toThrow('turn "from" and "to" round')

    const { engagementSeries, engagements } = await dataOf(
      store,
      `{
        engagementSeries(slug: "round-table-on-the-harbour") { engagements(filter: { stage: [HELD] }) { nodes { slug } } }
        engagements(filter: { series: ["round-table-on-the-harbour"], includeCancelled: true }) { totalCount nodes { series { slug } } }
      }`,
    )
    expect(engagementSeries.engagements.nodes).toEqual([{ slug: second.slug }, { slug: first.slug }])
    expect(engagements.totalCount).toBe(3)
    expect(await refused(store, 'removeRecord', { record: series, expectedVersion: 2 })).toEqual([
      'STILL_REFERRED_TO record',
    ])
    const moved = { engagement: first.id, expectedVersion: 1, province: bangkok }
    expect(await refused(store, 'changeEngagement', moved)).toEqual(['UNRELATED province'])
    await hold(meeting('2024-10-15'))
    await written(
      store,
      'changeEngagement',
      { engagement: first.id, expectedVersion: 1, series: null, reason },
      { viewer: office, selection: '' },
    )
    expect((await ask())[0]).toMatchObject({ held: 2, attended: 1 })
  })

  it('delegations are counted against the number that was claimed for a year', async () => {
    const gap = async () => {
      const { registerGap } = await dataOf(
        store,
        '{ registerGap(province: "phuket") { property recorded unexplained { value max unit precision } claims { asOf } } }',
      )
      return registerGap.find(({ property }: { property: string }) => property === 'DELEGATIONS_PER_YEAR')
    }
    const before = await gap()
    expect(before).toMatchObject({
      recorded: 1,
      unexplained: { value: 39, unit: 'delegations', precision: 'EXACT' },
      claims: [{ asOf: '2016-07-26' }],
    })
    await hold(meeting('2016-11-02', [], { series: null }))
    await hold(meeting('2016-12-02', [], { series: null, direction: 'OUTBOUND' }))
    await hold(meeting('2015-12-02', [], { series: null }))
    expect(await gap()).toMatchObject({ recorded: 2, unexplained: { value: 38 } })
  })
})
