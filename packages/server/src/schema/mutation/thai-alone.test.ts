import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { write, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const province = encodeId('Province', 'TH-83')
const sources = [encodeId('Source', 'seed-phuket-2016')]
const place = { level: 'CITY', country: 'CN', sources }
const visit = { kind: 'DELEGATION', direction: 'INBOUND', province, countries: ['CN'], startsOn: '2019', sources }

/** What can be named in Thai alone: its mutation, what it needs beside the name, and the slug that it gets. */
const named = [
  [
    'registerOrganization',
    'organization',
    'nameTh',
    { province, kind: 'OFFICE', sources },
    'ศูนย์ประสานงาน',
    /^sun-?prasan/,
  ],
  [
    'registerApprovalTemplate',
    'approvalTemplate',
    'nameTh',
    { province, steps: [{ body: 'CABINET', nameTh: 'อนุมัติร่าง' }], sources },
    'ขั้นตอนของภูเก็ต',
    /^khan-?ton/,
  ],
  ['registerMunicipality', 'municipality', 'nameTh', { province, sources }, 'เทศบาลตำบลราไวย์', /^thetban/],
  ['registerNetwork', 'network', 'nameTh', { sources }, 'เครือข่ายเมืองท่า', /^khruea-khai/],
  ['registerSisterCity', 'sisterCity', 'nameTh', place, 'เมืองตัวอย่าง', /^mueang/],
  ['recordEngagement', 'engagement', 'titleTh', visit, 'คณะผู้แทนเยือนภูเก็ต', /phuket$/],
] as const

describe.each(databases)('a name in Thai alone, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it.each(named)('is enough for %s, stands in for the English one, and makes the slug', async (...given) => {
    const [mutation, noun, field, rest, thai, slug] = given
    const [name, english] = [field.slice(0, -2), field.replace('Th', 'En')]
    const input = { reason: 'To try it.', ...rest }
    expect(await refused(store, mutation, input)).toEqual([`NAME_MISSING ${english}`])
    const selection = `${noun} { slug en: ${name} th: ${name}(lang: TH) }`
    const made = (await written(store, mutation, { ...input, [field]: thai }, { viewer: office, selection }))[noun]
    expect(made).toEqual({ slug: expect.stringMatching(slug), en: thai, th: thai })
    const { search } = await dataOf(store, `{ search(text: "${thai}", first: 1) { totalCount } }`)
    expect(search.totalCount).toBeGreaterThan(0)
  })

  it('is enough for an agreement, which is listed by it and stands on the timeline', async () => {
    const { sisterCity } = await written(
      store,
      'registerSisterCity',
      { ...place, nameTh: 'เมืองทดลอง', reason: 'To try it.' },
      { viewer: office, selection: 'sisterCity { id slug }' },
    )
    const paper = {
      thaiParty: province,
      sisterCity: sisterCity.id,
      kind: 'LOI',
      sectors: ['TRADE'],
      on: '2019',
      sources,
    }
    const input = { ...paper, titleTh: 'หนังสือแสดงเจตจำนงเรื่องท่าเรือ', reason: 'To try it.' }
    const { agreement } = await written(store, 'proposeAgreement', input, {
      viewer: office,
      selection: 'agreement { id slug title }',
    })
    expect(agreement).toMatchObject({ slug: `phuket-${sisterCity.slug}`, title: input.titleTh })
    const { timeline } = await dataOf(store, `{ timeline(subject: "${province}", from: "2019-01-01") { label } }`)
    expect(timeline.map(({ label }: { label: string }) => label)).toContain(`เสนอ: ${input.titleTh}`)
  })

  it('is enough for a speaker and each of their posts, from the first statement on', async () => {
    const fact = {
      subject: province,
      property: 'OTHER',
      text: 'มีแปดแห่ง',
      newSpeaker: { nameTh: 'สมชาย ใจดี', postTh: 'ปลัดจังหวัด' },
      source: sources[0],
      reason: 'To try it.',
    }
    const person = '{ id version name posts { title } }'
    const selection = `fact { statedBy ${person} }`
    const { statedBy } = (await written(store, 'recordFact', fact, { viewer: office, selection })).fact
    expect(statedBy).toMatchObject({ name: 'สมชาย ใจดี', posts: [{ title: 'ปลัดจังหวัด' }] })
    const change = { person: statedBy.id, expectedVersion: 1, reason: 'To try it.' }
    const posts = [{ titleTh: 'ผู้ว่าราชการจังหวัด', sources }]
    const right = { ...change, nameTh: 'สมชาย ใจดีมาก', posts }
    const corrected = await written(store, 'correctPerson', right, { viewer: office, selection: `person ${person}` })
    expect(corrected.person).toMatchObject({ name: 'สมชาย ใจดีมาก', posts: [{ title: 'ผู้ว่าราชการจังหวัด' }] })
  })

  it('may be left when the English one is taken back, and not otherwise', async () => {
    const selection = 'organization { id version name }'
    const office83 = { province, kind: 'OFFICE', nameEn: 'Wrong Desk', nameTh: 'โต๊ะถูก', sources, reason: 'To try it.' }
    const { organization } = await written(store, 'registerOrganization', office83, { viewer: office, selection })
    const change = { organization: organization.id, expectedVersion: 1, reason: 'To try it.' }
    expect(await refused(store, 'correctOrganization', { ...change, nameEn: null, nameTh: null })).toEqual([
      'NAME_MISSING nameEn',
    ])
    const corrected = await written(
      store,
      'correctOrganization',
      { ...change, nameEn: null },
      { viewer: office, selection },
    )
    expect(corrected.organization.name).toBe('โต๊ะถูก')
  })

  it('may be left of a network too', async () => {
    const selection = 'network { id name }'
    const wrong = { nameEn: 'Wrong League', nameTh: 'สันนิบาตที่ถูก', sources, reason: 'To try it.' }
    const { network } = await written(store, 'registerNetwork', wrong, { viewer: office, selection })
    const change = { network: network.id, expectedVersion: 1, reason: 'To try it.', nameEn: null }
    expect(await refused(store, 'correctNetwork', { ...change, nameTh: null })).toEqual(['NAME_MISSING nameEn'])
    const corrected = await written(store, 'correctNetwork', change, { viewer: office, selection })
    expect(corrected.network.name).toBe('สันนิบาตที่ถูก')
  })

  it('is enough to see that an agreement is there already', async () => {
    const where = { ...place, nameTh: 'เมืองเดียวกัน', reason: 'To try it.' }
    const { sisterCity } = await written(store, 'registerSisterCity', where, {
      viewer: office,
      selection: 'sisterCity { id }',
    })
    const titleTh = 'บันทึกความเข้าใจเรื่องท่าเรือ'
    const paper = { thaiParty: province, sisterCity: sisterCity.id, kind: 'MOU', on: '2019', sources, titleTh }
    const input = { ...paper, sectors: ['TRADE'], reason: 'To try it.' }
    const { agreement } = await written(store, 'proposeAgreement', input, { viewer: office })
    expect(
      await write(store, 'proposeAgreement', { ...input, sectors: ['EDUCATION'] }, { viewer: office }),
    ).toMatchObject({
      code: 'ALREADY_LIVE',
      possibleDuplicates: [{ id: agreement.id, name: titleTh }],
    })
  })
})
