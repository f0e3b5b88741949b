import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const phuket = encodeId('Province', 'TH-83')
const xiamen = encodeId('SisterCity', 'xiamen')
const office83 = encodeId('Organization', 'phuket-international-affairs-office')
const governor = encodeId('Person', 'chamroen-tipayapongtada')
const russia = encodeId('Consulate', 'phuket-ru')
const itop = encodeId('Network', 'itop')
const reason = 'A letter came.'
const ago = (days: number) => addDays(today(), -days)

const visit = {
  kind: 'DELEGATION',
  titleEn: 'Ferry pilots of Xiamen see the pier',
  direction: 'INBOUND',
  startsOn: today(),
  endsOn: addDays(today(), 2),
  province: phuket,
  sisterCities: [xiamen],
  sources: [],
}

describe.each(databases)('the stages of an engagement on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const selection =
    'engagement { id slug version stage cancelled events { position kind on reason corrected sources { slug } } }'
  const send = async (mutation: string, input: object, selected = selection) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection: selected })).engagement
  const plan = async (rest: object = {}) => {
    const { id: engagement, version: expectedVersion } = await send('planEngagement', { ...visit, ...rest })
    return { engagement, expectedVersion }
  }
  const step = (about: object, stage: string, on: string, rest: object = {}) => ({
    ...about,
    stage,
    on,
    note: 'By telephone.',
    sources: [],
    ...rest,
  })
  const stagesOf = async (engagement: string, days: string[]) => {
    const fields = days.map((day, i) => `d${i}: stage(asOf: "${day}")`).join(' ')
    const { node } = await dataOf(store, `{ node(id: "${engagement}") { ... on Engagement { ${fields} } } }`)
    return Object.values(node)
  }
  const lastMet = async () =>
    (
      await dataOf(
        store,
        '{ agreement(slug: "phuket-xiamen") { partnership { lastEngagementOn dormant(months: 1) } } }',
      )
    ).agreement.partnership

  it('go from the request to the result, and only what was held is contact', async () => {
    const before = await lastMet()
    const asked = await send('planEngagement', { ...visit, stage: 'REQUESTED', stageOn: ago(30), sources: [source] })
    expect(asked).toMatchObject({
      stage: 'REQUESTED',
      cancelled: false,
      events: [{ position: 1, kind: 'REQUESTED', on: ago(30), reason: null, sources: [{ slug: 'seed-phuket-2016' }] }],
    })
    const { id: engagement } = asked
    await send('recordEngagementStage', step({ engagement, expectedVersion: 1 }, 'ACCEPTED', ago(20)))
    await send('recordEngagementStage', step({ engagement, expectedVersion: 2 }, 'PLANNED', ago(10)))
    expect(await lastMet()).toEqual(before)
    const changes = await changesOf(store, async () => {
      const held = step({ engagement, expectedVersion: 3 }, 'HELD', today(), { sources: [source] })
      expect(await send('recordEngagementStage', held)).toMatchObject({ stage: 'HELD', version: 4 })
    })
    expect(changes).toMatchObject([{ type: 'Engagement', provinceIds: ['TH-83'], reason }])
    expect(changes[0]!.after.events.map((event: { kind: string }) => event.kind)).toEqual([
      'REQUESTED',
      'ACCEPTED',
      'PLANNED',
      'HELD',
    ])
    expect(changes[0]!.after).not.toHaveProperty('lastStage')
    expect(await lastMet()).toEqual({ lastEngagementOn: today(), dormant: false })
    expect(await stagesOf(engagement, [ago(31), ago(30), ago(20), ago(10), ago(1), today()])).toEqual([
      'REQUESTED',
      'REQUESTED',
      'ACCEPTED',
      'PLANNED',
      'PLANNED',
      'HELD',
    ])
    const listed = async (filter: string) =>
      (await dataOf(store, `{ engagements(filter: { ${filter} }, first: 100) { nodes { id stage } } }`)).engagements
        .nodes
    const is = (stage: string) => expect.arrayContaining([{ id: engagement, stage }])
    expect(await listed(`stage: [HELD], from: "${today()}"`)).toEqual(is('HELD'))
    expect(await listed('stage: [PLANNED, ACCEPTED]')).not.toEqual(is('HELD'))
    // The day of the list is that of the field below.
    expect(await listed(`stage: [ACCEPTED], asOf: "${ago(15)}"`)).toEqual(is('ACCEPTED'))
  })

  it('a visit that is over may be recorded from its request on, and is held only once that is said', async () => {
    const past = { startsOn: ago(40), endsOn: ago(38) }
    const late = { ...visit, ...past, stage: 'REQUESTED' }
    expect(await refused(store, 'planEngagement', { ...visit, ...past })).toEqual(['DATE_IN_PAST startsOn'])
    expect(await refused(store, 'planEngagement', late)).toEqual(['DATES_OUT_OF_ORDER stageOn'])
    const about = await plan({ ...past, stage: 'REQUESTED', stageOn: ago(70) })
    expect(await stagesOf(about.engagement, [ago(70), today()])).toEqual(['REQUESTED', 'REQUESTED'])
    await send('recordEngagementStage', step(about, 'HELD', ago(39), { sources: [source] }))
    expect(await stagesOf(about.engagement, [ago(41), ago(40)])).toEqual(['REQUESTED', 'HELD'])
  })

  it('a stage that does not follow, a day that does not fit and a word that nobody stands for are refused', async () => {
    const about = await plan({ stage: 'REQUESTED', stageOn: ago(9) })
    const wrong = step(about, 'ACCEPTED', ago(10), { note: null })
    expect(await refused(store, 'recordEngagementStage', wrong)).toEqual([
      'DATES_OUT_OF_ORDER on',
      'SOURCE_MISSING sources',
    ])
    expect(await refused(store, 'recordEngagementStage', step(about, 'ACCEPTED', addDays(today(), 1)))).toEqual([
      'DATE_IN_FUTURE on',
    ])
    expect(await refused(store, 'recordEngagementStage', step(about, 'REQUESTED', today()))).toEqual([
      'ALREADY_DONE stage',
    ])
    await send('recordEngagementStage', step(about, 'DECLINED', ago(8)))
    const declined = { ...about, expectedVersion: 2 }
    expect(await refused(store, 'recordEngagementStage', step(declined, 'HELD', today()))).toEqual([
      'STATUS_FORBIDS stage',
    ])
    expect(await refused(store, 'recordEngagementStage', step(about, 'REQUESTED', today()))).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
    const elsewhere = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'recordEngagementStage', step(declined, 'REQUESTED', today()), elsewhere)).toEqual([
      'OTHER_PROVINCE ',
    ])
    expect(await refused(store, 'planEngagement', { ...visit, stage: 'HELD' })).toEqual(['BAD_CHOICE stage'])
    expect(await refused(store, 'cancelEngagement', { ...declined, sources: [] })).toEqual([
      'STATUS_FORBIDS engagement',
    ])
    await send('recordEngagementStage', step(declined, 'REQUESTED', ago(7)))
    await send('recordEngagementStage', step({ ...about, expectedVersion: 3 }, 'ACCEPTED', ago(6)))
    const skip = { ...about, expectedVersion: 4, withdrawEvents: [3], mistake: 'Nobody asked again.' }
    expect(await refused(store, 'changeEngagement', skip)).toEqual(['STATUS_FORBIDS withdrawEvents'])
    await send('changeEngagement', { ...skip, withdrawEvents: [3, 4] })
    // It is not listed among those that take place, unless asked for.
    const ids = async (filter: string) =>
      (
        await dataOf(store, `{ engagements(filter: { ${filter} }, first: 100) { nodes { id } } }`)
      ).engagements.nodes.map(({ id }: { id: string }) => id)
    expect(await ids('')).not.toContain(about.engagement)
    expect(await ids('includeCancelled: true')).toContain(about.engagement)
    expect(await ids('stage: [DECLINED]')).toContain(about.engagement)
  })

  it('the older ways to cancel and to take it back keep the stage in step', async () => {
    const about = await plan({ stage: 'PLANNED', stageOn: ago(5) })
    expect(await send('cancelEngagement', { ...about, sources: [] })).toMatchObject({
      stage: 'CANCELLED',
      cancelled: true,
      events: [{ kind: 'PLANNED' }, { kind: 'CANCELLED', on: today(), reason }],
    })
    const back = { engagement: about.engagement, expectedVersion: 2, cancelled: false, sources: [source] }
    expect(await send('changeEngagement', back)).toMatchObject({
      stage: 'PLANNED',
      cancelled: false,
      events: [{ kind: 'PLANNED' }, { kind: 'CANCELLED', corrected: true }, { kind: 'CORRECTED', reason }],
    })
    expect(await send('changeEngagement', { ...back, expectedVersion: 3, cancelled: true })).toMatchObject({
      stage: 'CANCELLED',
      cancelled: true,
    })
  })

  it('a stage that was recorded by mistake is withdrawn, and says why', async () => {
    const about = await plan({ stage: 'PLANNED', stageOn: ago(5) })
    await send('recordEngagementStage', step(about, 'HELD', today()))
    const now = { engagement: about.engagement, expectedVersion: 2 }
    expect(await refused(store, 'changeEngagement', { ...now, withdrawEvents: [2, 7] })).toEqual([
      'BAD_VALUE withdrawEvents.1',
      'REASON_MISSING mistake',
    ])
    expect(await refused(store, 'changeEngagement', { ...now, startsOn: addDays(today(), 1) })).toEqual([
      'DATES_OUT_OF_ORDER startsOn',
    ])
    const mistake = 'It was another delegation.'
    expect(await refused(store, 'changeEngagement', { ...now, programme: [{ on: ago(1), topicEn: 'Talks' }] })).toEqual(
      ['DATES_OUT_OF_ORDER programme.0.on'],
    )
    const changed = await send('changeEngagement', { ...now, withdrawEvents: [2], mistake })
    expect(changed).toMatchObject({
      stage: 'PLANNED',
      events: [{ corrected: false }, { kind: 'HELD', corrected: true }, { kind: 'CORRECTED', reason: mistake }],
    })
  })

  const whole = `engagement {
    id place topics result(lang: TH)
    hosts { organization { slug } person { slug } consulate { country { code } } network { slug } name headcount }
    visitors { name headcount }
    programme { position on at place topic topicTh: topic(lang: TH) sector { code } }
  }`
  const details = {
    place: 'Rassada Pier',
    topicsEn: 'Ferries\nand their crews',
    hosts: [{ organization: office83, headcount: 4 }, { person: governor }, { consulate: russia }, { network: itop }],
    visitors: [{ name: 'Xiamen Ferry Company', headcount: 9 }],
    programme: [
      { on: today(), at: '09:30', place: 'Provincial Hall', topicEn: 'Welcome' },
      { topicTh: 'ชมท่าเรือ', sector: 'TOURISM' },
    ],
  }

  it('who came, the programme and the result are kept in order, and lists replace those on record', async () => {
    const planned = await send('planEngagement', { ...visit, ...details }, whole)
    const none = { organization: null, person: null, consulate: null, network: null, name: null, headcount: null }
    expect(planned).toEqual({
      id: planned.id,
      place: 'Rassada Pier',
      topics: 'Ferries\nand their crews',
      result: null,
      hosts: [
        { ...none, organization: { slug: 'phuket-international-affairs-office' }, headcount: 4 },
        { ...none, person: { slug: 'chamroen-tipayapongtada' } },
        { ...none, consulate: { country: { code: 'RU' } } },
        { ...none, network: { slug: 'itop' } },
      ],
      visitors: [{ name: 'Xiamen Ferry Company', headcount: 9 }],
      programme: [
        {
          position: 1,
          on: today(),
          at: '09:30',
          place: 'Provincial Hall',
          topic: 'Welcome',
          topicTh: 'Welcome',
          sector: null,
        },
        {
          position: 2,
          on: null,
          at: null,
          place: null,
          topic: 'ชมท่าเรือ',
          topicTh: 'ชมท่าเรือ',
          sector: { code: 'TOURISM' },
        },
      ],
    })
    expect(await found(store, 'ชมท่าเรือ')).toContain(planned.id)
    const about = { engagement: planned.id, expectedVersion: 1 }
    const changed = await send(
      'changeEngagement',
      { ...about, visitors: [], programme: [{ topicEn: 'Talks' }], resultTh: 'ตกลงกันได้', sources: [source] },
      whole,
    )
    expect(changed).toMatchObject({
      result: 'ตกลงกันได้',
      hosts: planned.hosts,
      visitors: [],
      programme: [{ position: 1, topic: 'Talks' }],
    })
  })

  it('a party is one, a time a time, and a day one of the visit', async () => {
    const wrong = {
      ...visit,
      hosts: [{ organization: office83, name: 'Office' }, {}, { person: governor }, { person: governor }],
      visitors: [{ name: ' ', headcount: 0 }],
      programme: [{ at: '9:30', topicEn: 'Welcome' }, { on: ago(1), topicEn: 'Talks' }, { place: 'Pier' }],
    }
    expect(await refused(store, 'planEngagement', wrong)).toEqual([
      'BAD_VALUE hosts.0',
      'BAD_VALUE hosts.1',
      'REPEATED hosts.3',
      'EMPTY visitors.0.name',
      'BAD_VALUE visitors.0.headcount',
      'BAD_VALUE programme.0.at',
      'DATES_OUT_OF_ORDER programme.1.on',
      'NAME_MISSING programme.2.topicEn',
    ])
    const lost = { ...visit, visitors: [{ name: 'Guest' }, { network: encodeId('Network', 'nowhere') }] }
    expect(await refused(store, 'planEngagement', lost)).toEqual(['NOT_FOUND visitors.1.network'])
    const many = Array.from({ length: 21 }, (_, i) => ({ name: `Guest ${i}` }))
    expect(await refused(store, 'planEngagement', { ...visit, hosts: many, visitors: many })).toEqual(['BAD_VALUE '])
    const about = await plan({ startsOn: addDays(today(), 1), endsOn: null })
    expect(await refused(store, 'changeEngagement', { ...about, resultEn: 'A letter.' })).toEqual([
      'STATUS_FORBIDS resultEn',
    ])
  })

  it('what takes part in an engagement is not removed from under it', async () => {
    const made = await written(
      store,
      'registerOrganization',
      { reason, kind: 'OFFICE', nameEn: 'Harbour office', province: phuket, sources: [source] },
      { viewer: office, selection: 'organization { id }' },
    )
    await plan({ hosts: [{ organization: made.organization.id }] })
    expect(await refused(store, 'removeRecord', { record: made.organization.id, expectedVersion: 1 })).toEqual([
      'STILL_REFERRED_TO record',
    ])
  })
})
