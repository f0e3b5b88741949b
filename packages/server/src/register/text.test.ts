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
