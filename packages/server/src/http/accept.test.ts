import { expect, it } from 'vitest'
import { acceptableTypes, acceptsGzip, prefersHtml } from './accept.ts'

const offered = ['application/json', 'application/graphql-response+json', 'text/event-stream', 'text/html']
const [json, response, events, html] = offered as [string, string, string, string]

it.each([
  [null, offered],
  ['', offered],
  ['*/*', offered],
  ['text/html', [html]],
  ['TEXT/HTML ; Q=0.5', [html]],
  ['text/html;q=0', []],
  ['text/html;q=0.000', []],
  ['*/*, text/html;q=0', [json, response, events]],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', [html, json, response, events]],
  ['application/json;q=0.2, application/graphql-response+json', [response, json]],
  ['application/json, application/graphql-response+json', [json, response]],
  ['application/graphql-response+json, application/json', [response, json]],
  ['text/*;q=0.3, text/html;q=0.7', [html, events]],
  ['application/json; charset="UTF-8"', [json]],
  ['application/json; charset=iso-8859-1', []],
  ['application/json; indent=2', [json]],
  ['application/json;q=0, */*;q=0.1', [response, events, html]],
  ['application/json;q=2', []],
  ['application/json;q=abc, text/html;q=-1', []],
  ['nonsense', []],
  [',;q=1,/,*', []],
])('%s', (header, expected) => {
  expect(acceptableTypes(header, offered)).toEqual(expected)
})

it.each([
  ['text/html', true],
  ['text/html;q=0', false],
  ['text/html;q=0, application/json', false],
  ['application/json, text/html', false],
  ['text/html;q=0.1, application/json;q=0.9', false],
  ['text/html, application/json;q=0.9', true],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
  ['*/*', false],
])('a page for %s: %s', (accept, page) => {
  expect(prefersHtml(new Request('http://register.test', { headers: { accept } }))).toBe(page)
})

it('a header as long as HTTP allows is read in no time', () => {
  const before = performance.now()
  acceptableTypes('a/b;q=0.1,'.repeat(1_600), offered)
  expect(performance.now() - before).toBeLessThan(500)
})

it.each([
  ['gzip', true],
  ['br, gzip;q=0.5', true],
  ['gzip;q=0, identity', false],
  ['*;q=0.1', true],
  ['identity', false],
])('gzip for %s: %s', (header, taken) => {
  expect(acceptsGzip(header)).toBe(taken)
})
