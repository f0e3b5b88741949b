import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const other = encodeId('Source', 'itop-about')
const phuket = encodeId('Province', 'TH-83')
const xiamen = encodeId('SisterCity', 'xiamen')
const nice = encodeId('SisterCity', 'nice')
const paper = encodeId('Agreement', 'phuket-xiamen')
const reason = 'A letter came.'
const tomorrow = addDays(today(), 1)

const whole = `engagement {
  id slug title startsOn endsOn cancelled headcount version
  sisterCities { slug } countries { code } leaders { name posts { title } } agreements { slug } sectors { code } sources { slug }
}`

describe.each(databases)('engagements on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const visit = {
    kind: 'DELEGATION',
    titleEn: 'Lighthouse keepers of Xiamen see the cape',
    titleTh: 'คณะผู้ดูแลประภาคารเซี่ยเหมิน',
    direction: 'INBOUND',
    startsOn: '2019-03',
    endsOn: '2019-03-09',
    province: phuket,
    sisterCities: [xiamen],
    countries: ['SGP'],
    headcount: 12,
    newLeaders: [{ nameEn: 'Lin Hai', postEn: 'Head of the lighthouse service' }],
    agreements: [paper],
    sectors: ['TECHNOLOGY', 'CULTURE'],
    sources: [source],
    reason,
  }
  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection: whole })).engagement

  it('a visit is recorded with those who took part and the papers that it was about', async () => {
    let engagement: Awaited<ReturnType<typeof send>>
    const changes = await changesOf(store, async () => {
      engagement = await send('recordEngagement', visit)
    })
    expect(engagement).toEqual({
      id: engagement.id,
      slug: 'lighthouse-keepers-of-xiamen-see-the-cape',
      title: 'Lighthouse keepers of Xiamen see the cape',
      startsOn: '2019-03',
      endsOn: '2019-03-09',
      cancelled: false,
      headcount: 12,
      version: 1,
      sisterCities: [{ slug: 'xiamen' }],
      countries: [{ code: 'CN' }, { code: 'SG' }],
      leaders: [{ name: 'Lin Hai', posts: [{ title: 'Head of the lighthouse service' }] }],
      agreements: [{ slug: 'phuket-xiamen' }],
      sectors: expect.arrayContaining([{ code: 'TECHNOLOGY' }, { code: 'CULTURE' }]),
      sources: [{ slug: 'seed-phuket-2016' }],
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Country', after: { code: 'SG', nameEn: 'Singapore' } },
      { operation: 'CREATED', type: 'Engagement', provinceIds: ['TH-83'], reason },
      { operation: 'CREATED', type: 'Person', provinceIds: ['TH-83'] },
    ])
    expect(changes[1]?.after).toMatchObject({ sisterCities: ['xiamen'], countries: ['CN', 'SG'], startsOn: '2019-03' })
    expect(await found(store, 'ประภาคาร')).toContain(engagement.id)
  })

  it('every rule that it breaks is told at once', async () => {
    const wrong = {
      ...visit,
      titleEn: '',
      slug: 'phuket-xiamen-2022',
      startsOn: tomorrow,
      endsOn: '2019',
      sisterCities: [nice, nice],
      countries: ['TH', 'QQ'],
      headcount: 0,
      newLeaders: [{ nameEn: 'Somebody', postEn: '' }],
      sectors: ['ARTS', 'ARTS'],
      sources: [],
      reason: '',
    }
    expect(await refused(store, 'recordEngagement', wrong)).toEqual([
      'EMPTY titleEn',
      'IN_USE slug',
      'DATES_OUT_OF_ORDER endsOn',
      'BAD_VALUE headcount',
      'REPEATED sectors',
      'REPEATED sisterCities',
      'EMPTY newLeaders.0.postEn',
      'DOMESTIC_PARTY countries.0',
      'BAD_VALUE countries.1',
      'UNRELATED agreements.0',
      'DATE_IN_FUTURE startsOn',
      'SOURCE_MISSING sources',
      'REASON_MISSING reason',
    ])
    const alone = { ...visit, sisterCities: [], countries: [], agreements: [] }
    expect(await refused(store, 'recordEngagement', alone)).toEqual(['EMPTY sisterCities'])
    expect(await refused(store, 'planEngagement', visit)).toEqual(['DATE_IN_PAST startsOn'])
  })

  it('what it names has to be there', async () => {
    const nowhere = (type: string) => encodeId(type, 'nowhere')
    const names: [object, string][] = [
      [{ province: nowhere('Province') }, 'NOT_FOUND province'],
      [{ sisterCities: [xiamen, nowhere('SisterCity')] }, 'NOT_FOUND sisterCities.1'],
      [{ leaders: [nowhere('Person')] }, 'NOT_FOUND leaders.0'],
      [{ agreements: [nowhere('Agreement')] }, 'NOT_FOUND agreements.0'],
      [{ sources: [nowhere('Source')] }, 'NOT_FOUND sources.0'],
      [{ sources: [phuket] }, 'BAD_ID sources.0'],
    ]
    for (const [rest, error] of names)
      expect(await refused(store, 'recordEngagement', { ...visit, ...rest })).toEqual([error])
  })

  it('a plan needs no source, and one when it has been carried out', async () => {
    const plan = { ...visit, titleEn: 'Harbour days', startsOn: tomorrow, endsOn: null, sources: [] }
    const { id: engagement } = await send('planEngagement', plan)
    const about = { engagement, expectedVersion: 1 }
    expect(await refused(store, 'changeEngagement', { ...about, startsOn: today() })).toEqual([
      'SOURCE_MISSING sources',
    ])
    const changed = await send('changeEngagement', { ...about, startsOn: today(), headcount: 9, sources: [other] })
    expect(changed).toMatchObject({ startsOn: today(), headcount: 9, version: 2, sources: [{ slug: 'itop-about' }] })
    expect(await refused(store, 'changeEngagement', { ...about, expectedVersion: 2, sources: [] })).toEqual([
      'SOURCE_MISSING sources',
    ])
  })

  it('a plan that cannot be carried out yet may lose its sources again', async () => {
    const { id: engagement } = await send('planEngagement', { ...visit, startsOn: tomorrow, endsOn: null })
    expect((await send('changeEngagement', { engagement, expectedVersion: 1, sources: [] })).sources).toEqual([])
  })

  it('a change replaces what it names, keeps the rest, and empties what is null', async () => {
    const { id: engagement } = await send('recordEngagement', { ...visit, slug: 'to-change' })
    const changes = await changesOf(store, async () => {
      const changed = await send('changeEngagement', {
        engagement,
        expectedVersion: 1,
        titleEn: 'Lighthouse keepers of Nice see the cape',
        titleTh: null,
        slug: 'changed',
        startsOn: '2019-04-01',
        endsOn: null,
        sisterCities: [nice],
        agreements: [],
        newLeaders: [{ nameEn: 'Anne Martin', postEn: 'Deputy mayor' }],
        headcount: null,
        sectors: ['ARTS'],
      })
      expect(changed).toMatchObject({
        slug: 'changed',
        title: 'Lighthouse keepers of Nice see the cape',
        endsOn: null,
        headcount: null,
        version: 2,
        sisterCities: [{ slug: 'nice' }],
        countries: [{ code: 'FR' }, { code: 'SG' }],
        agreements: [],
        sectors: [{ code: 'ARTS' }],
        sources: [{ slug: 'seed-phuket-2016' }],
      })
      expect(changed.leaders.map(({ name }: { name: string }) => name).sort()).toEqual(['Anne Martin', 'Lin Hai'])
    })
    const change = changes.find(({ type }) => type === 'Engagement')
    expect(change?.before).toMatchObject({ sisterCities: ['xiamen'], countries: ['CN', 'SG'], headcount: 12 })
    expect(change?.after).toMatchObject({ sisterCities: ['nice'], countries: ['FR', 'SG'], startsOn: '2019-04-01' })
    expect(change?.after).not.toHaveProperty('titleTh')
    expect(await found(store, 'keepers of Nice')).toContain(engagement)

    const leader = await store.db.person.findFirstOrThrow({ where: { nameEn: 'Anne Martin' } })
    const led = { engagement, expectedVersion: 2, leaders: [encodeId('Person', leader.id)], countries: ['IT'] }
    expect(await send('changeEngagement', led)).toMatchObject({
      leaders: [{ name: 'Anne Martin' }],
      countries: [{ code: 'FR' }, { code: 'IT' }],
    })
  })

  it('a change is refused for what it breaks, seen together with what stays', async () => {
    const { id: engagement } = await send('recordEngagement', { ...visit, slug: 'to-refuse' })
    const about = { engagement, expectedVersion: 1 }
    expect(await refused(store, 'changeEngagement', about)).toEqual(['NOTHING_TO_CHANGE '])
    const wrong = { ...about, kind: null, sisterCities: [nice], startsOn: '2020', headcount: -1, slug: 'changed' }
    expect(await refused(store, 'changeEngagement', wrong)).toEqual([
      'EMPTY kind',
      'IN_USE slug',
      'DATES_OUT_OF_ORDER endsOn',
      'BAD_VALUE headcount',
      'UNRELATED agreements',
    ])
    expect(await refused(store, 'changeEngagement', { ...about, sisterCities: null, province: null })).toEqual([
      'EMPTY province',
      'EMPTY sisterCities',
    ])
    expect(await refused(store, 'changeEngagement', { ...about, expectedVersion: 2, headcount: 3 })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
    const lost = { ...about, engagement: encodeId('Engagement', 'nowhere'), headcount: 3 }
    expect(await refused(store, 'changeEngagement', lost)).toEqual(['NOT_FOUND engagement'])
  })

  it('a visit that did not take place is cancelled, and counts for nothing; it can be put back', async () => {
    const last = async () =>
      (await dataOf(store, '{ agreement(slug: "phuket-xiamen") { partnership { lastEngagementOn } } }')).agreement
        .partnership.lastEngagementOn
    const before = await last()
    const { id: engagement } = await send('recordEngagement', { ...visit, startsOn: today(), endsOn: null })
    expect(await last()).toBe(today())
    const about = { engagement, expectedVersion: 1, sources: [other] }
    expect(await send('cancelEngagement', about)).toMatchObject({
      cancelled: true,
      version: 2,
      sources: expect.arrayContaining([{ slug: 'itop-about' }, { slug: 'seed-phuket-2016' }]),
    })
    expect(await last()).toBe(before)
    expect(await refused(store, 'cancelEngagement', about)).toEqual(['VERSION_MISMATCH expectedVersion'])
    expect(await refused(store, 'cancelEngagement', { ...about, expectedVersion: 2 })).toEqual([
      'ALREADY_DONE engagement',
    ])
    await send('changeEngagement', { engagement, expectedVersion: 2, cancelled: false })
    expect(await last()).toBe(today())
  })

  it('a key writes about its own provinces, and does not move a visit out of them', async () => {
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'recordEngagement', visit, away)).toEqual(['OTHER_PROVINCE '])
    const here = viewerWith(office.scopes, { provinceIds: ['TH-83'] })
    const { id: engagement } = await send('recordEngagement', { ...visit, agreements: [] })
    const moved = { engagement, expectedVersion: 1, province: encodeId('Province', 'TH-50') }
    expect(await refused(store, 'changeEngagement', moved, here)).toEqual(['OTHER_PROVINCE '])
    const changes = await changesOf(store, () => send('changeEngagement', moved))
    expect(changes).toMatchObject([{ provinceIds: ['TH-83', 'TH-50'], after: { provinceId: 'TH-50' } }])
  })
})
