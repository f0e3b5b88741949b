import { expect, it } from 'vitest'
import { progressOn, span } from './progress.ts'

it('tells the rate and the time left, a line now and then', () => {
  let now = 0
  const lines: string[] = []
  const progress = progressOn({ write: text => lines.push(text) }, () => now)
  progress.show(0, 10_000, 'rows')
  now = 2_000
  progress.show(1_000, 10_000, 'rows')
  now = 3_000
  progress.show(1_500, 10_000, 'rows')
  now = 12_000
  progress.show(6_000, 10_000, 'rows')
  now = 20_000
  progress.show(12_000, undefined, 'rows')
  progress.end('Done.')
  expect(lines).toEqual([
    '1,000 of 10,000 (10%) rows, 500/s, 18 s left\n',
    '6,000 of 10,000 (60%) rows, 500/s, 8 s left\n',
    '12,000 rows, 600/s\n',
    'Done.\n',
  ])
})

it('counts anew what is begun anew, and writes over its line on a terminal', () => {
  let now = 0
  const lines: string[] = []
  const progress = progressOn({ isTTY: true, write: text => lines.push(text) }, () => now)
  progress.show(500, undefined, 'rows')
  now = 1_000
  progress.show(0, undefined, 'rows')
  now = 2_000
  progress.show(100, undefined, 'rows')
  expect(lines.at(-1)).toBe('\r\u001B[K100 rows, 100/s')
})

it('spans of time', () => {
  expect([0.2, 89, 300, 7_200].map(span)).toEqual(['1 s', '89 s', '5 min', '2.0 h'])
})
