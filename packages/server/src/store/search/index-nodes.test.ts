import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestStore } from '../../../test/stores.ts'
import type { Store } from '../store.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

it('lets search find a node by its own names, the places it belongs to, and its words', async () => {
  const key = { type: 'Agreement', nodeId: 'phuket-macao' }
  expect(await store.db.searchEntry.findUnique({ where: { type_nodeId: key } })).toMatchInlineSnapshot(`
    {
      "names": "memorandum of understanding between phuket and macao
    บันทึกความเข้าใจระหว่างจังหวัดภูเก็ตกับมาเก๊า",
      "nodeId": "phuket-macao",
      "related": "phuket
    ภูเก็ต
    phuket province
    จังหวัดภูเก็ต
    macao sar
    มาเก๊า
    澳門
    macao
    macau",
      "sortEn": "memorandum of understanding between phuket and macao",
      "sortTh": "ĭńĬĪňĔėĺŅĴĕŌŅěŏĶŃľĺŅĚěńĚľĺńħĳŋĔŌĨĔńĭĴŅĔŌŅ 000000000000500000004000000000000030000000060",
      "type": "Agreement",
      "words": "memorandum of understanding between phuket and macao บันทึก ความ เข้าใจ ระหว่าง จังหวัด ภูเก็ต กับ มาเก๊า phuket ภูเก็ต phuket province จังหวัด ภูเก็ต macao sar มาเก๊า 澳門 macao macau mou ministry of foreign affairs bangkok memorandum on friendly relations the ministry of interior calls it a sister city memorandum",
    }
  `)
})
