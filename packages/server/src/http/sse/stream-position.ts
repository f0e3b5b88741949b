import type { FollowPosition } from '../../changes/follow.ts'

/** The stream that a request has begun. */
export interface Stream {
  /** How far it has come, told by the subscription; null for what is none */
  position: FollowPosition | null
}
