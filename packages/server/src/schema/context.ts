import type DataLoader from 'dataloader'
import type { RateLimit } from '../access/budget/account.ts'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { Place } from '../feed/place.ts'
import type { Store } from '../store/store.ts'
import { startUnfolding, type Unfolding } from './unfold.ts'

/** What a resolver may know about its request. */
export interface Context {
  readonly store: Store
  readonly requestId: string
  readonly viewer: Viewer
  /** For a subscription */
  readonly place: Place
  /** How the budget of whoever asks stands */
  readonly rateLimit: () => RateLimit
  /** One loader per field of the response, see batch.ts */
  readonly loaders: Map<string, DataLoader<string, unknown>>
  readonly unfolding: Unfolding
}

export const createContext = (
  store: Store,
  requestId: string,
  viewer: Viewer = anonymous,
  place: Place = { from: null, cursor: null, underWay: false },
  rateLimit = unlimited,
): Context => ({
  store,
  requestId,
  viewer,
  place,
  rateLimit,
  loaders: new Map(),
  unfolding: startUnfolding(),
})

/** The largest Int, where limits are off. */
const most = 2 ** 31 - 1
const unlimited = (): RateLimit => ({ cost: 0, limit: most, remaining: most, resetAt: new Date() })
