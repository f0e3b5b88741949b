import type DataLoader from 'dataloader'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { Store } from '../store/store.ts'

/** What a resolver may know about its request. */
export interface Context {
  readonly store: Store
  readonly requestId: string
  readonly viewer: Viewer
  /** One loader per field of the response, see batch.ts */
  readonly loaders: Map<string, DataLoader<string, unknown>>
}

export const createContext = (store: Store, requestId: string, viewer: Viewer = anonymous): Context => ({
  store,
  requestId,
  viewer,
  loaders: new Map(),
})
