import { statementHash } from '../store/statement-hash.ts'
import type { StatementWatcher } from '../store/statement-watch.ts'

/** A line of JSON for each statement: its text, in which every value is a placeholder, and what it is known by elsewhere. */
export const statementLine =
  (write: (line: string) => void): StatementWatcher =>
  (text, { lane }) =>
  ({ ms, failed }) =>
    write(
      JSON.stringify({
        at: new Date().toISOString(),
        level: 'debug',
        statement: statementHash(text),
        lane,
        ms: Math.round(ms * 10) / 10,
        failed: failed || undefined,
        sql: text,
      }),
    )
