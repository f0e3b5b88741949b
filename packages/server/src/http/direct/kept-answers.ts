import type { Reading, Store } from '../../store/store.ts'

/** A kept answer takes about this many bytes beside its own. */
const overhead = 500

/**
 * Answers of anonymous reads, kept until the register changes: the data of each as bytes of JSON. Bounded by their bytes; the one
 * that was not asked for the longest goes first.
 *
 * Right after a commit of this process, and one notification after that of another, all are dropped. While no
 * notification would be heard, nothing is kept.
 */
export interface KeptAnswers {
  /**
   * The answer under a key: kept, under way for another request, or made now. What is made for several requests is
   * cancelled when the last of them is. `leaving` is asked for only when there is something to wait for.
   */
  answer(key: string, make: Make, leaving: () => AbortSignal): Buffer | Promise<Buffer>
  /**
   * Tells in which edition the register was found. One that was not known is a change that may not be heard of yet: what
   * was made before it is dropped, so that no older answer follows.
   */
  found(edition: string): void
  /** How much is kept and how often it was of use, for metrics */
  readings(): Reading[]
}

/** Under it the edition of the register is kept, which is no answer. */
export const editionKey = 'edition'

/** Makes an answer, until it is cancelled. */
type Make = (signal: AbortSignal) => Promise<Buffer>

/** An answer that is being made, and for how many. */
interface UnderWay {
  readonly answer: Promise<Buffer>
  readonly cancel: AbortController
  waiting: number
}

const askedFor = {
  name: 'kept_answers_asked_total',
  help: 'Plain questions: kept, made for somebody else just now, made anew, or asked while nothing is kept',
  kind: 'counter',
} as const

const dropped = {
  name: 'kept_answers_dropped_total',
  help: 'Kept answers that made room for others, or were dropped because the register changed',
  kind: 'counter',
} as const

export const keptAnswers = ({ onChange, hears }: Pick<Store, 'onChange' | 'hears'>, maxBytes: number): KeptAnswers => {
  const kept = new Map<string, Buffer>()
  let underWay = new Map<string, UnderWay>()
  let bytes = 0
  // `joined` waited for the same question of somebody else; `passed` was asked while nothing is kept.
  const asked = { hit: 0, joined: 0, miss: 0, passed: 0 }
  const gone = { evicted: 0, changed: 0 }

  const count = (key: string, outcome: keyof typeof asked): void => {
    if (key !== editionKey) asked[outcome] += 1
  }

  const sizeOf = (key: string, data: Buffer): number => 2 * key.length + data.length + overhead
  const keep = (key: string, data: Buffer): void => {
    const size = sizeOf(key, data)
    // One that was cancelled too late may be kept already.
    if (size > maxBytes / 8 || kept.has(key)) return
    kept.set(key, data)
    bytes += size
    for (const [oldest, its] of kept) {
      if (bytes <= maxBytes) return
      gone.evicted += 1
      kept.delete(oldest)
      bytes -= sizeOf(oldest, its)
    }
  }
  const drop = (): void => {
    gone.changed += kept.size
    kept.clear()
    bytes = 0
    // What began before the change may still go on: no later request waits for it, and it is not kept.
    underWay = new Map()
  }
  let newest: string | undefined
  if (maxBytes > 0) onChange(drop)

  const start = (key: string, make: Make): UnderWay => {
    const among = underWay
    const cancel = new AbortController()
    const started = { answer: make(cancel.signal), cancel, waiting: 0 }
    among.set(key, started)
    started.answer.then(
      data => {
        if (among.get(key) === started) among.delete(key)
        if (among === underWay && hears()) keep(key, data)
      },
      () => {
        if (among.get(key) === started) among.delete(key)
      },
    )
    return started
  }

  const wait = (key: string, entry: UnderWay, signal: AbortSignal): Promise<Buffer> => {
    entry.waiting += 1
    const leave = (): void => {
      entry.waiting -= 1
      if (entry.waiting > 0) return
      // Nobody may join what is being cancelled.
      if (underWay.get(key) === entry) underWay.delete(key)
      entry.cancel.abort(signal.reason)
    }
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave, { once: true })
    return entry.answer.finally(() => signal.removeEventListener('abort', leave))
  }

  return {
    answer: (key, make, leaving) => {
      if (maxBytes === 0 || !hears()) {
        count(key, 'passed')
        return make(leaving())
      }
      const known = kept.get(key)
      if (known === undefined) {
        const entry = underWay.get(key)
        count(key, entry ? 'joined' : 'miss')
        return wait(key, entry ?? start(key, make), leaving())
      }
      count(key, 'hit')
      // The order of the entries is that of their use.
      kept.delete(key)
      kept.set(key, known)
      return known
    },
    found: edition => {
      if (edition === newest) return
      newest = edition
      drop()
    },
    readings: () => [
      ...Object.entries(asked).map(([outcome, value]) => ({ ...askedFor, labels: { outcome }, value })),
      ...Object.entries(gone).map(([reason, value]) => ({ ...dropped, labels: { reason }, value })),
      { name: 'kept_answers', help: 'Answers that are kept', value: kept.size },
      { name: 'kept_answers_bytes', help: 'Memory that kept answers take', value: bytes },
      { name: 'kept_answers_bytes_max', help: 'Memory that kept answers may take', value: maxBytes },
      {
        name: 'register_hears_changes',
        help: 'Whether a commit of another server would be heard',
        value: Number(hears()),
      },
    ],
  }
}
