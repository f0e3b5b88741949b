import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('tells which other provinces hold ties with the sister cities of Phuket', async () => {
    const data = await dataOf(
      store,
      `{
        province(code: "th-83") {
          partnerships(first: 100) {
            nodes {
              sisterCity {
                slug
                partnerships {
                  nodes { province { code name } thaiParty { ... on Municipality { slug } } }
                }
              }
            }
          }
        }
      }`,
    )
    type Tie = { province: { code: string; name: string }; thaiParty: { slug?: string } }
    type Row = { sisterCity: { slug: string; partnerships: { nodes: Tie[] } } }
    const others = (data.province.partnerships.nodes as Row[]).flatMap(({ sisterCity: { slug, partnerships } }) =>
      partnerships.nodes
        .filter(({ province }) => province.code !== 'TH-83')
        .map(({ province, thaiParty }) => `${slug}: ${thaiParty.slug ?? province.name}`),
    )
    expect(others).toMatchInlineSnapshot(`
      [
        "zhanjiang: Phang Nga",
        "penang-island: Bangkok",
      ]
    `)
  })

  it('names the provinces without any tie', async () => {
    const data = await dataOf(
      store,
      `{
        provinces(filter: { hasPartnership: false }, first: 100) { totalCount nodes { name } }
        with: provinces(filter: { hasPartnership: true }) { totalCount }
      }`,
    )
    const names = data.provinces.nodes.map(({ name }: { name: string }) => name)
    expect([data.provinces.totalCount, data.with.totalCount, names.join(', ')]).toMatchInlineSnapshot(`
      [
        37,
        40,
        "Samut Prakan, Nonthaburi, Pathum Thani, Ang Thong, Lop Buri, Sing Buri, Chai Nat, Saraburi, Nakhon Nayok, Sa Kaeo, Buriram, Surin, Si Sa Ket, Amnat Charoen, Bueng Kan, Nong Bua Lamphu, Loei, Nong Khai, Maha Sarakham, Kalasin, Sakon Nakhon, Lampang, Uttaradit, Phrae, Uthai Thani, Kamphaeng Phet, Sukhothai, Phichit, Phetchabun, Suphan Buri, Nakhon Pathom, Samut Songkhram, Phetchaburi, Nakhon Si Thammarat, Chumphon, Trang, Phatthalung",
      ]
    `)
  })

  it('gives the whole record of a province', async () => {
    const data = await dataOf(
      store,
      `{
        province(code: "TH-83") {
          id
          code
          slug
          name
          local: name(lang: LOCAL)
          names { en th local aliases }
          region
          regionTh: region(lang: TH)
          country { code name(lang: TH) }
          location { latitude longitude of }
          wikidataId
          municipalities { slug names { en th } }
          memberships(asOf: "2020-01-01") { network { slug } member { __typename } role joinedOn }
          organizations { slug kind }
          consulates { country { code } kind }
          engagements(filter: { from: "2016-01-01", to: "2016-12-31" }) { totalCount nodes { slug startsOn } }
          agreements(filter: { kind: [MOU] }, orderBy: TITLE_ASC) { totalCount nodes { slug } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "province": {
          "agreements": {
            "nodes": [
              {
                "slug": "phuket-kamchatka",
              },
              {
                "slug": "phuket-gold-coast",
              },
              {
                "slug": "phuket-macao",
              },
              {
                "slug": "phuket-nice",
              },
              {
                "slug": "phuket-port-blair",
              },
              {
                "slug": "phuket-suining",
              },
              {
                "slug": "phuket-city-penang-island",
              },
            ],
            "totalCount": 7,
          },
          "code": "TH-83",
          "consulates": [
            {
              "country": {
                "code": "AT",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "AU",
              },
              "kind": "CONSULATE_GENERAL",
            },
            {
              "country": {
                "code": "CH",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "CL",
              },
              "kind": "UNKNOWN",
            },
            {
              "country": {
                "code": "CN",
              },
              "kind": "CONSULAR_OFFICE",
            },
            {
              "country": {
                "code": "CZ",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "DE",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "DK",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "EE",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "ES",
              },
              "kind": "UNKNOWN",
            },
            {
              "country": {
                "code": "FI",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "FR",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "GB",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "IE",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "IT",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "KR",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "KZ",
              },
              "kind": "CONSULATE",
            },
            {
              "country": {
                "code": "MX",
              },
              "kind": "UNKNOWN",
            },
            {
              "country": {
                "code": "NL",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "NO",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "country": {
                "code": "NP",
              },
              "kind": "UNKNOWN",
            },
            {
              "country": {
                "code": "RU",
              },
              "kind": "CONSULATE_GENERAL",
            },
            {
              "country": {
                "code": "SE",
              },
              "kind": "HONORARY_CONSULATE",
            },
          ],
          "country": {
            "code": "TH",
            "name": "ไทย",
          },
          "engagements": {
            "nodes": [
              {
                "slug": "phuket-jeju-2016",
                "startsOn": "2016-08-25",
              },
              {
                "slug": "phuket-protocol-2016",
                "startsOn": "2016-07-26",
              },
              {
                "slug": "phuket-zhanjiang-2016",
                "startsOn": "2016-07-16",
              },
            ],
            "totalCount": 3,
          },
          "id": "UHJvdmluY2U6VEgtODM",
          "local": "ภูเก็ต",
          "location": {
            "latitude": 7.89059,
            "longitude": 98.3981,
            "of": "Phuket, the seat",
          },
          "memberships": [
            {
              "joinedOn": "2018",
              "member": {
                "__typename": "Province",
              },
              "network": {
                "slug": "ascn",
              },
              "role": "pilot city",
            },
            {
              "joinedOn": null,
              "member": {
                "__typename": "Province",
              },
              "network": {
                "slug": "itop",
              },
              "role": "member",
            },
            {
              "joinedOn": "2015",
              "member": {
                "__typename": "Municipality",
              },
              "network": {
                "slug": "uccn",
              },
              "role": "creative city of gastronomy",
            },
          ],
          "municipalities": [
            {
              "names": {
                "en": "Phuket City Municipality",
                "th": "เทศบาลนครภูเก็ต",
              },
              "slug": "phuket-city",
            },
          ],
          "name": "Phuket",
          "names": {
            "aliases": [],
            "en": "Phuket",
            "local": "ภูเก็ต",
            "th": "ภูเก็ต",
          },
          "organizations": [
            {
              "kind": "COMMITTEE",
              "slug": "phuket-foreign-strategy-committee",
            },
            {
              "kind": "OFFICE",
              "slug": "phuket-international-affairs-office",
            },
          ],
          "region": "South",
          "regionTh": "ภาคใต้",
          "slug": "phuket",
          "wikidataId": "Q182565",
        },
      }
    `)
  })

  it('orders Thai names as a Thai dictionary does', async () => {
    const { provinces } = await dataOf(
      store,
      '{ provinces(orderBy: NAME_TH_ASC, first: 100) { nodes { name(lang: TH) } } }',
    )
    const names: string[] = provinces.nodes.map(({ name }: { name: string }) => name)
    expect(names).toHaveLength(77)
    expect(names).toEqual([...names].sort(new Intl.Collator('th').compare))
    expect(names.slice(0, 3)).toEqual(['กระบี่', 'กรุงเทพมหานคร', 'กาญจนบุรี'])
  })

  it('orders English names A to Z, and by code otherwise', async () => {
    const { byName, byCode } = await dataOf(
      store,
      '{ byName: provinces(orderBy: NAME_EN_ASC, first: 100) { nodes { name } } byCode: provinces(first: 100) { nodes { code } } }',
    )
    const names: string[] = byName.nodes.map(({ name }: { name: string }) => name)
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare))
    const codes: string[] = byCode.nodes.map(({ code }: { code: string }) => code)
    expect(codes).toEqual([...codes].sort())
  })

  it('finds by region in either language, and by a part of a name', async () => {
    const { code, codes, none, en, th, part } = await dataOf(
      store,
      `{
        code: provinces(filter: { regionCode: [SOUTH] }) { totalCount }
        codes: provinces(filter: { regionCode: [SOUTH, NORTH] }) { totalCount }
        none: provinces(filter: { regionCode: [SOUTH], region: ["North"] }) { totalCount }
        en: provinces(filter: { region: ["South"] }) { totalCount }
        th: provinces(filter: { region: ["ภาคใต้"] }) { totalCount }
        part: provinces(filter: { text: "ภูเก" }) { nodes { code } }
      }`,
    )
    expect([code, codes, none].map(each => each.totalCount)).toEqual([14, 23, 0])
    expect(en.totalCount).toBe(14)
    expect(th.totalCount).toBe(14)
    expect(part.nodes).toEqual([{ code: 'TH-83' }])
  })
})
