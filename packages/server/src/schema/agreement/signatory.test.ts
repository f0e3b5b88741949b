import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { changesOf, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const paper = encodeId('Agreement', 'phuket-xiamen')
const governor = encodeId('Person', 'chamroen-tipayapongtada')
const reason = 'The last page says so.'
const selection = `agreement {
  id version
  signatories { position side person { name } post postTh: post(lang: TH) onBehalfOf note sources { slug } }
}`

describe.each(databases)('signatories on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection })).agreement
  const thai = { side: 'THAI_SIDE', person: governor, postEn: 'Governor of Phuket', postTh: 'ผู้ว่าราชการจังหวัดภูเก็ต' }
  const mayor = {
    side: 'PARTNER',
    newPerson: { nameEn: 'Lin Hai', postEn: 'Deputy Mayor of Xiamen' },
    postEn: 'Deputy Mayor of Xiamen',
    onBehalfOf: 'The Mayor of Xiamen',
    sources: [source],
  }

  it('are recorded of a signed agreement, in posts, for whom, and are people of a briefing', async () => {
    const changes = await changesOf(store, async () => {
      const signatories = [mayor, { ...thai, note: 'Seen on the original.' }]
      const { version, signatories: recorded } = await send('recordSignatories', {
        agreement: paper,
        expectedVersion: 1,
        signatories,
      })
      expect([version, recorded]).toEqual([
        2,
        [
          {
            position: 1,
            side: 'THAI_SIDE',
            person: { name: 'Chamroen Tipayapongtada' },
            post: thai.postEn,
            postTh: thai.postTh,
            onBehalfOf: null,
            note: 'Seen on the original.',
            sources: [],
          },
          {
            position: 2,
            side: 'PARTNER',
            person: { name: 'Lin Hai' },
            post: mayor.postEn,
            postTh: mayor.postEn,
            onBehalfOf: mayor.onBehalfOf,
            note: null,
            sources: [{ slug: 'seed-phuket-2016' }],
          },
        ],
      ])
    })
    expect(changes).toMatchObject([
      { type: 'Agreement', after: { signatories: [{ side: 'THAI_SIDE' }, { side: 'PARTNER' }] } },
      { type: 'Person', operation: 'CREATED' },
    ])
    const { briefing } = await dataOf(
      store,
      '{ briefing(province: "phuket", sisterCity: "xiamen") { people { name } } }',
    )
    expect(briefing.people).toEqual(expect.arrayContaining([{ name: 'Lin Hai' }]))
    const lin = await store.db.person.findFirstOrThrow({ where: { nameEn: 'Lin Hai' } })
    const inTheWay = { record: encodeId('Person', lin.id), expectedVersion: 1 }
    expect(await refused(store, 'removeRecord', inTheWay)).toEqual(['STILL_REFERRED_TO record'])

    const fewer = { agreement: paper, expectedVersion: 2, signatories: [{ ...thai, sources: [source] }] }
    expect((await send('recordSignatories', fewer)).signatories).toHaveLength(1)
  })

  it('come with the signature', async () => {
    const { id } = await send('proposeAgreement', {
      thaiParty: encodeId('Province', 'TH-82'),
      sisterCity: encodeId('SisterCity', 'hainan'),
      kind: 'MOU',
      titleEn: 'A paper',
      sectors: ['TOURISM'],
      on: '2020-01',
      sources: [source],
    })
    const signed = await send('signAgreement', {
      agreement: id,
      expectedVersion: 1,
      on: '2020-03',
      term: { kind: 'UNKNOWN' },
      signatories: [{ ...thai, sources: [source] }],
      sources: [source],
    })
    expect(signed.signatories).toMatchObject([{ side: 'THAI_SIDE', post: 'Governor of Phuket' }])
  })

  it('every rule that they break is told at once', async () => {
    const wrong = [
      { ...thai, side: 'BOTH', newPerson: mayor.newPerson, sources: [source] },
      { ...thai, postEn: ' ' },
    ]
    const about = { agreement: paper, expectedVersion: 3 }
    expect(await refused(store, 'recordSignatories', { ...about, signatories: wrong })).toEqual([
      'BAD_VALUE signatories.0.side',
      'BAD_VALUE signatories.0.person',
      'EMPTY signatories.1.postEn',
      'SOURCE_MISSING signatories.1.sources',
    ])
    const nobody = { ...thai, person: encodeId('Person', 'nobody'), sources: [source] }
    expect(await refused(store, 'recordSignatories', { ...about, signatories: [nobody] })).toEqual([
      'NOT_FOUND signatories.0.person',
    ])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'recordSignatories', { ...about, signatories: [] }, away)).toEqual(['OTHER_PROVINCE '])
    const proposed = await store.db.agreement.findFirstOrThrow({ where: { signedOn: null } })
    const unsigned = { agreement: encodeId('Agreement', proposed.id), expectedVersion: 1, signatories: [] }
    expect(await refused(store, 'recordSignatories', unsigned)).toEqual(['STATUS_FORBIDS agreement'])
  })

  it('the open data has those that a source names', async () => {
    const query = '{ agreement(slug: "phuket-gold-coast") { signatories { side person { slug } post } } }'
    expect((await dataOf(store, query)).agreement.signatories).toEqual([
      { side: 'PARTNER', person: { slug: 'tom-tate' }, post: 'Mayor of Gold Coast' },
    ])
  })
})
