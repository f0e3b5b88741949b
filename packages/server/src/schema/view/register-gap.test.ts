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

  it('holds what officials said on 26 July 2016 against the record of that day', async () => {
    const data = await dataOf(
      store,
      `{
        registerGap(province: "TH-83", asOf: "2016-07-26") {
          property
          claims { quantity { value precision } statedBy { name } capacity quote asOf }
          recorded
          unexplained { value max unit precision }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "registerGap": [
          {
            "claims": [
              {
                "asOf": "2016-07-26",
                "capacity": "Head of the Phuket Provincial Office",
                "quantity": {
                  "precision": "AS_MANY_AS",
                  "value": 24,
                },
                "quote": "24 ประเทศ",
                "statedBy": {
                  "name": "Saranyu Sema",
                },
              },
            ],
            "property": "CONSUL_COUNTRY_COUNT",
            "recorded": 15,
            "unexplained": {
              "max": null,
              "precision": "EXACT",
              "unit": "countries",
              "value": 9,
            },
          },
          {
            "claims": [
              {
                "asOf": "2011",
                "capacity": "reporter",
                "quantity": {
                  "precision": "ABOUT",
                  "value": 20,
                },
                "quote": null,
                "statedBy": null,
              },
            ],
            "property": "CONSUL_COUNTRY_COUNT",
            "recorded": 11,
            "unexplained": {
              "max": null,
              "precision": "EXACT",
              "unit": "countries",
              "value": 9,
            },
          },
          {
            "claims": [
              {
                "asOf": "2010-10",
                "capacity": "reporter",
                "quantity": {
                  "precision": "EXACT",
                  "value": 11,
                },
                "quote": null,
                "statedBy": null,
              },
            ],
            "property": "CONSUL_COUNTRY_COUNT",
            "recorded": 11,
            "unexplained": null,
          },
          {
            "claims": [
              {
                "asOf": "2010-02",
                "capacity": "reporter",
                "quantity": {
                  "precision": "ABOUT",
                  "value": 16,
                },
                "quote": null,
                "statedBy": null,
              },
            ],
            "property": "CONSUL_COUNTRY_COUNT",
            "recorded": 1,
            "unexplained": {
              "max": null,
              "precision": "EXACT",
              "unit": "countries",
              "value": 15,
            },
          },
          {
            "claims": [
              {
                "asOf": "2016-07-26",
                "capacity": "Head of the Phuket Provincial Office",
                "quantity": {
                  "precision": "ABOUT",
                  "value": 40,
                },
                "quote": "ปีละประมาณ 40 คณะ",
                "statedBy": {
                  "name": "Saranyu Sema",
                },
              },
            ],
            "property": "DELEGATIONS_PER_YEAR",
            "recorded": 1,
            "unexplained": {
              "max": null,
              "precision": "EXACT",
              "unit": "delegations",
              "value": 39,
            },
          },
          {
            "claims": [
              {
                "asOf": "2016-07-26",
                "capacity": "Governor of Phuket",
                "quantity": {
                  "precision": "EXACT",
                  "value": 4,
                },
                "quote": "LOI อีก 4 เมือง",
                "statedBy": {
                  "name": "Chamroen Tipayapongtada",
                },
              },
              {
                "asOf": "2016-07-26",
                "capacity": "Head of the Phuket Provincial Office",
                "quantity": {
                  "precision": "EXACT",
                  "value": 3,
                },
                "quote": "ลงนาม LOI อีก 3 เมือง",
                "statedBy": {
                  "name": "Saranyu Sema",
                },
              },
            ],
            "property": "LOI_CITY_COUNT",
            "recorded": 0,
            "unexplained": {
              "max": 4,
              "precision": "RANGE",
              "unit": "cities",
              "value": 3,
            },
          },
          {
            "claims": [
              {
                "asOf": "2016-07-26",
                "capacity": "Governor of Phuket",
                "quantity": {
                  "precision": "EXACT",
                  "value": 8,
                },
                "quote": "ลงนาม MOU กับ 8 เมือง",
                "statedBy": {
                  "name": "Chamroen Tipayapongtada",
                },
              },
              {
                "asOf": "2016-07-26",
                "capacity": "Head of the Phuket Provincial Office",
                "quantity": {
                  "precision": "AS_MANY_AS",
                  "value": 8,
                },
                "quote": "MOU กับเมืองต่างประเทศถึง 8 เมือง",
                "statedBy": {
                  "name": "Saranyu Sema",
                },
              },
            ],
            "property": "MOU_CITY_COUNT",
            "recorded": 6,
            "unexplained": {
              "max": null,
              "precision": "EXACT",
              "unit": "cities",
              "value": 2,
            },
          },
          {
            "claims": [
              {
                "asOf": "2016-07-26",
                "capacity": "Governor of Phuket",
                "quantity": {
                  "precision": "EXACT",
                  "value": 12,
                },
                "quote": "จำนวน 12 เมือง",
                "statedBy": {
                  "name": "Chamroen Tipayapongtada",
                },
              },
            ],
            "property": "PARTNER_CITY_TOTAL",
            "recorded": 6,
            "unexplained": {
              "max": null,
              "precision": "EXACT",
              "unit": "cities",
              "value": 6,
            },
          },
        ],
      }
    `)
  })

  it('knows nothing of claims about later days', async () => {
    expect(await dataOf(store, '{ registerGap(province: "phuket", asOf: "1980-01-01") { recorded } }')).toEqual({
      registerGap: [],
    })
  })
})
