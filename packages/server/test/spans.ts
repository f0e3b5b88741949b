import { makeSpans } from '../src/store/spans/make-all.ts'
import type { Store } from '../src/store/store.ts'

/** What a command does for what it writes: for tests that write rows themselves. */
export const makeAllSpans = async ({ db }: Pick<Store, 'db'>): Promise<void> => {
  await db.$transaction(tx => makeSpans(statement => tx.$queryRaw(statement)))
}
