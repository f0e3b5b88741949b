import type DataLoader from 'dataloader'
import type { RateLimit } from '../access/budget/account.ts'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { Store } from '../store/store.ts'
import { startUnfolding, type Unfolding } from './unfold.ts'

/** What a resolver may know about its request. */
export interface Context {
  readonly store: Store
  readonly requestId: string
  readonly viewer: Viewer
  /** The cursor that a subscription which comes back had come to, by the header `Last-Event-ID` */
  readonly lastEventId: string | null
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
  lastEventId: string | null = null,
  rateLimit = unlimited,
): Context => ({
  store,
  requestId,
  viewer,
  lastEventId,
  rateLimit,
  loaders: new Map(),
  unfolding: startUnfolding(),
})

/** The same for another answer: what was loaded for the last one may have changed since. */
export const withFreshLoaders = <Known extends Context>(context: Known): Known => ({
  ...context,
  loaders: new Map(),
  unfolding: startUnfolding(),
})

/** The largest Int, where limits are off. */
const most = 2 ** 31 - 1
const unlimited = (): RateLimit => ({ cost: 0, limit: most, remaining: most, resetAt: new Date() })
