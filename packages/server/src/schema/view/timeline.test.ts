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

  it('tells what happened in Phuket from 2016 to 2018', async () => {
    const data = await dataOf(
      store,
      `{
        timeline(subject: "UHJvdmluY2U6VEgtODM", from: "2016-01-01", to: "2018-12-31") {
          on
          label
          th: label(lang: TH)
          subject { __typename id }
        }
      }`,
    )
    type Entry = { on: string; label: string; th: string; subject: { __typename: string } }
    const lines = (data.timeline as Entry[]).map(
      ({ on, label, th, subject }) => `${on} ${subject.__typename}: ${label} | ${th}`,
    )
    expect(lines).toMatchInlineSnapshot(`
      [
        "2016-07-16 Engagement: The governor of Phuket visits Zhanjiang | ผู้ว่าราชการจังหวัดภูเก็ตเยือนเมืองจ้านเจียง",
        "2016-07-18 Agreement: Signed: Agreement towards a sister-city tie between Phuket and Zhanjiang | ลงนาม: ข้อตกลงเพื่อมุ่งสู่ความเป็นเมืองพี่เมืองน้องระหว่างจังหวัดภูเก็ตกับจ้านเจียง",
        "2016-07-26 Engagement: The Department of Protocol visits the consuls in Phuket; the provincial office opens | กรมพิธีการทูตเยี่ยมเยียนพบปะกงสุลในจังหวัดภูเก็ต และเปิดสำนักงานของจังหวัด",
        "2016-07-26 Organization: Opened: Phuket Provincial Office of International Relations | เปิด: สำนักงานกิจการด้านความสัมพันธ์ระหว่างประเทศจังหวัดภูเก็ต",
        "2016-08-25 Engagement: The governor of Phuket meets the governor of Jeju | ผู้ว่าราชการจังหวัดภูเก็ตพบผู้ว่าการเชจู",
        "2017-05-11 Agreement: Signed: Sister-city agreement between Phuket and Xiamen | ลงนาม: ข้อตกลงเมืองพี่เมืองน้องระหว่างจังหวัดภูเก็ตกับเซี่ยเหมิน",
        "2017-06-27 Agreement: Signed: Memorandum of understanding between Phuket and Suining | ลงนาม: บันทึกความเข้าใจระหว่างจังหวัดภูเก็ตกับซุ่ยหนิง",
        "2017-08-02 Engagement: A vice mayor of Zhanjiang visits Phuket on a sister-city tie | รองนายกเทศมนตรีเมืองจ้านเจียงเยือนภูเก็ต หารือการเป็นเมืองพี่เมืองน้อง",
        "2017-11-08 Engagement: A delegation of Suining visits Phuket | คณะผู้แทนเมืองซุ่ยหนิงเยือนภูเก็ต",
        "2018 Network: Joined: ASEAN Smart Cities Network | เข้าร่วม: เครือข่ายเมืองอัจฉริยะอาเซียน",
        "2018-05-09 Agreement: Signed: Memorandum of understanding between Phuket and Macao | ลงนาม: บันทึกความเข้าใจระหว่างจังหวัดภูเก็ตกับมาเก๊า",
        "2018-09-10 Agreement: Signed: Memorandum of understanding between Phuket and Gold Coast | ลงนาม: บันทึกความเข้าใจระหว่างจังหวัดภูเก็ตกับโกลด์โคสต์",
        "2018-09-10 Engagement: The mayor of Gold Coast signs an agreement in Phuket | นายกเทศมนตรีเมืองโกลด์โคสต์ลงนามข้อตกลงที่ภูเก็ต",
      ]
    `)
  })

  it('refuses what has no timeline', async () => {
    const { errors } = await ask(store, '{ timeline(subject: "UGVyc29uOnNhcmFueXUtc2VtYQ") { on } }')
    expect(errors?.[0]?.originalError).toMatchObject({
      code: 'BAD_INPUT',
      message: 'A Person has no timeline: give the id of a place, a partnership or a network.',
    })
  })
})
