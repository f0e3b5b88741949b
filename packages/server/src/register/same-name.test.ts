import { expect, it } from 'vitest'
import { isNamesake, nameKeys } from './same-name.ts'

it.each([
  ['Đà Nẵng', 'da nang', true],
  ["Xi'an", 'XIAN', true],
  ['Saint-Denis', 'Saint Denis', true],
  ['เทศบาลนครริมน้ำ', 'เทศบาลนครริมนํ้า', true],
  ['厦门', '厦门', true],
  ['Nice', 'Nicely', false],
  ['ยะลา', 'ยะลำ', false],
])('%s and %s', (one, other, same) => {
  expect(isNamesake(nameKeys({ nameEn: one }), { nameEn: 'Another', aliases: [other] })).toBe(same)
  expect(isNamesake(nameKeys({ nameEn: 'Another one', nameLocal: one }), { nameEn: other })).toBe(same)
})

it('what has no name in a language has it in common with nobody', () => {
  expect(isNamesake(nameKeys({ nameEn: 'A', nameTh: null, aliases: [] }), { nameEn: 'B', nameTh: null })).toBe(false)
  expect(isNamesake(nameKeys({ nameEn: '!' }), { nameEn: '?' })).toBe(false)
})
