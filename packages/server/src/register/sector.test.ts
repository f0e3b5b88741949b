import { expect, test } from 'vitest'
import { SECTORS } from './sector.ts'

test("keeps the founding article's order and words", () => {
  expect(SECTORS.map(({ code, th }) => [code, th])).toEqual([
    ['TRADE', 'การค้า'],
    ['INVESTMENT', 'การลงทุน'],
    ['EDUCATION', 'การศึกษา'],
    ['CULTURE', 'วัฒนธรรม'],
    ['ARTS', 'ศิลปกรรม'],
    ['TOURISM', 'การท่องเที่ยว'],
    ['ENVIRONMENT', 'สิ่งแวดล้อม'],
    ['TECHNOLOGY', 'เทคโนโลยี'],
    ['OTHER', 'อื่น ๆ'],
  ])
})
