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

  it('tells who said 3 and who said 4 letters of intent on the day the office opened', async () => {
    const data = await dataOf(
      store,
      `{
        province(code: "TH-83") {
          facts(property: LOI_CITY_COUNT) {
            quantity { value unit precision }
            asOf
            statedBy { name nameTh: name(lang: TH) posts { title(lang: TH) from until } }
            capacity
            quote
            source { slug title publisher publishedOn url language }
            rank
            rankReason
            note
            conflict {
              topic
              resolved
              resolution
              note
              subject { ... on Province { code } }
              facts { property quantity { value } statedBy { name } quote }
            }
          }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "province": {
          "facts": [
            {
              "asOf": "2016-07-26",
              "capacity": "Governor of Phuket",
              "conflict": {
                "facts": [
                  {
                    "property": "LOI_CITY_COUNT",
                    "quantity": {
                      "value": 4,
                    },
                    "quote": "LOI อีก 4 เมือง",
                    "statedBy": {
                      "name": "Chamroen Tipayapongtada",
                    },
                  },
                  {
                    "property": "LOI_CITY_COUNT",
                    "quantity": {
                      "value": 3,
                    },
                    "quote": "ลงนาม LOI อีก 3 เมือง",
                    "statedBy": {
                      "name": "Saranyu Sema",
                    },
                  },
                  {
                    "property": "PARTNER_CITY_TOTAL",
                    "quantity": {
                      "value": 12,
                    },
                    "quote": "จำนวน 12 เมือง",
                    "statedBy": {
                      "name": "Chamroen Tipayapongtada",
                    },
                  },
                ],
                "note": "Both are kept. 8 and 4 make the 12 of the governor; with the 3 of the head of the Provincial Office it would be 11, which nobody said. The agreement with Zhanjiang of 18 July 2016 may be the fourth, but no source says so.",
                "resolution": null,
                "resolved": false,
                "subject": {
                  "code": "TH-83",
                },
                "topic": "How many letters of intent did Phuket have on 26 July 2016: 3 or 4 (12 cities in all)?",
              },
              "note": "Signed in that year, by his words. No city is named.",
              "quantity": {
                "precision": "EXACT",
                "unit": "cities",
                "value": 4,
              },
              "quote": "LOI อีก 4 เมือง",
              "rank": "NORMAL",
              "rankReason": null,
              "source": {
                "language": "th",
                "publishedOn": "2016-07-26",
                "publisher": "Phuket Hot News (phukethotnews.net)",
                "slug": "seed-phuket-2016",
                "title": "ภูเก็ตก้าวไกลเปิดสำนักงานกิจการด้านต่างประเทศ หวังบริการทุกด้าน",
                "url": "https://phukethotnews.net/news/%E0%B8%A0%E0%B8%B9%E0%B9%80%E0%B8%81%E0%B9%87%E0%B8%95%E0%B8%81%E0%B9%89%E0%B8%B2%E0%B8%A7%E0%B9%84%E0%B8%81%E0%B8%A5%E0%B9%80%E0%B8%9B%E0%B8%B4%E0%B8%94%E0%B8%AA%E0%B8%B3%E0%B8%99%E0%B8%B1%E0%B8%81/",
              },
              "statedBy": {
                "name": "Chamroen Tipayapongtada",
                "nameTh": "จำเริญ ทิพญพงศ์ธาดา",
                "posts": [
                  {
                    "from": null,
                    "title": "ผู้ว่าราชการจังหวัดภูเก็ต",
                    "until": null,
                  },
                ],
              },
            },
            {
              "asOf": "2016-07-26",
              "capacity": "Head of the Phuket Provincial Office",
              "conflict": {
                "facts": [
                  {
                    "property": "LOI_CITY_COUNT",
                    "quantity": {
                      "value": 4,
                    },
                    "quote": "LOI อีก 4 เมือง",
                    "statedBy": {
                      "name": "Chamroen Tipayapongtada",
                    },
                  },
                  {
                    "property": "LOI_CITY_COUNT",
                    "quantity": {
                      "value": 3,
                    },
                    "quote": "ลงนาม LOI อีก 3 เมือง",
                    "statedBy": {
                      "name": "Saranyu Sema",
                    },
                  },
                  {
                    "property": "PARTNER_CITY_TOTAL",
                    "quantity": {
                      "value": 12,
                    },
                    "quote": "จำนวน 12 เมือง",
                    "statedBy": {
                      "name": "Chamroen Tipayapongtada",
                    },
                  },
                ],
                "note": "Both are kept. 8 and 4 make the 12 of the governor; with the 3 of the head of the Provincial Office it would be 11, which nobody said. The agreement with Zhanjiang of 18 July 2016 may be the fourth, but no source says so.",
                "resolution": null,
                "resolved": false,
                "subject": {
                  "code": "TH-83",
                },
                "topic": "How many letters of intent did Phuket have on 26 July 2016: 3 or 4 (12 cities in all)?",
              },
              "note": "No city is named.",
              "quantity": {
                "precision": "EXACT",
                "unit": "cities",
                "value": 3,
              },
              "quote": "ลงนาม LOI อีก 3 เมือง",
              "rank": "NORMAL",
              "rankReason": null,
              "source": {
                "language": "th",
                "publishedOn": "2016-07-26",
                "publisher": "Phuket Hot News (phukethotnews.net)",
                "slug": "seed-phuket-2016",
                "title": "ภูเก็ตก้าวไกลเปิดสำนักงานกิจการด้านต่างประเทศ หวังบริการทุกด้าน",
                "url": "https://phukethotnews.net/news/%E0%B8%A0%E0%B8%B9%E0%B9%80%E0%B8%81%E0%B9%87%E0%B8%95%E0%B8%81%E0%B9%89%E0%B8%B2%E0%B8%A7%E0%B9%84%E0%B8%81%E0%B8%A5%E0%B9%80%E0%B8%9B%E0%B8%B4%E0%B8%94%E0%B8%AA%E0%B8%B3%E0%B8%99%E0%B8%B1%E0%B8%81/",
              },
              "statedBy": {
                "name": "Saranyu Sema",
                "nameTh": "ศรันยู เสมา",
                "posts": [
                  {
                    "from": null,
                    "title": "หัวหน้าสำนักงานจังหวัดภูเก็ต",
                    "until": null,
                  },
                ],
              },
            },
          ],
        },
      }
    `)
  })

  it('lists the facts on one subject in the order of the days that they speak of', async () => {
    const data = await dataOf(
      store,
      `query {
        facts(subject: "UHJvdmluY2U6VEgtODM", property: PARTNER_CITY_TOTAL) {
          totalCount
          nodes { asOf quantity { value max unit precision } subject { id __typename ... on Province { slug } } source { slug } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "facts": {
          "nodes": [
            {
              "asOf": "2016-07-26",
              "quantity": {
                "max": null,
                "precision": "EXACT",
                "unit": "cities",
                "value": 12,
              },
              "source": {
                "slug": "seed-phuket-2016",
              },
              "subject": {
                "__typename": "Province",
                "id": "UHJvdmluY2U6VEgtODM",
                "slug": "phuket",
              },
            },
          ],
          "totalCount": 1,
        },
      }
    `)
  })

  it('gives each of several questions asked at once its own facts', async () => {
    const data = await dataOf(
      store,
      `{
        provinces(filter: { text: "phuket" }) {
          nodes {
            mou: facts(property: MOU_CITY_COUNT) { property }
            loi: facts(property: LOI_CITY_COUNT) { property }
            all: facts { property }
          }
        }
      }`,
    )
    const [phuket] = data.provinces.nodes
    const properties = (facts: { property: string }[]) => [...new Set(facts.map(({ property }) => property))]
    expect(properties(phuket.mou)).toEqual(['MOU_CITY_COUNT'])
    expect(properties(phuket.loi)).toEqual(['LOI_CITY_COUNT'])
    expect(properties(phuket.all).length).toBeGreaterThan(5)
  })
})
