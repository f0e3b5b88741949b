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

  it('tells who belonged to a network on a day', async () => {
    const data = await dataOf(
      store,
      `{
        network(slug: "itop") {
          name
          nameTh: name(lang: TH)
          acronym
          foundedOn
          note
          sources { slug }
          before: memberships(asOf: "2003-12-31") { member { ...who } joinedOn leftOn }
          memberships(asOf: "2020-01-01") {
            network { slug }
            member { ...who }
            role
            joinedOn
            leftOn
            note
            facts { property date text quote source { slug } }
            sources { slug }
          }
        }
      }
      fragment who on NetworkMember {
        __typename
        ... on Province { code }
        ... on Municipality { slug }
        ... on SisterCity { slug }
        ... on OutsideMember { name country { code name } }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "network": {
          "acronym": "ITOP",
          "before": [
            {
              "joinedOn": "1997",
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "ID",
                  "name": "Indonesia",
                },
                "name": "Bali Province",
              },
            },
            {
              "joinedOn": null,
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "ES",
                  "name": "Spain",
                },
                "name": "Canary Islands",
              },
            },
            {
              "joinedOn": "1997",
              "leftOn": null,
              "member": {
                "__typename": "SisterCity",
                "slug": "hainan",
              },
            },
            {
              "joinedOn": "1997",
              "leftOn": null,
              "member": {
                "__typename": "SisterCity",
                "slug": "jeju",
              },
            },
            {
              "joinedOn": "1997",
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "JP",
                  "name": "Japan",
                },
                "name": "Okinawa Prefecture",
              },
            },
            {
              "joinedOn": null,
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "FI",
                  "name": "Finland",
                },
                "name": "Oulu Province",
              },
            },
            {
              "joinedOn": null,
              "leftOn": null,
              "member": {
                "__typename": "Province",
                "code": "TH-83",
              },
            },
            {
              "joinedOn": null,
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "AT",
                  "name": "Austria",
                },
                "name": "State of Salzburg",
              },
            },
          ],
          "foundedOn": "1997",
          "memberships": [
            {
              "facts": [],
              "joinedOn": "1997",
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "ID",
                  "name": "Indonesia",
                },
                "name": "Bali Province",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "founding member",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-about",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": "2011",
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "PH",
                  "name": "Philippines",
                },
                "name": "Cebu",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "member",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-manual",
                },
                {
                  "slug": "jejudomin-itop-2011",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": "1997",
              "leftOn": null,
              "member": {
                "__typename": "SisterCity",
                "slug": "hainan",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "founding member",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-about",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": "1997",
              "leftOn": null,
              "member": {
                "__typename": "SisterCity",
                "slug": "jeju",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "founding member, coordinating body",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-about",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": "1997",
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "JP",
                  "name": "Japan",
                },
                "name": "Okinawa Prefecture",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "founding member",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-about",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": null,
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "FI",
                  "name": "Finland",
                },
                "name": "Oulu Province",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "cooperative partner",
              "sources": [
                {
                  "slug": "itop-manual",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": "2013",
              "leftOn": null,
              "member": {
                "__typename": "SisterCity",
                "slug": "penang-island",
              },
              "network": {
                "slug": "itop",
              },
              "note": "The sources say Penang.",
              "role": "member",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-manual",
                },
              ],
            },
            {
              "facts": [
                {
                  "date": "2008",
                  "property": "JOINED_NETWORK",
                  "quote": null,
                  "source": {
                    "slug": "elshinta-itop",
                  },
                  "text": null,
                },
                {
                  "date": "2010",
                  "property": "JOINED_NETWORK",
                  "quote": null,
                  "source": {
                    "slug": "cns-hainan-2016",
                  },
                  "text": null,
                },
                {
                  "date": "2010",
                  "property": "JOINED_NETWORK",
                  "quote": null,
                  "source": {
                    "slug": "hainan-dinglihq",
                  },
                  "text": null,
                },
                {
                  "date": null,
                  "property": "NETWORK_MEMBERSHIP",
                  "quote": "จังหวัดเดียวที่เป็นสมาชิก",
                  "source": {
                    "slug": "seed-phuket-2016",
                  },
                  "text": "The only Thai province in the ITOP Forum",
                },
              ],
              "joinedOn": null,
              "leftOn": null,
              "member": {
                "__typename": "Province",
                "code": "TH-83",
              },
              "network": {
                "slug": "itop",
              },
              "note": "The sources disagree on the year, 2008 or 2010. The forum takes in a body that has come as an observer for two years, which could explain both.",
              "role": "member",
              "sources": [
                {
                  "slug": "cns-hainan-2016",
                },
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "hainan-dinglihq",
                },
                {
                  "slug": "itop-manual",
                },
                {
                  "slug": "seed-phuket-2016",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": "2004",
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "LK",
                  "name": "Sri Lanka",
                },
                "name": "Southern Province",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "member",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-manual",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": "2004",
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "US",
                  "name": "United States",
                },
                "name": "State of Hawaii",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "member",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-manual",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": null,
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "AT",
                  "name": "Austria",
                },
                "name": "State of Salzburg",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "cooperative partner",
              "sources": [
                {
                  "slug": "itop-manual",
                },
              ],
            },
            {
              "facts": [],
              "joinedOn": "2004",
              "leftOn": null,
              "member": {
                "__typename": "OutsideMember",
                "country": {
                  "code": "TZ",
                  "name": "Tanzania",
                },
                "name": "Zanzibar",
              },
              "network": {
                "slug": "itop",
              },
              "note": null,
              "role": "member",
              "sources": [
                {
                  "slug": "elshinta-itop",
                },
                {
                  "slug": "itop-manual",
                },
              ],
            },
          ],
          "name": "Inter-Islands Tourism Policy Forum",
          "nameTh": "เวทีนโยบายการท่องเที่ยวระหว่างเกาะ",
          "note": "Body of island governments, founded at a meeting of 23 to 25 July 1997. The tourism organisation of Jeju keeps its secretariat (there since the amendment of 5 October 2015).",
          "sources": [
            {
              "slug": "balilive-itop",
            },
            {
              "slug": "elshinta-itop",
            },
            {
              "slug": "itop-about",
            },
            {
              "slug": "itop-manual",
            },
            {
              "slug": "jejudomin-itop-2011",
            },
            {
              "slug": "kanalbali-itop",
            },
            {
              "slug": "mcm-itop-2010",
            },
          ],
        },
      }
    `)
  })

  it('leaves out whom it excluded, from that day on', async () => {
    const { network } = await dataOf(
      store,
      `{
        network(slug: "itop") {
          eve: memberships(asOf: "2015-10-04") { ...name }
          day: memberships(asOf: "2015-10-05") { ...name }
        }
      }
      fragment name on Membership { member { ... on OutsideMember { name } } }`,
    )
    const names = (rows: { member: { name?: string } }[]) => rows.map(({ member }) => member.name)
    expect(names(network.eve)).toContain('Canary Islands')
    expect(names(network.day)).not.toContain('Canary Islands')
  })

  it('lists all networks', async () => {
    const data = await dataOf(store, `{ networks { slug name acronym foundedOn } }`)
    expect(data).toMatchInlineSnapshot(`
      {
        "networks": [
          {
            "acronym": null,
            "foundedOn": null,
            "name": "Four countries, nine parties border cooperation",
            "slug": "4c9p",
          },
          {
            "acronym": "ASCN",
            "foundedOn": "2018",
            "name": "ASEAN Smart Cities Network",
            "slug": "ascn",
          },
          {
            "acronym": "GGN",
            "foundedOn": null,
            "name": "UNESCO Global Geoparks",
            "slug": "ggn",
          },
          {
            "acronym": "ITOP",
            "foundedOn": "1997",
            "name": "Inter-Islands Tourism Policy Forum",
            "slug": "itop",
          },
          {
            "acronym": null,
            "foundedOn": null,
            "name": "Three countries, nine provinces along Routes 8 and 12",
            "slug": "r8-r12",
          },
          {
            "acronym": "UCCN",
            "foundedOn": "2004",
            "name": "UNESCO Creative Cities Network",
            "slug": "uccn",
          },
        ],
      }
    `)
  })
})
