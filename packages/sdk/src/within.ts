import { type ErrorCode, type ErrorInfo, RegistryError } from './errors.ts'

/**
 * Lets `work` run until it is done, the time is up or the caller aborts, whichever comes first. Work that goes on
 * is left behind: whoever began it ends it. Without work, it waits.
 *
 * Not `AbortSignal.any` with `AbortSignal.timeout`: their timer and listener outlive the request.
 *
 * @throws RegistryError TIMEOUT, ABORTED, or what `work` throws
 */
export function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  info: ErrorInfo,
  work?: () => Promise<T>,
): Promise<T> {
  let end: (() => void) | undefined
  return new Promise<T>((resolve, reject) => {
    const stop = (code: ErrorCode, message: string) => reject(new RegistryError(code, message, info, signal?.reason))
    const abort = () => stop('ABORTED', 'aborted')
    // A timer of more than 31 bits fires at once.
    const timer = setTimeout(work ? stop : resolve, Math.min(ms, 2e9), 'TIMEOUT', `no answer within ${ms | 0} ms`)
    end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    else work?.().then(resolve, error => reject(error))
  }).finally(end)
}
