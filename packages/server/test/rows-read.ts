import type { Store } from '../src/store/store.ts'

/**
 * The same store with a count of the rows that its database has returned. A row that hangs on another, read by one statement
 * as JSON, is a row too.
 */
export const countingRows = (store: Store): { store: Store; rows: () => number; reset: () => void } => {
  let rows = 0
  const db = store.db.$extends({
    query: {
      async $allOperations({ model, args, query }) {
        const result = await query(args)
        // What a change was about is kept as JSON; it is no row.
        rows += model === undefined || model === 'Change' ? (Array.isArray(result) ? result.length : 1) : rowsIn(result)
        return result
      },
    },
  })
  return {
    store: { ...store, db: db as unknown as Store['db'] },
    rows: () => rows,
    reset: () => {
      rows = 0
    },
  }
}

const rowsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + rowsIn(each), 0)
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0
  return Object.entries(value).reduce((sum, [key, each]) => (key === '_count' ? sum : sum + rowsIn(each)), 1)
}
