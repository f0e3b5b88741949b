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

  it('shows the contradictions about one record, open and settled', async () => {
    const data = await dataOf(
      store,
      `{
        conflicts(subject: "UHJvdmluY2U6VEgtODM") {
          topic
          resolved
          resolution
          note
          subject { __typename ... on Province { code } }
          facts { id property quantity { value unit } date text statedBy { slug } source { slug } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "conflicts": [
          {
            "facts": [
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAyMy1jb25zdWwtY291bnRyaWVzLTE0",
                "property": "CONSUL_COUNTRY_COUNT",
                "quantity": {
                  "unit": "countries represented at one meeting",
                  "value": 14,
                },
                "source": {
                  "slug": "tpn-consuls-2023",
                },
                "statedBy": null,
                "text": null,
              },
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAyMy1jb25zdWwtY291bnRyaWVzLTE2",
                "property": "CONSUL_COUNTRY_COUNT",
                "quantity": {
                  "unit": "countries represented at one meeting",
                  "value": 16,
                },
                "source": {
                  "slug": "tpn-consuls-2023",
                },
                "statedBy": null,
                "text": null,
              },
            ],
            "note": "One report says 14 and names 16.",
            "resolution": null,
            "resolved": false,
            "subject": {
              "__typename": "Province",
              "code": "TH-83",
            },
            "topic": "How many countries came to the consuls' meeting of 23 March 2023: 14 or 16?",
          },
          {
            "facts": [
              {
                "date": "2008",
                "id": "RmFjdDppdG9wLXBodWtldC1qb2luZWQtMjAwOA",
                "property": "JOINED_NETWORK",
                "quantity": null,
                "source": {
                  "slug": "elshinta-itop",
                },
                "statedBy": null,
                "text": null,
              },
              {
                "date": "2010",
                "id": "RmFjdDppdG9wLXBodWtldC1qb2luZWQtMjAxMC1jbnM",
                "property": "JOINED_NETWORK",
                "quantity": null,
                "source": {
                  "slug": "cns-hainan-2016",
                },
                "statedBy": null,
                "text": null,
              },
              {
                "date": "2010",
                "id": "RmFjdDppdG9wLXBodWtldC1qb2luZWQtMjAxMC1oYWluYW4",
                "property": "JOINED_NETWORK",
                "quantity": null,
                "source": {
                  "slug": "hainan-dinglihq",
                },
                "statedBy": null,
                "text": null,
              },
            ],
            "note": "The forum takes in a body that has come as an observer for two years, which could explain both.",
            "resolution": null,
            "resolved": false,
            "subject": {
              "__typename": "Province",
              "code": "TH-83",
            },
            "topic": "When did Phuket join ITOP: 2008 or 2010?",
          },
          {
            "facts": [
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAxNi1sb2ktZ292ZXJub3I",
                "property": "LOI_CITY_COUNT",
                "quantity": {
                  "unit": "cities",
                  "value": 4,
                },
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "chamroen-tipayapongtada",
                },
                "text": null,
              },
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAxNi1sb2ktaGVhZC1vZi1vZmZpY2U",
                "property": "LOI_CITY_COUNT",
                "quantity": {
                  "unit": "cities",
                  "value": 3,
                },
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "saranyu-sema",
                },
                "text": null,
              },
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAxNi10b3RhbC1nb3Zlcm5vcg",
                "property": "PARTNER_CITY_TOTAL",
                "quantity": {
                  "unit": "cities",
                  "value": 12,
                },
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "chamroen-tipayapongtada",
                },
                "text": null,
              },
            ],
            "note": "Both are kept. 8 and 4 make the 12 of the governor; with the 3 of the head of the Provincial Office it would be 11, which nobody said. The agreement with Zhanjiang of 18 July 2016 may be the fourth, but no source says so.",
            "resolution": null,
            "resolved": false,
            "subject": {
              "__typename": "Province",
              "code": "TH-83",
            },
            "topic": "How many letters of intent did Phuket have on 26 July 2016: 3 or 4 (12 cities in all)?",
          },
          {
            "facts": [
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAxNi1tb3UtZ292ZXJub3I",
                "property": "MOU_CITY_COUNT",
                "quantity": {
                  "unit": "cities",
                  "value": 8,
                },
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "chamroen-tipayapongtada",
                },
                "text": null,
              },
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAxNi1tb3UtaGVhZC1vZi1vZmZpY2U",
                "property": "MOU_CITY_COUNT",
                "quantity": {
                  "unit": "cities",
                  "value": 8,
                },
                "source": {
                  "slug": "seed-phuket-2016",
                },
                "statedBy": {
                  "slug": "saranyu-sema",
                },
                "text": null,
              },
            ],
            "note": "The eight are not named. Seven ties are dated or listed before mid-2016: Nice, Yantai, Hainan, Port Blair and Nakhodka with the province, Las Vegas and Penang Island with the municipality. One is not identified.",
            "resolution": "8: both officials say so.",
            "resolved": true,
            "subject": {
              "__typename": "Province",
              "code": "TH-83",
            },
            "topic": "With how many cities did Phuket have a memorandum on 26 July 2016?",
          },
          {
            "facts": [
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAxOS1zaXN0ZXItY2l0aWVzLTE0",
                "property": "SISTER_CITY_COUNT",
                "quantity": {
                  "unit": "cities",
                  "value": 14,
                },
                "source": {
                  "slug": "thaiger-almaty",
                },
                "statedBy": {
                  "slug": "phakkaphong-tavipatana",
                },
                "text": null,
              },
              {
                "date": null,
                "id": "RmFjdDpwaHVrZXQtMjAxOS1zaXN0ZXItY2l0aWVzLTE1",
                "property": "SISTER_CITY_COUNT",
                "quantity": {
                  "unit": "cities",
                  "value": 15,
                },
                "source": {
                  "slug": "thaiger-almaty",
                },
                "statedBy": {
                  "slug": "phakkaphong-tavipatana",
                },
                "text": null,
              },
            ],
            "note": "The sources of this register name 12 ties up to that date: ten with a date, and Las Vegas and Yantai without; two of the twelve are ties of the municipality.",
            "resolution": null,
            "resolved": false,
            "subject": {
              "__typename": "Province",
              "code": "TH-83",
            },
            "topic": "How many sister cities did Phuket have in March 2019: 14, or 15 with Almaty?",
          },
        ],
      }
    `)
  })

  it('has facts that contradict each other in every open one', async () => {
    const { conflicts } = await dataOf(
      store,
      '{ conflicts { id topic resolved subject { id } facts { conflict { id } } } }',
    )
    expect(conflicts.length).toBeGreaterThan(10)
    for (const conflict of conflicts) {
      expect(conflict.facts.length, conflict.topic).toBeGreaterThan(1)
      for (const fact of conflict.facts) expect(fact.conflict.id).toBe(conflict.id)
    }
  })
})
