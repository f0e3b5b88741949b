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

  type Row = { key: string; label: string; counts: { agreements: number; sisterCities: number; countries: number } }

  /** Phuket's rows, as "KEY (label) agreements/sister cities/countries". */
  const counted = async (by: string): Promise<string[]> => {
    const { stats } = await dataOf(
      store,
      `{
        stats(by: ${by}, filter: { province: ["TH-83"], asOf: "2018-01-01" }) {
          key
          label(lang: TH)
          counts { agreements sisterCities countries }
        }
      }`,
    )
    return (stats as Row[]).map(
      ({ key, label, counts }) => `${key} (${label}) ${counts.agreements}/${counts.sisterCities}/${counts.countries}`,
    )
  }

  it('counts by SECTOR', async () => {
    expect(await counted('SECTOR')).toMatchInlineSnapshot(`
      [
        "UNKNOWN (ไม่ทราบ) 7/7/7",
        "TOURISM (การท่องเที่ยว) 5/5/2",
        "CULTURE (วัฒนธรรม) 4/4/2",
        "EDUCATION (การศึกษา) 3/3/2",
        "OTHER (อื่น ๆ) 3/3/2",
        "TRADE (การค้า) 3/3/2",
        "ENVIRONMENT (สิ่งแวดล้อม) 1/1/1",
        "INVESTMENT (การลงทุน) 1/1/1",
      ]
    `)
  })

  it('counts by KIND', async () => {
    expect(await counted('KIND')).toMatchInlineSnapshot(`
      [
        "SISTER_CITY_AGREEMENT (ความตกลงเมืองพี่เมืองน้อง) 6/6/5",
        "MOU (บันทึกความเข้าใจ) 4/4/4",
        "FRIENDSHIP_AGREEMENT (ความตกลงมิตรภาพ) 1/1/1",
        "OTHER (อื่น ๆ) 1/1/1",
      ]
    `)
  })

  it('counts by STATUS', async () => {
    expect(await counted('STATUS')).toMatchInlineSnapshot(`
      [
        "IN_FORCE (มีผลใช้บังคับ) 8/8/5",
        "ABANDONED (ยุติก่อนลงนาม) 2/2/2",
        "REPORTED (มีรายงาน) 2/2/2",
      ]
    `)
  })

  it('counts by SIGNED_YEAR', async () => {
    expect(await counted('SIGNED_YEAR')).toMatchInlineSnapshot(`
      [
        "1989 (1989) 1/1/1",
        "2005 (2005) 2/2/2",
        "2006 (2006) 1/1/1",
        "2014 (2014) 1/1/1",
        "2016 (2016) 1/1/1",
        "2017 (2017) 2/2/1",
        "UNKNOWN (ไม่ทราบ) 4/4/4",
      ]
    `)
  })

  it('counts by RELATIONSHIP', async () => {
    expect(await counted('RELATIONSHIP')).toMatchInlineSnapshot(`
      [
        "SISTER_CITY (เมืองพี่เมืองน้อง) 8/8/7",
        "FRIENDSHIP_CITY (เมืองมิตรภาพ) 3/3/2",
        "UNSPECIFIED (ไม่ระบุ) 1/1/1",
      ]
    `)
  })

  it('counts by COUNTRY', async () => {
    expect(await counted('COUNTRY')).toMatchInlineSnapshot(`
      [
        "CN (จีน) 5/5/1",
        "FR (ฝรั่งเศส) 1/1/1",
        "IN (อินเดีย) 1/1/1",
        "JP (ญี่ปุ่น) 1/1/1",
        "MY (มาเลเซีย) 1/1/1",
        "RU (รัสเซีย) 1/1/1",
        "US (สหรัฐอเมริกา) 1/1/1",
        "ZA (แอฟริกาใต้) 1/1/1",
      ]
    `)
  })

  it('counts every agreement once, whatever it is counted by, sectors apart', async () => {
    const { agreements, then, ...groups } = await dataOf(
      store,
      `{
        agreements { totalCount }
        then: agreements(filter: { asOf: "2018-01-01" }) { totalCount }
        kind: stats(by: KIND) { counts { agreements } }
        status: stats(by: STATUS, filter: { asOf: "2018-01-01" }) { counts { agreements } }
        province: stats(by: PROVINCE) { counts { agreements } }
        region: stats(by: REGION) { counts { agreements } }
        country: stats(by: COUNTRY) { counts { agreements } }
        year: stats(by: SIGNED_YEAR) { counts { agreements } }
      }`,
    )
    for (const [name, rows] of Object.entries(groups as Record<string, Pick<Row, 'counts'>[]>))
      expect(
        rows.reduce((sum, { counts }) => sum + counts.agreements, 0),
        name,
      ).toBe((name === 'status' ? then : agreements).totalCount)
  })
})
