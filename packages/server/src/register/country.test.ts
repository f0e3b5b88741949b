import { expect, it } from 'vitest'
import { countryCode, countryNames, countryViolations, foreignCountryViolations, nearestCountry } from './country.ts'

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code)
const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
const known = letters
  .flatMap(first => letters.map(second => first + second))
  .filter(code => countryViolations(code, []).length === 0)

it('knows the 249 codes of ISO 3166-1, and none that Unicode adds', () => {
  expect(known).toHaveLength(249)
  for (const code of ['EU', 'UN', 'XK', 'ZZ', 'SU', 'UK', 'AN', 'jp', 'J', 'JPN', ''])
    expect(codes(countryViolations(code, []))).toEqual(['BAD_VALUE'])
})

it('has a name for each in English and Thai', () => {
  expect(countryNames('JP')).toEqual({ nameEn: 'Japan', nameTh: 'ญี่ปุ่น' })
  expect(known.filter(code => countryNames(code).nameEn === code || !/[ก-๙]/.test(countryNames(code).nameTh))).toEqual(
    [],
  )
})

it('reads codes of two and three letters in either case', () => {
  expect(known.map(countryCode)).toEqual(known)
  expect(['JPN', 'jpn', 'jp', 'DEU', 'CHE', 'KOR'].map(countryCode)).toEqual(['JP', 'JP', 'JP', 'DE', 'CH', 'KR'])
  expect(['JAP', 'ZZZ', 'Japan', ''].map(countryCode)).toEqual([null, null, null, null])
})

it('tells what may be meant', () => {
  expect(['Japan', 'ญี่ปุ่น', 'Malaisia', 'JPNN', 'qqqqqq'].map(nearestCountry)).toEqual([
    'JP (Japan)',
    'JP (Japan)',
    'MY (Malaysia)',
    'JP (Japan)',
    null,
  ])
})

it('says so in English and in Thai', () => {
  expect(countryViolations('Japon', []).map(({ message }) => message)).toEqual([
    {
      en: '"Japon" is no country; give its ISO 3166-1 code, like JP or JPN. Did you mean JP (Japan)?',
      th: '"Japon" ไม่ใช่ประเทศ: ให้ระบุรหัส ISO 3166-1 เช่น JP หรือ JPN ท่านหมายถึง JP (Japan) หรือไม่',
    },
  ])
})

it('tells Thailand from abroad', () => {
  expect(codes(foreignCountryViolations('TH', []))).toEqual(['DOMESTIC_PARTY'])
  expect(codes(foreignCountryViolations('ZZ', []))).toEqual(['BAD_VALUE'])
  expect(foreignCountryViolations('LA', [])).toEqual([])
})
