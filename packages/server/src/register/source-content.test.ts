import { expect, it } from 'vitest'
import { type SourceContent, sourceContentViolations } from './source-content.ts'

const broken = (content: SourceContent) =>
  sourceContentViolations(content, '2026-11-22').map(({ code, path }) => `${code} ${path.at(-1)}`)

it('a source is read after it was published, and neither is to come', () => {
  expect(broken({ publishedOn: '2026-11', retrievedOn: '2026-11-22' })).toEqual([])
  expect(broken({ publishedOn: '2026-11-02', retrievedOn: '2026-11-01' })).toEqual(['DATES_OUT_OF_ORDER retrievedOn'])
  expect(broken({ publishedOn: '2026-12', retrievedOn: '2026-11-23' })).toEqual([
    'DATE_IN_FUTURE publishedOn',
    'DATE_IN_FUTURE retrievedOn',
    'DATES_OUT_OF_ORDER retrievedOn',
  ])
})

it('an address is absolute and of the web', () => {
  for (const url of ['https://phuket.go.th', 'http://a.example/ก?b=c#d']) expect(broken({ url })).toEqual([])
  for (const url of [
    'phuket.go.th',
    'ftp://a.example',
    'https://',
    'https:///x',
    'https://a b',
    'https://a.example/a b',
    'https://a.example/<b>',
    'https://a.example/a"b',
    'https://a.example/{b}|c^`',
    'https://a.example\\b',
    'https://[',
    'https://a.example:99999',
    'https://?q',
    'see https://a.example',
    'javascript:alert(1)',
    '',
  ])
    expect(broken({ url })).toEqual(['BAD_VALUE url'])
})

it('a language is one of ISO 639-1', () => {
  for (const language of ['th', 'en', 'zh', 'ja']) expect(broken({ language })).toEqual([])
  for (const language of ['TH', 'tha', 'xx', 'qq', '']) expect(broken({ language })).toEqual(['BAD_VALUE language'])
})
