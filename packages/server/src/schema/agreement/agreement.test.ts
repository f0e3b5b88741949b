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

  it('tells what was in force for Phuket on 1 January 2018', async () => {
    const data = await dataOf(
      store,
      `{
        agreements(filter: { province: ["TH-83"], status: [IN_FORCE], asOf: "2018-01-01" }, orderBy: SIGNED_ON_ASC) {
          totalCount
          counts { agreements sisterCities countries }
          nodes {
            slug
            kind
            signedOn
            status(asOf: "2018-01-01")
            thaiParty { __typename ... on Province { name } ... on Municipality { name } }
            sisterCity { name country { code } }
          }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "agreements": {
          "counts": {
            "agreements": 8,
            "countries": 5,
            "sisterCities": 8,
          },
          "nodes": [
            {
              "kind": "MOU",
              "signedOn": "1989",
              "sisterCity": {
                "country": {
                  "code": "FR",
                },
                "name": "Nice",
              },
              "slug": "phuket-nice",
              "status": "IN_FORCE",
              "thaiParty": {
                "__typename": "Province",
                "name": "Phuket",
              },
            },
            {
              "kind": "MOU",
              "signedOn": "2005-06-29",
              "sisterCity": {
                "country": {
                  "code": "IN",
                },
                "name": "Port Blair",
              },
              "slug": "phuket-port-blair",
              "status": "IN_FORCE",
              "thaiParty": {
                "__typename": "Province",
                "name": "Phuket",
              },
            },
            {
              "kind": "FRIENDSHIP_AGREEMENT",
              "signedOn": "2005-09",
              "sisterCity": {
                "country": {
                  "code": "CN",
                },
                "name": "Hainan Province",
              },
              "slug": "phuket-hainan",
              "status": "IN_FORCE",
              "thaiParty": {
                "__typename": "Province",
                "name": "Phuket",
              },
            },
            {
              "kind": "SISTER_CITY_AGREEMENT",
              "signedOn": "2006-09",
              "sisterCity": {
                "country": {
                  "code": "RU",
                },
                "name": "Nakhodka",
              },
              "slug": "phuket-nakhodka",
              "status": "IN_FORCE",
              "thaiParty": {
                "__typename": "Province",
                "name": "Phuket",
              },
            },
            {
              "kind": "MOU",
              "signedOn": "2014-09-18",
              "sisterCity": {
                "country": {
                  "code": "MY",
                },
                "name": "Penang Island",
              },
              "slug": "phuket-city-penang-island",
              "status": "IN_FORCE",
              "thaiParty": {
                "__typename": "Municipality",
                "name": "Phuket City Municipality",
              },
            },
            {
              "kind": "OTHER",
              "signedOn": "2016-07-18",
              "sisterCity": {
                "country": {
                  "code": "CN",
                },
                "name": "Zhanjiang",
              },
              "slug": "phuket-zhanjiang",
              "status": "IN_FORCE",
              "thaiParty": {
                "__typename": "Province",
                "name": "Phuket",
              },
            },
            {
              "kind": "SISTER_CITY_AGREEMENT",
              "signedOn": "2017-05-11",
              "sisterCity": {
                "country": {
                  "code": "CN",
                },
                "name": "Xiamen",
              },
              "slug": "phuket-xiamen",
              "status": "IN_FORCE",
              "thaiParty": {
                "__typename": "Province",
                "name": "Phuket",
              },
            },
            {
              "kind": "MOU",
              "signedOn": "2017-06-27",
              "sisterCity": {
                "country": {
                  "code": "CN",
                },
                "name": "Suining",
              },
              "slug": "phuket-suining",
              "status": "IN_FORCE",
              "thaiParty": {
                "__typename": "Province",
                "name": "Phuket",
              },
            },
          ],
          "totalCount": 8,
        },
      }
    `)
  })

  it('derives a status for any day, several at once', async () => {
    const data = await dataOf(
      store,
      `{
        agreement(slug: "phuket-xiamen") {
          beforeAll: status(asOf: "2015-09-30")
          proposed: status(asOf: "2015-10-01")
          eve: status(asOf: "2017-05-10")
          signed: status(asOf: "2017-05-11")
          later: status(asOf: "2026-01-01")
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "agreement": {
          "beforeAll": "NOT_YET",
          "eve": "PROPOSED",
          "later": "IN_FORCE",
          "proposed": "PROPOSED",
          "signed": "IN_FORCE",
        },
      }
    `)
  })

  it('gives the whole record of one agreement', async () => {
    const data = await dataOf(
      store,
      `{
        agreement(slug: "phuket-xiamen") {
          slug
          title
          titleTh: title(lang: TH)
          titleLocal: title(lang: LOCAL)
          kind
          partnership { relationship since sisterCity { slug } }
          thaiParty { __typename ... on Province { code } }
          province { code }
          sisterCity { slug }
          thaiSignatory
          partnerSignatory
          sectors { code name(lang: TH) }
          sectorsBasis
          otherSector
          signedOn
          signedOnBasis
          signedAt
          inForceFrom
          term { kind months expiresOn renewalMonths noticeMonths noticeBy }
          basedOn { slug }
          leadsTo { slug }
          renews { slug }
          renewedBy { slug }
          supersedes { slug }
          supersededBy { slug }
          approvals { step body outcome askedOn decidedOn reference note }
          events { kind on reason sources { slug } }
          engagements { nodes { slug startsOn } }
          confidence
          note
          facts { property date quote source { slug } }
          sources { slug }
          missing
          version
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "agreement": {
          "approvals": [],
          "basedOn": null,
          "confidence": "HIGH",
          "engagements": {
            "nodes": [
              {
                "slug": "phuket-xiamen-2025",
                "startsOn": "2025-06-24",
              },
              {
                "slug": "phuket-xiamen-2022",
                "startsOn": "2022-06-16",
              },
              {
                "slug": "phuket-xiamen-2019",
                "startsOn": "2019-12-02",
              },
            ],
          },
          "events": [
            {
              "kind": "PROPOSED",
              "on": "2015-10",
              "reason": "Intent announced",
              "sources": [
                {
                  "slug": "xiamen-2015-intent",
                },
              ],
            },
            {
              "kind": "SIGNED",
              "on": "2017-05-11",
              "reason": null,
              "sources": [
                {
                  "slug": "phuketjournal-xiamen",
                },
                {
                  "slug": "pkcd-xiamen",
                },
                {
                  "slug": "tpn-xiamen-5y",
                },
                {
                  "slug": "xiamen-fao",
                },
              ],
            },
          ],
          "facts": [
            {
              "date": "2025-05-11",
              "property": "SIGNED_ON",
              "quote": "วันที่ 11 พฤษภาคม 2568",
              "source": {
                "slug": "consular-phuket-xiamen-2025",
              },
            },
            {
              "date": null,
              "property": "OTHER",
              "quote": null,
              "source": {
                "slug": "xiamen-fao",
              },
            },
            {
              "date": "2017-05-11",
              "property": "SIGNED_ON",
              "quote": null,
              "source": {
                "slug": "xiamen-fao",
              },
            },
          ],
          "inForceFrom": "2017-05-11",
          "kind": "SISTER_CITY_AGREEMENT",
          "leadsTo": [],
          "missing": [
            "TERM",
            "APPROVALS",
            "UNEQUAL_RANK",
          ],
          "note": "Memorandum setting up sister-city ties. Xiamen counts it as its 19th sister city and the first in Thailand. The intent was announced in October and December 2015.",
          "otherSector": null,
          "partnerSignatory": null,
          "partnership": {
            "relationship": "SISTER_CITY",
            "since": "2017-05-11",
            "sisterCity": {
              "slug": "xiamen",
            },
          },
          "province": {
            "code": "TH-83",
          },
          "renewedBy": null,
          "renews": null,
          "sectors": [
            {
              "code": "TRADE",
              "name": "การค้า",
            },
            {
              "code": "INVESTMENT",
              "name": "การลงทุน",
            },
            {
              "code": "EDUCATION",
              "name": "การศึกษา",
            },
            {
              "code": "CULTURE",
              "name": "วัฒนธรรม",
            },
            {
              "code": "TOURISM",
              "name": "การท่องเที่ยว",
            },
          ],
          "sectorsBasis": "STATED",
          "signedAt": "Xiamen",
          "signedOn": "2017-05-11",
          "signedOnBasis": "stated",
          "sisterCity": {
            "slug": "xiamen",
          },
          "slug": "phuket-xiamen",
          "sources": [
            {
              "slug": "consular-phuket-xiamen-2025",
            },
            {
              "slug": "hekman-twincities",
            },
            {
              "slug": "phuketjournal-xiamen",
            },
            {
              "slug": "pkcd-xiamen",
            },
            {
              "slug": "tpn-xiamen-5y",
            },
            {
              "slug": "xiamen-2015-intent",
            },
            {
              "slug": "xiamen-fao",
            },
          ],
          "supersededBy": null,
          "supersedes": [],
          "term": {
            "expiresOn": null,
            "kind": "UNKNOWN",
            "months": null,
            "noticeBy": null,
            "noticeMonths": null,
            "renewalMonths": null,
          },
          "thaiParty": {
            "__typename": "Province",
            "code": "TH-83",
          },
          "thaiSignatory": null,
          "title": "Sister-city agreement between Phuket and Xiamen",
          "titleLocal": "Sister-city agreement between Phuket and Xiamen",
          "titleTh": "ข้อตกลงเมืองพี่เมืองน้องระหว่างจังหวัดภูเก็ตกับเซี่ยเหมิน",
          "version": 1,
        },
      }
    `)
  })

  it('holds every kind of term', async () => {
    const data = await dataOf(
      store,
      `{
        fixed: agreements(filter: { expiresBefore: "2030-01-01" }, orderBy: EXPIRES_ON_ASC, first: 3) {
          nodes { slug term { kind months expiresOn renewalMonths noticeMonths noticeBy } }
        }
        withApprovals: agreement(slug: "chiang-mai-guangzhou") { approvals { step body outcome } missing }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "fixed": {
          "nodes": [
            {
              "slug": "bangkok-moscow-loi",
              "term": {
                "expiresOn": "2025",
                "kind": "FIXED",
                "months": null,
                "noticeBy": null,
                "noticeMonths": null,
                "renewalMonths": null,
              },
            },
          ],
        },
        "withApprovals": {
          "approvals": [
            {
              "body": "PROVINCIAL_COMMITTEE",
              "outcome": "APPROVED",
              "step": 1,
            },
          ],
          "missing": [
            "TERM",
            "UNEQUAL_RANK",
          ],
        },
      }
    `)
  })

  it('answers null for a slug that it does not know', async () => {
    expect(await dataOf(store, '{ agreement(slug: "phuket-atlantis") { slug } }')).toEqual({ agreement: null })
  })

  it('filters by every condition it offers', async () => {
    const total = async (filter: string): Promise<number> =>
      (await dataOf(store, `{ agreements(filter: { asOf: "2026-01-01" ${filter} }) { totalCount } }`)).agreements
        .totalCount
    const all = await total('')
    for (const filter of [
      'kind: [LOI]',
      'relationship: [SISTER_CITY]',
      'status: [IN_FORCE]',
      'sector: [TOURISM]',
      'country: ["cn"]',
      'province: ["phuket"]',
      'sisterCity: ["xiamen"]',
      'signedFrom: "2016-01-01"',
      'signedTo: "2016-01-01"',
      'expiresBefore: "2030-01-01"',
      'text: "ภูเก็ต"',
    ]) {
      const kept = await total(filter)
      expect(kept, filter).toBeGreaterThan(0)
      expect(kept, filter).toBeLessThan(all)
    }
    expect(await total('kind: []')).toBe(0)
  })
})
