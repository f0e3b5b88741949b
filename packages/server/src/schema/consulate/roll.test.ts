import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, statementsOf } from '../../../test/ask.ts'
import { changesOf, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const reason = 'A note came.'

describe.each(databases)('the consular roll on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const query = `query ($asOf: Date) {
    consularRoll(province: "phuket", asOf: $asOf) {
      province { code }
      day countries posts career honorary withConsul
      consulates { country { code } kind career firstSeenOn consuls { person { name } post from until } }
    }
  }`
  const roll = async (asOf: string) => (await dataOf(store, query, { asOf })).consularRoll
  const codes = (found: { consulates: { country: { code: string } }[] }) =>
    found.consulates.map(({ country }) => country.code).sort()

  it('of the day on which the office opened leaves out posts that a source shows later only', async () => {
    const found = await roll('2016-07-26')
    expect({ ...found, consulates: codes(found).join(' ') }).toMatchInlineSnapshot(`
      {
        "career": 2,
        "consulates": "AT AU CN CZ DE DK EE FI FR GB IE IT KR NL NO",
        "countries": 15,
        "day": "2016-07-26",
        "honorary": 13,
        "posts": 15,
        "province": {
          "code": "TH-83",
        },
        "withConsul": 0,
      }
    `)
    const { registerGap } = await dataOf(
      store,
      '{ registerGap(province: "phuket", asOf: "2016-07-26") { property recorded claims { asOf } } }',
    )
    expect(registerGap).toContainEqual({
      property: 'CONSUL_COUNTRY_COUNT',
      recorded: found.countries,
      claims: [{ asOf: '2016-07-26' }],
    })
  })

  it('stands in order of precedence, with the consuls of the day', async () => {
    const found = await roll('2026-11-22')
    expect(found.consulates.slice(0, 4)).toMatchInlineSnapshot(`
      [
        {
          "career": true,
          "consuls": [
            {
              "from": null,
              "person": {
                "name": "Vladimir Sosnov",
              },
              "post": "Consul General",
              "until": null,
            },
          ],
          "country": {
            "code": "RU",
          },
          "firstSeenOn": null,
          "kind": "CONSULATE_GENERAL",
        },
        {
          "career": true,
          "consuls": [],
          "country": {
            "code": "AU",
          },
          "firstSeenOn": "2010-10",
          "kind": "CONSULATE_GENERAL",
        },
        {
          "career": true,
          "consuls": [],
          "country": {
            "code": "KZ",
          },
          "firstSeenOn": null,
          "kind": "CONSULATE",
        },
        {
          "career": true,
          "consuls": [],
          "country": {
            "code": "CN",
          },
          "firstSeenOn": null,
          "kind": "CONSULAR_OFFICE",
        },
      ]
    `)
    expect(await statementsOf(store, () => roll('2026-11-22'))).toHaveLength(1)
  })

  it('is what the list of a day has', async () => {
    for (const asOf of ['2010-10-15', '2016-07-26', '2023-03-23', '2026-11-22']) {
      const { consulates } = await dataOf(
        store,
        'query ($asOf: Date) { consulates(filter: { province: ["TH-83"], asOf: $asOf }, first: 100) { nodes { country { code } } } }',
        { asOf },
      )
      expect([asOf, codes({ consulates: consulates.nodes })]).toEqual([asOf, codes(await roll(asOf))])
    }
  })

  it('shows a consul from the first day to the last', async () => {
    const selection =
      'consulate { id version district address phone consuls { person { name } post postTh: post(lang: TH) from until position sources { slug } } }'
    const send = async (mutation: string, input: object) =>
      (await written(store, mutation, { reason, ...input }, { viewer: office, selection })).consulate
    const opened = await send('openConsulate', {
      country: 'MT',
      province: encodeId('Province', 'TH-83'),
      kind: 'HONORARY_CONSULATE',
      firstSeenOn: '2014',
      district: 'Phuket and Phang Nga',
      address: '1 Cape Road',
      phone: '+๖๖ ๗๖ 000 000',
      sources: [source],
    })
    expect(opened).toMatchObject({ district: 'Phuket and Phang Nga', address: '1 Cape Road', phone: '+66 76 000 000' })
    const { id: consulate } = opened
    const appointing = {
      consulate,
      expectedVersion: 1,
      newPerson: { nameEn: 'Maria Vella', postEn: 'Honorary Consul of Malta in Phuket' },
      postEn: 'Honorary Consul',
      postTh: 'กงสุลกิตติมศักดิ์',
      from: '2015-05',
      sources: [source],
    }
    const changes = await changesOf(store, async () => {
      expect(await send('appointConsul', appointing)).toMatchObject({
        version: 2,
        consuls: [
          {
            person: { name: 'Maria Vella' },
            post: 'Honorary Consul',
            postTh: 'กงสุลกิตติมศักดิ์',
            from: '2015-05',
            until: null,
            position: 1,
            sources: [{ slug: 'seed-phuket-2016' }],
          },
        ],
      })
    })
    expect(changes).toMatchObject([
      { operation: 'UPDATED', type: 'Consulate', after: { consuls: [{ postEn: 'Honorary Consul', from: '2015-05' }] } },
      { operation: 'CREATED', type: 'Person', provinceIds: ['TH-83'] },
    ])
    const { id: personId } = await store.db.person.findUniqueOrThrow({ where: { slug: 'maria-vella' } })
    const person = encodeId('Person', personId)
    expect(await refused(store, 'removeRecord', { record: person, expectedVersion: 1 })).toEqual([
      'STILL_REFERRED_TO record',
    ])
    const again = { ...appointing, expectedVersion: 2, newPerson: null, person, from: '2016' }
    expect(await refused(store, 'appointConsul', again)).toEqual(['ALREADY_EXISTS person'])
    const ending = { consulate, expectedVersion: 2, person, until: '2015', sources: [source] }
    expect(await refused(store, 'endConsul', { ...ending, until: '2014' })).toEqual(['DATES_OUT_OF_ORDER until'])
    expect(await refused(store, 'endConsul', { ...ending, person: encodeId('Person', 'tom-tate') })).toEqual([
      'UNRELATED person',
    ])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'endConsul', ending, away)).toEqual(['OTHER_PROVINCE '])
    await send('endConsul', { ...ending, until: '2020-02-01' })
    expect(await refused(store, 'endConsul', { ...ending, expectedVersion: 3 })).toEqual(['ALREADY_DONE person'])
    const of = async (asOf: string) =>
      (await roll(asOf)).consulates.find(({ country }: { country: { code: string } }) => country.code === 'MT')?.consuls
    expect(await of('2013-12-31')).toBeUndefined()
    expect(await of('2015-04-30')).toEqual([])
    expect(await of('2020-01-31')).toMatchObject([{ person: { name: 'Maria Vella' }, until: null }])
    expect(await of('2020-02-01')).toEqual([])
    const corrected = { consulate, expectedVersion: 3, consuls: [{ person, from: '2015', sources: [source] }] }
    expect(await send('correctConsulate', corrected)).toMatchObject({ consuls: [{ from: '2015', until: null }] })
  })

  it('where to find a post comes from a source, and a number is one to call', async () => {
    const about = { consulate: encodeId('Consulate', 'phuket-at'), expectedVersion: 1 }
    expect(await refused(store, 'correctConsulate', { ...about, address: 'x' })).toEqual(['SOURCE_MISSING sources'])
    expect(await refused(store, 'correctConsulate', { ...about, phone: 'call me', sources: [source] })).toEqual([
      'BAD_VALUE phone',
    ])
    expect(await refused(store, 'correctConsulate', { ...about, firstSeenOn: '2026' })).toEqual([
      'DATES_OUT_OF_ORDER firstSeenOn',
    ])
    const known = { consulate: encodeId('Consulate', 'phuket-cn'), expectedVersion: 1 }
    expect(await refused(store, 'correctConsulate', { ...known, firstSeenOn: '2013' })).toEqual([
      'DATES_OUT_OF_ORDER firstSeenOn',
    ])
  })
})
