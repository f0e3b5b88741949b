import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const other = encodeId('Source', 'itop-about')
const phuket = encodeId('Province', 'TH-83')
const reason = 'A note came.'
const tomorrow = addDays(today(), 1)

describe.each(databases)('consulates on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const post = {
    country: 'mlt',
    province: phuket,
    kind: 'HONORARY_CONSULATE',
    openedOn: '2015',
    sources: [source],
    reason,
  }
  const selection = 'consulate { id country { code } kind openedOn confirmedOn closedOn version sources { slug } }'
  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection })).consulate

  it('a post opens, is seen at work and closes', async () => {
    let consulate = ''
    const changes = await changesOf(store, async () => {
      const opened = await send('openConsulate', { ...post, note: 'In the old town.' })
      consulate = opened.id
      expect(opened).toMatchObject({
        country: { code: 'MT' },
        kind: 'HONORARY_CONSULATE',
        openedOn: '2015',
        version: 1,
      })
      const seen = { consulate, expectedVersion: 1, confirmedOn: '2018-05', sources: [other] }
      expect(await send('confirmConsulate', seen)).toMatchObject({
        confirmedOn: '2018-05',
        version: 2,
        sources: [{ slug: 'itop-about' }, { slug: 'seed-phuket-2016' }],
      })
      const over = { consulate, expectedVersion: 2, closedOn: '2018', sources: [other] }
      expect(await send('closeConsulate', over)).toMatchObject({ closedOn: '2018', version: 3 })
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Country', after: { code: 'MT' } },
      { operation: 'CREATED', type: 'Consulate', provinceIds: ['TH-83'] },
      { operation: 'UPDATED', before: { version: 1 }, after: { confirmedOn: '2018-05', version: 2 } },
      { operation: 'UPDATED', before: { version: 2 }, after: { closedOn: '2018', version: 3 } },
    ])
    const again = { consulate, expectedVersion: 3, closedOn: '2019', sources: [source] }
    expect(await refused(store, 'closeConsulate', again)).toEqual(['ALREADY_DONE consulate'])
    const late = { consulate, expectedVersion: 3, confirmedOn: '2019', sources: [source] }
    expect(await refused(store, 'confirmConsulate', late)).toEqual(['DATES_OUT_OF_ORDER confirmedOn'])
    await send('openConsulate', { ...post, openedOn: null })
  })

  it('every rule that it breaks is told at once', async () => {
    const wrong = { ...post, country: 'TH', openedOn: tomorrow, note: '', sources: [], reason: '' }
    expect(await refused(store, 'openConsulate', wrong)).toEqual([
      'DOMESTIC_PARTY country',
      'DATE_IN_FUTURE openedOn',
      'EMPTY note',
      'SOURCE_MISSING sources',
      'REASON_MISSING reason',
    ])
    expect(await refused(store, 'openConsulate', { ...post, country: 'ZZ' })).toEqual(['BAD_VALUE country'])
    const nowhere = { ...post, province: encodeId('Province', 'TH-00') }
    expect(await refused(store, 'openConsulate', nowhere)).toEqual(['NOT_FOUND province'])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'openConsulate', { ...post, kind: 'CONSULATE' }, away)).toEqual(['OTHER_PROVINCE '])
  })

  it('one post of a kind and country is open in a province', async () => {
    await send('openConsulate', { ...post, kind: 'CONSULATE' })
    expect(await refused(store, 'openConsulate', { ...post, kind: 'CONSULATE' })).toEqual(['ALREADY_EXISTS country'])
  })

  it('what comes later is not dated earlier', async () => {
    const { id: consulate } = await send('openConsulate', { ...post, country: 'CY' })
    const about = { consulate, expectedVersion: 1, sources: [source] }
    for (const [mutation, field] of [
      ['confirmConsulate', 'confirmedOn'],
      ['closeConsulate', 'closedOn'],
    ] as const) {
      expect(await refused(store, mutation, { ...about, [field]: tomorrow, sources: [] })).toEqual([
        `DATE_IN_FUTURE ${field}`,
        'SOURCE_MISSING sources',
      ])
      expect(await refused(store, mutation, { ...about, [field]: '2014-12' })).toEqual([`DATES_OUT_OF_ORDER ${field}`])
      expect(await refused(store, mutation, { ...about, [field]: '2016', expectedVersion: 9 })).toEqual([
        'VERSION_MISMATCH expectedVersion',
      ])
      const lost = { ...about, [field]: '2016', consulate: encodeId('Consulate', 'nowhere') }
      expect(await refused(store, mutation, lost)).toEqual(['NOT_FOUND consulate'])
    }
    await send('confirmConsulate', { ...about, confirmedOn: '2020-06' })
    const now = { ...about, expectedVersion: 2 }
    expect(await refused(store, 'confirmConsulate', { ...now, confirmedOn: '2020-05' })).toEqual([
      'DATES_OUT_OF_ORDER confirmedOn',
    ])
    expect(await refused(store, 'closeConsulate', { ...now, closedOn: '2020-05' })).toEqual([
      'DATES_OUT_OF_ORDER closedOn',
    ])
  })

  it('what was recorded wrongly is put right, and a closing taken back', async () => {
    const { id: consulate } = await send('openConsulate', { ...post, country: 'GL' })
    await send('closeConsulate', { consulate, expectedVersion: 1, closedOn: '2018', sources: [source] })
    const fix = { consulate, expectedVersion: 2, closedOn: null, openedOn: '2012-06', kind: 'CONSULATE', country: 'FO' }
    expect(await send('correctConsulate', { ...fix, confirmedOn: '2020', sources: [other] })).toMatchObject({
      country: { code: 'FO' },
      kind: 'CONSULATE',
      openedOn: '2012-06',
      confirmedOn: '2020',
      closedOn: null,
      version: 3,
      sources: [{ slug: 'itop-about' }],
    })
    const about = { consulate, expectedVersion: 3, reason }
    expect(await refused(store, 'correctConsulate', { ...about, closedOn: '2011', country: 'TH', kind: null })).toEqual(
      ['EMPTY kind', 'DOMESTIC_PARTY country', 'DATES_OUT_OF_ORDER closedOn', 'DATES_OUT_OF_ORDER closedOn'],
    )
    expect(await refused(store, 'correctConsulate', { ...about, openedOn: tomorrow })).toEqual([
      'DATE_IN_FUTURE openedOn',
      'DATES_OUT_OF_ORDER openedOn',
    ])
    expect(await refused(store, 'correctConsulate', about)).toEqual(['NOTHING_TO_CHANGE '])
    await send('openConsulate', { ...post, country: 'FO' })
    const second = { ...about, kind: 'HONORARY_CONSULATE' }
    expect(await refused(store, 'correctConsulate', second)).toEqual(['ALREADY_EXISTS consulate'])
  })
})
