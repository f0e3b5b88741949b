import { expect, it } from 'vitest'
import { createBudgets } from './budgets.ts'
import type { Counter } from './counter.ts'

it('tells whether budgets are counted together, where they should be', async () => {
  let isThere = true
  let time = 0
  const shared: Counter = {
    charge: async () => {
      if (!isThere) throw new Error('gone')
      return { accepted: true, remaining: 1, resetAt: 0 }
    },
  }
  const budgets = createBudgets({ shared, log: () => {}, now: () => time })
  const charge = () => budgets.accountOf('anonymous', 'a').charge(1)
  const value = () => budgets.readings().map(reading => reading.value)
  await charge()
  expect(value()).toEqual([1])
  isThere = false
  await charge()
  expect(value()).toEqual([0])
  isThere = true
  time += 10_000
  await charge()
  expect(value()).toEqual([1])
  expect(createBudgets().readings()).toEqual([])
})
