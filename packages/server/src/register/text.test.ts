import { expect, it } from 'vitest'
import { changeViolations, listViolations, neededViolations, textViolations } from './text.ts'

const told = (found: readonly { code: string; path: readonly string[] }[]) =>
  found.map(({ code, path }) => `${code} ${path.join('.')}`)

it('texts that are given say something', () => {
  expect(told(textViolations({ a: 'x', b: null, c: undefined }))).toEqual([])
  expect(told(textViolations({ a: '', b: ' \n' }, ['input', 'list', '0']))).toEqual([
    'EMPTY input.list.0.a',
    'EMPTY input.list.0.b',
  ])
})

it.each([
  ['joiners', '\u200C\u200D'],
  ['a soft hyphen and a byte order mark', '\u00AD\uFEFF'],
  ['variation selectors', '\uFE0F\u{E0100}'],
  ['spaces of every width', '\u00A0\u2003\u3000\u200B'],
  ['a blank pattern and a filler', '\u2800\u3164'],
  ['marks without a letter', '\u0E34\u0301'],
])('%s alone say nothing', (_, a) => {
  expect(told(textViolations({ a }))).toEqual(['EMPTY input.a'])
  expect(told(listViolations({ a: [a] }))).toEqual(['EMPTY input.a.0'])
  expect(told(textViolations({ a: `${a}ก` }))).toEqual([])
})

it('what is needed cannot be emptied', () => {
  expect(told(neededViolations({ a: null, b: undefined, c: [], d: false }))).toEqual(['EMPTY input.a'])
})

it('lists name each thing once', () => {
  expect(told(listViolations({ a: ['x', 'y'], b: null, c: undefined, d: [] }))).toEqual([])
  expect(told(listViolations({ a: ['x', '', 'x'] }))).toEqual(['EMPTY input.a.1', 'REPEATED input.a'])
})

it('an input that asks for a change names one; null is one', () => {
  expect(told(changeViolations({ a: undefined }))).toEqual(['NOTHING_TO_CHANGE input'])
  expect(told(changeViolations({ a: undefined, b: null }))).toEqual([])
})
