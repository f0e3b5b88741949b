import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createFairTurns } from './fair-turns.ts'

/** Asks for turns of one caller; counts the pieces that begin, each of which takes so many ms, turn by turn. */
const begunByTurn = async (pieces: number, ms: number): Promise<number[]> => {
  const turn = createFairTurns()
  let begun = 0
  const all = Array.from({ length: pieces }, () =>
    turn('a').then(() => {
      begun += 1
      for (const end = performance.now() + ms; performance.now() < end; );
    }),
  )
  await Promise.resolve()
  const seen = [begun]
  while (begun < pieces) {
    const before = begun
    await setImmediate()
    seen.push(begun - before)
  }
  await Promise.all(all)
  return seen
}

it('begins at once when nobody else does, and one dear piece in a turn of the event loop', async () => {
  const seen = await begunByTurn(5, 2)
  expect(seen[0]).toBe(1)
  expect(Math.max(...seen)).toBe(1)
})

it('lets cheap pieces share a turn, and other work come in between', async () => {
  const seen = await begunByTurn(2_000, 0.02)
  expect(seen.length).toBeGreaterThan(5)
  expect(seen.length).toBeLessThan(1_000)
})

it('lets callers begin in rotation, however many pieces one has', async () => {
  const turn = createFairTurns()
  const begun: string[] = []
  const ask = (caller: string) => turn(caller).then(() => begun.push(caller))
  await Promise.all([...Array.from({ length: 5 }, () => ask('many')), ask('one'), ask('other'), ask('one')])
  expect(begun).toEqual(['many', 'many', 'one', 'other', 'many', 'one', 'many', 'many'])
})
