export interface Progress {
  /** What has been done by now, of how much. */
  show(done: number, total: number | undefined, what: string): void
  /** How it stands, in words. */
  note(line: string): void
  /** A last word. */
  end(line: string): void
}

interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/**
 * How far it is, how fast it goes, and how long it will take: on a terminal in one line that is written over, else a line
 * now and then.
 */
export function progressOn(screen: Screen, now: () => number = Date.now): Progress {
  const [lead, tail, every] = screen.isTTY ? ['\r\u001B[K', '', 200] : ['', '\n', 5_000]
  let begun: { at: number; done: number } | undefined
  let shown = now() - every + 1_000
  return {
    show(done, total, what) {
      begun ??= { at: now(), done }
      // Begun anew: what was done before does not count for the rate.
      if (done < begun.done) begun = { at: now(), done }
      if (now() - shown < every) return
      shown = now()
      const seconds = (now() - begun.at) / 1_000
      const rate = seconds > 0 ? (done - begun.done) / seconds : 0
      const share = total ? ` of ${figure(total)} (${Math.floor((100 * done) / total)}%)` : ''
      const left = total && rate > 0 && done < total ? `, ${span((total - done) / rate)} left` : ''
      screen.write(`${lead}${figure(done)}${share} ${what}, ${figure(Math.round(rate))}/s${left}${tail}`)
    },
    note(line) {
      screen.write(`${lead}${line}${tail}`)
    },
    end(line) {
      screen.write(`${screen.isTTY ? '\r\u001B[K' : ''}${line}\n`)
    },
  }
}

export const nothing: Progress = { show() {}, note() {}, end() {} }

export const figure = (count: number): string => count.toLocaleString('en')

export function span(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`
}
