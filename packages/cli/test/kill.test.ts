import { expect, it } from 'vitest'
import type { Programs } from '../../../bench/programs.ts'
import { copyThroughKills } from '../../../bench/pull/copy-through-kills.ts'
import { programs as programsOfServer } from '../../server/test/programs.ts'
import { makeFolder } from '../../server/test/stores.ts'
import { installed } from './program.ts'

// The short form of `pnpm bench:pull`, so that every change is tried: the figures of the long one are in the guide.

const programs: Programs = script => (script.startsWith('cli/') ? [installed()] : programsOfServer(script))

it.each([[], ['--country', 'JP']])(
  'a copy is the register, though the program was killed while it took it %s %s',
  {
    timeout: 120_000,
  },
  async (...part: string[]) => {
    const figures = await copyThroughKills(2, undefined, () => {}, programs, part, { makeFolder })
    expect(figures.differences).toEqual([])
    expect(figures.writes).toBeGreaterThan(3)
    // Not every write is of the part.
    expect(figures.lines).toBeGreaterThanOrEqual(figures.records + (part.length > 0 ? 0 : 1))
  },
)
