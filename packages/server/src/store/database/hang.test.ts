import { afterAll, beforeAll, describe, inject, it, type TestContext } from 'vitest'
import { createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { stallingProxy } from '../../../test/stalling-proxy.ts'
import { databases } from '../../../test/stores.ts'
import { postgresStore } from '../open/open-postgres.ts'
import { inLane } from '../work.ts'
import { unavailabilityOf } from './failure.ts'

// Each waits for what gives up by the clock, so they wait together.
describe.runIf(databases.includes('PostgreSQL'))(
  'a PostgreSQL that hangs without closing',
  { timeout: 120_000, concurrent: true },
  () => {
    let url: string
    beforeAll(async () => {
      url = await createDatabase(inject('template'), inject('template'))
    })
    afterAll(() => dropDatabase(url))

    const open = async (onTestFinished: TestContext['onTestFinished']) => {
      const proxy = await stallingProxy(url)
      onTestFinished(() => proxy.close())
      const store = postgresStore(proxy.url)
      return { proxy, store, one: () => store.db.$queryRaw`SELECT 1 AS one` }
    }
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        error => unavailabilityOf(error)?.code ?? error,
      )

    it('fails what is asked, readiness too, and serves again as soon as it goes on', async ({
      expect,
      onTestFinished,
    }) => {
      const { proxy, store, one } = await open(onTestFinished)
      onTestFinished(() => store.close())
      await one()
      proxy.stall()
      const start = Date.now()
      const asked = Array.from({ length: 20 }, () => codeOf(one()))
      const abandoned = codeOf(inLane('view', one, AbortSignal.timeout(500)))
      await expect(store.ready()).rejects.toThrow()
      expect(await abandoned).not.toBe('done')
      const outcomes = new Set(await Promise.all(asked))
      expect(outcomes.has('done')).toBe(false)
      expect([...outcomes].every(code => code === 'DATABASE_UNAVAILABLE' || code === 'OVERLOADED')).toBe(true)
      expect(Date.now() - start).toBeLessThan(40_000)

      proxy.resume()
      const again = Date.now()
      while ((await codeOf(one())) !== 'done') expect(Date.now() - again).toBeLessThan(20_000)
      await store.ready()
    })

    it('is listened to again when the connection for changes hangs', async ({ expect, onTestFinished }) => {
      const { proxy, store } = await open(onTestFinished)
      onTestFinished(() => store.close())
      let heard = 0
      let wake = () => {}
      const next = () =>
        new Promise<void>(resolve => {
          wake = resolve
        })
      const first = next()
      store.onChange(() => {
        heard += 1
        wake()
      })
      await first
      const second = next()
      proxy.stallOpen()
      await second
      expect(heard).toBe(2)
      const third = next()
      await codeOf(store.db.$executeRaw`NOTIFY register_change`)
      while ((await codeOf(store.db.$executeRaw`NOTIFY register_change`)) !== 'done');
      await third
    })

    it('does not keep the store from closing', async ({ expect, onTestFinished }) => {
      const { proxy, store, one } = await open(onTestFinished)
      proxy.stall()
      const asked = codeOf(one())
      const start = Date.now()
      await store.close()
      expect(Date.now() - start).toBeLessThan(8_000)
      expect(await asked).toBe('DATABASE_UNAVAILABLE')
    })
  },
)
