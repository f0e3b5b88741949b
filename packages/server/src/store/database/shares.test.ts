import { expect, it } from 'vitest'
import { defaultConnections, fewestConnections, sharesOf } from './shares.ts'

it('sixteen connections are shared out as the guide says', () => {
  expect(defaultConnections).toBe(16)
  expect(sharesOf(16, 4)).toEqual({ read: 5, view: 2, write: 3, follow: 2, export: 2, health: 2 })
  expect(sharesOf(16, 2)).toEqual({ read: 6, view: 1, write: 3, follow: 2, export: 2, health: 2 })
})

it('the shares are all connections there are, and each lane has at least one', () => {
  for (let total = fewestConnections; total <= 200; total += 1) {
    const shares = Object.values(sharesOf(total, 1 + (total % 9)))
    expect(shares.reduce((a, b) => a + b)).toBe(total)
    expect(Math.min(...shares)).toBeGreaterThan(0)
  }
})
