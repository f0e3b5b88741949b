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

  it('lists the nine sectors in the order of the governor', async () => {
    const data = await dataOf(
      store,
      `{
        sectors { code name th: name(lang: TH) local: name(lang: LOCAL) agreements(filter: { province: ["TH-83"] }) { totalCount } }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "sectors": [
          {
            "agreements": {
              "totalCount": 4,
            },
            "code": "TRADE",
            "local": "Trade",
            "name": "Trade",
            "th": "การค้า",
          },
          {
            "agreements": {
              "totalCount": 2,
            },
            "code": "INVESTMENT",
            "local": "Investment",
            "name": "Investment",
            "th": "การลงทุน",
          },
          {
            "agreements": {
              "totalCount": 3,
            },
            "code": "EDUCATION",
            "local": "Education",
            "name": "Education",
            "th": "การศึกษา",
          },
          {
            "agreements": {
              "totalCount": 6,
            },
            "code": "CULTURE",
            "local": "Culture",
            "name": "Culture",
            "th": "วัฒนธรรม",
          },
          {
            "agreements": {
              "totalCount": 0,
            },
            "code": "ARTS",
            "local": "Arts",
            "name": "Arts",
            "th": "ศิลปกรรม",
          },
          {
            "agreements": {
              "totalCount": 8,
            },
            "code": "TOURISM",
            "local": "Tourism",
            "name": "Tourism",
            "th": "การท่องเที่ยว",
          },
          {
            "agreements": {
              "totalCount": 1,
            },
            "code": "ENVIRONMENT",
            "local": "Environment",
            "name": "Environment",
            "th": "สิ่งแวดล้อม",
          },
          {
            "agreements": {
              "totalCount": 0,
            },
            "code": "TECHNOLOGY",
            "local": "Technology",
            "name": "Technology",
            "th": "เทคโนโลยี",
          },
          {
            "agreements": {
              "totalCount": 3,
            },
            "code": "OTHER",
            "local": "Other",
            "name": "Other",
            "th": "อื่น ๆ",
          },
        ],
      }
    `)
  })

  it('leads from a sector to its agreements', async () => {
    const data = await dataOf(
      store,
      `{
        sector(code: TECHNOLOGY) {
          id
          agreements(first: 2, orderBy: SIGNED_ON_ASC) {
            totalCount
            counts { agreements sisterCities countries }
            nodes { slug sectors { code } }
          }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "sector": {
          "agreements": {
            "counts": {
              "agreements": 22,
              "countries": 5,
              "sisterCities": 19,
            },
            "nodes": [
              {
                "sectors": [
                  {
                    "code": "TRADE",
                  },
                  {
                    "code": "EDUCATION",
                  },
                  {
                    "code": "CULTURE",
                  },
                  {
                    "code": "TECHNOLOGY",
                  },
                  {
                    "code": "OTHER",
                  },
                ],
                "slug": "lamphun-town-jinghong",
              },
              {
                "sectors": [
                  {
                    "code": "TRADE",
                  },
                  {
                    "code": "EDUCATION",
                  },
                  {
                    "code": "CULTURE",
                  },
                  {
                    "code": "TOURISM",
                  },
                  {
                    "code": "ENVIRONMENT",
                  },
                  {
                    "code": "TECHNOLOGY",
                  },
                  {
                    "code": "OTHER",
                  },
                ],
                "slug": "bangkok-saint-petersburg",
              },
            ],
            "totalCount": 22,
          },
          "id": "U2VjdG9yOlRFQ0hOT0xPR1k",
        },
      }
    `)
  })
})
