import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRegister } from '../../../test/read-views.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../store.ts'
import { setTerm } from './agreement/term.ts'
import { execute } from './execute.ts'

// A clock is set back, and two servers never have the same one. The order of changes is that of their revisions, and their
// moments must not contradict it.

const officer = { id: 'key', name: 'Phuket office', provinceIds: null }

describe.each(databases)('on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('the moments of changes, and that of the register, never run backwards', async () => {
    const { loadedAt } = await store.db.dataset.findUniqueOrThrow({ where: { id: 1 } })
    const minutes = [-60, 10, -30, 9, 11]
    const updated = [loadedAt]
    for (const [i, minute] of minutes.entries()) {
      const input = {
        agreement: 'phuket-xiamen',
        expectedVersion: i + 1,
        term: { kind: 'FIXED', months: 12 + i },
      } as const
      const now = new Date(loadedAt.getTime() + minute * 60_000)
      expect(await execute(store, officer, setTerm, input, { reason: 'By the clock.' }, now)).toMatchObject({
        done: true,
      })
      updated.push((await readRegister(store.db)).updatedAt)
    }
    const after = updated.map(at => Math.round((at.getTime() - loadedAt.getTime()) / 60_000))
    expect(after).toEqual([0, 0, 10, 10, 10, 11])
    const changes = await store.db.change.findMany({ orderBy: { revision: 'asc' } })
    expect(changes.map(({ at }) => at)).toEqual(updated.slice(1))
  })

  it('what a request came to is kept for 30 days under its key', async () => {
    const day = 86_400_000
    const start = Date.now() + 365 * day
    const send = (idempotencyKey: string, days: number, version: number) =>
      execute(
        store,
        officer,
        setTerm,
        { agreement: 'phuket-hainan', expectedVersion: version, term: { kind: 'FIXED', months: 24 + version } },
        { reason: 'By the calendar.', idempotencyKey },
        new Date(start + days * day),
      )
    const first = await send('first', 0, 1)
    expect(first).toMatchObject({ done: true })
    expect(await send('first', 29, 1)).toEqual(first)
    await send('second', 31, 2)
    const kept = await store.db.idempotencyRecord.findMany({ where: { actor: officer.id } })
    expect(kept.map(({ key }) => key)).toEqual(['second'])
    expect(await send('first', 32, 1)).toMatchObject({ done: false, refusal: { code: 'VERSION_MISMATCH' } })
  })
})
