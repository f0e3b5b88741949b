import type { StreamPosition } from '../../changes/follow.ts'

/** The stream that a request has begun. */
export interface StreamState {
  /** How far it has come, told by the subscription; null for what is none */
  position: StreamPosition | null
}
