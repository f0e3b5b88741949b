import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('gives the standing of a tie on a day', async () => {
    const data = await dataOf(
      store,
      `{
        sisterCity(slug: "hainan") {
          partnerships {
            totalCount
            nodes {
              thaiParty { __typename ... on Province { code } ... on Municipality { slug } }
              province { code }
              sisterCity { slug }
              relationship
              since
              note
              sectors { code }
              lastEngagementOn(asOf: "2018-01-01")
              latest: lastEngagementOn(asOf: "2026-06-30")
              dormant(months: 12, asOf: "2018-01-01")
              silent: dormant(months: 120, asOf: "2026-06-30")
              agreements { nodes { slug } }
              engagements { totalCount nodes { slug startsOn } }
            }
          }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "sisterCity": {
          "partnerships": {
            "nodes": [
              {
                "agreements": {
                  "nodes": [
                    {
                      "slug": "phuket-hainan",
                    },
                  ],
                },
                "dormant": true,
                "engagements": {
                  "nodes": [
                    {
                      "slug": "phuket-hainan-2014",
                      "startsOn": "2014-11-30",
                    },
                    {
                      "slug": "phuket-hainan-2009",
                      "startsOn": "2009-11-09",
                    },
                  ],
                  "totalCount": 2,
                },
                "lastEngagementOn": "2014-11-30",
                "latest": "2014-11-30",
                "note": null,
                "province": {
                  "code": "TH-83",
                },
                "relationship": "FRIENDSHIP_CITY",
                "sectors": [
                  {
                    "code": "TOURISM",
                  },
                ],
                "silent": true,
                "since": "2005-09",
                "sisterCity": {
                  "slug": "hainan",
                },
                "thaiParty": {
                  "__typename": "Province",
                  "code": "TH-83",
                },
              },
            ],
            "totalCount": 1,
          },
        },
      }
    `)
  })

  it('filters the edges of the graph', async () => {
    const data = await dataOf(
      store,
      `{
        partnerships(filter: { province: ["phuket"], country: ["RU"], relationship: [SISTER_CITY, UNSPECIFIED] }) {
          totalCount
          nodes { sisterCity { slug } relationship since }
        }
        dormant: partnerships(filter: { province: ["TH-83"], dormantMonths: 60, asOf: "2026-06-30" }) {
          nodes { sisterCity { slug } dormant(months: 60, asOf: "2026-06-30") }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "dormant": {
          "nodes": [
            {
              "dormant": true,
              "sisterCity": {
                "slug": "gold-coast",
              },
            },
            {
              "dormant": true,
              "sisterCity": {
                "slug": "hainan",
              },
            },
            {
              "dormant": true,
              "sisterCity": {
                "slug": "nakhodka",
              },
            },
            {
              "dormant": true,
              "sisterCity": {
                "slug": "nice",
              },
            },
            {
              "dormant": true,
              "sisterCity": {
                "slug": "port-blair",
              },
            },
            {
              "dormant": true,
              "sisterCity": {
                "slug": "suining",
              },
            },
            {
              "dormant": true,
              "sisterCity": {
                "slug": "zhanjiang",
              },
            },
            {
              "dormant": true,
              "sisterCity": {
                "slug": "penang-island",
              },
            },
          ],
        },
        "partnerships": {
          "nodes": [
            {
              "relationship": "UNSPECIFIED",
              "since": null,
              "sisterCity": {
                "slug": "kamchatka",
              },
            },
            {
              "relationship": "SISTER_CITY",
              "since": "2006-09",
              "sisterCity": {
                "slug": "nakhodka",
              },
            },
            {
              "relationship": "SISTER_CITY",
              "since": null,
              "sisterCity": {
                "slug": "vladivostok",
              },
            },
          ],
          "totalCount": 3,
        },
      }
    `)
  })

  it('refuses a silence of no months', async () => {
    const { errors } = await ask(
      store,
      '{ partnerships(first: 1) { nodes { dormant(months: 0, asOf: "2020-01-01") } } }',
    )
    expect(errors?.[0]?.originalError).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('1 to 1200'),
    })
  })
})
