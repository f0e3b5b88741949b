import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../store.ts'
import { unavailabilityOf } from './failure.ts'

describe.each(databases)('a transaction that sends past Prisma, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const work = () => ({ lane: 'write', tally: { statements: 0 } }) as const
  const titleOf = async () => (await store.db.source.findFirstOrThrow({ orderBy: { id: 'asc' } })).title

  it('sends statements in the order of the calls, without waiting for answers', async () => {
    const answers = await store.transact(work(), tx => {
      tx.$executeRaw`SAVEPOINT here`.catch(() => {})
      return Promise.all([
        tx.$executeRaw`UPDATE source SET title = ${'Changed'}`,
        tx.$queryRaw`SELECT DISTINCT title FROM source`,
        tx.$executeRaw`ROLLBACK TO SAVEPOINT here`,
        tx.$queryRaw<unknown[]>`SELECT id FROM source WHERE title = ${'Changed'}`,
      ])
    })
    expect([answers[1], answers[3]]).toEqual([[{ title: 'Changed' }], []])
  })

  it('sends a savepoint by itself when nothing comes after it', async () => {
    await store.transact(work(), async tx => {
      await tx.$executeRaw`SAVEPOINT here`
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT here`
    })
  }, 5_000)

  it('rolls back what went either way', async () => {
    const before = await titleOf()
    const failing = store.transact(work(), async tx => {
      await tx.$executeRaw`UPDATE source SET title = ${'Raw'}`
      await tx.source.updateMany({ data: { title: 'By Prisma' } })
      throw new Error('No.')
    })
    await expect(failing).rejects.toThrow('No.')
    expect(await titleOf()).toBe(before)
  })

  it('tells of all that was sent behind a statement that failed why that one did', async () => {
    const errors: unknown[] = []
    const failing = store.transact(work(), async tx => {
      const sent = [tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`, tx.$executeRaw`DELETE FROM fact WHERE FALSE`]
      await Promise.all(sent.map(each => each.catch((error: unknown) => errors.push(error))))
      throw new Error('No.')
    })
    await expect(failing).rejects.toThrow('No.')
    expect(errors.map(String)).toEqual(Array(3).fill(expect.stringContaining('division by zero')))
  })

  it('tells so too of those whose plan was to be made behind it', async () => {
    const errors: unknown[] = []
    const failing = store.transact(work(), async tx => {
      const sent = [0, 1, 2, 3].map(each => tx.$queryRaw`SELECT 7 / ${each}::int AS planned_behind_a_failure`)
      await Promise.all(sent.map(each => each.catch((error: unknown) => errors.push(error))))
      throw new Error('No.')
    })
    await expect(failing).rejects.toThrow('No.')
    expect(errors.map(String)).toEqual(Array(4).fill(expect.stringContaining('division by zero')))
  })

  it('is not committed where a statement failed for which nobody waited', async () => {
    const before = await titleOf()
    const failing = store.transact(work(), async tx => {
      await tx.$executeRaw`UPDATE source SET title = ${'Never'}`
      tx.$queryRaw`SELECT 1 / 0`.catch(() => {})
    })
    await expect(failing).rejects.toThrow()
    expect(await titleOf()).toBe(before)
  })

  it('takes nothing after its end', async () => {
    let late = (): Promise<unknown> => Promise.resolve()
    await store.transact(work(), async tx => {
      late = () => tx.$queryRaw`SELECT 1`
    })
    const error = await late().catch((error: unknown) => error)
    expect(String(error)).toContain('The transaction is over.')
    // Prisma ends one that takes too long.
    expect(unavailabilityOf(error)).toMatchObject({ code: 'TIMEOUT' })
  })
})
