import { expect, it } from 'vitest'
import type { Lane } from '../../work.ts'
import { createLaneQueue } from './lane-queue.ts'

/** A queue with a clock of its own, and a log of who had the connection. */
const made = () => {
  let time = 0
  const queue = createLaneQueue(() => time)
  const served: string[] = []
  /** Waits for its turn, has the connection for `ms`, and says so. */
  const use = async (lane: Lane, ms: number, name: string = lane, signal?: AbortSignal) => {
    const leave = await queue.enter({ lane, signal, tally: { statements: 0 } })
    served.push(name)
    time += ms
    leave()
  }
  return { queue, served, use }
}

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

it('lends to one at a time, within a lane in the order in which they came', async () => {
  const { queue, served, use } = made()
  const leave = await queue.enter({ lane: 'read', tally: { statements: 0 } })
  const all = times(5, i => use('read', 1, String(i)))
  await Promise.resolve()
  expect(served).toEqual([])
  leave()
  leave()
  await Promise.all(all)
  expect(served).toEqual(['0', '1', '2', '3', '4'])
})

it('serves health, write, read, follow, view and export in this order when they come together', async () => {
  const { queue, served, use } = made()
  const leave = await queue.enter({ lane: 'read', tally: { statements: 0 } })
  const all = (['export', 'view', 'follow', 'read', 'write', 'health'] as const).map(lane => use(lane, 1))
  leave()
  await Promise.all(all)
  expect(served).toEqual(['health', 'write', 'read', 'follow', 'view', 'export'])
})

it('gives lookups many turns for one of statistics, and statistics theirs', async () => {
  const { queue, served, use } = made()
  const leave = await queue.enter({ lane: 'follow', tally: { statements: 0 } })
  const all = [...times(20, () => use('view', 200)), ...times(400, () => use('read', 2)), use('export', 500)]
  leave()
  await Promise.all(all)
  const firstReads = served.slice(0, 300).filter(name => name === 'read').length
  expect(firstReads).toBeGreaterThan(290)
  // None of the lanes waits until another is done.
  expect(served.indexOf('view')).toBeLessThan(10)
  expect(served.indexOf('export')).toBeLessThan(served.lastIndexOf('view'))
  expect(served.indexOf('view')).toBeLessThan(served.lastIndexOf('read'))
})

it('lets no lane catch up on the time in which it asked for nothing', async () => {
  const { queue, served, use } = made()
  for (const _ of times(50, () => 0)) await use('view', 1_000)
  served.length = 0
  const leave = await queue.enter({ lane: 'view', tally: { statements: 0 } })
  const all = [...times(100, () => use('export', 100)), ...times(100, () => use('view', 100))]
  leave()
  await Promise.all(all)
  // Views have twice the share of exports.
  expect(served.slice(0, 60).filter(name => name === 'view').length).toBeGreaterThanOrEqual(35)
})

it('forgets who left while waiting, and refuses who comes after leaving', async () => {
  const { queue, served, use } = made()
  const leave = await queue.enter({ lane: 'read', tally: { statements: 0 } })
  const gone = new AbortController()
  const warnings: unknown[] = []
  process.on('warning', warning => warnings.push(warning))
  const left = Promise.allSettled(times(30, () => use('read', 1, 'left', gone.signal)))
  const stayed = use('read', 1, 'stayed')
  gone.abort(new Error('gone'))
  for (const outcome of await left) expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'gone' } })
  leave()
  await stayed
  await expect(use('read', 1, 'late', gone.signal)).rejects.toThrow('gone')
  expect(served).toEqual(['stayed'])
  await new Promise(done => setImmediate(done))
  expect(warnings).toEqual([])
})

it('refuses what would wait behind a thousand others, in that lane alone', async () => {
  const { queue, served, use } = made()
  const leave = await queue.enter({ lane: 'view', tally: { statements: 0 } })
  const all = times(1_000, () => use('view', 1))
  await expect(use('view', 1)).rejects.toMatchObject({ code: 'OVERLOADED', retryAfter: 5 })
  const read = use('read', 1)
  leave()
  await Promise.all([...all, read])
  expect(served).toHaveLength(1_001)
})

it('refuses what has waited too long', async () => {
  const { queue, use } = made()
  const leave = await queue.enter({ lane: 'view', tally: { statements: 0 } })
  await expect(use('health', 1)).rejects.toMatchObject({ code: 'OVERLOADED' })
  leave()
  await use('health', 1)
})
