import { createConcurrencyLimit } from '../store/concurrency-limit.ts'
import type { Store } from '../store/store.ts'
import { createTail } from './tail.ts'

/** How many followers that are behind read the log at the same time. */
const catchingUpAtOnce = 4

const create = (store: Store) => ({
  tail: createTail(store),
  catchUp: createConcurrencyLimit(catchingUpAtOnce),
})

const known = new WeakMap<Store, ReturnType<typeof create>>()

/** The state that all followers of one register share. */
export const sharedFollowing = (store: Store): ReturnType<typeof create> => {
  const shared = known.get(store) ?? create(store)
  known.set(store, shared)
  return shared
}
