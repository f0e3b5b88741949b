import type DataLoader from 'dataloader'
import type { RateLimit } from '../access/budget/account.ts'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { Language } from '../register/messages/say.ts'
import type { Violation } from '../register/violation.ts'
import type { Store } from '../store/store.ts'
import { startUnfolding, type Unfolding } from './unfold.ts'

/** The context of the resolvers of one request. */
export interface Context {
  readonly store: Store
  readonly requestId: string
  readonly viewer: Viewer
  /** The cursor from which a reconnecting subscription continues, from the header `Last-Event-ID` */
  readonly lastEventId: string | null
  /** The state of the caller's budget */
  readonly rateLimit: () => RateLimit
  /** The language of what is said about a mistake, from the header `Accept-Language` */
  readonly language: Language
  /** What is wrong with variables of a mutation; see read-variables.ts */
  readonly unread: Map<string, readonly Violation[]>
  /** One loader per field of the response, see batch.ts */
  readonly loaders: Map<string, DataLoader<string, unknown>>
  readonly unfolding: Unfolding
  /** The days that fields were asked for, see day.ts */
  readonly days: Map<string, string>
}

export const createContext = (
  store: Store,
  requestId: string,
  viewer: Viewer = anonymous,
  lastEventId: string | null = null,
  rateLimit = unlimited,
  language: Language = 'en',
): Context => ({
  store,
  requestId,
  viewer,
  lastEventId,
  rateLimit,
  language,
  unread: new Map(),
  loaders: new Map(),
  unfolding: startUnfolding(),
  days: new Map(),
})

/** The same context for another result, with new loaders: what was loaded before may have changed. */
export const withFreshLoaders = <Known extends Context>(context: Known): Known => ({
  ...context,
  loaders: new Map(),
  unfolding: startUnfolding(),
})

/** The largest Int, returned where limits are off. */
const most = 2 ** 31 - 1
const unlimited = (): RateLimit => ({ cost: 0, limit: most, remaining: most, resetAt: new Date() })
