import { expect, it } from 'vitest'
import { pause } from '../../test/events.ts'
import { createConcurrencyLimit } from './concurrency-limit.ts'

it('lets so many run at a time, the others in their order, also behind one that fails', async () => {
  const turn = createConcurrencyLimit(2)
  const order: number[] = []
  let running = 0
  let most = 0
  const work = (n: number) =>
    turn(async () => {
      order.push(n)
      most = Math.max(most, ++running)
      await pause(5)
      running -= 1
      if (n === 1) throw new Error('Failed')
      return n
    })
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array(4).fill('fulfilled')])
  expect([order, most]).toEqual([[0, 1, 2, 3, 4, 5], 2])
  expect(await turn(async () => 'still')).toBe('still')
})
