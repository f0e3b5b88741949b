import { expect, it } from 'vitest'
import type { Programs } from '../../../bench/programs.ts'
import { copyThroughKills } from '../../../bench/pull/copy-through-kills.ts'
import { programs as programsOfServer } from '../../server/test/programs.ts'
import { makeFolder } from '../../server/test/stores.ts'
import { installed } from './program.ts'

// The short form of `pnpm bench:pull`, so that every change is tried: the figures of the long one are in the guide.

const programs: Programs = script => (script.startsWith('cli/') ? [installed()] : programsOfServer(script))

it.each([
  [2, []],
  [1, ['--country', 'JP']],
] as const)(
  'a copy is the register, though the program was killed %i times while it took it, %j',
  {
    timeout: 120_000,
  },
  async (kills, part) => {
    const figures = await copyThroughKills(kills, undefined, () => {}, programs, part, { makeFolder })
    expect(figures.differences).toEqual([])
    expect(figures.writes).toBeGreaterThan(3)
    // Not every write is of the part.
    expect(figures.lines).toBeGreaterThanOrEqual(figures.records + (part.length > 0 ? 0 : 1))
  },
)
