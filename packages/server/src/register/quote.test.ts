import { expect, test } from 'vitest'
import { quoteFound } from './quote.ts'

const text = 'จังหวัดภูเก็ตได้ลงนาม\u00A0MOU\u00A0กับเมืองต่างประเทศ ถึง 8 เมือง และ\u00A0LOI\u00A0อีก 3\n  เมือง'

test.each([
  ['LOI อีก 3 เมือง', true],
  ['LOI\u00A0อีก 3 เมือง', true],
  ['  ถึง 8 เมือง ', true],
  ['LOI อีก 4 เมือง', false],
  ['loi อีก 3 เมือง', false],
  ['LOIอีก 3 เมือง', false],
  ['', false],
  [' \u00A0', false],
])('%j: %s', (quote, found) => {
  expect(quoteFound(quote, text)).toBe(found)
})

test('does not take one spelling for another', () => {
  expect(quoteFound('นํ้า', 'น้ำ')).toBe(false)
})
