import type DataLoader from 'dataloader'
import type { Store } from '../store/store.ts'

/** What a resolver may know about its request. Kept free of Prisma's types, which slow the type checker down. */
export interface Context {
  readonly store: Store
  readonly requestId: string
  /** One loader per field of the response, see batch.ts */
  readonly loaders: Map<string, DataLoader<string, unknown>>
}

export const createContext = (store: Store, requestId: string): Context => ({ store, requestId, loaders: new Map() })
