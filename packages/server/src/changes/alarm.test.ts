import { expect, it } from 'vitest'
import { createAlarm } from './alarm.ts'

const long = 10_000
const took = async (work: Promise<void>): Promise<number> => {
  const begun = Date.now()
  await work
  return Date.now() - begun
}

it('wakes at a ring, or when the time is over', async () => {
  const alarm = createAlarm()
  setTimeout(alarm.ring, 20)
  expect(await took(alarm.sleep(long))).toBeLessThan(1_000)
  alarm.set()
  expect(await took(alarm.sleep(50))).toBeGreaterThan(40)
})

it('does not fall asleep over a ring that came since it was set, a pause in between or not', async () => {
  const alarm = createAlarm()
  alarm.set()
  alarm.ring()
  expect(await took(alarm.pause(50))).toBeGreaterThan(40)
  expect(await took(alarm.sleep(long))).toBeLessThan(1_000)
})

it('never sleeps again once it has ended', async () => {
  const alarm = createAlarm()
  setTimeout(alarm.end, 20)
  expect(await took(alarm.pause(long))).toBeLessThan(1_000)
  expect(await took(alarm.sleep(long))).toBeLessThan(1_000)
  expect(alarm.ended).toBe(true)
})
