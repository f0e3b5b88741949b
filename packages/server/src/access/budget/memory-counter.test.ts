import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoryCounter } from './memory-counter.ts'
import { secondsUntil } from './open-account.ts'

const windowMs = 60_000

const charges = fc.array(
  fc.record({
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 150_000 })),
    caller: fc.constantFrom('a', 'b'),
    points: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 })),
    back: fc.boolean(),
  }),
  { maxLength: 60 },
)

it('never grants more than the budget in a window, says what is left, and lets everything pass after Retry-After', () =>
  fc.assert(
    fc.asyncProperty(charges, fc.integer({ min: 1, max: 100 }), async (steps, limit) => {
      let now = 1_700_000_000_000
      const policy = { name: 'test', limit }
      const counter = memoryCounter(windowMs, () => now)
      const spent = new Map<string, { points: number; until: number }>()
      for (const { wait, caller, points: wanted, back } of steps) {
        now += wait
        const points = Math.min(wanted, limit)
        const known = spent.get(caller)
        const window = known && known.until > now ? known : { points: 0, until: now + windowMs }
        spent.set(caller, window)
        const state = await counter.charge(policy, caller, wanted)
        expect(state.accepted).toBe(window.points + points <= limit)
        if (state.accepted) window.points += points
        if (state.accepted && back) {
          window.points -= points
          expect((await counter.charge(policy, caller, -points)).remaining).toBe(limit - window.points)
        } else expect(state.remaining).toBe(limit - window.points)
        expect(state.resetAt).toBe(window.until)
        if (state.accepted) continue

        now = state.resetAt - 1
        expect((await counter.charge(policy, caller, wanted)).accepted).toBe(false)
        now = state.resetAt - windowMs + 1
        const seconds = secondsUntil(state.resetAt, now)
        now += seconds * 1000
        expect((await counter.charge(policy, caller, wanted)).accepted).toBe(true)
        spent.set(caller, { points, until: now + windowMs })
      }
    }),
  ))

it('gives back no more than was spent', async () => {
  const policy = { name: 'test', limit: 10 }
  let now = 0
  const counter = memoryCounter(windowMs, () => now)
  await counter.charge(policy, 'a', 8)
  now = windowMs
  expect(await counter.charge(policy, 'a', -8)).toMatchObject({ accepted: true, remaining: 10 })
})

it('begins anew when the clock is set back', async () => {
  const policy = { name: 'test', limit: 10 }
  let now = 3_600_000
  const counter = memoryCounter(windowMs, () => now)
  await counter.charge(policy, 'a', 10)
  now = 0
  expect(await counter.charge(policy, 'a', 10)).toMatchObject({ accepted: true, resetAt: windowMs })
})

it('forgets the windows that have ended', async () => {
  let now = 0
  const counter = memoryCounter(windowMs, () => now)
  for (let i = 0; i < 50_000; i++) {
    now += 10
    await counter.charge({ name: 'test', limit: 10 }, `caller ${i}`, 1)
  }
  expect(counter.size()).toBeLessThanOrEqual(windowMs / 10 + 1)
})
