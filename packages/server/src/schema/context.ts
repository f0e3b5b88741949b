import type DataLoader from 'dataloader'
import type { Store } from '../store/store.ts'

/** What a resolver may know about its request. */
export interface Context {
  readonly store: Store
  readonly requestId: string
  /** One loader per field of the response, see batch.ts */
  readonly loaders: Map<string, DataLoader<string, unknown>>
}

export const createContext = (store: Store, requestId: string): Context => ({ store, requestId, loaders: new Map() })
