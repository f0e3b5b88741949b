import { expect, it } from 'vitest'
import { createAddressBuckets } from './address-buckets.ts'

const ip = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255].join('.')

it('gives a budget to each address, and to a crowd when there are too many', () => {
  const bucketOf = createAddressBuckets(60_000, () => 0, 3)
  expect(['192.0.2.1', '192.0.2.2', '2001:db8:0:0::/64'].map(bucketOf)).toEqual([
    '192.0.2.1',
    '192.0.2.2',
    '2001:db8:0:0::/64',
  ])
  const crowd = bucketOf('203.0.113.1')
  expect(crowd).toMatch(/^crowd \d+$/)
  expect(bucketOf('203.0.99.7')).toBe(crowd)
  expect(bucketOf('192.0.2.1')).toBe('192.0.2.1')
})

it('has a bounded number of names, however many addresses come', () => {
  const bucketOf = createAddressBuckets(60_000, () => 0, 1_000)
  const names = new Set(Array.from({ length: 200_000 }, (_, i) => bucketOf(ip(Math.imul(i, 2_654_435_761) >>> 0))))
  const networks = Array.from(
    { length: 200_000 },
    (_, i) => `${(i >> 8).toString(16)}:${(i & 255).toString(16)}:0:0::/64`,
  )
  for (const network of networks) names.add(bucketOf(network))
  expect(names.size).toBeLessThanOrEqual(1_000 + 4_096)
})

it('has room again after the window', () => {
  let now = 0
  const bucketOf = createAddressBuckets(60_000, () => now, 1)
  bucketOf('192.0.2.1')
  expect(bucketOf('192.0.2.2')).toMatch(/^crowd/)
  now = 60_000
  expect(bucketOf('192.0.2.2')).toBe('192.0.2.2')
})
