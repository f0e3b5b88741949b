import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toCsv } from '../src/report/csv.ts'
import { toHtml } from '../src/report/html.ts'
import { toMarkdown } from '../src/report/markdown.ts'
import { scg } from './program.ts'
import { openRegister, type Register } from './server.ts'

let register: Register
let folder: string
beforeAll(async () => {
  register = await openRegister()
  folder = await mkdtemp(join(tmpdir(), 'scg-'))
})
afterAll(async () => {
  await register.close()
  await rm(folder, { recursive: true })
})

const report = (...args: string[]) =>
  scg(['report', ...args], { env: { SCG_ENDPOINT: register.endpoint }, cwd: folder })

it('writes a briefing in Thai, with years of the Buddhist Era and its sources', async () => {
  const day = ['--as-of', '2027-06-30']
  const { code, out, said } = await report('briefing', '--province', 'mukdahan', '--sister-city', 'quang-tri', ...day)
  expect([code, said]).toEqual([0, ''])
  expect(out).toMatchInlineSnapshot(`
    "# เอกสารประกอบการหารือ: มุกดาหาร – กว๋างจิ (เวียดนาม)

    ข้อมูล ณ วันที่ 30 มิ.ย. 2570  
    สภาพการติดต่อ: ขาดการติดต่อ  

    ## ประเด็นที่ควรหยิบยก

    | ประเด็น | วันที่ | เรื่อง |
    | --- | --- | --- |
    | ข้อผูกพันเกินกำหนด | พ.ศ. 2569 | หารือที่มุกดาหารใน พ.ศ. 2569 เพื่อทบทวนการดำเนินงานตามแผนความร่วมมือ พ.ศ. 2568–2573 |
    | ขาดการติดต่อมานาน | 5 ส.ค. 2567 | มุกดาหาร – กว๋างจิ (เวียดนาม) |

    ## ความตกลง

    | ความตกลง | ประเภท | สถานะ | ลงนาม | สิ้นสุด |
    | --- | --- | --- | --- | --- |
    | แผนความร่วมมือ พ.ศ. 2568–2573 ระหว่างจังหวัดมุกดาหารกับกว๋างจิ \\[1, 2, 3, 4\\] | แผนปฏิบัติการ | มีผลใช้บังคับ | 5 ส.ค. 2567 | 31 ธ.ค. 2573 |
    | ข้อตกลงเมืองคู่มิตรระหว่างจังหวัดมุกดาหารกับกว๋างจิ \\[2, 4\\] | ความตกลงมิตรภาพ | มีผลใช้บังคับ | 25 ม.ค. 2548 | – |

    ## การติดต่อครั้งล่าสุด

    | วันที่ | ประเภท | เรื่อง |
    | --- | --- | --- |
    | 5 ส.ค. 2567 | การลงนาม | แผนความร่วมมือ พ.ศ. 2568–2573 ระหว่างจังหวัดมุกดาหารกับกว๋างจิ |

    ## ข้อผูกพันที่ยังค้าง

    | เรื่อง | ผู้รับผิดชอบ | กำหนด | สถานะ |
    | --- | --- | --- | --- |
    | หารือที่มุกดาหารใน พ.ศ. 2569 เพื่อทบทวนการดำเนินงานตามแผนความร่วมมือ พ.ศ. 2568–2573 \\[5\\] | ทั้งสองฝ่าย | พ.ศ. 2569 | เกินกำหนด |

    ## กิจกรรม

    ไม่มีรายการ

    ## บุคคลที่เคยพบ

    ไม่มีรายการ

    ## ข้อมูลที่ยังขัดแย้งกัน

    ไม่มีรายการ

    ## วันครบรอบ

    ไม่มีรายการ

    ## แหล่งอ้างอิง

    1. Quang Tri and Mukdahan sign a cooperation plan for 2025 to 2030, The Nation, 5 ส.ค. 2567 https://www.nationthailand.com/news/asean/40040327
    2. Quang Tri Province and Mukdahan Province sign Cooperation Plan in the period 2025-2030, Quang Tri Department of Foreign Affairs, 7 ส.ค. 2567 https://songv.quangtri.gov.vn/vi/xem-tintuc-sukien/-/view-article/1/1647396659449/1723109371049
    3. มุกดาหาร ( ประเทศไทย ) กวางตรี ( สาธารณรัฐสังคมนิยมเวียดนาม ) ลงนามแผนความร่วมมือเสริมสร้างความสัมพันธ์หุ้นส่วนทางยุทธศาสตร์ระหว่างไทย – เวียดนาม ระยะ 5 ปี (ช่วงปี พ.ศ. 2568- 2573), Surin Today, ส.ค. 2567 https://surintoday.net/?p=11183
    4. Quảng Trị và Mukdahan thúc đẩy hợp tác 3 lĩnh vực trong giai đoạn 2025-2030, Thời Đại https://tacnghiep.thoidai.com.vn/quang-tri-viet-nam-va-mukdahan-thai-lan-thuc-day-hop-tac-3-linh-vuc-trong-giai-doan-2025-2030-203150.html
    5. Provincias de Vietnam y Tailandia cooperan para el desarrollo mutuo, VietnamPlus, 5 ส.ค. 2567 https://es.vietnamplus.vn/provincias-de-vietnam-y-tailandia-cooperan-para-el-desarrollo-mutuo-post201917.vnp
    "
  `)
})

