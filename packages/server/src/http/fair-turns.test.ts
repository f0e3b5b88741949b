import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createFairTurns } from './fair-turns.ts'

it('begins at once when nobody else does, then one in a turn of the event loop', async () => {
  const turn = createFairTurns()
  const begun: number[] = []
  for (let i = 0; i < 3; i++) void turn('a').then(() => begun.push(i))
  await Promise.resolve()
  expect(begun).toEqual([0])
  const seen: number[] = []
  while (begun.length < 3) {
    await setImmediate()
    seen.push(begun.length)
  }
  expect(seen.every((count, i) => i === 0 || count - seen[i - 1]! <= 1)).toBe(true)
  await turn('a')
})

it('lets callers begin in rotation, however many pieces one has', async () => {
  const turn = createFairTurns()
  const begun: string[] = []
  const ask = (caller: string) => turn(caller).then(() => begun.push(caller))
  await Promise.all([...Array.from({ length: 5 }, () => ask('many')), ask('one'), ask('other'), ask('one')])
  expect(begun).toEqual(['many', 'many', 'one', 'other', 'many', 'one', 'many', 'many'])
})
