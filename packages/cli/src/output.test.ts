import { expect, it } from 'vitest'
import { printable, printableJson } from './output.ts'

it('leaves text in any language as it is, and takes from it what a terminal would obey', () => {
  expect(printable('ภูเก็ต – “Phuket”\n\tok')).toBe('ภูเก็ต – “Phuket”\n\tok')
  expect(printable('\x1b[31mred\x1b]0;title\x07\rscg: all fine\x9b2J\u202Eover')).toBe(
    '\uFFFD[31mred\uFFFD]0;title\uFFFD\uFFFDscg: all fine\uFFFD2J\uFFFDover',
  )
})

it('writes JSON that a program reads as it was and a terminal does not obey', () => {
  const value = { title: 'ภูเก็ต\n\x9b2J\u202Eover\x7f\x1b[31m' }
  expect(printableJson(value)).toBe('{"title":"ภูเก็ต\\n\\u009b2J\\u202eover\\u007f\\u001b[31m"}')
  expect(JSON.parse(printableJson(value, 2))).toEqual(value)
})
