import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pause } from '../../test/events.ts'
import { office } from '../../test/office.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { written } from '../../test/write.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'
import { createTail } from './tail.ts'

describe.each(databases)('what the tail of the log tells on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('nothing lags where nobody follows; then it is known how far the log was read, and how late', async () => {
    const tail = createTail(store)
    const readings = (newest: number | null) =>
      Object.fromEntries(tail.readings(newest).map(({ name, value }) => [name, value]))
    expect(readings(100)).toEqual({
      change_feed_followers: 0,
      change_feed_changes_total: 0,
      change_feed_delay_seconds_total: 0,
    })
    const follower = tail.join(() => {})
    while (!('change_feed_behind_revisions' in readings(0))) await pause(10)
    const input = {
      reason: 'To have something to follow.',
      nameEn: 'Followed',
      level: 'CITY',
      country: 'CZ',
      sources: [encodeId('Source', 'seed-phuket-2016')],
    }
    const { revision } = await written(store, 'registerSisterCity', input, { viewer: office, selection: '' })
    while (readings(revision)['change_feed_behind_revisions'] !== 0) await pause(10)
    expect(readings(revision + 3)).toMatchObject({ change_feed_followers: 1, change_feed_behind_revisions: 3 })
    expect(readings(null)).not.toHaveProperty('change_feed_behind_revisions')
    expect(readings(revision)['change_feed_changes_total']).toBeGreaterThan(0)
    expect(readings(revision)['change_feed_delay_seconds_total']).toBeLessThan(20)
    follower.leave()
    expect(readings(revision)).not.toHaveProperty('change_feed_behind_revisions')
  })
})
