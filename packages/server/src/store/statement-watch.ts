import type { Work } from './work.ts'

/** How a statement ended, and how long the database took over it, in ms. */
export interface StatementEnd {
  readonly ms: number
  readonly failed: boolean
}

/** Told of each statement when it is sent; what it returns is told how that ended. */
export type StatementWatcher = (text: string, work: StatementWork) => (end: StatementEnd) => void

export type StatementWork = Pick<Work, 'lane' | 'tally'>

const watchers = new Set<StatementWatcher>()

/** For all statements of this process, whichever database they go to; returns the function that stops this. */
export const watchStatements = (watcher: StatementWatcher): (() => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/**
 * To be called where a statement is sent, and what it returns when it has been answered or has failed. Counts it for its
 * work.
 */
export const sending = (text: string, work: StatementWork): ((failed: boolean) => void) => {
  const { tally, lane } = work
  tally.statements += 1
  const begun = performance.now()
  const ends = watchers.size === 0 ? none : Array.from(watchers, watcher => watcher(text, work))
  let over = false
  return failed => {
    // One that was cancelled is answered later.
    if (over) return
    over = true
    const ms = performance.now() - begun
    if (ms > (tally.slowest?.ms ?? 0)) tally.slowest = { text, ms, lane }
    for (const end of ends) end({ ms, failed })
  }
}

const none: ReturnType<StatementWatcher>[] = []
