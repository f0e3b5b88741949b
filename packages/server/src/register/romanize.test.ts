import fc from 'fast-check'
import { expect, it } from 'vitest'
import { romanize } from './romanize.ts'
import { slugify } from './slug.ts'

it.each([
  ['ภูเก็ต', 'phuket'],
  ['เชียงใหม่', 'chiangmai'],
  ['กรุงเทพ', 'krungthep'],
  ['เมือง', 'mueang'],
  ['จังหวัด', 'changwat'],
  ['ประเทศ', 'prathet'],
  ['ความสัมพันธ์', 'khwamsamphan'],
  ['ระหว่าง', 'rawang'],
  ['สำนักงาน', 'samnakngan'],
  ['โรงเรียน', 'rongrian'],
  ['คน', 'khon'],
  ['สวน', 'suan'],
  ['เรือ', 'ruea'],
  ['ไทย', 'thai'],
  ['น้ำ', 'nam'],
  ['๒๕๖๙', '2569'],
])('%s is %s', (thai, latin) => {
  expect(romanize(thai).replace(/\s/g, '')).toBe(latin)
})

it('leaves what is not Thai as it is', () => {
  expect(romanize('MOU with Xiamen, 厦门')).toBe('MOU with Xiamen, 厦门')
})

it('gives every text with a Thai consonant a slug that says something', () => {
  const thai = fc.string({
    unit: fc.constantFrom(...'กขคงจชซดตทนบปพฟมยรลวสหอะาำิีึืุูเแโใไ็่้์ ๑ๆฯ'),
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.constantFrom(...'กคนมรส'), thai, (consonant, rest) => {
      expect(slugify(`${consonant}า ${rest}`)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(romanize(rest)).not.toMatch(/[ก-๛]/)
    }),
  )
})
