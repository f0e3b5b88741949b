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

  it('gives the office that was opened on 26 July 2016', async () => {
    const data = await dataOf(
      store,
      `{
        organization(slug: "phuket-international-affairs-office") {
          slug
          kind
          name
          nameTh: name(lang: TH)
          province { code }
          openedOn
          address
          openingHours
          facts { property quantity { value max unit precision } text date quote statedBy { name } }
          sources { slug }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "organization": {
          "address": "Floor 2, Phuket Provincial Hall",
          "facts": [
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "เป็นครั้งแรก",
              "statedBy": {
                "name": "Chamroen Tipayapongtada",
              },
              "text": "The first office of its kind in the province",
            },
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "แมตซ์ทิกออแกไนซ์สเตชั่น",
              "statedBy": {
                "name": "Chamroen Tipayapongtada",
              },
              "text": "A matrix organisation",
            },
            {
              "date": null,
              "property": "OPENING_HOURS",
              "quantity": null,
              "quote": "วันเวลาราชการ",
              "statedBy": {
                "name": "Saranyu Sema",
              },
              "text": "Government working days and hours",
            },
            {
              "date": null,
              "property": "LOCATION",
              "quantity": null,
              "quote": "ชั้น 2 ศาลากลางจังหวัดภูเก็ต",
              "statedBy": null,
              "text": "Floor 2, Phuket Provincial Hall",
            },
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "เมื่อเวลา 13.30 น.",
              "statedBy": null,
              "text": "The meeting held with the opening began at 13:30 (UTC+7)",
            },
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "ส่วนกลาง ส่วนภูมิภาค ส่วนท้องถิ่น และภาคเอกชน",
              "statedBy": {
                "name": "Chamroen Tipayapongtada",
              },
              "text": "Draws on central, regional and local government and on the private sector",
            },
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "สำนักงานกิจการด้านความสัมพันธ์ระหว่างประเทศ",
              "statedBy": null,
              "text": "Named สำนักงานกิจการด้านความสัมพันธ์ระหว่างประเทศจังหวัดภูเก็ต",
            },
            {
              "date": "2016-07-26",
              "property": "OPENED_ON",
              "quantity": null,
              "quote": "วันนี้ (26 ก.ค.)",
              "statedBy": null,
              "text": null,
            },
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "ดำเนินกิจการด้านการต่างประเทศ",
              "statedBy": null,
              "text": "To run the province's foreign affairs in every field and to promote tourism and investment",
            },
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "หวังส่งเสริมการท่องเที่ยว การลงทุนในพื้นที่",
              "statedBy": null,
              "text": "Founded in the hope of promoting tourism and investment in the province",
            },
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "หวังบริการทุกด้าน",
              "statedBy": null,
              "text": "Means to be of service in every field",
            },
            {
              "date": null,
              "property": "STAFF_COUNT",
              "quantity": {
                "max": 9,
                "precision": "RANGE",
                "unit": "persons",
                "value": 8,
              },
              "quote": "ประมาณ 8 – 9 คน",
              "statedBy": {
                "name": "Saranyu Sema",
              },
              "text": null,
            },
            {
              "date": null,
              "property": "OTHER",
              "quantity": null,
              "quote": "ด้านมิติของความมั่นคง",
              "statedBy": {
                "name": "Chamroen Tipayapongtada",
              },
              "text": "Works on international relations, on security and on other matters",
            },
          ],
          "kind": "OFFICE",
          "name": "Phuket Provincial Office of International Relations",
          "nameTh": "สำนักงานกิจการด้านความสัมพันธ์ระหว่างประเทศจังหวัดภูเก็ต",
          "openedOn": "2016-07-26",
          "openingHours": "Government working days and hours",
          "province": {
            "code": "TH-83",
          },
          "slug": "phuket-international-affairs-office",
          "sources": [
            {
              "slug": "seed-phuket-2016",
            },
          ],
        },
      }
    `)
  })
})
