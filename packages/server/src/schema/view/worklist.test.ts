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
          dormant { sisterCity { slug } lastEngagementOn(asOf: "2026-06-30") }
          stalled { monthsWaiting agreement { slug kind status(asOf: "2026-06-30") } }
          incomplete { slug missing }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "worklist": {
          "dormant": [
            {
              "lastEngagementOn": null,
              "sisterCity": {
                "slug": "port-blair",
              },
            },
            {
              "lastEngagementOn": null,
              "sisterCity": {
                "slug": "nakhodka",
              },
            },
            {
              "lastEngagementOn": "2010-07-16",
              "sisterCity": {
                "slug": "nice",
              },
            },
            {
              "lastEngagementOn": null,
              "sisterCity": {
                "slug": "penang-island",
              },
            },
            {
              "lastEngagementOn": "2014-11-30",
              "sisterCity": {
                "slug": "hainan",
              },
            },
            {
              "lastEngagementOn": "2017-11-08",
              "sisterCity": {
                "slug": "suining",
              },
            },
            {
              "lastEngagementOn": "2018-09-10",
              "sisterCity": {
                "slug": "gold-coast",
              },
            },
            {
              "lastEngagementOn": "2019-09-02",
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
                "SECOND_SOURCE",
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
                "slug": "kanchanaburi-liangshan",
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
                "slug": "nakhon-ratchasima-sichuan",
              },
              "monthsWaiting": 24,
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
