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

  it('tells the office what to look at on a day', async () => {
    const data = await dataOf(
      store,
      `{
        worklist(province: "TH-83", asOf: "2026-06-30", withinDays: 365, dormantMonths: 60) {
          overdue { slug status(asOf: "2026-06-30") term { expiresOn } }
          expiring { slug term { kind expiresOn } }
          noticeDue { slug term { noticeBy } }
          dormant { sisterCity { slug } contact(months: 60) { state } lastContact { kind on } }
          noEvidence { sisterCity { slug } contact { state since months } lastContact { on } }
          anniversaries { years on agreement { slug signedOn } }
          stalled { monthsWaiting agreement { slug kind status(asOf: "2026-06-30") } }
          incomplete { slug missing }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "worklist": {
          "anniversaries": [
            {
              "agreement": {
                "signedOn": "2016-07-18",
                "slug": "phuket-zhanjiang",
              },
              "on": "2026-07-18",
              "years": 10,
            },
            {
              "agreement": {
                "signedOn": "2017-05-11",
                "slug": "phuket-xiamen",
              },
              "on": "2027-05-11",
              "years": 10,
            },
            {
              "agreement": {
                "signedOn": "2017-06-27",
                "slug": "phuket-suining",
              },
              "on": "2027-06-27",
              "years": 10,
            },
          ],
          "dormant": [
            {
              "contact": {
                "state": "DORMANT",
              },
              "lastContact": {
                "kind": "SIGNATURE",
                "on": "2005-06-29",
              },
              "sisterCity": {
                "slug": "port-blair",
              },
            },
            {
              "contact": {
                "state": "DORMANT",
              },
              "lastContact": {
                "kind": "SIGNATURE",
                "on": "2006-09",
              },
              "sisterCity": {
                "slug": "nakhodka",
              },
            },
            {
              "contact": {
                "state": "DORMANT",
              },
              "lastContact": {
                "kind": "ENGAGEMENT",
                "on": "2010-07-16",
              },
              "sisterCity": {
                "slug": "nice",
              },
            },
            {
              "contact": {
                "state": "DORMANT",
              },
              "lastContact": {
                "kind": "SIGNATURE",
                "on": "2014-09-18",
              },
              "sisterCity": {
                "slug": "penang-island",
              },
            },
            {
              "contact": {
                "state": "DORMANT",
              },
              "lastContact": {
                "kind": "ENGAGEMENT",
                "on": "2014-11-30",
              },
              "sisterCity": {
                "slug": "hainan",
              },
            },
            {
              "contact": {
                "state": "DORMANT",
              },
              "lastContact": {
                "kind": "ENGAGEMENT",
                "on": "2017-11-08",
              },
              "sisterCity": {
                "slug": "suining",
              },
            },
            {
              "contact": {
                "state": "DORMANT",
              },
              "lastContact": {
                "kind": "SIGNATURE",
                "on": "2018-09-10",
              },
              "sisterCity": {
                "slug": "gold-coast",
              },
            },
            {
              "contact": {
                "state": "DORMANT",
              },
              "lastContact": {
                "kind": "ENGAGEMENT",
                "on": "2019-09-02",
              },
              "sisterCity": {
                "slug": "zhanjiang",
              },
            },
          ],
          "expiring": [],
          "incomplete": [
            {
              "missing": [
                "TERM",
                "SECTORS",
                "APPROVALS",
              ],
              "slug": "phuket-macao",
            },
            {
              "missing": [
                "TERM",
                "SECTORS",
                "APPROVALS",
              ],
              "slug": "phuket-city-penang-island",
            },
            {
              "missing": [
                "TERM",
                "SECTORS",
                "APPROVALS",
                "UNEQUAL_RANK",
              ],
              "slug": "phuket-nakhodka",
            },
            {
              "missing": [
                "TERM",
                "SECTORS",
                "APPROVALS",
                "UNEQUAL_RANK",
              ],
              "slug": "phuket-nice",
            },
            {
              "missing": [
                "SIGNED_ON",
                "SECTORS",
              ],
              "slug": "phuket-city-las-vegas",
            },
            {
              "missing": [
                "SIGNED_ON",
                "SECTORS",
                "UNEQUAL_RANK",
              ],
              "slug": "phuket-yantai",
            },
          ],
          "noEvidence": [
            {
              "contact": {
                "months": null,
                "since": null,
                "state": "NO_EVIDENCE",
              },
              "lastContact": null,
              "sisterCity": {
                "slug": "yantai",
              },
            },
            {
              "contact": {
                "months": null,
                "since": null,
                "state": "NO_EVIDENCE",
              },
              "lastContact": null,
              "sisterCity": {
                "slug": "las-vegas",
              },
            },
          ],
          "noticeDue": [],
          "overdue": [],
          "stalled": [
            {
              "agreement": {
                "kind": "SISTER_CITY_AGREEMENT",
                "slug": "phuket-almaty-region",
                "status": "PROPOSED",
              },
              "monthsWaiting": 87,
            },
            {
              "agreement": {
                "kind": "MOU",
                "slug": "phuket-kamchatka",
                "status": "PROPOSED",
              },
              "monthsWaiting": 52,
            },
            {
              "agreement": {
                "kind": "SISTER_CITY_AGREEMENT",
                "slug": "phuket-vladivostok",
                "status": "PROPOSED",
              },
              "monthsWaiting": 4,
            },
          ],
        },
      }
    `)
  })

  it('does not count as silent what was signed lately, and takes a new signature at once', async () => {
    const data = await dataOf(
      store,
      `{
        worklist(province: "bangkok", asOf: "2026-11-29") { dormant { sisterCity { slug } } }
        sisterCity(slug: "beijing") {
          partnerships {
            nodes {
              ...Contact
              before: lastContact(asOf: "2025-09-15") { ...Last }
              inPaper: lastContact(asOf: "2026-11-29", atLeast: PAPER) { ...Last }
              dormant: contact(asOf: "2026-11-29", months: 12) { state months }
            }
          }
        }
      }
      fragment Last on Contact { kind weight on agreement { slug status } engagement { slug } }
      fragment Contact on Partnership { lastContact(asOf: "2026-11-29") { ...Last } contact(asOf: "2026-11-29") { state since months } }`,
    )
    expect(data.worklist.dormant).not.toContainEqual({ sisterCity: { slug: 'beijing' } })
    expect(data.worklist.dormant.length).toBeGreaterThan(15)
    expect(data.sisterCity).toMatchInlineSnapshot(`
      {
        "partnerships": {
          "nodes": [
            {
              "before": {
                "agreement": null,
                "engagement": {
                  "slug": "bangkok-beijing-2018",
                },
                "kind": "ENGAGEMENT",
                "on": "2018-09-10",
                "weight": "MEETING",
              },
              "contact": {
                "months": 14,
                "since": "2025-09-16",
                "state": "ACTIVE",
              },
              "dormant": {
                "months": 14,
                "state": "DORMANT",
              },
              "inPaper": {
                "agreement": {
                  "slug": "bangkok-beijing-councils-2025",
                  "status": "IN_FORCE",
                },
                "engagement": null,
                "kind": "RENEWAL",
                "on": "2025-09-16",
                "weight": "PAPER",
              },
              "lastContact": {
                "agreement": {
                  "slug": "bangkok-beijing-councils-2025",
                  "status": "IN_FORCE",
                },
                "engagement": null,
                "kind": "RENEWAL",
                "on": "2025-09-16",
                "weight": "PAPER",
              },
            },
          ],
        },
      }
    `)
  })

  it('looks over the whole register when no province is named', async () => {
    const data = await dataOf(
      store,
      `{
        worklist(asOf: "2018-01-01") {
          overdue { slug term { kind expiresOn } }
          expiring { slug term { kind expiresOn } }
          stalled { monthsWaiting agreement { slug } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "worklist": {
          "expiring": [],
          "overdue": [],
          "stalled": [
            {
              "agreement": {
                "slug": "kanchanaburi-liangshan-loi",
              },
              "monthsWaiting": 69,
            },
            {
              "agreement": {
                "slug": "khon-kaen-fujian",
              },
              "monthsWaiting": 67,
            },
            {
              "agreement": {
                "slug": "songkhla-riau",
              },
              "monthsWaiting": 66,
            },
            {
              "agreement": {
                "slug": "phra-nakhon-si-ayutthaya-kandy",
              },
              "monthsWaiting": 55,
            },
            {
              "agreement": {
                "slug": "mae-sot-myawaddy",
              },
              "monthsWaiting": 50,
            },
            {
              "agreement": {
                "slug": "chiang-mai-kengtung",
              },
              "monthsWaiting": 38,
            },
            {
              "agreement": {
                "slug": "prachuap-khiri-khan-myeik",
              },
              "monthsWaiting": 38,
            },
            {
              "agreement": {
                "slug": "ranong-kawthaung",
              },
              "monthsWaiting": 38,
            },
            {
              "agreement": {
                "slug": "pattaya-wuhan-loi",
              },
              "monthsWaiting": 38,
            },
            {
              "agreement": {
                "slug": "surat-thani-surat",
              },
              "monthsWaiting": 29,
            },
            {
              "agreement": {
                "slug": "nakhon-ratchasima-sichuan",
              },
              "monthsWaiting": 24,
            },
            {
              "agreement": {
                "slug": "udon-thani-luoyang-loi",
              },
              "monthsWaiting": 18,
            },
            {
              "agreement": {
                "slug": "mae-hong-son-loikaw",
              },
              "monthsWaiting": 13,
            },
            {
              "agreement": {
                "slug": "chiang-mai-shaoyang-loi",
              },
              "monthsWaiting": 2,
            },
            {
              "agreement": {
                "slug": "chiang-mai-meishan-loi",
              },
              "monthsWaiting": 0,
            },
          ],
        },
      }
    `)
  })

  it('refuses to look further ahead than ten years, or back', async () => {
    for (const days of [-1, 3651]) {
      const { errors } = await ask(store, `{ worklist(withinDays: ${days}, asOf: "2020-01-01") { overdue { slug } } }`)
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT' })
    }
  })
})
