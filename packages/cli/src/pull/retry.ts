import type { PullOptions } from '@sister-city-graph/sdk'
import type { Context } from '../command.ts'
import { outageNotice } from './outage.ts'

/**
 * Whoever mistyped an address learns so within seconds. Once the server has answered, a copy is worth waiting for: some
 * minutes, and for ever when it follows.
 */
export function pullRetry(
  { onWait, say, endpoint }: Pick<Context, 'onWait' | 'say' | 'endpoint'>,
  follow: boolean,
): Pick<PullOptions, 'retry' | 'onResponse'> {
  let answered = false
  const outage = outageNotice(say, endpoint)
  return {
    retry: {
      ...(follow ? { attempts: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY } : { attempts: 15 }),
      onWait: error => {
        if (!answered && error.info.attempts >= 4) throw error
        if (follow && answered) outage.onWait(error)
        else onWait(error)
      },
    },
    onResponse: () => {
      answered = true
      outage.onAnswer()
    },
  }
}
