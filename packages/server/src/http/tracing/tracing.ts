import type { StatementWatcher } from '../../store/statement-watch.ts'
import type { Tally } from '../../store/work.ts'
import type { Observation, RequestNotes } from '../observation.ts'

/** The headers of W3C Trace Context, by which a caller says of which trace its request is a part. */
export interface TraceParent {
  readonly traceparent?: string | undefined
  readonly tracestate?: string | undefined
}

/** What a request begins with, for its span. */
export interface TraceStart {
  readonly method: string
  readonly route: string
  readonly parent?: TraceParent | undefined
}

export interface RequestTrace {
  /** 32 hexadecimal digits */
  readonly id: string
  end(observation: Observation): void
}

/**
 * Spans of requests, of the operations in them and of the statements that these send. What is under way is in the tally of
 * the request. No span holds a variable, a text, a key or an address.
 */
export interface Tracing {
  request(start: TraceStart, tally: Tally): RequestTrace
  /** Begins an operation within its request; what it returns ends it. */
  operation(notes: RequestNotes, tally: Tally): (end: OperationEnd) => void
  readonly statement: StatementWatcher
  /** Sends what is left. */
  close(): Promise<void>
}

export interface OperationEnd {
  readonly failed: boolean
  /** It was answered from memory */
  readonly kept?: boolean
}
