import type DataLoader from 'dataloader'
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
  /** One loader per field of the response, see batch.ts */
  readonly loaders: Map<string, DataLoader<string, unknown>>
  readonly unfolding: Unfolding
}

export const createContext = (
  store: Store,
  requestId: string,
  viewer: Viewer = anonymous,
  place: Place = { from: null, cursor: null, underWay: false },
): Context => ({
  store,
  requestId,
  viewer,
  place,
  loaders: new Map(),
  unfolding: startUnfolding(),
})
