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

  it('keeps the ties of a municipality apart from those of its province, which lists them too', async () => {
    const data = await dataOf(
      store,
      `{
        municipality(slug: "phuket-city") {
          slug
          name
          names { en th local aliases }
          province { code }
          country { code name }
          location { latitude longitude of }
          wikidataId
          note
          partnerships {
            totalCount
            nodes {
              thaiParty { __typename ... on Municipality { slug } }
              province { code }
              sisterCity { slug }
              since
              agreements { nodes { slug thaiParty { __typename } status(asOf: "2018-01-01") } }
            }
          }
          facts { property }
        }
        province(code: "TH-83") {
          partnerships(filter: { country: ["US"] }) { nodes { sisterCity { slug } thaiParty { __typename } } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "municipality": {
          "country": {
            "code": "TH",
            "name": "Thailand",
          },
          "facts": [],
          "location": null,
          "name": "Phuket City Municipality",
          "names": {
            "aliases": [
              "Phuket City",
              "Phuket Town",
            ],
            "en": "Phuket City Municipality",
            "local": "เทศบาลนครภูเก็ต",
            "th": "เทศบาลนครภูเก็ต",
          },
          "note": "Not Phuket Province: a local authority with a mayor of its own. It represents Phuket among the UNESCO creative cities.",
          "partnerships": {
            "nodes": [
              {
                "agreements": {
                  "nodes": [
                    {
                      "slug": "phuket-city-las-vegas",
                      "status": "REPORTED",
                      "thaiParty": {
                        "__typename": "Municipality",
                      },
                    },
                  ],
                },
                "province": {
                  "code": "TH-83",
                },
                "since": null,
                "sisterCity": {
                  "slug": "las-vegas",
                },
                "thaiParty": {
                  "__typename": "Municipality",
                  "slug": "phuket-city",
                },
              },
              {
                "agreements": {
                  "nodes": [
                    {
                      "slug": "phuket-city-penang-island",
                      "status": "IN_FORCE",
                      "thaiParty": {
                        "__typename": "Municipality",
                      },
                    },
                  ],
                },
                "province": {
                  "code": "TH-83",
                },
                "since": "2014-09-18",
                "sisterCity": {
                  "slug": "penang-island",
                },
                "thaiParty": {
                  "__typename": "Municipality",
                  "slug": "phuket-city",
                },
              },
            ],
            "totalCount": 2,
          },
          "province": {
            "code": "TH-83",
          },
          "slug": "phuket-city",
          "wikidataId": null,
        },
        "province": {
          "partnerships": {
            "nodes": [
              {
                "sisterCity": {
                  "slug": "las-vegas",
                },
                "thaiParty": {
                  "__typename": "Municipality",
                },
              },
            ],
          },
        },
      }
    `)
  })
})
