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

  it('gives a source with the first of the facts that it states', async () => {
    const data = await dataOf(
      store,
      `{
        source(slug: "seed-phuket-2016") {
          slug
          kind
          title
          publisher
          publishedOn
          retrievedOn
          url
          language
          note
          facts(first: 5) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage }
            nodes { property quantity { value unit precision } text date asOf statedBy { slug } quote source { slug } }
          }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "source": {
          "facts": {
            "nodes": [
              {
                "asOf": "2016-07-26",
                "date": null,
                "property": "OTHER",
                "quantity": null,
                "quote": "คณะกรรมการขับเคลื่อนยุทธศาสตร์ด้านการต่างประเทศ",
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "saranyu-sema",
                },
                "text": "Set up with members from the public and the private sector",
              },
              {
                "asOf": "2016-07-26",
                "date": null,
                "property": "CONSUL_COUNTRY_COUNT",
                "quantity": {
                  "precision": "AS_MANY_AS",
                  "unit": "countries",
                  "value": 24,
                },
                "quote": "24 ประเทศ",
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "saranyu-sema",
                },
                "text": null,
              },
              {
                "asOf": "2016-07-26",
                "date": null,
                "property": "MEETING_FREQUENCY",
                "quantity": null,
                "quote": "ทุกเดือน",
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "saranyu-sema",
                },
                "text": "The executives of the province meet the consuls every month",
              },
              {
                "asOf": "2016-07-26",
                "date": null,
                "property": "DELEGATIONS_PER_YEAR",
                "quantity": {
                  "precision": "ABOUT",
                  "unit": "delegations per year",
                  "value": 40,
                },
                "quote": "ปีละประมาณ 40 คณะ",
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "saranyu-sema",
                },
                "text": null,
              },
              {
                "asOf": "2016-07-26",
                "date": null,
                "property": "FOREIGN_VISITOR_SHARE",
                "quantity": {
                  "precision": "MORE_THAN",
                  "unit": "percent",
                  "value": 70,
                },
                "quote": "กว่า 70 %",
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "saranyu-sema",
                },
                "text": null,
              },
            ],
            "pageInfo": {
              "hasNextPage": true,
              "hasPreviousPage": false,
            },
            "totalCount": 34,
          },
          "kind": "NEWS",
          "language": "th",
          "note": null,
          "publishedOn": "2016-07-26",
          "publisher": "Phuket Hot News (phukethotnews.net)",
          "retrievedOn": "2026-11-22",
          "slug": "seed-phuket-2016",
          "title": "ภูเก็ตก้าวไกลเปิดสำนักงานกิจการด้านต่างประเทศ หวังบริการทุกด้าน",
          "url": "https://phukethotnews.net/news/%E0%B8%A0%E0%B8%B9%E0%B9%80%E0%B8%81%E0%B9%87%E0%B8%95%E0%B8%81%E0%B9%89%E0%B8%B2%E0%B8%A7%E0%B9%84%E0%B8%81%E0%B8%A5%E0%B9%80%E0%B8%9B%E0%B8%B4%E0%B8%94%E0%B8%AA%E0%B8%B3%E0%B8%99%E0%B8%B1%E0%B8%81/",
        },
      }
    `)
  })
})
