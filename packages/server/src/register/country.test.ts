import { expect, it } from 'vitest'
import { countryNames, countryViolations, foreignCountryViolations } from './country.ts'

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

it('tells Thailand from abroad', () => {
  expect(codes(foreignCountryViolations('TH', []))).toEqual(['DOMESTIC_PARTY'])
  expect(codes(foreignCountryViolations('ZZ', []))).toEqual(['BAD_VALUE'])
  expect(foreignCountryViolations('LA', [])).toEqual([])
})
