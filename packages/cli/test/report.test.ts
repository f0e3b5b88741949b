import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { report as reportCommand } from '../src/commands/report.ts'
import { UsageError } from '../src/exit.ts'
import type { Options } from '../src/options.ts'
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
    ความสัมพันธ์: เมืองมิตรภาพ, ตั้งแต่ 25 ม.ค. 2548  
    สาขาความร่วมมือ: การค้า, การลงทุน, วัฒนธรรม, ศิลปกรรม, การท่องเที่ยว, เทคโนโลยี  
    สภาพการติดต่อ: ขาดการติดต่อ, ครั้งล่าสุด 5 ส.ค. 2567: แผนความร่วมมือ พ.ศ. 2568–2573 ระหว่างจังหวัดมุกดาหารกับกว๋างจิ  

    ## ประเด็นที่ควรหยิบยก

    | ประเด็น | วันที่ | เรื่อง |
    | --- | --- | --- |
    | ข้อผูกพันเกินกำหนด | พ.ศ. 2569 | หารือที่มุกดาหารใน พ.ศ. 2569 เพื่อทบทวนการดำเนินงานตามแผนความร่วมมือ พ.ศ. 2568–2573 |
    | ขาดการติดต่อมานาน | 5 ส.ค. 2567 | ติดต่อครั้งล่าสุด: แผนความร่วมมือ พ.ศ. 2568–2573 ระหว่างจังหวัดมุกดาหารกับกว๋างจิ |

    ## ข้อผูกพันที่ยังค้าง

    | เรื่อง | ผู้รับผิดชอบ | กำหนด | สถานะ |
    | --- | --- | --- | --- |
    | หารือที่มุกดาหารใน พ.ศ. 2569 เพื่อทบทวนการดำเนินงานตามแผนความร่วมมือ พ.ศ. 2568–2573 \\[1\\] | ทั้งสองฝ่าย | พ.ศ. 2569 | เกินกำหนด |

    ## ความตกลง

    | ความตกลง | ประเภท | สถานะ | ลงนาม | สิ้นสุด |
    | --- | --- | --- | --- | --- |
    | แผนความร่วมมือ พ.ศ. 2568–2573 ระหว่างจังหวัดมุกดาหารกับกว๋างจิ \\[2–5\\] | แผนปฏิบัติการ | มีผลใช้บังคับ | 5 ส.ค. 2567 | 31 ธ.ค. 2573 |
    | ข้อตกลงเมืองคู่มิตรระหว่างจังหวัดมุกดาหารกับกว๋างจิ \\[3, 5\\] | ความตกลงมิตรภาพ | มีผลใช้บังคับ | 25 ม.ค. 2548 | ไม่ทราบ |

    ไม่มีรายการ: วันครบรอบ, กิจกรรม, บุคคลที่เคยพบ, ข้อมูลที่ยังขัดแย้งกัน

    ## แหล่งอ้างอิง

    1. Provincias de Vietnam y Tailandia cooperan para el desarrollo mutuo, VietnamPlus, 5 ส.ค. 2567 https://es.vietnamplus.vn/provincias-de-vietnam-y-tailandia-cooperan-para-el-desarrollo-mutuo-post201917.vnp
    2. Quang Tri and Mukdahan sign a cooperation plan for 2025 to 2030, The Nation, 5 ส.ค. 2567 https://www.nationthailand.com/news/asean/40040327
    3. Quang Tri Province and Mukdahan Province sign Cooperation Plan in the period 2025-2030, Quang Tri Department of Foreign Affairs, 7 ส.ค. 2567 https://songv.quangtri.gov.vn/vi/xem-tintuc-sukien/-/view-article/1/1647396659449/1723109371049
    4. มุกดาหาร ( ประเทศไทย ) กวางตรี ( สาธารณรัฐสังคมนิยมเวียดนาม ) ลงนามแผนความร่วมมือเสริมสร้างความสัมพันธ์หุ้นส่วนทางยุทธศาสตร์ระหว่างไทย – เวียดนาม ระยะ 5 ปี (ช่วงปี พ.ศ. 2568- 2573), Surin Today, ส.ค. 2567 https://surintoday.net/?p=11183
    5. Quảng Trị và Mukdahan thúc đẩy hợp tác 3 lĩnh vực trong giai đoạn 2025-2030, Thời Đại https://tacnghiep.thoidai.com.vn/quang-tri-viet-nam-va-mukdahan-thai-lan-thuc-day-hop-tac-3-linh-vuc-trong-giai-doan-2025-2030-203150.html
    "
  `)
})

it('writes a fiscal year in English', async () => {
  const { code, out } = await report('fiscal-year', '--province', 'phuket', '--year', '2561', '--lang', 'en')
  expect(code).toBe(0)
  expect(out).toMatchInlineSnapshot(`
    "# Fiscal year 2561 (2018): Phuket

    1 Oct 2017 – 30 Sept 2018  
    Agreements signed: 2; Engagements: 2; Commitments agreed: 0  
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

    ## All engagements, also those that may lie in it

    | When | Engagement | Kind | Direction | Led by |
    | --- | --- | --- | --- | --- |
    | 8 Nov 2017 | A delegation of Suining visits Phuket \\[1\\] | Delegation | Inbound | Yang Ying |
    | 10 Sept 2018 | The mayor of Gold Coast signs an agreement in Phuket \\[2\\] | Signing ceremony | Inbound | Tom Tate |

    Nothing on record: Commitments agreed, by status

    ## Sources

    1. Phuket Gov welcomes Suining delegation from Sichuan, China, The Phuket News, 9 Nov 2017 https://www.thephuketnews.com/phuket-gov-welcomes-suining-delegation-from-sichuan-china-64626.php
    2. Phuket, Gold Coast set to become Sister Cities, The Phuket News, 11 Sept 2018 https://www.thephuketnews.com/phuket-gold-coast-set-to-become-sister-cities-68582.php
    "
  `)
})

/** The parts of a text, without the signs of Markdown and what its writer put before them */
const partsOf = (markdown: string): string[] =>
  markdown
    .split('\n')
    .filter(line => !/^\| ---/.test(line))
    .flatMap(line => line.split(/(?<!\\) ?\|(?: |$)|^#+ |^\d+\. |(?: {2}$)| (?=\\\[[\d–, ]+\\\])| (?=https?:)/))
    .map(part => part.replaceAll(/\\(.)/g, '$1').replace(/^https?:\/\//, ''))
    .filter(part => part !== '' && !part.includes('%'))

/** Which of these do not follow each other in a text, wherever its lines end */
const notInOrder = (parts: readonly string[], text: string): string[] => {
  const bare = (said: string) => said.replaceAll(/\s/g, '')
  let at = 0
  return parts.filter(part => {
    const found = bare(text).indexOf(bare(part), at)
    if (found >= 0) at = found + bare(part).length
    return found < 0
  })
}

const pdfPages = async (bytes: Uint8Array): Promise<string[]> =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text

it.each([
  ['briefing', '--sister-city', 'xiamen'],
  ['fiscal-year', '--year', '2561', '--lang', 'en'],
  ['handover'],
  ['worklist'],
])('has in a PDF and in a document of Word what Markdown has: %s', async (...asked) => {
  const day = asked[0] === 'fiscal-year' ? [] : ['--as-of', '2026-11-29']
  const write = async (format: string) => {
    const to = `paper.${format}`
    expect(await report(...asked, '--province', 'phuket', ...day, '--out', to)).toMatchObject({ code: 0, said: '' })
    return readFile(join(folder, to))
  }
  const parts = partsOf((await write('md')).toString())
  expect(parts.length).toBeGreaterThan(30)

  const pages = await pdfPages(await write('pdf'))
  expect(notInOrder(parts, pages.join('\n'))).toEqual([])
  const page = asked.includes('en') ? 'Page' : 'หน้า'
  expect(pages.map(text => text.split('\n').at(-1))).toEqual(pages.map((_, i) => `${page} ${i + 1} / ${pages.length}`))

  const xml = strFromU8(unzipSync(await write('docx'))['word/document.xml']!)
  const said = [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([run]) => run.replaceAll(/<[^>]*>/g, ''))
  expect(notInOrder(parts, said.join('').replaceAll('&amp;', '&').replaceAll('&apos;', "'"))).toEqual([])
})

it('sends a paper to the standard output', async () => {
  const asked = ['--province', 'phuket', '--year', '2561', '--format', 'pdf']
  const { code, out, said } = await report('fiscal-year', ...asked)
  expect([code, said, out.slice(0, 9), out.trimEnd().slice(-5)]).toEqual([0, '', '%PDF-1.7\n', '%%EOF'])
})

it('counts a fiscal year as somebody does who goes through the records', async () => {
  const data = async (name: string) =>
    JSON.parse(await readFile(new URL(`../../../prisma/data/${name}.json`, import.meta.url), 'utf8'))
  /** How many of these days lie from October 2022 to September 2023 for certain, and how many perhaps */
  const count = (days: readonly (string | undefined)[]) => {
    const spans = days.flatMap(day => (day ? [[day, day.padEnd(10, '-01-01'), day.padEnd(10, '-12-31')] as const] : []))
    const over = spans.filter(([, first, last]) => first <= '2023-09-30' && last >= '2022-10-01')
    const within = over.filter(([, first, last]) => first >= '2022-10-01' && last <= '2023-09-30')
    return [within.length, over.length - within.length]
  }
  const ties: { id: string; provinceId: string }[] = await data('partnerships')
  const ofBangkok = new Set(ties.filter(({ provinceId }) => provinceId === 'TH-10').map(({ id }) => id))
  const agreements: { partnershipId: string; events: { kind: string; on?: string }[] }[] = await data('agreements')
  const signed = agreements
    .filter(({ partnershipId }) => ofBangkok.has(partnershipId))
    .flatMap(({ events }) => events.filter(({ kind }) => kind === 'SIGNED').map(({ on }) => on))
  const engagements: { provinceId: string; startsOn: string }[] = await data('engagements')
  const held = engagements.filter(({ provinceId }) => provinceId === 'TH-10').map(({ startsOn }) => startsOn)
  expect([count(signed), count(held)]).toEqual([
    [1, 1],
    [4, 0],
  ])

  const asked = ['--province', 'TH-10', '--year', '2566', '--lang', 'en', '--out', 'counted.pdf']
  expect(await report('fiscal-year', ...asked)).toMatchObject({ code: 0 })
  const text = (await pdfPages(await readFile(join(folder, 'counted.pdf')))).join('\n')
  expect(text).toContain('Agreements signed: 1 (perhaps 1 more); Engagements: 4; Commitments agreed: 0')
})

it('writes a page for A4 that loads nothing', async () => {
  const asked = ['--province', 'phuket', '--as-of', '2026-11-29', '--out', 'handover.html']
  expect(await report('handover', ...asked)).toEqual({ code: 0, out: 'handover.html\n', said: '' })
  expect((await readdir(folder)).filter(name => name.startsWith('handover'))).toEqual(['handover.html'])
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
  [['worklist', '--province', 'phuket', '--format', 'odt'], '--format is "odt": give md, html, csv, docx, pdf.'],
  [['worklist', '--province', 'phuket', '--lang', 'ja'], '--lang is "ja": give th or en.'],
  [['worklist', '--province', 'phuket', '--as-of', '2026-02-30'], '--as-of is "2026-02-30"'],
  [['letter', '--province', 'phuket'], 'There is no report "letter"'],
])('refuses %j', async (args, said) => {
  expect(await report(...args)).toMatchObject({ code: 2, out: '', said: expect.stringContaining(said) })
})

it('does not write a paper on a terminal', async () => {
  const refused = (options: Options) => reportCommand.run({ options, args: ['worklist'], terminal: true } as never)
  const said = 'pdf is not for a terminal: name a file, like --out worklist.pdf.'
  await expect(refused({ province: 'phuket', format: 'pdf' })).rejects.toThrow(new UsageError(said))
})

it('says what the register refuses, and writes no file', async () => {
  for (const [city, said] of [
    ['xiamenn', 'xiamen'],
    ['quang-tri', 'have no tie on record'],
  ] as const)
    expect(await report('briefing', '--province', 'phuket', '--sister-city', city, '--out', 'none.pdf')).toMatchObject({
      code: 1,
      out: '',
      said: expect.stringContaining(said),
    })
  expect(await readdir(folder)).not.toContain('none.pdf')
})

it('replaces what it wrote before, makes the folder, and leaves nothing behind where it cannot write', async () => {
  const asked = ['fiscal-year', '--province', 'phuket', '--year', '2561', '--out']
  for (const _ of [1, 2]) expect(await report(...asked, 'of/2561.docx')).toMatchObject({ code: 0, said: '' })
  expect(await report(...asked, 'of')).toMatchObject({ code: 1, out: '' })
  expect(await readdir(folder, { recursive: true })).toEqual(expect.arrayContaining(['of', 'of/2561.docx']))
  expect((await readdir(folder, { recursive: true })).filter(name => name.endsWith('.part'))).toEqual([])
})

it('shows text as text, whatever is in it', () => {
  const evil = '<script>alert("1")</script> | *x* [a](javascript:b)\n# y'
  const made = {
    lang: 'en',
    title: evil,
    day: '2026-11-29',
    about: [evil],
    names: [],
    sections: [
      { heading: evil, columns: [{ name: evil, share: 1 }], rows: [[{ text: evil, notes: [1] }], [{ text: '=1+1' }]] },
    ],
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
