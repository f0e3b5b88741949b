import { describe, expect, inject, it } from 'vitest'
import { killMigrations } from '../../../bench/faults/killed-migrations.ts'
import { programs } from './programs.ts'
import { databases } from './stores.ts'

// The short form of bench/faults/kill-migrations.ts, so that every change is tried, and an upgrade from an earlier release too.
// A first start of the embedded register is killed in src/main.test.ts.

describe.each(databases)('%s', kind => {
  it.each(kind === 'PGlite' ? (['upgrade'] as const) : (['first', 'upgrade'] as const))(
    'killed in a start, it starts again: %s',
    { timeout: 300_000 },
    async start => {
      const server = kind === 'PostgreSQL' ? inject('template') : undefined
      const { failures } = await killMigrations(start, kind === 'PGlite' ? 1 : 2, server, () => {}, programs)
      expect(failures).toEqual([])
    },
  )
})
