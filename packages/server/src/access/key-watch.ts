import type { GraphQLError } from 'graphql'
import type { Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { findKeys, type StoredKey } from '../store/write/keys.ts'
import { endOfKey, type Needed } from './end-of-key.ts'
import type { Viewer } from './viewer.ts'

/** Maximum age, in ms, of the state of a key when an event is sent to its holder. */
const interval = 1_000

/** How long, in ms, the end of a key may go unnoticed while its follower gets no events. */
const idleInterval = 20_000

/** The watch of one follower on its key. */
export interface KeyWatch {
  /** Why the key is no longer good, or null. */
  end(): Promise<GraphQLError | null>
  readonly expiresAt: Date | null
  leave(): void
}

interface Holder {
  readonly id: string
  readonly viewer: Pick<Viewer, 'name'>
  readonly needed: Needed
  /** Called when the key has ended */
  readonly wake: () => void
}

/**
 * Checks the keys of all followers on one server in one statement: 500 separate checks would cost more than the write
 * that caused them.
 */
const createKeyWatch = (store: Store) => {
  const holders = new Set<Holder>()
  let keys: ReadonlyMap<string, StoredKey> = new Map()
  let checkedIds: ReadonlySet<string> = new Set()
  let next = 0
  let checking: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const check = (): Promise<void> => {
    checking ??= (async () => {
      const ids = new Set([...holders].map(({ id }) => id))
      // Shared, so it is not cancelled when the first caller disconnects.
      keys = await inLane('follow', () => findKeys(store, [...ids]), null)
      checkedIds = ids
    })().finally(() => {
      checking = undefined
    })
    return checking
  }

  // Does not replace the check before an event, which is made when there is an event to send.
  const checkWhileIdle = (): void =>
    void check().then(
      () => {
        for (const { id, viewer, needed, wake } of holders)
          if (checkedIds.has(id) && endOfKey(keys.get(id), viewer, needed)) wake()
      },
      () => {},
    )

  return {
    join: ({ keyId, name, expiresAt }: Viewer, needed: Needed, wake: () => void): KeyWatch => {
      const holder: Holder = { id: keyId ?? '', viewer: { name }, needed, wake }
      holders.add(holder)
      timer ??= setInterval(checkWhileIdle, idleInterval).unref()
      return {
        expiresAt,
        end: async () => {
          while (Date.now() >= next || !checkedIds.has(holder.id)) {
            await check()
            next = Date.now() + interval
          }
          return endOfKey(keys.get(holder.id), holder.viewer, needed)
        },
        leave: () => {
          holders.delete(holder)
          if (holders.size > 0) return
          clearInterval(timer)
          timer = undefined
        },
      }
    },
  }
}

const watches = new WeakMap<Store, ReturnType<typeof createKeyWatch>>()

/** Watches the key of a viewer for as long as it follows; `wake` is called when the key has ended. */
export const watchKey = (store: Store, viewer: Viewer, needed: Needed): ((wake: () => void) => KeyWatch) => {
  const watch = watches.get(store) ?? createKeyWatch(store)
  watches.set(store, watch)
  return wake => watch.join(viewer, needed, wake)
}
