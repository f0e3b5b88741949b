import { describe, expect, inject, it } from 'vitest'
import { survive } from '../../../bench/survive.ts'
import { programs } from './programs.ts'
import { databases, makeFolder } from './stores.ts'

// The short form of `pnpm bench:kill`, so that every change is tried: the figures of the long one are in the guide.

describe.each(databases)('%s', kind => {
  it('loses nothing when its server is killed in the middle of writing', { timeout: 180_000 }, async () => {
    const template = inject('template')
    const origin = { template, makeFolder }
    const figures = await survive(2, kind === 'PostgreSQL' ? template : undefined, () => {}, programs, origin)
    expect(figures.losses).toEqual([])
    expect(figures.acknowledged).toBeGreaterThan(3)
    expect(figures.revisions).toBeGreaterThanOrEqual(figures.acknowledged)
  })
})
