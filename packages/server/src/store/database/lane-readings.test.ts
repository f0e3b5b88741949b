import { expect, it } from 'vitest'
import { laneReadings } from './lane-readings.ts'
import { createLanes } from './lanes.ts'

const work = { tally: { statements: 0 } }

it('tells how a lane is used, how long was waited for it, and how often in vain', async () => {
  const lanes = createLanes({ read: 1, view: 1, write: 1, follow: 1, export: 1, health: 1 }, 60)
  const leave = await lanes.enter('read', false, work)
  const second = lanes.enter('read', false, work)
  const readings = () =>
    Object.fromEntries(
      laneReadings(lanes.use())
        .filter(({ labels }) => labels?.['lane'] === 'read')
        .map(({ name, value }) => [name, value]),
    )
  expect(readings()).toMatchObject({ database_connections: 1, database_connections_taken: 1, database_waiting: 1 })
  await expect(second).rejects.toMatchObject({ code: 'OVERLOADED' })
  leave()
  ;(await lanes.enter('read', false, work))()
  expect(readings()).toMatchObject({
    database_connections_taken: 0,
    database_waiting: 0,
    database_waits_total: 3,
    database_refused_total: 1,
  })
  expect(readings()['database_wait_seconds_total']).toBeGreaterThan(0.05)
  expect(readings()['database_wait_seconds_total']).toBeLessThan(5)
})

it('counts nobody who left as refused', async () => {
  const lanes = createLanes({ read: 1, view: 1, write: 1, follow: 1, export: 1, health: 1 }, 5_000)
  await lanes.enter('read', false, work)
  const leaving = new AbortController()
  const waiting = lanes.enter('read', false, { ...work, signal: leaving.signal })
  leaving.abort(new Error('left'))
  await expect(waiting).rejects.toThrow('left')
  expect(lanes.use().read.waits).toMatchObject({ count: 2, refused: 0 })
})
