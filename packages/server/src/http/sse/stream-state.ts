import type { StreamPosition } from '../../changes/follow.ts'

/** The event stream of a request. */
export interface StreamState {
  /** Set by a subscription; null for other operations */
  position: StreamPosition | null
}
