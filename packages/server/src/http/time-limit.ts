import { Unavailable } from '../store/unavailable.ts'
import { currentWork, type Forget, failing, inLane, type Lane } from '../store/work.ts'

/** Default of the maximum execution time of one operation, in ms. */
export const defaultTimeLimit = 10_000

/**
 * Runs `run` in a lane, limited to `limit` ms and to `around`, by default the lifetime of the request. After that, its
 * statements are cancelled and the code waiting for them fails. A query is abandoned instead, also as soon as the
 * database is unavailable for a part of it, because partial answers are not returned.
 */
export const withTimeout = async <T>(
  lane: Lane,
  limit: number,
  run: () => T | Promise<T>,
  around: AbortSignal | undefined = currentWork().signal,
): Promise<T> => {
  const isReader = lane === 'read'
  const controller = new AbortController()
  const leave = () => controller.abort(around?.reason)
  if (around?.aborted) leave()
  around?.addEventListener('abort', leave)
  const timer = setTimeout(() => controller.abort(tooLong(limit)), limit)
  try {
    const forget: Forget = reason => controller.abort(reason)
    const outcome = inLane(lane, run, controller.signal, isReader ? forget : undefined)
    return await (isReader ? Promise.race([outcome, failing(controller.signal)]) : outcome)
  } finally {
    clearTimeout(timer)
    around?.removeEventListener('abort', leave)
  }
}

const tooLong = (limit: number): Unavailable =>
  new Unavailable(
    'TIMEOUT',
    `This took longer than ${limit / 1000} seconds and was stopped: ask for less at once, or try again later.`,
    5,
  )
