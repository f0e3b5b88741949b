import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import type { ReportDocument } from '../document.ts'
import { toPdf } from './pdf.ts'

const blank: ReportDocument = {
  lang: 'th',
  title: 'รายงาน',
  day: '2026-11-29',
  about: [],
  sections: [],
  names: [],
  sources: [],
}

const read = async (report: Partial<ReportDocument>) => {
  const { bytes, lost } = await toPdf({ ...blank, ...report })
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf)
  const { info } = await pdf.getMetadata()
  return { pages: text, lost, info }
}

it('can be searched and copied: marks above marks, SARA AM with a tone mark, letters of Vietnam', async () => {
  const about = ['น้ำใจ ทำ ก้ำ ป้ำ ที่นี่ ฟ้า ป่า ปี้ กู้ ฐิติ ญู ฎุ ฤๅ ๑๒๓ ฯลฯ', 'Quảng Trị, Thời Đại – “ß” …']
  const { pages, lost } = await read({ about, title: 'ประจำน้ำค่ำ' })
  expect(pages[0]!.split('\n').slice(0, 3)).toEqual(['ประจำน้ำค่ำ', ...about])
  expect(lost).toEqual([])
})

it('prints names of other scripts, and says which characters no font has', async () => {
  const title = '厦门市 臺北市 北海道 タイ王国 부산광역시 Владивосток'
  const { pages, lost } = await read({ sources: [{ title }, { title: 'ລາວ' }] })
  expect(pages[0]).toContain(`1. ${title}\n2. ???\n`)
  expect(lost).toEqual([...'ລາວ'])
})

it('says its title, its language and its day, and is the same each time, byte for byte', async () => {
  const { info } = await read({})
  expect(info).toMatchObject({ Title: 'รายงาน', Language: 'th', CreationDate: 'D:20261128170000Z' })
  const [one, two] = [await toPdf(blank), await toPdf(blank)]
  expect(one.bytes).toEqual(two.bytes)
})

it('repeats the heads of a table on each page, and numbers the pages', async () => {
  const columns = [
    { name: 'ลำดับ', share: 1 },
    { name: 'เรื่อง', share: 4 },
  ]
  const rows = Array.from({ length: 90 }, (_, i) => [{ text: `${i + 1}` }, { text: 'หารือ' }])
  const { pages } = await read({ sections: [{ heading: 'ข้อผูกพัน', columns, rows }] })
  expect(pages).toHaveLength(3)
  for (const [i, page] of pages.entries())
    expect(page.split('\n')).toEqual(expect.arrayContaining(['ข้อผูกพัน', 'ลำดับ เรื่อง', `หน้า ${i + 1} / 3`]))
  expect(pages.join('\n').match(/^\d+ หารือ$/gm)).toHaveLength(90)
})

it('has all of a text that is longer than a page', async () => {
  const long = Array.from({ length: 400 }, (_, i) => `ข้อความที่${i}`)
  const columns = [
    { name: 'ก', share: 1 },
    { name: 'ข', share: 1 },
  ]
  const rows = [
    [{ text: long.join(' ') }, { text: 'x'.repeat(1_200) }],
    [{ text: 'ท้าย' }, { text: '' }],
  ]
  const { pages } = await read({
    about: [`${'y'.repeat(500)}`],
    sections: [{ heading: 'ห', columns, rows }],
    sources: [{ title: 'zzzz '.repeat(2_000) }],
  })
  // Without the heads of pages and tables that stand between
  const text = pages.join('\n').replaceAll(/(?:^รายงาน)?\n?หน้า \d+ \/ \d+|^ห\nก ข\n|\s/gm, '')
  expect([...'xyz'].map(letter => text.split(letter).length - 1)).toEqual([1_200, 500, 8_000])
  expect(long.filter(word => !text.includes(word))).toEqual([])
  expect(text).toContain('ท้าย')
})

it('is a page even where there is nothing to say', async () => {
  expect((await read({ title: '' })).pages).toEqual(['หน้า 1 / 1'])
})
