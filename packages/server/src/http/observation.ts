import type { ViewerKind } from '../access/budget/policy.ts'
import type { LimitName } from '../access/budget/rate-limited.ts'
import type { Tally } from '../store/work.ts'

/** What is logged of a finished request. Of its content, only the name of the operation. */
export interface Observation extends RequestNotes {
  readonly requestId: string
  /** One of those the server knows, or OTHER */
  readonly method: string
  /** The kind of path, like `/export/:revision/:file` */
  readonly route: string
  /** Null when the client left before there was an answer */
  readonly status: number | null
  /** Statements sent to the database */
  readonly statements: number
  /** Of those, the one that took longest */
  readonly slowest?: NonNullable<Tally['slowest']>
  /** Events sent on a stream */
  readonly events: number
  readonly ms: number
  /** Bytes sent, headers included; null without a connection */
  readonly bytes: number | null
  /** The client left, or was cut off, before it had the whole answer */
  readonly aborted: boolean
}

/** What plugins add while the request is processed. */
export interface RequestNotes {
  keyId?: string | null
  /** What the caller is for budgets: anonymous, or the tier of its key. Absent until that is known. */
  viewer?: ViewerKind
  /** The limit that refused the request, of the budgets, or cut off its stream */
  limit?: LimitName | 'slow_reader'
  /** The name of the operation, at most 100 letters, digits and `_` */
  operation?: string
  kind?: 'query' | 'mutation' | 'subscription'
  /** The beginning of the SHA-256 of the document, 16 hexadecimal digits */
  hash?: string
  /** The document is one that a release of the client has sent */
  trusted?: boolean
  cost?: number
  /** The id of its trace, 32 hexadecimal digits, where requests are traced */
  trace?: string
  /** Of the errors in the answer, each once */
  codes?: readonly string[]
}

export type Report = (observation: Observation) => void