it('writes a fiscal year in English', async () => {
  const { code, out } = await report('fiscal-year', '--province', 'phuket', '--year', '2561', '--lang', 'en')
  expect(code).toBe(0)
  expect(out).toMatchInlineSnapshot(`
    "# Fiscal year 2561 (2018): Phuket

    1 Oct 2017 – 30 Sept 2018  
    Counted is what lies in the year for certain; what only may lie in it is told apart.  

    ## Agreements signed, by kind

    | Group | Number | May lie in it |
    | --- | --- | --- |
    | Memorandum of understanding | 2 | 0 |

    ## Agreements signed, by country

    | Group | Number | May lie in it |
    | --- | --- | --- |
    | Australia | 1 | 0 |
    | Macao | 1 | 0 |

    ## Engagements, by direction

    | Group | Number | May lie in it |
    | --- | --- | --- |
    | Inbound | 2 | 0 |

    ## Engagements, by kind

    | Group | Number | May lie in it |
    | --- | --- | --- |
    | Delegation | 1 | 0 |
    | Signing ceremony | 1 | 0 |

    ## Engagements, by sector

    | Group | Number | May lie in it |
    | --- | --- | --- |
    | Culture | 1 | 0 |
    | Tourism | 1 | 0 |
    | Not known | 1 | 0 |

    ## Commitments agreed, by status

    None.

    ## All engagements, also those that may lie in it

    | When | Engagement | Kind | Direction | Led by |
    | --- | --- | --- | --- | --- |
    | 8 Nov 2017 | A delegation of Suining visits Phuket \\[1\\] | Delegation | Inbound | Yang Ying |
    | 10 Sept 2018 | The mayor of Gold Coast signs an agreement in Phuket \\[2\\] | Signing ceremony | Inbound | Tom Tate |

    ## Sources

    1. Phuket Gov welcomes Suining delegation from Sichuan, China, The Phuket News, 9 Nov 2017 https://www.thephuketnews.com/phuket-gov-welcomes-suining-delegation-from-sichuan-china-64626.php
    2. Phuket, Gold Coast set to become Sister Cities, The Phuket News, 11 Sept 2018 https://www.thephuketnews.com/phuket-gold-coast-set-to-become-sister-cities-68582.php
    "
  `)
})

it('writes a page for A4 that loads nothing', async () => {
  const asked = ['--province', 'phuket', '--as-of', '2026-11-29', '--out', 'handover.html']
  expect(await report('handover', ...asked)).toEqual({ code: 0, out: 'handover.html\n', said: '' })
  expect(await readdir(folder)).toEqual(['handover.html'])
  const page = await readFile(join(folder, 'handover.html'), 'utf8')
  expect(page).toContain('<html lang="th">')
  expect(page).toContain('size: A4')
  expect(page).toContain('พ.ค. 2560')
  expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
})

it('writes a work list as a table', async () => {
  const { code, out } = await report('worklist', '--province', 'phuket', '--format', 'csv', '--as-of', '2026-11-29')
  expect(code).toBe(0)
  expect(out.startsWith('\uFEFF')).toBe(true)
  expect(out).toContain('ขาดการติดต่อ,')
})

it.each([
  [['briefing', '--province', 'phuket'], 'report briefing needs --sister-city, like --sister-city xiamen.'],
  [['fiscal-year', '--province', 'phuket'], 'needs --year'],
  [['fiscal-year', '--province', 'phuket', '--year', '2026'], 'common era: use --year 2569'],
  [['handover'], 'needs --province'],
  [['handover', '--province', 'phuket', '--year', '2569'], 'report handover takes no --year.'],
  [['worklist', '--province', 'phuket', '--format', 'pdf'], '--format is "pdf": give md, html or csv.'],
  [['worklist', '--province', 'phuket', '--lang', 'ja'], '--lang is "ja": give th or en.'],
  [['worklist', '--province', 'phuket', '--as-of', '2026-02-30'], '--as-of is "2026-02-30"'],
  [['letter', '--province', 'phuket'], 'There is no report "letter"'],
])('refuses %j', async (args, said) => {
  expect(await report(...args)).toMatchObject({ code: 2, out: '', said: expect.stringContaining(said) })
})

it('says what the register refuses, and writes no file', async () => {
  for (const [city, said] of [
    ['xiamenn', 'xiamen'],
    ['quang-tri', 'have no tie on record'],
  ] as const)
    expect(await report('briefing', '--province', 'phuket', '--sister-city', city, '--out', 'none.md')).toMatchObject({
      code: 1,
      out: '',
      said: expect.stringContaining(said),
    })
  expect(await readdir(folder)).not.toContain('none.md')
})

it('shows text as text, whatever is in it', () => {
  const evil = '<script>alert("1")</script> | *x* [a](javascript:b)\n# y'
  const made = {
    lang: 'en',
    title: evil,
    about: [evil],
    sections: [{ heading: evil, columns: [evil], rows: [[{ text: evil, notes: [1] }], [{ text: '=1+1' }]] }],
    sources: [{ title: evil, url: 'javascript:alert(1)' }],
  } as const
  const page = toHtml(made)
  expect(page).not.toMatch(/<script|href="javascript/)
  expect(page).toContain('<td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  expect(toMarkdown(made).split('\n')[6]).toBe(
    '| \\<script\\>alert("1")\\</script\\> \\| \\*x\\* \\[a\\](javascript:b) \\# y |',
  )
  expect(toCsv(made)).toContain("'=1+1")
})
