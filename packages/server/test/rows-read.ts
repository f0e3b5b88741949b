import { setImmediate } from 'node:timers/promises'
import type { Store } from '../src/store/store.ts'

/**
 * The same store with a count of the rows that its database has returned. A row that hangs on another, read by one statement
 * as JSON, is a row too.
 */
export const countingRows = (store: Store): { store: Store; rows: () => number; reset: () => Promise<void> } => {
  let rows = 0
  const underWay = new Set<Promise<unknown>>()
  const db = store.db.$extends({
    query: {
      async $allOperations({ model, args, query }) {
        const running = query(args)
        underWay.add(running)
        const result = await running.finally(() => underWay.delete(running))
        // What a change was about is kept as JSON; it is no row.
        rows += model === undefined || model === 'Change' ? (Array.isArray(result) ? result.length : 1) : rowsIn(result)
        return result
      },
    },
  })
  return {
    store: { ...store, db: db as unknown as Store['db'] },
    rows: () => rows,
    // An answer that ended with an error leaves statements behind, which are not the next one's.
    reset: async () => {
      for (await setImmediate(); underWay.size > 0; await setImmediate()) await Promise.allSettled(underWay)
      rows = 0
    },
  }
}

const rowsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + rowsIn(each), 0)
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0
  return Object.entries(value).reduce((sum, [key, each]) => (key === '_count' ? sum : sum + rowsIn(each)), 1)
}
