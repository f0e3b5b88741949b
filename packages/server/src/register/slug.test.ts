import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugify } from './slug.ts'

test.each([
  ['Phra Nakhon Si Ayutthaya', 'phra-nakhon-si-ayutthaya'],
  ['Đà Nẵng', 'da-nang'],
  ['Östersund', 'ostersund'],
  ["Xi'an", 'xian'],
  ['Xi’an', 'xian'],
  ['Washington, D.C.', 'washington-d-c'],
  ['  --Łódź-- ', 'lodz'],
  ['MOU 2559 (ฉบับที่ ๒)', 'mou-2559-chabap-thi-2'],
  ['ภูเก็ต', 'phuket'],
  ['สำนักงานความสัมพันธ์ระหว่างประเทศ', 'samnakngan-khwam-samphan-rawang-prathet'],
  ['北京', ''],
])('%s: %s', (name, slug) => {
  expect(slugify(name)).toBe(slug)
})

test('a slug is made of words and hyphens, and is its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      const slug = slugify(name)
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(slugify(slug)).toBe(slug)
    }),
  )
})
