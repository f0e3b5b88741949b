import { expect, it } from 'vitest'
import { headersIn } from './otlp-headers.ts'

it.each([
  ['api-key=secret', { 'api-key': 'secret' }],
  ['a=1, b = two%20words ,c==', { a: '1', b: 'two words', c: '=' }],
  ['a=50%', { a: '50%' }],
  ['nothing,=x,', {}],
])('reads %s', (text, headers) => {
  expect(headersIn(text)).toEqual(headers)
})
