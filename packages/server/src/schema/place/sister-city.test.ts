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

  it('names Xiamen in every language, and says what is really on record', async () => {
    const data = await dataOf(
      store,
      `{
        sisterCity(slug: "xiamen") {
          slug
          en: name
          th: name(lang: TH)
          local: name(lang: LOCAL)
          names { en th local aliases }
          level
          country { code name local: name(lang: LOCAL) }
          location { latitude longitude of }
          wikidataId
          successor { slug }
          note
          memberships(asOf: "2026-01-01") { network { slug } }
          agreements { nodes { slug } }
          engagements { nodes { slug startsOn direction } }
          facts { property }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "sisterCity": {
          "agreements": {
            "nodes": [
              {
                "slug": "phuket-xiamen",
              },
            ],
          },
          "country": {
            "code": "CN",
            "local": "中国",
            "name": "China",
          },
          "en": "Xiamen",
          "engagements": {
            "nodes": [
              {
                "direction": "INBOUND",
                "slug": "phuket-xiamen-2025",
                "startsOn": "2025-06-24",
              },
              {
                "direction": "INBOUND",
                "slug": "phuket-xiamen-2022",
                "startsOn": "2022-06-16",
              },
              {
                "direction": "INBOUND",
                "slug": "phuket-xiamen-2019",
                "startsOn": "2019-12-02",
              },
              {
                "direction": "INBOUND",
                "slug": "phuket-xiamen-2015",
                "startsOn": "2015-12-03",
              },
            ],
          },
          "facts": [],
          "level": "CITY",
          "local": "厦门市",
          "location": {
            "latitude": 24.47979,
            "longitude": 118.08187,
            "of": null,
          },
          "memberships": [],
          "names": {
            "aliases": [
              "Amoy",
            ],
            "en": "Xiamen",
            "local": "厦门市",
            "th": "เซี่ยเหมิน",
          },
          "note": null,
          "slug": "xiamen",
          "successor": null,
          "th": "เซี่ยเหมิน",
          "wikidataId": "Q68744",
        },
      }
    `)
  })

  it('falls back to English where a name is not on record, and says so in `names`', async () => {
    const id = 'nowhere'
    const row = { id, slug: id, nameEn: 'Nowhere', level: 'CITY', countryCode: 'CN', sortEn: 'nowhere' } as const
    await store.db.sisterCity.create({ data: row })
    const query =
      '{ sisterCity(slug: "nowhere") { th: name(lang: TH) local: name(lang: LOCAL) names { en th local } } }'
    expect(await dataOf(store, query)).toEqual({
      sisterCity: { th: 'Nowhere', local: 'Nowhere', names: { en: 'Nowhere', th: null, local: null } },
    })
    await store.db.sisterCity.update({ where: { id }, data: { nameEn: 'Nowhere', nameLocal: '某地' } })
    expect((await dataOf(store, query)).sisterCity).toMatchObject({ th: 'Nowhere', local: '某地' })
    await store.db.sisterCity.delete({ where: { id } })
  })

  it('filters by country, province, sector and text', async () => {
    const data = await dataOf(
      store,
      `{
        country: sisterCities(filter: { country: ["ru"] }) { nodes { slug } }
        province: sisterCities(filter: { province: ["TH-83"], country: ["CN"] }) { nodes { slug } }
        sector: sisterCities(filter: { sector: [TECHNOLOGY], country: ["KR"] }) { nodes { slug } }
        text: sisterCities(filter: { text: "厦门" }) { nodes { slug } }
        ofCountry: country(code: "ru") { sisterCities(first: 2) { totalCount nodes { slug } } consulates { province { code } kind } }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "country": {
          "nodes": [
            {
              "slug": "kamchatka",
            },
            {
              "slug": "moscow",
            },
            {
              "slug": "nakhodka",
            },
            {
              "slug": "pushkin-district",
            },
            {
              "slug": "rostov-on-don",
            },
            {
              "slug": "saint-petersburg",
            },
            {
              "slug": "vladivostok",
            },
          ],
        },
        "ofCountry": {
          "consulates": [
            {
              "kind": "CONSULATE_GENERAL",
              "province": {
                "code": "TH-83",
              },
            },
          ],
          "sisterCities": {
            "nodes": [
              {
                "slug": "kamchatka",
              },
              {
                "slug": "moscow",
              },
            ],
            "totalCount": 7,
          },
        },
        "province": {
          "nodes": [
            {
              "slug": "hainan",
            },
            {
              "slug": "suining",
            },
            {
              "slug": "xiamen",
            },
            {
              "slug": "yantai",
            },
            {
              "slug": "zhanjiang",
            },
          ],
        },
        "sector": {
          "nodes": [
            {
              "slug": "busan",
            },
            {
              "slug": "jeju",
            },
            {
              "slug": "chungcheongbuk",
            },
            {
              "slug": "seoul",
            },
          ],
        },
        "text": {
          "nodes": [
            {
              "slug": "xiamen",
            },
          ],
        },
      }
    `)
  })
})
