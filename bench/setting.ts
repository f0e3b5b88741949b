import type { Peers } from './read/install.ts'

/** What one run of the bench is asked to measure, and with what. */
export interface Setting {
  /** A PostgreSQL server on which databases may be made */
  readonly databaseUrl: string
  readonly peers: Peers
  readonly agreements: number
  /** The size of the large register */
  readonly large: number
  readonly seed: number
  readonly connections: readonly number[]
  readonly rounds: number
  readonly seconds: number
  /** Whether this question is among those that are asked */
  readonly asks: (question: string) => boolean
  readonly say: (line: string) => void
}
