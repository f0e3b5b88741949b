import { expect, test } from 'vitest'
import { type Lang, type Names, pickName } from './names.ts'

const en = 'Xiamen'
const th = 'เซี่ยเหมิน'
const local = '厦门'

test.each<[Lang, Names, string | null]>([
  ['EN', { en, th, local }, en],
  ['EN', { th, local }, th],
  ['EN', { local }, local],
  ['TH', { en, th, local }, th],
  ['TH', { en, local }, en],
  ['TH', { en: null, th: null, local }, local],
  ['LOCAL', { en, th, local }, local],
  ['LOCAL', { en, th, local: null }, en],
  ['LOCAL', { th }, th],
  ['EN', {}, null],
])('%s of %j is %s', (lang, names, expected) => {
  expect(pickName(names, lang)).toBe(expected)
})
